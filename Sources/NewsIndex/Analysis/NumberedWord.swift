/// A word of a text as texts are compared: by its number.
public struct NumberedWord: Sendable {
  /// The number of its folded spelling (`WordHash`).
  public let number: UInt64
  /// Where it stands, in bytes of the text.
  public internal(set) var source: Range<Int>
  /// Whether its folded spelling has a digit.
  public let hasDigit: Bool
}

extension Analyzer {
  /// Returns the words of a part of a text in UTF-8, in order.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - part: the part, in bytes.
  /// - Returns: the words; where they stand is counted from the text's beginning.
  public func numberedWords(of text: [UInt8], in part: Range<Int>) -> [NumberedWord] {
    var sink = NumberSink(start: part.lowerBound)
    scan(text.span.extracting(part), into: &sink)
    return sink.words
  }
}

private struct NumberSink: WordSink {
  /// Where the part begins.
  let start: Int
  var words: [NumberedWord] = []

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    words.append(
      NumberedWord(
        number: WordHash.of(exact), source: moved(source),
        hasDigit: exact.contains { $0 >= 0x30 && $0 <= 0x39 }))
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {}

  mutating func whole(_ spelling: ArraySlice<UInt8>, source: Range<Int>) {
    words[words.count - 1].source = moved(source)
  }

  private func moved(_ source: Range<Int>) -> Range<Int> {
    source.lowerBound + start..<source.upperBound + start
  }
}
