/// Different pieces of bytes, numbered from 0 in the order in which they came, each with a value.
///
/// The bytes of all lie in one buffer, and a lookup makes no copy: a table of a million words is a few
/// arrays instead of a million objects. A lookup that finds its piece reads three places of memory.
struct ByteTable<Value: Sendable>: Sendable {
  private struct Piece {
    // Tables have a million pieces: 32 bits are enough for where they lie, and half the memory.
    var start: UInt32
    var count: UInt32
    var value: Value

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the piece plus one, 0 where the slot is free.
    var number: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// At most half of them are taken; a power of two.
  private var slots: [Slot]

  /// Creates an empty table; `slotCount` is a power of two.
  init(slotCount: Int = 64) {
    slots = Array(repeating: Slot(), count: slotCount)
  }

  /// The number of pieces.
  var count: Int { pieces.count }

  /// Returns the bytes of a piece.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[pieces[number].range]
  }

  /// Returns the value of a piece.
  @inline(__always)
  func value(at number: Int) -> Value { pieces[number].value }

  /// Changes the value of a piece.
  @inline(__always)
  mutating func change(at number: Int, _ change: (inout Value) -> Void) {
    change(&pieces[number].value)
  }

  /// Returns the number of a piece, nil where it is new.
  @inline(__always)
  func number(of piece: borrowing Span<UInt8>) -> Int? {
    let hash = Self.hash(piece)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].number != 0 {
      let slot = slots[index]
      if slot.hash == hash, isEqual(Int(slot.number) - 1, piece) { return Int(slot.number) - 1 }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a piece that is new; returns its number.
  @inline(never)
  mutating func add(_ piece: borrowing Span<UInt8>, _ value: Value) -> Int {
    pieces.append(
      Piece(start: UInt32(bytes.count), count: UInt32(piece.count), value: value))
    for index in 0..<piece.count { bytes.append(piece[index]) }
    if pieces.count * 2 > slots.count {
      grow()
    } else {
      occupy(Slot(hash: Self.hash(piece), number: UInt32(pieces.count)))
    }
    return pieces.count - 1
  }

  /// Looks up all pieces of a batch, as far as each is where its hash leads.
  ///
  /// One lookup after the other would wait for memory three times; all together, they wait side by side.
  func find(_ batch: inout PieceBatch) {
    let mask = slots.count - 1
    let slots = slots.span
    batch.numbers.removeAll(keepingCapacity: true)
    for hash in batch.hashes {
      let slot = slots[Int(hash) & mask]
      batch.numbers.append(slot.hash == hash ? slot.number &- 1 : .max)
    }
    let pieces = pieces.span
    batch.starts.removeAll(keepingCapacity: true)
    for (index, number) in batch.numbers.enumerated() {
      var start = UInt32.max
      if number != .max {
        let piece = pieces[Int(number)]
        if Int(piece.count) == batch.range(of: index).count { start = piece.start }
      }
      batch.starts.append(start)
    }
    let bytes = bytes.span
    for (index, start) in batch.starts.enumerated() {
      let isFound =
        start != .max
        && Self.areEqual(bytes, Int(start), batch.bytes.span, batch.range(of: index))
      if !isFound { batch.numbers[index] = .max }
    }
  }

  @inline(__always)
  private static func areEqual(
    _ a: borrowing Span<UInt8>, _ start: Int, _ b: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for index in 0..<range.count where a[start + index] != b[range.lowerBound + index] {
      return false
    }
    return true
  }

  /// FNV-1a (Fowler, Noll, Vo), folded.
  @inline(__always)
  static func hash(_ piece: borrowing Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in 0..<piece.count { hash = (hash ^ UInt32(piece[index])) &* 16_777_619 }
    return hash ^ hash >> 15
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ piece: borrowing Span<UInt8>) -> Bool {
    let range = pieces[number].range
    guard range.count == piece.count else { return false }
    return Self.areEqual(bytes.span, range.lowerBound, piece, 0..<piece.count)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for number in pieces.indices {
      let hash = Self.hash(bytes.span.extracting(pieces[number].range))
      occupy(Slot(hash: hash, number: UInt32(number + 1)))
    }
  }

  private mutating func occupy(_ slot: Slot) {
    var index = Int(slot.hash) & (slots.count - 1)
    while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }
}
