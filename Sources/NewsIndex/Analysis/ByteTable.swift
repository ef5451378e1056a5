/// Different pieces of bytes, numbered from 0 in the order in which they came.
///
/// The bytes of all lie in one buffer, and a lookup makes no copy: a table of a million words is a few
/// arrays instead of a million objects.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each piece ends in `bytes`.
  private var ends: [Int] = []
  /// The number of the piece plus one, 0 where a slot is free; at most half of the slots are taken.
  private var slots: [UInt32]

  /// Creates an empty table; `slotCount` is a power of two.
  init(slotCount: Int = 64) {
    slots = Array(repeating: 0, count: slotCount)
  }

  /// The number of pieces.
  var count: Int { ends.count }

  /// Returns the bytes of a piece.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Returns the number of a piece, which is `count` before the call where it is new.
  @inline(__always)
  mutating func number(of piece: borrowing Span<UInt8>) -> Int {
    // FNV-1a (Fowler, Noll, Vo), folded.
    var hash: UInt32 = 2_166_136_261
    for index in 0..<piece.count { hash = (hash ^ UInt32(piece[index])) &* 16_777_619 }
    hash ^= hash >> 15
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, piece) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(piece, at: slot)
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ piece: borrowing Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == piece.count else { return false }
    let known = bytes.span
    for index in 0..<piece.count where known[start + index] != piece[index] { return false }
    return true
  }

  @inline(never)
  private mutating func insert(_ piece: borrowing Span<UInt8>, at slot: Int) -> Int {
    for index in 0..<piece.count { bytes.append(piece[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var hash: UInt32 = 2_166_136_261
      for byte in self[number] { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      hash ^= hash >> 15
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
