public import News
internal import JSON
internal import SQLite

/// A run that wrote an index: when it was, and what it did.
public struct RunRecord: Sendable, Equatable {
  /// What a run does.
  public enum Kind: String, Sendable {
    case add, rebuild, repair, upgrade

    /// Whether it makes a new index.
    public var builds: Bool { self != .add }
  }

  /// Its number, from 1, over all rebuilds.
  public var number: Int
  /// What it did.
  public var kind: Kind
  /// When it began.
  public var started: Moment
  /// When it had written everything.
  public var ended: Moment
  /// The version of the program.
  public var tool: String
  /// What it counted, by the names of `search index --report`.
  public var counts: [(name: String, count: Int)]

  /// Creates the record of a run, which gets its number when it is stored.
  public init(
    _ kind: Kind, started: Moment, ended: Moment, tool: String = Tool.version,
    counts: [(name: String, count: Int)]
  ) {
    number = 0
    self.kind = kind
    self.started = started
    self.ended = ended
    self.tool = tool
    self.counts = counts
  }

  /// Compares everything.
  public static func == (a: RunRecord, b: RunRecord) -> Bool {
    a.number == b.number && a.kind == b.kind && a.started == b.started && a.ended == b.ended
      && a.tool == b.tool && a.counts.elementsEqual(b.counts, by: ==)
  }

  /// How many are kept.
  private static let kept = 100

  /// Returns the runs that an index knows of, the latest last.
  public static func all(in file: IndexFile) throws(IndexError) -> [RunRecord] {
    try file.sql { () throws(SQLiteError) in
      var all: [RunRecord] = []
      let rows = try file.connection.prepare(
        "SELECT number, kind, started, ended, tool, counts FROM run ORDER BY number")
      while try rows.step() {
        guard let kind = rows.text(at: 1).flatMap(Kind.init(rawValue:)) else { continue }
        let counts = (try? JSONValue(parsing: Array((rows.text(at: 5) ?? "").utf8)))?.object ?? []
        var record = RunRecord(
          kind, started: Moment(seconds: rows.integer(at: 2) ?? 0),
          ended: Moment(seconds: rows.integer(at: 3) ?? 0), tool: rows.text(at: 4) ?? "",
          counts: counts.map { ($0.name, $0.value.integer ?? 0) })
        record.number = rows.integer(at: 0) ?? 0
        all.append(record)
      }
      return all
    }
  }

  /// Adds the record to those of an index: behind the last, or with the number that it has.
  public func store(in file: IndexFile) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare(
        """
        INSERT INTO run VALUES
          (coalesce(?1, (SELECT coalesce(max(number), 0) + 1 FROM run)), ?2, ?3, ?4, ?5, ?6)
        """)
      try insert.bind(number > 0 ? number : nil, at: 1)
      try insert.bind(kind.rawValue, at: 2)
      try insert.bind(started.seconds, at: 3)
      try insert.bind(ended.seconds, at: 4)
      try insert.bind(tool, at: 5)
      let members = counts.map { JSONMember($0.name, .integer($0.count)) }
      try insert.bind(JSONValue.object(members).text(), at: 6)
      try insert.run()
      try file.connection.execute(
        "DELETE FROM run WHERE number <= (SELECT max(number) FROM run) - \(Self.kept)")
    }
  }

  /// Takes over the runs of the index that another one will replace.
  public static func copy(from old: IndexFile, to new: IndexFile) throws(IndexError) {
    guard try !old.isEarlier() else { return }
    for record in try all(in: old) { try record.store(in: new) }
  }
}

/// The program.
public enum Tool {
  /// Its name.
  public static let name = "Dateline"
  /// Its version.
  public static let version = "0.1.0"
}
