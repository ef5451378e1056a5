internal import FileSystem
internal import News
internal import NewsIndex
internal import SQLite

/// The earlier texts of articles, inside the transaction of their writer.
final class Versions {
  private let file: IndexFile
  private let day: String
  private let dictionary: PackingDictionary

  /// Creates the versions of an index.
  ///
  /// - Parameters:
  ///   - file: the index.
  ///   - now: when texts are said to have been replaced.
  ///   - dictionary: that of the index's writer.
  init(_ file: IndexFile, now: Moment, dictionary: PackingDictionary = PackingDictionary()) {
    self.file = file
    day = now.day.description
    self.dictionary = dictionary
  }

  /// Keeps the text of a stored article that another text is about to replace.
  func keep(_ id: Int, replacedBy new: PreparedArticle) throws(IndexError) {
    let packer = ContentPacker(dictionary: new.usesDictionary ? dictionary.bytes : [])
    try keep(
      id, of: file, besides: new.title, new.deck, try packer.unpack(new.content).text)
  }

  /// Keeps the text of an article of `old`, if it is not the one that the article has now.
  ///
  /// A text that is kept already is not kept twice. `identity` is what the article has here, where that is
  /// not what it has there.
  private func keep(
    _ id: Int, of old: IndexFile, as identity: Int? = nil, besides title: String, _ deck: String?,
    _ text: [UInt8]
  ) throws(IndexError) {
    guard let earlier = try ArticleReader(old).encodedText(of: id) else { return }
    try file.sql { () throws(SQLiteError) in
      let select = try old.connection.prepare(
        """
        SELECT identity, title, deck,
          coalesce(published,
            iif(id >> 20 < \(ArticleID.firstKnownDay), NULL, date((id >> 20) + 0.0))), updated
        FROM article WHERE id = ?1 AND content <> \(Derivation.changed)
        """)
      try select.bind(id, at: 1)
      // What a repair has saved of an article is no version of it.
      guard try select.step() else { return }
      let isSame = select.text(at: 1) == title && select.text(at: 2) == deck && earlier == text
      guard !isSame else { return }
      let insert = try file.connection.prepare(
        """
        INSERT INTO version (identity, number, replaced, title, deck, published, updated, text)
        SELECT ?1, \(Self.nextNumber), ?7, ?2, ?3, ?4, ?5, ?6
        WHERE NOT EXISTS (SELECT 1 FROM version
          WHERE identity = ?1 AND title = ?2 AND deck IS ?3 AND text = ?6)
        """)
      try insert.bind(identity ?? select.integer(at: 0), at: 1)
      for column in 1..<5 as Range<Int32> {
        try insert.bind(select.text(at: column), at: column + 1)
      }
      // Without dictionary: versions outlive the one that articles are packed with.
      try insert.bind(blob: ContentPacker(dictionary: []).pack(text: earlier), at: 6)
      try insert.bind(day, at: 7)
      try insert.run()
    }
  }

  private static let nextNumber =
    "(SELECT coalesce(max(number), 0) + 1 FROM version WHERE identity = ?1)"

  /// Forgets the versions of an article that leaves the index.
  func drop(identity: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare("DELETE FROM version WHERE identity = ?1")
      try delete.bind(identity, at: 1)
      try delete.run()
    }
  }

  /// Gives the versions of an article to the identity that it has now, behind those it has already.
  func rename(from former: Int, to identity: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let rename = try file.connection.prepare(
        """
        UPDATE version SET identity = ?1,
          number = number + (SELECT coalesce(max(number), 0) FROM version WHERE identity = ?1)
        WHERE identity = ?2
        """)
      try rename.bind(identity, at: 1)
      try rename.bind(former, at: 2)
      try rename.run()
    }
  }

  // MARK: Rebuilding

  /// Takes over the versions of the index that this one will replace, before anything is written.
  func copy(from old: IndexFile) throws(IndexError) {
    guard try Self.isKept(in: old) else { return }
    try transaction { () throws(SQLiteError) in
      let select = try old.connection.prepare(
        """
        SELECT identity, number, replaced, title, deck, published, updated, text
        FROM version ORDER BY identity, number
        """)
      while try select.step() {
        let insert = try file.connection.prepare(
          "INSERT INTO version VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        for column in 0..<2 as Range<Int32> {
          try insert.bind(select.integer(at: column), at: column + 1)
        }
        for column in 2..<7 as Range<Int32> {
          try insert.bind(select.text(at: column), at: column + 1)
        }
        try insert.bind(blob: select.blob(at: 7), at: 8)
        try insert.run()
      }
    }
  }

  /// Keeps the texts that the replaced index has, and the sources have no longer.
  ///
  /// - Returns: the number of versions that go with their articles, which no source holds any more.
  func compare(with old: IndexFile) throws(IndexError) -> Int {
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      let current = ArticleReader(file)
      for (earlier, id, identity) in try changed(since: old) {
        guard let text = try current.encodedText(of: id), let now = try current.summary(of: id)
        else { continue }
        try keep(earlier, of: old, as: identity, besides: now.title, now.deck, text)
      }
    }
    return try transaction { () throws(SQLiteError) in
      try file.connection.execute(
        "DELETE FROM version WHERE identity NOT IN (SELECT identity FROM article)")
      return file.connection.changedRowCount
    }
  }

  /// The ids in `old` and here of articles that are shown otherwise now, and their identities here.
  private func changed(
    since old: IndexFile
  ) throws(IndexError) -> [(earlier: Int, now: Int, identity: Int)] {
    let isEarlier = try old.isEarlier()
    // Identities were others in earlier formats; ids have been carried over, or lead on.
    let same =
      isEarlier
      ? """
      SELECT id, identity FROM article WHERE content <> ?2 AND identity IN (
        SELECT identity FROM article WHERE id = ?1 UNION SELECT identity FROM former_id WHERE id = ?1)
      """
      : "SELECT id, identity FROM article WHERE identity = ?1 AND content <> ?2"
    return try file.sql { () throws(SQLiteError) in
      var changed: [(earlier: Int, now: Int, identity: Int)] = []
      let select = try old.connection.prepare("SELECT identity, content, id FROM article")
      while try select.step() {
        guard let identity = select.integer(at: 0), let content = select.integer(at: 1),
          let id = select.integer(at: 2)
        else { continue }
        let stored = try file.connection.prepare(same)
        try stored.bind(isEarlier ? id : identity, at: 1)
        try stored.bind(content, at: 2)
        if try stored.step(), let now = stored.integer(at: 0), let named = stored.integer(at: 1) {
          changed.append((id, now, named))
        }
      }
      return changed
    }
  }

  private static func isKept(in file: IndexFile) throws(IndexError) -> Bool {
    try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'version'") ?? 0 > 0
  }

  private func transaction<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(IndexError) -> Result {
    try file.sql { () throws(SQLiteError) in
      try file.connection.transaction("BEGIN IMMEDIATE", body)
    }
  }
}
