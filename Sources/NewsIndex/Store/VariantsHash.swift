/// The hash of sets of words that stand for one another: SHA-256 of their forms, the same for the same sets wherever they
/// are stored.
public struct VariantsHash: Sendable {
  /// A form of a set; two of one key, number and form are one.
  public struct Row: Sendable, Comparable {
    /// The form's words, folded.
    public var key: String
    /// The number of the set.
    public var number: Int
    /// The form as it is written.
    public var form: String
    /// The kind of the set.
    public var kind: String
    /// Whether the form is an acronym.
    public var isShort: Bool

    /// Creates a row.
    public init(key: String, number: Int, form: String, kind: String, isShort: Bool) {
      (self.key, self.number, self.form) = (key, number, form)
      (self.kind, self.isShort) = (kind, isShort)
    }

    /// Compares by the bytes of the key, the number, the bytes of the form.
    public static func < (a: Row, b: Row) -> Bool {
      if a.key != b.key { return a.key.utf8.lexicographicallyPrecedes(b.key.utf8) }
      if a.number != b.number { return a.number < b.number }
      return a.form.utf8.lexicographicallyPrecedes(b.form.utf8)
    }
  }

  private var hash = SecureHash()

  /// Creates the hash of nothing.
  public init() {}

  /// Adds a row; they come in order.
  public mutating func add(_ row: Row) {
    let cells = [row.key, "\(row.number)", row.form, row.kind, row.isShort ? "1" : "0"]
    hash.add(cells.joined(separator: "\t") + "\n")
  }

  /// Returns the hash of rows in any order; of those that are one the first counts.
  public static func of(_ rows: [Row]) -> String {
    var hash = VariantsHash()
    var last: Row?
    // Sorting keeps the order of equals.
    for row in rows.sorted() {
      if let last, !(last < row) { continue }
      hash.add(row)
      last = row
    }
    return hash.text
  }

  /// The hash, 64 hexadecimal digits.
  public var text: String { hash.description }
}
