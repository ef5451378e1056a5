/// How far an answer is that of an index file with the same articles.
public struct AnswerQuality: Sendable, Equatable {
  /// Whether all counts and the order are those that an index file gives.
  public var isExact = true
  /// What of a cluster answered, where not all did; nil for a whole answer.
  public var partial: PartialAnswer?

  /// Creates the quality of a whole and exact answer.
  public init() {}
}

/// How much of a cluster answered.
public struct PartialAnswer: Sendable, Equatable {
  /// The number of shards that answered.
  public var answered: Int
  /// The number of all.
  public var shards: Int

  /// Creates a measure.
  public init(answered: Int, shards: Int) {
    self.answered = answered
    self.shards = shards
  }
}
