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
    var rowSums: [Int: Int] = [:]
    var columnSums: [Int: Int] = [:]
    let counted = pairs.indices.map { number in
      (
        row: Int(pairs[number] >> 32), column: Int(pairs[number] & 0xFFFF_FFFF),
        count: tally.counts[number]
      )
    }
    for cell in counted {
      rowSums[cell.row, default: 0] += cell.count
      columnSums[cell.column, default: 0] += cell.count
    }
    let rowRanks = Self.ranks(rows, rowSums)
    let columnRanks = Self.ranks(columns, columnSums)
    let sorted = counted.sorted { a, b in
      (rowRanks[a.row] ?? 0, columnRanks[a.column] ?? 0)
        < (rowRanks[b.row] ?? 0, columnRanks[b.column] ?? 0)
    }
    return sorted.map {
      FacetTable.Cell(
        first: rows.labels[$0.row], second: columns.labels[$0.column], count: $0.count)
    }
  }

  /// The places of values in their order: the most frequent first, spans of time in theirs.
  private static func ranks(_ column: FacetColumn, _ sums: [Int: Int]) -> [Int: Int] {
    let order = sums.sorted { a, b in
      if !column.isOfTime, a.value != b.value { return a.value > b.value }
      return column.labels[a.key] < column.labels[b.key]
    }
    return Dictionary(
      uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset) })
  }
}
