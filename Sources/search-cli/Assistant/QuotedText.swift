internal import JSON

/// The lines around what articles say: they hold a number that no article can know.
struct QuotedText {
  let begin: String
  let end: String

  /// Creates lines with a number of their own.
  init(number: UInt64 = .random(in: 0 ... .max)) {
    let name = String(number, radix: 36)
    begin = "<<< from articles \(name)"
    end = ">>> \(name)"
  }

  /// Returns a text between the lines.
  func around(_ text: String) -> String { "\(begin)\n\(text)\n\(end)" }
}

/// Texts without what people do not see and programs may heed.
enum CleanText {
  /// Returns a value whose texts have no such characters.
  static func value(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(Self.text(text))
    case .array(let elements): .array(elements.map(Self.value))
    case .object(let members): .object(members.map { JSONMember($0.name, Self.value($0.value)) })
    default: value
    }
  }

  /// Returns a text without control characters other than ends of lines and tabs, without signs that turn the
  /// direction of writing, and without tags (Unicode 16, chapters 23.1, 23.2 and 23.9).
  static func text(_ text: String) -> String {
    // Most texts have no byte of one, and need not be read letter by letter.
    guard text.utf8.contains(where: isOfHidden), text.unicodeScalars.contains(where: isHidden)
    else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
  }

  /// Whether a byte of UTF-8 is a hidden character, or can begin one.
  private static func isOfHidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xF3: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}
