internal import Synchronization

/// The terms of posting lists, numbered for all threads that analyse articles for one index.
///
/// A number is worth something only while the table lives; lists are stored under the terms.
public final class PostingTerms: Sendable {
  private let table = Mutex(ByteTable<Void>(slotCount: 1 << 16))

  /// Creates an empty table.
  public init() {}

  /// The number of terms.
  public var count: Int { table.withLock { $0.count } }

  /// Returns the number of a term, a new one where it has none yet.
  func number(of term: borrowing Span<UInt8>) -> UInt32 {
    // A span cannot go into the closure of a lock.
    var copy: [UInt8] = []
    copy.reserveCapacity(term.count)
    for index in 0..<term.count { copy.append(term[index]) }
    return table.withLock { table in
      if let known = table.number(of: copy.span) { return UInt32(known) }
      return UInt32(table.add(copy.span, ()))
    }
  }

  /// Returns some of the terms, given by number, in the order of their bytes.
  public func inOrder(_ numbers: [UInt32]) -> [(number: UInt32, term: [UInt8])] {
    struct Key {
      /// The first eight bytes decide most comparisons.
      var prefix: UInt64
      var number: UInt32
    }
    return table.withLock { table in
      var keys = numbers.map { number in
        var prefix: UInt64 = 0
        var shift: UInt64 = 56
        for byte in table[Int(number)].prefix(8) {
          prefix |= UInt64(byte) << shift
          shift &-= 8
        }
        return Key(prefix: prefix, number: number)
      }
      keys.sort { a, b in
        if a.prefix != b.prefix { return a.prefix < b.prefix }
        return table[Int(a.number)].lexicographicallyPrecedes(table[Int(b.number)])
      }
      return keys.map { ($0.number, Array(table[Int($0.number)])) }
    }
  }
}
