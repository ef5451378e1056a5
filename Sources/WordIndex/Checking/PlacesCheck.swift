internal import NewsIndex

/// Checks the places of a row, which may go on over many leaves.
///
/// Places are numbers: the words since the place before + 2; or 1, the number of a field, which ascends, and then a
/// place of that field (`ArticlePlaces`). Two may be the same, as FTS5 lets them.
struct PlacesCheck {
  /// How many bytes are still to come.
  private(set) var missing = 0
  private var field = 0
  private var position = 0
  private var next = Next.place

  /// What the next number is.
  private enum Next {
    case place, field, firstPlace
  }

  private static let lastPosition = 1 << Int(ArticlePlaces.positionBits) - 1

  /// Begins with the places of a row, of which there are so many bytes.
  @inline(__always)
  mutating func begin(_ byteCount: Int) {
    missing = byteCount
    field = 0
    position = 0
    next = .place
  }

  /// Reads some of the bytes that are missing; false where they are no places, or break off inside a number.
  @inline(__always)
  mutating func read(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= missing else { return false }
    missing -= range.count
    var reader = FullTextBytes(at: range.lowerBound, end: range.upperBound)
    while reader.offset < reader.end {
      let number = reader.number(bytes)
      switch next {
      case .place where number > 1:
        guard number - 2 <= Self.lastPosition - position else { return false }
        position += number - 2
      case .place where number == 1:
        next = .field
      case .field where number > field && number < TextField.allCases.count:
        field = number
        next = .firstPlace
      case .firstPlace where number > 1:
        guard number - 2 <= Self.lastPosition else { return false }
        position = number - 2
        next = .place
      default:
        return false
      }
    }
    return !reader.isSpent && (missing > 0 || next == .place)
  }
}
