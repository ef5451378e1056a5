/// A text in lower case with plain apostrophes, as bytes: what phrases are looked up in.
///
/// Letters up to Cyrillic are put in lower case, which is all that phrases have capitals of.
struct Folded {
  let bytes: [UInt8]

  init(_ text: String) {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: out.append(byte | 0x20)
      case 0x80...0xBF where lead != 0:
        let number = (Int(lead & 0x1F) << 6) | Int(byte & 0x3F)
        out += number < Self.lower.count ? Self.lower[number] : [lead, byte]
        lead = 0
      case 0xC2...0xDF: lead = byte
      // U+2018 and U+2019, whose first bytes stand there already.
      case 0x98...0x99
      where out.count > 1 && out[out.count - 1] == 0x80 && out[out.count - 2] == 0xE2:
        out.removeLast(2)
        out.append(UInt8(ascii: "'"))
      default: out.append(byte)
      }
    }
    bytes = out
  }

  /// The characters below U+0530 in lower case, by number.
  private static let lower: [[UInt8]] = (0..<0x530).map { (number: UInt32) in
    Unicode.Scalar(number).map { Array($0.properties.lowercaseMapping.utf8) } ?? []
  }
}

/// Phrases that are looked up together: one look at each word of a text, however many there are.
struct PhraseTable<Value: Sendable>: Sendable {
  private var phrases: [UInt64: [(bytes: [UInt8], value: Value)]] = [:]

  /// Creates a table of phrases in lower case.
  init(_ list: [(String, Value)]) {
    for (phrase, value) in list {
      let bytes = Array(phrase.utf8)
      phrases[Self.key(bytes[...]), default: []].append((bytes, value))
    }
  }

  /// Calls `isMatch` with each phrase that stands in a text, between words, and where it stands,
  /// until it says yes; returns whether it did.
  func matches(in text: Folded, where isMatch: (Value, Range<Int>) -> Bool) -> Bool {
    let bytes = text.bytes
    var index = 0
    while index < bytes.count {
      let isStart = index == 0 || !Self.isWord(bytes[index - 1]) || !Self.isWord(bytes[index])
      if isStart, bytes[index] != 0x20, let list = phrases[Self.key(bytes[index...])] {
        for (phrase, value) in list {
          let end = index + phrase.count
          guard end <= bytes.count, bytes[index..<end].elementsEqual(phrase) else { continue }
          let isEnd = end == bytes.count || !Self.isWord(bytes[end - 1]) || !Self.isWord(bytes[end])
          if isEnd, isMatch(value, index..<end) { return true }
        }
      }
      index += 1
    }
    return false
  }

  /// The hash of the first word, or of the first mark.
  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let word = bytes.prefix(while: isWord)
    return ByteHash.of(word.isEmpty ? bytes.prefix(1) : word)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
