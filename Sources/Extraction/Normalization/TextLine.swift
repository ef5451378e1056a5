internal import Linguistics

/// A line of text, cleaned: ordinary single spaces, no invisible characters, NFC.
struct TextLine: Sendable, Equatable {
  /// The text; "" for a blank line.
  var text: String
  /// The columns of white space before it.
  var indent: Int
  /// Its length in characters, the indent included.
  var width: Int
  /// Whether it ends in a soft hyphen: the word goes on in the next line.
  var isHyphenated = false

  /// Returns `text` as one clean line.
  static func cleaned(_ text: String) -> String { cleaned(Array(text.utf8)) }

  /// Returns a text in UTF-8 as one clean line.
  static func cleaned(_ bytes: [UInt8]) -> String {
    let lines = lines(of: bytes)
    if lines.count == 1 { return lines[0].text }
    return lines.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Splits text at its line breaks, of whichever kind.
  static func lines(of text: String) -> [TextLine] {
    lines(of: Array(text.utf8))
  }

  private static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var scan = Scan()
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7F {
        index += 1
        continue
      }
      let width = lineBreak(bytes, at: index)
      if width > 0 {
        lines.append(TextLine(bytes, to: index, scan))
        index += width
        scan = Scan(start: index)
        continue
      }
      if byte >= 0x80 {
        scan.hasHigh = true
        if byte & 0xC0 == 0x80 { scan.continuations += 1 }
      }
      if byte == 0x20, index == scan.start + scan.indent {
        scan.indent += 1
      } else if isOdd(bytes, at: index) {
        scan.isDirty = true
      }
      index += 1
    }
    lines.append(TextLine(bytes, to: count, scan))
    return lines
  }

  /// What the bytes of a line show.
  private struct Scan {
    var start = 0
    /// The number of plain spaces at the line's start.
    var indent = 0
    var isDirty = false
    var hasHigh = false
    var continuations = 0
  }

  private init(_ bytes: [UInt8], to end: Int, _ scan: Scan) {
    let body = bytes[(scan.start + scan.indent)..<end]
    indent = scan.indent
    guard scan.isDirty || body.last == 0x20 else {
      let plain = String(decoding: body, as: UTF8.self)
      text = scan.hasHigh ? UnicodeNormalization.nfc(plain) : plain
      width = indent + body.count - scan.continuations
      return
    }
    for byte in body {
      guard byte == 0x20 || byte == 0x09 else { break }
      indent += byte == 0x09 ? 4 : 1
    }
    let clean = Self.clean(body)
    isHyphenated = clean.isHyphenated
    text = UnicodeNormalization.nfc(String(decoding: clean.bytes, as: UTF8.self))
    width = indent + text.utf8.count { $0 & 0xC0 != 0x80 }
  }

  /// The number of bytes of the line break here; 0 where there is none.
  private static func lineBreak(_ bytes: [UInt8], at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0x0A, 0x0B, 0x0C: return 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// Whether a byte that is no plain ASCII begins something to clean.
  private static func isOdd(_ bytes: [UInt8], at index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case 0x20: return byte(1) == 0x20
    case 0..<0x20, 0x7F: return true
    case 0xC2: return byte(1) <= 0xA0 || byte(1) == 0xAD
    case 0xE1: return byte(1) == 0x9A || byte(1) == 0xA0
    case 0xE2: return (byte(1) == 0x80 && !(0x90...0xA7).contains(byte(2))) || byte(1) == 0x81
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80
    case 0xEF: return byte(1) == 0xBB || byte(1) == 0xBF
    default: return false
    }
  }

  /// Cleans a line; spaces at its end are not written.
  private static func clean(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isHyphenated: Bool) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var hasSpace = false
    var isHyphenated = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (scalar, length) = scalar(bytes, at: index)
      defer { index += length }
      switch treatment(of: scalar) {
      case .space: hasSpace = true
      case .drop: isHyphenated = scalar == 0xAD || isHyphenated
      // Joiners shape Persian and Indic letters and mean nothing between others.
      case .joiner where out.last.map { $0 < 0x80 } ?? true || hasSpace: break
      case .keep, .joiner:
        if hasSpace, !out.isEmpty { out.append(0x20) }
        hasSpace = false
        isHyphenated = false
        for byte in bytes[index..<index + length] { out.append(byte) }
      }
    }
    return (out, isHyphenated)
  }

  /// The scalar here and its bytes; strings hold valid UTF-8.
  @inline(__always)
  private static func scalar(_ bytes: ArraySlice<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.endIndex else { return (first, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    return (scalar, length)
  }

  private enum Treatment { case keep, space, drop, joiner }

  private static func treatment(of scalar: UInt32) -> Treatment {
    switch scalar {
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x200C, 0x200D: .joiner
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      .drop
    default: .keep
    }
  }
}
