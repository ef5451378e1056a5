/// The places of an article's terms, as FTS5 keeps them.
///
/// Of a new index FTS5 is not asked to find out which terms stand where, one after the other: those who
/// analyse articles do that, each for its own, and the writer only puts it in order.
public struct ArticlePlaces: Sendable, Equatable {
  /// The terms: the number that `PostingTerms` gives a term, × 2, plus 1 where it is meant as a stem.
  public var terms: [UInt32] = []
  /// By term: where its places end in `bytes`; they begin where those of the term before end.
  public var ends: [UInt32] = []
  /// FTS5's position lists: the words since the place before + 2, the byte 1 and its number before a field.
  public var bytes: [UInt8] = []

  /// Creates the places of an article without terms.
  public init() {}
}

/// Gathers the places of one article's terms after the other.
final class PlaceGatherer {
  /// Which of an article's terms a term is, good where `article` is the one at hand.
  private struct Slot {
    var article: UInt32 = 0
    var index: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var article: UInt32 = 0
  /// The terms of the article at hand, in the order of their first places, and how many each has.
  private var terms: [UInt32] = []
  private var counts: [UInt32] = []
  /// By place: its term's index in `terms`, its field × 2²⁸ + its position.
  private var indexes: [UInt32] = []
  private var spots: [UInt32] = []
  private var sorted: [UInt32] = []

  private static let positionBits: UInt32 = 28

  /// Begins an article.
  func begin() {
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    indexes.removeAll(keepingCapacity: true)
    spots.removeAll(keepingCapacity: true)
    article &+= 1
    if article == 0 {
      slots = Array(repeating: Slot(), count: slots.count)
      article = 1
    }
  }

  /// Adds a place; those of a field come in their order, and fields in the order of `TextField`.
  @inline(__always)
  func add(_ term: UInt32, _ field: TextField, position: Int) {
    let number = Int(term)
    if number >= slots.count { grow(to: number) }
    if slots[number].article != article {
      slots[number] = Slot(article: article, index: UInt32(terms.count))
      terms.append(term)
      counts.append(0)
    }
    let index = slots[number].index
    counts[Int(index)] += 1
    indexes.append(index)
    spots.append(
      UInt32(field.rawValue) << Self.positionBits
        | UInt32(min(position, 1 << Int(Self.positionBits) - 1)))
  }

  @inline(never)
  private func grow(to number: Int) {
    let count = max(1 << 12, (number + 1) * 3 / 2)
    slots.append(contentsOf: repeatElement(Slot(), count: count - slots.count))
  }

  /// Returns what was added since the article began.
  func finish() -> ArticlePlaces {
    var places = ArticlePlaces()
    places.terms = terms.map { $0 }
    places.ends.reserveCapacity(terms.count)
    places.bytes.reserveCapacity(spots.count + spots.count / 2 + 16)
    sort()
    var start = 0
    for count in counts {
      let end = start + Int(count)
      var field: UInt32 = 0
      var last: UInt32 = 0
      for spot in sorted[start..<end] {
        let own = spot >> Self.positionBits
        if own != field {
          field = own
          last = 0
          places.bytes.append(1)
          FullTextBytes.append(Int(own), to: &places.bytes)
        }
        let position = spot & (1 << Self.positionBits - 1)
        FullTextBytes.append(Int(position - last) + 2, to: &places.bytes)
        last = position
      }
      places.ends.append(UInt32(places.bytes.count))
      start = end
    }
    return places
  }

  /// Puts the spots of each term side by side; `counts` tells where each ends.
  private func sort() {
    var next: [UInt32] = []
    next.reserveCapacity(counts.count)
    var sum: UInt32 = 0
    for count in counts {
      next.append(sum)
      sum += count
    }
    if sorted.count < spots.count {
      sorted.append(contentsOf: repeatElement(0, count: spots.count - sorted.count))
    }
    for place in spots.indices {
      let index = Int(indexes[place])
      sorted[Int(next[index])] = spots[place]
      next[index] += 1
    }
  }
}
