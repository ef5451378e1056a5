internal import NewsIndex
internal import SQLite

/// The state that the index keeps, and its former ids.
final class StateCheck: CheckPart {
  let name = "state"
  private let file: IndexFile
  private var sum = StateSum()

  init(_ file: IndexFile) { self.file = file }

  func visit(_ article: CheckedArticle) {
    sum.add(identity: article.stored.identity, content: article.stored.content)
  }

  func faults() throws(IndexError) -> [String] {
    var faults: [String] = []
    let kept = try file.sql { () throws(SQLiteError) in try StateSum(file.connection) }
    if kept != sum { faults.append("the state is \(kept), its articles make \(sum)") }
    let both =
      try file.integer("SELECT count(*) FROM article WHERE id IN (SELECT id FROM former_id)") ?? 0
    if both > 0 { faults.append("\(both) ids are in use, and noted as former ones") }
    for change in try UsualPlaces(file).changes() {
      faults.append("the place of article \(change.id) is not its outlet's usual one")
    }
    return faults
  }
}
