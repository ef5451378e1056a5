public import News

/// Every place that datelines name, by all of its names.
///
/// The file stays as it was read; an index of hashed names points into it, so that loading takes
/// milliseconds and looking up reads only the lines that match.
public struct Gazetteer: Sendable {
  /// The countries.
  public let countries: Countries
  let regions: Regions
  private let bytes: [UInt8]
  private let index: NameIndex

  /// Reads `places.tsv` and `regions.tsv`.
  ///
  /// - Throws: `DataFileError` where a line of `places.tsv` lacks a field, or none is there.
  public init(places: [UInt8], regions: [UInt8], countries: Countries) throws(DataFileError) {
    self.countries = countries
    self.regions = try Regions(regions)
    self.bytes = places
    self.index = try NameIndex(places)
  }

  /// Returns the places of that name, in any case and with or without marks, largest first.
  public func places(named name: some StringProtocol) -> [Place] {
    matches(name).map(\.place).sorted { $0.population > $1.population }
  }

  /// Returns every name of a place of this gazetteer, the usual English one first.
  ///
  /// A country or region as a whole has its English name and aliases. Unknown places have their
  /// `city` only.
  public func names(of place: Place) -> [String] {
    guard !place.city.isEmpty else {
      if let region = place.region { return [region] }
      return (countries.name(of: place.country).map { [$0] } ?? [])
        + countries.aliases(of: place.country)
    }
    for match in matches(place.city) where match.place == place {
      let row = match.row
      return [place.city] + (row.ascii.isEmpty ? [] : [row.ascii]) + row.alternates
    }
    return [place.city]
  }

  /// A place found by a name.
  struct Match {
    var row: Row
    /// Whether the name is the usual one, not an alternate.
    var isPrimary: Bool
    var place: Place { row.place }
    var kind: Row.Kind { row.kind }
  }

  /// Returns the places of that name; "St." and "Saint", "ü" and "ue" are tried for each other.
  func matches(_ name: some StringProtocol) -> [Match] {
    let key = NameKey.fold(name)
    let found = matches(key: key)
    guard found.isEmpty, !key.isEmpty else { return found }
    for variant in NameVariants.of(key, printed: name) {
      let found = matches(key: variant)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func matches(key: [UInt8]) -> [Match] {
    guard !key.isEmpty else { return [] }
    return index.entries(hash: NameKey.hash(folded: key)).map { entry in
      Match(row: Row(bytes, at: entry.line), isPrimary: entry.isPrimary)
    }
  }

  /// Returns the capital of a country, else its largest place; nil where none is listed.
  func seat(of country: String, region: String? = nil) -> Place? {
    let name = region.flatMap { $0.isEmpty ? nil : $0 }
    return index.firstLine(country: country, region: name).map { Row(bytes, at: $0).place }
  }
}
