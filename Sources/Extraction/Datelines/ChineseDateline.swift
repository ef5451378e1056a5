internal import News

/// Datelines of Chinese wires and papers: "新华社北京7月5日电（记者王明）".
extension DatelineContext {
  private static let length = 60
  /// What ends such a dateline: "telegram", "report", "news".
  private static let ends = ["电", "電", "讯", "訊"].flatMap { Array($0.unicodeScalars) }
  /// "Our paper", where papers name themselves so.
  private static let ownPaper = ["本报", "本報", "本刊"]
  private static let longestAgency = 8

  /// Reads an agency, a city and a day at a paragraph's head; all three must be there.
  func chinese(_ head: DatelineHead, from start: Int) -> DatelineFinding? {
    guard language == nil || language == "zh",
      let close = head.scalars.dropFirst(start).prefix(Self.length)
        .firstIndex(where: { Self.ends.contains($0) }),
      close - start > 6, head[close - 1] == "日",
      let month = head.scalars[start..<close].lastIndex(of: "月")
    else { return nil }
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let days = head.scalars[(month + 1)..<(close - 1)]
    let names = head.scalars[start..<month].reversed().drop(while: isDigit).reversed()
    guard (1...2).contains(days.count), days.allSatisfy(isDigit), names.count < month - start else {
      return nil
    }
    let printed = Array(names)
    for count in stride(from: min(Self.longestAgency, printed.count - 1), to: 1, by: -1) {
      let agencyText = String(String.UnicodeScalarView(printed[..<count]))
      let agency = parser.agencies.name(printedAs: agencyText)
      guard agency != nil || Self.ownPaper.contains(agencyText) else { continue }
      let place = String(String.UnicodeScalarView(printed[count...]))
      guard let found = city(place), found.isKnownCity else { return nil }
      return DatelineFinding(
        dateline: Dateline(text: place, places: [found.place]), agency: agency,
        rule: "dateline-chinese", next: afterReporters(head, from: close + 1))
    }
    return nil
  }

  /// The index behind "（记者王明）", which stands between a dateline and the text.
  private func afterReporters(_ head: DatelineHead, from start: Int) -> Int {
    let next = head.skipping(" \u{3000}", from: start)
    guard head[next] == "(" || head[next] == "（",
      let close = head.scalars.dropFirst(next).prefix(40)
        .firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return next }
    return head.skipping(" \u{3000}", from: close + 1)
  }
}
