internal import Linguistics

/// What a file holds, told from its first bytes, and from its name where those leave it open.
enum ContentKind: Equatable {
  case scrape, json, jsonLines, html, webArchive, arc, mail, mailbox, sgml, teletype
  case table(TableLayout)
  case xml(XMLFormat)
  case archive(ArchiveFormat)
  case other(reason: String)

  /// Whether it is text in records, which say nothing of how they are written.
  var isOfRecords: Bool {
    switch self {
    case .scrape, .json, .jsonLines, .sgml, .table, .xml, .other: true
    case .html, .webArchive, .arc, .mail, .mailbox, .teletype, .archive: false
    }
  }

  /// How an archive is laid out.
  enum ArchiveFormat: Equatable {
    case zip, sevenZip, tar

    /// Whether its members can be read only with all of it at hand, or better so.
    var wantsAll: Bool { self != .tar }
  }

  /// The number of first bytes that are looked at, where there are so many.
  static let headLength = 64 << 10

  /// Tells what a file holds.
  ///
  /// - Parameters:
  ///   - head: its first bytes, unpacked.
  ///   - name: its last path component.
  ///   - map: what names of columns mean to the user.
  init(head: ArraySlice<UInt8>, name: [UInt8], map: FieldMap = FieldMap()) {
    let type = FileName(name)
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let content = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if content.isEmpty {
      self = .other(reason: "the file is empty")
    } else if let format = Self.archive(head) {
      self = Self.isDocument(head) ? .unread("a document in a zip archive") : .archive(format)
    } else if head.starts(with: "WARC/".utf8) {
      self = .webArchive
    } else if ARCReader.isArchive(head) {
      self = .arc
    } else if Teletype.isMessage(head) {
      self = .teletype
    } else if MailHead.isMailbox(content) {
      self = .mailbox
    } else if MailHead.isMessage(content) {
      self = .mail
    } else if let format = Self.magics.first(where: { head.starts(with: $0.bytes) })?.format {
      self = .unread(format)
    } else if TextDecoding.isBinary(Self.withoutTail(head)), !PageDecoder.holdsStrayZeros(head),
      !Self.isDamagedJSON(content)
    {
      self = .other(reason: "a binary file")
    } else if let kind = Self.json(content, type) {
      self = kind
    } else if let layout = TableLayout(head: head, isNamedTable: false, map: map) {
      self = .table(layout)
    } else if let kind = Self.markup(content, type) {
      self = kind
    } else if type.isTable, let kind = Self.table(head, map) {
      self = kind
    } else if type.isArticle, let other = OtherText.kind(of: content, type) {
      self = .other(reason: "\(other): not a kind of file that Dateline reads")
    } else if type.isArticle {
      self =
        Prose.holdsSentences(content)
        ? .scrape : .other(reason: "a text without a sentence: no article")
    } else {
      self = .unread(type.suffix.isEmpty ? "'\(type.stem)'" : "a .\(type.suffix) file")
    }
  }

  /// The bytes without the zeros that a power cut leaves at the end of a file; zeros alone are no file's end.
  private static func withoutTail(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard head.last == 0, let last = head.lastIndex(where: { $0 != 0 }) else { return head }
    return head[...last]
  }

  /// Whether records of JSON begin a file in which zero bytes stand: one that was written on behind a power cut.
  private static func isDamagedJSON(_ content: ArraySlice<UInt8>) -> Bool {
    content.first == UInt8(ascii: "{")
      && content.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
      && !TextDecoding.isBinary(content.filter { $0 != 0 }[...])
  }

  private static func unread(_ format: String) -> ContentKind {
    .other(reason: "\(format): not a kind of file that Dateline reads")
  }

  /// Tells an archive of many files.
  private static func archive(_ head: ArraySlice<UInt8>) -> ArchiveFormat? {
    // The second is that of an archive without members.
    if head.starts(with: "PK\u{3}\u{4}".utf8) || head.starts(with: "PK\u{5}\u{6}".utf8) {
      return .zip
    }
    if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
    return head.dropFirst(257).starts(with: "ustar".utf8) ? .tar : nil
  }

  /// Whether a zip archive is one document, or a program, by the name of its first member.
  private static func isDocument(_ head: ArraySlice<UInt8>) -> Bool {
    let name = head.dropFirst(30)
    return documentMembers.contains { name.starts(with: $0.utf8) }
  }

  private static let documentMembers = [
    "mimetype", "[Content_Types].xml", "_rels/", "META-INF/", "AndroidManifest.xml",
  ]

  private static func json(_ content: ArraySlice<UInt8>, _ type: FileName) -> ContentKind? {
    let next = content.dropFirst().first { $0 > 0x20 }
    // What is called JSON Lines may be one list, an object a line.
    let isList = content.first == UInt8(ascii: "[") && next == UInt8(ascii: "{")
    if type.isJSONLines, !isList { return .jsonLines }
    let isJSON =
      switch (content.first, next) {
      case (UInt8(ascii: "{"), UInt8(ascii: "\"")?), (UInt8(ascii: "{"), UInt8(ascii: "}")?): true
      case (UInt8(ascii: "["), let byte?): Array("{[\"]".utf8).contains(byte)
      default: false
      }
    guard isJSON || type.suffix == "json" else { return nil }
    return JSONLayout.isLines(content) ? .jsonLines : .json
  }

  private static func markup(_ content: ArraySlice<UInt8>, _ type: FileName) -> ContentKind? {
    let isMarkup = content.first == UInt8(ascii: "<")
    let root = isMarkup ? XMLHead.rootName(of: content) : nil
    if let root, let format = XMLFormat(root: root) { return .xml(format) }
    if root?.lowercased() == "html" { return .html }
    if isMarkup, SGMLDocument.isCollection(content, root: root) { return .sgml }
    let head = String(decoding: content.prefix(4096), as: UTF8.self).lowercased()
    // A house's own format may have a `<body>`, too.
    if head.hasPrefix("<?xml"), let root, !htmlRoots.contains(root.lowercased()) {
      return .unread("an XML file of '\(root)'")
    }
    if isMarkup, htmlTags.contains(where: head.contains) { return .html }
    if isMarkup, head.hasPrefix("<?xml") || head.hasPrefix("<!doctype") {
      return .unread(root.map { "an XML file of '\($0)'" } ?? "an XML file")
    }
    if let root, type.suffix == "xml" { return .unread("an XML file of '\(root)'") }
    return type.isHTML ? .html : nil
  }

  private static let htmlRoots: Set = [
    "html", "head", "body", "article", "section", "main", "div", "p", "meta", "script",
  ]

  private static let htmlTags = [
    "<!doctype html", "<html", "<head>", "<body", "<article", "<div", "<p>", "<script", "<meta ",
  ]

  /// Tells what is called a table.
  private static func table(_ head: ArraySlice<UInt8>, _ map: FieldMap) -> ContentKind? {
    guard let layout = TableLayout(head: head, isNamedTable: true, map: map) else { return nil }
    if layout.holdsArticles(map) { return .table(layout) }
    return .other(
      reason: "a table without columns of headlines or texts; if it holds articles, name them: "
        + "--map title=COLUMN --map text=COLUMN")
  }

  private static let magics: [(bytes: [UInt8], format: String)] = [
    (Array("%PDF-".utf8), "a PDF file"), (Array("SQLite format 3".utf8), "a database"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}
