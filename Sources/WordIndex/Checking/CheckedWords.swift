public import NewsIndex

/// A part of the word index that is checked against the articles that are stored.
public protocol WordIndexCheck: AnyObject {
  /// What it is called: "words".
  var name: String { get }

  /// Looks at an article; all articles are shown, by ordinal.
  func visit(_ article: CheckedWords)

  /// Returns what is wrong, after all articles have been shown.
  ///
  /// - Throws: `IndexError` where the part cannot even be read.
  func faults() throws(IndexError) -> [String]
}

/// The words of an article as the checks see them.
public struct CheckedWords {
  /// The article.
  public var ordinal: Int
  /// Its terms, analysed anew.
  public var words: AnalysedArticle
  /// Its terms without repetition, as posting lists have them.
  var terms: [Term]
  /// What tells the terms of `words.forms`.
  var numbers: PostingTerms

  /// A term, and where the article has it.
  struct Term {
    var bytes: [UInt8]
    var positions: PositionCounts
  }

  /// Finds the terms of an analysed article.
  public init(ordinal: Int, _ words: AnalysedArticle, _ numbers: PostingTerms) {
    self.ordinal = ordinal
    self.words = words
    self.numbers = numbers
    let positions = Dictionary(
      words.counts.map { ($0.term, $0.positions) }, uniquingKeysWith: { first, _ in first })
    terms = numbers.inOrder(words.counts.map(\.term)).map { number, bytes in
      Term(bytes: bytes, positions: positions[number] ?? PositionCounts())
    }
  }
}
