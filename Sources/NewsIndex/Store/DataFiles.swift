public import JSON
internal import SQLite

/// With which of Dateline's own data files the articles of an index were read.
///
/// Places, agencies and outlets are recognized by them as articles are read. Files of other content, with which a later
/// run has read, are beside the first.
public struct DataFiles: Sendable, Equatable {
  private static let setting = "data"

  /// XXH3 (128 bits, 32 hexadecimal digits) of each file's contents, by its name: in the order in which runs came.
  public private(set) var hashes: [String: [String]]

  /// Creates a list.
  public init(_ hashes: [String: [String]] = [:]) {
    self.hashes = hashes
  }

  /// Reads what an index says; nothing where it was made before indexes said it.
  public init(of file: IndexFile) throws(IndexError) {
    let text = try file.sql { () throws(SQLiteError) in
      try file.connection.text("SELECT value FROM setting WHERE name = '\(Self.setting)'")
    }
    self.init(text.flatMap { try? JSONValue(parsing: Array($0.utf8)) } ?? .null)
  }

  /// Reads the JSON object that `value` is.
  public init(_ value: JSONValue) {
    hashes = [:]
    for member in value.object ?? [] {
      hashes[member.name] = member.value.array?.compactMap(\.string)
    }
  }

  /// The same as a JSON object.
  public var value: JSONValue {
    .object(
      hashes.sorted { $0.key < $1.key }.map {
        JSONMember($0.key, .array($0.value.map(JSONValue.string)))
      })
  }

  /// Adds the files that a run reads with.
  public mutating func add(_ more: DataFiles) {
    for (name, own) in more.hashes {
      let known = hashes[name] ?? []
      hashes[name] = known + own.filter { !known.contains($0) }
    }
  }

  /// Adds the files that a run reads with to what an index says.
  public func store(in file: IndexFile) throws(IndexError) {
    let stored = try DataFiles(of: file)
    var all = stored
    all.add(self)
    guard all != stored else { return }
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare("INSERT OR REPLACE INTO setting VALUES (?1, ?2)")
      try insert.bind(Self.setting, at: 1)
      try insert.bind(all.value.text(), at: 2)
      try insert.run()
    }
  }

  /// Returns the names of files that are others there.
  public func names(differingFrom other: DataFiles) -> [String] {
    Set(hashes.keys).union(other.hashes.keys).filter { hashes[$0] != other.hashes[$0] }.sorted()
  }
}
