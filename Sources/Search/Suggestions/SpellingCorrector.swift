package import NewsIndex

/// Finds the words of an index that a word no article has may have been meant to be.
package struct SpellingCorrector {
  /// Words of fewer letters are not corrected: too much is near them.
  private static let fewestLetters = 4
  /// From so many letters on, two changes are allowed.
  private static let lettersForTwo = 6

  let vocabulary: any Vocabulary
  let analyzer: Analyzer
  /// Whether any article matches a word.
  let isKnown: (String) throws(IndexError) -> Bool

  package init(
    vocabulary: any Vocabulary, analyzer: Analyzer,
    isKnown: @escaping (String) throws(IndexError) -> Bool
  ) {
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    self.isKnown = isKnown
  }

  /// Returns the words of texts that no article has, as they are spelled there, each once.
  func unknownWords(in texts: [String]) throws(IndexError) -> [String] {
    var unknown: [String] = []
    for text in texts {
      for word in analyzer.queryWords(of: text, languages: []) {
        let spelled = String(text.bytes(word.source))
        guard word.exact.unicodeScalars.count >= Self.fewestLetters,
          !word.exact.utf8.contains(where: { (0x30...0x39).contains($0) }),
          !unknown.contains(spelled), try !isKnown(spelled)
        else { continue }
        unknown.append(spelled)
      }
    }
    return unknown
  }

  /// Returns words that are in the index, the likeliest first; two words where one was run together.
  func corrections(of spelled: String) throws(IndexError) -> [String] {
    let word = analyzer.fold(spelled)
    var candidates = try near(word, within: 1)
    if candidates.isEmpty, word.unicodeScalars.count >= Self.lettersForTwo {
      candidates = try near(word, within: 2)
    }
    if let halves = try halves(of: word) { candidates.append(halves) }
    return candidates.sorted { ($1.likelihood, $0.word) < ($0.likelihood, $1.word) }.map(\.word)
  }

  /// Replaces a word of a text wherever it stands.
  func replace(_ word: String, in text: String, by other: String) -> String {
    var result = ""
    var end = 0
    for token in analyzer.queryWords(of: text, languages: []) {
      guard token.source.lowerBound >= end, String(text.bytes(token.source)) == word else {
        continue
      }
      result += String(text.bytes(end..<token.source.lowerBound)) + other
      end = token.source.upperBound
    }
    return result + String(text.bytes(end..<text.utf8.count))
  }

  // MARK: Candidates

  private struct Candidate {
    var word: String
    var likelihood: Double
  }

  private func near(_ word: String, within edits: Int) throws(IndexError) -> [Candidate] {
    var candidates: [Candidate] = []
    for term in try vocabulary.words(near: word, within: edits, most: .max) {
      let count = try vocabulary.articleCount(of: term)
      // The first letter is seldom the wrong one.
      let bonus = term.unicodeScalars.first == word.unicodeScalars.first ? 1.5 : 0
      candidates.append(Candidate(word: term, likelihood: Self.log(count) + bonus))
    }
    return candidates
  }

  /// The likeliest two words that were run together.
  private func halves(of word: String) throws(IndexError) -> Candidate? {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= 2 * Self.fewestLetters - 2 else { return nil }
    var best: Candidate?
    for split in 3...(scalars.count - 3) {
      let parts = [scalars[..<split], scalars[split...]].map { part in
        String(String.UnicodeScalarView(part))
      }
      let count = min(
        try vocabulary.articleCount(of: parts[0]), try vocabulary.articleCount(of: parts[1]))
      let likelihood = Self.log(count)
      if count > 0, likelihood > best?.likelihood ?? 0 {
        best = Candidate(word: parts.joined(separator: " "), likelihood: likelihood)
      }
    }
    return best
  }

  /// The number of binary digits: fine enough to weigh frequencies.
  private static func log(_ count: Int) -> Double {
    Double(Int.bitWidth - count.leadingZeroBitCount)
  }
}
