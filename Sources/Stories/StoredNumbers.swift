public import NewsIndex
public import SQLite

/// Reads per-article numbers of an index while it is written; rows that were read are kept.
public final class StoredNumbers {
  private let connection: Connection
  private var rows: [Int: [UInt32]] = [:]
  private var identities: [Int: Int] = [:]
  private let known: [Int]?

  /// Creates the numbers of an index.
  ///
  /// - Parameters:
  ///   - connection: the index.
  ///   - identities: by ordinal the identity, where the index does not have them; nil where it does.
  public init(_ connection: Connection, identities: [Int]? = nil) {
    self.connection = connection
    known = identities
  }

  /// Returns an article's number, 0 where there is none.
  public func number(_ kind: ArticleArray.Kind, of ordinal: Int) throws(SQLiteError) -> Int {
    let row = try row(kind, ordinal >> ArticleArray.rowBits)
    let index = ordinal & (ArticleArray.rowLength - 1)
    return index < row.count ? Int(row[index]) : 0
  }

  /// Whether an article is there.
  public func isAlive(_ ordinal: Int) throws(SQLiteError) -> Bool {
    try number(.titleLength, of: ordinal) > 0
  }

  /// The id of an article that is there.
  public func id(of ordinal: Int) throws(SQLiteError) -> Int {
    ArticleID.id(
      day: try number(.day, of: ordinal), sequence: try number(.sequence, of: ordinal))
  }

  /// The identity of an article that is there.
  public func identity(of ordinal: Int) throws(SQLiteError) -> Int {
    if let known { return known.indices.contains(ordinal) ? known[ordinal] : 0 }
    if let known = identities[ordinal] { return known }
    let row = try connection.prepare("SELECT identity FROM article WHERE id = ?1")
    try row.bind(try id(of: ordinal), at: 1)
    let identity = try row.step() ? row.integer(at: 0) ?? 0 : 0
    identities[ordinal] = identity
    return identity
  }

  /// Calls `visit` with the ordinals whose number is one of some, ascending.
  public func each(
    _ kind: ArticleArray.Kind, in wanted: Set<Int>, ordinalCount: Int,
    _ visit: (Int) -> Void
  ) throws(SQLiteError) {
    guard let least = wanted.min(), let most = wanted.max() else { return }
    // Most numbers are none of them, which a look at the bounds tells sooner than the set.
    let bounds = UInt32(clamping: least)...UInt32(clamping: most)
    for number in 0..<(ordinalCount + ArticleArray.rowLength - 1) >> ArticleArray.rowBits {
      for (index, value) in try row(kind, number).enumerated()
      where bounds.contains(value) && (least == most || wanted.contains(Int(value))) {
        visit(number << ArticleArray.rowBits | index)
      }
    }
  }

  /// Calls `visit` with the ordinals whose number is above 0, ascending, and that number.
  public func eachSet(
    _ kind: ArticleArray.Kind, ordinalCount: Int, _ visit: (Int, Int) -> Void
  ) throws(SQLiteError) {
    for number in 0..<(ordinalCount + ArticleArray.rowLength - 1) >> ArticleArray.rowBits {
      for (index, value) in try row(kind, number).enumerated() where value > 0 {
        visit(number << ArticleArray.rowBits | index, Int(value))
      }
    }
  }

  /// Sets the numbers of one kind of some articles, given in the order of their ordinals.
  public func set(
    _ kind: ArticleArray.Kind, _ values: [(ordinal: UInt32, number: UInt32)]
  ) throws(SQLiteError) {
    var first = 0
    while first < values.count {
      let row = Int(values[first].ordinal) >> ArticleArray.rowBits
      var numbers = try self.row(kind, row)
      while first < values.count, Int(values[first].ordinal) >> ArticleArray.rowBits == row {
        let index = Int(values[first].ordinal) & (ArticleArray.rowLength - 1)
        if index >= numbers.count {
          numbers.append(contentsOf: repeatElement(0, count: index + 1 - numbers.count))
        }
        numbers[index] = values[first].number
        first += 1
      }
      let upsert = try connection.prepare("INSERT OR REPLACE INTO array VALUES (?1, ?2)")
      try upsert.bind(ArticleArray.key(kind, row: row), at: 1)
      try upsert.bind(blob: ArticleArray.encode(numbers), at: 2)
      try upsert.run()
      rows[ArticleArray.key(kind, row: row)] = numbers
    }
  }

  private func row(_ kind: ArticleArray.Kind, _ number: Int) throws(SQLiteError) -> [UInt32] {
    let key = ArticleArray.key(kind, row: number)
    if let known = rows[key] { return known }
    let stored = try connection.prepare("SELECT value FROM array WHERE key = ?1")
    try stored.bind(key, at: 1)
    let numbers = try stored.step() ? ArticleArray.decode(stored.blob(at: 0) ?? []) : []
    rows[key] = numbers
    return numbers
  }
}
