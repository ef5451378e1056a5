internal import JSON
internal import News
internal import NewsIndex
internal import Search
internal import Stories

/// Makes an engine's query of a plan.
struct PlanQuery {
  let facets: ClusterFacets
  let loosest: Tier
  let codes: [String]
  let expansion: (String) throws(IndexError) -> [String]
  /// What takes note of parts that only the text decides; nil where such parts are an error.
  var undecided: UndecidedParts?
  /// Whether articles are wanted that match, or those that must not.
  var isWanted = true

  /// Articles that match at most in a tier.
  func query(_ plan: SearchPlan, within tier: Tier) throws(IndexError) -> JSONValue {
    switch plan {
    case .text(let plan): return try text(plan).query(within: tier)
    case .facet(let kind, let numbers): return facet(kind, numbers)
    case .places(let numbers): return places(numbers)
    case .ids(let range): return Self.range("id", range)
    case .articles(let ids):
      return ids.isEmpty ? .nothing : .one("terms", .one("id", .integers(ids.sorted())))
    case .ordinals: return .nothing
    case .number(let kind, let range):
      return Self.range(kind == .added ? "added" : "words", range.lowerBound..<Self.past(range))
    case .stored(let condition): return try stored(condition)
    case .and(let parts):
      return .all(try parts.map { part throws(IndexError) in try query(part, within: tier) })
    case .or(let parts):
      return .any(try parts.map { part throws(IndexError) in try query(part, within: tier) })
    case .not(let part):
      var unwanted = self
      unwanted.isWanted.toggle()
      return .not(try unwanted.query(part, within: loosest))
    }
  }

  /// Makes queries of the parts of a text plan.
  func text(_ plan: TextPlan) -> TextQuery {
    var query = TextQuery(plan: plan, loosest: loosest, codes: codes, expansion: expansion)
    query.undecided = undecided
    query.isWanted = isWanted
    return query
  }

  /// The articles of days that filters allow.
  func days(_ filters: Filters) -> JSONValue {
    guard filters.after != nil || filters.before != nil else { return .everything }
    return Self.range("id", ArticleID.range(after: filters.after, before: filters.before))
  }

  private static func past(_ range: ClosedRange<Int>) -> Int {
    range.upperBound == Int.max ? Int.max : range.upperBound + 1
  }

  private static func range(_ field: String, _ range: Range<Int>) -> JSONValue {
    var bounds = [JSONMember("gte", .integer(range.lowerBound))]
    if range.upperBound < Int.max { bounds.append(JSONMember("lt", .integer(range.upperBound))) }
    return .one("range", .one(field, .object(bounds)))
  }

  // MARK: Facets

  private func facet(_ kind: ArticleArray.Kind, _ numbers: Set<Int>) -> JSONValue {
    guard let field = Self.field(of: kind) else { return .nothing }
    let values = numbers.compactMap(facets.value).sorted()
    var ways: [JSONValue] = values.isEmpty ? [] : [.terms(field, values)]
    if numbers.contains(0) { ways.append(.not(.exists(field))) }
    return .any(ways)
  }

  private static func field(of kind: ArticleArray.Kind) -> String? {
    switch kind {
    case .house: "house"
    case .outlet: "outlet"
    case .agency: "agency"
    case .section: "section"
    case .language: "lang"
    case .byline: "byline"
    default: nil
    }
  }

  private func places(_ numbers: Set<Int>) -> JSONValue {
    var ways: [JSONValue] = []
    let keys = numbers.compactMap(facets.value).sorted()
    if !keys.isEmpty { ways.append(.terms("place", keys)) }
    if numbers.contains(ClusterFacets.anyCity) { ways.append(Self.withCity) }
    if numbers.contains(ClusterFacets.anyPlace) { ways.append(.exists("place")) }
    return .any(ways)
  }

  /// Articles with a place that is a city: the third part of its key is there.
  static let withCity = JSONValue.one(
    "regexp", .one("place", .string("[^|]*\\|[^|]*\\|[^|]+\\|.*")))

  private func stored(_ condition: StoreCondition) throws(IndexError) -> JSONValue {
    switch condition {
    case .id(let id): return .terms("id", ["\(id)"])
    case .site(let text):
      let isPart = text.hasPrefix("*") || text.contains("/")
      let wanted = text.lowercased().filter { $0 != "*" }
      guard !wanted.isEmpty else { return .nothing }
      let site = JSONValue.terms("site", [wanted])
      guard isPart else { return site }
      let literal = wanted.map { "?\\".contains($0) ? "\\\($0)" : String($0) }.joined()
      return .any([site, .one("wildcard", .one("url", .string("*\(literal)*")))])
    case .updated(let bounds):
      let first = bounds.first?.julianDay ?? 0
      let last = bounds.last.map { $0.julianDay + 1 } ?? Int.max
      return Self.range("updated", first..<max(first, last))
    case .status(let status): return Self.status(status)
    case .story(let id): return .any([.terms("story", ["\(id)"]), .terms("id", ["\(id)"])])
    case .carried(let houses):
      let names = houses.compactMap(facets.value).sorted()
      return names.isEmpty
        ? .nothing : .any(["carried", "house", "outlet"].map { .terms($0, names) })
    case .copies(let sizes):
      var ways = [Self.range("members", max(2, sizes.lowerBound)..<max(2, Self.past(sizes)))]
      if sizes.contains(1) { ways.append(.not(Self.sharing)) }
      return .any(ways)
    }
  }

  /// Articles whose story has others.
  static let sharing = JSONValue.exists("members")

  private static func status(_ status: ArticleStatus) -> JSONValue {
    func relation(_ relations: StoryRelation...) -> JSONValue {
      .terms("relation", relations.map(\.rawValue))
    }
    switch status {
    case .updated: return .terms("status", ["updated"])
    case .corrected: return .any([.terms("status", ["corrected"]), relation(.correction)])
    case .original: return .not(.exists("relation"))
    case .carried: return .exists("relation")
    case .copy: return relation(.copy)
    case .version: return relation(.version, .correction)
    }
  }
}
