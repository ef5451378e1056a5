/// A place of an archive, with what decides whether it stands for its country.
package struct PlaceRow {
  /// The archive's number of it.
  package var id: Int
  package var population: Int
  package var place: DatelinePlaces.Place

  package init(id: Int, population: Int, place: DatelinePlaces.Place) {
    self.id = id
    self.population = population
    self.place = place
  }

  /// Whether it stands for its country rather than another place there: the country as a whole, else the largest.
  func standsBefore(_ other: PlaceRow) -> Bool {
    let isWhole = place.city == nil && place.region == nil
    let isOtherWhole = other.place.city == nil && other.place.region == nil
    return isWhole != isOtherWhole ? isWhole : population > other.population
  }
}

/// Which places are counted together.
package struct PlaceBinning {
  private let rows: [PlaceRow]
  private let level: DatelinePlaces.Level
  /// By id of a place: its bin plus one.
  private var bins: [Int32] = []
  /// The number of bins.
  package let count: Int

  /// Creates the bins of places, in the order of their numbers.
  package init(_ rows: [PlaceRow], _ level: DatelinePlaces.Level) {
    self.rows = rows
    self.level = level
    var countries: [String: Int] = [:]
    bins = Array(repeating: 0, count: (rows.last?.id ?? 0) + 1)
    for (index, row) in rows.enumerated() {
      let bin: Int
      switch level {
      case .city: bin = index
      case .country:
        bin = countries[row.place.country] ?? countries.count
        countries[row.place.country] = bin
      }
      bins[row.id] = Int32(bin + 1)
    }
    count = level == .city ? rows.count : countries.count
  }

  /// Returns the bin of a place, nil where it is none.
  package func bin(of place: Int) -> Int? {
    guard place > 0, place < bins.count, bins[place] > 0 else { return nil }
    return Int(bins[place]) - 1
  }

  /// Returns the places with their counts, the most frequent first.
  package func places(_ counts: [Int]) -> [DatelinePlaces.Place] {
    var places: [DatelinePlaces.Place] = []
    switch level {
    case .city:
      for (row, count) in zip(rows, counts) where count > 0 {
        var place = row.place
        place.count = count
        places.append(place)
      }
    case .country:
      var first: [Int: PlaceRow] = [:]
      for row in rows {
        guard let bin = bin(of: row.id), counts[bin] > 0 else { continue }
        if first[bin].map({ row.standsBefore($0) }) ?? true { first[bin] = row }
      }
      for (bin, row) in first {
        var place = row.place
        (place.city, place.region, place.count) = (nil, nil, counts[bin])
        places.append(place)
      }
    }
    return places.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      return (a.country, a.region ?? "", a.city ?? "", a.latitude)
        < (b.country, b.region ?? "", b.city ?? "", b.latitude)
    }
  }
}
