internal import Linguistics

/// Repairs UTF-8 that was read as Windows-1252 and written as UTF-8 again: "fÃ¼r", "donâ€™t".
///
/// Only what is certain is repaired: all of a text that is damaged throughout, else the places where
/// no language writes such characters side by side.
enum Mojibake {
  /// The times that texts are found to be damaged in one and the same way.
  private static let mostRounds = 3

  /// Returns the text repaired; nil where there is nothing to repair.
  ///
  /// The text must be valid UTF-8.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8]?
    for _ in 0..<mostRounds {
      let current = result ?? text
      guard let start = firstSuspect(in: current),
        let better = repairedOnce(current, from: start)
      else { break }
      result = better
    }
    return result
  }

  /// A string repaired; the string itself where there is nothing to repair.
  static func repaired(_ text: String) -> String {
    repaired(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Where the first character stands that may be the lead byte of another, before a continuation.
  private static func firstSuspect(in text: [UInt8]) -> Int? {
    var index = 0
    while let lead = ByteScan.index(of: 0xC3, in: text, from: index), lead + 3 < text.count {
      if (0x82...0xB4).contains(text[lead + 1]) {
        switch text[lead + 2] {
        case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return lead
        default: break
        }
      }
      index = lead + 1
    }
    return nil
  }

  private static func repairedOnce(_ text: [UInt8], from start: Int) -> [UInt8]? {
    var runs: [Run] = []
    var counts = (damaged: 0, sound: 0)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
      } else if index >= start, let run = Run(in: text, at: index) {
        counts.damaged += run.count
        runs.append(run)
        index = run.range.upperBound
      } else {
        if byte >= 0xC0 { counts.sound += 1 }
        index += 1
      }
    }
    // A page that is damaged has next to no sound character left.
    let isAll = counts.damaged >= 3 && counts.sound * 10 <= counts.damaged
    if !isAll { runs.removeAll { !$0.isCertain(in: text) } }
    return runs.isEmpty ? nil : replacing(runs, in: text)
  }

  private static func replacing(_ runs: [Run], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    for run in runs {
      for byte in text[index..<run.range.lowerBound] { result.append(byte) }
      for byte in run.original { result.append(byte) }
      index = run.range.upperBound
    }
    for byte in text[index...] { result.append(byte) }
    return result
  }

  /// Characters side by side that are each the bytes of one character.
  private struct Run {
    /// Where they stand.
    let range: Range<Int>
    /// What they were.
    let original: [UInt8]
    /// How many they were.
    let count: Int

    /// Reads the longest run that begins at an index.
    init?(in text: [UInt8], at start: Int) {
      var index = start
      var original: [UInt8] = []
      var count = 0
      while let (bytes, end) = Self.character(in: text, at: index) {
        original += bytes
        index = end
        count += 1
      }
      guard count > 0 else { return nil }
      range = start..<index
      self.original = original
      self.count = count
    }

    /// Whether the run means nothing as it stands, whatever the rest of the text is.
    func isCertain(in text: [UInt8]) -> Bool {
      if count >= 3 || Self.signs.contains(where: original.starts) { return true }
      let isTwoBytes = original.allSatisfy { (0x80...0xC5).contains($0) }
      guard isTwoBytes else { return false }
      // A capital with an accent and a sign inside a word of small letters.
      let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0
      let after = range.upperBound < text.count ? text[range.upperBound] : 0
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      return letters.contains(before) || letters.contains(after) || original == [0xC2, 0xA0]
    }

    /// Quotation marks, dashes and dots; the euro; the trade mark.
    private static let signs: [[UInt8]] = [[0xE2, 0x80], [0xE2, 0x82, 0xAC], [0xE2, 0x84, 0xA2]]

    /// One character's bytes, each of which stands as a character, and the index after them.
    private static func character(in text: [UInt8], at start: Int) -> ([UInt8], Int)? {
      guard let (lead, next) = WindowsByte.read(text, at: start) else { return nil }
      let length: Int
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: return nil
      }
      var bytes = [lead]
      var index = next
      while bytes.count < length {
        guard let (byte, next) = WindowsByte.read(text, at: index), byte & 0xC0 == 0x80 else {
          return nil
        }
        bytes.append(byte)
        index = next
      }
      return String(validating: bytes, as: UTF8.self) == nil ? nil : (bytes, index)
    }
  }
}

/// The byte that a character above ASCII is in Windows-1252.
private enum WindowsByte {
  /// Returns the byte of the character that begins at an index, and the index after it.
  ///
  /// C1 controls are the bytes of their numbers, as Latin-1 has them.
  static func read(_ text: [UInt8], at index: Int) -> (UInt8, Int)? {
    guard index + 1 < text.count else { return nil }
    let second = text[index + 1]
    switch text[index] {
    case 0xC2: return (second, index + 2)
    case 0xC3: return (second | 0x40, index + 2)
    case 0xC5, 0xC6, 0xCB:
      let unit = UInt16(text[index] & 0x1F) << 6 | UInt16(second & 0x3F)
      return byte(of: unit).map { ($0, index + 2) }
    case 0xE2:
      guard index + 2 < text.count else { return nil }
      let unit = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
      return byte(of: unit).map { ($0, index + 3) }
    default: return nil
    }
  }

  private static func byte(of unit: UInt16) -> UInt8? {
    units.firstIndex(of: unit).map { UInt8(0x80 + $0) }
  }

  /// The characters of 80–9F; 0 where there is none (WHATWG Encoding, index of windows-1252).
  private static let units: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
