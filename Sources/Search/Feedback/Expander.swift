internal import NewsIndex

/// Finds the words that articles have in common, and what else has them.
struct Expander {
  let arrays: ArticleArrays
  let languages: ArticleLanguages
  let text: TextSearch
  let texts: StoredTexts
  let runner: PlanRunner
  let maker: LeafMaker

  /// The words found, as a query, strongest first.
  struct Words {
    var spellings: [String]
    var plan: TextPlan
  }

  /// Returns the words that tell best what some articles are about, as many as chosen; nil for none.
  func words(
    of articles: [(ordinal: Int, weight: Double)], _ choice: FeedbackModel.WordChoice
  ) throws(IndexError) -> Words? {
    var counter = FeedbackCounter()
    for article in articles {
      counter.add(
        try texts.stemmedText(of: try arrays.id(of: article.ordinal)),
        of: try languages.number(of: article.ordinal), weight: article.weight)
    }
    var weighed: [(leaf: TextPlan.Leaf, weight: Double)] = []
    for word in counter.words(FeedbackModel.candidateCount) {
      guard let leaf = try leaf(word.spelling, of: word.language) else { continue }
      let occurrence = try text.occurrence(of: leaf, in: word.language)
      let articleCount = Double(languages.articleCounts[word.language])
      let most = max(
        FeedbackModel.fewArticles, Int(choice.largestShare * articleCount))
      guard (2...most).contains(occurrence.articleCount) else { continue }
      let mean = Double(occurrence.positionCount) / articleCount
      let weight = FeedbackModel.weight(word.share * Double(counter.length), mean: mean)
      weighed.append((leaf, choice.takesRoot ? weight.squareRoot() : weight))
    }
    weighed.sort { $0.weight == $1.weight ? $0.leaf.word < $1.leaf.word : $0.weight > $1.weight }
    return Self.words(weighed.prefix(choice.count))
  }

  /// A word of an article is a word of its language.
  private func leaf(
    _ spelling: String, of language: Int
  ) throws(IndexError) -> TextPlan.Leaf? {
    let maker = maker.limited(to: language)
    var plan = TextPlan(root: .and([]))
    let node = try maker.word(spelling, LeafMaker.Reading(), in: &plan)
    guard case .leaf = node, plan.leaves.count == 1 else { return nil }
    return plan.leaves[0]
  }

  private static func words(_ chosen: ArraySlice<(leaf: TextPlan.Leaf, weight: Double)>) -> Words? {
    guard let strongest = chosen.first?.weight else { return nil }
    var plan = TextPlan(root: .or(chosen.indices.map { .leaf($0) }))
    for (leaf, weight) in chosen {
      var leaf = leaf
      leaf.weight = weight / strongest
      plan.leaves.append(leaf)
    }
    return Words(spellings: plan.leaves.map(\.word), plan: plan)
  }

  /// Returns what the best matches have in common, and the articles that have it; nil for nothing.
  ///
  /// - Parameters:
  ///   - best: the first matches.
  ///   - highest: the highest score of a match.
  ///   - conditions: the parts of the query that are not about words; they hold for all.
  ///   - wanted: which articles count.
  /// - Returns: the words and the articles that have them.
  /// - Throws: `IndexError` where the index cannot be read.
  func mixture(
    of best: [Match], highest: Score, conditions: [SearchPlan], _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> ScoreMixture? {
    let sum = best.reduce(0) { $0 + $1.score.share(of: highest) }
    guard sum > 0 else { return nil }
    let articles = best.map { ($0.ordinal, $0.score.share(of: highest) / sum) }
    guard let words = try words(of: articles, .expansion) else { return nil }
    return ScoreMixture(
      words: words.spellings, highest: highest,
      others: try runner.matches(.and([.text(words.plan)] + conditions), wanted))
  }
}

extension SearchPlan {
  /// The parts that are not about words and must hold.
  var conditions: [SearchPlan] {
    if !hasText { return [self] }
    guard case .and(let parts) = self else { return [] }
    return parts.flatMap(\.conditions)
  }
}
