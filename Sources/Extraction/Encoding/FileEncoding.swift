internal import Linguistics

/// The encoding of a file of records, told from its first bytes.
///
/// The one place for all readers of records: they get UTF-8 whatever the file is in. Pages and e-mails are
/// not decoded here, for they say themselves how they are written.
struct FileEncoding: Sendable, Equatable {
  /// How many bytes a character has.
  enum Form: Sendable, Equatable {
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// One that leaves ASCII as it is, by the name by which iconv knows it.
    case bytes(converter: String)
    /// The same, and some lines are UTF-8.
    case mixed(converter: String)
    /// One with escapes, which begins anew in each line.
    case escapes(converter: String)
  }

  let form: Form
  /// The encoding's name (WHATWG Encoding, section 4.2).
  let name: String

  // MARK: Recognition

  /// Tells an encoding of two or four bytes a unit; nil for all others.
  static func wide(_ head: ArraySlice<UInt8>) -> FileEncoding? {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || has32BitUnits(head, zeros: [1, 2, 3]) {
      return FileEncoding(form: .utf32(isBigEndian: false), name: "utf-32le")
    }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) || has32BitUnits(head, zeros: [0, 1, 2]) {
      return FileEncoding(form: .utf32(isBigEndian: true), name: "utf-32be")
    }
    guard let (encoding, _) = TextDecoding.utf16(head) else { return nil }
    let isBigEndian = encoding == .utf16BigEndian
    return FileEncoding(
      form: .utf16(isBigEndian: isBigEndian), name: isBigEndian ? "utf-16be" : "utf-16le")
  }

  private static func has32BitUnits(_ head: ArraySlice<UInt8>, zeros: Set<Int>) -> Bool {
    let sample = Array(head.prefix(256))
    let count = sample.count / 4
    guard count >= 8 else { return false }
    var plainCount = 0
    let second = zeros.contains(0) ? 1 : 2
    for unit in 0..<count {
      // No character's number needs the fourth byte.
      guard sample[unit * 4 + (zeros.contains(0) ? 0 : 3)] == 0 else { return false }
      if sample[unit * 4 + second] == 0 { plainCount += 1 }
      if sample[unit * 4..<unit * 4 + 4].allSatisfy({ $0 == 0 }) { return false }
    }
    // Beyond the first 65,536 characters there is hardly any of prose.
    return plainCount * 10 >= count * 9
  }

  /// Tells the encoding of text in one or several bytes a character; nil for UTF-8, and where it is no text.
  ///
  /// - Parameter head: the first bytes, which may declare an encoding as XML does.
  /// - Returns: the encoding; nil where bytes stay as they are.
  static func narrow(_ head: ArraySlice<UInt8>) -> FileEncoding? {
    let bytes = Array(head)
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]), !TextDecoding.isBinary(head) else { return nil }
    switch UTF8Profile(bytes) {
    case .valid: return nil
    case .ascii where !bytes.contains(0x1B): return nil
    case .broken(let sequences, let errors) where errors * 20 <= sequences: return nil
    case .ascii, .broken: break
    }
    guard let page = PageDecoder.decode(bytes), page.rule != "valid", page.rule != "mostly-valid",
      let encoding = CharacterEncoding(label: page.encoding.utf8), encoding.script != .unicode
    else { return nil }
    if page.rule == "escapes" {
      return FileEncoding(form: .escapes(converter: encoding.converter), name: encoding.name)
    }
    let isMixed = encoding.script != .multibyte && isPartlyUTF8(bytes)
    return FileEncoding(
      form: isMixed
        ? .mixed(converter: encoding.converter) : .bytes(converter: encoding.converter),
      name: encoding.name)
  }

  /// Whether of the lines that are not ASCII each tenth and more is UTF-8: files that grew by several tools.
  private static func isPartlyUTF8(_ bytes: [UInt8]) -> Bool {
    var counts = (valid: 0, other: 0)
    for line in bytes.split(separator: 0x0A) {
      switch UTF8Profile(Array(line)) {
      case .ascii: break
      case .valid: counts.valid += 1
      case .broken: counts.other += 1
      }
    }
    return counts.valid * 9 >= max(counts.other, 1)
  }

  // MARK: Decoding

  /// The number of bytes that can be decoded without those that follow: what is cut in the middle of a
  /// character, or of a line where lines matter, waits.
  ///
  /// - Parameters:
  ///   - bytes: what is at hand.
  ///   - longest: beyond so many bytes a line need not be whole.
  /// - Returns: how many of them.
  func wholeLength(of bytes: [UInt8], longest: Int = 1 << 22) -> Int {
    switch form {
    case .utf16(let isBigEndian):
      var count = bytes.count / 2 * 2
      if count >= 2, bytes[count - (isBigEndian ? 2 : 1)] & 0xFC == 0xD8 { count -= 2 }
      return count
    case .utf32: return bytes.count / 4 * 4
    case .bytes, .mixed, .escapes:
      if let end = bytes.lastIndex(of: 0x0A) { return end + 1 }
      guard bytes.count > longest else { return 0 }
      // No encoding has bytes below the digits inside of a character.
      return bytes.lastIndex { $0 < 0x30 }.map { $0 + 1 } ?? bytes.count
    }
  }

  /// Decodes bytes, which must begin and end with whole characters.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch form {
    case .utf16(let isBigEndian): return Self.utf16(bytes, isBigEndian)
    case .utf32(let isBigEndian): return Self.utf32(bytes, isBigEndian)
    case .bytes(let converter), .escapes(let converter): return Self.converted(bytes, converter)
    case .mixed(let converter):
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 8)
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let isUTF8 = String(validating: line, as: UTF8.self) != nil
        result += isUTF8 ? Array(line) : Self.converted(line, converter)
        result.append(0x0A)
      }
      result.removeLast()
      return result
    }
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, _ converter: String) -> [UInt8] {
    CharacterConversion.utf8(of: Array(bytes), from: converter)?.utf8
      ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool) -> [UInt8] {
    let shift: UInt16 = isBigEndian ? 8 : 0
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(UInt16(bytes[index]) << shift | UInt16(bytes[index + 1]) << (8 - shift))
      index += 2
    }
    return withoutMark(Array(String(decoding: units, as: UTF16.self).utf8))
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool) -> [UInt8] {
    var text = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      let unit = bytes[index..<index + 4]
      var value: UInt32 = 0
      if isBigEndian {
        for byte in unit { value = value << 8 | UInt32(byte) }
      } else {
        for byte in unit.reversed() { value = value << 8 | UInt32(byte) }
      }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += 4
    }
    return withoutMark(Array(String(text).utf8))
  }

  private static func withoutMark(_ utf8: [UInt8]) -> [UInt8] {
    utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
  }
}
