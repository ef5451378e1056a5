internal import NewsIndex
internal import SQLite

/// The index that a new one will replace: what ids it has given, and when its articles were added.
public final class Predecessor {
  /// The index, opened for reading.
  let file: IndexFile
  /// Whether it is of a format whose articles have other identities.
  let isEarlier: Bool

  /// An article as the predecessor has it.
  struct Known {
    var id: Int
    /// Its identity there.
    var identity: Int
    /// Seconds since 1970; 0 where that was not kept.
    var added: Int
  }

  /// Takes an index, which may be of an earlier format.
  init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    isEarlier = try file.isEarlier()
  }

  /// Returns the article that has become this one, nil where there was none.
  func known(_ article: PreparedArticle) throws(IndexError) -> Known? {
    guard isEarlier else { return try known(article.identity, title: nil) }
    let former = FormerIdentity.of(url: article.url, source: article.source)
    // What stands at the place of another article is not that article.
    return try known(former.value, title: former.isOfAddress ? nil : article.title)
  }

  private func known(_ identity: Int, title: String?) throws(IndexError) -> Known? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        "SELECT id, title, \(isEarlier ? "0" : "added") FROM article WHERE identity = ?1")
      try row.bind(identity, at: 1)
      guard try row.step(), let id = row.integer(at: 0), title == nil || row.text(at: 1) == title
      else { return nil }
      return Known(id: id, identity: identity, added: row.integer(at: 2) ?? 0)
    }
  }

  /// Returns an id of some day that an article had before it was lost, or before its date changed.
  func formerID(of identity: Int, day: Int) throws(IndexError) -> Int? {
    isEarlier ? nil : try FormerIDs(file).id(of: identity, day: day)
  }

  /// Whether an id was given to another article.
  func isTaken(_ id: Int, besides identity: Int) throws(IndexError) -> Bool {
    try FormerIDs.isTaken(id, besides: identity, in: file, hasFormer: !isEarlier)
  }

  /// Returns the last sequence number of a day.
  func lastSequence(day: Int) throws(IndexError) -> Int {
    try FormerIDs.lastSequence(day: day, in: file, hasFormer: !isEarlier)
  }
}
