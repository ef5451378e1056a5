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

  /// The number of letters and digits, counted up to `limit`.
  static func wordCount(_ text: some StringProtocol, upTo limit: Int) -> Int {
    var count = 0
    for scalar in text.unicodeScalars where isWord(scalar) {
      count += 1
      if count == limit { break }
    }
    return count
  }

  /// Whether a scalar is a letter or digit.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The text without what would be read as syntax at its ends or inside.
  static func bare(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord)
    else { return "" }
    // Marks belong to the letter before them.
    var end = scalars.index(after: last)
    while end < scalars.endIndex, scalars[end].properties.isGraphemeExtend {
      end = scalars.index(after: end)
    }
    let inner = scalars[first..<end]
    guard inner.contains(where: isSyntax) else { return String(inner) }
    var kept = String.UnicodeScalarView()
    for scalar in inner where !isSyntax(scalar) { kept.append(scalar) }
    return String(kept)
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
