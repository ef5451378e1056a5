internal import News

/// Datelines of Korean wires and papers: "(서울=연합뉴스) 김민수 기자 = ".
extension DatelineContext {
  /// Reads a city and an agency in brackets at a paragraph's head; both must be there.
  func korean(_ head: DatelineHead, from start: Int) -> DatelineFinding? {
    guard head[start] == "(" || head[start] == "[",
      let close = head.scalars.dropFirst(start).prefix(40)
        .firstIndex(where: { $0 == ")" || $0 == "]" }),
      let mark = head.scalars[start..<close].firstIndex(of: "=")
    else { return nil }
    let place = String(head.scalars[(start + 1)..<mark]).trimmed(" ")
    let house = String(head.scalars[(mark + 1)..<close]).trimmed(" ")
    let agency = parser.agencies.name(printedAs: house)
    guard agency != nil || language == "ko", let found = city(place), found.isKnownCity else {
      return nil
    }
    return DatelineFinding(
      dateline: Dateline(text: place, places: [found.place]), agency: agency,
      rule: "dateline-korean", next: afterReporter(head, from: close + 1))
  }

  /// The index behind "김민수 기자 = ", which stands between a dateline and the text.
  private func afterReporter(_ head: DatelineHead, from start: Int) -> Int {
    let next = head.skipping(" ", from: start)
    guard let mark = head.scalars.dropFirst(next).prefix(30).firstIndex(of: "="),
      head[mark - 1] == " " || head[mark + 1] == " "
    else { return next }
    return head.skipping(" ", from: mark + 1)
  }
}
