internal import News

/// The marks of Markdown in a text, as crawlers write pages down: "# Headline", "[words](address)", "**bold**".
enum Markdown {
  /// Whether paragraphs are Markdown: one of them is marked as a headline.
  static func isOne(_ paragraphs: [String]) -> Bool {
    paragraphs.contains { $0.utf8.first == UInt8(ascii: "#") && headline($0) != nil }
  }

  /// Returns a paragraph without its marks; nil where nothing is left, as of a picture.
  static func block(_ paragraph: String) -> Block? {
    if let words = headline(paragraph) { return Block(plain(words), kind: .subhead) }
    let text = plain(paragraph)
    return text.utf8.allSatisfy { "-=*_# |".utf8.contains($0) } ? nil : Block(text)
  }

  /// The words of a headline: "## Fog ##" is "Fog"; nil where a paragraph is none.
  static func headline(_ paragraph: String) -> String? {
    let rest = paragraph.drop { $0 == "#" }
    guard (1...6).contains(paragraph.utf8.count - rest.utf8.count), rest.first == " " else {
      return nil
    }
    return rest.trimmed(" #")
  }

  /// Links as their words, pictures as nothing, and no stars around bold words.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { "[*_`".utf8.contains($0) }) else { return text }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard let middle = rest[open...].firstRange(of: "]("),
        let close = rest[middle.upperBound...].firstIndex(of: ")")
      else { break }
      let isPicture = rest[..<open].last == "!"
      out += isPicture ? rest[..<open].dropLast() : rest[..<open]
      if !isPicture { out += rest[rest.index(after: open)..<middle.lowerBound] }
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    for mark in ["**", "__"] { out = out.components(by: mark).joined() }
    let line = TextLine.cleaned(out)
    // A line that is set in italics as a whole.
    guard let mark = line.first, mark == "*" || mark == "_", line.last == mark, line.count > 2,
      !line.dropFirst().dropLast().contains(mark)
    else { return line }
    return String(line.dropFirst().dropLast())
  }
}
