/// Words that are more than a run of letters: with a sign in front, and numbers with blanks between their groups.
extension Tokenizer {
  /// Reads `.NET`, or a hashtag or handle of several words; else the sign alone.
  mutating func scanSign<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, at position: Int, into sink: inout Sink
  ) -> Int {
    let start = position + 1
    guard start < text.count, UTF8Text.isLetter(text[start]),
      position == 0 || Self.opensWord(text[position - 1])
    else { return start }
    if text[position] == 0x2E {
      return scanCompound(text, from: start, hasPeriod: true, into: &sink)
    }
    return scanTag(text, from: start, into: &sink) ?? start
  }

  /// Whether a byte may stand in front of a sign that belongs to a word.
  private static func opensWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27, 0x28, 0x2F, 0x5B: true
    // The end of a blank, quotation mark or dash beyond ASCII, or of a letter before a hashtag.
    default: byte >= 0x80
    }
  }

  /// Reads a hashtag or handle in which capitals begin words; nil, with nothing read, for another.
  private func scanTag<Sink: WordSink>(
    _ text: borrowing Span<UInt8>, from start: Int, into sink: inout Sink
  ) -> Int? {
    var whole: [UInt8] = []
    var starts: [Int] = [start]
    var end = start
    while end < text.count, CharacterTable.isPlain(text[end]), whole.count < Self.longestWord {
      if end > start, UTF8Text.isUpper(text[end]) {
        // `MeToo`, and `BBCNews`, where the last capital begins a word.
        let endsCapitals =
          UTF8Text.isUpper(text[end - 1]) && end + 1 < text.count && UTF8Text.isLower(text[end + 1])
        if !UTF8Text.isUpper(text[end - 1]) || endsCapitals { starts.append(end) }
      }
      whole.append(UTF8Text.lowercase(text[end]))
      end += 1
    }
    let goesOn = end < text.count && (text[end] >= 0x80 || CharacterTable.isPlain(text[end]))
    let isJoined =
      end + 1 < text.count && Self.isJoiner(text[end])
      && (text[end + 1] >= 0x80 || CharacterTable.isPlain(text[end + 1]))
    guard starts.count > 1, !goesOn, !isJoined else { return nil }
    if Sink.isQuery {
      sink.word(exact: whole[...], stemmable: whole[...], source: start..<end)
      return end
    }
    for (index, first) in starts.enumerated() {
      let last = index + 1 < starts.count ? starts[index + 1] : end
      let word = whole[first - start..<last - start]
      sink.word(exact: word, stemmable: word, source: first..<last)
      if index == 0 { sink.alternative(whole[...]) }
    }
    return end
  }

  // MARK: Numbers with blanks

  /// The number that goes on behind one of at most three digits: `1 300 000`; nil where none does.
  static func groupedNumber(
    _ text: borrowing Span<UInt8>, _ first: Range<Int>
  ) -> [UInt8]? {
    guard first.count <= 3, text[first.lowerBound] != 0x30 else { return nil }
    var number: [UInt8] = []
    var position = first.upperBound
    while number.count < longestWord, let start = UTF8Text.blank(text, at: position),
      start + 3 <= text.count, (start..<start + 3).allSatisfy({ UTF8Text.isDigit(text[$0]) }),
      start + 3 == text.count || !CharacterTable.isPlain(text[start + 3])
    {
      for index in start..<start + 3 { number.append(text[index]) }
      position = start + 3
    }
    return number.isEmpty ? nil : first.map { text[$0] } + number
  }
}
