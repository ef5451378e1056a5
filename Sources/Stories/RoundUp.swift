/// Headlines that say what no comparison of two texts can tell: that one gathers several stories.
enum RoundUp {
  /// Words that stand next to one another in such a headline.
  private static let phrases = [
    "in brief", "news briefs", "news digest", "news round up", "news roundup", "world round up",
    "world roundup", "market round up", "market roundup", "press round up", "press roundup",
    "sports round up", "sports roundup", "weekly round up", "weekly roundup", "at a glance",
    "top stories", "press digest", "news summary", "news highlights", "kurz notiert",
    "kurz gemeldet", "in kürze", "en bref", "en breve", "in breve", "revue de presse",
  ]
  /// Words with which one begins, before a colon or a dash.
  private static let labels = [
    "round up", "roundup", "highlights", "headlines", "digest", "briefs", "briefing",
  ]

  /// The numbers of the words with which phrases and labels end.
  private static let lastWords: [UInt64] = (phrases + labels).map { phrase in
    let word = phrase.split(separator: " ").last ?? ""
    return word.utf8.reduce(0, number)
  }

  private static func number(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
  }

  private static func hasLastWord(_ headline: String) -> Bool {
    var word: UInt64 = 0
    for byte in headline.utf8 {
      // Letters, and what is not ASCII, in either case.
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        word = number(word, byte)
      } else if word != 0 {
        if lastWords.contains(word) { return true }
        word = 0
      }
    }
    return lastWords.contains(word)
  }

  /// Whether a headline names a round-up.
  static func isNamed(by headline: String) -> Bool {
    // Hardly any does, and every article's is asked.
    guard hasLastWord(headline) else { return false }
    let words = headline.lowercased().split { !$0.isLetter }
    let text = " " + words.joined(separator: " ") + " "
    if phrases.contains(where: { text.contains(" " + $0 + " ") }) { return true }
    guard let label = labels.first(where: { text.hasPrefix(" " + $0 + " ") }) else { return false }
    let rest = headline.dropFirst(label.count).drop { $0 == " " }
    return rest.isEmpty || rest.first.map { ":-–—".contains($0) } ?? true
  }
}
