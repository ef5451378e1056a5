public import NewsIndex
internal import WordIndex
internal import SQLite

extension Searcher {
  /// Counts what a request finds by the places of its datelines.
  public func datelinePlaces(
    _ request: SearchRequest, by level: DatelinePlaces.Level
  ) throws(IndexError) -> DatelinePlaces {
    begin(request)
    defer { text.forget() }
    let units = try CountedUnits(request.unit, arrays)
    let matched = try self.matched(request)
    let known = try placeRows()
    let binning = PlaceBinning(known, level)
    let further = Dictionary(grouping: try values.further(.place), by: \.ordinal)
    let unplaced = try unplacedArticles()
    let places = try arrays.numbers(.place)
    // Behind the places stand those whose place is not known, and those without a dateline.
    var tally = CountedUnits.Tally(
      units, binCount: binning.count + 2, capacity: arrays.count)
    matched.articles.forEach { ordinal in
      let first = binning.bin(of: Int(places[ordinal]))
      guard let more = further[ordinal] else {
        tally.add(
          ordinal,
          in: first ?? binning.count + (unplaced.contains(ordinal) ? 0 : 1))
        return
      }
      for bin in Set(more.compactMap { binning.bin(of: $0.number) } + (first.map { [$0] } ?? []))
        .sorted()
      {
        tally.add(ordinal, in: bin)
      }
    }
    return DatelinePlaces(
      level: level, counted: request.unit, parsed: matched.parsed,
      warnings: matched.warnings, total: matched.articles.count,
      stories: try arrays.stories().count(of: matched.articles),
      places: binning.places(tally.counts), unresolved: tally.counts[binning.count],
      none: tally.counts[binning.count + 1], state: try state())
  }

  /// Reads the places of the index.
  private func placeRows() throws(IndexError) -> [PlaceRow] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id, city, region, country, latitude, longitude, population FROM place ORDER BY id")
      var places: [PlaceRow] = []
      while try rows.step() {
        places.append(
          PlaceRow(
            id: rows.integer(at: 0) ?? 0, population: rows.integer(at: 6) ?? 0,
            place: DatelinePlaces.Place(
              city: rows.text(at: 1).flatMap { $0.isEmpty ? nil : $0 }, region: rows.text(at: 2),
              country: rows.text(at: 3) ?? "", latitude: rows.number(at: 4) ?? 0,
              longitude: rows.number(at: 5) ?? 0, count: 0)))
      }
      return places
    }
  }

  /// Reads which articles have a dateline whose place is not known.
  private func unplacedArticles() throws(IndexError) -> Set<Int> {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT ordinal FROM article WHERE place IS NULL AND dateline IS NOT NULL")
      var articles: Set<Int> = []
      while try rows.step() { articles.insert(rows.integer(at: 0) ?? -1) }
      return articles
    }
  }
}
