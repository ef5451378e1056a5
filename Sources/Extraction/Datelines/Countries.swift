/// The countries of the world by code, by the names that the news gives them, and by region.
public struct Countries: Sendable {
  private struct Country {
    var code: String
    var name: String
    var aliases: [String]
    var regions: [String]
  }

  private var countries: [Country] = []
  private var byCode: [String: Int] = [:]
  private var byKey: [[UInt8]: Int] = [:]
  private var byRegion: [[UInt8]: [String]] = [:]

  /// Reads `countries.tsv`.
  ///
  /// - Throws: `DataFileError` where a line lacks a field or the file is empty.
  public init(_ bytes: [UInt8]) throws(DataFileError) {
    try TabSeparated.forEachLine(of: bytes) { (number, fields) throws(DataFileError) in
      guard fields.count >= 4 else {
        throw DataFileError(file: "countries.tsv", line: number, reason: "fewer than 4 fields")
      }
      add(
        Country(
          code: String(fields[0]), name: String(fields[1]),
          aliases: TabSeparated.names(in: fields[2]),
          regions: TabSeparated.names(in: fields[3])))
    }
    guard !countries.isEmpty else {
      throw DataFileError(file: "countries.tsv", line: nil, reason: "no country in it")
    }
  }

  private mutating func add(_ country: Country) {
    let index = countries.count
    countries.append(country)
    byCode[country.code] = index
    for name in [country.name] + country.aliases where byKey[NameKey.fold(name)] == nil {
      byKey[NameKey.fold(name)] = index
    }
    for region in country.regions {
      byRegion[NameKey.fold(region), default: []].append(country.code)
    }
  }

  /// Returns the usual English name of the country with that ISO 3166-1 alpha-2 code, in capitals.
  public func name(of code: String) -> String? {
    byCode[code].map { countries[$0].name }
  }

  /// Returns the country's further names: in other languages, former, abbreviated.
  public func aliases(of code: String) -> [String] {
    byCode[code].map { countries[$0].aliases } ?? []
  }

  /// Returns every name of a country with its code, and of the parts of the world it lies in.
  public func allNames(of code: String) -> [String] {
    [code] + (name(of: code).map { [$0] } ?? []) + aliases(of: code)
      + (byCode[code].map { countries[$0].regions } ?? [])
  }

  /// Returns the code of the country with that name or alias, in any case and with or without marks.
  public func code(named name: some StringProtocol) -> String? {
    let key = NameKey.fold(name)
    if let index = byKey[key] { return countries[index].code }
    guard key.starts(with: "the".utf8) else { return nil }
    return byKey[Array(key.dropFirst(3))].map { countries[$0].code }
  }

  /// Returns the codes that a user's word means: a code, a name, or a region such as "europe".
  ///
  /// Empty where it means none. A code counts only in the two letters given, in any case.
  public func codes(matching word: some StringProtocol) -> [String] {
    let upper = word.uppercased()
    if byCode[upper] != nil { return [upper] }
    if let code = code(named: word) { return [code] }
    return byRegion[NameKey.fold(word)] ?? []
  }
}
