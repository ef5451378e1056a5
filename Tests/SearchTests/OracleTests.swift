import FileSystem
import Indexer
import News
import NewsIndex
import TestSupport
import Testing

@testable import Search

@Suite struct OracleTests {
  @Test(arguments: [1963, 1987] as [UInt64])
  func `the engine and the oracle find the same articles`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let news = InventedNews.english
    let articles = (0..<100).map { news.article($0, &generator) }
    let queries = (0..<250).map { _ in news.query(depth: 3, &generator) }
    // Queries that find nothing would prove nothing.
    #expect(try Self.compare(queries, articles) > 1000)
  }

  @Test(arguments: [1911, 2026] as [UInt64])
  func `the engine and the oracle find the same articles of many languages`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let news = InventedNews.mixed
    let articles = (0..<140).map { news.article($0, &generator) }
    let queries = (0..<250).map { _ in news.query(depth: 3, &generator) }
    #expect(try Self.compare(queries, articles) > 1000)
  }

  /// The full measure is ORACLE_ARTICLES=2000 ORACLE_QUERIES=2000; see CONTRIBUTING.md.
  @Test(.enabled(if: RealNews.isThere))
  func `the engine and the oracle find the same real articles`() throws {
    let articles = try RealNews.articles(Self.environment("ORACLE_ARTICLES") ?? 200)
    let count = Self.environment("ORACLE_QUERIES") ?? 250
    var maker = QueryMaker(seed: UInt64(Self.environment("ORACLE_SEED") ?? 1963), articles)
    let queries = (0..<count).map { _ in maker.query(depth: 2) }
    #expect(try Self.compare(queries, articles) > 20 * count)
    let seen = queries.reduce(into: Set()) { $0.formUnion($1.operatorNames) }
    #expect(Query.allOperatorNames.subtracting(seen) == [])
  }

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.environment(name).flatMap { Int($0) }
  }

  /// Runs queries on the engine, by relevance and by date, in different tiers, and on the oracle;
  /// returns the number of articles found in all.
  private static func compare(_ queries: [Query], _ articles: [Article]) throws -> Int {
    let folder = TemporaryFolder()
    try write(articles, to: folder)
    let searcher = try Searcher(
      path: folder.path + "/index.db", today: CalendarDate(julianDay: RealNews.firstDay + 40))
    var oracle = Oracle(articles)
    var asked = SearchRequest(query: "")
    asked.limit = 1
    let transliterator = try searcher.makeCompiler(asked).maker.transliterator
    let codes = searcher.languages.codes
    oracle.otherSpellings = { word in
      guard let found = try? transliterator.spellings(of: word) else { return .init() }
      return .init(
        words: found.words,
        stems: found.stems.map { .init(language: codes[$0.language], stem: $0.stem) })
    }
    var records: [Int: Int] = [:]
    try searcher.articles.eachID(in: 0..<Int.max) { id throws(IndexError) in
      records[id] = try searcher.articles.summary(of: id)?.record
      return true
    }
    var foundCount = 0
    for (number, query) in queries.enumerated() {
      var request = SearchRequest(query: query.description)
      request.limit = 1
      request.loosest = [Tier.near, .near, .inflected, .exact][number % 4]
      let expected = oracle.matches(query, loosest: request.loosest)
      let response = try searcher.search(request)
      // A query is printed with the plain apostrophe.
      #expect(response.parsed == query.description.replacing("’", with: "'"))
      #expect(
        response.warnings.filter {
          !$0.hasPrefix("no article has the") && !$0.contains("more spellings in other scripts")
        } == [])
      #expect(response.total == expected.count)
      for tier in response.tiers {
        #expect(tier.count == expected.values.count { $0 == tier.tier }, "\(query), \(tier.tier)")
      }
      // With scores the engine takes another way than without.
      for isScored in [true, false] {
        let found = try matches(request, isScored: isScored, searcher, records)
        #expect(
          found.keys.sorted() == expected.keys.sorted(),
          "\(query), \(request.loosest): \(difference(found, expected))")
        #expect(found == expected, "\(query), \(request.loosest)")
        foundCount += found.count
      }
    }
    return foundCount
  }

  /// All matches with their tiers, without the snippets that take most of a search's time.
  private static func matches(
    _ request: SearchRequest, isScored: Bool, _ searcher: Searcher, _ records: [Int: Int]
  ) throws -> [Int: Tier] {
    var compiler = try searcher.makeCompiler(request)
    let plan = try compiler.compile(searcher.read(request).query, request.filters)
    var found: [Int: Tier] = [:]
    for match in try searcher.runner.matches(
      plan, searcher.wanted(request, isScored: isScored))
    {
      let id = try searcher.arrays.id(of: match.ordinal)
      if let record = records[id] { found[record] = match.tier }
    }
    return found
  }

  private static func difference(_ found: [Int: Tier], _ expected: [Int: Tier]) -> String {
    let tooMany = found.keys.filter { expected[$0] == nil }.sorted().prefix(5)
    let tooFew = expected.keys.filter { found[$0] == nil }.sorted().prefix(5)
    return "found besides \(tooMany), did not find \(tooFew)"
  }

  /// Makes an index of articles in a folder.
  static func write(_ articles: [Article], to folder: TemporaryFolder) throws {
    let writer = try IndexWriter(
      IndexFile.writing(path: folder.path + "/index.db"), names: .none)
    let preparer = ArticlePreparer()
    _ = try writer.write(articles.map(preparer.prepare))
    try writer.finish()
  }
}

