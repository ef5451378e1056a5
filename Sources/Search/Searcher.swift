public import News
public import NewsIndex
internal import SQLite
internal import WordIndex

/// Answers requests from one consistent state of an index: the one it had when opened.
public final class Searcher {
  let file: IndexFile
  let reader: ArticleReader
  let analyzer = Analyzer()
  let arrays: ArticleArrays
  let languages: ArticleLanguages
  let texts: StoredTexts
  let text: TextSearch
  let runner: PlanRunner
  let values: FacetValues
  let vocabulary: WordTable
  let postings: PostingIndex
  private let dictionary: StemDictionary
  private let variants: any VariantLookup
  let today: CalendarDate
  private let saved: SavedQueries
  /// When the request at hand came.
  private var start = ContinuousClock.now

  /// What may stand for the words of a query.
  public enum Variants: Sendable {
    /// The sets that the index keeps.
    case stored
    /// Other sets.
    case sets(VariantSets)
    /// Nothing: every word stands for itself.
    case none
  }

  /// Opens an index for searching.
  ///
  /// - Parameters:
  ///   - path: the index file.
  ///   - today: the day that relative dates in queries count from.
  ///   - variants: what may stand for the words of a query.
  ///   - saved: what `saved:NAME` stands for.
  ///   - isMapped: whether the file is looked at in place: what serves for searches, and counts as memory where all
  ///     articles are read.
  /// - Throws: `IndexError` where the file is missing, foreign, newer or damaged.
  public init(
    path: String, today: CalendarDate, variants: Variants = .stored, saved: SavedQueries = .none,
    isMapped: Bool = true
  ) throws(IndexError) {
    self.saved = saved
    file = try IndexFile.reading(path: path, isMapped: isMapped)
    reader = ArticleReader(file)
    let statistics = try CollectionStatistics(file)
    arrays = ArticleArrays(file, statistics)
    languages = ArticleLanguages(file, statistics, arrays)
    texts = StoredTexts(reader, analyzer: analyzer, arrays: arrays)
    vocabulary = WordTable(file)
    postings = try PostingIndex(file, codes: languages.codes)
    dictionary = StemDictionary(
      analyzer: analyzer,
      vocabulary: FileVocabulary(vocabulary, postings, languageCodes: languages.codes))
    text = try TextSearch(
      file, arrays: arrays, languages: languages, postings: postings, texts: texts,
      vocabulary: vocabulary)
    runner = PlanRunner(file, arrays: arrays, text: text)
    values = FacetValues(file, analyzer: analyzer)
    self.variants =
      switch variants {
      case .stored: StoredVariants(file: file)
      case .sets(let sets): FileVariants(sets, analyzer: analyzer)
      case .none: NoVariants()
      }
    self.today = today
  }

