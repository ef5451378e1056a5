/// Words that will name commands: they are kept free now, so that no script learns to search for them bare.
enum ReservedCommand: String, CaseIterable {
  case mcp

  /// What the command will do.
  var summary: String {
    switch self {
    case .mcp: "answer the queries of an assistant"
    }
  }
}
