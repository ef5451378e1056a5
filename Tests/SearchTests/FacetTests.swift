import Indexer
import News
import NewsIndex
import Testing

@testable import Search

/// A count and its filter mean the same.
@Suite struct FacetTests {
  private static let cities: [Place] = [
    ("Paris", "Île-de-France", "FR"), ("Paris", "Texas", "US"), ("Berlin", "Berlin", "DE"),
    ("Athens", "Attica", "GR"), ("Athens", "Georgia", "US"), ("Athens", "Ohio", "US"),
    ("Victoria", "British Columbia", "CA"), ("Hong Kong", nil, "HK"), ("Tbilisi", nil, "GE"),
    ("Zürich", "Zurich", "CH"), ("", nil, "FR"), ("Springfield", "Illinois", "US"),
    ("Springfield", "Illinois", "US"), ("Washington, D.C.", nil, "US"), ("Kyiv", nil, "UA"),
    ("Georgia", "Vermont", "US"), ("Athens", nil, "GE"),
  ].enumerated().map { number, place in
    Place(
      id: number + 1, city: place.0, region: place.1, country: place.2, latitude: 1, longitude: 1,
      population: 1000 * number)
  }

  private static let names = PlaceNames(
    cities: { place in
      switch place.city {
      case "Hong Kong": ["Victoria", "Xianggang"]
      case "Kyiv": ["Kiew", "Kiev"]
      default: []
      }
    },
    countries: { code in
      ["FR": ["France"], "US": ["America"], "GE": ["Georgia"], "DE": ["Germany"]][code] ?? []
    })

  private static let houses = [
    "The Courier", "Courier", "Le Courrier", "Mail", "The Mail", "Mail on Monday", "É-Post", "—",
  ]
  private static let writers = [
    "Ada Quill", "Bo Ek", "ADA QUILL", "José Paz", "Jose Paz", "Ada Quill-Ek", "Quill",
  ]

  /// A corpus of invented articles, another one for each seed.
  private static func corpus(_ seed: UInt64) throws -> TestFacets {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let articles = (0..<150).map { number in
      var article = Article(source: SourceLocation(path: "a", record: number))
      article.title = "Story \(number)"
      article.blocks = [Block(next(2) == 0 ? "The bridge opens." : "The ferry sails.")]
      if next(5) > 0 {
        let places = (0...next(3)).map { _ in cities[next(cities.count)] }
        article.dateline = Dateline(text: "X", places: places)
      }
      if next(6) > 0 { article.outlet = houses[next(houses.count)] }
      if next(3) == 0, article.outlet != nil { article.origin = houses[next(houses.count)] }
      article.bylines = (0..<next(4)).map { _ in writers[next(writers.count)] }
      article.section = [nil, "Politics", "politics", "Home News", "News"][next(5)]
      article.language = [nil, "en", "en-GB", "pt", "pt-BR", "zh-Hant-TW"][next(6)]
      if next(7) > 0 {
        article.published = PublicationDate(day: CalendarDate(julianDay: 2_459_000 + next(900)))
      }
      return article
    }
    return try TestFacets(articles, names: names)
  }

