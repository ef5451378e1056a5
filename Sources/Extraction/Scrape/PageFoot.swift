internal import News

/// The foot of a page: where the story is over.
enum PageFoot {
  /// The rules whose boilerplate stands below stories rather than in them.
  static let rules: Set = [
    "copyright", "consent", "cookie-notice", "newsletter", "support-call", "form", "comments",
    "related-stories", "tags", "author-box",
  ]

  /// Finds where the foot begins.
  ///
  /// The story ends with its last full sentence that does not speak to the reader of himself, as
  /// promotion does. Below it the foot begins with the first heading, or where boilerplate was; and
  /// there must have been some.
  ///
  /// - Parameters:
  ///   - blocks: what is left of the page.
  ///   - marks: the numbers of blocks above each piece of boilerplate that was left out.
  /// - Returns: the index of the foot's first block; nil where there is no foot.
  static func start(in blocks: [Block], marks: [Int]) -> Int? {
    guard let end = blocks.lastIndex(where: isStory),
      let mark = marks.first(where: { $0 > end })
    else { return nil }
    let heading = blocks[(end + 1)...].firstIndex { isHeading($0.text) }
    let start = min(mark, heading ?? blocks.count)
    return start < blocks.count ? start : nil
  }

  /// Copyright lines name who carries a page: "© 2016 The Herald. All rights reserved."
  static func outlet(in paragraphs: [String]) -> (name: String, line: String)? {
    for line in paragraphs.reversed() where line.utf8.count <= 300 {
      for mark in ["© ", "©", "(c) ", "Copyright "] where line.hasPrefix(mark) {
        var rest = String(line.dropFirst(mark.count))
        if rest.hasPrefix("©") { rest = String(rest.dropFirst()) }
        let name = rest.trimmed(" 0123456789-,").components(by: ". ")[0]
          .components(by: " | ")[0].components(by: ", ")[0]
          .components(by: " All ")[0].trimmed(" .,")
        if (3...60).contains(name.utf8.count), PersonName.isCapitalized(name.withoutSmallWords),
          AgencyNames.canonical(name) == nil
        {
          return (name, line)
        }
      }
    }
    return nil
  }

  private static func isStory(_ block: Block) -> Bool {
    let text = block.text
    guard text.endsSentence, text.utf8.count >= 60 || block.kind == .listItem else { return false }
    if text.unicodeScalars.contains(where: { quotes.contains($0) }) { return true }
    return !address.matches(in: Folded(text)) { _, _ in true }
  }

  /// No sentence and no row of a table, or a sentence with a capital at every word.
  private static func isHeading(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let hasDigits = text.utf8.contains { (0x30...0x39).contains($0) }
    if !text.endsSentence { return !hasDigits && text.utf8.count <= 120 }
    return words.count >= 3
      && words.allSatisfy { $0.utf8.count < 4 || $0.first?.isUppercase ?? false }
  }

  private static let quotes: Set<Unicode.Scalar> = ["“", "”", "„", "«", "»", "\"", "「"]
  private static let address = PhraseTable([
    ("you", true), ("your", true), ("our", true), ("subscribe", true), ("click", true),
    ("vous", true), ("votre", true), ("nuestro", true), ("nuestra", true), ("sie unsere", true),
  ])
}

extension String {
  private static let smallWords: Set = [
    "of", "the", "and", "&", "for", "on", "in", "am", "an", "der", "die", "das", "und", "im", "de",
    "du", "des", "la", "le", "les", "et", "del", "el", "y", "e", "do", "da", "di",
  ]

  /// The text without the words that stay small in names: "House of the Sun" as "House Sun".
  fileprivate var withoutSmallWords: String {
    split(separator: " ").filter { !Self.smallWords.contains(String($0)) }
      .joined(separator: " ")
  }
}
