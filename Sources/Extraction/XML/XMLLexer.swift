/// Finds the tags of an XML document as it is read, without a tree and without judging it.
///
/// Comments, processing instructions, document types and sections of `CDATA` are passed over. What is
/// done with is let go by its user; offsets count from the first byte that is not.
struct XMLLexer {
  /// A tag.
  struct Tag {
    enum Kind { case start, end, empty }

    var kind: Kind
    /// The name as written, with its prefix.
    var name: [UInt8]
    /// Where it is, from its `<` to behind its `>`.
    var range: Range<Int>

    /// The name without its prefix.
    var localName: String {
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
      return String(decoding: local, as: UTF8.self)
    }
  }

  /// How the last search ended.
  enum End { case found, cutOff, tooLong }

  let buffer: InputBuffer
  /// The most bytes that are held in memory.
  let limit: Int
  /// Where the next tag is looked for.
  var offset = 0
  private(set) var end = End.found

  init(_ buffer: InputBuffer, limit: Int) {
    self.buffer = buffer
    self.limit = limit
  }

  /// Returns the next tag; nil where there is none, for the reason in `end`.
  mutating func next() -> Tag? {
    while let open = find([UInt8(ascii: "<")], from: offset) {
      if begins("<!--", at: open) {
        guard let close = find(Array("-->".utf8), from: open + 4) else { return nil }
        offset = close + 3
      } else if begins("<![CDATA[", at: open) {
        guard let close = find(Array("]]>".utf8), from: open + 9) else { return nil }
        offset = close + 3
      } else if begins("<?", at: open) {
        guard let close = find(Array("?>".utf8), from: open + 2) else { return nil }
        offset = close + 2
      } else if begins("<!", at: open) {
        guard let close = endOfDeclaration(from: open + 2) else { return nil }
        offset = close
      } else {
        guard let close = endOfTag(from: open + 1) else { return nil }
        offset = close
        if let tag = tag(open..<close) { return tag }
      }
    }
    return nil
  }

  /// Lets go of the bytes before an offset.
  mutating func consume(to place: Int) {
    buffer.consume(to: buffer.start + place)
    offset -= place
  }

  private func tag(_ range: Range<Int>) -> Tag? {
    let bytes = buffer.bytes[(buffer.start + range.lowerBound)..<(buffer.start + range.upperBound)]
    var inner = bytes.dropFirst().dropLast()
    var kind = Tag.Kind.start
    if inner.first == UInt8(ascii: "/") {
      kind = .end
      inner = inner.dropFirst()
    } else if inner.last == UInt8(ascii: "/") {
      kind = .empty
    }
    let name = inner.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    // "a < b" in a text that is no XML.
    guard let first = name.first, first >= 0x80 || first == 0x5F || (first | 0x20) >= 0x61 else {
      return nil
    }
    return Tag(kind: kind, name: Array(name), range: range)
  }

  // MARK: Searching

  private mutating func begins(_ text: StaticString, at place: Int) -> Bool {
    let word = Array("\(text)".utf8)
    buffer.fill(to: place + word.count)
    return buffer.rest.dropFirst(place).starts(with: word)
  }

  /// The offset of a few bytes; nil at the end of the document or beyond the limit.
  private mutating func find(_ word: [UInt8], from place: Int) -> Int? {
    var place = place
    while true {
      while let found = buffer.bytes[min(buffer.start + place, buffer.bytes.count)...]
        .firstIndex(of: word[0])
      {
        place = found - buffer.start
        if buffer.count < place + word.count { break }
        if buffer.bytes[found..<found + word.count].elementsEqual(word) { return place }
        place += 1
      }
      let isPartial = buffer.count < place + word.count && buffer.count > place
      if !isPartial { place = max(place, buffer.count) }
      guard more() else { return nil }
    }
  }

  /// The offset behind a tag's `>`; those in quotation marks do not end it.
  private mutating func endOfTag(from start: Int) -> Int? {
    var place = start
    var quote: UInt8?
    while true {
      while buffer.start + place < buffer.bytes.count {
        let byte = buffer.bytes[buffer.start + place]
        place += 1
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
          return place
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
      }
      guard more() else { return nil }
    }
  }

  /// The offset behind a document type, whose own declarations stand in brackets.
  private mutating func endOfDeclaration(from start: Int) -> Int? {
    var place = start
    var depth = 0
    while true {
      while buffer.start + place < buffer.bytes.count {
        let byte = buffer.bytes[buffer.start + place]
        place += 1
        switch byte {
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ">") where depth <= 0: return place
        default: break
        }
      }
      guard more() else { return nil }
    }
  }

  private mutating func more() -> Bool {
    if buffer.count > limit {
      end = .tooLong
      return false
    }
    guard buffer.fill() else {
      end = .cutOff
      return false
    }
    return true
  }
}
