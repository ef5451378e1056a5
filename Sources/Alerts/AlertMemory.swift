/// An article as alerts remember it: what makes it the same, what it showed, and what had made it of its source.
public struct AlertMark: Sendable, Hashable, Comparable {
  /// What makes it the same article, whatever its id.
  public var identity: UInt64
  /// A hash of what it showed.
  public var content: UInt64
  /// The version of the extraction.
  public var extraction: Int

  /// Creates a mark.
  public init(identity: UInt64, content: UInt64, extraction: Int) {
    self.identity = identity
    self.content = content
    self.extraction = extraction
  }

  /// Compares by identity, then content.
  public static func < (a: AlertMark, b: AlertMark) -> Bool {
    (a.identity, a.content, a.extraction) < (b.identity, b.content, b.extraction)
  }
}

/// All that was ever told of a saved search, or counted as known: every text of every article.
public struct AlertMemory: Sendable, Equatable {
  /// The marks, ascending, each once.
  public private(set) var marks: [AlertMark]

  /// Creates a memory of marks in any order.
  public init(_ marks: [AlertMark] = []) {
    self.marks = Self.each(marks.sorted())
  }

  /// Returns what is remembered of an article: all texts that it had.
  public func marks(of identity: UInt64) -> ArraySlice<AlertMark> {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].identity < identity { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < marks.count, marks[end].identity == identity { end += 1 }
    return marks[low..<end]
  }

  /// Remembers more; false where all of it was known.
  @discardableResult
  public mutating func add(_ more: [AlertMark]) -> Bool {
    let before = marks.count
    marks = Self.each((marks + more).sorted())
    return marks.count > before
  }

  private static func each(_ sorted: [AlertMark]) -> [AlertMark] {
    var each: [AlertMark] = []
    each.reserveCapacity(sorted.count)
    for mark in sorted where mark != each.last { each.append(mark) }
    return each
  }
}
