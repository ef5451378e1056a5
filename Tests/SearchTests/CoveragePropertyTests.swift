import Indexer
import News
import NewsIndex
import Testing

@testable import Search

/// Timelines, places and words against plain counting.
@Suite struct CoveragePropertyTests {
  /// Invented articles, an index of them, and the oracle.
  private struct Fixture {
    let folder = TemporaryFolder()
    let articles: [Article]
    let searcher: Searcher
    let oracle: Oracle
    /// By id: the number of the article.
    let numbers: [Int: Int]
    var generator: SplitMix

    init(seed: UInt64, count: Int) throws {
      var generator = SplitMix(seed: seed)
      var articles = (0..<count).map { InventedNews.english.article($0, &generator) }
      // Every fourth is carried by another outlet too, on another day.
      for number in stride(from: 3, to: count, by: 4) {
        let day = articles[number].published
        articles[number] = articles[number - 1]
        articles[number].source = SourceLocation(path: "a", record: number)
        articles[number].title += " again"
        articles[number].outlet = "Paper \(number)"
        articles[number].published = day
      }
      try OracleTests.write(articles, to: folder)
      searcher = try Searcher(
        path: folder.path + "/index.db", today: CalendarDate(julianDay: 2_457_943))
      var numbers: [Int: Int] = [:]
      let reader = searcher.articles
      try reader.eachID(in: 0..<Int.max) { id throws(IndexError) in
        numbers[id] = try reader.summary(of: id)?.record
        return true
      }
      (self.articles, self.numbers, self.generator) = (articles, numbers, generator)
      oracle = Oracle(articles)
    }

    mutating func request(_ query: String) -> SearchRequest {
      var request = SearchRequest(query: query)
      if Bool.random(using: &generator) {
        request.filters.after = CalendarDate(
          julianDay: 2_457_890 + Int.random(in: 0..<40, using: &generator))
      }
      if Bool.random(using: &generator) {
        request.filters.before = CalendarDate(
          julianDay: 2_457_920 + Int.random(in: 0..<50, using: &generator))
      }
      if Int.random(in: 0..<3, using: &generator) == 0 { request.filters.sections = ["World"] }
      return request
    }

    /// The number of all articles found, and of their stories.
    func totals(_ request: SearchRequest) throws -> (articles: Int, stories: Int) {
      var request = request
      request.limit = 10_000
      let hits = try searcher.search(request).hits
      let stories = try hits.map { hit in try searcher.storyPlace(of: hit.id)?.story ?? hit.id }
      return (hits.count, Set(stories).count)
    }
  }

  @Test func `bins and what has no date are what is found, and a bin's query finds its count`()
    throws
  {
    var fixture = try Fixture(seed: 24, count: 160)
    var (found, looked, copied) = (0, 0, 0)
    for number in 0..<200 {
      let query = InventedNews.english.query(depth: 2, &fixture.generator).description
      var request = TimelineRequest(fixture.request(query))
      request.unit = [.day, .week, .month, .year, nil][number % 5]
      request.countsCopies = true
      request.wantsShare = number % 3 == 0
      let articles = try Self.timeline(request, fixture.searcher)
      let series = articles.series[0]
      let total = try fixture.searcher.search(request.search).total
      #expect(series.total == total)
      #expect(series.bins.reduce(series.undated) { $0 + $1.count } == total, "\(query)")
      request.countsCopies = false
      let stories = try Self.timeline(request, fixture.searcher).series[0]
      #expect(stories.bins.map(\.start) == series.bins.map(\.start))
      #expect(stories.stories == (try fixture.totals(request.search).stories))
      for (one, other) in zip(series.bins, stories.bins).prefix(12) {
        var inside = request.search
        inside.filters.after = one.start
        inside.filters.before = one.end
        let totals = try fixture.totals(inside)
        #expect(totals.articles == one.count && totals.stories == other.count, "\(query)")
        if request.wantsShare {
          inside.query = ""
          let all = try fixture.totals(inside)
          #expect(all.articles == one.of && all.stories == other.of, "\(query)")
        }
        looked += 1
        if one.count != other.count { copied += 1 }
      }
      found += total
    }
    // Queries that find nothing would prove nothing, and neither would stories of one article.
    #expect(found > 1000 && looked > 500 && copied > 10)
  }

