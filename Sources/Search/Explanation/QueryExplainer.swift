package import NewsIndex

/// Tells what the words of a plan stand for.
package struct QueryExplainer {
  /// The most words of a pattern that an explanation shows, and the most that it counts.
  private static let mostExamples = 8
  private static let mostCounted = 100_000

  private let vocabulary: any Vocabulary

  /// Prepares explanations of plans for a store with these words.
  package init(_ vocabulary: any Vocabulary) { self.vocabulary = vocabulary }

  /// Returns the words of a plan, each once.
  package func words(of plan: SearchPlan) throws(IndexError) -> [QueryExplanation.Word] {
    var words: [QueryExplanation.Word] = []
    for leaf in plan.allTextPlans.flatMap(\.leaves) where !leaf.isVariant {
      let word = try explained(leaf)
      if !words.contains(word) { words.append(word) }
    }
    for name in plan.allTextPlans.flatMap(Self.otherNames) {
      // The words of another name belong to what was typed, not to one word of it.
      if !words.contains(name) { words.append(name) }
    }
    return words
  }

  private func explained(_ leaf: TextPlan.Leaf) throws(IndexError) -> QueryExplanation.Word {
    var word = QueryExplanation.Word(
      typed: leaf.scope.prefix + leaf.word, isUnwanted: !leaf.isScored, spellings: [],
      inflections: [],
      variants: [], scripts: [], related: [], expansion: nil)
    var forms: [Int: Set<String>] = [:]
    for alternative in leaf.alternatives {
      let term = alternative.term
      if alternative.isRelated {
        word.related.append(term)
        continue
      }
      switch alternative.origin {
      case .typed: word.spellings.append(term)
      case .inflection:
        for language in alternative.languages ?? [] { forms[language, default: []].insert(term) }
      case .variant: word.variants.append(term)
      case .script: word.scripts.append(term)
      case .pattern: break
      }
    }
    word.inflections = forms.sorted { $0.key < $1.key }.map {
      QueryExplanation.Forms(language: vocabulary.languageCodes[$0.key], words: $0.value.sorted())
    }
    word.variants = Self.distinct(word.variants)
    word.scripts = Self.distinct(word.scripts)
    word.related = Self.distinct(word.related)
    if leaf.isPattern { word.expansion = try expansion(of: leaf) }
    return word
  }

  private func expansion(
    of leaf: TextPlan.Leaf
  ) throws(IndexError) -> QueryExplanation.Expansion {
    var terms: [String] = []
    var count = 0
    for alternative in leaf.alternatives {
      guard alternative.isPrefix else {
        count += 1
        if terms.count < Self.mostExamples { terms.append(alternative.term) }
        continue
      }
      let words = try vocabulary.words(
        beginningWith: alternative.term, most: Self.mostCounted - count)
      count += words.count
      terms += words.prefix(Self.mostExamples - terms.count)
    }
    return QueryExplanation.Expansion(
      examples: terms, count: count, isCut: leaf.isCut || count == Self.mostCounted)
  }

  /// The names of more than one word that may stand for what was typed.
  private static func otherNames(_ plan: TextPlan) -> [QueryExplanation.Word] {
    plan.variantPhrases.map { leaves in
      QueryExplanation.Word(
        typed: "", isUnwanted: false, spellings: [], inflections: [],
        variants: [leaves.map { plan.leaves[$0].word }.joined(separator: " ")], scripts: [],
        related: [], expansion: nil)
    }
  }

  private static func distinct(_ terms: [String]) -> [String] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0).inserted }
  }
}

extension FieldScope {
  /// The field of a query that asks for it, with its colon.
  fileprivate var prefix: String {
    switch self {
    case .all: ""
    case .fields(let fields): fields.map(\.column).joined(separator: "/") + ":"
    case .lead: "lead:"
    case .headlineAndLead: "hlead:"
    }
  }
}

extension TextPlan.Leaf {
  /// Whether it stands for the words of a pattern.
  fileprivate var isPattern: Bool {
    alternatives.isEmpty || alternatives.contains { $0.origin == .pattern }
  }
}

extension SearchPlan {
  /// The parts about words, also those that articles must not match.
  package var allTextPlans: [TextPlan] {
    switch self {
    case .text(let plan): [plan]
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored: []
    case .not(let part): part.allTextPlans
    case .and(let parts), .or(let parts): parts.flatMap(\.allTextPlans)
    }
  }
}

extension TextPlan {
  /// The leaves of each name of several words that may stand for what was typed.
  fileprivate var variantPhrases: [[Int]] { Self.variantPhrases(root, leaves) }

  private static func variantPhrases(_ node: Node, _ all: [Leaf]) -> [[Int]] {
    switch node {
    case .leaf(let leaf): all[leaf].isVariant ? [[leaf]] : []
    case .phrase(let leaves, _): leaves.allSatisfy { all[$0].isVariant } ? [leaves] : []
    case .near(let left, let right, _), .butNot(let left, let right):
      variantPhrases(left, all) + variantPhrases(right, all)
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node):
      variantPhrases(node, all)
    case .and(let nodes), .or(let nodes): nodes.flatMap { variantPhrases($0, all) }
    }
  }
}
