public import JSON
internal import News
public import NewsIndex
public import Search

/// Hits for programs; the keys and their order are a contract (version 1).
public struct JSONFormat {
  /// The version of the output; keys may be added without a new one.
  public static let version = 1

  private let query: String
  private let facetLimit: Int
  private let keys: JSONKeys

  /// Creates the form of the answer to a query, which it names.
  ///
  /// - Parameters:
  ///   - query: the query.
  ///   - facetLimit: how many values of each facet are shown, 0 for all.
  ///   - keys: the keys of hits.
  public init(query: String, facetLimit: Int = Self.facetLimit, keys: JSONKeys = .all) {
    self.query = query
    self.facetLimit = facetLimit
    self.keys = keys
  }

  /// Writes one object with everything; `elapsed` is milliseconds, nil where the time is nobody's business.
  public func write(
    _ response: SearchResponse, elapsed: Double?, to output: inout some TextOutputStream
  ) {
    output.write(
      JSONValue.object(members(of: response, elapsed: elapsed)).text(indented: true) + "\n")
  }

  /// Writes the answer of a command that counts: the object of `write` without hits, and each facet as a key too.
  public func writeFacets(
    _ response: SearchResponse, isIndented: Bool, to output: inout some TextOutputStream
  ) {
    var members = members(of: response, elapsed: nil).filter { $0.name != "hits" }
    let facets = response.facets ?? []
    if case .object(let values) = Self.value(facets, limit: facetLimit) { members += values }
    output.write(JSONValue.object(members).text(indented: isIndented) + "\n")
  }

  /// Returns the members that every answer to a query begins with.
  public func head(parsed: String, total: Int) -> [JSONMember] {
    [
      JSONMember("version", .integer(Self.version)), JSONMember("query", .string(query)),
      JSONMember("parsed", .string(parsed)), JSONMember("total", .integer(total)),
    ]
  }

  /// Writes one object with everything, on one line, with the time that finding alone took.
  public func writeLine(
    _ response: SearchResponse, elapsed: Double, to output: inout some TextOutputStream
  ) {
    let seconds = response.searchTime / .seconds(1)
    let searched = JSONMember("search_ms", .number((seconds * 1_000_000).rounded() / 1000))
    output.write(
      JSONValue.object(members(of: response, elapsed: elapsed) + [searched]).text() + "\n")
  }

  private func members(of response: SearchResponse, elapsed: Double?) -> [JSONMember] {
    var members = head(parsed: response.parsed, total: response.total)
    members.append(
      JSONMember(
        "tiers",
        .object(response.tiers.map { JSONMember($0.tier.rawValue, .integer($0.count)) })))
    if let elapsed {
      members.append(JSONMember("elapsed_ms", .number((elapsed * 100).rounded() / 100)))
    }
    members.append(JSONMember("hits", .array(response.hits.map(value))))
    if let facets = response.facets {
      members.append(JSONMember("facets", Self.value(facets, limit: facetLimit)))
      members.append(JSONMember("facet_totals", Self.totals(facets)))
    }
    if let words = response.addedWords {
      members.append(JSONMember("added_words", .array(words.map(JSONValue.string))))
    }
    if !response.suggestions.isEmpty {
      members.append(
        JSONMember("suggestions", .array(response.suggestions.map(SuggestionFormat.value))))
    }
    members += [
      JSONMember("state", .string(response.state)),
      JSONMember("warnings", .array(response.warnings.map(JSONValue.string))), Self.tool,
      JSONMember("stories", .integer(response.stories)),
      JSONMember("unit", .string(response.unit.rawValue)),
    ]
    return members + Self.members(of: response.quality)
  }

  /// What an answer says of itself where it is not whole and exact.
  static func members(of quality: AnswerQuality) -> [JSONMember] {
    var members: [JSONMember] = []
    if !quality.isExact { members.append(JSONMember("exact", .bool(false))) }
    if let partial = quality.partial {
      members.append(
        JSONMember(
          "partial",
          .object([
            JSONMember("answered", .integer(partial.answered)),
            JSONMember("shards", .integer(partial.shards)),
          ])))
    }
    return members
  }

  /// The program that answered.
  static var tool: JSONMember {
    JSONMember(
      "tool",
      .object([
        JSONMember("name", .string(Tool.name)), JSONMember("version", .string(Tool.version)),
      ]))
  }

