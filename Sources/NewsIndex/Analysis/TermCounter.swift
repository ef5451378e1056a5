/// Counts the positions of terms in one article after the other.
struct TermCounter {
  /// Where a term stands in `counts`, good where `article` is the one at hand.
  private struct Slot {
    var article: UInt32 = 0
    var index: Int32 = 0
  }

  /// By number of a term.
  private var slots: [Slot] = []
  /// The number of the article at hand, from 1.
  private(set) var article: UInt32 = 0
  /// The terms of the article at hand, in the order of their first positions.
  private(set) var counts: [TermCount] = []

  /// Begins an article.
  mutating func begin() {
    counts.removeAll(keepingCapacity: true)
    article &+= 1
    if article == 0 {
      slots = Array(repeating: Slot(), count: slots.count)
      article = 1
    }
  }

  /// Counts a position.
  @inline(__always)
  mutating func add(_ term: UInt32, _ field: TextField, isInOpening: Bool) {
    let number = Int(term)
    if number >= slots.count { grow(to: number) }
    if slots[number].article != article {
      slots[number] = Slot(article: article, index: Int32(counts.count))
      counts.append(TermCount(term: term, positions: PositionCounts()))
    }
    counts[Int(slots[number].index)].positions.add(field, isInOpening: isInOpening)
  }

  @inline(never)
  private mutating func grow(to number: Int) {
    let count = max(1 << 12, (number + 1) * 3 / 2)
    slots.append(contentsOf: repeatElement(Slot(), count: count - slots.count))
  }
}

/// How often a term stands in an article.
public struct TermCount: Sendable, Equatable {
  /// Its number in the `PostingTerms` of the run.
  public var term: UInt32
  /// Its positions.
  public var positions: PositionCounts

  /// Creates a count.
  public init(term: UInt32, positions: PositionCounts) {
    self.term = term
    self.positions = positions
  }
}
