package import NewsIndex
internal import WordIndex

/// Finds in an article's own text the words that make it match.
///
/// The evaluator that decided on the match looks at the text again, so that only what holds is lit:
/// the words of a phrase where the phrase stands, not wherever one of them does.
package struct Highlighter {
  private let plans: [TextPlan]
  private let loosest: Tier
  /// Leaves by the terms they stand for, one dictionary a plan.
  private let targets: [TermTargets]

  package init(_ plans: [TextPlan], loosest: Tier) {
    self.plans = plans
    self.loosest = loosest
    targets = plans.map(TermTargets.init)
  }

  /// A word that is lit.
  package struct Light: Hashable {
    package var field: Int
    package var position: Int
    /// The leaf it stands for, counted through all plans.
    package var leaf: Int
  }

  /// Returns the lit words of an article, in no order.
  ///
  /// - Parameters:
  ///   - article: its text.
  ///   - numbers: the plans that count, nil for all.
  /// - Returns: the words.
  package func lights(in article: EvaluableText, by numbers: Set<Int>? = nil) -> Set<Light> {
    var lights: Set<Light> = []
    each(holdingIn: article, by: numbers) { evaluator, firstLeaf in
      for light in evaluator.litWords(article.surroundings) {
        lights.insert(
          Light(field: light.field, position: light.position, leaf: firstLeaf + light.leaf))
      }
    }
    return lights
  }

  /// Calls `visit` for every plan that an article fulfils, with the number of the plan's first leaf.
  package func each(
    holdingIn article: EvaluableText, by numbers: Set<Int>? = nil,
    _ visit: (inout TextEvaluator, Int) -> Void
  ) {
    var firstLeaf = 0
    for (number, (plan, targets)) in zip(plans, targets).enumerated() {
      if numbers?.contains(number) ?? true {
        var evaluator = makeEvaluator(plan, targets, article)
        if evaluator.evaluate(article.surroundings) != nil { visit(&evaluator, firstLeaf) }
      }
      firstLeaf += plan.leaves.count
    }
  }
}

extension Highlighter {
  /// Returns, for each plan, the evaluator that has found an article to fulfil it, and how closely; nil for others.
  package func evaluations(
    of article: EvaluableText
  ) -> [(evaluator: TextEvaluator, tier: Tier)?] {
    zip(plans, targets).map { plan, targets in
      var evaluator = makeEvaluator(plan, targets, article)
      return evaluator.evaluate(article.surroundings).map { (evaluator, $0) }
    }
  }

  private func makeEvaluator(
    _ plan: TextPlan, _ targets: TermTargets, _ article: EvaluableText
  ) -> TextEvaluator {
    var evaluator = TextEvaluator(plan, loosest: loosest)
    for piece in article.text.pieces {
      for (index, token) in piece.words.tokens.enumerated() {
        targets.each(token, in: piece.words, article.language) { leaf, alternative in
          evaluator.add(
            leaf: leaf, alternative: alternative, field: piece.field.rawValue,
            position: piece.start + index)
        }
      }
    }
    return evaluator
  }
}

/// The text of a stored article with all that deciding on it needs.
package struct EvaluableText {
  package var text: StoredText
  package var outline: SentenceOutline
  package var leadEnd: Int
  /// The number of its language.
  package var language: Int

  package init(text: StoredText, outline: SentenceOutline, leadEnd: Int, language: Int) {
    self.text = text
    self.outline = outline
    self.leadEnd = leadEnd
    self.language = language
  }

  /// What an evaluator asks.
  package var surroundings: TextEvaluator.Surroundings {
    TextEvaluator.Surroundings(
      leadEnd: { leadEnd }, outline: { outline },
      isSpelledAlike: { leaf, spot in
        text.spelling(field: spot.field, position: spot.offset).map { $0 == leaf.word } ?? false
      })
  }
}

/// Which leaves of a plan a word of the text stands for.
private struct TermTargets {
  private struct Target {
    var term: [UInt8]
    var leaf: Int
    var alternative: Int
    /// The languages of the articles in which it counts, nil for all.
    var languages: Set<Int>?
  }

  /// By hash, so that looking a word up makes no copy of it.
  private var exact: [UInt32: [Target]] = [:]
  private var prefixes: [Target] = []
  /// By byte: whether a term begins with it.
  ///
  /// Most words of a text need no closer look.
  private var begins = [Bool](repeating: false, count: 256)

