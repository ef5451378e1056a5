internal import Linguistics

/// How much of some bytes is UTF-8.
enum UTF8Profile: Equatable {
  case ascii
  case valid
  /// Not UTF-8 throughout: the numbers of characters of several bytes, and of bytes that cannot be.
  case broken(sequences: Int, errors: Int)

  /// Looks over bytes.
  init(_ bytes: [UInt8]) {
    let (end, isASCII) = ByteScan.validUTF8(bytes)
    self = end < bytes.count ? Self.count(bytes[...]) : isASCII ? .ascii : .valid
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> UTF8Profile {
    var sequences = 0
    var errors = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = sequenceLength(in: bytes, at: index)
      if length > 1 { sequences += 1 }
      if length == 0, !isCutOff(in: bytes, at: index) { errors += 1 }
      index += max(1, length)
    }
    return .broken(sequences: sequences, errors: errors)
  }

  /// Whether the bytes end inside the character that begins at an index.
  static func isCutOff(in bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    (0xC2...0xF4).contains(bytes[index]) && index + 4 > bytes.endIndex
      && bytes[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The length of the valid character that begins at an index; 0 where none does.
  static func sequenceLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let rest = bytes.endIndex - index - 1
    // The second byte's range keeps out overlong forms and surrogates (RFC 3629, section 4).
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard rest >= length - 1, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
