internal import Linguistics

/// The forms of German and Dutch verbs that their stemmers leave: `sagte`, `gesagt`, `aufgenommen`, `gewerkt`.
///
/// A stemmer takes `-en` off, but neither `-t` nor `ge-`: nouns end and begin so (`Markt`, `Gericht`). So verbs are
/// told by their stems, or by a prefix that nouns with such an ending seldom have.
struct VerbForms {
  private let grammar: Grammar
  private let isGerman: Bool
  /// The endings of a finite form, the longest first.
  private let endings: [[UInt8]]
  private let adjectiveEndings = ["en", "em", "er", "es", "e"].map { Array($0.utf8) }
  /// The endings of a participle.
  private let participleEndings: [[UInt8]]
  private let unlisted: UnlistedVerbs
  /// Beginnings of verbs that have no `ge-`.
  private let prefixes: [[UInt8]]
  /// Ends of nouns that begin like such verbs.
  private let nounEnds: [[UInt8]]

  /// Creates the forms of a language; nil where it has none.
  init?(_ grammar: Grammar, language: String) {
    guard grammar.weakVerbs != nil else { return nil }
    self.grammar = grammar
    isGerman = language == "de"
    unlisted = UnlistedVerbs(grammar, isGerman: language == "de")
    func list(_ german: String, _ dutch: String) -> [[UInt8]] {
      (language == "de" ? german : dutch).split(separator: " ").map { Array($0.utf8) }
    }
    endings = list(
      "enden test eten ende tet ten ete end te et st t", "ende den ten end de te d t")
    participleEndings = list("et t", "d t")
    prefixes = list(
      "be er ver zer ent emp miss uber unter wider", "be ver ont her er over onder ge")
    nounEnds = list(
      "heit keit schaft richt acht zicht dicht sicht pflicht frucht flucht st ent ant ist tat rat",
      "heid schap cht st ent ant ist teit and eit")
  }

  /// Whether words are looked up with their umlauts.
  var keepsUmlauts: Bool { isGerman }

  /// Returns the stem of a word that is a verb's form; nil where it is none that is known.
  func stem(of word: [UInt8], _ stems: inout StemMaker) -> [UInt8]? {
    if let stem = weakStem(of: word[...], &stems) { return stem }
    for prefix in grammar.separable where word.count > prefix.count + 3 && word.starts(with: prefix)
    {
      if let rest = stem(behind: prefix, word, &stems) { return stems.folding(prefix) + rest }
    }
    for prefix in grammar.inseparable
    where word.count > prefix.count + 3 && word.starts(with: prefix) {
      guard let rest = participle(word[prefix.count...], &stems) else { continue }
      return withoutParticiple(stems.folding(prefix) + rest)
    }
    for ending in adjectiveEndings where word.starts(with: Self.ge) && Self.ends(word[...], ending)
    {
      if let line = stems.lines?.line(of: word.dropLast(ending.count)) {
        return stems.stem(of: line)
      }
    }
    return unlisted.withoutInfix(word).map { stems.regularStem(of: $0) }
  }

