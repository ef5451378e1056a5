internal import News

/// The pages of a web archive (WARC, ISO 28500): HTML that was answered with status 200.
final class WARCReader: WebArchiveReader, RecordReader {
  private var hasResponses = false

  func next() -> SourceItem? { nextItem() }

  override func isHeadMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "W") }

  /// A line with the version, and fields of which one says what the record is.
  override func beginsHead(at offset: Int) -> Bool {
    buffer.fill(to: offset + 6)
    guard buffer.rest.dropFirst(offset).starts(with: "WARC/".utf8) else { return false }
    // At the place where it must be, a head need not be whole.
    guard offset > 0 else { return true }
    buffer.fill(to: offset + 2048)
    let head = buffer.rest.dropFirst(offset).prefix(2048)
    guard let line = head.firstIndex(of: 0x0A), line - head.startIndex <= 12 else { return false }
    let fields = String(decoding: head[line...], as: UTF8.self).lowercased()
    return fields.contains("\nwarc-type:") || fields.contains("\ncontent-length:")
  }

  override func record() -> SourceItem? {
    guard let end = headEnd() else {
      if buffer.failure != nil { return cutOff() }
      buffer.consume(to: min(buffer.start + 5, buffer.bytes.count))
      goToHead()
      return .skipped(place, "damaged: a record without an end of its head")
    }
    let fields = HeaderFields(buffer.bytes[buffer.start..<end])
    buffer.consume(to: end)
    let length = fields["content-length"].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    switch fields["warc-type"]?.lowercased() {
    case "response":
      hasResponses = true
      return page(length, hints(fields))
    case "resource":
      return content(fields, length, kind: Self.isPage(fields) ? .html : nil)
    case "conversion":
      // Common Crawl's texts of pages; beside the pages themselves they would be copies.
      let isText = fields.mediaType() == "text/plain" && !hasResponses
      return content(fields, length, kind: isText ? .scrape : nil)
    case "revisit":
      guard skip(length) else { return cutOff() }
      return named("a page that had not changed: its text is in another record")
    case "continuation":
      guard skip(length) else { return cutOff() }
      return named("the continuation of a record: join the segments first")
    case nil where length == nil:
      goToHead()
      return .skipped(place, "damaged: a record that does not say its length")
    default:
      // Requests, and what crawlers note for themselves.
      return skip(length) ? nil : cutOff()
    }
  }

  private static func isPage(_ fields: HeaderFields) -> Bool {
    fields.mediaType().map { pageTypes.contains($0) } ?? false
  }

  /// A record whose block is the text itself.
  private func content(
    _ fields: HeaderFields, _ length: Int?, kind: RawRecord.Kind?
  ) -> SourceItem? {
    guard let kind else {
      guard skip(length) else { return cutOff() }
      return named("\((fields.mediaType() ?? "something else").prefix(60)): no page")
    }
    let block: Block
    switch take(length, most: SizeLimit.page) {
    case .block(let taken): block = taken
    case .missing(let reason): return reason
    }
    if block.bytes.isEmpty { return .skipped(place, "an empty page") }
    var hints = hints(fields)
    hints.charset = fields["content-type"]
    hints.isCutOff = hints.isCutOff || block.isCutOff
    return .record(RawRecord(kind: kind, location: place, bytes: block.bytes, hints: hints))
  }

  private func hints(_ fields: HeaderFields) -> RecordHints {
    var hints = RecordHints()
    // Some tools write the address in angle brackets, as the first version had it.
    hints.url = fields["warc-target-uri"]?.trimmed("<>")
    hints.fetched = fields["warc-date"]
    hints.isCutOff = fields["warc-truncated"] != nil
    return hints
  }

  /// The index behind the head of the record; nil where there is no end in sight.
  private func headEnd() -> Int? {
    var searched = 0
    while true {
      let from = buffer.start + max(0, searched - 3)
      if let end = HeaderFields.end(in: buffer.bytes[from...]) { return end }
      searched = buffer.count
      guard searched < Self.headLimit, buffer.fill() else { return nil }
    }
  }
}
