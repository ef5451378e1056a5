internal import News
internal import NewsIndex
internal import Search

/// The options by which newer articles are preferred.
struct RecencyOptions {
  var isWanted = false
  var halfLife = 14
  var asOf: String?

  /// Returns the preference as a request has it; nil where none is asked for.
  func recency(today: CalendarDate) throws(Failure) -> Recency? {
    guard isWanted else {
      if asOf != nil { throw .misuse("'--as-of' says from when '--recency' counts: give both") }
      return nil
    }
    var day = today
    if let asOf {
      guard let days = DateReading(today: today).days(asOf) else {
        throw .misuse("'\(asOf)' is no date for '--as-of': use 2017-07-07, 2017-07, 7d or today")
      }
      day = days.lowerBound
    }
    return Recency(halfLife: Double(halfLife), asOf: day)
  }
}

/// A command that ranks articles.
protocol RankingCommand: FilteringCommand {
  var recency: RecencyOptions { get set }
}

extension RankingCommand {
  /// The options of recency.
  static var recencyArguments: [Argument<Self>] {
    [
      .flag("recency", \.recency.isWanted, help: "prefer newer articles"),
      .number(
        "half-life", \.recency.halfLife, in: 1...100_000, "DAYS",
        help: "the age at which half of that preference is left"),
      .option(
        "as-of", \.recency.asOf, "DATE", help: "the day from which --recency counts; else today"),
    ]
  }
}

extension Context {
  /// Tells which words counted beside those that were typed, strongest first.
  func note(words: [String]) {
    note(words.isEmpty ? "no words added" : "added: " + words.joined(separator: " "))
  }
}
