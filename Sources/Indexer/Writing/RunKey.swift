/// The bytes of a term in a run; most comparisons look at the first eight of them only.
struct RunKey: Comparable {
  let bytes: [UInt8]
  private let start: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start: UInt64 = 0
    for index in 0..<8 {
      start = start << 8 | UInt64(index < bytes.count ? bytes[index] : 0)
    }
    self.start = start
  }

  static func == (a: RunKey, b: RunKey) -> Bool {
    a.start == b.start && a.bytes == b.bytes
  }

  /// The order of the bytes.
  static func < (a: RunKey, b: RunKey) -> Bool {
    a.start == b.start ? a.bytes.lexicographicallyPrecedes(b.bytes) : a.start < b.start
  }

  /// Returns the first of some keys, nil where there is none.
  @inline(__always)
  static func first(of keys: some Sequence<RunKey?>) -> RunKey? {
    var first: RunKey?
    for key in keys {
      guard let key else { continue }
      if let known = first, !(key < known) { continue }
      first = key
    }
    return first
  }
}
