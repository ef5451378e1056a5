/// The words of queries, with all that stands for them: they stand out by themselves, and tell nothing.
package struct OwnWords {
  private var words: Set<String> = []
  private var beginnings: [String] = []
  /// Stems, by the number of their language.
  private var stems: Set<TextPlan.Leaf.Stem> = []

  package init(_ plans: [SearchPlan]) {
    for leaf in plans.flatMap(\.textPlans).flatMap(\.leaves) {
      for alternative in leaf.alternatives {
        if alternative.isPrefix {
          beginnings.append(alternative.term)
        } else {
          words.insert(alternative.term)
        }
      }
      for counted in leaf.counted ?? [] {
        guard let language = counted.language else { continue }
        stems.insert(TextPlan.Leaf.Stem(language: language, stem: counted.term))
      }
    }
  }

  /// Whether a word is one of them.
  func contains(_ word: String, stem: String, language: Int?) -> Bool {
    if words.contains(word) || beginnings.contains(where: word.hasPrefix) { return true }
    return language.map { stems.contains(TextPlan.Leaf.Stem(language: $0, stem: stem)) } ?? false
  }
}
