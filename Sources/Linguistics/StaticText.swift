internal import CStemmer

/// Text that is a part of the program, looked through where it lies: nothing is read or copied at the start.
public struct StaticText: Sendable {
  private let literal: StaticString

  /// Creates the text of a literal.
  public init(_ literal: StaticString) {
    precondition(literal.hasPointerRepresentation, "a text of one character")
    self.literal = literal
  }

  /// The number of bytes, in UTF-8.
  public var count: Int { literal.utf8CodeUnitCount }

  /// Returns a byte.
  @inline(__always)
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "no byte of the text")
    return unsafe literal.utf8Start[index]
  }

  /// Returns the first place of some bytes, from an index on; nil where there is none.
  public func index(of piece: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
    guard !piece.isEmpty, start >= 0, start + piece.count <= count else { return nil }
    return unsafe piece.withUnsafeBytes { buffer -> Int? in
      guard let wanted = buffer.baseAddress else { return nil }
      let base = unsafe UnsafeRawPointer(literal.utf8Start)
      guard let found = unsafe memmem(base + start, count - start, wanted, buffer.count) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Returns the bytes of a range.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for index in range { out.append(self[index]) }
    return out
  }

  /// Returns the first place where some bytes stand as a whole word: between blanks, ends of lines or of the text,
  /// or behind a mark.
  ///
  /// - Parameters:
  ///   - word: the bytes.
  ///   - mark: a byte that may stand before a word as its mark.
  /// - Returns: where it begins; nil where it does not stand.
  public func index(ofWord word: ArraySlice<UInt8>, mark: UInt8 = 0x20) -> Int? {
    var start = 0
    while let found = index(of: word, from: start) {
      let end = found + word.count
      let isBegun = found == 0 || Self.isGap(self[found - 1]) || self[found - 1] == mark
      if isBegun, end == count || Self.isGap(self[end]) { return found }
      start = found + 1
    }
    return nil
  }

  /// Returns the first place where some bytes stand at the beginning of a word; nil where they do not.
  public func index(ofKey key: ArraySlice<UInt8>) -> Int? {
    var start = 0
    while let found = index(of: key, from: start) {
      if found == 0 || Self.isGap(self[found - 1]) { return found }
      start = found + 1
    }
    return nil
  }

  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
