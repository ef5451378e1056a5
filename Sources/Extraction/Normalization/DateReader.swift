internal import News

/// Reads dates as outlets write them, in a dozen languages.
///
/// The whole text must be a date: weekdays, "at", "o'clock" and the like may stand in it, other
/// words not. A day and month that could be each other are not guessed at.
struct DateReader: Sendable {
  /// Whether "28 May 21" has a year.
  var readsShortYears = false

  /// The longest text that is looked at, in bytes.
  private static let limit = 120

  /// Reads a date with or without a time.
  ///
  /// - Parameters:
  ///   - text: the date and nothing else but filler words.
  ///   - language: BCP 47; it decides whether 07/08 is in July or August.
  ///   - isDayFirst: what decides before the language does: how the source writes its other dates.
  /// - Returns: the date; nil where the text is none, or could be two.
  func date(
    _ text: String, language: String? = nil, isDayFirst: Bool? = nil
  ) -> PublicationDate? {
    guard text.utf8.count <= Self.limit else { return nil }
    let text = DateToken.withPlainDigits(text)
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    var parts = DateParts(readsShortYears: readsShortYears)
    for token in DateToken.tokens(of: text) {
      guard parts.take(Self.read(token, in: language)) else { return nil }
    }
    return parts.date(isDayFirst: isDayFirst ?? Self.isDayFirst(language))
  }

  /// In Croatian, October has the name that is November's in Polish and Czech.
  private static func read(_ token: DateToken, in language: String?) -> DateToken {
    guard case .word(let word) = token, word.hasPrefix("listopad"), language?.prefix(2) == "hr"
    else { return token }
    return .word("oktobar")
  }

  /// Reads seconds, or from 10¹¹ on milliseconds, since 1970: from 1990 to 2100 only.
  func date(secondsSince1970 number: Int) -> PublicationDate? {
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard (631_152_000..<4_102_444_800).contains(seconds) else { return nil }
    let day = CalendarDate(julianDay: 2_440_588 + seconds / 86400)
    let clock = DateParts.clock(seconds % 86400)
    return PublicationDate(day: day, timestamp: "\(day)T\(clock)Z")
  }

  /// Whether days come before months where both are numbers; nil where the language has both.
  private static func isDayFirst(_ language: String?) -> Bool? {
    guard let language else { return nil }
    switch language {
    case "en-US": return false
    case "en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA": return true
    default:
      let primary = String(language.prefix { $0 != "-" })
      return dayFirst.contains(primary) ? true : nil
    }
  }

  private static let dayFirst: Set = [
    "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ru", "uk", "cs", "sk", "da", "nb", "hu", "fi",
    "el", "ro", "bg", "hr", "sr", "sl", "ca", "id", "ms", "vi", "ar", "fa", "he", "hi", "bn", "is",
    "et",
    "lv", "mk", "sq", "be", "sw", "eu", "gl", "nn", "no", "th",
  ]
}
