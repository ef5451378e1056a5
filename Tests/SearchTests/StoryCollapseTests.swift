import News
import NewsIndex
import Search
import Stories
import Testing

/// All articles of one story are one hit: what is shown by story follows from what is shown by article.
@Suite struct StoryCollapseTests {
  private static let queries = [
    "council", "harbour OR lantern", "\"tunnel verdict\"", "tunnel NEAR/2 verdict", "place3",
    "counc*", "is:carried", "outlet:\"Paper 2\" market", "council NOT place3", "orchard~1",
  ]

  @Test(arguments: [1, 2], SearchRequest.Sort.allCases)
  func `a page by story is the articles' order, each story once`(
    seed: UInt64, sort: SearchRequest.Sort
  ) throws {
    let index = try TestIndex(
      StoryFixture.articles(stories: 30, carriers: 1...7, seed: seed))
    let searcher = try index.searcher()
    for query in Self.queries {
      var request = SearchRequest(query: query)
      request.sort = sort
      request.limit = 1000
      request.seed = 5
      let articles = try searcher.search(request)
      try #require(articles.total > 0, "\(query)")
      var groups: [(story: Int, members: [Hit])] = []
      for hit in articles.hits {
        if let place = groups.firstIndex(where: { $0.story == hit.story.id }) {
          groups[place].members.append(hit)
        } else {
          groups.append((hit.story.id, [hit]))
        }
      }
      request.unit = .story
      let all = try searcher.search(request)
      #expect(all.total == articles.total && all.stories == groups.count, "\(query)")
      #expect(articles.stories == groups.count)
      #expect(all.hits.reduce(0) { $0 + $1.story.matching } == all.total, "\(query)")
      if sort == .random {
        #expect(Set(all.hits.map(\.story.id)) == Set(groups.map(\.story)))
      } else {
        #expect(all.hits.map(\.story.id) == groups.map(\.story), "\(query)")
      }
      for hit in all.hits {
        let group = try #require(groups.first { $0.story == hit.story.id })
        let shown = try #require(group.members.first { $0.id == hit.id }, "\(query)")
        #expect(shown.tier == group.members.map(\.tier).min())
        #expect(hit.story == shown.story, "\(query)")
        #expect(hit.score == group.members.map(\.score).max() || sort != .relevance)
        if sort == .newest { #expect(hit.id == group.members[0].id) }
      }
      var paged: [Int] = []
      request.limit = 3
      while request.offset < all.stories {
        paged += try searcher.search(request).hits.map(\.id)
        request.offset += 3
      }
      #expect(paged == all.hits.map(\.id), "\(query)")
    }
  }

  @Test func `the member of who wrote it is shown, and its correction before that`() throws {
    var articles = StoryFixture.articles(stories: 1, carriers: 6...6, seed: 3)
    func shown() throws -> Hit {
      var request = SearchRequest(query: "council OR tunnel")
      request.unit = .story
      let response = try TestIndex(articles).searcher().search(request)
      #expect(response.hits.count == 1)
      return try #require(response.hits.first)
    }
    var hit = try shown()
    #expect(hit.article.outlet == "Paper 0" && hit.story.relation == nil)
    #expect(hit.story.otherOutlets == 5 && hit.story.all == 6 && hit.story.versions == 1)
    let original = try #require(articles.first { $0.outlet == "Paper 0" })
    var correction = original
    correction.title = "CORRECTED: Report 0"
    correction.url = "https://paper0.example/0-corrected"
    correction.published = PublicationDate(
      day: CalendarDate(julianDay: 2_459_275), timestamp: "2021-03-01T09:00:00Z")
    articles.append(correction)
    hit = try shown()
    #expect(hit.article.title == "CORRECTED: Report 0" && hit.story.relation == .correction)
    #expect(hit.story.versions == 2 && hit.story.original?.title == "Report 0")
  }

  @Test func `an outlet's filter finds its article, and the story is shown by it`() throws {
    let index = try TestIndex(
      StoryFixture.articles(stories: 3, carriers: 5...5, seed: 4))
    var request = SearchRequest(query: "outlet:\"Paper 4\"")
    request.unit = .story
    let response = try index.searcher().search(request)
    #expect(response.stories == 3 && response.total == 3)
    for hit in response.hits {
      #expect(hit.article.outlet == "Paper 4" && hit.story.relation != nil)
      #expect(hit.story.matching == 1 && hit.story.all == 5 && hit.story.otherOutlets == 0)
    }
  }

  @Test func `a story of 500 outlets is one hit`() throws {
    var random = SplitMixText()
    let text = random.text(words: 300)
    let articles = (0..<500).map {
      StoryFixture.article(
        "Carried", text, outlet: "Outlet \($0)", day: $0 / 400,
        hour: $0 == 0 ? 0 : 1 + $0 % 23)
    }
    let other = StoryFixture.article(
      "Other", random.text(words: 200), outlet: "Outlet 1", day: 1)
    let index = try TestIndex(articles + [other])
    let searcher = try index.searcher()
    for sort in [SearchRequest.Sort.relevance, .newest, .oldest] {
      var request = SearchRequest(query: "")
      request.sort = sort
      request.unit = .story
      let response = try searcher.search(request)
      #expect(response.total == 501 && response.stories == 2 && response.hits.count == 2)
      let carried = try #require(response.hits.first { $0.article.title == "Carried" })
      #expect(carried.story.otherOutlets == 499 && carried.story.outlets.count == 10)
      #expect(carried.story.original?.outlet == "Outlet 0")
    }
  }

  @Test(arguments: [
    ("story:ORIGINAL", 5), ("copies:>4", 5), ("copies:5", 5), ("copies:2..5", 5), ("copies:1", 1),
    ("copies:<5", 1), ("carried:\"Paper 3\"", 5), ("carried:\"Paper 9\"", 0),
    ("carried:\"Lone Sheet\"", 1), ("is:original", 2), ("is:carried", 4),
    ("story:ORIGINAL outlet:\"Paper 2\"", 1), ("NOT copies:>1", 1), ("story:77", 0),
  ])
  func `queries ask for stories`(query: String, total: Int) throws {
    var random = SplitMixText()
    let lone = StoryFixture.article(
      "Alone", random.text(words: 100), outlet: "Lone Sheet", day: 3)
    let index = try TestIndex(
      StoryFixture.articles(stories: 1, carriers: 5...5, seed: 9) + [lone])
    let searcher = try index.searcher()
    let original = try #require(
      try searcher.search(SearchRequest(query: "is:original copies:>1")).hits.first)
    let text = query.replacing("ORIGINAL", with: "\(original.id)")
    let response = try searcher.search(SearchRequest(query: text))
    #expect(response.total == total, "\(response.parsed) \(response.warnings)")
    let parsed = try searcher.search(SearchRequest(query: response.parsed))
    #expect(parsed.total == total, "as written: \(response.parsed)")
  }

