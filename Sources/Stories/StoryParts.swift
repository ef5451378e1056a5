/// Which articles belong together: connected parts, grown pair by pair (union and find).
public struct StoryParts: Sendable {
  private var parents: [UInt32]

  /// Creates as many parts as there are articles.
  public init(count: Int) {
    parents = (0..<UInt32(count)).map { $0 }
  }

  /// Joins the parts of two articles; the lowest number names a part.
  public mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (name(of: a), name(of: b))
    if first != second { parents[max(first, second)] = UInt32(min(first, second)) }
  }

  /// Returns the lowest article of the part of `article`.
  public mutating func name(of article: Int) -> Int {
    var at = article
    while Int(parents[at]) != at {
      parents[at] = parents[Int(parents[at])]
      at = Int(parents[at])
    }
    return at
  }
}
