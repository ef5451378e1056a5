internal import NewsIndex

/// Makes plan nodes of the words and phrases that were typed.
struct LeafMaker {
  let analyzer: Analyzer
  /// The languages of the index, whose stemmers apply to a word of any of them.
  let languages: [String]
  let variants: any VariantLookup
  /// Whether related words count: else they would be looked for in vain, and a NOT would mean them too.
  let allowsRelated: Bool
  let transliterator: Transliterator

  /// How words are understood.
  struct Reading: Equatable {
    var scope = FieldScope.all
    /// Only as typed: no inflections, no variants.
    var isExact = false
    var isCaseSensitive = false
    /// Below a NOT: a phrase means its words side by side, lest articles be left out that only have
    /// them near one another.
    var isUnwanted = false
  }

  /// Adds the leaves of a word to a plan; nil for text without a word.
  ///
  /// A compound is its words in a row, or the word that they make when joined.
  func word(
    _ text: String, _ reading: Reading, in plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: languages)
    guard words.count == 1 else { return try rows(words, in: text, slop: 0, reading, &plan) }
    let sets = try sets(of: words, reading)
    let leaf = try leaf(words[0], spelled: text, reading, joined: words[0].joined, sets)
    let node = TextPlan.Node.leaf(add(leaf, to: &plan))
    let phrases = try variantPhrases(of: words, sets, typed: text, reading, &plan)
    return .any([node] + phrases.filter { !$0.isRelated }.map(\.node))
  }

  /// Adds the leaves of a phrase to a plan; nil for text without a word.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - slop: the words that may stand between, nil for the tiers.
  ///   - reading: how the words are understood.
  ///   - plan: receives the leaves.
  /// - Returns: the node, nil for text without a word.
  /// - Throws: `IndexError` where the variants cannot be read.
  func phrase(
    _ text: String, slop: Int?, _ reading: Reading, in plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: languages)
    if words.count == 1 { return try word(text, reading, in: &plan) }
    let isStrict = reading.isExact || reading.isUnwanted
    guard
      let rows = try rows(words, in: text, slop: isStrict ? slop ?? 0 : slop, reading, &plan)
    else { return nil }
    guard slop == nil, !reading.isExact else { return rows }
    let others = try variantPhrases(
      of: words, try sets(of: words, reading), typed: text, reading, &plan)
    return .any([rows] + others.map { .inTier($0.isRelated ? .related : .inflected, $0.node) })
  }

  /// Adds a leaf for all terms that begin as `text` does; nil for text without a word.
  func prefix(
    _ text: String, _ reading: Reading, in plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let words = analyzer.queryWords(of: text, languages: [])
    guard let last = words.last else { return nil }
    let alternative = TextPlan.Leaf.Alternative(
      term: last.exact, isPrefix: true, isExact: true, origin: .pattern)
    let leaf = TextPlan.Leaf(word: text + "*", alternatives: [alternative], scope: reading.scope)
    guard words.count > 1 else { return .leaf(add(leaf, to: &plan)) }
    var leaves: [Int] = []
    for word in words.dropLast() {
      leaves.append(
        add(try self.leaf(word, spelled: spelling(word, text), reading, joined: []), to: &plan))
    }
    leaves.append(add(leaf, to: &plan))
    return .phrase(leaves, slop: 0)
  }

  /// Adds a leaf for any of some terms of the index to a plan.
  ///
  /// - Parameters:
  ///   - terms: the terms.
  ///   - text: what they stand for, as typed.
  ///   - isCut: whether there are more.
  ///   - reading: how words are understood.
  ///   - plan: receives the leaf.
  /// - Returns: the node.
  func anyOf(
    _ terms: [String], spelled text: String, isCut: Bool, _ reading: Reading,
    in plan: inout TextPlan
  ) -> TextPlan.Node {
    let alternatives = terms.map {
      TextPlan.Leaf.Alternative(term: $0, isExact: true, origin: .pattern)
    }
    var leaf = TextPlan.Leaf(word: text, alternatives: alternatives, scope: reading.scope)
    leaf.isCut = isCut
    return .leaf(add(leaf, to: &plan))
  }

  // MARK: Words in a row

  private func rows(
    _ words: [QueryWord], in text: String, slop: Int?, _ reading: Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    guard !words.isEmpty else { return nil }
    var apart: [Int] = []
    for word in words {
      apart.append(
        add(try leaf(word, spelled: spelling(word, text), reading, joined: []), to: &plan))
    }
    let asTyped = TextPlan.Node.phrase(apart, slop: slop)
    guard let together = Self.joined(words) else { return asTyped }
    var leaves: [Int] = []
    for word in together {
      leaves.append(add(try leaf(word, spelled: word.exact, reading, joined: []), to: &plan))
    }
    return .or([asTyped, leaves.count == 1 ? .leaf(leaves[0]) : .phrase(leaves, slop: slop)])
  }

  /// The words with every compound as the one word that it makes; nil without a compound.
  private static func joined(_ words: [QueryWord]) -> [QueryWord]? {
    var together: [QueryWord] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let spelling = word.joined.first, let end = end(of: spelling, from: index, words) {
        together.append(QueryWord(source: word.source, exact: spelling, joined: [], stems: []))
        index = end
      } else {
        together.append(word)
        index += 1
      }
    }
    return together.count < words.count ? together : nil
  }

  private static func end(of spelling: String, from start: Int, _ words: [QueryWord]) -> Int? {
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

  // MARK: Leaves

  /// Returns the sets of variants that words are in together.
  private func sets(
    of words: [QueryWord], _ reading: Reading
  ) throws(IndexError) -> [VariantSet] {
    guard !reading.isExact else { return [] }
    return try variants.sets(of: analyzer.variantKey(of: words, languages: languages))
  }

  private func leaf(
    _ word: QueryWord, spelled: String, _ reading: Reading, joined: [String],
    _ sets: [VariantSet]? = nil
  ) throws(IndexError) -> TextPlan.Leaf {
    var forms = LeafForms(isExact: reading.isExact)
    for exact in [word.exact] + joined { forms.add(exact: exact, isPrefix: word.isCharacter) }
    forms.add(stems: word.stems, .inflection)
    if !reading.isExact {
      var sets = sets
      if sets == nil { sets = try self.sets(of: [word], reading) }
      for set in sets ?? []
      where set.counts(for: spelled) && (allowsRelated || set.kind != .related) {
        for form in set.forms {
          let words = analyzer.queryWords(of: form, languages: languages)
          guard words.count == 1 else { continue }
          forms.add(words[0], .variant, isRelated: set.kind == .related)
        }
      }
      let spellings = try transliterator.spellings(of: word.exact)
      for spelling in spellings.words {
        for other in analyzer.queryWords(of: spelling, languages: languages) {
          forms.add(other, .script)
        }
      }
      forms.add(stems: spellings.stems, .script)
    }
    return TextPlan.Leaf(
      word: spelled, alternatives: forms.alternatives, counted: forms.counted,
      isWhole: forms.areWhole, scope: reading.scope, isCaseSensitive: reading.isCaseSensitive)
  }

  /// Forms that stand for all the words together, and are not one word for one word.
  private func variantPhrases(
    of words: [QueryWord], _ sets: [VariantSet], typed: String, _ reading: Reading,
    _ plan: inout TextPlan
  ) throws(IndexError) -> [(node: TextPlan.Node, isRelated: Bool)] {
    let plain = Reading(scope: reading.scope, isExact: true)
    var nodes: [(TextPlan.Node, Bool)] = []
    for set in sets
    where set.counts(for: typed) && (allowsRelated || set.kind != .related) {
      for form in set.forms {
        let others = analyzer.queryWords(of: form, languages: languages)
        guard others.count > 1 || words.count > 1, !others.isEmpty else { continue }
        var leaves: [Int] = []
        for word in others {
          var leaf = try leaf(word, spelled: spelling(word, form), plain, joined: [])
          leaf.isVariant = true
          leaves.append(add(leaf, to: &plan))
        }
        let node = leaves.count == 1 ? TextPlan.Node.leaf(leaves[0]) : .phrase(leaves, slop: 0)
        nodes.append((node, set.kind == .related))
      }
    }
    return nodes
  }

  private func add(_ leaf: TextPlan.Leaf, to plan: inout TextPlan) -> Int {
    plan.leaves.append(leaf)
    return plan.leaves.count - 1
  }
}