  @Test(arguments: [1, 2, 3] as [UInt64], ["", "bridge"])
  func `filtering by a value gives its count`(seed: UInt64, query: String) throws {
    let index = try Self.corpus(seed)
    let plain = try index.search(query)
    var valueCount = 0
    for facet in try #require(plain.facets) {
      #expect(facet.articles == plain.total)
      for count in facet.counts {
        let filters = try index.filters(facet.name, count.value)
        #expect(
          try index.search(query, filters).total == count.count, "\(facet.name) '\(count.value)'")
        valueCount += 1
      }
      if let none = index.none(facet.name) {
        #expect(try index.search(query, none).total == facet.none, "\(facet.name) none")
      }
      // Every article has a value or none.
      #expect(facet.counts.reduce(facet.none) { $0 + $1.count } >= facet.articles)
    }
    #expect(valueCount > 100)
  }

  @Test func `a facet disregards its own filter, and marks it`() throws {
    let index = try Self.corpus(4)
    let plain = try #require(try index.search("").facets)
    for facet in plain where !facet.isOfTime {
      let value = try #require(facet.counts.first?.value)
      let answer = try index.search("", try index.filters(facet.name, value))
      let same = try #require(answer.facets?.first { $0.name == facet.name })
      #expect(same.counts.map(\.value) == facet.counts.map(\.value))
      #expect(same.counts.map(\.count) == facet.counts.map(\.count))
      #expect(same.counts.first { $0.value == value }?.isInForce == true)
      #expect(same.counts.contains { !$0.isInForce })
      #expect(
        answer.facets?.filter { $0.name != facet.name }.allSatisfy {
          $0.articles == answer.total
        } == true)
    }
  }

  @Test func `a city's own name comes before another's by-name`() throws {
    let index = try TestFacets(
      [("Victoria", 6), ("Hong Kong", 7), ("Kyiv", 14)].map { name, number in
        var article = Article(source: SourceLocation(path: "a"))
        article.title = name
        article.dateline = Dateline(text: name, places: [Self.cities[number]])
        return article
      }, names: Self.names)
    func found(_ city: String) throws -> ([String], [String]) {
      var filters = Filters()
      filters.cities = [city]
      let answer = try index.search("", filters)
      return (answer.hits.map(\.article.title), answer.warnings)
    }
    #expect(try found("victoria").0 == ["Victoria"])
    #expect(
      try found("victoria").1 == [
        "'victoria' is also another name of Hong Kong: ask for it with --city 'Hong Kong'"
      ])
    #expect(try found("Kiew").0 == ["Kyiv"])
    #expect(
      try found("Kiew").1 == ["'Kiew' is taken as another name of Kyiv"])
    #expect(try found("Xianggang").0 == ["Hong Kong"])
    #expect(try found("Kyiv").0 == ["Kyiv"])
    #expect(try found("Kyiv").1 == [])
    #expect(
      try found("Kyjiv").1 == [
        "no article has the dateline in the city 'Kyjiv': did you mean 'Kyiv'?"
      ])
  }

  @Test func `values that no article has get a hint, and languages have names`() throws {
    var article = Article(source: SourceLocation(path: "a"))
    article.title = "A bridge"
    article.outlet = "The Courier"
    let small = try TestFacets([article], names: .none)
    var filters = Filters()
    filters.outlets = ["Curier"]
    #expect(
      try small.search("", filters).warnings == [
        "no article has the outlet 'Curier': did you mean 'The Courier'?"
      ])
    let index = try Self.corpus(5)
    filters = Filters()
    filters.languages = ["Portuguese"]
    let named = try index.search("", filters).total
    filters.languages = ["pt"]
    #expect(try index.search("", filters).total == named && named > 0)
  }

  @Test(
    arguments: [
      (.outlet, "Curier", "The Courier"), (.city, "Tbilissi", "Tbilisi"),
      (.country, "Gorgia", "georgia"), (.section, "Politcs", "Politics"),
      (.lang, "englsh", "english"),
      (.byline, "Ada Qill", "Ada Quill"),
    ] as [(Facet.Name, String, String)])
  func `a filter's value that no article has gets the nearest one`(
    facet: Facet.Name, typed: String, meant: String
  ) throws {
    var article = Article(source: SourceLocation(path: "a"))
    article.title = "A bridge"
    article.outlet = "The Courier"
    article.section = "Politics"
    article.bylines = ["Ada Quill"]
    article.language = "en"
    article.dateline = Dateline(text: "X", places: [Self.cities[8]])
    let index = try TestFacets([article], names: Self.names)
    let answer = try index.search("", try index.filters(facet, typed))
    #expect(answer.total == 0)
    #expect(answer.warnings.count == 1)
    #expect(answer.warnings.first?.hasSuffix("'\(typed)': did you mean '\(meant)'?") == true)
    #expect(try index.search("", try index.filters(facet, meant)).total == 1)
    // What is like nothing gets no hint.
    let other = try index.search("", try index.filters(facet, "Xylophonists"))
    #expect(other.warnings.first?.hasSuffix("'Xylophonists'") == true)
  }

  @Test func `indexed: finds what was added on a day`() throws {
    let index = try Self.corpus(6)
    #expect(try index.search("indexed:2026-11-29").total == 150)
    #expect(try index.search("indexed:>=2026-11-30").total == 0)
    #expect(try index.search("indexed:2026-11-28..2026-11-29").total == 150)
    #expect(try index.search("indexed:2026").warnings == [])
  }

  @Test func `indexed: says what was added before that was kept`() throws {
    var article = Article(source: SourceLocation(path: "a"))
    article.title = "An old bridge"
    let index = try TestFacets([article], names: .none, now: "1970-01-01T00:00Z")
    let answer = try index.search("bridge indexed:..2030")
    #expect(answer.total == 0)
    #expect(
      answer.warnings == [
        "'indexed:' leaves out 1 article that was added before the index kept when"
      ])
  }
}

/// An index of articles with facets.
struct TestFacets {
  private let folder = TemporaryFolder()
  private let searcher: Searcher

  init(
    _ articles: [Article], names: PlaceNames, now: String = "2026-11-29T12:00Z"
  ) throws {
    let path = folder.path + "/index.db"
    let writer = try IndexWriter(
      IndexFile.writing(path: path), names: names,
      now: try #require(Moment(iso: now))
    )
    _ = try writer.write(articles.map(ArticlePreparer().prepare))
    try writer.finish()
    searcher = try Searcher(path: path, today: CalendarDate(julianDay: 2_461_374))
  }

  func search(_ query: String, _ filters: Filters = Filters()) throws -> SearchResponse {
    var request = SearchRequest(query: query)
    request.filters = filters
    request.wantsFacets = true
    return try searcher.search(request)
  }

  /// The filters that ask for a value, as the command line's options do.
  func filters(_ facet: Facet.Name, _ value: String) throws -> Filters {
    var filters = Filters()
    switch facet {
    case .outlet: filters.outlets = [value]
    case .city: filters.cities = [value]
    case .country: filters.countries = [value]
    case .section: filters.sections = [value]
    case .lang: filters.languages = [value]
    case .byline: filters.bylines = [value]
    case .month, .year, .day:
      let days = try #require(
        DateReading(today: CalendarDate(julianDay: 2_461_374)).days(value))
      filters.after = days.lowerBound
      filters.before = days.upperBound.advanced(by: 1)
    }
    return filters
  }

  /// The filters for articles without a value; nil for facets of time, which have no such filter.
  func none(_ facet: Facet.Name) -> Filters? {
    [.month, .year, .day].contains(facet) ? nil : try? filters(facet, "none")
  }
}
