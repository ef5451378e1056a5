internal import Linguistics

/// What the bytes of a page that is not Unicode say of its encoding.
struct LegacyEvidence {
  /// The bytes of text that are looked at.
  private static let sampleSize = 128 << 10

  /// The page's text without its markup.
  private let sample: [UInt8]
  /// The number of letters of ASCII in the sample.
  private let asciiCount: Int
  /// The number of bytes above ASCII in the sample.
  private let highCount: Int
  /// The number of bytes above ASCII in all of the page.
  private let allHighCount: Int

  init(_ bytes: [UInt8]) {
    sample = Self.text(of: bytes)
    asciiCount = sample.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    highCount = sample.count { $0 >= 0x80 }
    allHighCount = bytes.count { $0 >= 0x80 }
  }

  /// Whether the bytes may be in an encoding: hardly any is impossible there.
  func allows(_ encoding: CharacterEncoding, errors: Int) -> Bool {
    errors * (encoding.script == .multibyte ? 50 : 100) <= max(allHighCount, 100)
      && (encoding.script != .multibyte || errors < 2 || errors * 4 <= allHighCount)
  }

  /// Whether the share of bytes above ASCII is what the encoding's script leads one to expect.
  ///
  /// In languages of Latin letters at most every third letter has an accent; in those of other
  /// scripts few are ASCII, though pages with little text hold their share of it.
  func expects(_ encoding: CharacterEncoding) -> Bool {
    switch encoding.script {
    case .latin: highCount * 2 <= asciiCount || highCount < 3
    case .other, .multibyte: highCount * 4 >= asciiCount
    case .unicode: true
    }
  }

  /// The encoding that the frequencies of characters speak for, where that is credible.
  var guess: CharacterEncoding? {
    guard let name = EncodingDetector.encoding(of: sample),
      let encoding = CharacterEncoding(label: name.utf8), expects(encoding)
    else { return nil }
    // uchardet takes a few accents for any of the small Latin encodings.
    if encoding.script == .latin, !Self.crediblyGuessed.contains(encoding.name) { return nil }
    return encoding
  }

  private static let crediblyGuessed: Set = [
    "windows-1252", "iso-8859-15", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257",
  ]

  /// Takes out tags, scripts' and styles' among them, whose letters say nothing.
  private static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var isInTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"):
        isInTag = false
        text.append(0x20)
      default: if !isInTag { text.append(byte) }
      }
      if text.count >= sampleSize { break }
    }
    return text
  }
}
