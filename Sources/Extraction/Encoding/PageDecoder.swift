internal import Linguistics

/// Turns the bytes of a page into UTF-8, whatever the page says of itself.
///
/// What decides, in this order:
///
/// 1. a byte order mark, or the zero bytes of UTF-16;
/// 2. valid UTF-8, also where the page declares another encoding: texts of other encodings are valid
///    UTF-8 only by a freak of chance. UTF-8 with a few broken bytes is UTF-8;
/// 3. the encodings declared (HTTP, `<meta>`, XML), unless the bytes cannot be in them or, where
///    several differ, the frequencies of characters speak for another;
/// 4. the frequencies of characters;
/// 5. Windows-1252.
enum PageDecoder {
  /// A page and the decision that led to it.
  struct Page: Equatable {
    /// The page in valid UTF-8, without a byte order mark.
    var utf8: [UInt8]
    /// The encoding that the bytes are in, by its name in the WHATWG's standard.
    var encoding: String
    /// Why it is that encoding: `byte-order-mark`, `zero-bytes`, `valid`, `mostly-valid`, `escapes`,
    /// `declared`, `frequencies` or `default`.
    var rule: String
    /// Whether text was repaired that had been read as Windows-1252 before.
    var isRepaired = false

    /// The page as a string.
    var text: String { String(decoding: utf8, as: UTF8.self) }
  }

  /// Reads a page; nil where its bytes are no text.
  ///
  /// - Parameters:
  ///   - bytes: the page as found.
  ///   - declared: what HTTP says of its encoding: a `charset`, or a whole `Content-Type`.
  /// - Returns: the page in UTF-8, with U+FFFD for what cannot be read.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> Page? {
    let bytes = withoutStrayZeros(bytes)
    guard var page = unicode(bytes) ?? legacy(bytes, declared: declared) else { return nil }
    if let repaired = Mojibake.repaired(page.utf8) {
      page.utf8 = repaired
      page.isRepaired = true
    }
    return page
  }

  /// A page without the zero bytes that a program's mistake left in it, where it begins as markup does and they are
  /// few: parsers of HTML pass over them.
  private static func withoutStrayZeros(_ bytes: [UInt8]) -> [UInt8] {
    let hasZeros = ByteScan.index(of: 0, in: bytes) != nil
    return hasZeros && holdsStrayZeros(bytes[...]) ? bytes.filter { $0 != 0 } : bytes
  }

  /// Whether bytes begin as markup does, and zero bytes among them are a mistake.
  static func holdsStrayZeros(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let start = bytes.first(where: { $0 > 0x20 }), start == UInt8(ascii: "<"),
      TextDecoding.utf16(bytes) == nil
    else { return false }
    let zeros = bytes.count { $0 == 0 }
    return zeros > 0 && zeros * 200 <= bytes.count
  }

  // MARK: Unicode

  private static func unicode(_ bytes: [UInt8]) -> Page? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Page(utf8: mended(bytes.dropFirst(3)), encoding: "utf-8", rule: "byte-order-mark")
    }
    if TextDecoding.utf16(bytes[...]) != nil, let result = TextDecoding.text(of: bytes) {
      let name = result.encoding == .utf16BigEndian ? "utf-16be" : "utf-16le"
      return Page(utf8: Array(result.text.utf8), encoding: name, rule: result.rule)
    }
    guard !TextDecoding.isBinary(bytes[...]) else { return nil }
    switch UTF8Profile(bytes) {
    case .ascii:
      // In the Japanese encoding with escapes all bytes are ASCII's.
      if bytes.contains(0x1B),
        let result = CharacterConversion.utf8(of: bytes, from: "ISO-2022-JP"),
        result.errorCount == 0
      {
        return Page(utf8: result.utf8, encoding: "iso-2022-jp", rule: "escapes")
      }
      return Page(utf8: bytes, encoding: "utf-8", rule: "valid")
    case .valid: return Page(utf8: bytes, encoding: "utf-8", rule: "valid")
    case .broken(let sequences, let errors) where errors * 20 <= sequences:
      return Page(utf8: mended(bytes[...]), encoding: "utf-8", rule: "mostly-valid")
    case .broken: return nil
    }
  }

  /// Valid UTF-8, each impossible byte read as Windows-1252: that is what comments and
  /// advertisements pasted into a page of UTF-8 bring along.
  private static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = UTF8Profile.sequenceLength(in: bytes, at: index)
      if length > 0 {
        for byte in bytes[index..<index + length] { result.append(byte) }
      } else if UTF8Profile.isCutOff(in: bytes, at: index) {
        break
      } else {
        result += CharacterConversion.utf8(of: [bytes[index]], from: "CP1252")?.utf8 ?? []
      }
      index += max(1, length)
    }
    return result
  }

  // MARK: Other encodings

  private static func legacy(_ bytes: [UInt8], declared: String?) -> Page? {
    guard !TextDecoding.isBinary(bytes[...]) else { return nil }
    var candidates = DeclaredEncodings.of(bytes)
    let http = declared.flatMap { value in
      CharacterEncoding(label: value.utf8) ?? DeclaredEncodings.inContentType(Array(value.utf8))
    }
    if let http, !candidates.contains(http) {
      // Servers send their default, Latin-1, with pages that know better.
      candidates.insert(http, at: http == .western ? candidates.count : 0)
    }
    candidates.removeAll { $0.script == .unicode }
    let evidence = LegacyEvidence(bytes)
    var readings = candidates.compactMap { Reading(bytes, as: $0, rule: "declared") }
      .filter { evidence.allows($0.encoding, errors: $0.errorCount) }
    if readings.count != 1 || !evidence.expects(readings[0].encoding),
      let guess = evidence.guess, let reading = Reading(bytes, as: guess, rule: "frequencies"),
      evidence.allows(guess, errors: reading.errorCount)
    {
      // Of several declarations the guess chooses one; against one it must be a better fit.
      let isDeclared = readings.contains { $0.encoding == guess }
      if isDeclared || !readings.contains(where: { evidence.expects($0.encoding) }) {
        readings.insert(reading, at: 0)
      }
    }
    let best = readings.first { evidence.expects($0.encoding) } ?? readings.first
    return (best ?? Reading(bytes, as: .western, rule: "default"))?.page
  }

  /// A page as it would be in an encoding.
  private struct Reading {
    var encoding: CharacterEncoding
    var rule: String
    var utf8: [UInt8]
    var errorCount: Int

    init?(_ bytes: [UInt8], as encoding: CharacterEncoding, rule: String) {
      guard let result = CharacterConversion.utf8(of: bytes, from: encoding.converter) else {
        return nil
      }
      self.encoding = encoding
      self.rule = rule
      utf8 = result.utf8
      errorCount = result.errorCount
    }

    var page: Page { Page(utf8: utf8, encoding: encoding.name, rule: rule) }
  }
}
