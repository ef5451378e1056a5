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
    /// Whether it begins with a capital.
    var isCapital = false

    var isNumber: Bool { digitCount == length && length > 0 }
    var isLetter: Bool { length == 1 && digitCount == 0 }
  }

  /// Parts that make one word.
  private struct Unit {
    var exact: Range<Int>
    var stemmable: Range<Int>
    var source: Range<Int>
    var alternative: Range<Int>?
    /// It with the full stop before it: `.gov`.
    var whole: Range<Int>?
    var hasLetters: Bool
    /// Whether a hyphen stands before it.
    var isHyphenated: Bool
  }

  /// Whether a full stop stands before it, behind a blank: `.NET`.
  var hasPeriod = false
  /// Whether it is initials with blanks between.
  var isSpaced = false
  private(set) var parts: [Part] = []
  /// The signs behind the last part, and the digits of superscripts.
  private var sign: [UInt8] = []
  private var signEnd = 0
  private var raised: [UInt8] = []
  private var folded: [UInt8] = []
  private var lower: [UInt8] = []
  private var units: [Unit] = []

  // MARK: Reading

  mutating func clear() {
    parts.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    if !units.isEmpty { units.removeAll(keepingCapacity: true) }
    if !sign.isEmpty { sign.removeAll() }
    if !raised.isEmpty { raised.removeAll() }
    hasPeriod = false
    isSpaced = false
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
    if parts[parts.count - 1].length == 0 {
      parts[parts.count - 1].isCapital = UTF8Text.isUpper(text[range.lowerBound])
    }
    for index in range { folded.append(UTF8Text.lowercase(text[index])) }
    lower.append(contentsOf: folded[start...])
    parts[parts.count - 1].length += range.count
    parts[parts.count - 1].digitCount += digitCount
  }

  mutating func append(
    folded bytes: [UInt8], lower lowerBytes: [UInt8], isDigit: Bool, isUpper: Bool
  ) {
    if parts[parts.count - 1].length == 0 { parts[parts.count - 1].isCapital = isUpper }
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

  /// Adds the signs behind the last part.
  mutating func endSign(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    for index in range { sign.append(text[index]) }
    signEnd = range.upperBound
  }

  /// Adds a digit of a superscript behind the last part.
  mutating func append(raised digit: UInt8) {
    raised.append(digit)
  }

  // MARK: Words

  /// Sends the words of the compound to `sink`.
  mutating func send<Sink: WordSink>(to sink: inout Sink) {
    if parts.count == 1, sign.isEmpty, raised.isEmpty, !hasPeriod {
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
      if isSpaced, index == 0 {
        // Each of `J. K.` is found by itself, too.
        for part in parts { sink.alternative(folded[part.folded]) }
      }
      let isLast = index == units.count - 1
      if isLast, !raised.isEmpty { sink.alternative(Self.cut((folded[unit.exact] + raised)[...])) }
      if isLast, !sign.isEmpty {
        let source = unit.source.lowerBound..<signEnd
        sink.whole(Self.cut((folded[unit.exact] + sign)[...]), source: source)
      } else if hasPeriod && index == 0 {
        let source = unit.source.lowerBound - 1..<unit.source.upperBound
        sink.whole(Self.cut(([period] + folded[unit.exact])[...]), source: source)
      } else if !Sink.isQuery, let whole = unit.whole {
        sink.alternative(Self.cut(folded[whole]))
      }
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
    if part.joiner == period, part.digitCount == 0, part.length > 1 {
      // The end of an address is found as `.gov` too.
      let start = folded.count
      folded.append(period)
      folded.append(contentsOf: Array(folded[part.folded]))
      units[units.count - 1].whole = start..<folded.count
    }
    return index + 1
  }

  /// U.S., U.N.E.S.C.O.
  private mutating func appendAcronym(from index: Int) -> Int {
    var end = index + 1
    while end < parts.count, parts[end].joiner == period, parts[end].isLetter { end += 1 }
    append(index..<end, exact: joined(index..<end), stemmable: 0..<0)
    return end
  }

  /// 1,300 · 1,300.5 · 3.5 · 3,5 · 1.300.000 · 1,00,000; but a date such as 7.7.2017 is three numbers.
  private mutating func appendNumber(from index: Int) -> Int {
    let joiner = parts[index + 1].joiner
    var end = index + 1
    while end < parts.count, parts[end].isNumber, parts[end].joiner == joiner { end += 1 }
    let groups = parts[index + 1..<end]
    let isGrouped = parts[index].length <= 3 && groups.allSatisfy { $0.length == 3 }
    // India counts by thousands and then by hundreds.
    let isIndian =
      joiner == comma && groups.count > 1 && parts[index].length <= 2 && groups.last?.length == 3
      && groups.dropLast().allSatisfy { $0.length == 2 }
    if isGrouped && (joiner == comma || groups.count > 1) || isIndian {
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

  /// Trump's · l'accord · L'Oréal · O'Neill's · don't · rock'n'roll · ABC'13 · 1'300'000.
  private mutating func appendApostrophe(from index: Int) -> Int {
    var end = index + 1
    while end < parts.count, parts[end].joiner == apostrophe { end += 1 }
    if isGroupedNumber(index..<end) {
      append(index..<end, exact: joined(index..<end), stemmable: 0..<0)
      return end
    }
    var start = index
    while start < end { start = appendApostrophe(start..<end) }
    return end
  }

  /// Reads one word of parts with apostrophes between; returns the index behind it.
  private mutating func appendApostrophe(_ range: Range<Int>) -> Int {
    let first = range.lowerBound
    let part = parts[first]
    let isNumber = part.isNumber
    guard range.count > 1 else {
      append(first..<first + 1, exact: part.folded, stemmable: isNumber ? 0..<0 : part.lower)
      return first + 1
    }
    let next = parts[first + 1]
    let isPossessive = range.count == 2 && isS(next)
    if !isPossessive, Self.elisions.contains(Array(folded[part.folded])) {
      // A name is found by its letters, too: L'Oréal, D'Souza, N'djamena.
      let isName = next.isCapital || !beginsWithVowel(next)
      append(
        first..<first + 1, exact: part.folded, stemmable: 0..<0,
        alternative: isName ? joined(first..<first + 2) : nil)
      return first + 1
    }
    if range.count > 2, next.length == 1, folded[next.folded].first == letterN {
      // Rock'n'roll is three words.
      let alternative = joined(first..<first + 3)
      append(
        first..<first + 1, exact: part.folded, stemmable: part.lower, alternative: alternative)
      append(first + 1..<first + 2, exact: next.folded, stemmable: 0..<0)
      return first + 2
    }
    if isNumber || next.isNumber {
      append(
        first..<first + 1, exact: part.folded, stemmable: isNumber ? 0..<0 : part.lower,
        alternative: joined(first..<first + 2))
      return first + 1
    }
    return appendJoined(range)
  }

  /// Reads letters with apostrophes between as one word, but for the `s` of a possessive.
  private mutating func appendJoined(_ range: Range<Int>) -> Int {
    let first = range.lowerBound
    var stop = first + 1
    while stop < range.upperBound, !parts[stop].isNumber,
      !(stop + 1 == range.upperBound && isS(parts[stop]))
    {
      stop += 1
    }
    let lower = parts[first].lower.lowerBound..<parts[stop - 1].lower.upperBound
    guard stop + 1 == range.upperBound, isS(parts[stop]) else {
      append(first..<stop, exact: joined(first..<stop), stemmable: lower)
      return stop
    }
    let exact = spell([joined(first..<stop), parts[stop].folded], joiner: apostrophe)
    append(first..<stop + 1, exact: exact, stemmable: lower)
    return stop + 1
  }

  private func isS(_ part: Part) -> Bool {
    part.length == 1 && folded[part.folded].first == letterS
  }

  private func beginsWithVowel(_ part: Part) -> Bool {
    folded[part.folded].first.map { Self.vowels.contains($0) } ?? false
  }

  /// Switzerland's 1'300'000.
  private func isGroupedNumber(_ range: Range<Int>) -> Bool {
    range.count > 1 && parts[range.lowerBound].isNumber && parts[range.lowerBound].length <= 3
      && parts[range.dropFirst()].allSatisfy { $0.isNumber && $0.length == 3 }
  }

  /// What an elision stands before.
  private static let vowels = Set("aeiouyh".utf8)

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
  private let letterN = UInt8(ascii: "n")
  private let letterS = UInt8(ascii: "s")
}
