internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// The stories of all articles, found anew, and the prints by which they are found.
///
/// A run joins what it has added at its end, so that a killed one leaves articles which the next one joins: they
/// are no fault, and what their stories will be is not compared.
final class StoriesCheck: CheckPart {
  let name = "stories"
  private let file: IndexFile
  /// The first ordinal that no run has joined yet.
  private let unjoined: Int
  private var prints = UnorderedHash()
  private var printCount = 0
  private var ordinals: [Int] = []
  private var wrong: [String] = []

  init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    unjoined = try StoryUpdate.joinedCount(file)
  }

  func visit(_ article: CheckedArticle) {
    guard article.stored.ordinal < unjoined else { return }
    ordinals.append(article.stored.ordinal)
    for print in article.stored.prints.prints {
      prints.add([], Self.number(StoryPrint(print, ordinal: article.stored.ordinal).bits))
    }
    printCount += article.stored.prints.prints.count
  }

  private static func number(_ bits: UInt64) -> Int { Int(truncatingIfNeeded: bits) }

  func faults() throws(IndexError) -> [String] {
    try comparePrints()
    if try StoryLosses(file: file).isEmpty() {
      try compareStories()
      try checkFormer()
    }
    return wrong
  }

  private func checkFormer() throws(IndexError) {
    let hasFormer = try file.sql { () throws(SQLiteError) in try file.hasAdditions() }
    guard hasFormer else { return }
    let unled =
      try file.integer(
        "SELECT count(*) FROM former_story WHERE identity NOT IN (SELECT identity FROM article)")
      ?? 0
    if unled > 0 { wrong.append("\(unled) former ids lead to no story") }
  }

  private func comparePrints() throws(IndexError) {
    var stored = UnorderedHash()
    var count = 0
    let alive = Set(ordinals)
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT data FROM print_page")
      while try rows.step() {
        for number in PrintPage.decode(rows.blob(at: 0) ?? [])
        where alive.contains(StoryPrint(bits: number).ordinal) {
          stored.add([], Self.number(number))
          count += 1
        }
      }
    }
    if stored != prints {
      wrong.append("\(count) prints are stored, not the articles' \(printCount)")
    }
  }

  private func compareStories() throws(IndexError) {
    let numbers = StoredNumbers(file.connection)
    let linker = StoryLinker(file)
    let found = try linker.stories(of: ordinals)
    try file.sql { () throws(SQLiteError) in
      for ordinal in ordinals {
        let stored = (
          try numbers.number(.story, of: ordinal), try numbers.number(.relation, of: ordinal)
        )
        let wanted = found[ordinal] ?? (0, 0)
        if stored != wanted {
          let id = try numbers.id(of: ordinal)
          wrong.append("article \(id) is \(stored) to its story, not \(wanted)")
        }
      }
    }
  }
}
