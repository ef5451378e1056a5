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

  /// Whether a headline names a round-up.
  static func isNamed(by headline: String) -> Bool {
    let words = headline.lowercased().split { !$0.isLetter }
    let text = " " + words.joined(separator: " ") + " "
    if phrases.contains(where: { text.contains(" " + $0 + " ") }) { return true }
    guard let label = labels.first(where: { text.hasPrefix(" " + $0 + " ") }) else { return false }
    let rest = headline.dropFirst(label.count).drop { $0 == " " }
    return rest.isEmpty || rest.first.map { ":-–—".contains($0) } ?? true
  }
}
