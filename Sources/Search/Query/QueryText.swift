internal import NewsIndex

/// What the parser asks of a chunk's text, on bytes and scalars: a chunk may be very long.
enum QueryText {
  /// Whether a byte of ASCII is in a text.
  static func contains(_ text: String, _ byte: UInt8) -> Bool {
    text.utf8.contains(byte)
  }

  /// Whether one of some characters of ASCII is in a text.
  static func contains(_ text: String, anyOf set: ASCIISet) -> Bool {
    text.utf8.contains(where: set.contains)
  }

  /// Whether a text has a letter or digit.
  static func hasWord(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains(where: isWord)
  }

  /// The number of letters and digits, counted up to `limit`; a syllable of Hangul has two letters or three.
  static func letterCount(_ text: some StringProtocol, upTo limit: Int) -> Int {
    var count = 0
    for scalar in text.unicodeScalars where isWord(scalar) {
      count += (0xAC00...0xD7A3).contains(scalar.value) ? 2 : 1
      if count >= limit { return limit }
    }
    return count
  }

  /// Whether a scalar is a letter or digit, as the analysis has it.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    WordScalar.isWord(scalar)
  }

  /// The text without what would be read as syntax at its ends or inside.
  ///
  /// Signs that belong to a word stay, if asked for: `.NET`, `C++`, `C#`, `#MeToo`. What is syntax inside parts
  /// words, and a blank stands in its place.
  static func bare(_ text: String, keepingSigns keepsSigns: Bool = false) -> String {
    let scalars = text.unicodeScalars
    guard var first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord)
    else { return "" }
    // Marks belong to the letter before them.
    var end = scalars.index(after: last)
    while end < scalars.endIndex, scalars[end].properties.isGraphemeExtend {
      end = scalars.index(after: end)
    }
    if keepsSigns {
      if first > scalars.startIndex {
        let before = scalars.index(before: first)
        let isSign = scalars[before] == "." || scalars[before] == "#" || scalars[before] == "@"
        let isAlone =
          before == scalars.startIndex || scalars[scalars.index(before: before)] != scalars[before]
        if isSign, isAlone { first = before }
      }
      for sign in ["++", "#"] where scalars[end...].starts(with: sign.unicodeScalars) {
        end = scalars.index(end, offsetBy: sign.unicodeScalars.count)
      }
    }
    let inner = scalars[first..<end]
    guard inner.contains(where: isSyntax), !isAddress(text) else { return String(inner) }
    var kept = String.UnicodeScalarView()
    for scalar in inner { kept.append(isSyntax(scalar) ? " " : scalar) }
    return String(kept).split(separator: " ").joined(separator: " ")
  }

  /// Whether a question mark is part of an address and no pattern: `story.asp?id=1`, `https://a.example/b?c`.
  static func isAddress(_ text: some StringProtocol) -> Bool {
    guard let mark = text.utf8.firstIndex(of: 0x3F), !text.utf8.contains(0x2A) else { return false }
    return text.utf8[..<mark].contains(0x2F) || text.utf8[mark...].contains(0x3D)
  }

  /// The first sign of a text that is neither a word nor punctuation, such as an emoji.
  static func symbol(in text: String) -> Character? {
    text.first { character in
      character.unicodeScalars.contains { scalar in
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .otherSymbol, .modifierSymbol, .currencySymbol, .mathSymbol: return true
        default: return false
        }
      }
    }
  }

  private static func isSyntax(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "?", "~", "\"", "(", ")": true
    default: false
    }
  }
}

/// Some characters of ASCII.
struct ASCIISet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 where byte < 0x80 {
      if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 == 1
  }

  static let wildcards = ASCIISet("*?")
  /// What separates a field's name from its value.
  static let separators = ASCIISet(":=")
  static let comparisons = ASCIISet("<>")
  /// What a word may not hold unless it stands in quotes.
  static let syntax = ASCIISet(":=<>!|[]{}^$")
  /// One of which is in every unmistakable operator of Factiva and Nexis that is one chunk.
  static let factiva = ASCIISet("=<>/$0123456789")
}
