/// A telling as plain text, for mails and terminals.
public enum AlertText {
  /// Returns the articles, then how the query was read and how to see more.
  ///
  /// - Parameters:
  ///   - telling: what is told.
  ///   - width: the most characters of a line; a word that is longer stands alone.
  /// - Returns: lines that end with a line feed.
  public static func body(_ telling: AlertTelling, width: Int) -> String {
    var lines: [String] = []
    for item in telling.items { lines += text(item, width) + [""] }
    if telling.moreCount > 0 {
      lines += wrapped(
        telling.items.isEmpty
          ? "\(telling.moreCount) articles, too many to list: \(telling.moreCommand)"
          : "and \(telling.moreCount) more: \(telling.moreCommand)", width)
      lines.append("")
    }
    lines.append("--")
    lines += wrapped("Search: \(telling.name)", width)
    if !telling.parsed.isEmpty { lines += wrapped("Read as: \(telling.parsed)", width) }
    lines += wrapped(
      "\(telling.newCount) new, \(telling.changedCount) changed, \(telling.total) in all", width)
    lines += wrapped("To change it: \(telling.editCommand)", width)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ item: AlertTelling.Item, _ width: Int) -> [String] {
    var lines: [String] = []
    let label = item.change == .new ? "" : "[\(item.change.rawValue)] "
    lines += wrapped(label + item.title, width)
    if let previous = item.previousTitle { lines += wrapped("before: \(previous)", width) }
    let bylines = item.bylines.isEmpty ? nil : item.bylines.joined(separator: ", ")
    let facts = [item.outlet, item.dateline, item.day, bylines].compactMap { $0 }
    if !facts.isEmpty { lines += wrapped(facts.joined(separator: " · "), width) }
    let snippet = item.snippet.map { $0.isMarked ? "*\($0.text)*" : $0.text }.joined()
    if !snippet.isEmpty { lines += wrapped(snippet, width) }
    if item.copyCount > 0 {
      lines.append(item.copyCount == 1 ? "and 1 copy" : "and \(item.copyCount) copies")
    }
    lines.append(AlertMail.oneLine(item.link ?? item.command))
    return lines
  }

  /// Breaks text between words; control characters and line breaks are blanks.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in AlertMail.oneLine(text).split(separator: " ") {
      let length = word.unicodeScalars.count
      if count > 0, count + 1 + length > width {
        lines.append(line)
        (line, count) = ("", 0)
      }
      line += (count > 0 ? " " : "") + word
      count += (count > 0 ? 1 : 0) + length
    }
    return lines + (count > 0 ? [line] : [])
  }
}
