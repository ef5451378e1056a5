/// The day that a dateline prints: "Feb 26", "5 juillet 2017", "05.07.".
public struct PrintedDay: Sendable, Equatable {
  /// As printed.
  public var text: String
  /// The month, 1–12.
  public var month: Int
  /// The day of the month, 1–31.
  public var day: Int
  /// The year, where printed in four digits.
  public var year: Int?

  /// Creates a day.
  public init(text: String, month: Int, day: Int, year: Int? = nil) {
    self.text = text
    self.month = month
    self.day = day
    self.year = year
  }
}

extension PrintedDay {
  /// Reads the date at the end of `text`; returns it and where it begins.
  ///
  /// A date is a month's name with a day, or numbers with points or strokes between. The day is nil
  /// where the number is none of the calendar: "March 119".
  static func atEnd(of text: ArraySlice<Unicode.Scalar>) -> (day: PrintedDay?, start: Int)? {
    let tokens = Token.last(6, of: text)
    var fields = Fields()
    var start: Int?
    for token in tokens.reversed() {
      let isWeekday = MonthNames.isWeekday(token.word)
      if isWeekday, token.range.lowerBound > text.startIndex + 1,
        text[token.range.lowerBound - 2] != ","
      {
        break
      }
      guard fields.take(token) else { break }
      // "de" belongs to the date inside it or after a comma: "RIO DE JANEIRO, 5 jul".
      let beginsPart =
        ["den", "le", "el"].contains(token.word) && token.range.lowerBound >= text.startIndex + 2
        && text[token.range.lowerBound - 2] == ","
      if !token.isParticle || beginsPart { start = token.range.lowerBound }
    }
    guard let start, let month = fields.month, let day = fields.day else { return nil }
    guard (1...31).contains(day) else { return (nil, start) }
    var printed = String(text[start...])
    printed = printed.trimming(" ,")
    return (PrintedDay(text: printed, month: month, day: day, year: fields.year), start)
  }

  /// A word of a date.
  private struct Token {
    var range: Range<Int>
    var word: String

    var isParticle: Bool {
      ["de", "del", "le", "den", "of", "am", "el", "di", "г", "року", "года", "r", "lunes"]
        .contains(
          word.lowercased())
    }

    /// The last words of a text, without the spaces and commas between.
    static func last(_ count: Int, of text: ArraySlice<Unicode.Scalar>) -> [Token] {
      var tokens: [Token] = []
      var end = text.endIndex
      while tokens.count < count {
        while end > text.startIndex, isSeparator(text[end - 1]) { end -= 1 }
        var start = end
        while start > text.startIndex, !isSeparator(text[start - 1]), end - start < 24 {
          start -= 1
        }
        guard start < end else { break }
        let word = String(text[start..<end]).trimming(".")
        // "5.Juli" is two words in one.
        tokens.insert(Token(range: start..<end, word: word), at: 0)
        end = start
      }
      return tokens
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == ","
    }
  }

  /// What the words read so far, from the right, say.
  private struct Fields {
    var month: Int?
    var day: Int?
    var year: Int?
    private var number: Int?

    /// Reads one more word; false where it cannot belong to the date.
    mutating func take(_ token: Token) -> Bool {
      if let value = Self.number(token.word) { return take(number: value) }
      if month == nil, let named = MonthNames.month(token.word) {
        month = named
        return true
      }
      if month == nil, day == nil, takeNumeric(token.word) { return true }
      if month == nil, day != nil, let named = MonthNames.misspelledMonth(token.word) {
        month = named
        return true
      }
      return token.isParticle || month != nil && day != nil && MonthNames.isWeekday(token.word)
    }

    private mutating func take(number value: Int) -> Bool {
      if day == nil, (1...31).contains(value) {
        day = value
        return true
      }
      if year == nil, month == nil, (1800...2200).contains(value) {
        year = value
        return true
      }
      // "March 119": a slip, but a date all the same.
      guard day == nil, value < 1000 else { return false }
      day = value
      return true
    }

    /// Reads "05.07.2017", "5.07" or "5/7/2017", the day first.
    private mutating func takeNumeric(_ word: String) -> Bool {
      let parts = word.split { $0 == "." || $0 == "/" }.map { Int($0) }
      guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1],
        (1...31).contains(day), (1...12).contains(month), word.utf8.count <= 10
      else { return false }
      self.day = day
      self.month = month
      if parts.count == 3, let year = parts[2], year >= 1800 { self.year = year }
      return true
    }

    /// The value of a number of up to four digits, with an ordinal's ending; "2O" is 20.
    private static func number(_ word: String) -> Int? {
      var value = 0
      var digits = 0
      var rest = word.unicodeScalars[...]
      while let scalar = rest.first, digits < 5 {
        if Capitals.isDigit(scalar) {
          value = value * 10 + Int(scalar.value - 0x30)
        } else if scalar == "O", digits > 0 {
          value *= 10
        } else {
          break
        }
        digits += 1
        rest.removeFirst()
      }
      let endings = ["", "st", "nd", "rd", "th", "er", "º", "°", "ª", "e"]
      return (1...4).contains(digits) && endings.contains(String(rest)) ? value : nil
    }
  }
}
