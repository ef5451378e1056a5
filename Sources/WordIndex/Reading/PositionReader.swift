internal import NewsIndex

/// Reads the positions of an entry one after the other.
///
/// A position is the number of words since the position before plus 2; the byte 1 and a number begin a field.
struct PositionReader {
  private var reader: FullTextBytes
  /// The raw value of the field at hand.
  private(set) var field = 0
  /// The number of words before the position in its field.
  private(set) var offset = 0

  @inline(__always)
  init(_ entry: PositionList.Entry) {
    self.init(Int(entry.start)..<Int(entry.end))
  }

  @inline(__always)
  init(_ range: Range<Int>) {
    reader = FullTextBytes(at: range.lowerBound, end: range.upperBound)
  }

  /// A number whose order is that of field and offset.
  @inline(__always)
  var spot: Int { field << 40 | offset }

  /// Goes to the next position, in the bytes of the entry's list; false behind the last.
  @inline(__always)
  mutating func advance(_ bytes: borrowing Span<UInt8>) -> Bool {
    let start = reader.offset
    guard start < reader.end else { return false }
    if start &+ 1 < bytes.count {
      // Whether a number has one byte or two cannot be guessed, so there is no branch for it.
      let first = Int(bytes[start])
      let second = Int(bytes[start &+ 1])
      let more = first >> 7
      let end = start &+ 1 &+ more
      if first != 1, more & second >> 7 == 0, end <= reader.end {
        reader.offset = end
        let long = (first & 0x7F) << 7 | second
        offset &+= (first ^ (first ^ long) & (0 &- more)) &- 2
        return true
      }
    }
    var number = reader.number(bytes)
    if number == 1 {
      field = reader.number(bytes)
      offset = 0
      number = reader.number(bytes)
    }
    offset &+= number &- 2
    return !reader.isSpent
  }
}
