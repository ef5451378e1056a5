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
    /// Stems of languages whose words spell it with an ending.
    var stems: [TextPlan.Leaf.Stem] = []
  }

  /// The words whose search was given up before its end.
  private(set) var cutWords: Set<String> = []

  private let vocabulary: WordTable
  private let dictionary: StemDictionary
  /// The languages in which words are looked for, by script.
  private let scripts: [(script: Script, languages: [Int])]

  /// Creates a transliterator for texts in some languages of an index.
  init(_ vocabulary: WordTable, _ dictionary: StemDictionary, _ languages: [Int]) {
    self.vocabulary = vocabulary
    self.dictionary = dictionary
    let codes = dictionary.languages.codes
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
        found.words += try words(of: script, .toNative, word)
        if !script.isAbjad { found.stems += try stems(of: script, languages, word) }
      }
    } else if let script = Script(of: word),
      word.unicodeScalars.count >= Self.fewestNativeLetters
    {
      found.words = try words(of: script, .toLatin, word)
    }
    return found
  }

  private func words(
    of script: Script, _ direction: SpellingWalk.Direction, _ word: String
  ) throws(IndexError) -> [String] {
    let walk = SpellingWalk(.of(script), direction, word) { bound throws(IndexError) in
      try self.vocabulary.first(from: bound)
    }
    try walk.run()
    if walk.isCut { cutWords.insert(word) }
    return walk.words
  }

  private func stems(
    of script: Script, _ languages: [Int], _ word: String
  ) throws(IndexError) -> [TextPlan.Leaf.Stem] {
    var found: [TextPlan.Leaf.Stem] = []
    for language in languages
    where dictionary.analyzer.inflects(dictionary.languages.codes[language]) {
      let walk = SpellingWalk(.of(script), .toNative, word, isForStems: true) {
        bound throws(IndexError) in
        try self.dictionary.postings.firstStem(of: language, from: bound)
      }
      try walk.run()
      found += walk.words.map { TextPlan.Leaf.Stem(language: language, stem: $0) }
    }
    return found
  }
}
