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
  /// How a root ends before some endings, and before the infinitive's: `ch:c` (`cercherà`, `cercare`).
  let spellings: [Respelling]
  /// Vowels of a root that is stressed, and those of its infinitive: `ie:e` (`piensa`, `pensar`).
  let stressedVowels: [Respelling]
  /// Endings that hardly anything but a verb has, and the infinitive's: `ando:ar`; of verbs that are not listed.
  ///
  /// What has such an ending by chance (`mercado`) only gets an odd stem, which its plural shares.
  let unlistedVerbs: StaticText
  /// The ending of a noun that has a verb's root.
  let nounEnding: UInt8
  /// Verbs that have a stem of their own; nouns of their root are listed (see `NounList`).
  let verbs: StaticText
  /// Verbs of a noun's meaning, which have its stem: `lavorare`, `lavoro`.
  let verbsOfNouns: StaticText

  init(
    _ classes: [Class], spellings: String, stressedVowels: String = "", nounEnding: Character,
    unlistedVerbs: StaticString, verbs: StaticString, verbsOfNouns: StaticString
  ) {
    self.classes = classes
    self.spellings = Respelling.list(spellings)
    self.stressedVowels = Respelling.list(stressedVowels)
    self.nounEnding = nounEnding.asciiValue ?? 0
    self.unlistedVerbs = StaticText(unlistedVerbs)
    self.verbs = StaticText(verbs)
    self.verbsOfNouns = StaticText(verbsOfNouns)
  }
}

/// Finds the verb that a word is a regular form of.
struct RomanceVerbs {
  private let conjugations: Conjugations
  private var endings: [WordList]
  private var verbs: WordList
  private var verbsOfNouns: WordList
  /// The longest ending, in bytes.
  private static let longestEnding = 8

  init(_ conjugations: Conjugations) {
    self.conjugations = conjugations
    endings = conjugations.classes.map { WordList($0.endings) }
    verbs = WordList(conjugations.verbs)
    verbsOfNouns = WordList(conjugations.verbsOfNouns)
  }

  /// Makes ready for many words.
  mutating func tabulate() {
    for index in endings.indices { endings[index].tabulate() }
    verbs.tabulate()
    verbsOfNouns.tabulate()
  }

  /// Returns the stem of a verb's form, folded; nil where it is none that is known.
  func stem(of word: [UInt8], _ stems: inout StemMaker) -> [UInt8]? {
    let longest = min(Self.longestEnding, word.count - 2)
    guard longest > 0 else { return nil }
    for count in stride(from: longest, through: 1, by: -1) {
      let ending = word.suffix(count)
      for (index, list) in endings.enumerated() where list.contains(ending) {
        let root = word.dropLast(count)
        for root in [Array(root)] + otherSpellings(of: root) {
          let infinitive = conjugations.classes[index].infinitive
          if let stem = stem(root, infinitive, &stems) { return stem }
        }
      }
    }
    return nil
  }

  /// Returns the infinitive of a verb that is not listed, which a word seems to be a form of; nil where it does not.
  ///
  /// The word is looked up as spelled, for marks tell forms apart (`anuncio`, `anunció`).
  func unlistedInfinitive(of word: [UInt8]) -> [UInt8]? {
    Grammar.replacedEnding(
      of: word, by: conjugations.unlistedVerbs, longest: Self.longestEnding, leaving: 4)
  }

  private func stem(
    _ root: [UInt8], _ ending: [UInt8], _ stems: inout StemMaker
  ) -> [UInt8]? {
    let infinitive = root + ending
    if let line = stems.lines?.line(of: infinitive[...]), !line.isOwn,
      stems.lines?.firstWord(of: line) == infinitive
    {
      return stems.stem(of: line)
    }
    if verbs.contains(infinitive[...]) { return infinitive }
    guard verbsOfNouns.contains(infinitive[...]) else { return nil }
    return stems.regularStem(of: root + [conjugations.nounEnding])
  }

  private func otherSpellings(of root: ArraySlice<UInt8>) -> [[UInt8]] {
    var others = conjugations.spellings.compactMap { $0.applied(toEndOf: root) }
    for vowel in conjugations.stressedVowels {
      for known in [Array(root)] + others {
        guard let index = lastIndex(of: vowel.form, in: known) else { continue }
        others.append(
          known[..<index] + vowel.spelled + known[(index + vowel.form.count)...])
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
