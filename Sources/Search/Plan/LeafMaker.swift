internal import NewsIndex

/// Makes plan nodes of the words and phrases that were typed.
struct LeafMaker {
  let analyzer: Analyzer
  /// The languages of the index, whose stemmers apply to a word of any of them.
  let languages: [String]

  /// How words are understood.
  struct Reading: Equatable {
    var scope = FieldScope.all
    /// Only as typed: no inflections.
    var isExact = false
    var isCaseSensitive = false
  }

  /// Adds the leaves of a word to a plan; nil for text without a word.
  ///
  /// A compound is its words in a row, or the word that they make when joined.
  func word(_ text: String, _ reading: Reading, in plan: inout TextPlan) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: languages)
    if words.count == 1 {
      return .leaf(add(leaf(words[0], spelled: text, reading, joined: words[0].joined), to: &plan))
    }
    return rows(words, in: text, slop: 0, reading, &plan)
  }

  /// Adds the leaves of a phrase to a plan; nil for text without a word.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - slop: the words that may stand between, nil for the tiers.
  ///   - reading: how the words are understood.
  ///   - plan: receives the leaves.
  /// - Returns: the node, nil for text without a word.
  func phrase(
    _ text: String, slop: Int?, _ reading: Reading, in plan: inout TextPlan
  ) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: languages)
    if words.count == 1 { return word(text, reading, in: &plan) }
    return rows(words, in: text, slop: reading.isExact ? slop ?? 0 : slop, reading, &plan)
  }

  /// Adds a leaf for all terms that begin as `text` does; nil for text without a word.
  func prefix(_ text: String, _ reading: Reading, in plan: inout TextPlan) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: [])
    guard let last = words.last else { return nil }
    let alternative = TextPlan.Leaf.Alternative(term: last.exact, isPrefix: true, isExact: true)
    let leaf = TextPlan.Leaf(
      word: text + "*", alternatives: [alternative], scope: reading.scope)
    guard words.count > 1 else { return .leaf(add(leaf, to: &plan)) }
    var leaves = words.dropLast().map { word in
      add(self.leaf(word, spelled: spelling(word, text), reading, joined: []), to: &plan)
    }
    leaves.append(add(leaf, to: &plan))
    return .phrase(leaves, slop: 0)
  }

  /// Adds a leaf for any of some terms of the index to a plan.
  func anyOf(
    _ terms: [String], spelled text: String, _ reading: Reading, in plan: inout TextPlan
  ) -> TextPlan.Node {
    let alternatives = terms.map { TextPlan.Leaf.Alternative(term: $0, isExact: true) }
    return .leaf(
      add(
        TextPlan.Leaf(
          word: text, alternatives: alternatives, scope: reading.scope,
          isCaseSensitive: false), to: &plan))
  }

  private func rows(
    _ words: [QueryWord], in text: String, slop: Int?, _ reading: Reading, _ plan: inout TextPlan
  ) -> TextPlan.Node? {
    guard !words.isEmpty else { return nil }
    let apart = words.map { word in
      add(leaf(word, spelled: spelling(word, text), reading, joined: []), to: &plan)
    }
    let asTyped = TextPlan.Node.phrase(apart, slop: slop)
    guard let together = joined(words) else { return asTyped }
    let leaves = together.map { word in
      add(leaf(word, spelled: word.exact, reading, joined: []), to: &plan)
    }
    return .or([asTyped, leaves.count == 1 ? .leaf(leaves[0]) : .phrase(leaves, slop: slop)])
  }

  /// The words with every compound as the one word that it makes; nil without a compound.
  private func joined(_ words: [QueryWord]) -> [QueryWord]? {
    var together: [QueryWord] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let spelling = word.joined.first, let end = end(of: spelling, from: index, words) {
        together.append(
          QueryWord(source: word.source, exact: spelling, joined: [], stems: []))
        index = end
      } else {
        together.append(word)
        index += 1
      }
    }
    return together.count < words.count ? together : nil
  }

  private func end(of spelling: String, from start: Int, _ words: [QueryWord]) -> Int? {
    var concatenated = ""
    for index in start..<words.count {
      concatenated += words[index].exact
      if concatenated == spelling { return index + 1 }
      if concatenated.utf8.count > spelling.utf8.count { return nil }
    }
    return nil
  }

  private func spelling(_ word: QueryWord, _ text: String) -> String {
    String(text.bytes(word.source))
  }

  private func leaf(
    _ word: QueryWord, spelled: String, _ reading: Reading, joined: [String]
  ) -> TextPlan.Leaf {
    typealias Alternative = TextPlan.Leaf.Alternative
    var alternatives = ([word.exact] + joined).map { Alternative(term: $0, isExact: true) }
    if !reading.isExact {
      let mark = String(decoding: [Term.stemMark], as: UTF8.self)
      for stem in word.stems {
        alternatives.append(Alternative(term: mark + stem, isExact: false))
        if stem != word.exact { alternatives.append(Alternative(term: stem, isExact: false)) }
      }
    }
    return TextPlan.Leaf(
      word: spelled, alternatives: alternatives, scope: reading.scope,
      isCaseSensitive: reading.isCaseSensitive)
  }

  private func add(_ leaf: TextPlan.Leaf, to plan: inout TextPlan) -> Int {
    plan.leaves.append(leaf)
    return plan.leaves.count - 1
  }
}
