internal import NewsIndex

/// Makes plan nodes of the words and phrases that were typed.
package struct LeafMaker {
  let dictionary: StemDictionary
  /// The numbers of the languages whose forms a word is looked for in: those of the index, or some of them.
  private(set) var languages: [Int]
  let variants: any VariantLookup
  /// Whether related words count: else they would be looked for in vain, and a NOT would mean them too.
  let allowsRelated: Bool
  let transliterator: Transliterator

  var analyzer: Analyzer { dictionary.analyzer }

  /// Returns a maker of words of one language.
  func limited(to language: Int) -> LeafMaker {
    var maker = self
    maker.languages = languages.filter { $0 == language }
    return maker
  }

  /// Returns the words of a text, with their stems in the languages.
  private func words(of text: String) -> [QueryWord] {
    analyzer.queryWords(of: text, languages: languages.map { dictionary.codes[$0] })
  }

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
    let words = words(of: text)
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
    let words = words(of: text)
    if words.count == 1 {
      let hasTiers = slop == nil && !reading.isExact && !reading.isUnwanted
      return hasTiers
        ? try quoted(words[0], text, reading, &plan) : try word(text, reading, in: &plan)
    }
    let isStrict = reading.isExact || reading.isUnwanted
    guard
      let rows = try rows(words, in: text, slop: isStrict ? slop ?? 0 : slop, reading, &plan)
    else { return nil }
    guard slop == nil, !reading.isExact else { return rows }
    let others = try variantPhrases(
      of: words, try sets(of: words, reading), typed: text, reading, &plan)
    return .any([rows] + others.map { .inTier($0.isRelated ? .related : .inflected, $0.node) })
  }

  /// Adds the leaves of one word in quotation marks: it has the tiers of a phrase, but for the near one.
  private func quoted(
    _ word: QueryWord, _ text: String, _ reading: Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let sets = try sets(of: [word], reading)
    let leaf = try leaf(word, spelled: text, reading, joined: word.joined, sets)
    let index = add(leaf, to: &plan)
    // A word that has no other form, such as `and` or `opec`, has one tier: posting lists tell all of it.
    let hasOneTier = leaf.isWhole && leaf.alternatives.allSatisfy(\.isExact)
    let node = hasOneTier ? TextPlan.Node.leaf(index) : .phrase([index], slop: nil)
    let others = try variantPhrases(of: [word], sets, typed: text, reading, &plan)
    return .any([node] + others.map { .inTier($0.isRelated ? .related : .inflected, $0.node) })
  }

  /// Adds a leaf for all terms that begin as `text` does; nil for text without a word.
  func prefix(
    _ text: String, _ reading: Reading, in plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let words = words(of: text)
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
    guard let together = joined(words) else { return asTyped }
    var leaves: [Int] = []
    for word in together {
      leaves.append(add(try leaf(word, spelled: word.exact, reading, joined: []), to: &plan))
    }
    return .or([asTyped, leaves.count == 1 ? .leaf(leaves[0]) : .phrase(leaves, slop: slop)])
  }

  /// The words with every compound as the one word that it makes; nil without a compound.
  private func joined(_ words: [QueryWord]) -> [QueryWord]? {
    var together: [QueryWord] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let spelling = word.joined.first, let end = Self.end(of: spelling, from: index, words) {
        together.append(joinedWord(spelling, at: word.source))
        index = end
      } else {
        together.append(word)
        index += 1
      }
    }
    return together.count < words.count ? together : nil
  }

  /// The word that a compound makes when joined, which stands beside the first of its words.
  private func joinedWord(_ spelling: String, at source: Range<Int>) -> QueryWord {
    let known = words(of: spelling)
    var word = QueryWord(source: source, exact: spelling, joined: [])
    if known.count == 1, known[0].exact == spelling { word.stems = known[0].stems }
    return word
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
    guard !reading.isExact, !words.isEmpty else { return [] }
    var keys = [VariantKey(text: QueryWord.variantKey(of: words, language: .max), language: nil)]
    for (index, language) in languages.enumerated() {
      keys.append(
        VariantKey(
          text: QueryWord.variantKey(of: words, language: index),
          language: dictionary.codes[language]))
    }
    return try variants.sets(of: keys)
  }

  private func leaf(
    _ word: QueryWord, spelled: String, _ reading: Reading, joined: [String],
    _ sets: [VariantSet]? = nil
  ) throws(IndexError) -> TextPlan.Leaf {
    var forms = LeafForms(dictionary, isExact: reading.isExact)
    try forms.add(typed: word, joined: joined, in: languages)
    if !reading.isExact {
      var sets = sets
      if sets == nil { sets = try self.sets(of: [word], reading) }
      try addVariants(sets ?? [], spelled: spelled, to: &forms)
      if !OrdinaryWords.contains(word.exact) || OrdinaryWords.isName(spelled) {
        try addOtherScripts(of: word, to: &forms)
      }
    }
    return TextPlan.Leaf(
      word: spelled, alternatives: forms.alternatives, counted: forms.counted,
      isWhole: forms.areWhole, scope: reading.scope, isCaseSensitive: reading.isCaseSensitive)
  }

  private func addVariants(
    _ sets: [VariantSet], spelled: String, to forms: inout LeafForms
  ) throws(IndexError) {
    for set in sets where counts(set, for: spelled) {
      for form in set.forms {
        let maker = limited(to: form)
        let words = maker.words(of: form.text)
        guard words.count == 1 else { continue }
        let isRelated = set.kind == .related
        if form.language == nil {
          forms.add(asTyped: words[0], .variant, isRelated: isRelated)
        } else {
          try forms.add(words[0], in: maker.languages, .variant, isRelated: isRelated)
        }
      }
    }
  }

  private func addOtherScripts(
    of word: QueryWord, to forms: inout LeafForms
  ) throws(IndexError) {
    let spellings = try transliterator.spellings(of: word.exact)
    for spelling in spellings.words {
      for other in words(of: spelling) { try forms.add(other, in: languages, .script) }
    }
    for stem in spellings.stems where languages.contains(stem.language) {
      try forms.add(stems: [stem.stem], of: stem.language, .script)
    }
  }

  /// Whether the forms of a set count for what was typed.
  private func counts(_ set: VariantSet, for typed: String) -> Bool {
    set.counts(for: typed) && (allowsRelated || set.kind != .related)
  }

  /// Returns a maker of words of the language of a form, of none for a form that stands as typed.
  private func limited(to form: VariantSets.Form) -> LeafMaker {
    limited(to: form.language.flatMap(dictionary.vocabulary.number) ?? -1)
  }

  /// Forms that stand for all the words together, and are not one word for one word.
  private func variantPhrases(
    of words: [QueryWord], _ sets: [VariantSet], typed: String, _ reading: Reading,
    _ plan: inout TextPlan
  ) throws(IndexError) -> [(node: TextPlan.Node, isRelated: Bool)] {
    let plain = Reading(scope: reading.scope, isExact: true)
    var nodes: [(TextPlan.Node, Bool)] = []
    for set in sets where counts(set, for: typed) {
      for form in set.forms {
        let others = self.words(of: form.text)
        guard others.count > 1 || words.count > 1, !others.isEmpty else { continue }
        var leaves: [Int] = []
        for word in others {
          var leaf = try leaf(word, spelled: spelling(word, form.text), plain, joined: [])
          leaf.isVariant = true
          limit(&leaf, to: form)
          leaves.append(add(leaf, to: &plan))
        }
        let node = leaves.count == 1 ? TextPlan.Node.leaf(leaves[0]) : .phrase(leaves, slop: 0)
        nodes.append((node, set.kind == .related))
      }
    }
    return nodes
  }

  /// Lets a word of a form count in articles of the form's language alone, if it has one.
  private func limit(_ leaf: inout TextPlan.Leaf, to form: VariantSets.Form) {
    guard let language = form.language else { return }
    let number = dictionary.vocabulary.number(ofLanguage: language)
    for index in leaf.alternatives.indices {
      leaf.alternatives[index].languages = number.map { [$0] } ?? []
    }
    leaf.counted?.removeAll { $0.language != number }
  }

  private func add(_ leaf: TextPlan.Leaf, to plan: inout TextPlan) -> Int {
    plan.leaves.append(leaf)
    return plan.leaves.count - 1
  }
}
