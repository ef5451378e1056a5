internal import Cluster
internal import JSON
public import NewsIndex
public import Search

extension ClusterStore {
  /// Counts what a request finds by the values of two facets, as an index file does.
  public func facetTable(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name
  ) throws(IndexError) -> FacetTable {
    try answered { () throws(IndexError) in try crossed(request, first, second) }
  }

  private func crossed(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name
  ) throws(IndexError) -> FacetTable {
    let matched = try matched(request)
    let both = JSONValue.all([matched.query, Self.having(first), Self.having(second)])
    let pairs = try pairs(in: both, first, second, request.unit)
    let rows = try ClusterFacetLabels(first, pairs.sums(of: \.first), facets, analyzer)
    let columns = try ClusterFacetLabels(second, pairs.sums(of: \.second), facets, analyzer)
    // What is in no cell: whatever lacks a value of one facet.
    let none = JSONValue.not(.all([Self.having(first), Self.having(second)]), in: matched.query)
    let found = try countUnits(
      of: [(matched.query, .value("language")), (none, .value("language"))], by: request.unit
    ) { _, _, _ in }
    var warnings = matched.warnings + notes(on: request)
    let isExact = pairs.isWhole && found.isExact
    if !isExact { warnings.append(Self.bucketNote) }
    if let partialNote { warnings.append(partialNote) }
    var table = FacetTable(
      first: first, second: second, counted: request.unit, parsed: matched.parsed,
      warnings: warnings, total: found.articles[0], stories: found.stories[0],
      cells: FacetTable.sorted(pairs.cells(rows, columns), first, second),
      none: request.unit == .story ? found.stories[1] : found.articles[1],
      state: try articles.state())
    table.quality = quality(of: request, isExact: isExact)
    return table
  }

  /// Articles that have a value of a facet.
  private static func having(_ name: Facet.Name) -> JSONValue {
    switch name {
    case .city: PlanQuery.withCity
    case .day, .month, .year: dated
    case .outlet, .country, .section, .lang, .byline:
      .any(FacetRequest.columns(name).map(JSONValue.exists))
    }
  }

  /// Counts the values of the columns of two facets together.
  private func pairs(
    in query: JSONValue, _ first: Facet.Name, _ second: Facet.Name, _ unit: SearchRequest.Unit
  ) throws(IndexError) -> ValuePairs {
    func keys(_ name: Facet.Name) -> [BucketKey] {
      // The day is a number, and known where it counts.
      name == .day
        ? [.days(1)]
        : FacetRequest.columns(name).map { .value($0, withNone: name == .outlet) }
    }
    let (a, b) = (keys(first), keys(second))
    let isByStory = unit == .story
    var questions = [
      BucketQuestion(
        query: isByStory ? .not(PlanQuery.sharing, in: query) : query, keys: a + b)
    ]
    if isByStory {
      questions.append(
        BucketQuestion(
          query: .all([query, PlanQuery.sharing]), keys: [.value("story")] + a + b))
    }
    var pairs = ValuePairs()
    pairs.isWhole = try eachBucket(of: questions) { number, bucket in
      let values = bucket.values.dropFirst(number)
      func texts(_ values: ArraySlice<JSONValue>) -> [String] {
        values.compactMap { $0.string ?? $0.double.map { "\(Int($0))" } }
      }
      pairs.add(
        texts(values.prefix(a.count)), texts(values.dropFirst(a.count)), bucket.count,
        story: number == 0 ? nil : bucket.number(0))
    }
    return pairs
  }
}

/// The values of two facets that articles have together.
private struct ValuePairs {
  struct Pair: Hashable {
    var first: [String]
    var second: [String]
  }

  var isWhole = true
  /// Of articles that count by themselves.
  private var counts: [Pair: Int] = [:]
  /// Of stories: which have an article with both.
  private var stories: [Pair: Set<Int>] = [:]

  mutating func add(_ first: [String], _ second: [String], _ count: Int, story: Int?) {
    let pair = Pair(first: first, second: second)
    if let story {
      stories[pair, default: []].insert(story)
    } else {
      counts[pair, default: 0] += count
    }
  }

  /// How many articles or stories have each value of a facet, one by one.
  func sums(of values: KeyPath<Pair, [String]>) -> [ClusterFacetLabels.Count] {
    var sums: [String: Int] = [:]
    for (pair, count) in counts {
      for value in pair[keyPath: values] { sums[value, default: 0] += count }
    }
    for (pair, found) in stories {
      for value in pair[keyPath: values] { sums[value, default: 0] += found.count }
    }
    return sums.map { (value: $0.key, count: $0.value) }
  }

  /// The cells: each article or story once for two labels.
  func cells(_ rows: ClusterFacetLabels, _ columns: ClusterFacetLabels) -> [FacetTable.Cell] {
    struct Cell: Hashable {
      var row: String
      var column: String
    }
    func covered(_ pair: Pair) -> Set<Cell> {
      let (first, second) = (pair.first.flatMap { rows[$0] }, pair.second.flatMap { columns[$0] })
      return Set(first.flatMap { row in second.map { Cell(row: row, column: $0) } })
    }
    var sums: [Cell: Int] = [:]
    for (pair, count) in counts { for cell in covered(pair) { sums[cell, default: 0] += count } }
    var having: [Cell: Set<Int>] = [:]
    for (pair, found) in stories {
      for cell in covered(pair) { having[cell, default: []].formUnion(found) }
    }
    for (cell, found) in having { sums[cell, default: 0] += found.count }
    return sums.map { FacetTable.Cell(first: $0.key.row, second: $0.key.column, count: $0.value) }
  }
}
