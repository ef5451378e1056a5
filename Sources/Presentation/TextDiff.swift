internal import NewsIndex

/// What changed from one text of an article to another: by paragraphs, and within them by words.
public enum TextDiff {
  /// A stretch of one paragraph.
  public enum Piece: Equatable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// Words beyond which a paragraph is shown as replaced whole: the difference of two texts takes time and
  /// memory by the square of the number of changes.
  private static let mostWords = 1000

  /// Returns the paragraphs of both texts in order, each as its pieces.
  public static func between(_ old: [String], _ new: [String]) -> [[Piece]] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var paragraphs: [[Piece]] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let gone = run(removed, from: i)
      let come = run(added, from: j)
      if gone.isEmpty, come.isEmpty {
        paragraphs.append([.same(new[j])])
        (i, j) = (i + 1, j + 1)
      } else {
        paragraphs += replaced(Array(old[gone]), by: Array(new[come]))
        (i, j) = (gone.upperBound, come.upperBound)
      }
    }
    return paragraphs
  }

  /// The numbers from `start` on that are in the set, without a gap.
  private static func run(_ set: Set<Int>, from start: Int) -> Range<Int> {
    var end = start
    while set.contains(end) { end += 1 }
    return start..<end
  }

  /// Paragraphs that stand for one another are compared by their words.
  private static func replaced(_ old: [String], by new: [String]) -> [[Piece]] {
    var paragraphs: [[Piece]] = []
    for index in 0..<max(old.count, new.count) {
      if index < old.count, index < new.count, let pieces = words(old[index], new[index]) {
        paragraphs.append(pieces)
      } else {
        if index < old.count { paragraphs.append([.removed(old[index])]) }
        if index < new.count { paragraphs.append([.added(new[index])]) }
      }
    }
    return paragraphs
  }

  /// The pieces of a paragraph; nil where the two have hardly a word in common.
  private static func words(_ old: String, _ new: String) -> [Piece]? {
    let (before, after) = (old.split(separator: " "), new.split(separator: " "))
    guard before.count <= mostWords, after.count <= mostWords else { return nil }
    let difference = after.difference(from: before)
    guard difference.removals.count * 4 <= before.count * 3 else { return nil }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var pieces: [Piece] = []
    var (i, j) = (0, 0)
    func append(_ words: ArraySlice<Substring>, _ make: (String) -> Piece) {
      if !words.isEmpty { pieces.append(make(words.joined(separator: " "))) }
    }
    while i < before.count || j < after.count {
      let gone = run(removed, from: i)
      let come = run(added, from: j)
      append(before[gone], Piece.removed)
      append(after[come], Piece.added)
      (i, j) = (gone.upperBound, come.upperBound)
      let start = j
      while i < before.count, j < after.count, !removed.contains(i), !added.contains(j) {
        (i, j) = (i + 1, j + 1)
      }
      append(after[start..<j], Piece.same)
    }
    return pieces
  }
}