  @Test func `places are those of the articles found`() throws {
    let places = [
      Place(
        id: 1, city: "Minsk", region: "Minsk City", country: "BY", latitude: 53.9, longitude: 27.6,
        population: 2_000_000),
      Place(
        id: 2, city: "Brest", region: nil, country: "BY", latitude: 52.1, longitude: 23.7,
        population: 300_000),
      Place(
        id: 3, city: "Kyiv", region: nil, country: "UA", latitude: 50.4, longitude: 30.5,
        population: 2_800_000),
    ]
    let datelines: [[Place]?] = [[places[0]], [places[0], places[1]], [places[2]], [], nil]
    let index = try TestIndex(
      datelines.enumerated().map { number, places in
        var article = Article(
          source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
        article.title = "Report \(number)"
        article.language = "en"
        article.blocks = [Block("A note of its own, number \(number).")]
        article.dateline = places.map { Dateline(text: "ABOARD", places: $0) }
        return article
      })
    func found(_ level: DatelinePlaces.Level) throws -> DatelinePlaces {
      try index.searcher().datelinePlaces(
        SearchRequest(query: "report"), by: level, countingCopies: true)
    }
    let cities = try found(.city)
    let counts = cities.places.map { "\($0.city ?? "") \($0.count)" }
    #expect(counts == ["Minsk 2", "Brest 1", "Kyiv 1"])
    #expect(cities.unresolved == 1 && cities.none == 1 && cities.total == 5)
    #expect(cities.places[0].latitude == 53.9 && cities.places[0].region == "Minsk City")
    #expect(cities.share(of: cities.places[0]) == 0.4)
    let countries = try found(.country)
    #expect(countries.places.map { "\($0.country) \($0.count)" } == ["BY 2", "UA 1"])
    // A country's point is that of its largest place.
    #expect(countries.places[0].longitude == 27.6 && countries.places[0].city == nil)
  }

  // MARK: Words

  @Test(arguments: [3, 4] as [UInt64])
  func `words, their shares and scores are those of plain counting`(seed: UInt64) throws {
    var fixture = try Fixture(seed: seed, count: 200)
    var wordCount = 0
    for number in 0..<60 {
      let words = InventedNews.english.asked.filter { $0.allSatisfy(\.isLetter) }.shuffled(
        using: &fixture.generator)
      let query = number % 2 == 0 ? words[0] : "\(words[0]) OR \(words[1])"
      var request = DistinctWordsRequest(fixture.request(query))
      request.search.limit = 12
      request.countsCopies = number % 4 < 2
      if number % 3 == 0 { request.least = 2 + number % 4 }
      if number % 5 == 0 { request.against = words[2] }
      let found = try fixture.searcher.distinctWords(request)
      let plain = try PlainWords(
        fixture.articles, fixture.oracle, fixture.searcher, fixture.numbers, request)
      let expected = plain.words(of: query, against: request.against)
      #expect(found.side.words.map(PlainWords.told) == expected)
      if let against = request.against {
        #expect(
          found.against?.words.map(PlainWords.told) == plain.words(of: against, against: query))
      }
      #expect(found.side.read == found.side.total)
      wordCount += found.side.words.count
    }
    #expect(wordCount > 200)
  }

  @Test func `of many matches every k-th is read, and that is told`() throws {
    var fixture = try Fixture(seed: 8, count: 120)
    var request = DistinctWordsRequest(SearchRequest(query: "the"))
    let all = try fixture.searcher.distinctWords(request)
    request.sampleSize = 20
    let some = try fixture.searcher.distinctWords(request)
    #expect(all.side.read == all.side.total && some.side.total == all.side.total)
    let step = (all.side.total + 19) / 20
    #expect(some.side.read == (all.side.total + step - 1) / step && some.side.read <= 20)
    #expect(try fixture.searcher.distinctWords(request) == some)
    _ = fixture.request("")
  }

  private static func timeline(
    _ request: TimelineRequest, _ searcher: Searcher
  ) throws -> Timeline {
    guard case .timeline(let timeline) = try searcher.timeline(request) else {
      throw IndexError.missing(path: "too many bins")
    }
    return timeline
  }
}

/// The words that stand out, counted plainly on the articles' text.
private struct PlainWords {
  private let oracle: Oracle
  private let request: DistinctWordsRequest
  /// By number of an article: its story, nil where the filters leave it out.
  private let units: [Int: Int]
  /// By number of an article: its stems, and the forms of each.
  private let stems: [Int: [String: Set<String>]]
  private let ofText: [Int: Set<String>]

