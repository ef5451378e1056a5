/// Lets terms pass that a pattern fits.
struct PatternSieve: TermSieve {
  let prefix: [UInt8]
  /// The pattern behind the prefix.
  private let pattern: [UInt32]
  /// By letter read: the positions in the pattern that can be reached; the first row is that of none.
  private var rows: [[Bool]]
  private var letters: [UInt32] = []
  private var ends: [Int] = []

  private static let star = UInt32(UInt8(ascii: "*"))
  private static let any = UInt32(UInt8(ascii: "?"))

  init(_ pattern: WordPattern) {
    prefix = Array(pattern.prefix.utf8)
    self.pattern = pattern.rest.map(\.value)
    var start = [Bool](repeating: false, count: self.pattern.count + 1)
    start[0] = true
    rows = [start]
    close(0)
  }

  mutating func read(_ term: borrowing Span<UInt8>, from shared: Int) -> Sifting {
    while let end = ends.last, end > shared {
      ends.removeLast()
      letters.removeLast()
    }
    var offset = ends.last ?? prefix.count
    while offset < term.count {
      let letter = Letters.next(term, &offset)
      let isReached = step(letter)
      letters.append(letter)
      ends.append(offset)
      guard isReached else { return .fails(offset) }
    }
    return rows[letters.count][pattern.count] ? .isWanted : .mayGoOn
  }

  /// Makes the row of the next letter; false where it reaches no position.
  private mutating func step(_ letter: UInt32) -> Bool {
    let number = letters.count + 1
    if rows.count == number { rows.append(rows[0]) }
    var isReached = false
    for position in 0...pattern.count { rows[number][position] = false }
    for position in pattern.indices where rows[number - 1][position] {
      switch pattern[position] {
      case Self.star: rows[number][position] = true
      case Self.any, letter: rows[number][position + 1] = true
      default: continue
      }
      isReached = true
    }
    close(number)
    return isReached
  }

  /// Adds the positions behind stars, which may stand for nothing.
  private mutating func close(_ number: Int) {
    for position in pattern.indices where pattern[position] == Self.star && rows[number][position] {
      rows[number][position + 1] = true
    }
  }

  func bound(behind term: ArraySlice<UInt8>, failing count: Int) -> [UInt8] {
    guard let letter = letters.last, ends.last == count else { return term.prefix(count) + [0xFF] }
    // The next letter that can stand there, or behind all words that begin so.
    var bound = Array(term.prefix(ends.dropLast().last ?? prefix.count))
    let reached = rows[letters.count - 1]
    let next = pattern.indices.filter { reached[$0] && pattern[$0] > letter }.map { pattern[$0] }
    guard let least = next.min() else { return bound + [0xFF] }
    Letters.append(least, to: &bound)
    return bound
  }
}
