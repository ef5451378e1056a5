internal import News

extension PublicationDate {
  /// Whether it is the first moment that a machine can count, which it writes where it knows none: 1970-01-01 at
  /// midnight in universal time, whatever zone it is told in, or the year 1.
  var isOfNothing: Bool {
    if day.components.year == 1 { return true }
    guard let timestamp else { return day.julianDay == 2_440_588 }
    // No zone is a day away from universal time.
    guard (2_440_587...2_440_589).contains(day.julianDay) else { return false }
    return Embargo.isOver(timestamp, now: 0) == true && Embargo.isOver(timestamp, now: -1) == false
  }
}
