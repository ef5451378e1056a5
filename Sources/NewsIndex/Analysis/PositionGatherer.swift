/// Gathers the positions of one article's words after the other, and makes of them the positions of its terms.
///
/// Few words stand often: each position is noted for its word, which was found in a table anyway, and only the
/// different words of an article are looked up among all the terms of an index.
struct PositionGatherer {
  /// The number of the article at hand.
  private(set) var article: UInt32 = 0
  /// Its different words, in the order of their first positions.
  private var forms: [WordForms.Form] = []
  /// By position: its word's index in `forms`, and where it is.
  private var indexes: [UInt32] = []
  private var spots: [Spot] = []
  /// Other spellings of words, by the number of their term.
  private var alternatives: [UInt32: UInt32] = [:]

  /// Field and position, in one number whose order is theirs.
  private struct Spot: Comparable {
    static let positionBits = ArticlePositions.positionBits
    var bits: UInt32

    init(_ field: TextField, _ position: Int) {
      bits =
        UInt32(field.rawValue) << Self.positionBits
        | UInt32(min(position, 1 << Int(Self.positionBits) - 1))
    }

    var field: UInt32 { bits >> Self.positionBits }
    var position: UInt32 { bits & (1 << Self.positionBits - 1) }
    static func < (a: Spot, b: Spot) -> Bool { a.bits < b.bits }
  }

  // MARK: Positions

  /// Begins an article.
  mutating func begin() {
    forms.removeAll(keepingCapacity: true)
    indexes.removeAll(keepingCapacity: true)
    spots.removeAll(keepingCapacity: true)
    if !alternatives.isEmpty { alternatives.removeAll() }
    article &+= 1
  }

  /// Adds a word that the article did not have yet; returns its index.
  mutating func append(_ form: WordForms.Form) -> UInt32 {
    forms.append(form)
    return UInt32(forms.count - 1)
  }

  /// Adds a position of a word; those of a field come in their order, and fields in the order of `TextField`.
  @inline(__always)
  mutating func add(_ form: UInt32, _ field: TextField, position: Int) {
    indexes.append(form)
    spots.append(Spot(field, position))
  }

  /// Adds a position of another spelling of a word.
  mutating func add(alternative form: WordForms.Form, _ field: TextField, position: Int) {
    let known = alternatives[form.exact]
    let index = known ?? append(form)
    alternatives[form.exact] = index
    add(index, field, position: position)
  }

  // MARK: Terms

  /// Where a term's words are among those of the article, good where `article` is the one at hand.
  private struct Slot {
    var article: UInt32 = 0
    /// Its index among the words in `positions`, or, of a stem, among the counted ones.
    var index = UInt32.max
  }

  private var slots: [Slot] = []
  /// Which word of the article belongs to which term: words that are folded alike are one term.
  private var members: [(term: UInt32, form: UInt32)] = []
  private var sorted: [Spot] = []
  private var ends: [UInt32] = []
  private var together: [Spot] = []

  /// Returns where the terms of the article stand, how often each stem stands in which field, and the forms of stems.
  mutating func finish() -> (positions: ArticlePositions, counts: [TermCount], forms: [TermForm]) {
    sort()
    var positions = ArticlePositions()
    var counts: [TermCount] = []
    var ofStems: [TermForm] = []
    positions.terms.reserveCapacity(forms.count)
    counts.reserveCapacity(forms.count)
    ofStems.reserveCapacity(forms.count)
    members.removeAll(keepingCapacity: true)
    openSlots()
    for (index, form) in forms.enumerated() {
      let number = UInt32(index)
      add(form.exact, of: number, to: &positions)
      if form.isGap { continue }
      count(form.first, number, &counts)
      ofStems.append(TermForm(stem: form.first, word: form.exact))
      if form.second != form.first {
        count(form.second, number, &counts)
        ofStems.append(TermForm(stem: form.second, word: form.exact))
      }
    }
    encode(&positions)
    return (positions, counts, ofStems)
  }

  private mutating func add(
    _ term: UInt32, of form: UInt32, to positions: inout ArticlePositions
  ) {
    let number = Int(term)
    if slots[number].index == .max {
      slots[number].index = UInt32(positions.terms.count)
      positions.terms.append(term)
    }
    members.append((slots[number].index, form))
  }

  private mutating func count(_ term: UInt32, _ form: UInt32, _ counts: inout [TermCount]) {
    let number = Int(term)
    if slots[number].index == .max {
      slots[number].index = UInt32(counts.count)
      counts.append(TermCount(term: term, positions: PositionCounts()))
    }
    let index = Int(slots[number].index)
    // A slice would be counted as one more owner, for each word.
    for number in range(of: form) {
      let spot = sorted[number]
      counts[index].positions.add(field: Int(spot.field), position: Int(spot.position))
    }
  }

  /// Readies the slots of all terms for the article.
  ///
  /// One loop for all: what is not in the processor's cache is then waited for side by side.
  private mutating func openSlots() {
    var last: UInt32 = 0
    for form in forms { last = max(last, form.exact, form.first, form.second) }
    if Int(last) >= slots.count {
      let count = max(1 << 12, (Int(last) + 1) * 3 / 2)
      slots.append(contentsOf: repeatElement(Slot(), count: count - slots.count))
    }
    for form in forms {
      open(Int(form.exact))
      open(Int(form.first))
      if form.second != form.first { open(Int(form.second)) }
    }
  }

  @inline(__always)
  private mutating func open(_ term: Int) {
    if slots[term].article != article { slots[term] = Slot(article: article) }
  }

  // MARK: Bytes

  /// Puts the spots of each word side by side; `ends` tells where.
  private mutating func sort() {
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: forms.count + 1))
    for index in indexes { ends[Int(index) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    if sorted.count < spots.count {
      sorted.append(contentsOf: repeatElement(Spot(.body, 0), count: spots.count - sorted.count))
    }
    // Each end moves from where a word's spots begin to where they end.
    for position in spots.indices {
      let index = Int(indexes[position])
      sorted[Int(ends[index])] = spots[position]
      ends[index] += 1
    }
  }

  private func range(of form: UInt32) -> Range<Int> {
    let index = Int(form)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private mutating func encode(_ positions: inout ArticlePositions) {
    positions.ends.reserveCapacity(positions.terms.count)
    positions.bytes.reserveCapacity(spots.count * 3)
    // Members of one term come one behind the other, those of a later one later.
    members.sort { $0.term < $1.term }
    var index = 0
    while index < members.count {
      let first = index
      let term = members[first].term
      while index < members.count, members[index].term == term { index += 1 }
      if index == first + 1 {
        Self.append(sorted.span, range(of: members[first].form), to: &positions.bytes)
      } else {
        together.removeAll(keepingCapacity: true)
        for number in first..<index { together += sorted[range(of: members[number].form)] }
        together.sort()
        Self.append(together.span, together.indices, to: &positions.bytes)
      }
      positions.ends.append(UInt32(positions.bytes.count))
    }
  }

  private static func append(
    _ spots: borrowing Span<Spot>, _ range: Range<Int>, to bytes: inout [UInt8]
  ) {
    var field: UInt32 = 0
    var last: UInt32 = 0
    for index in range {
      let spot = spots[index]
      if spot.field != field {
        field = spot.field
        last = 0
        bytes.append(1)
        FullTextBytes.append(Int(field), to: &bytes)
      }
      FullTextBytes.append(Int(spot.position - last) + 2, to: &bytes)
      last = spot.position
    }
  }
}
