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
    let name = EncodingDetector.encoding(of: sample)
    if let sibling = sibling(of: name) { return sibling }
    guard let name, let encoding = CharacterEncoding(label: name.utf8), expects(encoding) else {
      return nil
    }
    // uchardet takes a few accents for any of the small Latin encodings.
    if encoding.script == .latin, !Self.crediblyGuessed.contains(encoding.name) { return nil }
    return encoding
  }

  /// The encoding that is like the guessed one, but for bytes that would be marks inside of words there: KOI8-U has
  /// letters of Ukrainian where KOI8-R has lines of tables, ISO 8859-2 those of Polish where Windows has ± and ¶.
  private func sibling(of name: String?) -> CharacterEncoding? {
    let encoding = name.flatMap { CharacterEncoding(label: $0.utf8) }
    if encoding?.name == "koi8-r" {
      let marks: Set<UInt8> = [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD]
      return marksInWords(marks) { $0 >= 0xC0 } > 0 ? CharacterEncoding(label: "koi8-u".utf8) : nil
    }
    guard encoding == nil || encoding?.script == .latin, highCount * 2 <= asciiCount else {
      return nil
    }
    if isMacRoman { return CharacterEncoding(label: "macintosh".utf8) }
    guard encoding?.name != "iso-8859-2", !sample.contains(where: { (0x80...0x9F).contains($0) })
    else { return nil }
    let count = marksInWords([0xA6, 0xAC, 0xB1, 0xB6, 0xBC]) { $0 | 0x20 > 0x60 && $0 < 0x7B }
    return count > 2 && count * 20 > highCount ? CharacterEncoding(label: "iso-8859-2".utf8) : nil
  }

  /// Whether the bytes are in the encoding of the first Macs, in which Excel still writes "CSV (Macintosh)": inside of
  /// words they would be marks or capitals in all others of Latin letters, and there are fewer of DOS's letters.
  private var isMacRoman: Bool {
    let isSmall = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    var counts = (mac: 0, other: 0)
    for index in sample.indices.dropFirst().dropLast() where sample[index] >= 0x80 {
      guard isSmall(sample[index - 1]), isSmall(sample[index + 1]) else { continue }
      switch sample[index] {
      case 0x87...0x90, 0x98, 0x99, 0x9B, 0xD5: counts.mac += 1
      case 0x81...0x84, 0xE0...0xFF: counts.other += 1
      default: break
      }
    }
    return counts.mac > 1 && counts.mac > counts.other
  }

  /// How many bytes of a set stand right behind a letter.
  private func marksInWords(_ marks: Set<UInt8>, behind isLetter: (UInt8) -> Bool) -> Int {
    zip(sample, sample.dropFirst()).count { isLetter($0) && marks.contains($1) }
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
