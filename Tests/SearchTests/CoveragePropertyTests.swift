import Indexer
import News
import NewsIndex
import Testing

@testable import Search

/// Timelines, places and words against plain counting.
@Suite struct CoveragePropertyTests {
  @Test func `bins and what has no date are what is found, and a bin's query finds its count`()
    throws
  {
    var fixture = try CoverageFixture(seed: 24, count: 160)
    var (found, looked, copied) = (0, 0, 0)
    for number in 0..<200 {
      let query = InventedNews.english.query(depth: 2, &fixture.generator).description
      var request = TimelineRequest(fixture.request(query))
      request.unit = [.day, .week, .month, .year, nil][number % 5]
      request.search.unit = .article
      request.wantsShare = number % 3 == 0
      let articles = try Self.timeline(request, fixture.searcher)
      let series = articles.series[0]
      let total = try fixture.searcher.search(request.search).total
      #expect(series.total == total)
      #expect(series.bins.reduce(series.undated) { $0 + $1.count } == total, "\(query)")
      request.search.unit = .story
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
        SearchRequest(query: "report"), by: level)
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
    var fixture = try CoverageFixture(seed: seed, count: 200)
    var wordCount = 0
    for number in 0..<60 {
      let words = InventedNews.english.asked.filter { $0.allSatisfy(\.isLetter) }.shuffled(
        using: &fixture.generator)
      let query = number % 2 == 0 ? words[0] : "\(words[0]) OR \(words[1])"
      var request = DistinctWordsRequest(fixture.request(query))
      request.search.limit = 12
      request.search.unit = number % 4 < 2 ? .article : .story
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
    var fixture = try CoverageFixture(seed: 8, count: 120)
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
