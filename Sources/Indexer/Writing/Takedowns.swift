internal import NewsIndex
internal import SQLite

/// The articles of an index that were taken down.
final class Takedowns {
  private let file: IndexFile
  private var identities: Set<Int>?
  /// Those by the rule of format 4, of articles that are known by nothing else.
  private var former: Set<Int> = []

  init(_ file: IndexFile) { self.file = file }

  /// Whether an article must stay away.
  func contains(_ article: PreparedArticle) throws(IndexError) -> Bool {
    if identities == nil {
      let all = try Self.all(in: file)
      identities = Set(all.map(\.identity))
      former = Set(all.compactMap(\.former))
    }
    if identities?.contains(article.identity) == true { return true }
    guard !former.isEmpty else { return false }
    let known = FormerIdentity.of(url: article.url, source: article.source).value
    guard former.contains(known) else { return false }
    // From now on it is known by what it is.
    try file.sql { () throws(SQLiteError) in
      let update = try file.connection.prepare(
        "UPDATE OR REPLACE takedown SET identity = ?1, former = NULL WHERE former = ?2")
      try update.bind(article.identity, at: 1)
      try update.bind(known, at: 2)
      try update.run()
    }
    identities = nil
    return true
  }

  /// Takes over what another index has taken down.
  func copy(from other: IndexFile) throws(IndexError) {
    for var takedown in try Self.all(in: other) {
      if takedown.former != nil, let url = takedown.url,
        let identity = ArticleIdentity.ofPage(at: url)
      {
        takedown.identity = identity
        takedown.former = nil
      }
      try insert(takedown)
    }
  }

  /// Adds an article.
  func insert(_ takedown: Takedown) throws(IndexError) {
    identities = nil
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare(
        "INSERT OR REPLACE INTO takedown VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
      try insert.bind(takedown.identity, at: 1)
      try insert.bind(takedown.article, at: 2)
      // A headline can be what must not be read: it goes too.
      try insert.bind("", at: 3)
      try insert.bind(takedown.url, at: 4)
      try insert.bind(takedown.path, at: 5)
      try insert.bind(takedown.day, at: 6)
      try insert.bind(takedown.resolved, at: 7)
      try insert.bind(takedown.former, at: 8)
      try insert.run()
    }
  }

  /// Takes one back: the article comes again with the next run that reads its source.
  func remove(_ takedown: Takedown) throws(IndexError) {
    identities = nil
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare("DELETE FROM takedown WHERE identity = ?1")
      try delete.bind(takedown.identity, at: 1)
      try delete.run()
      let forget = try file.connection.prepare("DELETE FROM source_state WHERE path = ?1")
      try forget.bind(takedown.resolved, at: 1)
      try forget.run()
    }
  }

  /// All that an index has taken down, the latest last; none where its format knows of none.
  static func all(in file: IndexFile) throws(IndexError) -> [Takedown] {
    guard
      try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'takedown'") ?? 0 > 0
    else { return [] }
    let isEarlier = try file.isEarlier()
    return try file.sql { () throws(SQLiteError) in
      var all: [Takedown] = []
      let select = try file.connection.prepare(
        """
        SELECT identity, article, title, url, path, day, \(isEarlier ? "path, identity" : "resolved, former")
        FROM takedown ORDER BY day, article
        """)
      while try select.step() {
        guard let identity = select.integer(at: 0), let article = select.integer(at: 1) else {
          continue
        }
        all.append(
          Takedown(
            identity: identity, article: article, title: select.text(at: 2) ?? "",
            url: select.text(at: 3), path: select.text(at: 4) ?? "", day: select.text(at: 5) ?? "",
            resolved: select.text(at: 6) ?? "", former: select.integer(at: 7)))
      }
      return all
    }
  }
}

/// An article that was taken down.
public struct Takedown: Sendable, Equatable {
  /// What made it the same article when it was seen again.
  public var identity: Int
  /// The id that it had.
  public var article: Int
  /// Its headline, when it is taken down; empty later.
  public var title: String
  /// Where it lives on the web.
  public var url: String?
  /// The file that it came from.
  public var path: String
  /// When it was taken down, ISO 8601 (UTC).
  public var day: String
  /// That file's resolved path.
  var resolved: String
  /// The identity by the rule of format 4, where it was taken down under it.
  var former: Int?
}

extension Takedown {
  /// Returns those that ids or addresses mean, and the targets that mean none.
  static func matches(
    of targets: [String], in all: [Takedown]
  ) -> (found: [Takedown], unknown: [String]) {
    var found: [Takedown] = []
    var unknown: [String] = []
    for target in targets {
      let identity = ArticleIdentity.ofPage(at: target)
      let mine = all.filter {
        String($0.article) == target || $0.url == target || $0.identity == identity
      }
      if mine.isEmpty { unknown.append(target) }
      for takedown in mine where !found.contains(takedown) { found.append(takedown) }
    }
    return (found, unknown)
  }
}
