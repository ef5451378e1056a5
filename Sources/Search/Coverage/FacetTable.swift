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

    package init(first: String, second: String, count: Int) {
      self.first = first
      self.second = second
      self.count = count
    }
  }

  /// Sorts cells by the first facet's values, then by the second's: the most frequent first, of spans of time the earliest.
  package static func sorted(
    _ cells: [Cell], _ first: Facet.Name, _ second: Facet.Name
  ) -> [Cell] {
    func ranks(_ name: Facet.Name, _ value: (Cell) -> String) -> [String: Int] {
      var sums: [String: Int] = [:]
      for cell in cells { sums[value(cell), default: 0] += cell.count }
      let isOfTime = name == .day || name == .month || name == .year
      let order = sums.sorted { a, b in
        if !isOfTime, a.value != b.value { return a.value > b.value }
        return a.key < b.key
      }
      return Dictionary(
        uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset) })
    }
    let (rows, columns) = (ranks(first, \.first), ranks(second, \.second))
    return cells.sorted { a, b in
      (rows[a.first] ?? 0, columns[a.second] ?? 0) < (rows[b.first] ?? 0, columns[b.second] ?? 0)
    }
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
  /// How whole and exact the counts are.
  public var quality = AnswerQuality()

  package init(
    first: Facet.Name, second: Facet.Name, counted: SearchRequest.Unit, parsed: String,
    warnings: [String], total: Int, stories: Int, cells: [Cell], none: Int, state: String
  ) {
    self.first = first
    self.second = second
    self.counted = counted
    self.parsed = parsed
    self.warnings = warnings
    self.total = total
    self.stories = stories
    self.cells = cells
    self.none = none
    self.state = state
  }

  /// The values of the first facet, in their order.
  public var rows: [String] {
    var rows: [String] = []
    for cell in cells where rows.last != cell.first { rows.append(cell.first) }
    return rows
  }
}
