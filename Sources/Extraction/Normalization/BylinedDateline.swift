internal import News

/// A byline that stands before the dateline on the text's own line: "By Ann Lee HAMBURG, Dec 1 (Reuters) - ".
struct BylinedDateline {
  /// The writers.
  let names: [String]
  /// The byline as printed.
  let byline: String
  /// The dateline behind it.
  let reading: DatelineReading

  /// The longest line before the text, in characters, and the most words of a byline.
  private static let headLimit = 240
  private static let mostWords = 14

  /// Reads the beginning of a paragraph; nil where it is no byline with a dateline.
  init?(
    _ paragraph: String, _ datelines: DatelineParser, language: String?, outletCountry: String?
  ) {
    guard let rest = BylineWords.afterLead(paragraph), rest.utf8.count < paragraph.utf8.count,
      rest.prefix(Self.headLimit).contains("(")
    else { return nil }
    let words = rest.prefix(Self.headLimit).split(separator: " ").prefix(Self.mostWords)
    for word in words.dropFirst(2) {
      // A dateline's place is in capitals.
      guard word.unicodeScalars.prefix(3).allSatisfy({ $0.properties.isUppercase }), word.count > 2
      else { continue }
      let before = String(rest[..<word.startIndex]).trimmed(" ,")
      guard
        let found = datelines.parse(
          String(rest[word.startIndex...]), language: language, outletCountry: outletCountry),
        found.agency != nil, !found.dateline.places.isEmpty
      else { continue }
      let names = BylineParser().names(inField: before).names.filter { $0.utf8.contains(0x20) }
      guard !names.isEmpty else { continue }
      self.names = names
      byline = String(paragraph.prefix(paragraph.count - rest.count)) + before
      reading = found
      return
    }
    return nil
  }
}
