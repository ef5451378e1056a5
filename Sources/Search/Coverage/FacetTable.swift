/// Two facets crossed: how many of what a query finds have a value of the one and a value of the other.
public struct FacetTable: Sendable, Equatable {
  /// A value of each facet, and the number of stories or articles that have both.
  public struct Cell: Sendable, Equatable {
    /// The value of the first facet.
    public var first: String
    /// The value of the second facet.
    public var second: String
    /// The number of stories or articles.
    public var count: Int
  }

  /// The first facet.
  public var first: Facet.Name
  /// The second facet.
  public var second: Facet.Name
  /// What is counted.
  public var counted: SearchRequest.Unit
  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading, one sentence each.
  public var warnings: [String]
  /// The number of matching articles.
  public var total: Int
  /// The number of stories that have a matching article.
  public var stories: Int
  /// What is above 0: by the first facet's values, then by the second's; the most frequent first, of spans of time the
  /// earliest.
  public var cells: [Cell]
  /// The number of stories or articles that lack a value of one facet, and are in no cell.
  public var none: Int
  /// The state of the index that answered.
  public var state: String

  /// The values of the first facet, in their order.
  public var rows: [String] {
    var rows: [String] = []
    for cell in cells where rows.last != cell.first { rows.append(cell.first) }
    return rows
  }
}
