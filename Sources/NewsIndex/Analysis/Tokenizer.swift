/// What receives the words of a text.
protocol WordSink {
  /// Receives a word at the next position.
  ///
  /// - Parameters:
  ///   - exact: the bytes by which the word is found as typed: folded.
  ///   - stemmable: the bytes to stem, in lower case with their marks; empty where the word has no
  ///     inflection (numbers, acronyms).
  ///   - source: where it stands, in bytes of the text; pairs of characters overlap.
  mutating func word(exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>)

  /// Receives another spelling of the word last received, at the same position.
  mutating func alternative(_ spelling: ArraySlice<UInt8>)
}

/// Splits UTF-8 text into words; one for each thread.
///
/// - A word is a run of letters and digits. An apostrophe inside belongs to it (`O'Neill`, found as
///   `oneill`), but a possessive is kept apart for the stem (`trump's`, stemmed `trump`), and
///   French and Italian elisions are words of their own (`l'accord`: `l`, `accord`).
/// - Letters with full stops between are one word: `U.S.` is `us`.
/// - Hyphens join: `COVID-19` is `covid`, `19`, and at the place of the first also `covid19`.
/// - `AT&T` is one word; `1,300` is `1300`; `3.5` and `3,5` are `3.5`.
/// - Scripts without blanks give overlapping pairs of characters, and the last character alone.
struct Tokenizer {
  /// The longest word, in bytes; what is longer is no word of a language and is cut here.
  static let longestWord = 128
  /// The most parts of one compound; a longer one is read as several.
  private static let mostParts = 32

  private var characters = CharacterTable()
  private var compound = Compound()
  /// The word at hand, where it has only letters and digits of ASCII.
  private var plain = [UInt8](repeating: 0, count: Self.longestWord)
  /// Folded spellings of the ideographs of a run, and where each begins and stands.
  private var run: [UInt8] = []
  private var runStarts: [Int] = []
  private var runSources: [Int] = []

  /// Sends the words of `text` to `sink`, in order; O(bytes).
  mutating func scan<Sink: WordSink>(_ text: borrowing Span<UInt8>, into sink: inout Sink) {
    var letters: [UInt8] = []
    swap(&letters, &plain)
    defer { swap(&letters, &plain) }
    var position = 0
    while position < text.count {
      let end = Self.scanPlain(text, from: position, &letters)
      if end > position {
        let word = letters[..<(end - position)]
        let isNumber = word.allSatisfy { $0 <= UInt8(ascii: "9") }
        sink.word(exact: word, stemmable: isNumber ? [] : word, source: position..<end)
        position = end
        continue
      }
      let character = next(text, position)
      switch character.kind {
      case .separator: position = character.end
      case .ideograph: position = scanIdeographs(text, from: position, into: &sink)
      case .letter, .digit: position = scanCompound(text, from: position, into: &sink)
      }
    }
  }

