/// The numbers of words from a position of one word to one of another at which they are close enough.
public struct WordGaps {
  var least: Int
  var most: Int
  /// The raw value of the one field that counts, at different spots; nil where every field does, and the same spot too.
  public var onlyField: Int?

  /// Creates the numbers from one to another.
  public init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }

  /// The same, seen from the other word.
  public var reversed: WordGaps { WordGaps(least: -most, most: -least) }

  /// Whether any positions of two words in an article are so close.
  ///
  /// - Parameters:
  ///   - firstBytes: the bytes in which `first` says where the first word's positions are.
  ///   - first: the first word's entry.
  ///   - secondBytes: the bytes of the second word.
  ///   - second: its entry.
  /// - Returns: whether some are.
  @inline(__always)
  func hold(
    _ firstBytes: borrowing Span<UInt8>, _ first: PositionList.Entry,
    _ secondBytes: borrowing Span<UInt8>, _ second: PositionList.Entry
  ) -> Bool {
    var a = PositionReader(first)
    var b = PositionReader(second)
    guard a.advance(firstBytes), b.advance(secondBytes) else { return false }
    while true {
      let gap = b.spot &- a.spot
      if gap >= least, gap <= most, onlyField == nil || a.field == onlyField && gap != 0 {
        return true
      }
      guard gap > most ? a.advance(firstBytes) : b.advance(secondBytes) else { return false }
    }
  }

  /// Inserts the articles, out of some, in which positions of two words are so close.
  ///
  /// - Parameters:
  ///   - a: where the first word stands.
  ///   - b: where the second stands.
  ///   - candidates: the articles that count.
  ///   - found: what is known already; the articles are inserted.
  public func insertPairs(
    _ a: PositionList, _ b: PositionList, among candidates: ArticleSet, into found: inout ArticleSet
  ) {
    let (firsts, seconds) = (a.entries.span, b.entries.span)
    let (firstBytes, secondBytes) = (a.bytes.span, b.bytes.span)
    var i = 0
    var j = 0
    // A short list leaps through a long one; lists of a size are read side by side.
    let leapsInFirst = firsts.count > 8 * seconds.count
    let leapsInSecond = seconds.count > 8 * firsts.count
    while i < firsts.count, j < seconds.count {
      let ordinal = firsts[i].ordinal
      let other = seconds[j].ordinal
      if ordinal < other {
        i = leapsInFirst ? a.index(of: Int(other), from: i) : i + 1
        continue
      }
      if other < ordinal {
        j = leapsInSecond ? b.index(of: Int(ordinal), from: j) : j + 1
        continue
      }
      // Of several terms of a word an article may have more than one.
      var end = j
      while end < seconds.count, seconds[end].ordinal == ordinal { end += 1 }
      while i < firsts.count, firsts[i].ordinal == ordinal {
        if ordinal < candidates.capacity, candidates.contains(Int(ordinal)),
          !found.contains(Int(ordinal))
        {
          for k in j..<end
          where hold(firstBytes, firsts[i], secondBytes, seconds[k]) {
            found.insert(Int(ordinal))
            break
          }
        }
        i += 1
      }
      j = end
    }
  }
}
