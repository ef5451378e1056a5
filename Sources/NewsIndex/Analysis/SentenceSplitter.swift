/// Finds where sentences begin in a paragraph.
///
/// A full stop ends a sentence unless it belongs to an abbreviation ("Sens.", "Jan. 5"), an initial
/// ("J. Edgar"), an acronym ("the U.S. Senate") or a number. What cannot be decided is not split: a
/// sentence too long reads better than half of one.
public struct SentenceSplitter: Sendable {
  /// Creates a splitter.
  public init() {}

  /// Returns the offset of the first byte of every sentence in `text`, ascending; the first is 0.
  ///
  /// Empty for text without a word. O(bytes).
  public func starts(in text: [UInt8]) -> [Int] {
    var starts: [Int] = []
    if let first = text.firstIndex(where: { !Self.isBlank($0) }) { starts.append(first) }
    var position = starts.first ?? text.count
    while position < text.count {
      guard let stop = Self.terminator(text, at: position) else {
        position += 1
        continue
      }
      let end = Self.skipClosers(text, from: stop.end)
      position = end
      guard let next = Self.nextSentence(text, after: end, isWide: stop.isWide) else { continue }
      if stop.isPeriod, Self.continues(text, period: stop.end - 1, next: next) { continue }
      starts.append(next)
    }
    return starts
  }

  // MARK: Ends

  private struct Terminator {
    var end: Int
    var isPeriod: Bool
    /// Whether it is of a script that puts no blank behind it.
    var isWide: Bool
  }

  private static func terminator(_ text: [UInt8], at position: Int) -> Terminator? {
    switch text[position] {
    case UInt8(ascii: "."): return Terminator(end: position + 1, isPeriod: true, isWide: false)
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      return Terminator(end: position + 1, isPeriod: false, isWide: false)
    case 0xE2, 0xE3, 0xEF, 0xD8, 0xE0: break
    default: return nil
    }
    for (mark, isWide) in marks where text[position...].starts(with: mark) {
      return Terminator(end: position + mark.count, isPeriod: false, isWide: isWide)
    }
    return nil
  }

  /// … 。 ！ ？ ؟ । and whether a blank need not follow.
  private static let marks: [([UInt8], Bool)] = [
    (Array("…".utf8), false), (Array("。".utf8), true), (Array("！".utf8), true),
    (Array("？".utf8), true), (Array("؟".utf8), false), (Array("।".utf8), false),
  ]

  /// Quotation marks and brackets that close what the sentence opened.
  private static func skipClosers(_ text: [UInt8], from start: Int) -> Int {
    var position = start
    outer: while position < text.count {
      for closer in closers where text[position...].starts(with: closer) {
        position += closer.count
        continue outer
      }
      break
    }
    return position
  }

  private static let closers = ["\"", "'", ")", "]", "”", "’", "»", "」", "』", "）", "?", "!"]
    .map { Array($0.utf8) }

  // MARK: Beginnings

  /// Where the next sentence would begin after `end`; nil where what follows cannot begin one.
  private static func nextSentence(_ text: [UInt8], after end: Int, isWide: Bool) -> Int? {
    var position = end
    while position < text.count, isBlank(text[position]) { position += 1 }
    guard position < text.count, isWide || position > end else { return nil }
    var first = position
    while first < text.count, let opener = openers.first(where: { text[first...].starts(with: $0) })
    {
      first += opener.count
    }
    guard first < text.count else { return nil }
    let byte = text[first]
    // Beyond ASCII nearly every script either has no case or begins a sentence in upper case.
    let canBegin =
      byte >= 0x80
      ? !isLowercase(text, at: first)
      : (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "$")
    return canBegin ? position : nil
  }

  private static let openers = [
    "\"", "'", "(", "[", "“", "‘", "«", "„", "¿", "¡", "「", "『", "- ", "– ", "— ",
  ]
  .map { Array($0.utf8) }

  private static func isLowercase(_ text: [UInt8], at position: Int) -> Bool {
    let (scalar, _) = UTF8Text.scalar(text.span, at: position)
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  // MARK: Full stops that end nothing

  /// Whether the sentence goes on behind the full stop at `period`.
  private static func continues(_ text: [UInt8], period: Int, next: Int) -> Bool {
    let word = wordBefore(text, period)
    if word.isEmpty { return false }
    let following = wordAfter(text, next)
    if word.allSatisfy({ (0x30...0x39).contains($0) }) {
      // "7. Juli", but "rose to 5. The bank"
      return word.count <= 2 && Abbreviations.months.contains(lowercased(following))
    }
    let letters = word.filter { $0 != UInt8(ascii: ".") }
    // Initials are one word, and lie in one sentence: "J. A. Smith".
    let isLetter = String(decoding: letters, as: UTF8.self).unicodeScalars.count == 1
    if isLetter, UTF8Text.isInitial(text.span, at: next) {
      return true
    }
    if word.contains(UInt8(ascii: "."))
      || (letters.count == 1)
    {
      // "the U.S. Senate" and "J. Edgar", but "in the U.S. The"
      return !Abbreviations.sentenceOpeners.contains(lowercased(following))
    }
    return Abbreviations.words.contains(lowercased(word))
  }

  /// The word that the full stop at `period` closes, inner full stops included.
  private static func wordBefore(_ text: [UInt8], _ period: Int) -> ArraySlice<UInt8> {
    var start = period
    while start > 0, isWordByte(text[start - 1]), period - start < 40 { start -= 1 }
    return text[start..<period]
  }

  private static func wordAfter(_ text: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
    var begin = start
    while begin < text.count, !isWordByte(text[begin]), begin - start < 6 { begin += 1 }
    var end = begin
    while end < text.count, isWordByte(text[end]), end - begin < 40 { end += 1 }
    return text[begin..<end]
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || byte >= 0xC3 || (0x80..<0xC0).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }
}