  init(_ plan: TextPlan) {
    for (leaf, plan) in plan.leaves.enumerated() {
      for (number, alternative) in plan.alternatives.enumerated() {
        let target = Target(
          term: Array(alternative.term.utf8), leaf: leaf, alternative: number,
          languages: alternative.languages)
        if let first = target.term.first { begins[Int(first)] = true }
        if alternative.isPrefix {
          prefixes.append(target)
        } else {
          exact[Self.hash(target.term[...]), default: []].append(target)
        }
      }
    }
  }

  func each(
    _ token: AnalysedText.Token, in text: AnalysedText, _ language: Int,
    _ visit: (Int, Int) -> Void
  ) {
    for range in text.terms[token.terms]
    where !range.isEmpty && begins[Int(text.bytes[range.lowerBound])] {
      let term = text.bytes[range]
      for target in exact[Self.hash(term)] ?? []
      where target.term.elementsEqual(term) && target.languages?.contains(language) ?? true {
        visit(target.leaf, target.alternative)
      }
      for target in prefixes where term.starts(with: target.term) {
        visit(target.leaf, target.alternative)
      }
    }
  }

  /// FNV-1a (Fowler, Noll, Vo).
  private static func hash(_ term: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in term { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}

extension TextEvaluator {
  /// Returns the words that fulfil the query in an article that matches.
  mutating func litWords(_ around: Surroundings) -> [Highlighter.Light] {
    litWords(plan.root, around)
  }

  /// Returns the parts of the text that fulfil the query in an article that matches.
  ///
  /// A phrase or distance is one part, from its first word to its last.
  package mutating func litSpans(_ around: Surroundings) -> [Span] {
    litSpans(plan.root, around)
  }

  private mutating func litSpans(_ node: TextPlan.Node, _ around: Surroundings) -> [Span] {
    switch node {
    case .leaf(let leaf):
      return lights(leaf) { $0.distance < 2 || loosest == .related }
        .map { Span(field: $0.field, words: [$0.position]) }
    case .phrase(let leaves, let slop): return litPhrases(leaves, slop, around)
    case .near, .first, .atLeast: return spans(node, around)
    case .and(let nodes), .or(let nodes):
      var all: [Span] = []
      for node in nodes where isHolding(node, around) { all += litSpans(node, around) }
      return all
    case .inTier(_, let node), .butNot(let node, _): return litSpans(node, around)
    }
  }

  private mutating func litPhrases(
    _ leaves: [Int], _ slop: Int?, _ around: Surroundings
  ) -> [Span] {
    let widest = slop ?? (loosest >= .near ? Self.nearSlop : 0)
    let distance =
      loosest == .related && slop == nil ? 2 : slop == nil && loosest == .exact ? 0 : 1
    var all = phrases(leaves, slop: widest, distance: distance, around)
    // Side by side they may stand in two sentences.
    if widest > 0, slop == nil {
      for span in phrases(leaves, slop: 0, distance: min(distance, 1), around)
      where !all.contains(span) { all.append(span) }
    }
    // Of "Minsk, the Minsk accords" only the closer of the two is what was meant.
    return all.filter { outer in
      !all.contains { inner in
        inner.field == outer.field && inner.first > outer.first && inner.last <= outer.last
      }
    }
  }

  private mutating func litWords(
    _ node: TextPlan.Node, _ around: Surroundings
  ) -> [Highlighter.Light] {
    switch node {
    case .leaf(let leaf): return lights(leaf) { $0.distance < 2 || loosest == .related }
    case .phrase(let leaves, let slop):
      return litPhrases(leaves, slop, around).flatMap { span in
        zip(leaves, span.words).map { leaf, word in
          Highlighter.Light(field: span.field, position: word, leaf: leaf)
        }
      }
    case .near, .first, .atLeast:
      let words = Set(
        spans(node, around).flatMap { span in span.words.map { [span.field, $0] } })
      return Self.leaves(of: node).flatMap { leaf in
        lights(leaf) { words.contains([$0.field, $0.offset]) }
      }
    case .and(let nodes), .or(let nodes):
      var all: [Highlighter.Light] = []
      for node in nodes where isHolding(node, around) { all += litWords(node, around) }
      return all
    case .inTier(_, let node), .butNot(let node, _): return litWords(node, around)
    }
  }

  private func lights(_ leaf: Int, where isLit: (WordPosition) -> Bool) -> [Highlighter.Light] {
    spots[leaf].filter(isLit).map {
      Highlighter.Light(field: $0.field, position: $0.offset, leaf: leaf)
    }
  }
}