  /// Returns the text as words are compared, in lower case without marks; separators stay.
  mutating func fold(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let character = next(text, position)
      if character.kind == .separator {
        for index in position..<character.end { out.append(text[index]) }
      } else {
        appendFolded(text, position, character, to: &out)
      }
      position = character.end
    }
    return out
  }

  // MARK: Characters

  private struct Character {
    var kind: CharacterClass
    var end: Int
    var scalar: UInt32
  }

  @inline(__always)
  private mutating func next(_ text: borrowing Span<UInt8>, _ position: Int) -> Character {
    let byte = text[position]
    if byte < 0x80 {
      return Character(
        kind: CharacterTable.asciiClasses[Int(byte)], end: position + 1, scalar: UInt32(byte))
    }
    let (scalar, end) = UTF8Text.scalar(text, at: position)
    return Character(kind: characters.entry(for: scalar).kind, end: end, scalar: scalar)
  }

  private mutating func appendFolded(
    _ text: borrowing Span<UInt8>, _ position: Int, _ character: Character, to out: inout [UInt8]
  ) {
    if character.scalar < 0x80 {
      out.append(UTF8Text.lowercase(text[position]))
    } else {
      out.append(contentsOf: characters.entry(for: character.scalar).folded)
    }
  }

  // MARK: Words with blanks between

  /// Reads a word of letters and digits of ASCII alone, as most are, into the first of some bytes, in lower case.
  ///
  /// - Returns: where it ends; where it begins, if it must be looked at more closely.
  private static func scanPlain(
    _ text: borrowing Span<UInt8>, from start: Int, _ letters: inout [UInt8]
  ) -> Int {
    var letters = letters.mutableSpan
    var end = start
    while end < text.count, CharacterTable.isPlain(text[end]) {
      guard end - start < letters.count else { return start }
      letters[end - start] = UTF8Text.lowercase(text[end])
      end += 1
    }
    guard end > start, end < text.count else { return end }
    if text[end] >= 0x80 { return start }
    // A joiner in front of a letter, or of what may be one, goes on with the word.
    let isJoined =
      isJoiner(text[end]) && end + 1 < text.count
      && (text[end + 1] >= 0x80 || CharacterTable.isPlain(text[end + 1]))
    return isJoined ? start : end
  }

  /// Whether a byte is one of `' - . , & / _`.
  @inline(__always)
  private static func isJoiner(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x27, 0x2C, 0x2D, 0x2E, 0x2F, 0x5F: true
    default: false
    }
  }

  private mutating func scanCompound<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, from start: Int, into sink: inout Sink
  ) -> Int {
    compound.clear()
    var position = start
    var joiner: UInt8 = 0
    while true {
      position = scanPart(text, from: position, joiner: joiner)
      guard compound.parts.count < Self.mostParts,
        let (byte, after) = self.joiner(text, at: position),
        after < text.count
      else { break }
      let follower = next(text, after)
      guard follower.kind == .letter || follower.kind == .digit else { break }
      joiner = byte
      position = after
    }
    compound.send(to: &sink)
    return position
  }

  /// Reads letters and digits into a part of the compound; returns where they end.
  private mutating func scanPart(
    _ text: borrowing Span<UInt8>, from start: Int, joiner: UInt8
  ) -> Int {
    compound.beginPart(joiner: joiner, at: start)
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        var end = position
        var digitCount = 0
        while end < text.count, text[end] < 0x80 {
          let kind = CharacterTable.asciiClasses[Int(text[end])]
          if kind == .separator { break }
          if kind == .digit { digitCount += 1 }
          end += 1
        }
        if end == position { break }
        compound.append(ascii: text, position..<end, digitCount: digitCount)
        position = end
      } else {
        let (scalar, end) = UTF8Text.scalar(text, at: position)
        let entry = characters.entry(for: scalar)
        guard entry.kind == .letter || entry.kind == .digit else { break }
        compound.append(
          folded: entry.folded, lower: entry.lower, isDigit: entry.kind == .digit)
        position = end
      }
    }
    compound.endPart(at: position)
    return position
  }

  /// The character at `position` if it can join two parts, spelled in ASCII, and where it ends.
  private func joiner(_ text: borrowing Span<UInt8>, at position: Int) -> (UInt8, end: Int)? {
    guard position < text.count else { return nil }
    switch text[position] {
    case let byte where Self.isJoiner(byte):
      return (byte, position + 1)
    case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80:
      switch text[position + 2] {
      case 0x99, 0x98: return (0x27, position + 3)  // ’ ‘
      case 0x90, 0x91: return (0x2D, position + 3)  // hyphen, non-breaking hyphen
      default: return nil
      }
    case 0xCA where position + 1 < text.count && text[position + 1] == 0xBC:
      return (0x27, position + 2)  // U+02BC, the apostrophe that Ukrainian uses
    default: return nil
    }
  }

  // MARK: Scripts without blanks

  private mutating func scanIdeographs<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, from start: Int, into sink: inout Sink
  ) -> Int {
    run.removeAll(keepingCapacity: true)
    runStarts.removeAll(keepingCapacity: true)
    runSources.removeAll(keepingCapacity: true)
    var position = start
    while position < text.count {
      let character = next(text, position)
      guard character.kind == .ideograph else { break }
      let folded = characters.entry(for: character.scalar).folded
      if !folded.isEmpty {
        runStarts.append(run.count)
        runSources.append(position)
        run.append(contentsOf: folded)
      }
      position = character.end
    }
    for index in runStarts.indices {
      let begin = runStarts[index]
      let isInside = index + 2 < runStarts.count
      let end = isInside ? runStarts[index + 2] : run.count
      // The source is the whole pair: those of neighbours overlap.
      let sourceEnd = isInside ? runSources[index + 2] : position
      sink.word(exact: run[begin..<end], stemmable: [], source: runSources[index]..<sourceEnd)
    }
    return position
  }
}

/// Steps over UTF-8 bytes that need not be valid.
enum UTF8Text {
  /// Returns the scalar that begins at `position`, and where it ends.
  ///
  /// Bytes that are not UTF-8 give U+FFFD, one byte at a time.
  @inline(__always)
  static func scalar(_ text: borrowing Span<UInt8>, at position: Int) -> (UInt32, end: Int) {
    let first = UInt32(text[position])
    let length =
      first < 0x80
      ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= text.count else { return (0xFFFD, position + 1) }
    if length == 1 { return (first, position + 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(text[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, position + 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, position + length)
  }

  /// Returns an ASCII byte in lower case.
  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
