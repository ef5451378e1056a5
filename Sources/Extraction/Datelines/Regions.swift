/// The first-order divisions of countries, by name and by the abbreviations of datelines.
struct Regions: Sendable {
  /// A division.
  struct Region: Sendable, Hashable {
    var country: String
    var name: String
  }

  private var byKey: [UInt64: [Region]] = [:]
  private var byCountry: [String: [Region]] = [:]

  /// Reads `regions.tsv`.
  init(_ bytes: [UInt8]) throws(DataFileError) {
    try TabSeparated.forEachLine(of: bytes) { (number, fields) throws(DataFileError) in
      guard fields.count >= 2 else {
        throw DataFileError(file: "regions.tsv", line: number, reason: "fewer than 2 fields")
      }
      let region = Region(country: String(fields[0]), name: String(fields[1]))
      byCountry[region.country, default: []].append(region)
      for name in [region.name] + (fields.count > 2 ? TabSeparated.names(in: fields[2]) : []) {
        let key = NameKey.hash(name)
        if byKey[key]?.contains(region) != true { byKey[key, default: []].append(region) }
      }
    }
  }

  /// Returns the divisions of that name or abbreviation.
  func named(_ name: some StringProtocol) -> [Region] {
    byKey[NameKey.hash(name)] ?? []
  }

  /// Returns the divisions of a country, in the order of the file.
  func all(in country: String) -> [Region] {
    byCountry[country] ?? []
  }
}
