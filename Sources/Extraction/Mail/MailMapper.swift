internal import JSON
internal import News

/// Makes an article of an e-mail, or of a page that a browser saved as one (MHTML).
///
/// The part with HTML is read as a page is, else the plain text; fields of the e-mail say the rest. What
/// is kept as the original is that part, not the pictures and files that came with it.
struct MailMapper: Sendable {
  /// What reads its HTML.
  var html = HTMLExtractor()
  /// Seconds since 1970, for embargoes.
  var now = 0

  /// Reads a message.
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    let message = MIMEPart(record.bytes[...])
    let leaves = message.leaves().filter { !$0.isAttachment }
    let isSaved = Self.isSavedPage(message)
    var inner = record
    inner.hints.fetched = isSaved ? message.fields["date"].flatMap(Self.timestamp) : nil
    var publication = PublicationState()
    for name in message.fields.names {
      publication.note(inside: name, .string(message.fields[name] ?? ""))
    }
    publication.note("status", message.fields["x-status"])
    if let failure = publication.failure(now: now) { return .failure(failure) }
    if let page = Self.root(of: message, leaves) {
      inner.kind = .html
      inner.bytes = page.content
      inner.hints.charset = page.fields["content-type"]
      if isSaved { inner.hints.url = Self.address(of: message, page) }
      let read = html.article(from: inner)
      // The part with HTML may hold a picture and a link, and the plain one the story.
      if !isSaved, case .success(let other)? = plainText(leaves, of: record),
        Self.isFuller(other, than: read)
      {
        return .success(complete(other, message, isSaved: false, inner.hints))
      }
      return read.map { complete($0, message, isSaved: isSaved, inner.hints) }
    }
    guard let plain = plainText(leaves, of: record) else {
      let types = leaves.prefix(5).map(\.mediaType).joined(separator: ", ")
      return .failure(
        ReadingFailure(
          reason: "an e-mail without a text" + (types.isEmpty ? "" : ": it holds \(types)")))
    }
    if case .success(let read) = plain, read.blocks.isEmpty {
      return .failure(ReadingFailure(reason: "an e-mail without a text"))
    }
    return plain.map { complete($0, message, isSaved: isSaved, inner.hints) }
  }

  private static let pageTypes: Set = ["text/html", "application/xhtml+xml"]

  /// The part with the page: in a page saved whole the one that is named as its root, or a part of that (RFC 2387).
  private static func root(of message: MIMEPart, _ leaves: [MIMEPart]) -> MIMEPart? {
    let address = message.fields["snapshot-content-location"]
    let start = message.fields.parameter("start", of: "content-type").map(MIMEPart.id)
    let isStart = { (part: MIMEPart) in start.map(part.ids.contains) ?? false }
    let type = message.fields.parameter("type", of: "content-type")?.lowercased()
    let pages = leaves.filter { part in
      if pageTypes.contains(part.mediaType) { return true }
      // The message may say in the root's place what the root is.
      return isStart(part) && part.fields["content-type"] == nil
        && (type.map(pageTypes.contains) ?? part.content.starts(with: "<".utf8))
    }
    return pages.first(where: isStart)
      ?? pages.first { address != nil && $0.fields["content-location"] == address }
      ?? pages.first
  }

  /// Whether the plain text is the story, of which the page holds next to nothing.
  private static func isFuller(
    _ plain: Article, than page: Result<Article, ReadingFailure>
  ) -> Bool {
    guard case .success(let article) = page else { return !plain.blocks.isEmpty }
    let (text, other) = (article.body.count, plain.body.count)
    return other > 0 && (text * 4 < other || text == 0)
  }

  private static func isSavedPage(_ message: MIMEPart) -> Bool {
    let from = message.fields["from"]?.lowercased() ?? ""
    // Browsers write "Saved by" in their user's language, and have no address.
    return message.fields["snapshot-content-location"] != nil || from.contains("<saved by")
      || message.mediaType == "multipart/related" && !from.contains("@")
  }

  private static func address(of message: MIMEPart, _ page: MIMEPart) -> String? {
    [
      message.fields["snapshot-content-location"], page.fields["content-location"],
      message.fields["content-location"],
    ].lazy.compactMap { $0.flatMap { RecordValue.url(.string($0)) } }.first
  }

  // MARK: Plain text

  /// All that a message says in plain text, part by part; nil where it has no such part.
  private func plainText(
    _ leaves: [MIMEPart], of record: RawRecord
  ) -> Result<Article, ReadingFailure>? {
    let parts = leaves.filter { $0.mediaType == "text/plain" }.map { text($0, of: record) }
    guard var whole = parts.first else { return nil }
    for part in parts.dropFirst() {
      guard case .success(let next) = part, !Self.isListFooter(next) else { continue }
      guard case .success(var article) = whole, !article.blocks.isEmpty else {
        whole = part
        continue
      }
      article.blocks += next.blocks
      article.original += next.original
      whole = .success(article)
    }
    return whole
  }

  /// Whether a part is what the program of a mailing list puts below each message.
  private static func isListFooter(_ part: Article) -> Bool {
    part.blocks.first.map { $0.text.hasPrefix("____") } ?? true
  }

  private func text(_ part: MIMEPart, of record: RawRecord) -> Result<Article, ReadingFailure> {
    let bytes = part.content
    guard let page = PageDecoder.decode(bytes, declared: part.fields["content-type"]) else {
      return .failure(ReadingFailure(reason: "an e-mail whose text is a binary file"))
    }
    var article = Article(source: record.location, original: bytes)
    article.note(page)
    var lines = TextLine.lines(of: page.text)
    // What follows the line "-- " is the sender's signature (RFC 3676, section 4.3).
    if let signature = lines.firstIndex(where: { $0.text == "--" }), signature > 0 {
      lines.removeSubrange(signature...)
    }
    article.blocks = Paragraphs.of(lines).map { Block($0) }
    return .success(article)
  }

  // MARK: Fields

  private func complete(
    _ read: Article, _ message: MIMEPart, isSaved: Bool, _ hints: RecordHints
  ) -> Article {
    var article = read
    let subject = Self.header("subject", of: message, around: read.original) ?? ""
    if isSaved {
      if article.title.isEmpty { set(subject, as: .title, of: "Subject", into: &article) }
      article.noteRetrieval(hints)
      return article
    }
    set(Self.withoutPrefixes(subject), as: .title, of: "Subject", into: &article)
    if let header = message.fields["date"], let date = Self.date(header) {
      article.published = date
      article.evidence.removeAll { $0.field == .published }
      article.note(
        .published, date.timestamp ?? date.day.description, rule: "mail-header", excerpt: header)
    }
    takeSender(message, into: &article)
    if let url = message.fields["archived-at"]?.trimmed("<>"),
      let address = RecordValue.url(.string(url)), article.url == nil
    {
      article.url = address
      article.note(.url, address, rule: "mail-header", excerpt: "Archived-At: \(url)")
    }
    if let id = message.fields["message-id"] {
      article.extra.append(JSONMember("message_id", .string(id.trimmed("<>"))))
    }
    return article
  }

  /// The text of a header.
  ///
  /// Old programs wrote it in the bytes of the text, without a word on which encoding that is: few of its letters tell,
  /// and many of the text.
  private static func header(
    _ name: String, of message: MIMEPart, around text: [UInt8]
  ) -> String? {
    guard let bytes = message.fields.bytes(of: name) else { return nil }
    return EncodedWords.text(of: bytes) {
      let declared = message.leaves().lazy.compactMap { $0.fields["content-type"] }.first
      let sample = bytes + [0x0A] + text.prefix(64 << 10)
      return PageDecoder.decode(sample, declared: declared)
        .flatMap { CharacterEncoding(label: $0.encoding.utf8) }
        .flatMap { $0.script == .unicode ? nil : $0 }
    }
  }

  private func set(
    _ title: String, as field: Evidence.Field, of header: String, into article: inout Article
  ) {
    guard !title.isEmpty else { return }
    article.title = title
    article.evidence.removeAll { $0.field == field }
    article.note(field, title, rule: "mail-header", excerpt: "\(header): \(title)")
  }

  /// "Fwd: Re: Ferry resumes" as "Ferry resumes".
  private static func withoutPrefixes(_ subject: String) -> String {
    var rest = subject
    while let colon = rest.firstIndex(of: ":"), rest[..<colon].utf8.count <= 4,
      prefixes.contains(rest[..<colon].lowercased())
    {
      rest = TextLine.cleaned(String(rest[rest.index(after: colon)...]))
    }
    return rest.isEmpty ? subject : rest
  }

  private static let prefixes: Set = ["re", "fw", "fwd", "aw", "wg", "tr", "rv", "enc", "odp"]

  /// "Ada Quill at The Harbour Ledger <letters@ledger.example>": who writes, for which house.
  private func takeSender(_ message: MIMEPart, into article: inout Article) {
    guard let sender = Self.header("from", of: message, around: article.original) else { return }
    let name = TextLine.cleaned(String(sender.prefix { $0 != "<" })).trimmed("\" ")
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "@")) else { return }
    for link in [" at ", " from ", " | ", " - ", " – ", ", "] {
      let parts = name.components(by: link)
      guard parts.count == 2, PersonName.isLikely(parts[0]), !OutletName.isLikely(parts[0]) else {
        continue
      }
      take(writer: parts[0], outlet: parts[1], from: sender, into: &article)
      return
    }
    let isPerson = PersonName.isLikely(name) && !OutletName.isLikely(name) && name.contains(" ")
    take(writer: isPerson ? name : nil, outlet: isPerson ? nil : name, from: sender, into: &article)
  }

  private func take(
    writer: String?, outlet: String?, from sender: String, into article: inout Article
  ) {
    if let writer, article.bylines.isEmpty {
      article.bylines = [writer]
      article.note(.byline, writer, rule: "mail-sender", excerpt: sender)
    }
    if let outlet {
      article.outlet = outlet
      article.evidence.removeAll { $0.field == .outlet }
      article.note(.outlet, outlet, rule: "mail-sender", excerpt: sender)
    }
  }

  // MARK: Dates

  /// "Tue, 3 Mar 2020 08:15:00 +0100 (CET)".
  private static func date(_ header: String) -> PublicationDate? {
    StatedDate.read(header)
  }

  private static func timestamp(_ header: String) -> String? {
    date(header).map { $0.timestamp ?? $0.day.description }
  }
}
