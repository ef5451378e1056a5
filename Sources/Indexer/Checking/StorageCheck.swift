internal import NewsIndex
internal import SQLite

/// SQLite's own check of the file, and of the references between tables.
final class StorageCheck: CheckPart {
  let name = "storage"
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  func visit(_ article: CheckedArticle) {}

  func faults() throws(IndexError) -> [String] {
    try file.sql { () throws(SQLiteError) in
      var faults: [String] = []
      let lines = try file.connection.prepare("PRAGMA integrity_check(20)")
      while try lines.step() {
        if let line = lines.text(at: 0), line != "ok" { faults.append(line) }
      }
      let missing = try file.connection.prepare("PRAGMA foreign_key_check")
      while try missing.step(), faults.count < 40 {
        faults.append(
          "row \(missing.integer(at: 1) ?? 0) of '\(missing.text(at: 0) ?? "")' names a row of "
            + "'\(missing.text(at: 2) ?? "")' that is not there")
      }
      let orphans = try file.connection.integer(
        "SELECT count(*) FROM content WHERE ordinal NOT IN (SELECT ordinal FROM article)")
      if let orphans, orphans > 0 { faults.append("\(orphans) texts belong to no article") }
      return faults
    }
  }
}
