internal import CLanguageDetector

/// What a text tells of its language.
public struct LanguageGuess: Sendable, Equatable {
  /// The language that most of the text is in, BCP 47.
  public var language: String
  /// How much of the text that is, from 0 to 1.
  public var share: Double

  /// Creates a guess.
  public init(language: String, share: Double) {
    self.language = language
    self.share = share
  }
}

/// Tells what language a text is written in, by CLD2.
public enum LanguageDetector {
  /// The bytes of a text that are looked at; more do not make the answer better.
  private static let sampleSize = 8192
  /// The share of a text from which on its language is sure.
  public static let sureShare = 0.6

  /// Returns the language that most of a text is in; nil where nothing of it can be told.
  ///
  /// Where no language has the share that is sure, sentences are looked at one by one: CLD2 reads a text in pieces, and one
  /// quotation in another language takes its neighbours' piece along.
  ///
  /// - Parameter blocks: its paragraphs.
  /// - Returns: the language and its share.
  public static func guess(of blocks: [String]) -> LanguageGuess? {
    var sample: [String] = []
    var size = 0
    for block in blocks where size < sampleSize {
      sample.append(
        block.utf8.count <= sampleSize - size
          ? block : String(block.unicodeScalars.prefix(sampleSize - size)))
      size += block.utf8.count + 1
    }
    let whole = guess(of: sample.joined(separator: " "), limit: sampleSize)
    if let whole, whole.share >= sureShare { return whole }
    let sentences = sample.flatMap { $0.split(separator: ". ").map(String.init) }
    guard sentences.count > 1 else { return whole }
    var sizes: [String: Double] = [:]
    for sentence in sentences {
      guard let guess = guess(of: sentence, limit: sampleSize) else { continue }
      sizes[guess.language, default: 0] += guess.share * Double(sentence.utf8.count)
    }
    let total = sentences.reduce(0) { $0 + $1.utf8.count }
    // Of equal ones the first in the alphabet, so that a text has one answer.
    let most = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { LanguageGuess(language: $0.key, share: $0.value / Double(max(1, total))) }
      ?? whole
  }

  /// Returns the language that most of a text is in, read as one piece.
  ///
  /// - Parameters:
  ///   - text: the text; less than a sentence can hardly ever be told.
  ///   - limit: the bytes that are looked at.
  /// - Returns: the language and its share.
  public static func guess(of text: String, limit: Int) -> LanguageGuess? {
    var sample = Array(text.utf8.prefix(limit))
    // CLD2 wants whole characters.
    if sample.count < text.utf8.count {
      while let last = sample.last, last & 0xC0 == 0x80 { sample.removeLast() }
      if let last = sample.last, last >= 0x80 { sample.removeLast() }
    }
    var percent: Int32 = 0
    let code = unsafe sample.withUnsafeBytes { buffer -> String in
      guard let start = buffer.baseAddress else { return "" }
      return unsafe String(
        cString: dateline_language(
          start.assumingMemoryBound(to: CChar.self), Int32(buffer.count), &percent))
    }
    guard !code.isEmpty else { return nil }
    return LanguageGuess(language: tags[code] ?? code, share: Double(percent) / 100)
  }

  /// CLD2's own codes that are not BCP 47, or older than it.
  private static let tags = [
    "iw": "he", "in": "id", "jw": "jv", "mo": "ro", "sh": "sr", "nb": "no",
  ]
}
