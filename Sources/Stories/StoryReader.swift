public import News
public import NewsIndex

/// Makes story texts of articles; one for each thread.
public struct StoryReader {
  private let analyzer: Analyzer
  private let sentences = SentenceSplitter()
  private let passageLength: Int

  /// Creates a reader.
  public init(_ analyzer: Analyzer, model: StoryModel = StoryModel()) {
    self.analyzer = analyzer
    passageLength = model.passageLength
  }

  /// Returns what tells an article's story apart.
  ///
  /// - Parameters:
  ///   - title: the headline.
  ///   - blocks: the text; captions do not count.
  ///   - published: when it appeared.
  ///   - outlet: who carried it.
  ///   - identity: the article's identity.
  /// - Returns: its words, passages and facts.
  public func text(
    title: String, blocks: [Block], published: PublicationDate?, outlet: String?, identity: Int
  ) -> StoryText {
    var words: [UInt64] = []
    var facts: [UInt64] = []
    var openings: [Range<Int>] = []
    eachSentence(of: blocks) { bytes, sentence in
      let first = words.count
      for (index, word) in sentence.enumerated() {
        words.append(word.number)
        if Self.isFact(word, in: bytes, beginsSentence: index == 0) { facts.append(word.number) }
      }
      if first < words.count, openings.count < 2 { openings.append(first..<words.count) }
    }
    let opening = openings.flatMap { passages(of: words[$0]) }
    let lead = openings.flatMap { words[$0] }
    var story = StoryText(
      words: words, passages: Self.different(passages(of: words[...])),
      vocabulary: Self.different(words), facts: Self.different(facts),
      opening: Self.different(opening.isEmpty ? lead : opening),
      hasShortOpening: opening.isEmpty,
      headline: Self.different(numbers(of: title)),
      hash: Self.mix(words[...]), time: published.map(StoryTime.init),
      outlet: outlet.map(analyzer.fold), identity: UInt64(bitPattern: Int64(identity)))
    story.isRoundUp = RoundUp.isNamed(by: title)
    return story
  }

  /// Returns the same text as another article has it, under its own headline.
  public func text(
    like other: StoryText, title: String, published: PublicationDate?, outlet: String?,
    identity: Int
  ) -> StoryText {
    var story = StoryText(
      words: other.words, passages: other.passages, vocabulary: other.vocabulary,
      facts: other.facts, opening: other.opening, hasShortOpening: other.hasShortOpening,
      headline: Self.different(numbers(of: title)), hash: other.hash,
      time: published.map(StoryTime.init), outlet: outlet.map(analyzer.fold),
      identity: UInt64(bitPattern: Int64(identity)))
    story.isRoundUp = RoundUp.isNamed(by: title)
    return story
  }

  /// Returns the prints of a text, and the hash of its words.
  public func prints(of blocks: [Block]) -> (prints: [UInt64], hash: UInt64) {
    var words: [UInt64] = []
    eachSentence(of: blocks) { _, sentence in words += sentence.map(\.number) }
    return Self.prints(ofWords: words)
  }

  /// Returns the prints of a body's words (`AnalysedArticle.bodyWords`), and the hash of them all.
  public static func prints(ofWords words: [UInt64]) -> (prints: [UInt64], hash: UInt64) {
    (StoryPrints.of(words), mix(words[...]))
  }

  /// The words with which wires begin the headline of a correction.
  private static let correctionMarks = [
    "CORRECTED", "CORRECTION", "REFILE", "CORRECTS", "Correction:", "Corrected:",
  ].map { Array($0.utf8) }
  private static let bracketedMark = Array("(CORRECTED".utf8)

  /// Whether a headline says that the text corrects an earlier one, as wires mark it.
  public static func saysCorrection(_ title: String) -> Bool {
    let title = Array(title.utf8)
    if correctionMarks.contains(where: { title.starts(with: $0) }) { return true }
    return title.indices.contains {
      title[$0] == bracketedMark[0] && title[$0...].starts(with: bracketedMark)
    }
  }

  // MARK: Parts

  /// Calls `visit` with the bytes of each block of the body and the words of each of its sentences: an article is
  /// indexed sentence by sentence too.
  private func eachSentence(
    of blocks: [Block], _ visit: (_ block: [UInt8], _ words: [NumberedWord]) -> Void
  ) {
    for block in blocks where block.kind != .caption {
      let bytes = Array(block.text.utf8)
      let starts = sentences.starts(in: bytes)
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        visit(bytes, analyzer.numberedWords(of: bytes, in: start..<end))
      }
    }
  }

  private func numbers(of text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    return analyzer.numberedWords(of: bytes, in: 0..<bytes.count).map(\.number)
  }

  private func passages(of words: ArraySlice<UInt64>) -> [UInt64] {
    guard words.count >= passageLength else { return [] }
    return (words.startIndex...words.endIndex - passageLength).map {
      Self.mix(words[$0..<$0 + passageLength])
    }
  }

  /// Whether a word is a fact: it has a digit, or a capital where no sentence begins.
  private static func isFact(
    _ word: NumberedWord, in text: [UInt8], beginsSentence: Bool
  ) -> Bool {
    if word.hasDigit { return true }
    guard !beginsSentence, !word.source.isEmpty else { return false }
    let first = text[word.source.lowerBound]
    if first < 0x80 {
      return first >= 0x41 && first <= 0x5A && word.source.count >= 3
    }
    let printed = String(decoding: text[word.source], as: UTF8.self)
    guard printed.unicodeScalars.first?.properties.isUppercase == true else { return false }
    return printed.unicodeScalars.count >= 3
  }

  private static func different(_ numbers: [UInt64]) -> [UInt64] {
    let sorted = numbers.sorted()
    var kept: [UInt64] = []
    kept.reserveCapacity(sorted.count)
    for number in sorted where kept.last != number { kept.append(number) }
    return kept
  }

  /// The hash of words in their order.
  static func mix(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { hash = WordHash.mixed(hash ^ word) &+ 0x9E37_79B9_7F4A_7C15 }
    return hash
  }
}
