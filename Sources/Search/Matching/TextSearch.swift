internal import NewsIndex
internal import SQLite

/// An article that matches.
struct Match {
  var ordinal: Int
  var score: Score
  var tier: Tier
}

/// Runs text plans on the index: from posting lists where those can answer, else through FTS5.
final class TextSearch {
  private static let function = "dateline_visit"

  private let file: IndexFile
  private let arrays: ArticleArrays
  private let statistics: CollectionStatistics
  private let pivot: LengthPivot
  private let texts: StoredTexts
  private let postings: PostingIndex
  private let words: WordSearch
  private let receiver: RowReceiver
  /// Occurrences of leaves without posting lists, by their MATCH text.
  private var occurrences: [String: Occurrence] = [:]

  init(
    _ file: IndexFile, arrays: ArticleArrays, statistics: CollectionStatistics, texts: StoredTexts
  ) throws(IndexError) {
    self.file = file
    self.arrays = arrays
    self.statistics = statistics
    self.texts = texts
    pivot = try LengthPivot(file) ?? LengthPivot()
    postings = try PostingIndex(file)
    words = WordSearch(postings: postings, arrays: arrays)
    let receiver = RowReceiver()
    self.receiver = receiver
    try file.sql { () throws(SQLiteError) in
      try file.connection.registerMatchFunction(Self.function) { receiver.receive($0) }
    }
  }

  /// What levels stand for.
  var scale: ImpactScale { ImpactScale(pivot) }

  /// What is wanted of the articles that match.
  struct Wanted {
    /// The articles that count; nil for all.
    var articles: ArticleSet?
    /// The one article that is asked about, by ordinal; nil for all.
    var only: Int?
    var loosest: Tier
    var isScored: Bool
  }

  // MARK: The best of words alone

  /// What was found for a plan about words alone.
  struct Found {
    /// The number of articles that match.
    var total: Int
    /// The first of them, in the order asked for.
    var best: [Match]
    /// All of them, by ordinal, where they were asked for.
    var all: [Int] = []
  }

  /// Returns what a plan about words alone finds; nil where the plan is about more.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - count: how many of the first are wanted.
  ///   - sort: their order.
  ///   - wantsAll: whether all ordinals are wanted too.
  ///   - wanted: which articles count.
  /// - Returns: what is found.
  /// - Throws: `IndexError` where the index cannot be read.
  func best(
    _ plan: TextPlan, count: Int, _ sort: SearchRequest.Sort, wantsAll: Bool, _ wanted: Wanted
  ) throws(IndexError) -> Found? {
    guard let question = try question(plan, wanted) else { return nil }
    let articles = try living(wanted.articles)
    guard sort == .relevance, !wantsAll else {
      return try firstOfAll(question, count: count, sort, articles)
    }
    let (total, best) = try words.best(question, count: count, among: articles)
    return Found(total: total, best: try first(count, of: best))
  }

  private func firstOfAll(
    _ question: WordSearch.Question, count: Int, _ sort: SearchRequest.Sort,
    _ articles: ArticleSet?
  ) throws(IndexError) -> Found {
    var top = TopScores(count: count)
    var all: [Int] = []
    if sort == .relevance {
      try words.each(question, among: articles) { ordinal, score in
        all.append(ordinal)
        top.add(score, ordinal)
      }
      return Found(total: all.count, best: try first(count, of: top.best), all: all)
    }
    // Ids follow time: the newest have the highest.
    let times = try arrays.times()
    let sign = sort == .newest ? 1 : -1
    try words.each(question, among: articles) { ordinal, _ in
      all.append(ordinal)
      top.add(sign * times.id(of: ordinal), ordinal)
    }
    let best = top.best.sorted { $0.score > $1.score }.prefix(count).map {
      Match(ordinal: $0.ordinal, score: .zero, tier: .exact)
    }
    return Found(total: all.count, best: best, all: all)
  }

  /// The first by score; of equal ones the newer.
  private func first(
    _ count: Int, of candidates: [TopScores.Candidate]
  ) throws(IndexError) -> [Match] {
    let id = try arrays.ids(of: candidates.map(\.ordinal))
    let order = candidates.sorted { a, b in
      a.score == b.score ? id(a.ordinal) > id(b.ordinal) : a.score > b.score
    }
    return order.prefix(count).map {
      Match(ordinal: $0.ordinal, score: Score(steps: $0.score), tier: .exact)
    }
  }

  private func question(
    _ plan: TextPlan, _ wanted: Wanted
  ) throws(IndexError) -> WordSearch.Question? {
    // One article is quicker looked up in FTS5 than in a list that must be read from its beginning.
    guard plan.isAboutWordsAlone, wanted.only == nil else { return nil }
    return try words.question(
      plan, try weights(of: plan), seesRelated: wanted.loosest == .related)
  }

  /// Lists hold articles also after those were removed.
  private func living(_ articles: ArticleSet?) throws(IndexError) -> ArticleSet? {
    guard arrays.hasHoles else { return articles }
    guard var articles else { return try arrays.articles() }
    articles.formIntersection(try arrays.articles())
    return articles
  }

  // MARK: All

  /// Returns the articles that match a plan, in the order of their ordinals.
  func matches(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    if let question = try question(plan, wanted) {
      var found: [Match] = []
      try words.each(question, among: try living(wanted.articles)) { ordinal, score in
        found.append(
          Match(ordinal: ordinal, score: Score(steps: wanted.isScored ? score : 0), tier: .exact))
      }
      return found
    }
    if plan.isDecidedByFTS5, !wanted.isScored { return try plainMatches(plan, wanted) }
    if let leaf = PatternSearch.leaf(of: plan, wanted),
      let found = try patternMatches(leaf, plan, wanted)
    {
      return found
    }
    return try evaluatedMatches(plan, wanted)
  }

