internal import Linguistics

/// A document in the SGML of news collections: elements with text, without a DTD at hand.
struct SGMLDocument {
  /// The text, with its tags.
  private let text: [UInt8]

  /// Reads a document.
  init(_ bytes: [UInt8]) {
    text =
      String(validating: bytes, as: UTF8.self) != nil
      ? bytes : PageDecoder.decode(bytes)?.utf8 ?? bytes
  }

  // MARK: Recognition

  private static let names = ["REUTERS", "DOC"]

  /// Whether a file's first bytes begin a collection.
  static func isCollection(_ head: ArraySlice<UInt8>, root: String?) -> Bool {
    if root?.uppercased() == "REUTERS" { return true }
    let start = String(decoding: head.prefix(4096), as: UTF8.self).uppercased()
    guard let document = start.firstRange(of: "<DOC") else { return false }
    let rest = start[document.upperBound...].prefix(600)
    return rest.first == ">" && ["<DOCNO>", "<DOCID>"].contains { rest.contains($0) }
      || rest.hasPrefix(" ID=") && root?.uppercased() == "DOC"
  }

  /// The name of the document whose start tag stands here; nil where there is none.
  static func name(at bytes: ArraySlice<UInt8>) -> String? {
    names.first { name in
      guard has(Array("<\(name)".utf8), at: bytes) else { return false }
      let next = bytes.dropFirst(name.utf8.count + 1).first
      return next == UInt8(ascii: ">") || next.map { $0 <= 0x20 } ?? false
    }
  }

  /// Whether a word stands here, in either case.
  static func has(_ word: [UInt8], at bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= word.count else { return false }
    return zip(bytes, word).allSatisfy { upper($0) == upper($1) }
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }

  // MARK: Parts

  /// The name of the document's own element, in capitals.
  var name: String { Self.name(at: text[...]) ?? "DOC" }

  /// An attribute of the document's start tag, or of the first element of a name.
  func attribute(_ attribute: String, of element: String? = nil) -> String? {
    guard let tag = element.map({ startTag($0) }) ?? tagRange(from: 0) else { return nil }
    let words = String(decoding: text[tag], as: UTF8.self)
    guard let found = words.uppercased().firstRange(of: " \(attribute.uppercased())=") else {
      return nil
    }
    let offset = words.uppercased().utf8.distance(
      from: words.startIndex, to: found.upperBound)
    let rest = words.utf8.dropFirst(offset)
    let quote = rest.first
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let value =
      isQuoted
      ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { $0 > 0x20 && $0 != 0x3E }
    return line(Array(value))
  }

  /// The text of the first element with one of the names, as one line.
  func line(_ names: String...) -> String? {
    names.lazy.compactMap { content($0).flatMap { line(Array($0)) } }.first
  }

  /// The lines of the first element with a name: its paragraphs begin with empty lines or an indent.
  ///
  /// Where its end tag is missing, it goes to the document's end.
  func lines(_ name: String) -> [TextLine]? {
    (content(name) ?? startTag(name).map { text[$0.upperBound...] })
      .map { TextLine.lines(of: plain(Array($0))) }
  }

  /// The lines from the first element with a name to the document's end; nil without one.
  func linesFromFirst(_ name: String) -> [TextLine]? {
    startTag(name).map { TextLine.lines(of: plain(Array(text[$0.lowerBound...]))) }
  }

  /// The lines of all that is in the document.
  var allLines: [TextLine] { TextLine.lines(of: plain(text)) }

  /// The texts of the elements `item` in the first element with a name.
  func list(_ name: String, of item: String) -> [String] {
    guard let content = content(name) else { return [] }
    var rest = content
    var items: [String] = []
    while items.count < 200, let found = element(item, in: rest) {
      if let text = line(Array(found.content)) { items.append(text) }
      rest = text[found.end..<content.endIndex]
    }
    return items
  }

