internal import News

/// Finds a date in a line that says other things, too: "Party, 30.10.23", "By Ann Lee | 28 April, 2017".
enum DateFinder {
  /// The longest line that is looked at, in bytes, and the most words that a date has.
  private static let limit = 160
  private static let words = 8

  /// Returns the first date of a line, as much of it as can be read as one.
  static func date(in line: String, language: String?) -> PublicationDate? {
    guard line.utf8.count <= limit else { return nil }
    let line = DateToken.withPlainDigits(line)
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    if let whole = PageDate.read(line) { return whole.published ?? whole.updated }
    let parts = line.split { " |/•·,;()[]".contains($0) && $0 != "/" }.map(String.init)
    let hasDigit = parts.map { $0.utf8.contains { (0x30...0x39).contains($0) } }
    let mayStand = parts.map { mayStandInDate($0) }
    for start in parts.indices where isDateStart(parts[start]) {
      // A word that stands in no date ends all that begin before it.
      let limit = mayStand[start...].prefix(words).firstIndex(of: false) ?? start + words
      for end in stride(from: min(parts.count, limit), to: start, by: -1)
      where hasDigit[start..<end].contains(true) {
        let text = withCentury(parts[start..<end].joined(separator: " "))
        if let date = DateReader().date(text, language: language) { return date }
      }
    }
    return nil
  }

  /// Whether a date could be read though this stands in it.
  private static func mayStandInDate(_ part: String) -> Bool {
    DateToken.tokens(of: part).allSatisfy { token in
      if case .word(let word) = token { DateWords.mayStandInDate(word) } else { true }
    }
  }

  /// A date begins with a number, or with the name of a day or month, which has a capital or is Chinese.
  private static func isDateStart(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return ("0"..."9").contains(first) || word.utf8.count >= 3
  }

  /// "30.10.23" as "30.10.2023": days with full stops are never anything else.
  private static func withCentury(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ (1...2).contains($0.utf8.count) && Int($0) != nil }),
      parts[2].utf8.count == 2
    else { return text }
    return "\(parts[0]).\(parts[1]).20\(parts[2])"
  }
}
