internal import HTTPClient
public import JSON
public import NewsIndex

/// An index of articles that a store's alias leads to, and what it says of itself.
public struct ClusterIndex: Sendable, Equatable {
  /// The index's own name; not the store's.
  public var name: String
  /// What it says of itself.
  public var meta: Meta

  /// The name of the index of its terms.
  public var terms: String { name + Self.termsSuffix }

  static let termsSuffix = "-terms"

  /// Creates an index of which so much is known.
  public init(name: String, meta: Meta) {
    self.name = name
    self.meta = meta
  }

  /// Returns the name of an index of articles that is begun at a time, given in ISO 8601.
  public static func name(of store: String, begun: String) -> String {
    let digits = begun.filter(\.isNumber)
    return "\(store)-\(digits.prefix(8))-\(digits.dropFirst(8).prefix(6))"
  }

  /// Whether an index is one of articles of a store: `STORE-YYYYMMDD-hhmmss`.
  static func isName(_ name: String, of store: String) -> Bool {
    guard name.hasPrefix(store + "-") else { return false }
    let parts = name.dropFirst(store.count + 1).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 8 && parts[1].utf8.count == 6
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// `_meta`.
  public struct Meta: Sendable, Equatable {
    /// The version of the layout.
    public var dateline = Self.layout
    /// The version of analysis.
    public var analysis = Schema.analysisVersion
    /// The number of articles written.
    public var written = 0
    /// Whether its rebuild has ended.
    public var isComplete = false
    /// The number of articles when terms were counted.
    public var articles = 0
    /// Their numbers by language.
    public var languages: [String: Int] = [:]
    /// The number of words of bodies then.
    public var words = 0
    /// The state of the articles: see `StateSum`.
    public var state = ""
    /// The hash of the variant sets (`VariantsHash`).
    public var variants = ""
    /// With which data files the articles were read.
    public var data = DataFiles()
    /// A hash of the sources that a rebuild began with.
    public var sources = ""
    /// The version of the program.
    public var tool = ""

    /// The version of the layout.
    public static let layout = 3

    /// What an index says before anything is written.
    public init() {}

    /// Reads what an index says; nil where it is not Dateline's.
    public init?(_ json: JSONValue?) {
      guard let json, let layout = json["dateline"]?.integer else { return nil }
      dateline = layout
      analysis = json["analysis"]?.integer ?? 0
      written = json["written"]?.integer ?? 0
      isComplete = json["complete"] == .bool(true)
      articles = json["articles"]?.integer ?? 0
      for member in json["languages"]?.object ?? [] {
        languages[member.name == "-" ? "" : member.name] = member.value.integer
      }
      words = json["words"]?.integer ?? 0
      state = json["state"]?.string ?? ""
      variants = json["variants"]?.string ?? ""
      data = DataFiles(json["data"] ?? .null)
      sources = json["sources"]?.string ?? ""
      tool = json["tool"]?.string ?? ""
    }

    /// As it is stored.
    public var json: JSONValue {
      .object([
        JSONMember("dateline", .integer(dateline)), JSONMember("analysis", .integer(analysis)),
        JSONMember("written", .integer(written)), JSONMember("complete", .bool(isComplete)),
        JSONMember("articles", .integer(articles)),
        JSONMember(
          "languages",
          .object(
            languages.sorted { $0.key < $1.key }.map {
              JSONMember($0.key.isEmpty ? "-" : $0.key, .integer($0.value))
            })),
        JSONMember("words", .integer(words)), JSONMember("state", .string(state)),
        JSONMember("variants", .string(variants)), JSONMember("data", data.value),
        JSONMember("sources", .string(sources)),
        JSONMember("tool", .string(tool)),
      ])
    }
  }
}

extension ClusterClient {
  /// Returns the indexes that the store is made of, the oldest first; one request.
  ///
  /// - Parameter replacing: whether they are about to be replaced: any that are Dateline's will do then.
  /// - Returns: the indexes.
  /// - Throws: `StoreError.missing`, `.foreign`, `.otherAnalysis`, `.unfinished`, or why there is no answer.
  public func indexes(replacing: Bool = false) throws(StoreError) -> [ClusterIndex] {
    let answer = try send(
      .get, "/\(address.name)/_mapping?filter_path=*.mappings._meta,error,status")
    var indexes: [ClusterIndex] = []
    // Without `_meta` a mapping is empty.
    guard let members = answer.json.object, !members.isEmpty else {
      throw .foreign(store: address.name)
    }
    for member in members {
      // An index of the store's own name is nothing that a rebuild could replace.
      guard let meta = ClusterIndex.Meta(member.value["mappings"]?["_meta"]),
        member.name != address.name
      else { throw .foreign(store: address.name) }
      if replacing {
        indexes.append(ClusterIndex(name: member.name, meta: meta))
        continue
      }
      guard meta.dateline == ClusterIndex.Meta.layout, meta.analysis == Schema.analysisVersion
      else {
        throw .otherAnalysis(
          store: address.name,
          version: meta.dateline > ClusterIndex.Meta.layout ? .max : meta.analysis)
      }
      guard meta.isComplete else { throw .unfinished(store: address.name) }
      indexes.append(ClusterIndex(name: member.name, meta: meta))
    }
    return indexes.sorted { $0.name < $1.name }
  }

  /// Returns all indexes that rebuilds of the store have made, the oldest first, also those that nobody reads.
  public func allIndexes() throws(StoreError) -> [ClusterIndex] {
    let answer = try send(
      .get, "/\(address.name)-*/_mapping?filter_path=*.mappings._meta", allowing: [404])
    var indexes: [ClusterIndex] = []
    for member in answer.json.object ?? [] {
      guard ClusterIndex.isName(member.name, of: address.name),
        let meta = ClusterIndex.Meta(member.value["mappings"]?["_meta"])
      else { continue }
      indexes.append(ClusterIndex(name: member.name, meta: meta))
    }
    return indexes.sorted { $0.name < $1.name }
  }

  /// Checks that the server is not too old.
  ///
  /// - Returns: its version, and whether it is Elasticsearch's.
  public func checkVersion() throws(StoreError) -> (version: String, isElasticsearch: Bool) {
    let answer = try send(.get, "/")
    let number = answer.json["version"]?["number"]?.string
    guard let number, let major = number.split(separator: ".").first.flatMap({ Int($0) }) else {
      throw .noJSON(host: answer.host, status: answer.status, line: "")
    }
    let isElasticsearch = answer.json["version"]?["distribution"]?.string == nil
    guard !isElasticsearch || major >= 7 else { throw .tooOld(host: answer.host, version: number) }
    return (number, isElasticsearch)
  }
}
