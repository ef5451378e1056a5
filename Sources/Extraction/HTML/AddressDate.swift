internal import News

/// The day that is in many addresses: "/2017/07/07/", "/20170707-", "/2017/jul/07/".
enum AddressDate {
  /// Returns the first day in an address; nil where none is.
  static func day(in url: String) -> CalendarDate? {
    let numbers = url.split { !("0"..."9").contains($0) }
    for (index, year) in numbers.enumerated() {
      if year.count == 8,
        let date = day(year.prefix(4), year.dropFirst(4).prefix(2), year.suffix(2))
      {
        return date
      }
      guard year.count == 4, index + 2 < numbers.count, numbers[index + 1].count == 2,
        numbers[index + 2].count == 2,
        let date = day(year, numbers[index + 1], numbers[index + 2])
      else { continue }
      return date
    }
    return named(in: url)
  }

  /// The day in an address that names the month: "/2017/jul/07/".
  private static func named(in url: String) -> CalendarDate? {
    let parts = url.split(separator: "/")
    for (index, year) in parts.enumerated().dropLast(2) where year.utf8.count == 4 {
      guard parts[index + 1].utf8.count == 3,
        let month = DateWords.months[parts[index + 1].lowercased()],
        parts[index + 2].utf8.count <= 2
      else { continue }
      return day(year, Substring(String(month)), parts[index + 2])
    }
    return nil
  }

  private static func day(
    _ year: Substring, _ month: Substring, _ day: Substring
  ) -> CalendarDate? {
    guard let year = Int(year), (1990...2100).contains(year), let month = Int(month),
      let day = Int(day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
