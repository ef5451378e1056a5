internal import Linguistics

/// The verbs of a Romance language, of which every regular form is told by the infinitive.
///
/// Snowball's stemmers take a verb's endings off every word: `marito` (husband) and `mare` (sea) become one, `comando`
/// and `come`, `testament` and `test`. Here only what is a form of a known verb loses them. All is spelled folded.
struct Conjugations: Sendable {
  /// The verbs of one infinitive's ending.
  struct Class: Sendable {
    let infinitive: [UInt8]
    let endings: StaticText

    init(_ infinitive: String, _ endings: StaticString) {
      self.infinitive = Array(infinitive.utf8)
      self.endings = StaticText(endings)
    }
  }

  let classes: [Class]
  /// Endings that nouns have too: where a word of another meaning has them, it is not taken for the verb.
  let nounEndings: StaticText
  /// How a root ends before some endings, and before the infinitive's: `ch:c` (`cerchi`, `cercare`).
  let spellings: [(form: [UInt8], root: [UInt8])]
  /// Vowels of a root that is stressed, and those of its infinitive: `ie:e` (`piensa`, `pensar`).
  let stressedVowels: [(form: [UInt8], root: [UInt8])]
  /// The ending of a noun that has a verb's root.
  let nounEnding: UInt8
  /// Verbs that have no noun of their root.
  let verbs: StaticText
  /// Verbs of a noun's meaning, which have its stem: `lavorare`, `lavoro`.
  let verbsOfNouns: StaticText
  /// Verbs whose root a noun of another meaning has: `capire`, `capo`.
  let verbsBesideNouns: StaticText

  init(
    _ classes: [Class], nounEndings: StaticString, spellings: String, stressedVowels: String = "",
    nounEnding: Character, verbs: StaticString, verbsOfNouns: StaticString,
    verbsBesideNouns: StaticString
  ) {
    func pairs(_ text: String) -> [(form: [UInt8], root: [UInt8])] {
      text.split(separator: " ").map { pair in
        let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
        return (Array(parts[0].utf8), Array(parts[1].utf8))
      }
    }
    self.classes = classes
    self.nounEndings = StaticText(nounEndings)
    self.spellings = pairs(spellings)
    self.stressedVowels = pairs(stressedVowels)
    self.nounEnding = nounEnding.asciiValue ?? 0
    self.verbs = StaticText(verbs)
    self.verbsOfNouns = StaticText(verbsOfNouns)
    self.verbsBesideNouns = StaticText(verbsBesideNouns)
  }
}

/// Finds the verb that a word is a regular form of.
struct RomanceVerbs {
  private let conjugations: Conjugations
  private var endings: [WordList]
  private var nounEndings: WordList
  private var verbs: WordList
  private var verbsOfNouns: WordList
  private var verbsBesideNouns: WordList
  /// The longest ending, in bytes.
  private static let longestEnding = 8

  init(_ conjugations: Conjugations) {
    self.conjugations = conjugations
    endings = conjugations.classes.map { WordList($0.endings) }
    nounEndings = WordList(conjugations.nounEndings)
    verbs = WordList(conjugations.verbs)
    verbsOfNouns = WordList(conjugations.verbsOfNouns)
    verbsBesideNouns = WordList(conjugations.verbsBesideNouns)
  }

  /// Makes ready for many words.
  mutating func tabulate() {
    for index in endings.indices { endings[index].tabulate() }
    nounEndings.tabulate()
    verbs.tabulate()
    verbsOfNouns.tabulate()
    verbsBesideNouns.tabulate()
  }

  /// Returns the stem of a verb's form, folded; nil where it is none that is known.
  ///
  /// A word whose last letter has a mark is stressed there, as no noun with such an ending is.
  func stem(of word: [UInt8], isStressed: Bool, _ stems: inout StemMaker) -> [UInt8]? {
    let longest = min(Self.longestEnding, word.count - 2)
    guard longest > 0 else { return nil }
    for count in stride(from: longest, through: 1, by: -1) {
      let ending = word.suffix(count)
      for (index, list) in endings.enumerated() where list.contains(ending) {
        let isNounLike = !isStressed && nounEndings.contains(ending)
        let infinitive = conjugations.classes[index].infinitive
        let root = word.dropLast(count)
        if let stem = stem(root, infinitive, isNounLike, &stems) { return stem }
        for other in otherSpellings(of: root) {
          // `pague` is spelled for its ending, as no noun of this root is; the plural of `cruz` is.
          let isNounLike = isNounLike && other.count >= root.count
          if let stem = stem(other[...], infinitive, isNounLike, &stems) { return stem }
        }
      }
    }
    return nil
  }

  private func stem(
    _ root: ArraySlice<UInt8>, _ ending: [UInt8], _ isNounLike: Bool, _ stems: inout StemMaker
  ) -> [UInt8]? {
    let infinitive = Array(root) + ending
    if let line = stems.lines?.line(of: infinitive[...]), !line.isOwn,
      stems.lines?.firstWord(of: line) == infinitive
    {
      return stems.stem(of: line)
    }
    if verbs.contains(infinitive[...]) { return infinitive }
    if verbsOfNouns.contains(infinitive[...]) {
      return stems.regularStem(of: root + [conjugations.nounEnding])
    }
    return !isNounLike && verbsBesideNouns.contains(infinitive[...]) ? infinitive : nil
  }

  private func otherSpellings(of root: ArraySlice<UInt8>) -> [[UInt8]] {
    var others: [[UInt8]] = []
    for (form, spelled) in conjugations.spellings
    where root.count > form.count && Bytes.areEqual(root.suffix(form.count), form[...]) {
      others.append(root.dropLast(form.count) + spelled)
    }
    for (form, spelled) in conjugations.stressedVowels {
      for known in [Array(root)] + others {
        guard let index = lastIndex(of: form, in: known) else { continue }
        others.append(known[..<index] + spelled + known[(index + form.count)...])
      }
    }
    return others
  }

  private func lastIndex(of piece: [UInt8], in word: [UInt8]) -> Int? {
    guard word.count >= piece.count else { return nil }
    return (0...(word.count - piece.count)).last {
      Bytes.areEqual(word[$0..<$0 + piece.count], piece[...])
    }
  }
}