  init(
    _ articles: [Article], _ oracle: Oracle, _ searcher: Searcher, _ numbers: [Int: Int],
    _ request: DistinctWordsRequest
  ) throws {
    self.oracle = oracle
    self.request = request
    var units: [Int: Int] = [:]
    let filters = request.search.filters
    for (id, number) in numbers {
      let article = articles[number]
      if !filters.sections.isEmpty, article.section != filters.sections[0] { continue }
      if let after = filters.after {
        guard let day = article.published?.day, day >= after else { continue }
      }
      if let before = filters.before {
        guard let day = article.published?.day, day < before else { continue }
      }
      units[number] = request.countsCopies ? id : try searcher.storyPlace(of: id)?.story ?? id
    }
    var stems: [Int: [String: Set<String>]] = [:]
    var ofText: [Int: Set<String>] = [:]
    for number in articles.indices {
      for (field, words) in oracle.texts[number] {
        for word in words.values {
          for (term, own) in zip(word.terms, word.stems) {
            for stem in own {
              stems[number, default: [:]][stem, default: []].insert(term)
              guard [.title, .deck, .body].contains(field) else { continue }
              ofText[number, default: []].insert(stem)
            }
          }
        }
      }
    }
    (self.units, self.stems, self.ofText) = (units, stems, ofText)
  }

  private func matches(_ query: String) -> Set<Int> {
    let words = query.split(separator: " OR ").map(String.init).map { Query.word($0) }
    let found = oracle.matches(words.count == 1 ? words[0] : .or(words))
    return Set(found.keys).intersection(units.keys)
  }

  private func unitsHaving(_ stem: String, _ articles: Set<Int>) -> Set<Int> {
    Set(articles.filter { stems[$0]?[stem] != nil }.compactMap { units[$0] })
  }

  func words(of query: String, against other: String?) -> [String] {
    let here = matches(query)
    let there = other.map(matches) ?? Set(units.keys)
    let hereCount = Set(here.compactMap { units[$0] }).count
    let thereCount = Set(there.compactMap { units[$0] }).count
    guard hereCount > 0, thereCount > 0 else { return [] }
    let least = request.least ?? max(3, Int((Double(hereCount) * 0.02).rounded(.up)))
    var own: Set<String> = []
    for text in [query, other ?? query].flatMap({ $0.split(separator: " OR ").map(String.init) }) {
      for word in oracle.analyzer.queryWords(of: text, languages: ["en"]) {
        own.formUnion(word.stems.joined() + [word.exact])
      }
    }
    var best: [String: DistinctWords.Word] = [:]
    for stem in Set(here.flatMap { ofText[$0] ?? [] }) where !own.contains(stem) {
      let count = unitsHaving(stem, here).count
      guard count >= least else { continue }
      var forms: [String: Int] = [:]
      for form in here.flatMap({ stems[$0]?[stem] ?? [] }) { forms[form, default: 0] += 1 }
      guard
        let form = forms.min(by: {
          (-$0.value, $0.key.utf8.count, $0.key) < (-$1.value, $1.key.utf8.count, $1.key)
        })?.key, form.count(where: \.isLetter) >= 3, !own.contains(form)
      else { continue }
      let others = unitsHaving(stem, there).count
      let (f, b) = (Double(count) / Double(hereCount), Double(others) / Double(thereCount))
      let score = (f - max(b, 0.5 / Double(thereCount))) * f / max(b, 0.5 / Double(thereCount))
      guard score > 0 else { continue }
      let word = DistinctWords.Word(
        word: form, language: "en", matches: count, share: f, others: others, otherShare: b,
        score: score)
      if let twin = best[form], (twin.score, twin.matches) >= (score, count) { continue }
      best[form] = word
    }
    let sorted = best.values.sorted {
      ($1.score, $1.matches, $0.word) < ($0.score, $0.matches, $1.word)
    }
    return sorted.prefix(request.search.limit).map(Self.told)
  }

  static func told(_ word: DistinctWords.Word) -> String {
    func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
    return "\(word.word) \(word.language) \(word.matches) \(rounded(word.share)) \(word.others) "
      + "\(rounded(word.otherShare)) \(rounded(word.score))"
  }
}
