internal import News

/// What feeds put around a text that is not of it.
enum FeedFurniture {
  /// Returns the blocks without calls to read on and notes of where a post appeared first.
  static func without(_ blocks: [Block]) -> [Block] {
    var kept = blocks.filter { !isNote($0.text) }
    if let last = kept.indices.last {
      kept[last].text = withoutCall(kept[last].text)
      if kept[last].text.isEmpty { kept.removeLast() }
    }
    return kept
  }

  /// Whether a text ends in the middle.
  static func isCutOff(_ text: String) -> Bool {
    ["…", "...", "[…]", "[...]", "…]", "[&hellip;]"].contains(where: text.hasSuffix)
  }

  /// WordPress writes "The post … appeared first on …." at the end of every item.
  private static func isNote(_ text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    let isPost = text.hasPrefix("The post ") && text.contains(" appeared first on ")
    return isPost || calls.contains(text.lowercased().trimmed(" .…>»→[]()"))
  }

  /// Returns a text without a call in brackets at its end, such as "[mehr]".
  private static func withoutCall(_ text: String) -> String {
    if let rest = withoutWords(text) { return rest }
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return text }
    let call = text[text.index(after: open)...].dropLast().lowercased().trimmed(" .…>»→")
    return calls.contains(call) ? String(text[..<open]).trimmed(" ") : text
  }

  /// A text without the words of a link behind its last sentence, "Read more"; nil where it has none.
  private static func withoutWords(_ text: String) -> String? {
    let plain = text.trimmed(" .>")
    guard let end = plain.lastIndex(where: { ".!?…]»”".contains($0) }) else { return nil }
    let words = plain[end...].dropFirst().trimmed(" ").lowercased().trimmed("→»")
    let isCall = words.utf8.contains(UInt8(ascii: " ")) && calls.contains(words.trimmed(" "))
    return isCall ? String(plain[...end]) : nil
  }

  private static let calls: Set = [
    "mehr", "more", "read more", "continue reading", "weiterlesen", "mehr lesen", "lire la suite",
    "lire plus", "leer más", "seguir leyendo", "leia mais", "continua a leggere", "leggi tutto",
    "lees meer", "lees verder", "czytaj dalej", "czytaj więcej", "devamını oku", "читать далее",
    "читати далі", "читать дальше", "full story", "read the full story", "read full article",
    "link",
    "comments", "続きを読む", "阅读全文", "閱讀全文",
  ]
}
