/// A place in bytes that FTS5 wrote.
///
/// Whoever reads beyond the end gets 0, and finds it said in `isSpent`.
@frozen public struct FullTextBytes: Sendable {
  /// The next byte.
  public var offset: Int
  /// What must not be read.
  public var end: Int
  /// Whether more was read than there is.
  @inlinable public var isSpent: Bool { wasSpent }

  @usableFromInline var wasSpent = false

  /// Begins at an offset.
  @inlinable
  public init(at offset: Int, end: Int) {
    self.offset = offset
    self.end = end
  }

  /// Reads a number: seven bits a byte, the highest first, all eight of a ninth byte.
  @inlinable @inline(__always)
  public mutating func number(_ bytes: borrowing Span<UInt8>) -> Int {
    guard offset < end, end <= bytes.count else {
      wasSpent = true
      return 0
    }
    let first = bytes[offset]
    offset += 1
    if first < 0x80 { return Int(first) }
    // Two bytes say nearly all gaps.
    if offset < end, bytes[offset] < 0x80 {
      offset += 1
      return Int(first & 0x7F) << 7 | Int(bytes[offset - 1])
    }
    return longNumber(bytes, Int(first & 0x7F))
  }

  @usableFromInline
  mutating func longNumber(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    var number = start
    for count in 1..<9 {
      guard offset < end else {
        wasSpent = true
        return 0
      }
      let byte = bytes[offset]
      offset += 1
      if count == 8 { return number << 8 | Int(byte) }
      number = number << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return number }
    }
    return number
  }

  /// Appends a number as FTS5 writes it.
  @inlinable @inline(__always)
  public static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0x80, number >= 0 {
      bytes.append(UInt8(truncatingIfNeeded: number))
    } else {
      appendLong(UInt64(bitPattern: Int64(number)), to: &bytes)
    }
  }

  @usableFromInline
  static func appendLong(_ number: UInt64, to bytes: inout [UInt8]) {
    guard number >> 56 == 0 else {
      // Nine bytes, all eight bits of the last.
      for shift in stride(from: UInt64(57), to: 8, by: -7) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift) | 0x80)
      }
      bytes.append(UInt8(truncatingIfNeeded: number >> 8) | 0x80)
      bytes.append(UInt8(truncatingIfNeeded: number))
      return
    }
    var shift: UInt64 = 7
    while number >> shift >= 0x80 { shift += 7 }
    while shift > 0 {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift & 0x7F) | 0x80)
      shift -= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: number & 0x7F))
  }
}
