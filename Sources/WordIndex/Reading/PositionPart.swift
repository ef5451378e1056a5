/// Where a word stands in one of the ways in which a position may be close to it.
public struct PositionPart {
  /// As `WordPosition.distance`.
  public var distance: Int
  /// The positions.
  public var list: PositionList

  /// Creates a part.
  public init(distance: Int, list: PositionList) {
    self.distance = distance
    self.list = list
  }
}

/// Walks a part's articles forwards.
public struct PositionCursor {
  private let list: PositionList
  private let distance: Int
  private var index = 0

  /// Begins before the first article.
  public init(_ part: PositionPart) {
    list = part.list
    distance = part.distance
  }

  /// Appends the positions in an article; ordinals must not descend from call to call.
  public mutating func read(_ ordinal: Int, into positions: inout [WordPosition]) {
    if index < list.entries.count, list.entries[index].ordinal < UInt32(ordinal) {
      index = list.index(of: ordinal, from: index)
    }
    while index < list.entries.count, list.entries[index].ordinal == UInt32(ordinal) {
      list.read(list.entries[index], distance: distance, into: &positions)
      index += 1
    }
  }
}
