internal import NewsIndex
internal import WordIndex

/// An article that matches.
struct Match {
  var ordinal: Int
  var score: Score
  var tier: Tier
}

/// Runs text plans on the index: from posting lists where those can answer, else from the words' positions.
final class TextSearch {
  let file: IndexFile
  let arrays: ArticleArrays
  private let languages: ArticleLanguages
  let texts: StoredTexts
  let leaves: LeafPostings
  private let words: WordSearch
  let positions: PositionLookup
  /// Occurrences of leaves without posting lists, by language.
  private var occurrences: [[TextPlan.Leaf.Alternative]: [Occurrence]] = [:]
  /// What levels stand for.
  let scale: ImpactScale

  init(
    _ file: IndexFile, arrays: ArticleArrays, languages: ArticleLanguages,
    postings: PostingIndex, texts: StoredTexts, vocabulary: WordTable
  ) throws(IndexError) {
    self.file = file
    self.arrays = arrays
    self.languages = languages
    self.texts = texts
    scale = ImpactScale()
    positions = PositionLookup(
      vocabulary, arrays,
      ArticleLimits(languages: languages, postings: postings, capacity: arrays.count))
    leaves = LeafPostings(postings, languages, arrays: arrays, positions: positions, scale)
    words = WordSearch(words: leaves, arrays: arrays, languages: languages)
  }

  /// Forgets what was remembered for the query at hand.
  func forget() {
    positions.forget()
    leaves.forget()
    occurrences.removeAll()
  }

  /// What is wanted of the articles that match.
  struct Wanted {
    /// The articles that count; nil for all.
    var articles: ArticleSet?
    /// The one article that is asked about, by ordinal; nil for all.
    var only: Int?
    var loosest: Tier
    var isScored: Bool
    /// How many of the first are wanted with their scores; nil for all.
    ///
    /// Others may have none.
    var firstCount: Int?
    /// Where the first stories are wanted: who shares them.
    var stories: StoryNumbers?

    /// Returns what finds what is wanted of a plan.
    func evaluator(of plan: TextPlan) -> Evaluator {
      plan.evaluator(isScored: isScored && only == nil)
    }
  }

  // MARK: The best

  /// Which of the articles that match are wanted beside the first.
  enum NeededMatches {
    case nothing
    /// Those that share their story: they decide how many stories there are.
    case shared
    case all

    var isNothing: Bool { if case .nothing = self { true } else { false } }
  }

  /// What was found for a plan of which not all matches need be looked at.
  struct Found {
    /// The number of articles that match.
    var total: Int
    /// The first of them, in the order asked for.
    var best: [Match]
    /// Those that were needed, or more of them; nil where none was, or the lists know the number of stories.
    var all: ArticleSet?
    /// The number of stories, where the lists know it, and what tells whether an article matches.
    var counted: (stories: Int, question: WordSearch.Question)?
  }

  /// Returns what a plan finds; nil where all its matches must be looked at.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - count: how many of the first are wanted.
  ///   - sort: their order.
  ///   - needed: which others are wanted.
  ///   - wanted: which articles count.
  /// - Returns: what is found.
  /// - Throws: `IndexError` where the index cannot be read.
  func best(
    _ plan: TextPlan, count: Int, _ sort: SearchRequest.Sort, _ needed: NeededMatches,
    _ wanted: Wanted
  ) throws(IndexError) -> Found? {
    let evaluator = wanted.evaluator(of: plan)
    switch evaluator {
    case .positions: return nil
    case .pattern(let leaf):
      guard sort == .relevance else { return nil }
      return try bestOfPattern(leaf, plan, count: count, needed, wanted)
    case .lists, .named:
      guard let question = try question(plan, wanted, evaluator) else { return nil }
      let articles = try living(wanted.articles)
      guard sort == .relevance else {
        return try firstInTime(
          question, count: count, isNewestFirst: sort == .newest, needed, articles)
      }
      if articles == nil, case .shared = needed, let stories = try words.storyCount(of: question) {
        let (total, best, _) = try words.best(question, count: count, among: nil, .nothing)
        return Found(
          total: total, best: try first(count, of: best), counted: (stories, question))
      }
      let (total, best, all) = try words.best(question, count: count, among: articles, needed)
      return Found(total: total, best: try first(count, of: best), all: all)
    }
  }

  /// Returns which of some articles a question finds.
  func articles(
    _ question: WordSearch.Question, among articles: ArticleSet
  ) throws(IndexError) -> ArticleSet {
    try words.articles(question, among: articles)
  }

  private func bestOfPattern(
    _ leaf: TextPlan.Leaf, _ plan: TextPlan, count: Int, _ needed: NeededMatches,
    _ wanted: Wanted
  ) throws(IndexError) -> Found {
    let (search, weights) = try pattern(leaf, plan)
    var top = TopScores(count: count)
    let total = search.add(
      to: &top, weights, try search.lengths(arrays), scale, among: wanted.articles)
    let all = needed.isNothing ? nil : search.articles(among: wanted.articles)
    return Found(total: total, best: try first(count, of: top.best), all: all)
  }

  /// Returns what a plan of a single pattern finds, and what it weighs.
  private func pattern(
    _ leaf: TextPlan.Leaf, _ plan: TextPlan
  ) throws(IndexError) -> (PatternSearch, PatternSearch.ArticleWeights) {
    var weights: [Int] = []
    for language in languages.all {
      weights.append(try self.weights(of: plan, in: language).steps.max() ?? 0)
    }
    return (
      PatternSearch(try positions.rows(of: leaf)),
      PatternSearch.ArticleWeights(weights, try languages.numbers())
    )
  }

