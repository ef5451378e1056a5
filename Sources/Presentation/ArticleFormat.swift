public import JSON
public import News
public import NewsIndex
public import Search

/// Whole articles, for people and for programs.
public enum ArticleFormat {
  /// What stands between two articles that are shown as text.
  public static let separator = "* * *"

  /// The keys of an article in JSON, in their order.
  public static var keys: [String] {
    let source = SourceLocation(path: "")
    let blank = ArticleDetail(Article(source: source))
    let place = StoryPlace(story: 0, relation: nil, count: 1)
    let value = value(ArticleSummary(id: 0, title: "", path: ""), [], blank, place)
    return value.object?.map(\.name) ?? []
  }

  /// Returns an article as `search export` writes it: the keys of a hit, then the text, then its place in its story.
  public static func value(
    _ article: ArticleSummary, _ blocks: [Block], _ detail: ArticleDetail, _ place: StoryPlace?
  ) -> JSONValue {
    .object(
      [JSONMember("id", .integer(article.id))] + members(article, blocks, detail)
        + (place.map(JSONFormat.members) ?? []))
  }

  /// Returns an article as `search show` writes it: as `search export` does, and then what its story holds.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - blocks: its text.
  ///   - detail: its detail.
  ///   - place: its place in its story; nil where nobody knows.
  ///   - story: what is said of its story; nil where nobody knows.
  /// - Returns: a JSON object.
  public static func value(
    _ article: ArticleSummary, _ blocks: [Block], _ detail: ArticleDetail, _ place: StoryPlace?,
    _ story: StorySummary?
  ) -> JSONValue {
    let value = value(article, blocks, detail, place)
    guard let story, case .object(let members) = value else { return value }
    return .object(
      members + [
        JSONMember(
          "copies",
          .object([
            JSONMember("all", .integer(story.place.count)),
            JSONMember("outlets", .array(story.outlets.prefix(10).map(JSONValue.string))),
            JSONMember("versions", .integer(story.versions)),
          ])),
        JSONMember("version", story.version.map { .integer($0) } ?? .null),
        JSONMember("in_common", .number((story.inCommon * 1000).rounded() / 1000)),
      ])
  }

  /// Returns an article that is in no index: the same without the id.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - identity: the identity that an index would give it.
  ///   - content: the hash of its content that an index would have.
  /// - Returns: a JSON object.
  public static func value(
    _ article: Article, identity: UInt64, content: UInt64
  ) -> JSONValue {
    var summary = ArticleSummary(article)
    (summary.identity, summary.content) = (identity, content)
    return .object(members(summary, article.blocks, ArticleDetail(article)))
  }

  private static func members(
    _ article: ArticleSummary, _ blocks: [Block], _ detail: ArticleDetail
  ) -> [JSONMember] {
    [JSONMember("title", .string(article.title))] + JSONFormat.metadata(of: article) + [
      JSONMember("deck", JSONFormat.text(article.deck)),
      JSONMember("body", .string(body(blocks))),
      JSONMember(
        "captions",
        .array(blocks.filter { $0.kind == .caption }.map { .string($0.text) })),
      JSONMember("updated", JSONFormat.text(article.updated)),
      JSONMember("licensor", JSONFormat.text(article.licensor)),
      JSONMember("correction", JSONFormat.text(detail.correction)),
      JSONMember("keywords", .array(detail.keywords.map(JSONValue.string))),
      JSONMember(
        "extra", detail.extra.flatMap { try? JSONValue(parsing: Array($0.utf8)) } ?? .object([])),
      JSONMember("evidence", .array(detail.evidence.map(value))),
    ]
  }

  private static func body(_ blocks: [Block]) -> String {
    blocks.lazy.filter { $0.kind != .caption }.map(\.text).joined(separator: "\n\n")
  }

  private static func value(_ evidence: Evidence) -> JSONValue {
    .object([
      JSONMember("field", .string(evidence.field.rawValue)),
      JSONMember("value", .string(evidence.value)), JSONMember("rule", .string(evidence.rule)),
      JSONMember("excerpt", JSONFormat.text(evidence.excerpt)),
    ])
  }

  /// Returns an article for reading.
  public static func text(
    _ article: ArticleSummary, _ blocks: [Block], _ detail: ArticleDetail, _ story: StorySummary?,
    evidence: Bool, width: Int
  ) -> String {
    var lines = wrap(article.title, width)
    if let deck = article.deck { lines += [""] + wrap(deck, width) }
    lines.append("")
    for (name, value) in facts(article, detail, story) {
      let label = name + String(repeating: " ", count: max(1, 11 - name.count))
      lines.append(label + TextFormat.printable(value))
    }
    for block in blocks {
      lines.append("")
      lines += wrap(prefix(block.kind) + block.text, width)
    }
    if evidence {
      lines += ["", "Evidence"]
      for piece in detail.evidence { lines += text(piece, width) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func facts(
    _ article: ArticleSummary, _ detail: ArticleDetail, _ story: StorySummary?
  ) -> [(String, String)] {
    let place = [article.city, article.region, article.country].compactMap { $0 }
      .joined(separator: ", ")
    let source = SourceLocation(
      path: article.path, member: article.member, record: article.record)
    let facts: [(String, String?)] = [
      ("by", article.bylines.isEmpty ? nil : article.bylines.joined(separator: ", ")),
      ("origin", article.origin), ("outlet", article.outlet), ("agency", article.agency),
      ("licensor", article.licensor),
      ("published", article.publishedAt ?? article.published?.description ?? "unknown"),
      ("updated", article.updated),
      ("dateline", article.dateline.map { place.isEmpty ? $0 : "\($0) (\(place))" }),
      ("section", article.section), ("language", article.language), ("url", article.url),
      ("correction", detail.correction), ("story", story.flatMap(StoryLine.text)),
      ("keywords", detail.keywords.isEmpty ? nil : detail.keywords.joined(separator: ", ")),
      ("source", article.path.isEmpty ? nil : source.description), ("id", String(article.id)),
      ("extra", detail.extra),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func prefix(_ kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: ""
    case .subhead: "# "
    case .listItem: "- "
    case .quotation: "> "
    case .caption: "[caption] "
    }
  }

  private static func text(_ evidence: Evidence, _ width: Int) -> [String] {
    var text = "\(evidence.field.rawValue): \(evidence.value)  [\(evidence.rule)]"
    if let excerpt = evidence.excerpt, excerpt != evidence.value { text += "  “\(excerpt)”" }
    return wrap(text, width - 2).map { "  " + $0 }
  }

  /// Breaks a text into lines.
  public static func wrap(_ text: String, _ width: Int) -> [String] {
    TextFormat.wrapped(HighlightedText(TextFormat.printable(text)), width).map(\.text)
  }
}