  /// The names and texts of elements that hold a line and no other element, in the order of the document.
  var shortElements: [(name: String, value: String)] {
    var elements: [(name: String, value: String)] = []
    var place = 0
    while elements.count < Self.mostElements,
      let open = text[place...].firstIndex(of: UInt8(ascii: "<"))
    {
      place = open + 1
      let name = text[place...].prefix(Self.longestName).prefix { Self.isName($0) }
      guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ">")
      else { continue }
      let value = text[(name.endIndex + 1)...].prefix(Self.longestLine).prefix {
        $0 != UInt8(ascii: "<")
      }
      guard text[value.endIndex...].starts(with: "</".utf8), let line = line(Array(value)) else {
        continue
      }
      elements.append((String(decoding: name, as: UTF8.self), line))
    }
    return elements
  }

  private static let mostElements = 100
  private static let longestName = 40
  private static let longestLine = 300

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  private func content(_ name: String) -> ArraySlice<UInt8>? {
    element(name, in: text[...])?.content
  }

  private func startTag(_ name: String) -> Range<Int>? {
    var place = 0
    let word = Array("<\(name)".utf8)
    while let open = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      let next = open + word.count < text.count ? text[open + word.count] : 0
      if Self.has(word, at: text[open...]), next <= 0x20 || next == UInt8(ascii: ">") {
        return tagRange(from: open)
      }
      place = open + 1
    }
    return nil
  }

  private func tagRange(from open: Int) -> Range<Int>? {
    text[open...].firstIndex(of: UInt8(ascii: ">")).map { open..<($0 + 1) }
  }

  /// The first element with a name: what stands between its tags, and the index behind it.
  private func element(
    _ name: String, in bytes: ArraySlice<UInt8>
  ) -> (content: ArraySlice<UInt8>, end: Int)? {
    let start = Array("<\(name)".utf8)
    let close = Array("</\(name)>".utf8)
    var contentStart: Int?
    var rest = bytes
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      if let contentStart {
        if Self.has(close, at: bytes[open...]) {
          return (bytes[contentStart..<open], open + close.count)
        }
      } else if Self.has(start, at: bytes[open...]) {
        let next = bytes[open...].dropFirst(start.count).first ?? 0
        if next == UInt8(ascii: ">") || next <= 0x20,
          let end = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
          contentStart = end + 1
        }
      }
      // Nothing in the start tag counts, not even what looks like the end tag.
      rest = bytes[max(open + 1, contentStart ?? 0)...]
    }
    return nil
  }

  // MARK: Text

  private func line(_ bytes: [UInt8]) -> String? {
    let line = TextLine.cleaned(plain(bytes))
    return line.isEmpty ? nil : line
  }

  /// Text without tags, entities resolved; `<P>` begins a paragraph.
  private func plain(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let end = Self.endOfTag(bytes, from: index) {
        let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }
          .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        let isParagraph = name.count == 1 && Self.upper(name[name.startIndex]) == UInt8(ascii: "P")
        result += isParagraph ? [0x0A, 0x0A] : [0x20]
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return Self.withoutEntities(String(decoding: result, as: UTF8.self))
  }

  /// The index behind the tag that begins here; nil for a `<` of the text.
  private static func endOfTag(_ bytes: [UInt8], from open: Int) -> Int? {
    let next = bytes[(open + 1)...].drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }
    guard let first = next.first, (0x41...0x5A).contains(upper(first)) else { return nil }
    return bytes[open...].prefix(1000).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// TREC's collections have names of their own beside HTML's.
  private static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    for (name, replacement) in own where text.contains(name) {
      text = text.replacing(name, with: replacement)
    }
    return FragmentText.withoutEntities(text)
  }

  private static let own = [
    ("&hyph;", "-"), ("&blank;", " "), ("&cir;", "○"), ("&bullet;", "•"), ("&ellip;", "…"),
    ("&lsqb;", "["), ("&rsqb;", "]"), ("&dash;", "–"), ("&equals;", "="),
    ("&lowbar;", "_"), ("&mu;", "µ"),
  ]
}
