internal import NewsIndex

/// Finds the terms of an index that spell a word in another script.
///
/// Both directions walk the vocabulary along the letters of the word: what no term begins with is not
/// followed. So nothing is stored, and a word costs a few dozen looks at the index.
package final class Transliterator {
  /// The fewest letters of a word: shorter ones look like words of another meaning too often.
  static let fewestLetters = 4
  private static let fewestNativeLetters = 3
  /// The fewest letters of a term without vowels that a Latin word may find: تم is no "time".
  static let fewestAbjadLetters = 4
  /// The most looks at the vocabulary for one word, and the most spellings that are kept.
  static let mostLooks = 3000
  static let mostSpellings = 40

  /// What was found.
  struct Found: Equatable {
    /// Terms that spell the word.
    var words: [String] = []
    /// Stems of languages whose words spell it with an ending.
    var stems: [TextPlan.Leaf.Stem] = []
  }

  /// The words whose search was given up before its end.
  private(set) var cutWords: Set<String> = []

  private let vocabulary: any Vocabulary
  private let dictionary: StemDictionary
  /// The languages in which words are looked for, by script.
  private let scripts: [(script: Script, languages: [Int])]

  /// Creates a transliterator for texts in some languages of an index.
  init(_ vocabulary: any Vocabulary, _ dictionary: StemDictionary, _ languages: [Int]) {
    self.vocabulary = vocabulary
    self.dictionary = dictionary
    let codes = dictionary.codes
    scripts = Script.all(of: languages.map { codes[$0] }).map { script in
      (script, languages.filter { script.languages.contains(codes[$0]) })
    }
  }

  /// Returns the terms that spell a folded word in another script.
  func spellings(of word: String) throws(IndexError) -> Found {
    var found = Found()
    if Script.isLatin(word) {
      guard word.utf8.count >= Self.fewestLetters else { return found }
      for (script, languages) in scripts {
        let walk = try walk(script, .toNative, word, languages)
        found.words += walk.words
        if !script.isAbjad { found.stems += try stems(walk.beginnings, of: languages) }
      }
    } else if let script = Script(of: word),
      word.unicodeScalars.count >= Self.fewestNativeLetters
    {
      found.words = try walk(script, .toLatin, word, []).words
        .filter { !OrdinaryWords.contains($0) }
    }
    return found
  }

  private func walk(
    _ script: Script, _ direction: SpellingWalk.Direction, _ word: String, _ languages: [Int]
  ) throws(IndexError) -> SpellingWalk {
    let table = RomanizationTable.of(script)
    let words = try vocabulary.words(
      spelling: SpellingPattern(table, direction, word), in: languages)
    let walk = SpellingWalk(words, table, direction, word)
    try walk.run()
    if walk.isCut { cutWords.insert(word) }
    return walk
  }

  /// Returns what is a stem of some languages.
  private func stems(
    _ beginnings: [String], of languages: [Int]
  ) throws(IndexError) -> [TextPlan.Leaf.Stem] {
    var stems: [TextPlan.Leaf.Stem] = []
    for language in languages
    where dictionary.analyzer.inflects(dictionary.codes[language]) {
      for beginning in beginnings where try !dictionary.forms(language, beginning).isEmpty {
        stems.append(TextPlan.Leaf.Stem(language: language, stem: beginning))
      }
    }
    return stems
  }
}
