internal import Compression
internal import Linguistics
internal import News

/// What readers of web archives have in common: records with a head that states a length, one after the other.
///
/// Records are read as they stream by, so that an archive's size is no matter. A length is not believed where
/// no head follows: the record then ends where the next head begins, so that none takes its neighbours along.
class WebArchiveReader: NumberedRecordReader {
  /// What a record holds.
  struct Block {
    var bytes: [UInt8]
    /// Whether the archive ends in it.
    var isCutOff = false
  }

  /// What became of the attempt to take one.
  enum Taking {
    case block(Block)
    case missing(SourceItem)
  }

  /// The captures without a page that are named one by one.
  static let mostNamed = 1000
  /// The most bytes of a record's head.
  static let headLimit = 1 << 20

  var isDone = false
  /// What is to be said after the record at hand.
  private var notes: [SourceItem] = []
  /// Captures that were named as no pages, and those beyond them that were only counted.
  private var namedCount = 0
  private var unnamedCount = 0

  /// Whether a head may begin with a byte.
  func isHeadMark(_ byte: UInt8) -> Bool { false }

  /// Whether a head begins at an offset of the bytes at hand, which are a line's beginning.
  func beginsHead(at offset: Int) -> Bool { false }

  /// Reads the record that begins here; nil where it holds nothing to speak of.
  func record() -> SourceItem? { nil }

  // MARK: From record to record

  /// Returns the next page, or why there is none at this place; nil at the end.
  func nextItem() -> SourceItem? {
    while true {
      if !notes.isEmpty { return notes.removeFirst() }
      guard !isDone else { return nil }
      guard buffer.skipSpace() != nil else { return finish() }
      guard beginsHead(at: 0) else {
        goToHead()
        return .skipped(
          place,
          number == 0 ? "damaged: it does not begin with a record" : "damaged: \(Self.badLength)")
      }
      number += 1
      if let item = record() { return item }
    }
  }

  private static let badLength =
    "the record does not end where its length says; read on at the next"

  /// Goes on to the next head, or to the end.
  func goToHead() {
    if beginsHead(at: 0) { return }
    while true {
      if let head = headOffset(from: 0, before: buffer.count) {
        return buffer.consume(to: buffer.start + head)
      }
      // The end of what is at hand may be the beginning of a head.
      buffer.consume(to: max(buffer.start, buffer.bytes.count - 1))
      guard buffer.fill() else { return buffer.consume(to: buffer.bytes.count) }
    }
  }

  /// The offset of the first head that begins a line behind `from` and before `end`.
  private func headOffset(from: Int, before end: Int) -> Int? {
    var offset = from
    while offset < end, offset < buffer.count {
      guard
        let line = ByteScan.index(of: 0x0A, in: buffer.bytes, from: buffer.start + offset),
        line - buffer.start + 1 < end
      else { return nil }
      offset = line - buffer.start + 1
      buffer.fill(to: offset + 1)
      guard offset < buffer.count else { return nil }
      if isHeadMark(buffer.bytes[buffer.start + offset]), beginsHead(at: offset) { return offset }
    }
    return nil
  }

  /// Whether the next record, or the end, follows behind so many bytes.
  private func isFollowed(behind length: Int) -> Bool {
    var offset = length
    while true {
      buffer.fill(to: offset + 1)
      guard offset < buffer.count else { return true }
      guard buffer.bytes[buffer.start + offset] <= 0x20 else { return beginsHead(at: offset) }
      // Blank lines stand between records: two, or what an old tool took for two.
      guard offset - length < 64 else { return false }
      offset += 1
    }
  }

  // MARK: Blocks

  /// Takes a block of a stated length, or what there is up to the next head.
  ///
  /// - Parameters:
  ///   - length: as stated; nil where nothing is.
  ///   - most: the most bytes.
  /// - Returns: the block, or why there is none.
  func take(_ length: Int?, most: Int) -> Taking {
    let most = min(limit, most)
    if let length, length <= most {
      buffer.fill(to: length)
      if buffer.count >= length, isFollowed(behind: length) { return .block(cut(length, length)) }
      if buffer.count < length, buffer.failure != nil { return .missing(cutOff()) }
    }
    // A head inside of the block: the length is too large.
    let stated = length ?? Int.max
    buffer.fill(to: min(stated, most) + 1)
    if let head = headOffset(from: 0, before: min(stated, buffer.count)) {
      return .block(mended(cut(head, head), length))
    }
    if buffer.count < min(stated, most + 1) {
      if buffer.failure != nil { return .missing(cutOff()) }
      isDone = true
      var block = cut(buffer.count, buffer.count)
      guard length != nil else { return .block(block) }
      block.isCutOff = true
      guard !block.bytes.isEmpty else {
        return .missing(.skipped(place, "the archive ends inside this record"))
      }
      notes.append(.skipped(place, "the archive ends inside this record: read as far as it goes"))
      return .block(block)
    }
    guard stated <= most else {
      let reason = "a page of more than \(SizeLimit.words(most))"
      guard let length else {
        goToHead()
        return .missing(.skipped(place, reason))
      }
      return skip(length) ? .missing(.skipped(place, reason)) : .missing(cutOff())
    }
    // Too small: the block goes on to the next head.
    buffer.fill(to: most)
    let end = headOffset(from: max(0, stated - 1), before: buffer.count)
    return .block(mended(end.map { cut($0, $0) } ?? cut(stated, stated), length))
  }

