public import News
internal import SQLite

/// A text that an article had before.
public struct ArticleVersion: Sendable, Equatable {
  /// Its number, from 1: the oldest.
  public var number: Int
  /// The day when a run found the text that came next, ISO 8601 (UTC).
  public var replaced: String
  /// The headline.
  public var title: String
  /// The standfirst.
  public var deck: String?
  /// When it was published, as it said then: ISO 8601 day or moment.
  public var published: String?
  /// When it was changed last, as it said then.
  public var updated: String?
  /// The text.
  public var blocks: [Block]
}

extension ArticleReader {
  /// Returns how many earlier texts of an article there have been, kept or not.
  public func versionCount(of id: Int) throws(IndexError) -> Int {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        """
        SELECT max(number) FROM version
        WHERE identity = (SELECT identity FROM article WHERE id = ?1)
        """)
      try row.bind(id, at: 1)
      return try row.step() ? row.integer(at: 0) ?? 0 : 0
    }
  }

  /// Returns the earlier texts of an article, the oldest first.
  public func versions(of id: Int) throws(IndexError) -> [ArticleVersion] {
    guard
      try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'version'") ?? 0 > 0
    else { return [] }
    var packed: [[UInt8]] = []
    var versions = try file.sql { () throws(SQLiteError) in
      var versions: [ArticleVersion] = []
      let select = try file.connection.prepare(
        """
        SELECT number, replaced, title, deck, published, updated, text FROM version
        WHERE identity = (SELECT identity FROM article WHERE id = ?1) ORDER BY number
        """)
      try select.bind(id, at: 1)
      while try select.step() {
        versions.append(
          ArticleVersion(
            number: select.integer(at: 0) ?? 0, replaced: select.text(at: 1) ?? "",
            title: select.text(at: 2) ?? "", deck: select.text(at: 3),
            published: select.text(at: 4), updated: select.text(at: 5), blocks: []))
        packed.append(select.blob(at: 6) ?? [])
      }
      return versions
    }
    let packer = ContentPacker(dictionary: [])
    for index in versions.indices {
      let text = try packer.unpack(text: packed[index], path: file.path)
      versions[index].blocks = ArticleText.decode(text)
    }
    return versions
  }
}