  private func firstInTime(
    _ question: WordSearch.Question, count: Int, isNewestFirst: Bool,
    _ needed: NeededMatches, _ articles: ArticleSet?
  ) throws(IndexError) -> Found {
    var top = TopScores(count: count)
    let order = try arrays.timeOrder(isNewestFirst: isNewestFirst)
    var total = 0
    var all: ArticleSet?
    var stories: Int?
    if articles == nil, let lists = words.onlyLists(of: question) {
      for list in lists {
        total += list.count
        try words.addFirst(of: list, in: order, to: &top)
      }
      if case .shared = needed { stories = try words.storyCount(of: question) }
      if stories == nil { all = try words.articles(question, needed) }
    } else {
      if !needed.isNothing { all = ArticleSet(capacity: arrays.count) }
      try words.each(question, among: articles, isScored: false) { ordinal, _ in
        total += 1
        top.add(order.rank(of: ordinal), ordinal)
        all?.insert(ordinal)
      }
    }
    let best = top.best.sorted { $0.score > $1.score }.prefix(count).map {
      Match(ordinal: $0.ordinal, score: .zero, tier: .exact)
    }
    return Found(
      total: total, best: best, all: all, counted: stories.map { ($0, question) })
  }

  /// The first by score; of equal ones the newer.
  private func first(
    _ count: Int, of candidates: [TopScores.Candidate]
  ) throws(IndexError) -> [Match] {
    let id = try arrays.ids(of: candidates.map(\.ordinal))
    var order = candidates.map { (score: $0.score, id: id($0.ordinal), ordinal: $0.ordinal) }
    order.sort { ($0.score, $0.id) > ($1.score, $1.id) }
    return order.prefix(count).map {
      Match(ordinal: $0.ordinal, score: Score(steps: $0.score), tier: .exact)
    }
  }

  /// Returns the question to posting lists; nil where they cannot answer it after all.
  private func question(
    _ plan: TextPlan, _ wanted: Wanted, _ evaluator: Evaluator
  ) throws(IndexError) -> WordSearch.Question? {
    guard case .named(let named) = evaluator else { return try question(plan, wanted, [:]) }
    return try question(named, of: plan, wanted)
  }

  /// Returns the question to posting lists.
  ///
  /// - Parameters:
  ///   - plan: what is asked.
  ///   - wanted: which articles count.
  ///   - limits: by leaf: the only articles in which it counts, which all have it.
  /// - Returns: the question; nil where a list lacks some of those articles.
  /// - Throws: `IndexError` where the lists cannot be read.
  func question(
    _ plan: TextPlan, _ wanted: Wanted, _ limits: [Int: ArticleSet]
  ) throws(IndexError) -> WordSearch.Question? {
    try words.question(
      plan, languages: languages.all, seesRelated: wanted.loosest == .related, limits
    ) { language throws(IndexError) in try weights(of: plan, in: language) }
  }

  /// Lists hold articles also after those were removed.
  func living(_ articles: ArticleSet?) throws(IndexError) -> ArticleSet? {
    guard arrays.hasHoles, !arrays.areListsWhole else { return articles }
    guard var articles else { return try arrays.articles() }
    articles.formIntersection(try arrays.articles())
    return articles
  }

  // MARK: All

  /// Returns the articles that match a plan, in the order of their ordinals.
  func matches(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    let evaluator = wanted.evaluator(of: plan)
    switch evaluator {
    case .lists, .named:
      guard let question = try question(plan, wanted, evaluator) else {
        return try positioned(plan, wanted)
      }
      return try listed(question, wanted)
    case .pattern(let leaf):
      let (search, weights) = try pattern(leaf, plan)
      return search.matches(
        weights, try search.lengths(arrays), scale, among: wanted.articles)
    case .positions: return try positioned(plan, wanted)
    }
  }

  private func listed(
    _ question: WordSearch.Question, _ wanted: Wanted
  ) throws(IndexError) -> [Match] {
    var found: [Match] = []
    try words.each(
      question, among: try living(allowed(wanted)), isScored: wanted.isScored
    ) { ordinal, score in
      found.append(
        Match(ordinal: ordinal, score: Score(steps: wanted.isScored ? score : 0), tier: .exact))
    }
    if languages.count > 1 { found.sort { $0.ordinal < $1.ordinal } }
    return found
  }

  // MARK: Weights

  func makeScorer(_ plan: TextPlan, _ wanted: Wanted) -> Scorer {
    Scorer(
      plan, leaves, languages, arrays: arrays, scale, seesRelated: wanted.loosest == .related
    ) { [self] language throws(IndexError) in try weights(of: plan, in: language) }
  }

  /// Returns what the words of a plan count in articles of a language.
  func weights(of plan: TextPlan, in language: Int) throws(IndexError) -> WordWeights {
    try WordWeights(
      plan, in: language, articleCount: languages.articleCounts[language]
    ) { leaf throws(IndexError) in try occurrence(of: leaf, in: language) }
  }

  /// Returns in how many articles of a language a word stands, in any field, and how often.
  func occurrence(
    of leaf: TextPlan.Leaf, in language: Int
  ) throws(IndexError) -> Occurrence {
    if let counted = leaf.counted { return try leaves.occurrence(of: counted, in: language) }
    if let known = occurrences[leaf.alternatives] { return known[language] }
    let rows = try positions.rows(of: leaf)
    let found = try languages.numbers().map { numbers in
      rows.occurrences(by: numbers, count: languages.count)
    }
    occurrences[leaf.alternatives] = found ?? [rows.occurrence]
    return found?[language] ?? rows.occurrence
  }
}
