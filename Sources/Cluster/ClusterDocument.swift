public import JSON
internal import News
public import NewsIndex

/// Writes articles as the documents of a cluster; one for each thread.
public final class ClusterDocument {
  private let scale = ImpactScale()
  /// Single words of variant sets that stand as typed: they have levels of their own.
  private let typed: Set<[UInt8]>

  /// Creates a writer, given the single words that variant sets hold as typed.
  public init(typed: Set<String> = []) {
    self.typed = Set(typed.map { Array($0.utf8) })
  }

  /// What an article has besides itself and its words.
  public struct Extras: Sendable {
    /// When it was added, seconds since 1970.
    public var added = 0
    /// The version of the extraction that made it of its source.
    public var extraction = Schema.extractionVersion
    /// Its story, where other articles are of it; nil where it is alone, or none was looked for.
    public var story: Story?
    /// The resolved path of the file that it came from.
    public var source = ""
    /// Whether a correction is printed with it.
    public var isCorrected = false

    /// Knows nothing.
    public init() {}
  }

  /// The story that an article shares with others.
  public struct Story: Sendable, Equatable {
    /// The id of the original.
    public var id: Int
    /// What the article is to the original (`StoryRelation`); nil for the original itself.
    public var relation: String?
    /// The number of the story's articles.
    public var count: Int
    /// Who carried or wrote one of them.
    public var houses: [String]

    /// Creates a story.
    public init(id: Int, relation: String?, count: Int, houses: [String]) {
      self.id = id
      self.relation = relation
      self.count = count
      self.houses = houses
    }

    /// The fields that hold it.
    public static let fields = ["story", "relation", "members", "carried"]

    /// Reads the columns of a hit; nil where the article shares its story with none.
    public init?(fields: JSONValue?) {
      guard let id = fields?["story"]?.array?.first?.integer,
        let count = fields?["members"]?.array?.first?.integer
      else { return nil }
      self.init(
        id: id, relation: fields?["relation"]?.array?.first?.string, count: count,
        houses: fields?["carried"]?.array?.compactMap(\.string) ?? [])
    }
  }

