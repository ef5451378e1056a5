internal import NewsIndex
internal import WordIndex

/// Words by pattern, alone and inside phrases.
extension QueryCompiler {
  /// The most words that one pattern may stand for, where each must be looked for by itself.
  static let mostExpansions = 1000

  /// Adds the words of a pattern such as `ukrain*` or `wom?n`.
  mutating func pattern(
    _ text: String, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let pattern = WordPattern(maker.analyzer.fold(text))
    if pattern.isPrefix {
      try noteIfMany(text, prefix: pattern.prefix)
      return try maker.prefix(String(text.dropLast()), reading, in: &plan)
    }
    let words = try vocabulary.words(fitting: pattern, most: Self.mostExpansions + 1)
    return node(of: words, spelled: text, reading, &plan)
  }

  /// Adds the words within some edits of one.
  mutating func similar(
    _ text: String, _ edits: Int, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let folded = maker.analyzer.fold(text)
    let words =
      folded.utf8.count <= Self.longestSimilar
      ? try vocabulary.words(near: folded, within: edits, most: Self.mostExpansions + 1) : []
    return node(of: words, spelled: "\(text)~\(edits)", reading, &plan)
  }

  /// Adds a phrase; of its words some may be patterns: `"interest rat*"`, `"minsk * accords"`.
  mutating func phrase(
    _ text: String, _ slop: Int?, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    guard text.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) else {
      return try maker.phrase(text, slop: slop, reading, in: &plan)
    }
    let chunks = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let gaps = chunks.count { $0 == "*" }
    guard gaps > 0 || chunks.contains(where: Self.isPattern) else {
      return try maker.phrase(text, slop: slop, reading, in: &plan)
    }
    var leaves: [Int] = []
    for chunk in chunks where chunk != "*" {
      let node =
        Self.isPattern(chunk)
        ? try pattern(Self.bare(chunk), reading, &plan)
        : try maker.phrase(chunk, slop: 0, reading, in: &plan)
      if let node { leaves += Self.row(of: node) }
    }
    guard leaves.count > 1 else { return leaves.first.map(TextPlan.Node.leaf) }
    // A star alone stands for a word, or for none.
    let isStrict = reading.isExact || reading.isUnwanted
    let least = isStrict ? slop ?? 0 : slop
    return .phrase(leaves, slop: gaps > 0 ? max(gaps, least ?? 0) : least)
  }

  /// The words of a node one behind the other; of several ways to spell them the first.
  private static func row(of node: TextPlan.Node) -> [Int] {
    switch node {
    case .or(let ways): ways.first.map(row) ?? []
    default: TextEvaluator.leaves(of: node)
    }
  }

  /// Whether a word of a phrase is a pattern: a question mark may also end a sentence.
  private static func isPattern(_ chunk: String) -> Bool {
    if QueryText.isAddress(chunk) { return false }
    let bare = bare(chunk)
    let lead = bare.prefix { $0 != "*" && $0 != "?" }
    if bare.contains("*") { return lead.count { $0.isLetter || $0.isNumber } >= 3 }
    return bare.contains("?") && !lead.isEmpty
  }

  /// A chunk without what stands around its letters, but for a star behind them.
  private static func bare(_ chunk: String) -> String {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    let start = chunk.drop { !isWord($0) }
    guard let last = start.lastIndex(where: isWord) else { return "" }
    let end = start.index(after: last)
    return String(start[..<end]) + (start[end...].first == "*" ? "*" : "")
  }

  /// The longest word that others may be near to, in bytes: those of the index end at 128.
  private static let longestSimilar = 136

  /// The most words of one phrase.
  static let longestPhrase = 200

  /// A phrase with at most so many words; the searcher is told where some are left out.
  mutating func bounded(_ text: String) -> String {
    // A word and a blank or mark are two bytes at least.
    guard text.utf8.count > 2 * Self.longestPhrase else { return text }
    let words = maker.analyzer.queryWords(of: text, languages: [])
    guard words.count > Self.longestPhrase else { return text }
    warnings.append(
      "of a phrase of \(words.count) words the first \(Self.longestPhrase) were looked for")
    return String(text.bytes(0..<words[Self.longestPhrase - 1].source.upperBound))
  }

  // MARK: Expansions

  /// Says that a prefix stands for very many words, all of which are looked for.
  private mutating func noteIfMany(_ text: String, prefix: String) throws(IndexError) {
    let words = try vocabulary.words(beginningWith: prefix, most: Self.mostExpansions + 1)
    guard words.count > Self.mostExpansions else { return }
    let note = "'\(text)' stands for more than \(Self.mostExpansions) words; all were searched"
    if !warnings.contains(note) { warnings.append(note) }
  }

  /// Adds a leaf for words, of which all behind the first thousand are left out.
  private mutating func node(
    of words: [String], spelled text: String, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) -> TextPlan.Node? {
    let isCut = words.count > Self.mostExpansions
    if isCut {
      warnings.append(
        "'\(text)' stands for more than \(Self.mostExpansions) words; only the first "
          + "\(Self.mostExpansions) were searched: give more letters")
    }
    return maker.anyOf(
      Array(words.prefix(Self.mostExpansions)), spelled: text, isCut: isCut, reading, in: &plan)
  }
}
