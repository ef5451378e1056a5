internal import NewsIndex

/// Lets words pass that are within some edits of one; edits are those of `EditDistance`.
///
/// Of the distance's table only the numbers near the diagonal matter: a word that is longer or shorter by more
/// than the edits is too far. A row has them for the letters of the word from so many before it on.
struct DistanceSieve: TermSieve {
  let prefix: [UInt8] = []
  private let word: [UInt32]
  private let edits: Int
  private let width: Int
  /// The numbers, at most `edits` + 1, of one row after the other: the first is that of no letter.
  private var rows: [UInt8]
  /// The letters read, and where each ends in the term: the first `depth` are good.
  private var letters: [UInt32]
  private var ends: [Int]
  private var depth = 0

  init(_ word: String, _ edits: Int) {
    self.word = word.unicodeScalars.map(\.value)
    self.edits = edits
    width = 2 * edits + 1
    letters = Array(repeating: 0, count: Self.deepest)
    ends = Array(repeating: 0, count: Self.deepest)
    rows = Array(repeating: UInt8(edits + 1), count: (Self.deepest + 1) * width)
    for column in 0..<width where (0...self.word.count).contains(column - edits) {
      rows[column] = UInt8(column - edits)
    }
  }

  /// No term has more letters.
  private static let deepest = 256

  mutating func read(_ term: borrowing Span<UInt8>, from shared: Int) -> Sifting {
    while depth > 0, ends[depth - 1] > shared { depth -= 1 }
    var offset = depth > 0 ? ends[depth - 1] : 0
    while offset < term.count {
      let letter = Letters.next(term, &offset)
      guard depth < Self.deepest, append(letter, end: offset) else { return .fails(offset) }
    }
    let column = word.count - depth + edits
    guard (0..<width).contains(column) else { return .mayGoOn }
    return rows[depth * width + column] <= edits ? .isWanted : .mayGoOn
  }

  /// Adds the row of a letter; false where all its numbers are too high.
  private mutating func append(_ letter: UInt32, end: Int) -> Bool {
    let far = UInt8(edits + 1)
    let last = depth * width
    let first = depth + 1 - edits
    var isNear = false
    var left = far
    for column in 0..<width {
      let index = first + column
      var best = far
      if index == 0 {
        best = min(far, UInt8(truncatingIfNeeded: depth + 1))
      } else if index > 0, index <= word.count {
        best = rows[last + column] + (word[index - 1] == letter ? 0 : 1)
        if column + 1 < width { best = min(best, rows[last + column + 1] + 1) }
        best = min(best, left + 1, far)
        if index > 1, depth > 0, word[index - 2] == letter, letters[depth - 1] == word[index - 1] {
          best = min(best, rows[last - width + column] + 1)
        }
      }
      rows[last + width + column] = best
      left = best
      if best < far { isNear = true }
    }
    letters[depth] = letter
    ends[depth] = end
    depth += 1
    return isNear
  }

  func bound(behind term: ArraySlice<UInt8>, failing count: Int) -> [UInt8] {
    let everything: [UInt8] = term.prefix(count) + [0xFF]
    guard depth > 0, ends[depth - 1] == count else { return everything }
    let letter = letters[depth - 1]
    // Without an edit left, only letters of the word can go on where this one could not.
    let before = rows[(depth - 1) * width..<depth * width]
    guard before.allSatisfy({ $0 >= edits }) else { return everything }
    var bound = Array(term.prefix(depth > 1 ? ends[depth - 2] : 0))
    guard let next = word.filter({ $0 > letter }).min() else { return bound + [0xFF] }
    Letters.append(next, to: &bound)
    return bound
  }
}
