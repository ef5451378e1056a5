internal import News

/// A citation for people: one plain line.
enum CitationLine {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func text(of reference: Reference) -> String {
    var parts: [String] = []
    let writers = reference.bylines.map { Line.clean($0) }.filter { !$0.isEmpty }
    if !writers.isEmpty { parts.append(list(writers)) }
    if let title = Line.value(reference.title) { parts.append("\"\(quotable(title))\"") }
    if let outlet = Line.value(reference.outlet) { parts.append(outlet) }
    if let origin = Line.value(reference.origin), origin != reference.outlet {
      parts.append("from \(origin)")
    } else if let agency = Line.value(reference.agency), agency != reference.outlet {
      parts.append("from \(agency)")
    }
    if let day = reference.published { parts.append(spelled(day)) }
    if let place = Line.value(reference.city ?? reference.dateline) {
      parts.append("dateline \(place)")
    }
    if let url = Line.value(reference.url) { parts.append(url) }
    let line = parts.joined(separator: ", ")
    return (line.isEmpty ? "" : line + ". ")
      + "[Dateline \(reference.id), text \(reference.version), seen \(reference.accessed)]"
  }

  /// "a", "a and b", "a, b and c".
  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.first ?? ""
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// Quotation marks inside those of the title are single ones.
  private static func quotable(_ title: String) -> String {
    String(title.map { $0 == "\"" ? "'" : $0 })
  }

  private static func spelled(_ day: CalendarDate) -> String {
    let (year, month, day) = day.components
    return "\(day) \(months[month - 1]) \(year)"
  }
}
