internal import News

/// Texts of records as tools leave them: some with the markup and entities of the page, some plain.
enum RecordText {
  /// Returns a text as one clean line, without markup.
  static func line(_ text: String) -> String {
    guard hasHTML(text) else {
      return PageText.withoutDoubleEscapes(TextLine.cleaned(withoutEntities(text)))
    }
    return FragmentBlocks.of(html: text).map(\.text).joined(separator: " ")
  }

  /// Returns the blocks of a text: those of its markup, where it has any, else its paragraphs.
  static func blocks(_ text: String) -> [Block] {
    if hasHTML(text) { return FragmentBlocks.of(html: text) }
    if let html = escapedMarkup(text) { return FragmentBlocks.of(html: html) }
    let paragraphs = Paragraphs.of(TextLine.lines(of: withoutEntities(text)))
    return Markdown.isOne(paragraphs)
      ? paragraphs.compactMap(Markdown.block) : paragraphs.map { Block($0) }
  }

  /// The markup that a text is as a whole, where it was escaped as if it were text: "&lt;p&gt;…".
  static func escapedMarkup(_ text: String) -> String? {
    let start = text.utf8.drop { $0 <= 0x20 }
    guard
      ["&lt;p", "&lt;div", "&lt;h", "&lt;section", "&lt;article", "&#60;p", "&amp;lt;p"]
        .contains(where: { start.starts(with: $0.utf8) })
    else { return nil }
    let html = FragmentText.withoutEntities(text)
    return hasHTML(html) ? html : escapedMarkup(html)
  }

  /// Whether HTML stands in a text: an end tag or a line break, for wires write shares as "<P>", "<HBR.O>".
  static func hasHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
      let name = bytes[(isEnd ? place + 1 : place)...].prefix(11).prefix { isNameByte($0) }
      let end = bytes[name.endIndex...].drop { $0 == 0x20 || $0 == UInt8(ascii: "/") }
      guard end.first == UInt8(ascii: ">") else { continue }
      let word = String(decoding: name, as: UTF8.self).lowercased()
      if isEnd ? tags.contains(word) : word == "br" { return true }
    }
    return false
  }

  /// Returns a text with its entities resolved, where there are any that are written in full.
  static func withoutEntities(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "&")) {
      let name = bytes[(open + 1)...].prefix(10).prefix { isNameByte($0) || $0 == 0x23 }
      if name.count > 1, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") {
        return FragmentText.withoutEntities(text)
      }
      place = open + 1
    }
    return text
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static let tags: Set = [
    "p", "div", "span", "a", "b", "i", "em", "strong", "u", "ul", "ol", "li", "h1", "h2", "h3",
    "h4",
    "blockquote", "figure", "figcaption", "table", "section", "article", "iframe", "script", "html",
    "sup", "sub",
  ]
}
