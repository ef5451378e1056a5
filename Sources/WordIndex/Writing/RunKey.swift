/// The bytes of a term in a run, with what nearly all comparisons need of them.
struct RunKey: Sendable, Equatable {
  let bytes: [UInt8]
  /// The first eight bytes and the eight behind them, as numbers whose order is theirs.
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    high = Self.number(bytes, from: 0)
    low = Self.number(bytes, from: 8)
  }

  private static func number(_ bytes: [UInt8], from start: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in start..<start + 8 {
      number = number << 8 | UInt64(index < bytes.count ? bytes[index] : 0)
    }
    return number
  }

  static func == (a: RunKey, b: RunKey) -> Bool {
    a.high == b.high && a.low == b.low && a.bytes == b.bytes
  }
}

/// Which of several sorted runs has the next term: a heap of their terms.
///
/// Runs that have the same term come in their own order.
struct RunOrder {
  private struct Entry {
    var high: UInt64
    var low: UInt64
    /// The number of the term's bytes.
    var count: Int32
    var run: Int32
  }

  private var heap: [Entry] = []
  /// By run: its term.
  private var keys: [RunKey?]

  /// Begins with the first term of each run, nil for a run without any.
  init(_ keys: [RunKey?]) {
    self.keys = keys
    for (run, key) in keys.enumerated() {
      if let key { heap.append(Self.entry(key, run)) }
    }
    for index in heap.indices.reversed() { sink(from: index) }
  }

  private static func entry(_ key: RunKey, _ run: Int) -> Entry {
    Entry(high: key.high, low: key.low, count: Int32(key.bytes.count), run: Int32(run))
  }

  /// The run whose term is next, nil at the end of all.
  var first: Int? { heap.first.map { Int($0.run) } }

  /// Notes that the first run has gone on to another term, nil at its end.
  mutating func advanceFirst(to key: RunKey?) {
    guard let run = first else { return }
    keys[run] = key
    if let key {
      heap[0] = Self.entry(key, run)
    } else {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink(from: 0)
  }

  private mutating func sink(from index: Int) {
    var parent = index
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard isBefore(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }

  private func isBefore(_ a: Entry, _ b: Entry) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if a.low != b.low { return a.low < b.low }
    if min(a.count, b.count) > 16, let first = keys[Int(a.run)], let second = keys[Int(b.run)],
      first.bytes != second.bytes
    {
      return first.bytes.lexicographicallyPrecedes(second.bytes)
    }
    // Of terms with the same first bytes, 16 of them at the most in one, the shorter is before.
    return a.count == b.count ? a.run < b.run : a.count < b.count
  }
}
