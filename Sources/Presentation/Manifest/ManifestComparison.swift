internal import News
internal import NewsIndex
public import Search

/// What differs between a manifest and what the same query finds now.
public struct ManifestComparison: Sendable, Equatable {
  /// An article that differs.
  public struct Difference: Sendable, Equatable {
    /// What makes it the same article.
    public var identity: UInt64
    /// The id that it has now, or had.
    public var id: Int
    /// Its tier, where it is another now.
    public var was, now: Tier?
    /// The hash of what it showed then, where it is not found any more.
    public var content: UInt64?
  }

  /// Found now, and not then.
  public var added: [Difference] = []
  /// Found then, and not now.
  public var removed: [Difference] = []
  /// Found both times, with another text.
  public var changed: [Difference] = []
  /// Found both times, more or less closely.
  public var retiered: [Difference] = []
  /// Found both times, and no longer in the order of the others: the fewest that have moved.
  public var reordered: [Difference] = []

  /// Compares what was with what is.
  public init(was: Manifest, now: Manifest) {
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(now.articles.count)
    for (place, article) in now.articles.enumerated() { places[article.identity] = place }
    var seen: Set<UInt64> = []
    seen.reserveCapacity(was.articles.count)
    var kept: [Int] = []
    for old in was.articles {
      seen.insert(old.identity)
      guard let place = places[old.identity] else {
        removed.append(
          Difference(identity: old.identity, id: old.id, content: old.content))
        continue
      }
      kept.append(place)
      let new = now.articles[place]
      if new.content != old.content {
        changed.append(Difference(identity: new.identity, id: new.id))
      }
      if new.tier != old.tier {
        retiered.append(
          Difference(identity: new.identity, id: new.id, was: old.tier, now: new.tier))
      }
    }
    for new in now.articles where !seen.contains(new.identity) {
      added.append(Difference(identity: new.identity, id: new.id))
    }
    // What changed its tier has moved for that reason.
    let retiered = Set(self.retiered.map(\.identity))
    let comparable = kept.filter { !retiered.contains(now.articles[$0].identity) }
    reordered = Self.moved(comparable).map { place in
      Difference(identity: now.articles[place].identity, id: now.articles[place].id)
    }
  }

  /// Whether nothing differs.
  public var isSame: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && retiered.isEmpty && reordered.isEmpty
  }

  /// Returns the numbers that are not in a longest ascending part, by patience sorting.
  private static func moved(_ numbers: [Int]) -> [Int] {
    /// By length, where the part that ends lowest ends.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var staying: Set<Int> = []
    var index = ends.last
    while let here = index {
      staying.insert(here)
      index = before[here]
    }
    return numbers.indices.filter { !staying.contains($0) }.map { numbers[$0] }
  }
}
