internal import FileSystem
public import SQLite

/// What an index holds, in one number: equal for two indexes of the same articles, however they were made.
///
/// It is the sum, modulo 2^128, of a hash of each article's identity and content: XXH3 of 128 bits with the
/// seed 0x446174656C696E65 ("Dateline") over 16 bytes, identity and then content, little-endian.
public struct StateSum: Sendable, Equatable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  private static let seed: UInt64 = 0x4461_7465_6C69_6E65
  private static let name = "state"

  /// The state of an index without articles.
  public init() {}

  /// Counts an article in.
  public mutating func add(identity: Int, content: Int) {
    let hash = Self.hash(identity, content)
    add(hash.high, hash.low)
  }

  /// Counts an article out.
  public mutating func remove(identity: Int, content: Int) {
    let hash = Self.hash(identity, content)
    // Minus is not plus one, in two halves.
    let (negative, carry) = (~hash.low).addingReportingOverflow(1)
    add(~hash.high &+ (carry ? 1 : 0), negative)
  }

  /// Adds another sum.
  public mutating func add(_ other: StateSum) { add(other.high, other.low) }

  private mutating func add(_ high: UInt64, _ low: UInt64) {
    let (sum, carry) = self.low.addingReportingOverflow(low)
    self.low = sum
    self.high = self.high &+ high &+ (carry ? 1 : 0)
  }

  private static func hash(_ identity: Int, _ content: Int) -> (high: UInt64, low: UInt64) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for number in [identity, content] {
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }
    return WideHash.of(bytes, seed: seed)
  }

  // MARK: In an index

  /// Reads the state that an index keeps; what is no state counts as that of nothing.
  public init(_ connection: Connection) throws(SQLiteError) {
    self.init(try connection.text("SELECT value FROM setting WHERE name = '\(Self.name)'") ?? "")
  }

  /// Reads a state as `description` writes it; what is no state counts as that of nothing.
  public init(_ stored: String) {
    guard stored.utf8.count == 32, let high = UInt64(stored.prefix(16), radix: 16),
      let low = UInt64(stored.suffix(16), radix: 16)
    else { return }
    (self.high, self.low) = (high, low)
  }

  /// Sums up the articles of an index anew.
  public init(summing connection: Connection) throws(SQLiteError) {
    let rows = try connection.prepare("SELECT identity, content FROM article")
    while try rows.step() {
      add(identity: rows.integer(at: 0) ?? 0, content: rows.integer(at: 1) ?? 0)
    }
  }

  /// Keeps the state in an index.
  public func store(in connection: Connection) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT OR REPLACE INTO setting VALUES (?1, ?2)")
    try insert.bind(Self.name, at: 1)
    try insert.bind(description, at: 2)
    try insert.run()
  }
}

extension StateSum: CustomStringConvertible {
  /// 32 hexadecimal digits, the highest first.
  public var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
