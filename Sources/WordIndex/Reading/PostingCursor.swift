public import NewsIndex

/// Walks postings forwards, from ordinal to ordinal.
public struct PostingCursor {
  let postings: Postings
  private var block = PostingBlock()
  /// The block in which the last ordinal would be, and the one that was read.
  private var number = -1
  private var numberRead = -1
  private var index = 0

  /// Begins before the first posting.
  public init(_ postings: Postings) {
    self.postings = postings
  }

  /// Returns the level of the word in an article, 0 where it does not have it.
  ///
  /// Ordinals must not descend from call to call.
  public mutating func level(at ordinal: Int) throws(IndexError) -> Int {
    let wanted = UInt32(ordinal)
    guard goToBlock(of: wanted) else { return 0 }
    if numberRead != number {
      try postings.read(number, into: &block)
      numberRead = number
      index = 0
    }
    while index < block.count, block.ordinals[index] < wanted { index += 1 }
    return index < block.count && block.ordinals[index] == wanted ? block.level(at: index) : 0
  }

  /// Returns the most that the level of an article can be, and up to which ordinal that holds.
  ///
  /// Ordinals must not descend from call to call; nothing is read.
  public mutating func bound(at ordinal: Int) -> (highest: Int, last: Int) {
    goToBlock(of: UInt32(ordinal))
      ? (Int(postings.highest[number]), Int(postings.lasts[number])) : (0, .max)
  }

  /// Goes to the first block from the one at hand on that may hold an ordinal; false where there is none.
  private mutating func goToBlock(of ordinal: UInt32) -> Bool {
    if number >= 0, postings.lasts[number] >= ordinal { return true }
    guard let next = nextBlock(for: ordinal) else { return false }
    number = next
    return true
  }

  /// Steps that double, then halve.
  private func nextBlock(for ordinal: UInt32) -> Int? {
    let lasts = postings.lasts
    var low = number + 1
    var step = 1
    while low + step < lasts.count, lasts[low + step] < ordinal {
      low += step
      step *= 2
    }
    var high = min(low + step, lasts.count - 1)
    guard low < lasts.count, lasts[high] >= ordinal else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if lasts[middle] < ordinal { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
