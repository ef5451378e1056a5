/// Words that will name commands: they are kept free now, so that no script learns to search for them bare.
enum ReservedCommand: String, CaseIterable {
  case timeline, terms, places, serve, mcp

  /// What the command will do.
  var summary: String {
    switch self {
    case .timeline: "count articles by day, month or year"
    case .terms: "list the words of the archive"
    case .places: "list the places that articles come from"
    case .serve: "answer queries over HTTP"
    case .mcp: "answer the queries of an assistant"
    }
  }
}
