internal import Linguistics

/// What a language's grammar says of its words where its stemmer knows too little, or too much.
///
/// It is data, compiled in, and looked through where it lies. Words are spelled as they are looked up: folded, but
/// German with its umlauts, which tell verbs apart (`fordern`, `fördern`).
struct Grammar: Sendable {
  /// Endings that are put right before the stemmer.
  ///
  /// `aux:al` makes the plural its singular, `cion:ción` restores a mark. The longest that leaves two letters counts.
  let endings: StaticText?
  /// Words that end so by chance, and stay.
  let unchanged: StaticText?
  /// Endings of stems that are put right behind the stemmer.
  let stemEndings: StaticText?
  /// The stems of verbs of which every regular form is told (see `VerbForms`).
  let weakVerbs: StaticText?
  /// Prefixes that a verb's form may stand behind, apart (`auf|ge|nommen`) or not (`er|kannt`).
  let separable: [[UInt8]]
  let inseparable: [[UInt8]]
  /// The verbs of a Romance language.
  let conjugations: Conjugations?
  /// Endings of nouns and adjectives that are put right in place of a stemmer.
  let nounEndings: StaticText?
  /// Nouns that keep their gender, in the singular, and how their plurals end (see `NounList`).
  let nouns: StaticText?
  let plurals: [Respelling]
  /// The forms of a word, a line each: all have the stem of the first.
  ///
  /// Behind `=` the first is their stem itself, so that they stay apart from what the stemmer would put them with
  /// (`university`, `universe`).
  let forms: StaticText

  init(
    conjugations: Conjugations? = nil, nounEndings: StaticString? = nil,
    endings: StaticString? = nil,
    unchanged: StaticString? = nil, stemEndings: StaticString? = nil,
    weakVerbs: StaticString? = nil, separable: String = "", inseparable: String = "",
    nouns: StaticString? = nil, plurals: String = "", forms: StaticString
  ) {
    self.conjugations = conjugations
    self.nounEndings = nounEndings.map { StaticText($0) }
    self.nouns = nouns.map { StaticText($0) }
    self.plurals = Respelling.list(plurals)
    self.endings = endings.map { StaticText($0) }
    self.unchanged = unchanged.map { StaticText($0) }
    self.stemEndings = stemEndings.map { StaticText($0) }
    self.weakVerbs = weakVerbs.map { StaticText($0) }
    self.separable = separable.split(separator: " ").map { Array($0.utf8) }
    self.inseparable = inseparable.split(separator: " ").map { Array($0.utf8) }
    self.forms = StaticText(forms)
  }

  /// The byte before the line of words that have a stem of their own.
  static let ownMark = UInt8(ascii: "=")

  /// Returns the grammar of a language, ISO 639-1; nil where there is none.
  static func of(_ language: String) -> Grammar? {
    switch language {
    case "de": .german
    case "en": .english
    case "es": .spanish
    case "fr": .french
    case "it": .italian
    case "nl": .dutch
    case "pt": .portuguese
    case "ru": .russian
    default: nil
    }
  }

  /// Returns the word with its longest ending of a list replaced, itself where it has none of them.
  static func replacingEnding(of word: [UInt8], by list: StaticText?, longest: Int) -> [UInt8] {
    list.flatMap { replacedEnding(of: word, by: $0, longest: longest, leaving: 2) } ?? word
  }

  /// Returns the word with its longest ending of a list replaced, nil where it has none of them.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - list: endings and what stands for them: `ando:ar`, separated by blanks.
  ///   - longest: the longest ending's length in bytes.
  ///   - least: how many characters must stand before the ending.
  /// - Returns: the word with another ending.
  static func replacedEnding(
    of word: [UInt8], by list: StaticText, longest: Int, leaving least: Int
  ) -> [UInt8]? {
    var needle: [UInt8] = []
    var start = max(0, word.count - longest)
    while start < word.count {
      defer { start += 1 }
      guard word[start] & 0xC0 != 0x80, UTF8Text.hasCharacters(least, word[..<start]) else {
        continue
      }
      needle.removeAll(keepingCapacity: true)
      needle.append(contentsOf: word[start...])
      needle.append(UInt8(ascii: ":"))
      guard let found = list.index(ofKey: needle[...]) else { continue }
      var result = Array(word[..<start])
      var index = found + needle.count
      while index < list.count, list[index] > 0x20 {
        result.append(list[index])
        index += 1
      }
      return result
    }
    return nil
  }
}

extension UTF8Text {
  /// Whether there are so many characters or more.
  static func hasCharacters(_ least: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 {
      count += 1
      if count == least { return true }
    }
    return false
  }
}
