internal import NewsIndex

/// Finds the words that articles have in common, and what else has them.
struct Expander {
  let arrays: ArticleArrays
  let statistics: CollectionStatistics
  let text: TextSearch
  let texts: StoredTexts
  let runner: PlanRunner
  let maker: LeafMaker

  /// The words found, as a query, strongest first.
  struct Words {
    var spellings: [String]
    var plan: TextPlan
  }

  /// Returns the words that tell best what some articles are about; nil for none.
  func words(
    of articles: [(ordinal: Int, weight: Double)], count: Int
  ) throws(IndexError) -> Words? {
    var counter = FeedbackCounter()
    texts.stemInitials = nil
    for article in articles {
      counter.add(try texts.text(of: try arrays.id(of: article.ordinal)), weight: article.weight)
    }
    var weighed: [(leaf: TextPlan.Leaf, weight: Double)] = []
    for (spelling, share) in counter.words(FeedbackModel.candidateCount) {
      guard let leaf = try leaf(spelling) else { continue }
      let occurrence = try text.occurrence(of: leaf)
      let most = max(
        FeedbackModel.fewArticles,
        Int(FeedbackModel.largestShare * Double(statistics.articleCount)))
      guard (2...most).contains(occurrence.articleCount) else { continue }
      let mean = Double(occurrence.placeCount) / Double(statistics.articleCount)
      weighed.append((leaf, FeedbackModel.weight(share * Double(counter.length), mean: mean)))
    }
    weighed.sort { $0.weight == $1.weight ? $0.leaf.word < $1.leaf.word : $0.weight > $1.weight }
    return Self.words(weighed.prefix(count))
  }

  private func leaf(_ spelling: String) throws(IndexError) -> TextPlan.Leaf? {
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

  /// Mixes the score of the words that the best matches have in common with theirs.
  ///
  /// Articles that do not match, but have more than a third of what the best one has of the words,
  /// follow as related.
  ///
  /// - Parameters:
  ///   - found: the matches.
  ///   - best: the first of them.
  ///   - conditions: the parts of the query that are not about words; they hold for all.
  ///   - wanted: what the matches were asked for with.
  /// - Returns: the matches, by ordinal, and the words.
  /// - Throws: `IndexError` where the index cannot be read.
  func expand(
    _ found: [Match], best: [Match], conditions: [SearchPlan], _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> (matches: [Match], words: [String]) {
    let highest = found.map(\.score).max() ?? .zero
    let sum = best.reduce(0) { $0 + $1.score.share(of: highest) }
    guard sum > 0 else { return (found, []) }
    let articles = best.map { ($0.ordinal, $0.score.share(of: highest) / sum) }
    guard let words = try words(of: articles, count: FeedbackModel.wordCount) else {
      return (found, [])
    }
    let others = try runner.matches(.and([.text(words.plan)] + conditions), wanted)
    return (Self.mixed(found, others), words.spellings)
  }

  private static func mixed(_ found: [Match], _ others: [Match]) -> [Match] {
    let highest = found.map(\.score).max() ?? .zero
    let mostWords = others.map(\.score).max() ?? .zero
    var mixed: [Match] = []
    mixed.reserveCapacity(found.count)
    var next = 0
    func addRelated(before ordinal: Int) {
      while next < others.count, others[next].ordinal < ordinal {
        let share = others[next].score.share(of: mostWords)
        if share > FeedbackModel.leastShare {
          mixed.append(
            Match(
              ordinal: others[next].ordinal, score: highest * (FeedbackModel.share * share),
              tier: .related))
        }
        next += 1
      }
    }
    for match in found {
      addRelated(before: match.ordinal)
      var match = match
      var share = 0.0
      if next < others.count, others[next].ordinal == match.ordinal {
        share = others[next].score.share(of: mostWords)
        next += 1
      }
      match.score =
        match.score * (1 - FeedbackModel.share) + highest * (FeedbackModel.share * share)
      mixed.append(match)
    }
    addRelated(before: Int.max)
    return mixed
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
