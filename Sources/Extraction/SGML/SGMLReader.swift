internal import News

/// The documents of a collection in SGML: Reuters-21578's `<REUTERS>`, TREC's `<DOC>`.
final class SGMLReader: NumberedRecordReader, RecordReader {
  private var isDone = false

  func next() -> SourceItem? {
    guard !isDone else { return nil }
    guard let name = goToDocument() else {
      isDone = true
      if let failure = buffer.failure { return .skipped(location, failure.shortReason) }
      return number == 0 ? .skipped(location, "a collection without documents") : nil
    }
    number += 1
    let close = Array("</\(name)>".utf8)
    let open = Array("\n<\(name)".utf8)
    var searched = 0
    while true {
      let following = next(open, from: searched)
      if let end = Self.find(close, in: buffer.rest.dropFirst(searched)), end < following ?? .max {
        let bytes = Array(buffer.bytes[buffer.start..<(end + close.count)])
        buffer.consume(to: end + close.count)
        return .record(RawRecord(kind: .sgml, location: place, bytes: bytes))
      }
      // An end tag that is missing: the next document ends this one.
      if let following {
        let bytes = Array(buffer.bytes[buffer.start..<following])
        buffer.consume(to: following + 1)
        return .record(RawRecord(kind: .sgml, location: place, bytes: bytes))
      }
      searched = max(0, buffer.count - close.count)
      if buffer.count > limit {
        buffer.consume(to: buffer.start + 1)
        return .skipped(place, "a document of more than \(SizeLimit.words(limit))")
      }
      guard buffer.fill() else { break }
    }
    isDone = true
    return .skipped(place, buffer.failure?.shortReason ?? "the file ends inside this document")
  }

  /// Goes on to the next document's start tag, and returns its name.
  private func goToDocument() -> String? {
    while true {
      var rest = buffer.rest
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        buffer.consume(to: open)
        buffer.fill(to: 16)
        if let name = SGMLDocument.name(at: buffer.rest) { return name }
        buffer.consume(to: buffer.start + 1)
        rest = buffer.rest
      }
      buffer.consume(to: buffer.bytes.count)
      guard buffer.fill() else { return nil }
    }
  }

  /// The index of the line break before the next document's start tag.
  private func next(_ open: [UInt8], from offset: Int) -> Int? {
    guard let line = Self.find(open, in: buffer.rest.dropFirst(offset)) else { return nil }
    return SGMLDocument.name(at: buffer.bytes[(line + 1)...]) == nil ? nil : line
  }

  /// The index of a word, in either case.
  private static func find(_ word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let open = rest.firstIndex(of: word[0]) {
      rest = rest[open...]
      if SGMLDocument.has(word, at: rest) { return open }
      rest = rest.dropFirst()
    }
    return nil
  }
}
