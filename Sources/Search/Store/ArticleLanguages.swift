internal import NewsIndex
internal import SQLite
internal import WordIndex

/// The languages of an index's articles, numbered from 0 in the order of their codes.
///
/// Most indexes have one: then nothing is read, and every article is of it.
final class ArticleLanguages {
  /// The codes (`ArticleLanguage`), at least one.
  let codes: [String]
  /// By language: the number of its articles.
  let articleCounts: [Int]
  private let file: IndexFile
  private let arrays: ArticleArrays
  private var numbersByOrdinal: [UInt16]?
  private var sets: [Set<Int>: ArticleSet] = [:]
  private var spanning: ArticleSet?
  /// By id of a name: the number of its language.
  private var named: [Int: Int]?

  init(_ file: IndexFile, _ statistics: CollectionStatistics, _ arrays: ArticleArrays) {
    self.file = file
    self.arrays = arrays
    let known = statistics.articleCounts.sorted { $0.key < $1.key }.prefix(Int(UInt16.max))
    codes = known.isEmpty ? [ArticleLanguage.unknown] : known.map(\.key)
    articleCounts = known.isEmpty ? [0] : known.map(\.value)
  }

  /// The number of languages.
  var count: Int { codes.count }

  /// The numbers of all.
  var all: Range<Int> { codes.indices }

  /// Returns the number of a language, nil where no article is of it.
  func number(of code: String) -> Int? {
    let index = codes.partitioningIndex { $0 >= code }
    return index < codes.count && codes[index] == code ? index : nil
  }

  /// Returns the languages of some names, by their ids; 0 is that of articles without a language.
  func numbers(ofNames ids: Set<Int>) throws(IndexError) -> Set<Int> {
    let names = try names()
    return Set(ids.compactMap { $0 == 0 ? number(of: ArticleLanguage.unknown) : names[$0] })
  }

  /// Returns the language of an article.
  func number(of ordinal: Int) throws(IndexError) -> Int {
    guard count > 1 else { return 0 }
    if let numbersByOrdinal {
      return ordinal < numbersByOrdinal.count ? Int(numbersByOrdinal[ordinal]) : 0
    }
    return try names()[try arrays.number(.language, of: ordinal)] ?? unknown
  }

  /// Returns the language of every article, by ordinal; nil where all are of one.
  func numbers() throws(IndexError) -> [UInt16]? {
    guard count > 1 else { return nil }
    if let numbersByOrdinal { return numbersByOrdinal }
    let names = try names()
    var byName = [UInt16](repeating: UInt16(unknown), count: (names.keys.max() ?? 0) + 1)
    for (name, number) in names { byName[name] = UInt16(number) }
    let numbers = try arrays.numbers(.language).map { name in
      Int(name) < byName.count ? byName[Int(name)] : UInt16(unknown)
    }
    numbersByOrdinal = numbers
    return numbers
  }

  /// Returns the articles of some languages, nil for all articles.
  func articles(of languages: Set<Int>) throws(IndexError) -> ArticleSet? {
    guard languages.count < count, let numbers = try numbers() else { return nil }
    if let known = sets[languages] { return known }
    var isWanted = [Bool](repeating: false, count: count)
    for language in languages { isWanted[language] = true }
    var set = ArticleSet(capacity: arrays.count)
    for (ordinal, number) in numbers.enumerated() where isWanted[Int(number)] {
      set.insert(ordinal)
    }
    sets[languages] = set
    return set
  }

  /// Returns the articles whose stories have articles of several languages.
  func sharedAcross() throws(IndexError) -> ArticleSet {
    if let spanning { return spanning }
    var found = ArticleSet(capacity: arrays.count)
    if let numbers = try numbers() { found = try arrays.stories().shared(across: numbers) }
    spanning = found
    return found
  }

  /// The number of articles without a known language; any number where there are none.
  private var unknown: Int { number(of: ArticleLanguage.unknown) ?? 0 }

  private func names() throws(IndexError) -> [Int: Int] {
    if let named { return named }
    let read = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id, name FROM name WHERE kind = \(NameKind.language.rawValue)")
      var names: [Int: Int] = [:]
      while try rows.step() {
        guard let id = rows.integer(at: 0) else { continue }
        names[id] = number(of: ArticleLanguage.code(rows.text(at: 1)))
      }
      return names
    }
    named = read
    return read
  }
}
