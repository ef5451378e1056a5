internal import News

/// An agency in brackets that opens a text without a place: "(Reuters) - The ferry resumed …".
struct AgencyOpening {
  /// The agency's usual name.
  let agency: String
  /// The opening as printed.
  let excerpt: String
  /// The text behind it.
  let rest: String

  /// The longest name in brackets, in bytes.
  private static let limit = 40

  /// Reads the beginning of a paragraph; nil where no agency opens it.
  init?(_ paragraph: String, _ agencies: Agencies) {
    guard paragraph.hasPrefix("("), let close = paragraph.firstIndex(of: ")"),
      paragraph[..<close].utf8.count <= Self.limit,
      let agency = agencies.name(printedAs: String(paragraph[..<close].dropFirst()))
    else { return nil }
    let behind = paragraph[close...].dropFirst().drop { $0 == " " }
    let rest = behind.drop { "-–—_ ".contains($0) }
    guard let dash = behind.first, "-–—_".contains(dash), !rest.isEmpty else { return nil }
    self.agency = agency
    excerpt = String(paragraph[..<rest.startIndex])
    self.rest = String(rest)
  }
}
