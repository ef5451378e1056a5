internal import NewsIndex

/// Finds the terms of an index that spell a word in another script.
///
/// Both directions walk the vocabulary along the letters of the word: what no term begins with is not
/// followed. So nothing is stored, and a word costs a few dozen looks at the index.
final class Transliterator {
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
    /// Stems, without their mark, whose words spell it with an ending.
    var stems: [String] = []
  }

  /// The words whose search was given up before its end.
  private(set) var cutWords: Set<String> = []

  private let vocabulary: WordTable
  private let scripts: [Script]

  /// Creates a transliterator for an index of texts in some scripts.
  init(vocabulary: WordTable, scripts: [Script]) {
    self.vocabulary = vocabulary
    self.scripts = scripts
  }

  /// Returns the terms that spell a folded word in another script.
  func spellings(of word: String) throws(IndexError) -> Found {
    var found = Found()
    if Script.isLatin(word) {
      guard word.utf8.count >= Self.fewestLetters else { return found }
      for script in scripts {
        let walk = SpellingWalk(vocabulary, .of(script), .toNative, word)
        try walk.run()
        found.words += walk.words
        if !script.isAbjad {
          let stems = SpellingWalk(vocabulary, .of(script), .toNative, word, isForStems: true)
          try stems.run()
          found.stems += stems.words
        }
        if walk.isCut { cutWords.insert(word) }
      }
    } else if let script = Script(of: word),
      word.unicodeScalars.count >= Self.fewestNativeLetters
    {
      let walk = SpellingWalk(vocabulary, .of(script), .toLatin, word)
      try walk.run()
      found.words = walk.words
      if walk.isCut { cutWords.insert(word) }
    }
    return found
  }
}
