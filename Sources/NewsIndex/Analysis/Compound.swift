/// A run of letters and digits with single joiners inside, and how it falls into words.
///
/// The folded spellings of the parts stand one behind the other in `folded`, those for the stemmer
/// in `lower`, so that parts joined without their joiner are one slice.
struct Compound {
  /// Letters and digits without a joiner between.
  struct Part {
    /// The joiner before it: one of `' - . , & / _`, 0 for the first.
    var joiner: UInt8
    var folded: Range<Int>
    var lower: Range<Int>
    var source: Range<Int>
    /// The number of characters.
    var length = 0
    var digitCount = 0

    var isNumber: Bool { digitCount == length && length > 0 }
    var isLetter: Bool { length == 1 && digitCount == 0 }
  }

  /// Parts that make one word.
  private struct Unit {
    var exact: Range<Int>
    var stemmable: Range<Int>
    var source: Range<Int>
    var alternative: Range<Int>?
    var hasLetters: Bool
    /// Whether a hyphen stands before it.
    var isHyphenated: Bool
  }

  private(set) var parts: [Part] = []
  private var folded: [UInt8] = []
  private var lower: [UInt8] = []
  private var units: [Unit] = []

  // MARK: Reading

  mutating func clear() {
    parts.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    if !units.isEmpty { units.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  mutating func beginPart(joiner: UInt8, at position: Int) {
    parts.append(
      Part(
        joiner: joiner, folded: folded.count..<folded.count, lower: lower.count..<lower.count,
        source: position..<position))
  }

  /// Adds letters and digits of ASCII, of which so many are digits, to the part at hand.
  @inline(__always)
  mutating func append(
    ascii text: borrowing Span<UInt8>, _ range: Range<Int>, digitCount: Int
  ) {
    let start = folded.count
    for index in range { folded.append(UTF8Text.lowercase(text[index])) }
    lower.append(contentsOf: folded[start...])
    parts[parts.count - 1].length += range.count
    parts[parts.count - 1].digitCount += digitCount
  }

  mutating func append(folded bytes: [UInt8], lower lowerBytes: [UInt8], isDigit: Bool) {
    folded.append(contentsOf: bytes)
    // What folds to nothing is a mark or invisible; a stemmer needs the marks of its letters.
    if !bytes.isEmpty || lowerBytes.first == 0xCC || lowerBytes.first == 0xCD {
      lower.append(contentsOf: lowerBytes)
    }
    if !bytes.isEmpty { parts[parts.count - 1].length += 1 }
    if isDigit { parts[parts.count - 1].digitCount += 1 }
  }

  @inline(__always)
  mutating func endPart(at position: Int) {
    let index = parts.count - 1
    parts[index].folded = parts[index].folded.lowerBound..<folded.count
    parts[index].lower = parts[index].lower.lowerBound..<lower.count
    parts[index].source = parts[index].source.lowerBound..<position
  }

  // MARK: Words

  /// Sends the words of the compound to `sink`.
  mutating func send<Sink: WordSink>(to sink: inout Sink) {
    if parts.count == 1 {
      let part = parts[0]
      if !part.folded.isEmpty {
        sink.word(
          exact: Self.cut(folded[part.folded]),
          stemmable: part.isNumber ? [] : Self.cut(lower[part.lower]),
          source: part.source)
      }
      return
    }
    var index = 0
    while index < parts.count {
      index = appendUnit(from: index)
    }
    units.removeAll { $0.exact.isEmpty }
    sendUnits(to: &sink)
  }

  private mutating func sendUnits<Sink: WordSink>(to sink: inout Sink) {
    for index in units.indices {
      let unit = units[index]
      sink.word(
        exact: Self.cut(folded[unit.exact]), stemmable: Self.cut(lower[unit.stemmable]),
        source: unit.source)
      if let alternative = unit.alternative { sink.alternative(Self.cut(folded[alternative])) }
      if let joined = hyphenJoined(from: index) { sink.alternative(Self.cut(folded[joined])) }
    }
  }

  /// Reads one word from the parts at `index` on; returns the index behind it.
  private mutating func appendUnit(from index: Int) -> Int {
    let part = parts[index]
    let following = index + 1 < parts.count ? parts[index + 1] : nil
    if part.isLetter, let following, following.joiner == period, following.isLetter {
      return appendAcronym(from: index)
    }
    if part.isNumber, let following, following.joiner == comma || following.joiner == period,
      following.isNumber
    {
      return appendNumber(from: index)
    }
    if let following, following.joiner == apostrophe {
      return appendApostrophe(from: index)
    }
    if let following, following.joiner == ampersand, part.length <= 3, following.length <= 3 {
      return appendInitials(from: index)
    }
    append(index..<index + 1, exact: part.folded, stemmable: part.isNumber ? 0..<0 : part.lower)
    return index + 1
  }

  /// U.S., U.N.E.S.C.O.
  private mutating func appendAcronym(from index: Int) -> Int {
    var end = index + 1
    while end < parts.count, parts[end].joiner == period, parts[end].isLetter { end += 1 }
    append(index..<end, exact: joined(index..<end), stemmable: 0..<0)
    return end
  }

  /// 1,300 · 1,300.5 · 3.5 · 3,5 · 1.300.000; but a date such as 7.7.2017 is three numbers.
  private mutating func appendNumber(from index: Int) -> Int {
    let joiner = parts[index + 1].joiner
    var end = index + 1
    while end < parts.count, parts[end].isNumber, parts[end].joiner == joiner { end += 1 }
    let groups = parts[index + 1..<end]
    let isGrouped = parts[index].length <= 3 && groups.allSatisfy { $0.length == 3 }
    if isGrouped, joiner == comma || groups.count > 1 {
      let hasFraction = end < parts.count && parts[end].isNumber && parts[end].joiner == period
      if hasFraction {
        let whole = joined(index..<end)
        let exact = spell([whole, parts[end].folded], joiner: period)
        append(index..<end + 1, exact: exact, stemmable: 0..<0)
        return end + 1
      }
      append(index..<end, exact: joined(index..<end), stemmable: 0..<0)
      return end
    }
    guard groups.count == 1 else {
      for part in index..<end {
        append(part..<part + 1, exact: parts[part].folded, stemmable: 0..<0)
      }
      return end
    }
    let exact = spell([parts[index].folded, parts[index + 1].folded], joiner: period)
    append(
      index..<end, exact: exact, stemmable: 0..<0,
      alternative: isGrouped ? joined(index..<end) : nil)
    return end
  }

  /// Trump's · l'accord · O'Neill · don't.
  private mutating func appendApostrophe(from index: Int) -> Int {
    let part = parts[index]
    let following = parts[index + 1]
    if following.length == 1, folded[following.folded].first == letterS {
      let exact = spell([part.folded, following.folded], joiner: apostrophe)
      append(index..<index + 2, exact: exact, stemmable: part.lower)
      return index + 2
    }
    if Self.elisions.contains(Array(folded[part.folded])) {
      append(index..<index + 1, exact: part.folded, stemmable: 0..<0)
      return index + 1
    }
    append(
      index..<index + 2, exact: joined(index..<index + 2),
      stemmable: part.lower.lowerBound..<following.lower.upperBound)
    return index + 2
  }

  /// AT&T · R&D.
  private mutating func appendInitials(from index: Int) -> Int {
    var end = index + 1
    while end < parts.count, parts[end].joiner == ampersand, parts[end].length <= 3 { end += 1 }
    let exact = spell(parts[index..<end].map(\.folded), joiner: ampersand)
    append(index..<end, exact: exact, stemmable: 0..<0)
    return end
  }

  private mutating func append(
    _ range: Range<Int>, exact: Range<Int>, stemmable: Range<Int>, alternative: Range<Int>? = nil
  ) {
    units.append(
      Unit(
        exact: exact, stemmable: stemmable,
        source: parts[range.lowerBound].source
          .lowerBound..<parts[range.upperBound - 1].source.upperBound,
        alternative: alternative,
        hasLetters: parts[range].contains { $0.digitCount < $0.length },
        isHyphenated: parts[range.lowerBound].joiner == hyphen))
  }

  /// The spelling of two or three words joined by hyphens that begin at `index`, without hyphens.
  private mutating func hyphenJoined(from index: Int) -> Range<Int>? {
    guard index == 0 || !units[index].isHyphenated else { return nil }
    var end = index + 1
    while end < units.count, units[end].isHyphenated { end += 1 }
    let members = units[index..<end]
    guard (2...3).contains(members.count), members.contains(where: \.hasLetters) else { return nil }
    return spell(members.map(\.exact), joiner: nil)
  }

  // MARK: Spellings

  private func joined(_ range: Range<Int>) -> Range<Int> {
    parts[range.lowerBound].folded.lowerBound..<parts[range.upperBound - 1].folded.upperBound
  }

  /// Appends a spelling of its own to `folded`, with `joiner` between the pieces.
  private mutating func spell(_ pieces: [Range<Int>], joiner: UInt8?) -> Range<Int> {
    let start = folded.count
    for (index, piece) in pieces.enumerated() {
      if index > 0, let joiner { folded.append(joiner) }
      folded.append(contentsOf: Array(folded[piece]))
    }
    return start..<folded.count
  }

  /// The spelling, cut to the longest word at a character's boundary.
  @inline(__always)
  private static func cut(_ spelling: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard spelling.count > Tokenizer.longestWord else { return spelling }
    var end = spelling.startIndex + Tokenizer.longestWord
    while end > spelling.startIndex, spelling[end] & 0xC0 == 0x80 { end -= 1 }
    return spelling[..<end]
  }

  /// Words that French and Italian elide before a vowel.
  private static let elisions = Set(
    [
      "l", "d", "qu", "j", "n", "m", "t", "s", "c", "jusqu", "lorsqu", "puisqu", "quelqu", "un",
      "dell", "nell", "all", "sull", "dall", "dagl", "quest", "quell",
    ].map { Array($0.utf8) })

  private let apostrophe = UInt8(ascii: "'")
  private let hyphen = UInt8(ascii: "-")
  private let period = UInt8(ascii: ".")
  private let comma = UInt8(ascii: ",")
  private let ampersand = UInt8(ascii: "&")
  private let letterS = UInt8(ascii: "s")
}
