public import News
internal import JSON
internal import Linguistics

/// What is stored of an article to be shown on request only.
public struct ArticleDetail: Sendable, Equatable {
  /// The outlet's own keywords.
  public var keywords: [String]
  /// A correction notice.
  public var correction: String?
  /// Fields of the source that have no place of their own, as a JSON object's text.
  public var extra: String?
  /// How each field was found.
  public var evidence: [Evidence]

  /// Takes the detail of an article.
  public init(_ article: Article) {
    keywords = article.keywords
    correction = article.correction
    extra = article.extra.isEmpty ? nil : JSONValue.object(article.extra).text()
    evidence = article.evidence
  }

  /// Returns the detail as stored, before packing.
  public func encoded() -> [UInt8] {
    var members: [JSONMember] = []
    if !keywords.isEmpty {
      members.append(JSONMember("keywords", .array(keywords.map(JSONValue.string))))
    }
    if let correction { members.append(JSONMember("correction", .string(correction))) }
    if let extra { members.append(JSONMember("extra", .string(extra))) }
    let evidence = evidence.map { piece -> JSONValue in
      .array([
        .string(piece.field.rawValue), .string(piece.value), .string(piece.rule),
        piece.excerpt.map(JSONValue.string) ?? .null,
      ])
    }
    if !evidence.isEmpty { members.append(JSONMember("evidence", .array(evidence))) }
    return Array(JSONValue.object(members).text().utf8)
  }

  // MARK: Usual places

  /// The rule of a place that was chosen among several by its size.
  private static let guessed = "place-guessed-by-size"

  /// Whether the place of the dateline was chosen among several by its size.
  var isPlaceGuessed: Bool { evidence.contains { $0.rule == Self.guessed } }

  /// Says which place was taken instead, where the archive showed that the outlet usually means another.
  public mutating func tell(usual: Place) {
    guard let index = evidence.firstIndex(where: { $0.rule == Self.guessed }) else { return }
    evidence[index].rule = "place-usual-of-outlet"
    evidence[index].value = "\(usual.city), \(usual.region ?? usual.country)"
  }

  private static let correctionName = Array("\"correction\":".utf8)

  /// Whether unpacked bytes may name a correction; looked for without parsing.
  static func mayHaveCorrection(_ bytes: [UInt8]) -> Bool {
    var quote = ByteScan.index(of: correctionName[0], in: bytes)
    while let start = quote {
      if bytes[start...].starts(with: correctionName) { return true }
      quote = ByteScan.index(of: correctionName[0], in: bytes, from: start + 1)
    }
    return false
  }

  /// Reads a detail as it was stored, unpacked.
  ///
  /// - Throws: `JSONError` where it is damaged.
  public init(stored bytes: [UInt8]) throws { try self.init(parsing: bytes) }

  /// Reads unpacked bytes.
  ///
  /// - Throws: `JSONError` where they are damaged.
  init(parsing bytes: [UInt8]) throws(JSONError) {
    let value = try JSONValue(parsing: bytes)
    keywords = value["keywords"]?.array?.compactMap(\.string) ?? []
    correction = value["correction"]?.string
    extra = value["extra"]?.string
    evidence = (value["evidence"]?.array ?? []).compactMap { piece in
      guard let parts = piece.array, parts.count == 4,
        let field = parts[0].string.flatMap(Evidence.Field.init(rawValue:)),
        let value = parts[1].string, let rule = parts[2].string
      else { return nil }
      return Evidence(field: field, value: value, rule: rule, excerpt: parts[3].string)
    }
  }
}
