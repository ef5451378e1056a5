internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// A request's options in JSON, by the names of the command line, and back.
enum RequestJSON {
  /// The filters that are lists, by the names of their options.
  private static var lists: [(name: String, path: WritableKeyPath<Filters, [String]>)] {
    [
      ("city", \.cities), ("country", \.countries), ("outlet", \.outlets),
      ("byline", \.bylines), ("section", \.sections), ("lang", \.languages),
    ]
  }

  /// Returns all options, those too that are as usual.
  static func options(of request: SearchRequest) -> JSONValue {
    var members = lists.map { name, path in
      JSONMember(name, .array(request.filters[keyPath: path].map(JSONValue.string)))
    }
    members += [
      JSONMember("match", .string(Self.match(request.loosest))),
      JSONMember("exact", .bool(request.isExact)),
      JSONMember("sort", .string(request.sort.rawValue)),
      JSONMember("seed", .integer(Int(clamping: request.seed))),
      JSONMember("limit", request.limit == .max ? .null : .integer(request.limit)),
      JSONMember("offset", .integer(request.offset)),
      JSONMember("copies", .bool(request.unit == .article)),
      JSONMember("facets", .bool(request.wantsFacets)),
      JSONMember("expand", .bool(request.feedback == .always)),
      JSONMember("recency", .bool(request.recency != nil)),
      JSONMember("half-life", request.recency.map { .number($0.halfLife) } ?? .null),
      JSONMember("as-of", JSONFormat.text(request.recency?.asOf.description)),
    ]
    return .object(members)
  }

  /// Reads a request of a manifest.
  static func request(
    query: String, _ manifest: JSONValue
  ) throws(Manifest.Misprint) -> SearchRequest {
    guard let options = manifest["options"] else { throw .key("options") }
    var request = SearchRequest(query: query)
    request.filters = try filters(options, "options")
    if let text = manifest["dates"]?["after"]?.string {
      guard let day = CalendarDate(iso: text) else { throw .key("dates.after") }
      request.filters.after = day
    }
    if let text = manifest["dates"]?["before"]?.string {
      guard let day = CalendarDate(iso: text) else { throw .key("dates.before") }
      request.filters.before = day
    }
    guard let tier = options["match"]?.string.flatMap(tier) else { throw .key("options.match") }
    request.loosest = tier
    request.isExact = options["exact"] == .bool(true)
    guard let sort = options["sort"]?.string.flatMap(SearchRequest.Sort.init) else {
      throw .key("options.sort")
    }
    request.sort = sort
    request.seed = options["seed"]?.integer.map { UInt64(clamping: $0) } ?? 0
    request.limit = options["limit"]?.integer ?? .max
    request.offset = options["offset"]?.integer ?? 0
    request.unit = options["copies"] == .bool(true) ? .article : .story
    request.wantsFacets = options["facets"] == .bool(true)
    request.feedback = options["expand"] == .bool(true) ? .always : .never
    if options["recency"] == .bool(true) {
      guard let asOf = options["as-of"]?.string.flatMap({ CalendarDate(iso: $0) }) else {
        throw .key("options.as-of")
      }
      request.recency = Recency(halfLife: number(options["half-life"]) ?? 14, asOf: asOf)
    }
    return request
  }

  private static func filters(
    _ value: JSONValue, _ name: String
  ) throws(Manifest.Misprint) -> Filters {
    var filters = Filters()
    for (option, path) in lists {
      guard let list = value[option]?.array else { throw .key("\(name).\(option)") }
      filters[keyPath: path] = list.compactMap(\.string)
    }
    return filters
  }

  private static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  // MARK: Saved searches

  /// Returns what a saved search stood for.
  static func value(of saved: SavedQuery) -> JSONValue {
    .object(
      [
        JSONMember("query", .string(saved.query)),
        JSONMember("match", .string(match(saved.loosest))),
        JSONMember("exact", .bool(saved.isExact)),
      ]
        + lists.map { name, path in
          JSONMember(name, .array(saved.filters[keyPath: path].map(JSONValue.string)))
        } + [
          JSONMember("after", JSONFormat.text(saved.filters.after?.description)),
          JSONMember("before", JSONFormat.text(saved.filters.before?.description)),
        ])
  }

  static func savedQuery(_ value: JSONValue) throws(Manifest.Misprint) -> SavedQuery {
    guard let query = value["query"]?.string else { throw .key("saved") }
    var filters = try filters(value, "saved")
    filters.after = value["after"]?.string.flatMap { CalendarDate(iso: $0) }
    filters.before = value["before"]?.string.flatMap { CalendarDate(iso: $0) }
    // Manifests did not tell it at first.
    let loosest = value["match"]?.string.flatMap(tier) ?? .near
    return SavedQuery(
      query: query, filters: filters, isExact: value["exact"] == .bool(true), loosest: loosest)
  }

  // MARK: Words of the command line

  private static func match(_ tier: Tier) -> String {
    tier == .inflected ? "phrase" : tier.rawValue
  }

  private static func tier(_ match: String) -> Tier? {
    match == "phrase" ? .inflected : match == "inflected" ? nil : Tier(rawValue: match)
  }
}
