internal import News

/// The records of an XML document: a feed's items, a message's news items, or the document itself.
///
/// The document is cut as it is read, so its size is no matter; each record is parsed alone, so one
/// that is broken spoils no other.
final class XMLRecordReader: RecordReader {
  private var lexer: XMLLexer
  private let location: SourceLocation
  private let limit: Int
  private var setting: XMLSetting
  private let recordNames: Set<String>
  /// The open elements around records: their names and start tags.
  private var open: [(name: [UInt8], tag: [UInt8])] = []
  /// The document up to the first record.
  private var head: [UInt8] = []
  private var number = 0
  private var isDone = false

  /// The most bytes of a document's head that are looked at.
  private static let headLimit = 1 << 20

  init(
    _ buffer: InputBuffer, _ format: XMLFormat, at location: SourceLocation,
    limit: Int = SizeLimit.record
  ) {
    lexer = XMLLexer(buffer, limit: limit)
    setting = XMLSetting(format: format)
    recordNames = format.recordNames
    self.location = location
    self.limit = limit
  }

  func next() -> SourceItem? {
    while !isDone {
      guard let tag = lexer.next() else { return finish() }
      let isRecord =
        tag.kind != .end && open.count <= XMLFormat.recordDepth
        && recordNames.contains(tag.localName)
      if isRecord { return record(from: tag) }
      follow(tag)
    }
    return nil
  }

  /// Takes in a tag around records.
  private func follow(_ tag: XMLLexer.Tag) {
    let bytes = lexer.buffer.rest.prefix(tag.range.upperBound)
    if number == 0, head.count < Self.headLimit { head += Array(bytes) }
    switch tag.kind {
    case .empty: break
    case .start: open.append((tag.name, Array(bytes.dropFirst(tag.range.lowerBound))))
    case .end:
      if let match = open.lastIndex(where: { $0.name == tag.name }) {
        open.removeSubrange(match...)
      }
    }
    lexer.consume(to: tag.range.upperBound)
  }

  private func record(from start: XMLLexer.Tag) -> SourceItem? {
    number += 1
    if number == 1 {
      head += Array(lexer.buffer.rest.prefix(start.range.lowerBound))
      readHead()
    }
    lexer.consume(to: start.range.lowerBound)
    var depth = start.kind == .empty ? 0 : 1
    while depth > 0 {
      guard let tag = lexer.next() else { return finish() }
      guard tag.name == start.name else { continue }
      switch tag.kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .empty: break
      }
    }
    let bytes = Array(lexer.buffer.rest.prefix(lexer.offset))
    lexer.consume(to: lexer.offset)
    return .record(RawRecord(kind: .xml(setting), location: place, bytes: bytes))
  }

  /// What the document says before its first record, and the elements around it.
  private func readHead() {
    setting.encoding = XMLHead.declaredEncoding(of: head)
    setting.opening = open.flatMap(\.tag)
    setting.closing = Self.endTags(of: open.map(\.name))
    setting.depth = open.count
    guard setting.format == .rss || setting.format == .atom else { return }
    let text = XMLText.utf8(head, encoding: setting.encoding)
    // Where the head cannot be read, the items still can.
    let bytes = text.declared == nil ? XMLHead.withoutDeclaration(text.bytes) : text.bytes
    guard let tree = XMLText.tree(of: bytes + setting.closing) else { return }
    setting.feed = FeedFacts(of: tree)
  }

  private static func endTags(of names: [[UInt8]]) -> [UInt8] {
    names.reversed().flatMap { Array("</".utf8) + $0 + Array(">".utf8) }
  }

  private func finish() -> SourceItem? {
    isDone = true
    let isInRecord = number > 0 && lexer.offset > 0 && setting.depth == open.count
    switch lexer.end {
    case .tooLong:
      return .skipped(
        place, "a record of more than \(SizeLimit.words(limit)); the file was read up to it")
    case .found, .cutOff:
      if let failure = lexer.buffer.failure {
        return .skipped(place, failure.shortReason)
      }
      if isInRecord { return .skipped(place, "the file ends inside this record") }
      return number == 0 ? .skipped(location, setting.format.emptyReason) : nil
    }
  }

  /// A document that is itself the record has no number.
  private var place: SourceLocation {
    var place = location
    place.record = open.isEmpty && number <= 1 ? nil : number
    return place
  }
}
