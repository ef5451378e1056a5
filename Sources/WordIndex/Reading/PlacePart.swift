/// Where a word stands in one of the ways in which a place may be close to it.
public struct PlacePart {
  /// As `WordPlace.distance`.
  public var distance: Int
  /// The places.
  public var list: PlaceList

  /// Creates a part.
  public init(distance: Int, list: PlaceList) {
    self.distance = distance
    self.list = list
  }
}

/// Walks a part's articles forwards.
public struct PlaceCursor {
  private let list: PlaceList
  private let distance: Int
  private var index = 0

  /// Begins before the first article.
  public init(_ part: PlacePart) {
    list = part.list
    distance = part.distance
  }

  /// Appends the places in an article; ordinals must not descend from call to call.
  public mutating func read(_ ordinal: Int, into places: inout [WordPlace]) {
    if index < list.entries.count, list.entries[index].ordinal < UInt32(ordinal) {
      index = list.index(of: ordinal, from: index)
    }
    while index < list.entries.count, list.entries[index].ordinal == UInt32(ordinal) {
      list.read(list.entries[index], distance: distance, into: &places)
      index += 1
    }
  }
}