  /// Returns how often each word stands in an article, by its number in the `PostingTerms` of the run.
  public static func wordCounts(
    _ words: AnalysedArticle, _ stems: ArticleStems
  ) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for field in TextField.allCases where words[field].length > 0 {
      PositionText(words[field], stems).eachWord { word, _ in
        if let number = stems.wordNumbers[Array(word)] { counts[number, default: 0] += 1 }
      }
    }
    return counts
  }

  /// Returns the document as one line of JSON, without a line feed.
  public func line(
    _ article: ClusterArticle, _ words: AnalysedArticle, _ stems: ArticleStems, _ extras: Extras
  ) -> [UInt8] {
    var line = Array(JSONValue.object(facts(of: article, words, extras)).text().utf8)
    line.removeLast()
    let outline = SentenceOutline(article.outline)
    var levels = Levels()
    for field in TextField.allCases where words[field].length > 0 {
      let text = PositionText(words[field], stems)
      let sentences = field == .body ? text.sentences(outline.sentenceStarts) : text.pieces
      open("t_" + field.column, &line)
      text.write(sentences: sentences, to: &line)
      line.append(0x22)
      if field == .body, words.leadEnd > 0 {
        open("t_lead", &line)
        text.write(sentences: sentences, limit: words.leadEnd, to: &line)
        line.append(0x22)
      }
      if !typed.isEmpty {
        text.eachWord { word, position in
          if typed.contains(Array(word)) {
            levels.typed[Array(word), default: PositionCounts()]
              .add(field: field.rawValue, position: position)
          }
        }
      }
    }
    open("lv", &line)
    write(levels, words, stems, to: &line)
    line.append(0x22)
    line.append(UInt8(ascii: "}"))
    return line
  }

  // MARK: Words

  /// Words hold no letter that JSON escapes.
  private func open(_ name: String, _ line: inout [UInt8]) {
    line += ",\"\(name)\":\"".utf8
  }

  private struct Levels {
    var typed: [[UInt8]: PositionCounts] = [:]
  }

  private func write(
    _ levels: Levels, _ words: AnalysedArticle, _ stems: ArticleStems, to line: inout [UInt8]
  ) {
    let norms = scale.norms(
      titleLength: words[.title].length, bodyLength: words[.body].length)
    var isFirst = true
    func add(_ key: [UInt8], _ positions: PositionCounts, mark: [UInt8]) {
      let level = scale.level(of: positions, norms)
      for bit in 0..<8 where level >> bit & 1 == 1 {
        if !isFirst { line.append(0x20) }
        isFirst = false
        line.append(UInt8(ascii: "0") + UInt8(bit))
        line += mark
        line += key
      }
    }
    for stem in stems.stems { add(stem.key, stem.positions, mark: []) }
    for (word, positions) in levels.typed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      add(word, positions, mark: [UInt8(ascii: "=")])
    }
  }

  // MARK: Facts

  private func facts(
    of article: ClusterArticle, _ words: AnalysedArticle, _ extras: Extras
  ) -> [JSONMember] {
    let summary = article.summary
    var members = [
      JSONMember("id", .integer(summary.id)),
      JSONMember("content", .integer(Int(truncatingIfNeeded: summary.content ?? 0))),
      JSONMember("added", .integer(extras.added)),
      JSONMember("extraction", .integer(extras.extraction)),
      JSONMember("day", .integer(ArticleID.day(of: summary.id))),
      JSONMember("words", .integer(words[.body].length)),
      JSONMember("lead", .integer(words.leadEnd)),
      JSONMember("language", .string(words.language.isEmpty ? "-" : words.language)),
      JSONMember("source", .string(extras.source)),
    ]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { members.append(JSONMember(name, .string(value))) }
    }
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { members.append(JSONMember(name, .array(values.map(JSONValue.string)))) }
    }
    if let day = ArticleID.date(of: summary.id)?.description {
      add("month", String(day.dropLast(3)))
      add("year", String(day.dropLast(6)))
    }
    if let updated = summary.updated.flatMap({ CalendarDate(iso: $0.prefix(10)) }) {
      members.append(JSONMember("updated", .integer(updated.julianDay)))
    }
    add("lang", summary.language)
    add("outlet", summary.outlet)
    add("origin", summary.origin)
    add("house", summary.origin ?? summary.outlet)
    add("agency", summary.agency)
    add("licensor", summary.licensor)
    add("section", summary.section)
    add("byline", Self.unique(summary.bylines.filter { !$0.isEmpty }))
    add("at", article.places.first.map(PlaceKey.of))
    add("place", Self.unique(article.places.map(PlaceKey.of)))
    add("country", Self.unique(article.places.map(\.country)))
    if let url = summary.url?.lowercased() {
      add("site", Self.sites(url))
      if url.utf8.count <= Self.longestURL { add("url", url) }
    }
    add("status", Self.statuses(article, extras))
    if let story = extras.story {
      members.append(JSONMember("story", .integer(story.id)))
      members.append(JSONMember("members", .integer(story.count)))
      add("relation", story.relation)
      add("carried", story.houses)
    }
    members.append(JSONMember("a", .string(article.packed())))
    return members
  }

  /// The engine takes no longer keyword than 32,766 bytes, and a URL is escaped in no way.
  private static let longestURL = 8000

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The host of a URL in lower case, and every domain that it lies in.
  private static func sites(_ url: String) -> [String] {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    let host = parts.count > 2 ? String(parts[2]) : url
    guard host.utf8.count <= 255 else { return [] }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return unique(
      labels.indices.map { labels[$0...].joined(separator: ".") }.filter { !$0.isEmpty })
  }

  private static func statuses(_ article: ClusterArticle, _ extras: Extras) -> [String] {
    var statuses: [String] = []
    let summary = article.summary
    if let updated = summary.updated, isLater(updated, summary) { statuses.append("updated") }
    if extras.isCorrected { statuses.append("corrected") }
    if summary.dateline != nil, article.places.isEmpty { statuses.append("unplaced") }
    if !article.rivals.isEmpty { statuses.append("guessed") }
    return statuses
  }

  /// Pages often repeat the one moment as both.
  private static func isLater(_ updated: String, _ summary: ArticleSummary) -> Bool {
    if let published = summary.publishedAt { return updated != published }
    guard let day = ArticleID.date(of: summary.id) else { return true }
    return String(updated.prefix(10)) > day.description
  }
}