  /// Writes one object a line for each hit, with the query in front where several are answered.
  public func writeLines(
    _ response: SearchResponse, namesQuery: Bool = false, to output: inout some TextOutputStream
  ) {
    let first = namesQuery ? [JSONMember("query", .string(query))] : []
    for hit in response.hits {
      output.write(JSONValue.object(first + keys.members(Self.members(of: hit))).text() + "\n")
    }
    if let facets = response.facets {
      let members = [
        JSONMember("facets", Self.value(facets, limit: facetLimit)),
        JSONMember("facet_totals", Self.totals(facets)),
      ]
      output.write(JSONValue.object(first + members).text() + "\n")
    }
  }

  /// The values of a facet that programs are shown where there are more.
  public static let facetLimit = 100

  /// Returns facets as an object of lists, each of so many values, 0 for all.
  public static func value(_ facets: [Facet], limit: Int = facetLimit) -> JSONValue {
    .object(
      facets.map { facet in
        JSONMember(
          facet.name.rawValue,
          .array(
            facet.shown(limit: limit).map { count in
              .object(
                [
                  JSONMember("value", .string(count.value)),
                  JSONMember("count", .integer(count.count)),
                ] + (count.isInForce ? [JSONMember("selected", .bool(true))] : []))
            }))
      })
  }

  /// Returns how many values each facet has, and how many articles have one or none.
  public static func totals(_ facets: [Facet]) -> JSONValue {
    .object(
      facets.map { facet in
        JSONMember(
          facet.name.rawValue,
          .object(
            [
              JSONMember("values", .integer(facet.valueCount)),
              JSONMember("none", .integer(facet.none)),
              JSONMember("articles", .integer(facet.articles)),
            ] + (facet.stories.map { [JSONMember("stories", .integer($0))] } ?? [])))
      })
  }

  private func value(_ hit: Hit) -> JSONValue { .object(keys.members(Self.members(of: hit))) }

  /// The keys of a hit, in their order.
  public static var hitKeys: [String] {
    let article = ArticleSummary(id: 0, title: "", path: "")
    let text = HighlightedText("")
    let hit = Hit(
      id: 0, rank: 1, score: 0, tier: .exact, title: text, snippet: text, article: article)
    return members(of: hit).map(\.name)
  }

  /// Returns the members of a hit, in their order.
  public static func members(of hit: Hit) -> [JSONMember] {
    [
      JSONMember("id", .integer(hit.id)), JSONMember("rank", .integer(hit.rank)),
      JSONMember("score", .number((hit.score * 10000).rounded() / 10000)),
      JSONMember("tier", .string(hit.tier.rawValue)),
      JSONMember("title", .string(hit.article.title)),
      JSONMember(
        "snippet",
        .string(hit.snippet.marked(open: "<mark>", close: "</mark>", escape: MarkedText.escaped))),
    ] + metadata(of: hit.article)
      + members(
        of: StoryPlace(story: hit.story.id, relation: hit.story.relation, count: hit.story.all))
      + [
        JSONMember(
          "copies",
          .object([
            JSONMember("matching", .integer(hit.story.matching)),
            JSONMember("all", .integer(hit.story.all)),
            JSONMember("outlets", .array(hit.story.outlets.map(JSONValue.string))),
            JSONMember("versions", .integer(hit.story.versions)),
          ]))
      ]
  }

  /// Returns an article's place in its story.
  public static func members(of place: StoryPlace) -> [JSONMember] {
    [
      JSONMember("story", .integer(place.story)),
      JSONMember("relation", .string(place.relationName)),
    ]
  }

  /// Returns the metadata that hits and exported articles share.
  public static func metadata(of article: ArticleSummary) -> [JSONMember] {
    [
      JSONMember("published", text(article.published?.description)),
      JSONMember("city", text(article.city)), JSONMember("country", text(article.country)),
      JSONMember("dateline", text(article.dateline)), JSONMember("outlet", text(article.outlet)),
      JSONMember("origin", text(article.origin)),
      JSONMember("bylines", .array(article.bylines.map(JSONValue.string))),
      JSONMember("section", text(article.section)), JSONMember("lang", text(article.language)),
      JSONMember("url", text(article.url)),
      JSONMember("path", article.path.isEmpty ? .null : .string(article.path)),
      // Since version 1 was fixed, new keys come at the end.
      JSONMember("published_at", text(article.publishedAt)),
      JSONMember("region", text(article.region)), JSONMember("agency", text(article.agency)),
      JSONMember("member", text(article.member)),
      JSONMember("record", article.record.map(JSONValue.integer) ?? .null),
      // 64 bits are more than the numbers of many readers of JSON hold.
      JSONMember("identity", text(article.identity.map(String.init))),
      JSONMember("content", text(article.content.map(String.init))),
    ]
  }

  /// Returns a text, `null` where there is none.
  public static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }
}
