package import NewsIndex

/// What the words of a plan count in articles of one language.
///
/// How much a word tells articles apart is a matter of its language: other languages in an index change nothing.
package struct WordWeights {
  /// By leaf: its weight in steps (see `Score`), 0 where it does not count.
  package private(set) var steps: [Int] = []

  /// Weighs the leaves of a plan; a word that is typed twice, or in two inflections, counts once.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - language: the number of the language.
  ///   - articleCount: the number of its articles.
  ///   - occurrence: tells how often a leaf occurs in them.
  /// - Throws: `IndexError` where the index cannot be read.
  package init(
    _ plan: TextPlan, in language: Int, articleCount: Int,
    occurrence: (TextPlan.Leaf) throws(IndexError) -> Occurrence
  ) throws(IndexError) {
    var counted: Set<Set<String>> = []
    let isOnly = plan.leaves.count == 1
    for leaf in plan.leaves {
      guard leaf.isScored, isOnly || counted.insert(leaf.identity(in: language)).inserted else {
        steps.append(0)
        continue
      }
      let found = leaf.weight == nil ? try occurrence(leaf) : Occurrence()
      steps.append(
        Score.weight(
          leaf.weight ?? RankingModel.standard.weight(of: found, articleCount: articleCount)))
    }
  }
}

extension TextPlan.Leaf {
  /// What tells the word from others in a language, not from its inflections: two of them count once.
  package func identity(in language: Int) -> Set<String> {
    let own = (counted ?? []).filter { $0.word == 0 && $0.language == language }
    if let first = own.first { return [first.term] }
    // A word that the language does not have is another than any that it has.
    return Set(alternatives.filter(\.isExact).map { ($0.isPrefix ? "*" : " ") + $0.term })
  }

  /// What counts in articles of a language.
  package func counted(in language: Int) -> [Counted]? {
    counted?.filter { $0.language == nil || $0.language == language }
  }
}
