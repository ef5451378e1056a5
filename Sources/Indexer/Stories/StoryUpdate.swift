internal import News
internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Keeps the stories of an index up to date with its articles: gathers what a run adds and takes away, and
/// works it in at the run's end.
///
/// What a killed run has left is worked in by the next: stories that lost a member wait in a table, and how far
/// ordinals have been joined is a number in the file.
final class StoryUpdate {
  /// The name of the number of ordinals whose articles are in stories, in the table `statistic`.
  private static let joinedName = "stories through"

  private let file: IndexFile
  private var prints: PrintRuns
  /// The lowest ordinal whose prints were gathered, nil for none.
  private var first: Int?

  init(_ file: IndexFile) {
    self.file = file
    prints = PrintRuns(beside: file.path, .prints)
  }

  /// Gathers the prints of an article that is new.
  func add(_ ordinal: Int, _ found: [UInt64]) throws(SQLiteError) {
    first = min(first ?? ordinal, ordinal)
    try prints.add(ordinal, found)
  }

  /// Brings all stories up to date, inside the caller's transaction.
  func finish() throws(IndexError) {
    let joined = try Self.joinedCount(file)
    let count = try CollectionStatistics(file).ordinalCount
    try gatherForgotten(joined..<min(first ?? count, count))
    let linker = StoryLinker(file)
    let losses = StoryLosses(file: file)
    if try !losses.isEmpty() {
      try linker.relink(try losses.stories(), after: try losses.all(below: joined))
      try losses.removeAll()
    }
    if joined < count { try linker.add(&prints) { $0 >= joined } }
    first = nil
    try file.sql { () throws(SQLiteError) in
      let store = try file.connection.prepare("INSERT OR REPLACE INTO statistic VALUES (?1, ?2)")
      try store.bind(Self.joinedName, at: 1)
      try store.bind(count, at: 2)
      try store.run()
    }
  }

  /// Returns by ordinal the number of its story, 0 for an article alone in it.
  func numbers() throws(IndexError) -> [UInt32] {
    try file.numbers(.story, ordinalCount: try CollectionStatistics(file).ordinalCount)
  }

  /// Takes the prints of articles that are gone out of the index.
  func compact() throws(IndexError) { try StoryLinker(file).compact() }

  /// The first ordinal whose article is in no story yet: the number of all of them but after a killed run.
  static func joinedCount(_ file: IndexFile) throws(IndexError) -> Int {
    try file.integer("SELECT value FROM statistic WHERE name = '\(joinedName)'") ?? 0
  }

  /// Gathers the prints of articles that a killed run has written and not joined.
  private func gatherForgotten(_ ordinals: Range<Int>) throws(IndexError) {
    guard !ordinals.isEmpty else { return }
    let maker = StoryReader(Analyzer())
    let reader = ArticleReader(file)
    let numbers = StoredNumbers(file.connection)
    for ordinal in ordinals {
      let id = try file.sql { () throws(SQLiteError) in
        try numbers.isAlive(ordinal) ? numbers.id(of: ordinal) : nil
      }
      guard let id, let blocks = try reader.blocks(of: id) else { continue }
      try file.sql { () throws(SQLiteError) in
        try prints.add(ordinal, maker.prints(of: blocks).prints)
      }
    }
  }
}
