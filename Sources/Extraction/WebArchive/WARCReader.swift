internal import Compression
internal import News

/// The pages of a web archive (WARC, ISO 28500): HTML that was answered with status 200.
///
/// Records are read as they stream by, so that an archive's size is no matter. Where one does not end
/// as its length says, reading goes on at the next that can be found.
final class WARCReader: NumberedRecordReader, RecordReader {
  private var isDone = false
  /// Captures that were named as no pages, and those beyond them that were only counted.
  private var namedCount = 0
  private var unnamedCount = 0
  private var hasResponses = false

  /// The captures without a page that are named one by one.
  static let mostNamed = 1000
  private static let headLimit = 1 << 20

  func next() -> SourceItem? {
    while !isDone {
      guard buffer.skipSpace() != nil else { return finish() }
      buffer.fill(to: 8)
      if !buffer.rest.starts(with: "WARC/".utf8) {
        // The record before is longer than it says, or something was lost.
        skipToRecord()
        return .skipped(
          place,
          number == 0
            ? "damaged: it does not begin with a record"
            : "damaged: the record does not end where its length says; read on at the next")
      }
      number += 1
      if let item = record() { return item }
    }
    return nil
  }

  /// Reads the record that begins here; nil where it holds nothing to speak of.
  private func record() -> SourceItem? {
    guard let end = headEnd() else {
      if buffer.failure != nil { return cutOff() }
      buffer.consume(to: min(buffer.start + 5, buffer.bytes.count))
      skipToRecord()
      return .skipped(place, "damaged: a record without an end of its head")
    }
    let fields = HeaderFields(buffer.bytes[buffer.start..<end])
    buffer.consume(to: end)
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      skipToRecord()
      return .skipped(place, "damaged: a record that does not say its length")
    }
    switch fields["warc-type"]?.lowercased() {
    case "response":
      hasResponses = true
      return response(fields, length)
    case "resource": return content(fields, length, kind: Self.isPage(fields) ? .html : nil)
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
    default:
      // Requests, and what crawlers note for themselves.
      return skip(length) ? nil : cutOff()
    }
  }

  private static func isPage(_ fields: HeaderFields) -> Bool {
    fields.mediaType().map { pageTypes.contains($0) } ?? false
  }

  private static let pageTypes: Set = ["text/html", "application/xhtml+xml"]

  // MARK: Records with content

  private func response(_ fields: HeaderFields, _ length: Int) -> SourceItem? {
    buffer.fill(to: min(length, HTTPResponse.headLimit))
    let head = buffer.rest.prefix(min(length, HTTPResponse.headLimit))
    guard let http = HTTPResponse(head) else {
      guard skip(length) else { return cutOff() }
      return named("an answer that is not HTTP")
    }
    let type = http.fields.mediaType() ?? ""
    let start = head.dropFirst(http.headLength).prefix(512)
    let isPage =
      type.isEmpty ? Self.looksLikePage(start) : Self.pageTypes.contains(type)
    if http.status != 200 || !isPage {
      guard skip(length) else { return cutOff() }
      return named(
        http.status == 200
          ? "\(type.isEmpty ? "something else" : type.prefix(60)): no page"
          : "HTTP status \(http.status): no page")
    }
    let bytes: [UInt8]
    switch take(length, most: limit) {
    case .bytes(let taken): bytes = taken
    case .missing(let reason): return reason
    }
    guard let body = http.body(of: bytes, limit: SizeLimit.page) else {
      return .skipped(place, "a page of more than \(SizeLimit.words(SizeLimit.page))")
    }
    if body.bytes.isEmpty {
      return .skipped(place, "an empty page, or one that cannot be unpacked")
    }
    var hints = hints(fields)
    hints.charset = http.fields["content-type"]
    hints.isCutOff = !body.isComplete || fields["warc-truncated"] != nil
    return .record(RawRecord(kind: .html, location: place, bytes: body.bytes, hints: hints))
  }

  private static func looksLikePage(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.contains("<!doctype html") || text.contains("<html")
  }

  /// A record whose block is the text itself.
  private func content(
    _ fields: HeaderFields, _ length: Int, kind: RawRecord.Kind?
  ) -> SourceItem? {
    guard let kind else {
      guard skip(length) else { return cutOff() }
      return named("\((fields.mediaType() ?? "something else").prefix(60)): no page")
    }
    let bytes: [UInt8]
    switch take(length, most: SizeLimit.page) {
    case .bytes(let taken): bytes = taken
    case .missing(let reason): return reason
    }
    if bytes.isEmpty { return .skipped(place, "an empty page") }
    var hints = hints(fields)
    hints.charset = fields["content-type"]
    hints.isCutOff = fields["warc-truncated"] != nil
    return .record(RawRecord(kind: kind, location: place, bytes: bytes, hints: hints))
  }

  private func hints(_ fields: HeaderFields) -> RecordHints {
    var hints = RecordHints()
    // Some tools write the address in angle brackets, as the first version had it.
    hints.url = fields["warc-target-uri"]?.trimmed("<>")
    hints.fetched = fields["warc-date"]
    return hints
  }

  // MARK: Moving on

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

  private enum Content {
    case bytes([UInt8])
    case missing(SourceItem)
  }

  /// Takes a block, or says why not.
  private func take(_ length: Int, most: Int) -> Content {
    guard length <= min(limit, most) else {
      guard skip(length) else { return .missing(cutOff()) }
      return .missing(.skipped(place, "a page of more than \(SizeLimit.words(min(limit, most)))"))
    }
    buffer.fill(to: length)
    guard buffer.count >= length else { return .missing(cutOff()) }
    let bytes = Array(buffer.rest.prefix(length))
    buffer.consume(to: buffer.start + length)
    return .bytes(bytes)
  }

  /// Passes over a block; false where the archive ends in it.
  private func skip(_ length: Int) -> Bool {
    var left = length
    while left > 0 {
      if buffer.count == 0, !buffer.fill() { return false }
      let step = min(left, buffer.count)
      buffer.consume(to: buffer.start + step)
      left -= step
    }
    return true
  }

  /// Goes on to the next line that begins a record, or to the end.
  private func skipToRecord() {
    buffer.fill(to: 6)
    if buffer.rest.starts(with: "WARC/".utf8) { return }
    while true {
      while let line = buffer.rest.firstIndex(of: 0x0A) {
        buffer.consume(to: line + 1)
        buffer.fill(to: 6)
        if buffer.rest.starts(with: "WARC/".utf8) { return }
      }
      buffer.consume(to: buffer.bytes.count)
      guard buffer.fill() else { return }
    }
  }

  // MARK: Reasons

  /// Names a capture that is no page, unless very many were.
  private func named(_ reason: String) -> SourceItem? {
    guard namedCount < Self.mostNamed else {
      unnamedCount += 1
      return nil
    }
    namedCount += 1
    return .skipped(place, reason)
  }

  private func cutOff() -> SourceItem {
    guard let failure = buffer.failure else {
      isDone = true
      return .skipped(place, "the archive ends inside this record")
    }
    if let lost = lostRecord(failure) { return lost }
    isDone = true
    return .skipped(place, "\(failure.shortReason); read up to here")
  }

  /// Goes on behind a damage in the packing: most archives are packed record by record.
  private func lostRecord(_ failure: CompressionError) -> SourceItem? {
    guard buffer.recover() else { return nil }
    return .skipped(
      place, "\(failure.reason): the record is lost; read on at the next that can be unpacked")
  }

  private func finish() -> SourceItem? {
    if let failure = buffer.failure {
      number += 1
      if let lost = lostRecord(failure) { return lost }
      isDone = true
      return .skipped(location, "\(failure.shortReason); read up to record \(number - 1)")
    }
    isDone = true
    guard unnamedCount > 0 else { return nil }
    return .skipped(location, "\(unnamedCount) more records that are no pages")
  }
}
