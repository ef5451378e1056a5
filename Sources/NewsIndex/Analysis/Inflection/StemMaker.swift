internal import Linguistics

/// Computes the stems of one language's words, by its grammar and its stemmer.
struct StemMaker {
  /// Nil for Korean, whose nouns have particles and no more.
  private let stemmer: Stemmer?
  private let grammar: Grammar?
  private let verbs: VerbForms?
  private var nouns: NounList?
  private var romanceVerbs: RomanceVerbs?
  private(set) var lines: GrammarLines?
  private var folding = Tokenizer()
  /// The longest ending of a list, in bytes: seven letters of Cyrillic.
  private static let longestEnding = 14

  /// Creates the stems of a language, ISO 639-1; nil where there is no stemmer for it.
  init?(language: String) {
    stemmer = Stemmer(language: language)
    guard stemmer != nil || language == "ko" else { return nil }
    grammar = Grammar.of(language)
    lines = grammar.map { GrammarLines($0.forms) }
    verbs = grammar.flatMap { VerbForms($0, language: language) }
    nouns = grammar.flatMap { NounList($0) }
    romanceVerbs = grammar?.conjugations.map { RomanceVerbs($0) }
  }

  /// Makes ready for many words.
  mutating func prepareForMany() {
    lines?.tabulate()
    nouns?.tabulate()
    romanceVerbs?.tabulate()
  }

  /// Returns the stem of a word in lower case, folded.
  mutating func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    guard stemmer != nil else { return KoreanParticles.stem(of: word) }
    let restored = restoringUmlauts(Array(word))
    guard let lines else { return regularStem(of: restored) }
    let spelled = verbs?.keepsUmlauts == true ? restored : folded(restored)
    if let line = lines.line(of: spelled[...]) { return stem(of: line) }
    if let verbs, let stem = verbs.stem(of: spelled, &self) { return stem }
    if let noun = nouns?.singular(of: spelled) { return noun }
    if let romanceVerbs {
      if let stem = romanceVerbs.stem(of: spelled, &self) { return stem }
      if let infinitive = romanceVerbs.unlistedInfinitive(of: restored) {
        return folded(infinitive)
      }
    }
    return regularStem(of: restored)
  }

  /// Returns the stem that a line of forms has.
  mutating func stem(of line: GrammarLines.Line) -> [UInt8] {
    guard let word = lines?.firstWord(of: line) else { return [] }
    return line.isOwn ? folded(word) : regularStem(of: word)
  }

  /// Returns the stem of a word that no line of forms has.
  mutating func regularStem(of word: [UInt8]) -> [UInt8] {
    guard let grammar else { return folded(stemmed(word)) }
    var word = word
    if grammar.unchanged?.index(ofWord: word[...]) == nil {
      word = Grammar.replacingEnding(of: word, by: grammar.endings, longest: Self.longestEnding)
    }
    var stem: [UInt8]
    if let endings = grammar.nounEndings {
      stem = Grammar.replacingEnding(of: folded(word), by: endings, longest: Self.longestEnding)
    } else {
      stem = folded(stemmed(word))
    }
    if let verbs { stem = verbs.withoutParticiple(stem) }
    return Grammar.replacingEnding(
      of: stem, by: grammar.stemEndings, longest: Self.longestEnding)
  }

  /// Returns a piece of a word folded.
  mutating func folding(_ piece: [UInt8]) -> [UInt8] { folded(piece) }

  private func stemmed(_ word: [UInt8]) -> [UInt8] {
    var stem: [UInt8] = []
    stemmer?.appendStem(of: word.span, to: &stem)
    return stem
  }

  private mutating func folded(_ word: [UInt8]) -> [UInt8] {
    word.contains { $0 >= 0x80 } ? folding.fold(word.span) : word
  }

  /// German umlauts that were typed as two letters: `Muenchen`, `Gespraech`; `ss` for `ß`.
  ///
  /// Behind a vowel and `q` `ue` is itself (`neue`, `Quelle`). What has such letters by nature (`aktuell`, `Israel`)
  /// has an odd stem, but the same in all its forms.
  private func restoringUmlauts(_ word: [UInt8]) -> [UInt8] {
    guard verbs?.keepsUmlauts == true else { return word }
    var out: [UInt8] = []
    var index = 0
    while index < word.count {
      let byte = word[index]
      let next = index + 1 < word.count ? word[index + 1] : 0
      if next == UInt8(ascii: "e"), let umlaut = Self.umlaut(byte, after: out.last) {
        out.append(0xC3)
        out.append(umlaut)
        index += 2
      } else if byte == 0xC3, next == 0x9F {
        out.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
        index += 2
      } else {
        out.append(byte)
        index += 1
      }
    }
    return out
  }

  /// The second byte of the umlaut of a vowel; nil where there is none.
  private static func umlaut(_ byte: UInt8, after last: UInt8?) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a"): return 0xA4
    case UInt8(ascii: "o"): return 0xB6
    case UInt8(ascii: "u"):
      // 0xA4 and 0xBC end ä and ü.
      let isAfterVowel =
        last.map { "aequ".utf8.contains($0) || $0 == 0xA4 || $0 == 0xBC } ?? false
      return isAfterVowel ? nil : 0xBC
    default: return nil
    }
  }
}
