public import News
internal import NewsIndex

/// How much newer articles are preferred.
///
/// A score is multiplied by 1 + 2^(-age / half-life): an article of the day counts twice, an old one
/// as before (the exponential of Li & Croft, CIKM 2003).
public struct Recency: Sendable, Equatable {
  /// The age in days at which half of the preference is left.
  public var halfLife: Double
  /// The day from which age counts; newer articles count as of this day.
  public var asOf: CalendarDate

  /// Creates a preference.
  public init(halfLife: Double, asOf: CalendarDate) {
    self.halfLife = halfLife
    self.asOf = asOf
  }

  /// Returns what the score of an article is multiplied by; 1 where its date is unknown.
  package func factor(id: Int) -> Double {
    let day = ArticleID.day(of: id)
    guard day > 0 else { return 1 }
    let age = Double(max(0, asOf.julianDay - day))
    return 1 + RankingModel.half(toThe: age / halfLife)
  }
}
