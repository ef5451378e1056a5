internal import NewsIndex
internal import WordIndex

/// A part of an index that is checked against the articles that are stored.
///
/// A new part is one file: a class that is named in `IndexCheck.parts`.
protocol CheckPart: AnyObject {
  /// What it is called: "words".
  var name: String { get }

  /// Looks at an article; all articles are shown, by ordinal.
  func visit(_ article: CheckedArticle)

  /// Returns what is wrong, after all articles have been shown.
  ///
  /// - Throws: `IndexError` where the part cannot even be read.
  func faults() throws(IndexError) -> [String]
}

/// An article as the parts see it.
struct CheckedArticle {
  var stored: StoredArticle
  /// What the word index must have of it.
  var indexed: CheckedWords
  /// Its terms, analysed anew.
  var words: AnalysedArticle { indexed.words }

  /// Finds the terms of an analysed article.
  init(_ stored: StoredArticle, _ words: AnalysedArticle, _ numbers: PostingTerms) {
    self.stored = stored
    indexed = CheckedWords(ordinal: stored.ordinal, words, numbers)
  }
}

/// A part of the word index as a part of the whole.
final class WordIndexPart: CheckPart {
  private let check: any WordIndexCheck

  init(_ check: any WordIndexCheck) { self.check = check }

  var name: String { check.name }
  func visit(_ article: CheckedArticle) { check.visit(article.indexed) }
  func faults() throws(IndexError) -> [String] { try check.faults() }
}
