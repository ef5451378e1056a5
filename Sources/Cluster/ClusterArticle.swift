internal import HTTPClient
internal import JSON
public import News
public import NewsIndex

/// An article as a cluster keeps it: all but the record that it was made of.
public struct ClusterArticle: Sendable, Equatable {
  /// Its metadata, with id, identity and content.
  public var summary: ArticleSummary
  /// The places of its dateline, the first one first.
  public var places: [Place]
  /// All places that a bare name may mean, the largest first: what the outlet usually means decides.
  ///
  /// Empty where nothing was guessed.
  public var rivals: [Place]
  /// Where sentences and paragraphs begin (`SentenceOutline`).
  public var outline: [UInt8]
  /// The blocks as `ArticleText` encodes them.
  public var text: [UInt8]
  /// The detail as `ArticleDetail` encodes it.
  public var detail: [UInt8]

  /// Creates an article of its parts.
  public init(
    summary: ArticleSummary, places: [Place] = [], rivals: [Place] = [], outline: [UInt8] = [],
    text: [UInt8] = [],
    detail: [UInt8] = []
  ) {
    self.summary = summary
    self.places = places
    self.rivals = rivals
    self.outline = outline
    self.text = text
    self.detail = detail
  }

  // MARK: Packing

  /// Returns the article as the field `a` has it.
  ///
  /// Plain text: the engine packs what it stores in blocks of many articles, which repeat one another.
  func packed() -> String {
    var members = Self.members(of: summary)
    if !places.isEmpty {
      members.append(JSONMember("places", .array(places.map(Self.value))))
    }
    if !rivals.isEmpty {
      members.append(JSONMember("rivals", .array(rivals.map(Self.value))))
    }
    members.append(JSONMember("outline", .string(Base64.encode(outline))))
    members.append(JSONMember("text", .integer(text.count)))
    members.append(JSONMember("detail", .integer(detail.count)))
    var bytes = Array(JSONValue.object(members).text().utf8)
    bytes.append(0x0A)
    return String(decoding: bytes + text + detail, as: UTF8.self)
  }

  /// Reads the field `a`.
  ///
  /// - Throws: `ClusterArticleError` where it is damaged.
  public init(packed: String) throws(ClusterArticleError) {
    let bytes = Array(packed.utf8)
    guard let end = bytes.firstIndex(of: 0x0A),
      let head = try? JSONValue(parsing: Array(bytes[..<end])),
      let textLength = head["text"]?.integer, let detailLength = head["detail"]?.integer,
      textLength >= 0, detailLength >= 0, end + 1 + textLength + detailLength == bytes.count,
      let summary = Self.summary(head)
    else { throw ClusterArticleError(reason: "its parts have other lengths than it says") }
    let rest = bytes[(end + 1)...]
    self.init(
      summary: summary, places: (head["places"]?.array ?? []).compactMap(Self.place),
      rivals: (head["rivals"]?.array ?? []).compactMap(Self.place),
      outline: head["outline"]?.string.flatMap(Base64.decode) ?? [],
      text: Array(rest.prefix(textLength)), detail: Array(rest.dropFirst(textLength)))
  }

  private static func members(of summary: ArticleSummary) -> [JSONMember] {
    var members = [
      JSONMember("id", .integer(summary.id)), JSONMember("title", .string(summary.title)),
      JSONMember("path", .string(summary.path)),
    ]
    for (name, path) in texts {
      if let text = summary[keyPath: path] { members.append(JSONMember(name, .string(text))) }
    }
    if !summary.bylines.isEmpty {
      members.append(JSONMember("bylines", .array(summary.bylines.map(JSONValue.string))))
    }
    if let record = summary.record { members.append(JSONMember("record", .integer(record))) }
    // Numbers beyond 63 bits are none in JSON.
    if let identity = summary.identity {
      members.append(JSONMember("identity", .string(String(identity))))
    }
    if let content = summary.content {
      members.append(JSONMember("content", .string(String(content))))
    }
    return members
  }

  private static func summary(_ head: JSONValue) -> ArticleSummary? {
    guard let id = head["id"]?.integer, let title = head["title"]?.string else { return nil }
    var summary = ArticleSummary(id: id, title: title, path: head["path"]?.string ?? "")
    for (name, path) in texts { summary[keyPath: path] = head[name]?.string }
    summary.bylines = head["bylines"]?.array?.compactMap(\.string) ?? []
    summary.record = head["record"]?.integer
    summary.identity = head["identity"]?.string.flatMap { UInt64($0) }
    summary.content = head["content"]?.string.flatMap { UInt64($0) }
    summary.published = ArticleID.date(of: id)
    return summary
  }

  private typealias TextPath = any WritableKeyPath<ArticleSummary, String?> & Sendable
  private static let texts: [(String, TextPath)] = [
    ("deck", \.deck), ("published", \.publishedAt), ("updated", \.updated),
    ("dateline", \.dateline), ("city", \.city), ("region", \.region), ("country", \.country),
    ("outlet", \.outlet), ("origin", \.origin), ("agency", \.agency), ("licensor", \.licensor),
    ("section", \.section), ("language", \.language), ("url", \.url), ("member", \.member),
  ]

  // MARK: Places

  private static func value(_ place: Place) -> JSONValue {
    .object([
      JSONMember("geonames", .integer(place.id)), JSONMember("city", .string(place.city)),
      JSONMember("region", place.region.map(JSONValue.string) ?? .null),
      JSONMember("country", .string(place.country)),
      JSONMember("latitude", .number(place.latitude)),
      JSONMember("longitude", .number(place.longitude)),
      JSONMember("population", .integer(place.population)),
    ])
  }

  private static func place(_ json: JSONValue) -> Place? {
    guard let city = json["city"]?.string, let country = json["country"]?.string else { return nil }
    return Place(
      id: json["geonames"]?.integer ?? 0, city: city, region: json["region"]?.string,
      country: country, latitude: json["latitude"]?.double ?? 0,
      longitude: json["longitude"]?.double ?? 0, population: json["population"]?.integer ?? 0)
  }
}

/// Why a stored article cannot be read.
public struct ClusterArticleError: Error, Sendable, Equatable {
  /// What is wrong with it.
  public var reason: String

  /// Creates an error.
  public init(reason: String) { self.reason = reason }
}

/// The keys by which places are known on a cluster: `country|region|city|GeoNames id`.
public enum PlaceKey {
  /// Returns the key of a place.
  public static func of(_ place: Place) -> String {
    "\(place.country)|\(place.region ?? "")|\(place.city)|\(place.id)"
  }

  /// Returns what a key says; nil for what is none.
  public static func read(
    _ key: String
  ) -> (country: String, region: String?, city: String, geonames: Int)? {
    let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let geonames = Int(parts[3]) else { return nil }
    return (parts[0], parts[1].isEmpty ? nil : parts[1], parts[2], geonames)
  }
}

extension JSONValue {
  /// The value of any number.
  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}

extension ClusterArticle {
  /// Returns the keywords that are stored with the text.
  ///
  /// - Throws: `ClusterArticleError` where the detail is damaged.
  public func keywords() throws(ClusterArticleError) -> [String] {
    guard !detail.isEmpty else { return [] }
    do {
      return try JSONValue(parsing: detail)["keywords"]?.array?.compactMap(\.string) ?? []
    } catch {
      throw ClusterArticleError(reason: error.description)
    }
  }
}
