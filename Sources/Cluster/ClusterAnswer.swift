public import JSON

/// How many of the shards that were asked have answered.
public struct Wholeness: Sendable, Equatable {
  /// Those that answered, in time.
  public var answered: Int
  /// All.
  public var shards: Int

  /// Creates a wholeness; by default of nothing, which is whole.
  public init(answered: Int = 0, shards: Int = 0) {
    self.answered = answered
    self.shards = shards
  }

  /// Whether nothing is missing.
  public var isWhole: Bool { answered == shards }

  /// Reads `_shards` and `timed_out` of a response; nil where it has none.
  ///
  /// `failed` says nothing: once the master has noticed that a shard has no copy, it is 0, and hits are missing.
  public init?(of response: JSONValue) {
    guard let total = response["_shards"]?["total"]?.integer,
      let successful = response["_shards"]?["successful"]?.integer
    else { return nil }
    // Who was not done in time has not answered.
    let isLate = response["timed_out"] == .bool(true)
    self.init(answered: isLate ? min(successful, total - 1) : successful, shards: total)
  }

  /// Joins what several responses say: the worst counts.
  public func joined(_ other: Wholeness) -> Wholeness {
    if isWhole { return other.isWhole && other.shards < shards ? self : other }
    if other.isWhole { return self }
    return shards - answered >= other.shards - other.answered ? self : other
  }
}
