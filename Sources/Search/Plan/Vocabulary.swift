package import NewsIndex
package import WordIndex

/// What a compiler asks a store about its words.
///
/// A file answers each call as it comes. A store far away answers what it knows, notes the rest, and fetches all that
/// was asked in one request, whereupon the query is compiled anew: so a query costs a request or two, not one a word.
package protocol Vocabulary: AnyObject {
  /// The codes of the languages of its articles, in order; at least one.
  var languageCodes: [String] { get }

  /// Returns the words that are forms of a stem in a language, given by its number, in the order of their bytes.
  func forms(_ language: Int, _ stem: String) throws(IndexError) -> [String]

  /// Returns the words that begin with `prefix`, in the order of their bytes, a number at the most.
  func words(beginningWith prefix: String, most: Int) throws(IndexError) -> [String]

  /// Returns the words that fit a pattern, in the order of their bytes, a number at the most.
  func words(fitting pattern: WordPattern, most: Int) throws(IndexError) -> [String]

  /// Returns the words within so many edits of one, in the order of their bytes, a number at the most.
  func words(near word: String, within edits: Int, most: Int) throws(IndexError) -> [String]

  /// Returns words in which a walk finds all that spell another, and stems of some languages, given by their numbers: what
  /// stands behind the end of a stem is no letter.
  func words(
    spelling pattern: SpellingPattern, in languages: [Int]
  ) throws(IndexError) -> any OrderedWords

  /// Returns the number of articles that have a word.
  func articleCount(of word: String) throws(IndexError) -> Int
}

extension Vocabulary {
  /// Returns the number of a language, nil where no article is of it.
  package func number(ofLanguage code: String) -> Int? {
    let codes = languageCodes
    let index = codes.partitioningIndex { $0 >= code }
    return index < codes.count && codes[index] == code ? index : nil
  }
}

/// The words of an index file.
final class FileVocabulary: Vocabulary, OrderedWords {
  private let table: WordTable
  private let postings: PostingIndex
  let languageCodes: [String]

  init(_ table: WordTable, _ postings: PostingIndex, languageCodes: [String]) {
    self.table = table
    self.postings = postings
    self.languageCodes = languageCodes
  }

  func forms(_ language: Int, _ stem: String) throws(IndexError) -> [String] {
    try postings.term(language, stem).forms
  }

  func words(beginningWith prefix: String, most: Int) throws(IndexError) -> [String] {
    try table.words(beginningWith: prefix, most: most)
  }

  func words(fitting pattern: WordPattern, most: Int) throws(IndexError) -> [String] {
    try table.words(fitting: pattern, most: most)
  }

  func words(near word: String, within edits: Int, most: Int) throws(IndexError) -> [String] {
    try table.words(near: word, within: edits, most: most)
  }

  /// All words: each stem begins one of them.
  func words(
    spelling pattern: SpellingPattern, in languages: [Int]
  ) -> any OrderedWords { self }

  func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]? { try table.first(from: bound) }

  func articleCount(of word: String) throws(IndexError) -> Int {
    try table.articleCount(of: word)
  }
}