  /// Returns the page of hits and the counts that a request asks for.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResponse {
    start = .now
    begin(request)
    defer { text.forget() }
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    let isEmpty = hasNothingToFind(reading, request)
    let expands = request.feedback == .always && request.sort == .relevance
    let isScored = request.sort == .relevance && (request.limit > 0 || expands)
    var wanted = try wanted(request, isScored: isScored)
    if !expands, request.recency == nil {
      wanted.firstCount = request.offset + request.limit
      if request.unit == .story { wanted.stories = try arrays.stories() }
    }
    var addedWords: [String]?
    var response: SearchResponse
    if isEmpty {
      response = try self.response([], request, plan)
    } else if !expands, let ranking = try quickRanking(plan, request, wanted) {
      response = try self.response(ranking, request, plan)
    } else {
      var found = try runner.matches(plan, wanted)
      if expands {
        (found, addedWords) = try expanded(found, plan, request.unit, compiler.maker, wanted)
      }
      response = try self.response(found, request, plan)
    }
    response.addedWords = addedWords
    response.state = try state()
    response.parsed = reading.query?.description ?? ""
    response.warnings = reading.warnings.map(\.description) + compiler.warnings
    if response.total == 0, request.limit > 0,
      request.query.utf8.count <= Suggester.longestQuery
    {
      response.suggestions = try suggestions(for: reading.query, request)
    }
    return response
  }

  /// The number of articles.
  public func articleCount() -> Int { languages.articleCounts.reduce(0, +) }

  /// Returns what the index holds, in numbers.
  public func statistics() throws(IndexError) -> IndexStatistics { try IndexStatistics(file) }

  /// Returns the state of the index (see `StateSum`).
  public func state() throws(IndexError) -> String { try reader.state() }

  /// Returns what a plan about words alone finds, of which not all matches need be looked at; nil for other plans.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - request: what is asked for.
  ///   - wanted: which articles count.
  /// - Returns: the articles found, and the first of them in order.
  /// - Throws: `IndexError` where the index cannot be read.
  private func quickRanking(
    _ plan: SearchPlan, _ request: SearchRequest, _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> Ranking? {
    guard request.sort != .random, request.recency == nil || request.sort != .relevance else {
      return nil
    }
    let stories = try arrays.stories()
    let count = request.limit > 0 ? request.offset + request.limit : 0
    let collapses = request.unit == .story && !stories.isEmpty && count > 0
    var articleCount = collapses ? Self.articleCount(forStories: count) : count
    guard
      var found = try runner.best(
        plan, count: articleCount, request.sort,
        request.wantsFacets || request.wantsExtent
          ? .all : stories.isEmpty ? .nothing : .shared, wanted)
    else { return nil }
    let (total, all, counted) = (found.total, found.all, found.counted)
    while true {
      let firsts = collapses ? stories.firsts(of: found.best) : found.best
      if !collapses || firsts.count >= count || articleCount >= total {
        return Ranking(
          first: Array(firsts.prefix(count)), all: all, counted: counted, total: total,
          tier: { _ in .exact })
      }
      articleCount *= 4
      guard
        let more = try runner.best(
          plan, count: articleCount, request.sort, .nothing, wanted)
      else { return nil }
      found = more
    }
  }

  /// Returns changes of a query that would find something.
  private func suggestions(
    for query: Query?, _ request: SearchRequest
  ) throws(IndexError) -> [Suggestion] {
    let wanted = try wanted(request, isScored: false)
    func count(_ query: Query?, _ filters: Filters) throws(IndexError) -> Int {
      var compiler = try makeCompiler(request, filters)
      var wanted = wanted
      wanted.articles = try articles(in: filters)
      return try runner.matches(try compiler.compile(query, filters), wanted).count
    }
    let corrector = SpellingCorrector(vocabulary: dictionary.vocabulary, analyzer: analyzer) {
      (word) throws(IndexError) in try count(.word(word), Filters()) > 0
    }
    return try Suggester(corrector: corrector, count: count)
      .suggestions(for: query, request.filters)
  }

  /// Returns articles about the same as a stored one, nil where there is no such article.
  ///
  /// The request's filters hold; its query is not looked at.
  public func related(
    to id: Int, _ request: SearchRequest
  ) throws(IndexError) -> SearchResponse? {
    begin(request)
    let id = try reader.currentID(of: id)
    guard try reader.summary(of: id) != nil, let ordinal = try arrays.ordinal(of: id) else {
      return nil
    }
    var compiler = try makeCompiler(request)
    let filters = try compiler.compile(nil, request.filters)
    let words = try expander(compiler.maker).words(of: [(ordinal, 1)], .article)
    guard let words else { return try response([], request, filters) }
    // What carried the same story is no other article about it.
    var own: Set<Int> = [id]
    if request.unit == .story { own = try storyIDs(of: ordinal) }
    let plan = SearchPlan.and([.text(words.plan), .not(.articles(own))] + filters.conditions)
    let found = try runner.matches(
      plan, try wanted(request, isScored: request.sort == .relevance))
    var response = try response(found, request, plan)
    response.state = try state()
    response.parsed = words.spellings.joined(separator: " OR ")
    response.warnings = compiler.warnings
    response.addedWords = words.spellings
    return response
  }

  /// Orders what was found, by ordinal, and makes the page of hits and the counts.
  func response(
    _ found: [Match], _ request: SearchRequest, _ plan: SearchPlan
  ) throws(IndexError) -> SearchResponse {
    let found = try recent(found, request)
    let ranking = Ranking(
      first: try first(request.offset + request.limit, of: found, request),
      all: runner.articles(of: found), total: found.count, tier: Self.tier(in: found))
    var response = try self.response(ranking, request, plan)
    response.tiers = Self.tiers(found)
    return response
  }

  /// Returns how closely an article matches, given the matches by ordinal.
  private static func tier(in found: [Match]) -> (Int) -> Tier {
    { ordinal in
      let index = found.partitioningIndex { $0.ordinal >= ordinal }
      return index < found.count && found[index].ordinal == ordinal ? found[index].tier : .exact
    }
  }

  /// Makes the page of hits and the counts; the tiers are those of matches about words alone.
  private func response(
    _ ranking: Ranking, _ request: SearchRequest, _ plan: SearchPlan
  ) throws(IndexError) -> SearchResponse {
    var facets: [Facet]?
    var storyCount = ranking.counted?.stories
    var extent: ResultExtent?
    if let all = ranking.all {
      if request.wantsExtent { extent = try self.extent(of: all) }
      if request.wantsFacets { facets = try self.facets(of: all, request) }
      storyCount = try arrays.stories().count(of: all, total: ranking.total)
    }
    let page = try chosen(ranking.first.dropFirst(request.offset), of: ranking, request)
    let time = start.duration(to: .now)
    var response = SearchResponse(
      parsed: "", warnings: [], total: ranking.total, stories: storyCount,
      tiers: Tier.allCases.map {
        TierCount(tier: $0, count: $0 == .exact ? ranking.total : 0)
      },
      hits: try hits(shown(page), plan, request), facets: facets)
    response.unit = request.unit
    response.extent = extent
    response.searchTime = time
    return response
  }

  /// Returns matches with what newer ones gain, where a request prefers them.
  func recent(_ found: [Match], _ request: SearchRequest) throws(IndexError) -> [Match] {
    guard let recency = request.recency, request.sort == .relevance else { return found }
    var found = found
    let id = try arrays.ids(of: found.map(\.ordinal))
    for index in found.indices {
      found[index].score = found[index].score * recency.factor(id: id(found[index].ordinal))
    }
    return found
  }

  func best(
    _ count: Int, of found: [Match], _ sort: SearchRequest.Sort, seed: UInt64 = 0
  ) throws(IndexError) -> [Match] {
    guard count > 0, !found.isEmpty else { return [] }
    var found = found
    if sort == .relevance, count < found.count,
      let last = TopMatches.select(count, of: found, by: Self.isBetter).last
    {
      // Ids decide between equal ones alone: they need not be read for the others.
      found.removeAll { Self.isBetter(last, $0) }
    }
    let id = try arrays.ids(of: found.lazy.map(\.ordinal))
    return TopMatches.select(count, of: found, by: Self.order(sort, seed: seed, id: id))
  }

  /// Lets the request at hand have its time, and no more, whatever stage it is at.
  func begin(_ request: SearchRequest) {
    deadline = request.deadline
  }

  /// When work on the index must be over, whatever asks for it; nil for never.
  public var deadline: ContinuousClock.Instant? {
    get { file.connection.deadline }
    set { file.connection.deadline = newValue }
  }

  /// Lets somebody end requests that have a deadline: it is asked at every stage whether nobody wants the answer.
  public func watch(_ isUnwanted: (@Sendable () -> Bool)?) {
    file.connection.isUnwanted = isUnwanted
  }

  /// Reads a request's query.
  func read(_ request: SearchRequest) -> QueryReading {
    QueryReading(request, today: today, saved: saved)
  }

  /// Returns what makes plans for a request, or for other filters than it has.
  func makeCompiler(
    _ request: SearchRequest, _ filters: Filters? = nil
  ) throws(IndexError) -> QueryCompiler {
    QueryCompiler(
      values: FileFacets(
        values, StatusLookup(file: file, reader: reader), StoryLookup(arrays: arrays)),
      dictionary: dictionary,
      languages: try languages(allowedBy: filters ?? request.filters), variants: variants,
      loosest: request.loosest)
  }

  /// Returns the numbers of the languages whose articles filters allow.
  private func languages(allowedBy filters: Filters) throws(IndexError) -> [Int] {
    guard !filters.languages.isEmpty, languages.count > 1 else { return Array(languages.all) }
    var allowed: Set<Int> = []
    for text in filters.languages {
      allowed.formUnion(try languages.numbers(ofNames: values.languages(text)))
    }
    return allowed.sorted()
  }

  func wanted(
    _ request: SearchRequest, isScored: Bool
  ) throws(IndexError) -> TextSearch.Wanted {
    TextSearch.Wanted(
      articles: try articles(in: request.filters), loosest: request.loosest, isScored: isScored)
  }

  /// Returns the articles of the days that filters allow, nil for all.
  private func articles(in filters: Filters) throws(IndexError) -> ArticleSet? {
    guard filters.after != nil || filters.before != nil else { return nil }
    return try arrays.ordinals(
      of: ArticleID.range(after: filters.after, before: filters.before))
  }

  /// Reads stored articles of the same state of the index.
  public var articles: ArticleReader { reader }

  // MARK: Order

  private static func isBetter(_ a: Match, _ b: Match) -> Bool {
    a.tier == b.tier ? a.score > b.score : a.tier < b.tier
  }

  static func order(
    _ sort: SearchRequest.Sort, seed: UInt64, id: @escaping (Int) -> Int
  ) -> (Match, Match) -> Bool {
    switch sort {
    case .relevance:
      { a, b in
        isBetter(a, b) || !isBetter(b, a) && id(a.ordinal) > id(b.ordinal)
      }
    case .newest: { id($0.ordinal) > id($1.ordinal) }
    case .oldest: { id($0.ordinal) < id($1.ordinal) }
    case .random:
      { RandomOrder.precedes(id($0.ordinal), id($1.ordinal), seed: seed) }
    }
  }

  static func tiers(_ found: [Match]) -> [TierCount] {
    var counts = [Int](repeating: 0, count: Tier.allCases.count)
    for match in found { counts[match.tier.level] += 1 }
    return Tier.allCases.map { TierCount(tier: $0, count: counts[$0.level]) }
  }
}
