/// A piece of a written date.
enum DateToken: Equatable {
  /// Digits: their value, how many there are, and the character right before and after them.
  case number(Int, digits: Int, before: UInt8, after: UInt8)
  /// Letters, in lower case, without the full stop of an abbreviation.
  case word(String)

  /// A text with the digits of all scripts as those of ASCII.
  static func withPlainDigits(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { digit($0) != nil }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(digit(scalar).flatMap { Unicode.Scalar(0x30 + $0) } ?? scalar)
    }
    return String(plain)
  }

  /// The value of a digit beyond ASCII.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    guard scalar.value >= 0x660 else { return nil }
    for zero in zeros where (zero...zero + 9).contains(scalar.value) { return scalar.value - zero }
    return nil
  }

  /// Arabic, Persian, Devanagari, Bengali, Thai, full width.
  private static let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]

  /// Splits a text; what is neither digit nor letter only shows beside the numbers.
  static func tokens(of text: String) -> [DateToken] {
    let scalars = Array(text.lowercased().unicodeScalars)
    var tokens: [DateToken] = []
    var index = 0
    func mark(_ index: Int) -> UInt8 {
      guard scalars.indices.contains(index) else { return 0 }
      // A printed apostrophe is one: "28 May ’21".
      switch scalars[index].value {
      case 0x2019: return 0x27
      // The sign that typesetters put before a zone: "08:00−05:00".
      case 0x2212: return 0x2D
      default: return UInt8(exactly: scalars[index].value) ?? 0
      }
    }
    while index < scalars.count {
      let start = index
      if scalars[index].isDigit {
        var value = 0
        while index < scalars.count, scalars[index].isDigit {
          value = min(value, 1 << 50) * 10 + Int(scalars[index].value - 48)
          index += 1
        }
        tokens.append(
          .number(value, digits: index - start, before: mark(start - 1), after: mark(index)))
      } else if scalars[index].isLetter {
        while index < scalars.count, scalars[index].isLetter { index += 1 }
        tokens.append(.word(String(String.UnicodeScalarView(scalars[start..<index]))))
      } else {
        index += 1
      }
    }
    return tokens
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLetter: Bool {
    guard !isASCII else { return ("a"..."z").contains(self) }
    // Marks are parts of words in the scripts of India.
    return properties.isAlphabetic || self == "º" || self == "ª"
      || properties.generalCategory == .nonspacingMark
  }
}
