internal import Compression
internal import FileSystem
internal import Linguistics
internal import News

/// Reads the records of one file, whatever it holds.
///
/// A new kind of file needs a case of `ContentKind` that recognizes it, a `RecordReader` that
/// splits it where it holds many documents, a case of `RawRecord.Kind`, and its branch in
/// `RecordExtractor`.
package final class SourceReader: RecordReader {
  private let reader: any RecordReader
  private let stream: ByteStream?

  /// Opens a file; what is wrong with it is its first and only item.
  package init(_ file: SourceFile, map: FieldMap = FieldMap()) {
    do {
      let stream = try ByteStream(file.path)
      self.stream = stream
      reader = SamplingReader(
        Self.reader(
          of: stream, at: file.location, name: file.path.name.bytes, map: map, depth: 0))
    } catch {
      stream = nil
      reader = FixedItems([.skipped(file.location, error.shortReason)])
    }
  }

  /// Reads JSON Lines, packed or not, from the standard input.
  package init(standardInput name: String) {
    let location = SourceLocation(path: name)
    do {
      let stream = try ByteStream(InputFile(standardInputNamed: name))
      self.stream = stream
      reader = SamplingReader(JSONLinesReader(InputBuffer(stream), at: location))
    } catch {
      stream = nil
      reader = FixedItems([.skipped(location, error.shortReason)])
    }
  }

  /// Reads a stream that is open already, such as a member's of an archive inside `depth` others.
  init(
    _ stream: ByteStream, at location: SourceLocation, name: [UInt8], map: FieldMap, depth: Int = 0
  ) {
    self.stream = stream
    reader = Self.reader(of: stream, at: location, name: name, map: map, depth: depth)
  }

  /// Returns the next record, or why there is none at this place; nil at the end.
  package func next() -> SourceItem? { reader.next() }

  /// The bytes of the file that have been read, packed as it is.
  package var fileOffset: Int { stream?.fileOffset ?? 0 }

  private static func reader(
    of stream: ByteStream, at location: SourceLocation, name: [UInt8], map: FieldMap, depth: Int
  ) -> any RecordReader {
    let buffer = InputBuffer(stream)
    buffer.fill(to: ContentKind.headLength)
    if let failure = buffer.failure, buffer.count == 0 {
      return FixedItems([.skipped(location, failure.shortReason)])
    }
    var head = buffer.rest.prefix(ContentKind.headLength)
    if let wide = FileEncoding.wide(head) { buffer.decode(from: wide) }
    head = buffer.rest.prefix(ContentKind.headLength)
    if head.contains(0x0D), !head.contains(0x0A), !head.contains(0) {
      buffer.endLinesAtReturns()
      head = buffer.rest.prefix(ContentKind.headLength)
    }
    var kind = ContentKind(head: head, name: name, map: map)
    // Records are cut at bytes that are ASCII in UTF-8 alone.
    if kind.isOfRecords, let encoding = FileEncoding.narrow(head) {
      buffer.decode(from: encoding)
      buffer.fill(to: ContentKind.headLength)
      kind = ContentKind(head: buffer.rest.prefix(ContentKind.headLength), name: name, map: map)
    }
    if case .archive(let format) = kind {
      return ArchiveMembersReader.reader(
        of: stream, buffer, format, at: location, name: name, map: map, depth: depth)
    }
    switch kind {
    case .scrape: return WholeFileReader(buffer, .scrape, at: location)
    case .html: return WholeFileReader(buffer, .html, at: location, limit: SizeLimit.record)
    case .xml(let format): return XMLRecordReader(buffer, format, at: location)
    case .json: return JSONDocumentReader(buffer, at: location)
    case .jsonLines: return JSONLinesReader(buffer, at: location)
    case .webArchive: return WARCReader(buffer, at: location)
    case .arc: return ARCReader(buffer, at: location)
    case .teletype: return TeletypeReader(buffer, at: location)
    case .mail: return WholeFileReader(buffer, .mail, at: location, limit: SizeLimit.record)
    case .mailbox: return MailboxReader(buffer, at: location)
    case .sgml: return SGMLReader(buffer, at: location)
    case .table(let layout): return TableReader(buffer, layout, at: location)
    case .archive: return FixedItems([])
    case .other(let reason): return FixedItems([.skipped(location, reason)])
    }
  }
}

/// Items that are known beforehand.
final class FixedItems: RecordReader {
  private var items: ArraySlice<SourceItem>

  init(_ items: [SourceItem]) {
    self.items = items[...]
  }

  func next() -> SourceItem? { items.popFirst() }
}

/// A file that is one document.
final class WholeFileReader: RecordReader {
  private let buffer: InputBuffer
  private let kind: RawRecord.Kind
  private let location: SourceLocation
  private let limit: Int
  private var isDone = false

  init(
    _ buffer: InputBuffer, _ kind: RawRecord.Kind, at location: SourceLocation,
    limit: Int = SizeLimit.page
  ) {
    self.limit = limit
    self.buffer = buffer
    self.kind = kind
    self.location = location
  }

  func next() -> SourceItem? {
    guard !isDone else { return nil }
    isDone = true
    guard let bytes = buffer.all(limit: limit) else {
      return .skipped(location, "a text of more than \(SizeLimit.words(limit))")
    }
    if let failure = buffer.failure { return .skipped(location, failure.shortReason) }
    return .record(RawRecord(kind: kind, location: location, bytes: bytes))
  }
}

extension CompressionError {
  /// What is wrong and what to do, for a message that names the file itself.
  var shortReason: String { "\(reason); \(remedy)" }
}
