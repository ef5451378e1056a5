public import NewsIndex
internal import SQLite

/// Keeps the index's copy of the variants file: queries look forms up, they read no file.
public struct VariantTable {
  private let file: IndexFile
  private let analyzer = Analyzer()

  /// Creates the table of an index opened for writing.
  public init(_ file: IndexFile) {
    self.file = file
  }

  /// Replaces the stored sets, unless they are those of the same text already.
  public func store(_ sets: VariantSets, text: [UInt8]) throws(IndexError) {
    var hash = StableHash()
    hash.add(text)
    let stored = try file.integer("SELECT value FROM setting WHERE name = 'variants'")
    guard stored != hash.value else { return }
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        try file.connection.execute("DELETE FROM variant")
        for (number, set) in sets.sets.enumerated() {
          for form in set.short { try insert(form, number, set.kind, isShort: true) }
          for form in set.forms { try insert(form, number, set.kind, isShort: false) }
        }
        try file.connection.execute(
          "INSERT OR REPLACE INTO setting VALUES ('variants', \(hash.value))")
      }
    }
  }

  private func insert(
    _ form: VariantSets.Form, _ number: Int, _ kind: VariantSets.Kind, isShort: Bool
  ) throws(SQLiteError) {
    let key = analyzer.variantKey(of: form.text, language: form.language)
    guard !key.isEmpty else { return }
    let insert = try file.connection.prepare(
      "INSERT OR IGNORE INTO variant VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    try insert.bind(key, at: 1)
    try insert.bind(number, at: 2)
    try insert.bind(form.text, at: 3)
    try insert.bind(kind.rawValue, at: 4)
    try insert.bind(isShort ? 1 : 0, at: 5)
    try insert.bind(form.language ?? "", at: 6)
    try insert.run()
  }
}
