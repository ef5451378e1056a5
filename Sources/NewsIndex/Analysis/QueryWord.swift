/// A word of a query.
public struct QueryWord: Sendable, Equatable {
  /// Where it stands, in bytes of the query's text.
  public var source: Range<Int>
  /// The term of the word as typed.
  public var exact: String
  /// Terms of the compound that begins here, or of another spelling: `covid19` for COVID-19.
  public var joined: [String]
  /// By language asked for: its stems there, those of its joined spellings behind its own.
  public var stems: [[String]]
  /// Whether it is one character of a script without blanks: every pair that begins with it has it.
  public var isCharacter = false
  /// Creates a word.
  public init(source: Range<Int>, exact: String, joined: [String], stems: [[String]] = []) {
    self.source = source
    self.exact = exact
    self.joined = joined
    self.stems = stems
  }

  /// Returns the key of a variant set that some words have: their stems in the first language asked for, if any.
  public static func variantKey(of words: [QueryWord], language: Int = 0) -> String {
    words.map { language < $0.stems.count ? $0.stems[language].first ?? $0.exact : $0.exact }
      .joined(separator: " ")
  }

  /// Returns words of which those of one letter in a row are also the word that they make: `J K Rowling`.
  static func joiningInitials(_ words: [QueryWord]) -> [QueryWord] {
    var words = words
    var first = 0
    while first < words.count {
      var end = first
      while end < words.count, words[end].isLetter { end += 1 }
      if end > first + 1, words[first].joined.isEmpty {
        words[first].joined = [words[first..<end].map(\.exact).joined()]
      }
      first = max(end, first + 1)
    }
    return words
  }

  private var isLetter: Bool {
    guard exact.unicodeScalars.count == 1, let scalar = exact.unicodeScalars.first else {
      return false
    }
    return scalar.properties.isAlphabetic && !CharacterTable.isIdeograph(scalar)
  }

  /// Returns words without the single character that ends a run of a script without blanks.
  ///
  /// In an article it is a word of its own only where its run ends there: inside, `北京` is the pair
  /// alone. A run of one character stays, marked.
  static func withoutRunEnds(_ words: [QueryWord], in text: String) -> [QueryWord] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return words }
    var kept: [QueryWord] = []
    for word in words {
      if word.exact.unicodeScalars.count == 1, let scalar = word.exact.unicodeScalars.first,
        CharacterTable.isIdeograph(scalar)
      {
        if let last = kept.last, last.source.upperBound == word.source.upperBound { continue }
        kept.append(word)
        kept[kept.count - 1].isCharacter = true
      } else {
        kept.append(word)
      }
    }
    return kept
  }
}