  private func cut(_ length: Int, _ end: Int) -> Block {
    let bytes = Array(buffer.rest.prefix(length))
    buffer.consume(to: buffer.start + end)
    return Block(bytes: bytes)
  }

  /// A block that ends elsewhere than stated, without the blank lines in front of the next head.
  private func mended(_ block: Block, _ length: Int?) -> Block {
    var block = block
    for _ in 0..<2 where block.bytes.last == 0x0A {
      block.bytes.removeLast()
      if block.bytes.last == 0x0D { block.bytes.removeLast() }
    }
    notes.append(
      .skipped(
        place,
        length == nil
          ? "damaged: the record does not say its length; read up to the next"
          : "damaged: \(Self.badLength)"))
    return block
  }

  /// Passes over a block; false where the archive ends in it.
  func skip(_ length: Int?) -> Bool {
    guard let length else {
      goToHead()
      return true
    }
    var left = length
    while left > 0 {
      if buffer.count < min(left, 2), !buffer.fill(), buffer.count < left { return false }
      if let head = headOffset(from: 0, before: min(left, buffer.count)) {
        // Only if the length leads astray it is the next record's: bytes wait till that is known.
        buffer.consume(to: buffer.start + head)
        left -= head
        if left <= limit {
          buffer.fill(to: left)
          if buffer.failure != nil { return false }
          if buffer.count >= left, isFollowed(behind: left) {
            buffer.consume(to: buffer.start + left)
            return true
          }
        }
        notes.append(.skipped(place, "damaged: \(Self.badLength)"))
        return true
      }
      // A line's end may be the last byte at hand.
      let step = left <= buffer.count ? left : buffer.count - 1
      buffer.consume(to: buffer.start + step)
      left -= step
    }
    return true
  }

  // MARK: Pages

  /// The page of an HTTP response, which lies in the next bytes; nil where there is nothing to speak of.
  func page(_ length: Int?, _ hints: RecordHints) -> SourceItem? {
    buffer.fill(to: min(length ?? Int.max, HTTPResponse.headLimit))
    let head = buffer.rest.prefix(min(length ?? Int.max, HTTPResponse.headLimit))
    guard let http = HTTPResponse(head) else {
      return skip(length) ? named("an answer that is not HTTP") : cutOff()
    }
    let type = http.fields.mediaType() ?? ""
    let start = head.dropFirst(http.headLength).prefix(512)
    let isPage = type.isEmpty ? Self.looksLikePage(start) : Self.pageTypes.contains(type)
    if http.status != 200 || !isPage {
      guard skip(length) else { return cutOff() }
      return named(
        http.status == 200
          ? "\(type.isEmpty ? "something else" : type.prefix(60)): no page"
          : "HTTP status \(http.status): no page")
    }
    let block: Block
    switch take(length, most: limit) {
    case .block(let taken): block = taken
    case .missing(let reason): return reason
    }
    guard let body = http.body(of: block.bytes, limit: SizeLimit.page) else {
      return .skipped(place, "a page of more than \(SizeLimit.words(SizeLimit.page))")
    }
    if body.bytes.isEmpty {
      return .skipped(place, "an empty page, or one that cannot be unpacked")
    }
    var hints = hints
    hints.charset = http.fields["content-type"]
    hints.isCutOff = hints.isCutOff || block.isCutOff || !body.isComplete
    return .record(RawRecord(kind: .html, location: place, bytes: body.bytes, hints: hints))
  }

  static let pageTypes: Set = ["text/html", "application/xhtml+xml"]

  static func looksLikePage(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.contains("<!doctype html") || text.contains("<html")
  }

  // MARK: Reasons

  /// Names a capture that is no page, unless very many were.
  func named(_ reason: String) -> SourceItem? {
    guard namedCount < Self.mostNamed else {
      unnamedCount += 1
      return nil
    }
    namedCount += 1
    return .skipped(place, reason)
  }

  func cutOff() -> SourceItem {
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
