internal import News
package import NewsIndex

/// Makes the hits of a page, with the sentences that show most of the query, whoever found them.
package struct HitMaker {
  private let plans: [TextPlan]
  private let highlighter: Highlighter
  private let scale: ImpactScale
  private let firstRank: Int
  /// Returns in how many of the articles of a language a word stands, and how many these are.
  private let occurrence: (TextPlan.Leaf, Int) throws(IndexError) -> (Occurrence, of: Int)
  /// By language: how much the words tell its articles apart.
  private var weights: [Int: [Double]] = [:]
  /// The hits so far.
  package private(set) var hits: [Hit] = []

  /// Prepares for a page.
  ///
  /// - Parameters:
  ///   - plans: the words of the query.
  ///   - request: what was asked for.
  ///   - scale: what scores are counted in.
  ///   - occurrence: returns in how many of the articles of a language a word stands, and how many these are.
  package init(
    _ plans: [TextPlan], _ request: SearchRequest, scale: ImpactScale,
    occurrence: @escaping (TextPlan.Leaf, Int) throws(IndexError) -> (Occurrence, of: Int)
  ) {
    self.plans = plans
    self.scale = scale
    self.occurrence = occurrence
    highlighter = Highlighter(plans, loosest: request.loosest)
    firstRank = request.offset + 1
  }

  /// Adds a hit.
  ///
  /// - Parameters:
  ///   - article: what is told of it.
  ///   - text: its text.
  ///   - score: how well it matches.
  ///   - tier: how closely it matches.
  ///   - numbers: the plans by which it matches; nil where all may count.
  ///   - story: the story that it stands for; nil where it is alone.
  /// - Throws: `IndexError` where it is not known how frequent words are.
  package mutating func add(
    _ article: ArticleSummary, _ text: EvaluableText, score: Score, tier: Tier,
    by numbers: Set<Int>?, story: HitStory?
  ) throws(IndexError) {
    let maker = SnippetMaker(
      text: text.text, lights: highlighter.lights(in: text, by: numbers),
      weights: try weights(in: text.language))
    var hit = Hit(
      id: article.id, rank: firstRank + hits.count, score: score.value(scale), tier: tier,
      title: maker.title(), snippet: maker.snippet(), article: article)
    if let story { hit.story = story }
    if article.title.isEmpty { hit.opening = text.text.opening(words: 8) }
    hits.append(hit)
  }

  private mutating func weights(in language: Int) throws(IndexError) -> [Double] {
    if let known = weights[language] { return known }
    var made: [Double] = []
    for leaf in plans.flatMap(\.leaves) {
      let (found, count) = try occurrence(leaf, language)
      made.append(RankingModel.standard.weight(of: found, articleCount: count))
    }
    weights[language] = made
    return made
  }
}
