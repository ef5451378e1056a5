public import JSON
internal import News
internal import NewsIndex
internal import Search

extension Manifest {
  /// Why a file is no manifest that can be verified.
  public enum Misprint: Error, Equatable, Sendable, CustomStringConvertible {
    /// It is no JSON.
    case notJSON(JSONError)
    /// It was written by a program whose manifests are others.
    case otherVersion(Int?)
    /// A key is missing or holds something else than it should.
    case key(String)

    /// What is wrong, in lower case.
    public var description: String {
      switch self {
      case .notJSON(let error): "no JSON: \(error)"
      case .otherVersion(let version?): "a manifest of version \(version), and this program reads 1"
      case .otherVersion(nil): "no manifest: it has no 'version'"
      case .key(let name): "no whole manifest: '\(name)' is missing or no value for it"
      }
    }
  }

  /// Reads a manifest.
  ///
  /// - Throws: `Misprint` where the bytes are none.
  public init(parsing bytes: [UInt8]) throws(Misprint) {
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch { throw .notJSON(error) }
    guard value["version"]?.integer == Self.version else {
      throw .otherVersion(value["version"]?.integer)
    }
    let reader = ManifestReader(value: value)
    tool = Program(
      name: try reader.text("tool", "name"), version: try reader.text("tool", "version"))
    command = value["command"]?.array?.compactMap(\.string) ?? []
    request = try RequestJSON.request(query: try reader.text("query"), value)
    asOf = try reader.day("as_of")
    guard let source = Variants.Source(rawValue: try reader.text("variants", "source")) else {
      throw .key("variants")
    }
    variants = Variants(source: source, hash: try reader.text("variants", "sha256"))
    for member in value["saved"]?.object ?? [] {
      saved[member.name] = try RequestJSON.savedQuery(member.value)
    }
    extractions = value["extractions"]?.array?.compactMap(\.integer) ?? []
    data = DataFiles(value["data"] ?? .null)
    index = Index(
      path: try reader.text("index", "path"), format: try reader.number("index", "format"),
      articles: try reader.number("index", "articles"),
      first: value["index"]?["first"]?.string.flatMap { CalendarDate(iso: $0) },
      last: value["index"]?["last"]?.string.flatMap { CalendarDate(iso: $0) },
      state: try reader.text("index", "state"))
    parsed = try reader.text("parsed")
    total = try reader.number("total")
    tiers = try Tier.allCases.map { (tier) throws(Misprint) in
      TierCount(tier: tier, count: try reader.number("tiers", tier.rawValue))
    }
    undated = try reader.number("undated")
    isExact = value["exact"] != .bool(false)
    if let output = value["output"], output != .null {
      self.output = Output(
        format: try reader.text("output", "format"), bytes: try reader.number("output", "bytes"),
        hash: try reader.text("output", "sha256"))
    }
    articles = try reader.articles()
    guard let moment = Moment(iso: try reader.text("created")) else { throw .key("created") }
    created = moment
    guard value["result"]?.string == result else { throw .key("result") }
  }
}

/// Reads the values of a manifest by their keys.
private struct ManifestReader {
  let value: JSONValue

  private func value(_ path: [String]) -> JSONValue? {
    path.reduce(value) { value, name in value?[name] }
  }

  func text(_ path: String...) throws(Manifest.Misprint) -> String {
    guard let text = value(path)?.string else { throw .key(path.joined(separator: ".")) }
    return text
  }

  func number(_ path: String...) throws(Manifest.Misprint) -> Int {
    guard let number = value(path)?.integer else { throw .key(path.joined(separator: ".")) }
    return number
  }

  func day(_ name: String) throws(Manifest.Misprint) -> CalendarDate {
    guard let day = CalendarDate(iso: try text(name)) else { throw .key(name) }
    return day
  }

  func articles() throws(Manifest.Misprint) -> [Manifest.Article] {
    guard let rows = value["articles"]?.array else { throw .key("articles") }
    return try rows.map { (row) throws(Manifest.Misprint) in
      guard let cells = row.array, cells.count == 4,
        let identity = cells[0].string.flatMap({ UInt64($0) }),
        let content = cells[1].string.flatMap({ UInt64($0) }), let id = cells[2].integer,
        let tier = cells[3].string.flatMap({ Tier(rawValue: $0) })
      else { throw .key("articles") }
      return Manifest.Article(identity: identity, content: content, id: id, tier: tier)
    }
  }
}
