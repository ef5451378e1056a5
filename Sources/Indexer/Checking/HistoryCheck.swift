internal import NewsIndex
internal import SQLite

/// Earlier texts, and what was taken down.
final class HistoryCheck: CheckPart {
  let name = "history"
  private let file: IndexFile
  private let reader: ArticleReader

  init(_ file: IndexFile) {
    self.file = file
    reader = ArticleReader(file)
  }

  func visit(_ article: CheckedArticle) {}

  func faults() throws(IndexError) -> [String] {
    var faults: [String] = []
    for id in try ids("SELECT a.id FROM article AS a JOIN version USING (identity) GROUP BY a.id") {
      do { _ = try reader.versions(of: id) } catch {
        faults.append("an earlier text of article \(id) cannot be read: \(error)")
      }
    }
    let lost = try ids(
      "SELECT identity FROM version WHERE identity NOT IN (SELECT identity FROM article)")
    if !lost.isEmpty { faults.append("\(lost.count) earlier texts belong to no article") }
    for id in try ids("SELECT a.id FROM article AS a JOIN takedown USING (identity)") {
      faults.append("article \(id) was taken down, and is there")
    }
    return faults
  }

  private func ids(_ sql: String) throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(sql)
      var ids: [Int] = []
      while try rows.step() { ids.append(rows.integer(at: 0) ?? 0) }
      return ids
    }
  }
}
