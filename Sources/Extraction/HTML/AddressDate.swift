internal import News

/// The day that is in many addresses: "/2017/07/07/", "/20170707-".
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
