public import JSON
public import News
public import NewsIndex

/// A document of the index of terms.
public struct ClusterTerm: Sendable, Equatable {
  /// What it is of.
  public enum Kind: String, Sendable {
    case stem, word, name, place, variant
  }

  /// What it is of.
  public var kind: Kind
  /// Its key among those of its kind.
  public var key: String
  /// In how many articles it stands, and how often; nil where nobody counts.
  public var occurrence: Occurrence?
  /// The names by which it is looked for.
  public var names: [String]
  /// Those of a place's country.
  public var countryNames: [String]
  /// What else is known of it.
  public var detail: JSONValue

  /// Creates a document.
  public init(
    _ kind: Kind, key: String, occurrence: Occurrence? = nil, names: [String] = [],
    countryNames: [String] = [], detail: JSONValue = .object([])
  ) {
    self.kind = kind
    self.key = key
    self.occurrence = occurrence
    self.names = names
    self.countryNames = countryNames
    self.detail = detail
  }

  /// Its `_id`.
  public var id: String { Self.id(kind, key) }

  /// The `_id` of a term.
  public static func id(_ kind: Kind, _ key: String) -> String { kind.rawValue + ":" + key }

  /// The longest `_id`, in bytes; a longer word has no document.
  public static let longestID = 512

  /// The document.
  public var json: JSONValue {
    var members = [JSONMember("k", .string(kind.rawValue)), JSONMember("t", .string(key))]
    // Those of a word are told by its languages'.
    if let occurrence, kind != .word {
      members.append(JSONMember("df", .integer(occurrence.articleCount)))
      members.append(JSONMember("cf", .integer(occurrence.positionCount)))
    }
    if !names.isEmpty { members.append(JSONMember("f", .array(names.map(JSONValue.string)))) }
    if !countryNames.isEmpty {
      members.append(JSONMember("c", .array(countryNames.map(JSONValue.string))))
    }
    members.append(JSONMember("o", detail))
    return .object(members)
  }

  /// What of a document the engine keeps: kind and key are told by its `_id`.
  static let kept = ["df", "cf", "f", "c", "o"]

  /// Reads a hit; nil where it is none.
  public init?(hit: JSONValue) {
    guard let id = hit["_id"]?.string, let source = hit["_source"],
      let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = Kind(rawValue: String(id[..<colon])),
      let key = String(id.utf8[id.utf8.index(after: colon)...])
    else { return nil }
    self.init(kind, key: key)
    names = source["f"]?.array?.compactMap(\.string) ?? []
    countryNames = source["c"]?.array?.compactMap(\.string) ?? []
    detail = source["o"] ?? .object([])
    if kind == .word {
      occurrence = Self.sum(byLanguage)
    } else if let df = source["df"]?.integer, let cf = source["cf"]?.integer {
      occurrence = Occurrence(articleCount: df, positionCount: cf)
    }
  }

  // MARK: Kinds

  /// A stem, by its key, with the words that are its forms.
  public static func stem(_ key: String, _ occurrence: Occurrence, forms: [String]) -> ClusterTerm {
    ClusterTerm(
      .stem, key: key, occurrence: occurrence,
      detail: .object([JSONMember("forms", .array(forms.map(JSONValue.string)))]))
  }

  /// A word, with how often it stands in articles of each language.
  public static func word(_ word: String, _ byLanguage: [String: Occurrence]) -> ClusterTerm {
    let members = byLanguage.sorted { $0.key < $1.key }.map { language, occurrence in
      JSONMember(
        language.isEmpty ? "-" : language,
        .array([.integer(occurrence.articleCount), .integer(occurrence.positionCount)]))
    }
    return ClusterTerm(.word, key: word, occurrence: sum(byLanguage), detail: .object(members))
  }

  private static func sum(_ byLanguage: [String: Occurrence]) -> Occurrence {
    var sum = Occurrence()
    for occurrence in byLanguage.values {
      sum.articleCount += occurrence.articleCount
      sum.positionCount += occurrence.positionCount
    }
    return sum
  }

  /// A name of a kind, and as it is compared.
  public static func name(_ name: String, _ kind: NameKind, folded: String) -> ClusterTerm {
    ClusterTerm(
      .name, key: "\(kind)/\(name)", names: [folded],
      detail: .object([JSONMember("name", .string(name))]))
  }

  /// A place, with its names and those of its country, folded.
  public static func place(
    _ place: Place, own: String, names: [String], countryNames: [String]
  ) -> ClusterTerm {
    ClusterTerm(
      .place, key: PlaceKey.of(place), names: names, countryNames: countryNames,
      detail: .object([
        JSONMember("city", .string(place.city)),
        JSONMember("region", place.region.map(JSONValue.string) ?? .null),
        JSONMember("country", .string(place.country)), JSONMember("geonames", .integer(place.id)),
        JSONMember("latitude", .number(place.latitude)),
        JSONMember("longitude", .number(place.longitude)),
        JSONMember("population", .integer(place.population)), JSONMember("own", .string(own)),
      ]))
  }

  /// The occurrences of a word by language.
  public var byLanguage: [String: Occurrence] {
    var found: [String: Occurrence] = [:]
    for member in detail.object ?? [] {
      guard let pair = member.value.array, pair.count == 2, let df = pair[0].integer,
        let cf = pair[1].integer
      else { continue }
      found[member.name == "-" ? "" : member.name] = Occurrence(
        articleCount: df, positionCount: cf)
    }
    return found
  }

  /// The forms of a stem.
  public var forms: [String] { detail["forms"]?.array?.compactMap(\.string) ?? [] }
}
