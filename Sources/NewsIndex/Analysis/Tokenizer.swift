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

  /// Receives the word last received with the signs that make it another: `c++`, `.net`.
  ///
  /// - Parameters:
  ///   - spelling: the word with its signs.
  ///   - source: where both stand, in bytes of the text.
  mutating func whole(_ spelling: ArraySlice<UInt8>, source: Range<Int>)

  /// Whether words are those of a query, which mean the whole of `#MeToo` and not its parts.
  static var isQuery: Bool { get }
}

extension WordSink {
  static var isQuery: Bool { false }

  mutating func whole(_ spelling: ArraySlice<UInt8>, source: Range<Int>) {
    alternative(spelling)
  }
}

/// Splits UTF-8 text into words; one for each thread.
///
/// - A word is a run of letters and digits. An apostrophe inside belongs to it (`O'Neill`, found as
///   `oneill`), but a possessive is kept apart for the stem (`trump's`, stemmed `trump`), and
///   French and Italian elisions are words of their own (`l'accord`: `l`, `accord`); a name is also one
///   word (`L'Oréal`: also `loreal`).
/// - Letters with full stops between are one word: `U.S.` is `us`, and so is `U. S.`
/// - Hyphens join: `COVID-19` is `covid`, `19`, and at the position of the first also `covid19`.
/// - `AT&T` is one word; `1,300` is `1300`; `3.5` and `3,5` are `3.5`; `1 300` is `1`, `300`, also `1300`.
/// - `C++`, `C#` and `.NET` are `c`, `c`, `net`, and as a whole `c++`, `c#`, `.net`.
/// - Hashtags and handles fall into their parts: `#MeToo` is `me`, `too`, and also `metoo`.
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
  private var ideographs = IdeographRun()

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
        if isNumber, let number = Self.groupedNumber(text, position..<end) {
          sink.alternative(number[...])
        }
        position = end
        continue
      }
      let character = next(text, position)
      switch character.kind {
      case .separator:
        // `#`, `@` and `.` may belong to the word behind.
        let byte = text[position]
        let isSign = byte == 0x2E || byte == 0x23 || byte == 0x40
        position = isSign ? scanSign(text, at: position, into: &sink) : character.end
      case .ideograph: position = scanIdeographs(text, from: position, into: &sink)
      case .letter, .digit:
        // What folds to nothing is no part of a word at its beginning: the selector behind an emoji.
        position =
          character.scalar >= 0x80 && characters.entry(for: character.scalar).isNothing
          ? character.end : scanCompound(text, from: position, into: &sink)
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
    if hasSign(text, behind: start..<end) || beginsInitials(text, start..<end) { return start }
    // A joiner in front of a letter, or of what may be one, goes on with the word.
    let isJoined =
      isJoiner(text[end]) && end + 1 < text.count
      && (text[end + 1] >= 0x80 || CharacterTable.isPlain(text[end + 1]))
    return isJoined ? start : end
  }

  /// Whether `++` follows a word, or `#` a letter.
  @inline(__always)
  private static func hasSign(_ text: borrowing Span<UInt8>, behind word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard end < text.count else { return false }
    switch text[end] {
    case 0x2B: return end + 1 < text.count && text[end + 1] == 0x2B
    case 0x23: return word.count == 1 && UTF8Text.isLetter(text[word.lowerBound])
    default: return false
    }
  }

  /// Whether a capital is the first of initials with a blank between, as in `J. K. Rowling`.
  @inline(__always)
  private static func beginsInitials(
    _ text: borrowing Span<UInt8>, _ word: Range<Int>
  ) -> Bool {
    guard word.count == 1, text[word.upperBound] == 0x2E, UTF8Text.isUpper(text[word.lowerBound])
    else { return false }
    return UTF8Text.blank(text, at: word.upperBound + 1)
      .map { UTF8Text.isInitial(text, at: $0) } ?? false
  }

  /// Whether a byte is one of `' - . , & / _` or a backtick.
  @inline(__always)
  static func isJoiner(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x27, 0x2C, 0x2D, 0x2E, 0x2F, 0x5F, 0x60: true
    default: false
    }
  }

  mutating func scanCompound<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, from start: Int, hasPeriod: Bool = false, into sink: inout Sink
  ) -> Int {
    compound.clear()
    compound.hasPeriod = hasPeriod
    var position = start
    var joiner: UInt8 = 0
    while true {
      let partStart = position
      position = scanPart(text, from: position, joiner: joiner)
      if let next = initial(text, behind: partStart..<position) {
        compound.isSpaced = true
        joiner = 0x2E
        position = next
        continue
      }
      guard compound.parts.count < Self.mostParts,
        let (byte, after) = self.joiner(text, at: position),
        after < text.count
      else { break }
      let follower = next(text, after)
      guard follower.kind == .letter || follower.kind == .digit else { break }
      joiner = byte
      position = after
    }
    if let last = compound.parts.last, Self.hasSign(text, behind: last.source) {
      let length = text[position] == 0x23 ? 1 : 2
      compound.endSign(text, position..<position + length)
      position += length
    } else {
      readRaised(text, at: position)
    }
    compound.send(to: &sink)
    if let first = compound.parts.first, compound.parts.count == 1, first.isNumber,
      first.source.count == first.length,
      let number = Self.groupedNumber(text, first.source)
    {
      sink.alternative(number[...])
    }
    return position
  }

  /// Where the next initial begins, where the part at hand is one and a blank follows its full stop.
  private mutating func initial(_ text: borrowing Span<UInt8>, behind part: Range<Int>) -> Int? {
    let end = part.upperBound
    guard compound.parts.count < Self.mostParts, end < text.count, text[end] == 0x2E,
      UTF8Text.isInitial(text, at: part.lowerBound), let last = compound.parts.last,
      last.isLetter, last.joiner == 0 || compound.isSpaced,
      let next = UTF8Text.blank(text, at: end + 1), UTF8Text.isInitial(text, at: next)
    else { return nil }
    return next
  }

  /// Notes the superscript digits behind a compound: they mark a footnote, or a power.
  private mutating func readRaised(_ text: borrowing Span<UInt8>, at start: Int) {
    var position = start
    while position < text.count, text[position] >= 0x80 {
      let (scalar, end) = UTF8Text.scalar(text, at: position)
      guard let digit = CharacterTable.raisedDigit(scalar) else { return }
      compound.append(raised: digit)
      position = end
    }
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
          folded: entry.folded, lower: entry.lower, isDigit: entry.kind == .digit,
          isUpper: entry.isUpper)
        position = end
      }
    }
    compound.endPart(at: position)
    return position
  }

  /// The character at `position` if it can join two parts, spelled in ASCII, and where it ends.
  private func joiner(_ text: borrowing Span<UInt8>, at position: Int) -> (UInt8, end: Int)? {
    guard position < text.count else { return nil }
    let byte = text[position]
    if byte == 0x60 { return (0x27, position + 1) }
    if byte == 0x26, Self.beginsParameter(text, at: position + 1) { return nil }
    if Self.isJoiner(byte) { return (byte, position + 1) }
    if byte == 0x22 {
      // Hebrew writes acronyms with a quotation mark before their last letter.
      let isHebrew =
        position >= 2 && text[position - 2] == 0xD7 && position + 1 < text.count
        && text[position + 1] == 0xD7
      return isHebrew ? (0x27, position + 1) : nil
    }
    guard byte >= 0x80 else { return nil }
    let (scalar, end) = UTF8Text.scalar(text, at: position)
    switch scalar {
    case 0x2010, 0x2011: return (0x2D, end)  // hyphen, non-breaking hyphen
    case 0x066B, 0x066C: return (0x2C, end)  // the decimal and the thousands mark of Arabic
    default: return CharacterTable.isApostrophe(scalar) ? (0x27, end) : nil
    }
  }

  /// Whether a name and `=` begin at `position`: the `&` of a URL joins no initials.
  private static func beginsParameter(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    var end = position
    // Initials are short.
    while end < text.count, end <= position + 3, CharacterTable.isPlain(text[end]) { end += 1 }
    return end < text.count && text[end] == 0x3D
  }

  // MARK: Scripts without blanks

  private mutating func scanIdeographs<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, from start: Int, into sink: inout Sink
  ) -> Int {
    ideographs.clear()
    var position = start
    while position < text.count {
      let character = next(text, position)
      guard character.kind == .ideograph else { break }
      ideographs.append(
        character.scalar, folded: characters.entry(for: character.scalar).folded, at: position)
      position = character.end
    }
    ideographs.send(to: &sink, end: position)
    return position
  }
}
