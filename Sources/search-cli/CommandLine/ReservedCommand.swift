/// Words that will name commands: they are kept free now, so that no script learns to search for them bare.
enum ReservedCommand: String, CaseIterable {
  case save, saved, alert, verify, judge, batch

  /// What the command will do.
  var summary: String {
    switch self {
    case .save: "keep a query under a name"
    case .saved: "list the queries that are kept"
    case .alert: "tell what is new for the queries that are kept"
    case .verify: "compare the index with what was written down of it"
    case .judge: "tell how good what was indexed is"
    case .batch: "answer the queries of a table"
    }
  }
}