/// Articles and queries over few words, so that every combination occurs.
struct InventedNews {
  /// The words of articles, and those of queries.
  let words: [String]
  let asked: [String]
  let patterns: [String]
  /// The languages of articles, by turns.
  let languages: [String?]

  static let english = InventedNews(
    words: [
      "minsk", "accord", "accords", "peace", "Trump", "trump's", "sanction", "sanctions", "talks",
      "talked", "U.S.", "cease-fire", "ceasefire", "Łódź", "1,300", "the", "of", "in",
    ],
    asked: ["minsk", "accords", "peace", "trump", "sanction", "talks", "U.S", "Łódź", "1,300"],
    patterns: ["acc*", "san?tion", "tal*d", "trump*"], languages: ["en"])

  /// Words whose stems in one language are words of another, and words with marks that lead a stemmer elsewhere.
  static let mixed = InventedNews(
    words: [
      "party", "part", "parties", "note", "not", "notes", "noten", "rate", "rates", "rat", "bank",
      "banks", "Banken", "banche", "Erdoğan", "Erdogan", "erdoganlar", "erdoğanlar", "élus", "elu",
      "manifestación", "manifestacion", "Häuser", "hauser", "Haus", "доклады", "доклад",
      "cease-fire",
      "ceasefires", "per", "cent",
    ],
    asked: [
      "party", "parties", "part", "note", "notes", "rate", "rates", "bank", "Banken", "Erdoğan",
      "erdogan", "erdoganlar", "erdoğanlar", "élu", "elus", "manifestaciones", "manifestación",
      "Haus", "häuser", "доклад", "ceasefire", "cease-fire",
    ],
    patterns: ["part*", "no?e", "ban*n", "erdo*"],
    languages: ["en", "it", "de", "fr", "tr", "es", "ru", "uk", "en-GB", nil])

  private static let sections = ["World", "Politics"]

  func article(_ number: Int, _ generator: inout SplitMix) -> Article {
    var article = Article(
      source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
    article.language = languages[number % languages.count]
    article.title = text(3, &generator)
    article.blocks = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Block(
        (0..<Int.random(in: 1...3, using: &generator))
          .map { _ in "A" + text(7, &generator) + "." }.joined(separator: " "))
    }
    article.bylines = values(&generator)
    article.keywords = values(&generator)
    if Bool.random(using: &generator) { article.dateline = Dateline(text: "MINSK/PEACE, Łódź") }
    article.blocks += values(&generator).map { Block($0, kind: .caption) }
    if Int.random(in: 0..<5, using: &generator) > 0 {
      article.published = PublicationDate(
        day: CalendarDate(julianDay: 2_457_900 + Int.random(in: 0..<60, using: &generator)))
    }
    article.section = Self.sections.randomElement(using: &generator)
    return article
  }

  private func values(_ generator: inout SplitMix) -> [String] {
    (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(2, &generator) }
  }

  private func text(_ most: Int, _ generator: inout SplitMix) -> String {
    (0..<Int.random(in: 1...most, using: &generator))
      .map { _ in " " + (words.randomElement(using: &generator) ?? "") }.joined()
  }

  func query(depth: Int, _ generator: inout SplitMix) -> Query {
    let kind =
      depth == 0
      ? Int.random(in: 0..<4, using: &generator) : Int.random(in: 0..<16, using: &generator)
    func part() -> Query { query(depth: depth - 1, &generator) }
    func text() -> Query { word(&generator) }
    switch kind {
    case 4:
      let a = part()
      return .and(
        [a, .not(part())].flatMap { if case .and(let inner) = $0 { inner } else { [$0] } })
    case 5, 6:
      return .and(
        [part(), part()].flatMap { if case .and(let inner) = $0 { inner } else { [$0] } })
    case 7, 8:
      return .or([part(), part()].flatMap { if case .or(let inner) = $0 { inner } else { [$0] } })
    case 9:
      let proximities: [Query.Proximity] = [
        .words(3, ordered: false), .words(2, ordered: true), .sentence, .paragraph,
      ]
      return .near(text(), proximities.randomElement(using: &generator) ?? .sentence, text())
    case 10: return .atLeast(Int.random(in: 1...3, using: &generator), text())
    case 11: return .first(Int.random(in: 1...9, using: &generator), text())
    case 12: return .exact(text())
    case 13:
      return .inField(Query.TextScope.allCases.randomElement(using: &generator) ?? .title, text())
    case 14: return .facet(.section, Self.sections.randomElement(using: &generator) ?? "World")
    case 15:
      let first = CalendarDate(julianDay: 2_457_900 + Int.random(in: 0..<60, using: &generator))
      return .date(
        .date,
        Query.DateBounds(
          first: first, last: Bool.random(using: &generator) ? first.advanced(by: 20) : nil))
    default: return text()
    }
  }

  private func word(_ generator: inout SplitMix) -> Query {
    func any() -> String { asked.randomElement(using: &generator) ?? "minsk" }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .phrase(any() + " " + any(), slop: nil)
    case 1: return .phrase(any() + " " + any(), slop: Int.random(in: 0...4, using: &generator))
    case 2:
      return .pattern(
        patterns.randomElement(using: &generator) ?? "acc*")
    default: return .word(any())
    }
  }
}