  private func evaluatedMatches(
    _ plan: TextPlan, _ wanted: Wanted
  ) throws(IndexError) -> [Match] {
    let match = MatchText(plan, loosest: wanted.loosest)
    var scorer = try wanted.isScored ? makeScorer(plan, wanted) : nil
    var evaluator = TextEvaluator(plan, loosest: wanted.loosest)
    var found: [Match] = []
    var failure: IndexError?
    var exact = ArticleSet(capacity: arrays.count)
    if let text = match.exactText {
      try run("SELECT rowid", text, wanted.only) { if $0 < arrays.count { exact.insert($0) } }
    }
    receiver.receive = { [texts, arrays] row in
      let ordinal = row.rowID
      guard failure == nil, ordinal < arrays.count, wanted.articles?.contains(ordinal) ?? true
      else { return }
      evaluator.clear()
      for (phrase, target) in match.phrases.enumerated() {
        guard let target else { continue }
        row.eachPlace(ofPhrase: phrase) { field, position in
          evaluator.add(
            leaf: target.leaf, distance: target.distance, field: field, position: position)
        }
      }
      do throws(IndexError) {
        let surroundings = TextEvaluator.Surroundings(
          leadLength: { (try? arrays.number(.leadLength, of: ordinal)) ?? 0 },
          outline: { texts.outline(of: ordinal, arrays, &failure) },
          isSpelledAlike: { texts.isSpelledAlike($0, $1, in: ordinal, arrays, &failure) })
        let known = exact.contains(ordinal) ? Tier.exact : nil
        guard let tier = known ?? evaluator.evaluate(surroundings) else { return }
        let score = try scorer?.score(ordinal, evaluator) ?? .zero
        found.append(Match(ordinal: ordinal, score: score, tier: tier))
      } catch {
        failure = error
      }
    }
    defer { receiver.receive = { _ in } }
    try run("SELECT \(Self.function)(words)", match.text, wanted.only) { _ in }
    if let failure { throw failure }
    return found
  }

  /// Returns what a plan of one pattern finds; nil where FTS5 takes it for several phrases.
  private func patternMatches(
    _ leaf: TextPlan.Leaf, _ plan: TextPlan, _ wanted: Wanted
  ) throws(IndexError) -> [Match]? {
    let match = MatchText(counting: leaf)
    guard match.phrases.count == 1 else { return nil }
    var search = PatternSearch()
    receiver.receive = { row in
      var places = MatchedPlaces(ordinal: row.rowID)
      row.eachPlace(ofPhrase: 0) { places.add(field: $0, position: $1) }
      search.add(places)
    }
    defer { receiver.receive = { _ in } }
    try run("SELECT \(Self.function)(words)", match.text) { _ in }
    occurrences[match.text] = search.occurrence
    let weight = try weights(of: plan).steps.max() ?? 0
    return try search.matches(weight: weight, arrays, scale, among: wanted.articles)
  }

  private func plainMatches(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    var found: [Match] = []
    try run("SELECT rowid", MatchText(plan, loosest: wanted.loosest).text, wanted.only) { ordinal in
      guard wanted.articles?.contains(ordinal) ?? true else { return }
      found.append(Match(ordinal: ordinal, score: .zero, tier: .exact))
    }
    return found
  }

  private func run(
    _ select: String, _ match: String, _ only: Int? = nil, _ visit: (Int) -> Void
  ) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "\(select) FROM words WHERE words MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid")
      try rows.bind(match, at: 1)
      try rows.bind(only ?? 0, at: 2)
      try rows.bind(only ?? Int.max, at: 3)
      while try rows.step() { visit(rows.integer(at: 0) ?? 0) }
    }
  }

  // MARK: Weights

  private func makeScorer(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> Scorer {
    try Scorer(
      plan, try weights(of: plan), postings, arrays: arrays, pivot: pivot,
      seesRelated: wanted.loosest == .related)
  }

  /// Returns what the words of a plan count.
  func weights(of plan: TextPlan) throws(IndexError) -> WordWeights {
    try WordWeights(plan, articleCount: statistics.articleCount) { leaf throws(IndexError) in
      try occurrence(of: leaf)
    }
  }

  /// Returns in how many articles a word stands, in any field, and how often.
  func occurrence(of leaf: TextPlan.Leaf) throws(IndexError) -> Occurrence {
    if let counted = leaf.counted { return try postings.occurrence(of: counted) }
    let match = MatchText(counting: leaf)
    if let known = occurrences[match.text] { return known }
    let outer = receiver.receive
    defer { receiver.receive = outer }
    var occurrence = Occurrence()
    var places: [Int] = []
    receiver.receive = { row in
      places.removeAll(keepingCapacity: true)
      for phrase in match.phrases.indices {
        row.eachPlace(ofPhrase: phrase) { field, position in places.append(position << 3 | field) }
      }
      occurrence.articleCount += 1
      occurrence.placeCount += Self.distinctCount(&places)
    }
    try run("SELECT \(Self.function)(words)", match.text) { _ in }
    occurrences[match.text] = occurrence
    return occurrence
  }

  /// Counts different numbers; several spellings may stand at one place.
  private static func distinctCount(_ places: inout [Int]) -> Int {
    guard places.count > 1 else { return places.count }
    places.sort()
    var count = 1
    for index in 1..<places.count where places[index] != places[index - 1] { count += 1 }
    return count
  }
}

/// Hands FTS5's rows to whoever is searching at the moment.
private final class RowReceiver {
  var receive: (borrowing MatchedRow) -> Void = { _ in }
}