  private static let ge = Array("ge".utf8)
  private static let zu = Array("zu".utf8)
  private static let end = Array("end".utf8)

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    word.count >= ending.count && Bytes.areEqual(word.suffix(ending.count), ending[...])
  }

  /// The stem of a weak verb that a word is a form of; with `infinitive` also its infinitive.
  private func weakStem(
    of word: ArraySlice<UInt8>, infinitive: Bool = false, _ stems: inout StemMaker
  ) -> [UInt8]? {
    if infinitive, word.last == UInt8(ascii: "n"), let stem = known(word, &stems) { return stem }
    for ending in endings {
      if let stem = known(word, without: ending, &stems) { return stem }
    }
    guard word.count > 5, word.starts(with: Self.ge) else { return nil }
    let participle = word.dropFirst(2)
    for ending in participleEndings {
      if let stem = known(participle, without: ending, &stems) { return stem }
    }
    for adjective in adjectiveEndings where Self.ends(participle, adjective) {
      for ending in participleEndings {
        if let stem = known(participle.dropLast(adjective.count), without: ending, &stems) {
          return stem
        }
      }
    }
    return nil
  }

  private func known(
    _ word: ArraySlice<UInt8>, without ending: [UInt8], _ stems: inout StemMaker
  ) -> [UInt8]? {
    guard Self.ends(word, ending), UTF8Text.hasCharacters(2, word.dropLast(ending.count)) else {
      return nil
    }
    return known(word.dropLast(ending.count), &stems)
  }

  private func known(_ word: ArraySlice<UInt8>, _ stems: inout StemMaker) -> [UInt8]? {
    let stem = stems.regularStem(of: Array(word))
    return grammar.weakVerbs?.index(ofWord: stem[...]) != nil ? stem : nil
  }

  /// The stem of what stands behind a prefix that may stand apart.
  private func stem(behind prefix: [UInt8], _ word: [UInt8], _ stems: inout StemMaker) -> [UInt8]? {
    let rest = word[prefix.count...]
    if let stem = strongStem(of: rest, &stems) ?? weakStem(of: rest, infinitive: true, &stems) {
      return stem
    }
    if isGerman, rest.starts(with: Self.zu) {
      let infinitive = rest.dropFirst(2)
      if let stem = strongStem(of: infinitive, &stems)
        ?? weakStem(of: infinitive, infinitive: true, &stems)
      {
        return stem
      }
    }
    guard rest.starts(with: Self.ge) else { return nil }
    for ending in adjectiveEndings where Self.ends(rest, ending) {
      if let stem = strongStem(of: rest.dropLast(ending.count), &stems) { return stem }
    }
    return nil
  }

  /// The stem of a participle that has no `ge-`, behind its prefix.
  private func participle(_ rest: ArraySlice<UInt8>, _ stems: inout StemMaker) -> [UInt8]? {
    if let stem = strongStem(of: Self.ge + rest, &stems) { return stem }
    if rest.count >= 5, let stem = strongStem(of: rest, &stems) { return stem }
    for ending in adjectiveEndings where Self.ends(rest, ending) {
      if let stem = strongStem(of: Self.ge + rest.dropLast(ending.count), &stems) { return stem }
    }
    return nil
  }

  /// The stem of a verb whose forms are listed.
  private func strongStem(of word: ArraySlice<UInt8>, _ stems: inout StemMaker) -> [UInt8]? {
    guard let line = stems.lines?.line(of: word), !line.isOwn else { return nil }
    return stems.stem(of: line)
  }

  /// Returns a stem without the ending of a participle, where it begins as a verb does that has no `ge-`.
  func withoutParticiple(_ stem: [UInt8]) -> [UInt8] {
    if isGerman, stem.count >= 7, Self.ends(stem[...], Self.end) { return stem.dropLast(3) }
    guard prefixes.contains(where: { stem.count >= $0.count + 3 && stem.starts(with: $0) }) else {
      return stem
    }
    var stem = stem
    for _ in 0..<2 {
      if nounEnds.contains(where: { Self.ends(stem[...], $0) }) { break }
      guard let count = superfluousCount(stem) else { break }
      stem.removeLast(count)
    }
    if !isGerman { Self.undouble(&stem) }
    return stem
  }

  private func superfluousCount(_ stem: [UInt8]) -> Int? {
    let last = stem[stem.count - 1]
    let isT = last == UInt8(ascii: "t")
    if !isGerman { return stem.count > 5 && (isT || last == UInt8(ascii: "d")) ? 1 : nil }
    if isT, stem[stem.count - 2] == UInt8(ascii: "e"), "tdn".utf8.contains(stem[stem.count - 3]) {
      return 2
    }
    if stem.count > 6, Self.ends(stem[...], Array("ert".utf8)) { return 3 }
    if Self.ends(stem[...], Array("eln".utf8)) { return 1 }
    return isT && stem.count > 5 ? 1 : nil
  }

  /// Dutch spells a long vowel twice where a syllable is closed: `betaal`, `betalen`.
  private static func undouble(_ stem: inout [UInt8]) {
    let count = stem.count
    guard count >= 3, stem[count - 3] == stem[count - 2],
      "aeou".utf8.contains(stem[count - 2]), !"aeiou".utf8.contains(stem[count - 1])
    else { return }
    stem.remove(at: count - 2)
  }
}
