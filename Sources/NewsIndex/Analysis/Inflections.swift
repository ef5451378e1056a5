/// The stems of one language's words, remembered; one for each thread.
///
/// A news text uses few words often: nine in ten are answered without the stemmer.
final class Inflections {
  private struct Slot {
    var word: [UInt8] = []
    var term: [UInt8] = []
  }

  /// The slots to begin with, enough for a query, and those for who analyses articles.
  private static let firstSlotCount = 1 << 6
  private static let fullSlotCount = 1 << 14
  private var stems: StemMaker
  private var slots = [Slot](repeating: Slot(), count: Inflections.firstSlotCount)
  private var missCount = 0

  /// Creates the table of a language, ISO 639-1; nil where there is no stemmer for it.
  init?(language: String) {
    guard let stems = StemMaker(language: language) else { return nil }
    self.stems = stems
  }

  /// Returns the stem of a word in lower case: folded, behind the mark of stems.
  func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    // FNV-1a (Fowler, Noll, Vo).
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let index = Int((hash ^ hash >> 15) & UInt32(slots.count - 1))
    if Bytes.areEqual(slots[index].word[...], word) { return slots[index].term }
    let term = [Term.stemMark] + stems.stem(of: word)
    // A true copy: `Array(word)` would keep the whole buffer of the longest compound, for every word.
    slots[index] = Slot(word: word.map { $0 }, term: term)
    growIfBusy()
    return term
  }

  private func growIfBusy() {
    missCount += 1
    guard missCount == 16 * Self.firstSlotCount else { return }
    slots = Array(repeating: Slot(), count: Self.fullSlotCount)
    stems.prepareForMany()
  }
}

/// Comparing bytes one by one.
enum Bytes {
  /// Whether two pieces hold the same bytes.
  ///
  /// The standard library's `elementsEqual` goes through iterators: of the time of analysis it took a
  /// fifth.
  @inline(__always)
  static func areEqual(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    let first = a.span
    let second = b.span
    for index in 0..<first.count where first[index] != second[index] { return false }
    return true
  }
}

/// How terms are spelled in texts that are analysed.
public enum Term {
  /// The byte before a stem, `~`.
  public static let stemMark = UInt8(ascii: "~")

  /// What fills the position between two paragraphs, or two values of a list: `¶`, which is in no word.
  ///
  /// FTS5 counts positions by terms, so a position can only be left empty by a term that nobody asks for.
  public static let gap = Array("¶".utf8)

  /// The byte before a term that shares the position of the one before it.
  static let colocation: UInt8 = 1
}