  @Test(arguments: [1, 2])
  func `facets by story are those of its articles, each value once`(seed: UInt64) throws {
    let index = try TestIndex(StoryFixture.articles(stories: 20, carriers: 1...6, seed: seed))
    let searcher = try index.searcher()
    for query in ["council", "harbour OR lantern", "\"tunnel verdict\"", ""] {
      var request = SearchRequest(query: query)
      request.limit = 1000
      let hits = try searcher.search(request).hits
      request.limit = 0
      request.wantsFacets = true
      request.unit = .story
      let facets = try #require(try searcher.search(request).facets)
      func check(_ name: Facet.Name, _ values: (Hit) -> [String]) throws {
        var stories: [String: Set<Int>] = [:]
        for hit in hits {
          for value in values(hit) { stories[value, default: []].insert(hit.story.id) }
        }
        let facet = try #require(facets.first { $0.name == name })
        let counts = Dictionary(uniqueKeysWithValues: facet.counts.map { ($0.value, $0.count) })
        #expect(counts == stories.mapValues(\.count), "\(name) of \(query)")
        #expect(facet.articles == hits.count)
        #expect(facet.stories == Set(hits.map(\.story.id)).count)
        let without = hits.filter { values($0).isEmpty }
        #expect(facet.none == Set(without.map(\.story.id)).count, "\(name) of \(query)")
      }
      try check(.outlet) { [$0.article.outlet, $0.article.origin].compactMap(\.self) }
      try check(.lang) { [$0.article.language].compactMap(\.self) }
      try check(.month) { ($0.article.published?.description.prefix(7)).map { [String($0)] } ?? [] }
      try check(.day) { ($0.article.published?.description).map { [$0] } ?? [] }
      try check(.byline) { $0.article.bylines }
      try check(.section) { [$0.article.section].compactMap(\.self) }
    }
  }

  @Test func `related articles are of other stories, each once`() throws {
    let index = try TestIndex(
      StoryFixture.articles(stories: 60, carriers: 1...3, seed: 11))
    let searcher = try index.searcher()
    var request = SearchRequest(query: "")
    request.unit = .story
    request.limit = 50
    let first = try #require(try searcher.search(request).hits.first)
    let response = try #require(try searcher.related(to: first.id, request))
    #expect(response.hits.count >= 2)
    #expect(!response.hits.map(\.story.id).contains(first.story.id))
    #expect(Set(response.hits.map(\.story.id)).count == response.hits.count)
  }
}
/// Words without a pattern.
struct SplitMixText {
  private var state: UInt64 = 42

  mutating func text(words: Int) -> String {
    (0..<words).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\((state >> 33) % 5000)x"
    }.joined(separator: " ")
  }
}
