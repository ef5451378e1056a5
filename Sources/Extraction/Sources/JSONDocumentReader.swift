internal import News

/// A JSON file that is laid out freely: an object, some objects, an array of objects, an object with such an array
/// under a name like "articles", in an envelope or not, or a map from ids to records.
///
/// Arrays are read element by element, so that their size is no matter.
final class JSONDocumentReader: NumberedRecordReader, RecordReader {
  private enum Position {
    /// Before the first value, or between values that follow each other.
    case top
    case inArray
    /// In an object whose members are the records.
    case inMap
    case done
  }

  private enum Extent {
    case found([UInt8])
    case tooLong
    case cutOff
  }

  private var position = Position.top
  /// The records of a table that was written by columns.
  private var rows: ArraySlice<[UInt8]> = []
  private var isBehindPreamble = false
  /// What the object around the list says, where it is a JSON Feed.
  private var feed: FeedFacts?

  override init(
    _ buffer: InputBuffer, at location: SourceLocation, limit: Int = SizeLimit.record
  ) {
    super.init(buffer, at: location, limit: limit)
    buffer.fill(to: 3)
    if buffer.rest.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.consume(to: buffer.start + 3) }
  }

  func next() -> SourceItem? {
    if let row = rows.popFirst() {
      number += 1
      return item(.found(row), record: number)
    }
    while position != .done {
      guard let byte = buffer.skipSpace() else { return finish() }
      switch (position, byte) {
      case (.top, UInt8(ascii: "[")):
        position = .inArray
        buffer.consume(to: buffer.start + 1)
      case (.top, UInt8(ascii: "{")):
        if let item = topObject() { return item }
      case (.inMap, UInt8(ascii: "\"")): skipName()
      case (.inMap, UInt8(ascii: "}")): position = .done
      case (.inArray, UInt8(ascii: ",")), (.inMap, UInt8(ascii: ",")), (.inMap, UInt8(ascii: ":")):
        buffer.consume(to: buffer.start + 1)
      case (.inArray, UInt8(ascii: "]")):
        position = .done
      case (.inArray, UInt8(ascii: "{")), (.inMap, UInt8(ascii: "{")):
        number += 1
        return item(extent(), record: number)
      case (.inArray, _) where number == 0:
        position = .done
        return .skipped(location, "a JSON array of something else than objects")
      case (.inArray, _):
        number += 1
        skipScalar()
        return .skipped(place(number), "not a JSON object")
      case (.top, _) where number == 0 && skipPreamble(): continue
      default:
        position = .done
        return .skipped(place(number == 0 ? nil : number + 1), "not JSON")
      }
    }
    return nil
  }

  /// The object at the top, or nil where it turns out to hold a list, which is then entered.
  private func topObject() -> SourceItem? {
    if number == 0 {
      buffer.fill(to: limit)
      if let rows = JSONColumns.records(of: buffer.rest), let first = rows.first {
        (position, self.rows, number) = (.done, rows.dropFirst(), 1)
        return item(.found(first), record: 1)
      }
      if let list = JSONLayout.listStart(in: buffer.rest) {
        feed = JSONLayout.feed(before: list, in: buffer.rest)
        buffer.consume(to: list + 1)
        position = .inArray
        return nil
      }
      if let list = JSONLayout.wrappedListStart(in: buffer.rest) {
        buffer.consume(to: list + 1)
        position = .inArray
        return nil
      }
      if JSONLayout.isMap(buffer.rest) {
        buffer.consume(to: buffer.start + 1)
        position = .inMap
        return nil
      }
    }
    let extent = extent()
    let isOnly = number == 0 && buffer.skipSpace() == nil
    number += 1
    return item(extent, record: isOnly ? nil : number)
  }

  /// Passes over what makes a script of JSON, and over comments: "var news = […];", "callback({…})", ")]}'" and
  /// the like; false where no list or object follows.
  private func skipPreamble() -> Bool {
    guard !isBehindPreamble else { return false }
    isBehindPreamble = true
    buffer.fill(to: Self.preambleLimit)
    let head = buffer.rest.prefix(Self.preambleLimit)
    let starts = [UInt8(ascii: "["), UInt8(ascii: "{")]
    for index in head.indices where starts.contains(head[index]) {
      let before = head[..<index].reversed().prefix { $0 <= 0x20 }
      let isOnOwnLine = before.contains(0x0A)
      let last = head[..<index].dropLast(before.count).last
      guard isOnOwnLine || last.map({ "=(;,/".utf8.contains($0) }) == true else { continue }
      buffer.consume(to: index)
      return true
    }
    return false
  }

  private static let preambleLimit = 4096

  private func item(_ extent: Extent, record: Int?) -> SourceItem {
    switch extent {
    case .found(let bytes):
      let kind = feed.map { RawRecord.Kind.jsonFeedItem($0) } ?? .json
      return .record(RawRecord(kind: kind, location: place(record), bytes: bytes))
    case .tooLong:
      return .skipped(place(record), "a record of more than \(SizeLimit.words(limit))")
    case .cutOff:
      position = .done
      let reason = buffer.failure?.shortReason ?? "the file ends inside this record"
      return .skipped(place(record), reason)
    }
  }

  /// Takes the object or array that begins here.
  private func extent() -> Extent {
    var scanner = JSONLayout.Scanner()
    var isTooLong = false
    var offset = 0
    while true {
      var index = buffer.start + offset
      let end = buffer.bytes.count
      while index < end {
        scanner.step(buffer.bytes[index])
        index += 1
        if scanner.depth <= 0, !scanner.isInString {
          defer { buffer.consume(to: index) }
          return isTooLong ? .tooLong : .found(Array(buffer.bytes[buffer.start..<index]))
        }
      }
      offset = buffer.count
      if offset > limit {
        isTooLong = true
        buffer.consume(to: end)
        offset = 0
      }
      guard buffer.fill() else { return isTooLong ? .tooLong : .cutOff }
    }
  }

  /// Passes over a string, number, array or word in an array.
  private func skipScalar() {
    var scanner = JSONLayout.Scanner()
    repeat {
      while buffer.start < buffer.bytes.count {
        let byte = buffer.bytes[buffer.start]
        let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
        if scanner.depth == 0, !scanner.isInString, isEnd { return }
        scanner.step(byte)
        buffer.consume(to: buffer.start + 1)
      }
    } while buffer.fill()
  }

  /// Passes over the name of a member.
  private func skipName() {
    var scanner = JSONLayout.Scanner()
    repeat {
      while buffer.start < buffer.bytes.count {
        scanner.step(buffer.bytes[buffer.start])
        buffer.consume(to: buffer.start + 1)
        if !scanner.isInString { return }
      }
    } while buffer.fill()
  }

  private func finish() -> SourceItem? {
    defer { position = .done }
    if let failure = buffer.failure { return .skipped(location, failure.shortReason) }
    return position == .inArray ? .skipped(location, "the file ends inside an array") : nil
  }

  private func place(_ record: Int?) -> SourceLocation {
    var place = location
    place.record = record
    return place
  }
}
