package import NewsIndex

/// Chooses the words that tell what articles are about, by how often they stand in them and in all others.
package struct FeedbackWords {
  private let maker: LeafMaker
  /// By language: the number of articles.
  private let articleCounts: [Int]
  /// Tells how often a word occurs in a language.
  private let occurrence: (TextPlan.Leaf, Int) throws(IndexError) -> Occurrence

  /// Prepares the choice.
  package init(
    maker: LeafMaker, articleCounts: [Int],
    occurrence: @escaping (TextPlan.Leaf, Int) throws(IndexError) -> Occurrence
  ) {
    self.maker = maker
    self.articleCounts = articleCounts
    self.occurrence = occurrence
  }

  /// The words found, as a query, strongest first.
  package struct Words {
    package var spellings: [String]
    package var plan: TextPlan
  }

  /// Returns the words that tell best what articles are about, whose words were counted, as many as chosen; nil for none.
  package func words(
    of counter: FeedbackCounter, _ choice: FeedbackModel.WordChoice
  ) throws(IndexError) -> Words? {
    var weighed: [(leaf: TextPlan.Leaf, weight: Double)] = []
    for word in counter.words(FeedbackModel.candidateCount) {
      guard let leaf = try leaf(word.spelling, of: word.language) else { continue }
      let occurrence = try occurrence(leaf, word.language)
      let articleCount = Double(articleCounts[word.language])
      let most = max(FeedbackModel.fewArticles, Int(choice.largestShare * articleCount))
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
    var leaf = plan.leaves[0]
    for index in leaf.alternatives.indices where leaf.alternatives[index].isExact {
      leaf.alternatives[index].languages = [language]
    }
    return leaf
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
}
