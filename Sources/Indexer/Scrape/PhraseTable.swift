/// A text in lower case with plain apostrophes, as bytes: what phrases are looked up in.
struct Folded {
  let bytes: [UInt8]

  init(_ text: String) {
    var plain = Array(text.utf8)
    if plain.allSatisfy({ $0 < 0x80 }) {
      for index in plain.indices where (0x41...0x5A).contains(plain[index]) { plain[index] |= 0x20 }
      bytes = plain
      return
    }
    let lower = Array(text.lowercased().utf8)
    guard lower.contains(0xE2) else {
      bytes = lower
      return
    }
    var out: [UInt8] = []
    out.reserveCapacity(lower.count)
    var index = 0
    while index < lower.count {
      // U+2018 and U+2019
      if lower[index] == 0xE2, index + 2 < lower.count, lower[index + 1] == 0x80,
        lower[index + 2] == 0x98 || lower[index + 2] == 0x99
      {
        out.append(UInt8(ascii: "'"))
        index += 3
      } else {
        out.append(lower[index])
        index += 1
      }
    }
    bytes = out
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
