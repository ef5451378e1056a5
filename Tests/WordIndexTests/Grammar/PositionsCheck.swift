import NewsIndex

@testable import WordIndex

/// Checks the positions of a row, which may go on over many pages.
///
/// Positions are numbers: the words since the position before + 2; or 1, the number of a field, which ascends, and then a
/// position of that field (`ArticlePositions`). Two may be the same, as FTS5 lets them.
struct PositionsCheck {
  /// How many bytes are still to come.
  private(set) var missing = 0
  private var field = 0
  private var position = 0
  private var next = Next.position

  /// What the next number is.
  private enum Next {
    case position, field, firstPosition
  }

  private static let lastPosition = 1 << Int(ArticlePositions.positionBits) - 1

  /// Begins with the positions of a row, of which there are so many bytes.
  @inline(__always)
  mutating func begin(_ byteCount: Int) {
    missing = byteCount
    field = 0
    position = 0
    next = .position
  }

  /// Reads some of the bytes that are missing; false where they are no positions, or break off inside a number.
  @inline(__always)
  mutating func read(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= missing else { return false }
    missing -= range.count
    var reader = FullTextBytes(at: range.lowerBound, end: range.upperBound)
    while reader.offset < reader.end {
      let number = reader.number(bytes)
      switch next {
      case .position where number > 1:
        guard number - 2 <= Self.lastPosition - position else { return false }
        position += number - 2
      case .position where number == 1:
        next = .field
      case .field where number > field && number < TextField.allCases.count:
        field = number
        next = .firstPosition
      case .firstPosition where number > 1:
        guard number - 2 <= Self.lastPosition else { return false }
        position = number - 2
        next = .position
      default:
        return false
      }
    }
    return !reader.isSpent && (missing > 0 || next == .position)
  }
}
