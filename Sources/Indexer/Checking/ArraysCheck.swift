internal import NewsIndex
internal import SQLite

/// The numbers of each article in the arrays, and the sums over them.
final class ArraysCheck: CheckPart {
  let name = "arrays"
  private let file: IndexFile
  private var numbers: [Int: [UInt32]] = [:]
  private var sums: [ArticleArray.Kind: Int] = [:]
  private var count = 0
  private var articleCounts: [String: Int] = [:]
  private var wrong: [String] = []

  init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    numbers = try file.sql { () throws(SQLiteError) in
      var numbers: [Int: [UInt32]] = [:]
      let rows = try file.connection.prepare("SELECT key, value FROM array")
      while try rows.step() {
        numbers[rows.integer(at: 0) ?? 0] = ArticleArray.decode(rows.blob(at: 1) ?? [])
      }
      return numbers
    }
  }

  func visit(_ article: CheckedArticle) {
    let wanted = article.stored.numbers(article.words)
    let row = article.stored.ordinal >> ArticleArray.rowBits
    let index = article.stored.ordinal & (ArticleArray.rowLength - 1)
    for kind in ArticleArray.Kind.allCases where kind != .story && kind != .relation {
      let values = numbers[ArticleArray.key(kind, row: row)] ?? []
      let value = index < values.count ? Int(values[index]) : 0
      if value != wanted[kind] ?? 0 {
        wrong.append(
          "'\(kind)' of article \(article.stored.id) is \(value), not \(wanted[kind] ?? 0)")
      }
    }
    count += 1
    articleCounts[article.words.language, default: 0] += 1
    for kind in CollectionStatistics.lengths {
      sums[kind, default: 0] += (wanted[kind] ?? 0) - (kind == .titleLength ? 1 : 0)
    }
  }

  func faults() throws(IndexError) -> [String] {
    let known = numbers.filter { $0.key >> 40 == ArticleArray.Kind.titleLength.rawValue }
      .reduce(0) { $0 + $1.value.count { $0 != 0 } }
    if known != count { wrong.append("\(known) articles are in the arrays, \(count) are stored") }
    let statistics = try CollectionStatistics(file)
    if statistics.articleCount != count {
      wrong.append("\(statistics.articleCount) articles are counted, \(count) are stored")
    }
    if statistics.articleCounts != articleCounts {
      wrong.append("the articles of some language are counted wrongly")
    }
    for kind in CollectionStatistics.lengths where statistics.wordCounts[kind] != sums[kind] ?? 0 {
      wrong.append(
        "the sum of '\(kind)' is \(statistics.wordCounts[kind] ?? 0), not \(sums[kind] ?? 0)")
    }
    return wrong
  }
}
