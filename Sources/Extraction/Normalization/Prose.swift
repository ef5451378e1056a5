/// Whether text is prose: sentences of words.
enum Prose {
  /// Whether a text of a field is prose: some sentences.
  static func isProse(_ text: String) -> Bool {
    text.utf8.count >= 80 && text.split(separator: "\n").contains { isSentence(String($0)) }
  }

  /// Whether a line is a sentence: words of letters, of which the last ends it.
  static func isSentence(_ line: String) -> Bool {
    // Thai ends no sentence with a mark.
    guard line.endsSentence || line.utf8.count > 200 && isWithoutSpaces(40, line) else {
      return false
    }
    var counts = (letters: 0, wide: 0, others: 0, words: 0)
    var isInWord = false
    for scalar in line.unicodeScalars {
      if scalar.properties.isAlphabetic {
        counts.letters += 1
        if scalar.isIdeographic { counts.wide += 1 }
        if !isInWord { counts.words += 1 }
        isInWord = true
      } else {
        // An apostrophe or a mark is inside of a word.
        if scalar != "'" && scalar != "’" && !scalar.properties.isDiacritic { isInWord = false }
        if !scalar.properties.isWhitespace { counts.others += 1 }
      }
    }
    let isLong = counts.words >= 3 || counts.wide >= 6 || isWithoutSpaces(counts.letters, line)
    return isLong && counts.others * 3 <= counts.letters
  }

  /// Thai, Lao, Khmer and Burmese have no spaces between words.
  private static func isWithoutSpaces(_ letters: Int, _ line: String) -> Bool {
    letters >= 20 && line.unicodeScalars.contains { (0xE00...0x109F).contains($0.value) }
  }

  /// Whether the first bytes of a text file hold a text to read, and not only what programs write: the
  /// reader of last resort wants a sentence.
  static func holdsSentences(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(head)
    guard let page = PageDecoder.decode(bytes) else { return false }
    let lines = TextLine.lines(of: page.text).map(\.text).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return false }
    let stamped = lines.count(where: isStamped)
    guard lines.count < 3 || stamped * 2 < lines.count else { return false }
    let paragraphs = Paragraphs.of(TextLine.lines(of: page.text))
    return paragraphs.contains { isSentence($0) || $0.utf8.count > 400 && isRunningText($0) }
  }

  /// Whether a long line that is cut off has words as a text has them.
  private static func isRunningText(_ text: String) -> Bool {
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic || $0 == " " }
    return letters * 10 >= text.unicodeScalars.count * 9
  }

  /// Whether a line begins as those of logs do: with a moment, an address of a host, or a level.
  private static func isStamped(_ line: String) -> Bool {
    let start = line.prefix(40)
    let digits = start.prefix(24).utf8.count { (0x30...0x39).contains($0) }
    return digits >= 8
      || ["[", "INFO", "WARN", "ERROR", "DEBUG", "TRACE", "#"].contains(where: start.hasPrefix)
        && digits >= 4
  }
}
