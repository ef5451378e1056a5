public import NewsIndex
internal import WordIndex

extension Searcher {
  /// Counts what a request finds by the values of two facets.
  public func facetTable(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name
  ) throws(IndexError) -> FacetTable {
    defer { text.forget() }
    let units = try CountedUnits(request.unit, arrays)
    let matched = try self.matched(request)
    let rows = try FacetColumn(first, of: matched.articles, arrays, values)
    let columns = try FacetColumn(second, of: matched.articles, arrays, values)
    var cells = PairTally(units, capacity: arrays.count)
    var (here, there): ([Int32], [Int32]) = ([], [])
    var none = matched.articles
    matched.articles.forEach { ordinal in
      rows.read(ordinal, into: &here)
      columns.read(ordinal, into: &there)
      for row in here {
        for column in there { cells.add(ordinal, row, column) }
      }
    }
    none.formIntersection(where: { ordinal in
      rows.read(ordinal, into: &here)
      columns.read(ordinal, into: &there)
      return here.isEmpty || there.isEmpty
    })
    return FacetTable(
      first: first, second: second, counted: request.unit, parsed: matched.parsed,
      warnings: matched.warnings, total: matched.articles.count,
      stories: try arrays.stories().count(of: matched.articles),
      cells: cells.cells(rows, columns), none: units.keys(of: none).count, state: try state())
  }
}

/// Counts pairs of values: each unit once for each pair.
private struct PairTally {
  private let units: CountedUnits
  private var numbers: [UInt64: Int] = [:]
  private var tally: CountedUnits.Tally
  private var pairs: [UInt64] = []

  init(_ units: CountedUnits, capacity: Int) {
    self.units = units
    tally = CountedUnits.Tally(units, binCount: 0, capacity: capacity)
  }

  mutating func add(_ ordinal: Int, _ row: Int32, _ column: Int32) {
    let pair = UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: column))
    let number: Int
    if let known = numbers[pair] {
      number = known
    } else {
      number = pairs.count
      numbers[pair] = number
      pairs.append(pair)
      tally.addBin()
    }
    tally.add(ordinal, in: number)
  }

  /// Returns the pairs that have something, in the order of their values.
  func cells(_ rows: FacetColumn, _ columns: FacetColumn) -> [FacetTable.Cell] {
    FacetTable.sorted(
      pairs.indices.map { number in
        FacetTable.Cell(
          first: rows.labels[Int(pairs[number] >> 32)],
          second: columns.labels[Int(pairs[number] & 0xFFFF_FFFF)], count: tally.counts[number])
      }, rows.name, columns.name)
  }
}
