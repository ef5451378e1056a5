/// The key under which all spellings of a name meet: letters and digits only, without case or marks.
///
/// "Łódź", "LODZ" and "Lodz" share one, as do "Xi'an" and "Xian", "ST. LOUIS" and "St Louis", "N.Y."
/// and "NY". The key itself is never shown; names are compared by its 64-bit hash.
enum NameKey {
  /// Returns the folded UTF-8 bytes of `name`.
  static func fold(_ name: some StringProtocol) -> [UInt8] {
    let bytes = Array(name.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    fold(bytes.span, in: 0..<bytes.count) { key.append($0) }
    return key
  }

  /// Returns the hash of a name's key (FNV-1a).
  static func hash(_ name: some StringProtocol) -> UInt64 {
    let bytes = Array(name.utf8)
    return hash(bytes.span, in: 0..<bytes.count)
  }

  /// Returns the hash of the key of the name in `range` of `bytes`.
  static func hash(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    fold(bytes, in: range) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Returns the hash of a key already folded.
  static func hash(folded key: some Sequence<UInt8>) -> UInt64 {
    key.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Calls `emit` with each byte of the key of the name in `range`.
  @inline(__always)
  private static func fold(
    _ bytes: Span<UInt8>, in range: Range<Int>, _ emit: (UInt8) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: emit(byte)
        case 0x41...0x5A: emit(byte | 0x20)
        default: break
        }
      } else {
        index = foldScalar(bytes, at: index - 1, end: range.upperBound, emit)
      }
    }
  }

  /// Folds the scalar of several bytes that begins at `start`; returns where it ends.
  private static func foldScalar(
    _ bytes: Span<UInt8>, at start: Int, end: Int, _ emit: (UInt8) -> Void
  ) -> Int {
    let lead = bytes[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    let stop = min(start + length, end)
    guard length > 1, stop - start == length else { return stop }
    if length == 4 {
      for index in start..<stop { emit(bytes[index]) }
      return stop
    }
    var scalar = Int(lead & (length == 2 ? 0x1F : 0x0F))
    for index in start + 1..<stop { scalar = scalar << 6 | Int(bytes[index] & 0x3F) }
    if scalar < FoldTable.end || (0x1E00..<0x1F00).contains(scalar) {
      let folded = FoldTable.letters[
        scalar < FoldTable.end ? scalar : scalar - 0x1E00 + FoldTable.end]
      if folded.isDropped { return stop }
      if folded.first < 0x80 {
        emit(UInt8(truncatingIfNeeded: folded.first))
        if folded.second != 0 { emit(folded.second) }
      } else {
        emit(UInt8(truncatingIfNeeded: 0xC0 | folded.first >> 6))
        emit(UInt8(truncatingIfNeeded: 0x80 | folded.first & 0x3F))
      }
    } else if !(0x2000..<0x2070).contains(scalar) && !(0x3000..<0x3004).contains(scalar) {
      for index in start..<stop { emit(bytes[index]) }
    }
    return stop
  }
}
