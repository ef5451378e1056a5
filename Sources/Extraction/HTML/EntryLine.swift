internal import News

/// A line that heads an entry of a live blog or a teaser: a time and a name, "21:00 Ann Lee".
enum EntryLine {
  /// The longest such line, in bytes.
  private static let limit = 80

  /// Whether a line holds a time of the day, or a day, and beside it nothing but a name.
  static func isEntryLine(_ text: String) -> Bool {
    guard text.utf8.count <= limit, !text.endsSentence, hasTime(text) else { return false }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isOfTime($0) }))
    let name = TextLine.cleaned(rest)
    return name.isEmpty || (name.utf8.contains(0x20) && PersonName.isLikely(name))
  }

  /// Whether "21:00" or "2019-11-20" stands in a text.
  private static func hasTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    return bytes.indices.contains { index in
      let isMark = bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-")
      return isMark && isDigit(index - 1) && isDigit(index - 2) && isDigit(index + 1)
        && isDigit(index + 2)
    }
  }

  private static func isOfTime(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ":", "-", "/", "|", ",": true
    default: false
    }
  }
}
