/// The encodings that a page's own head declares.
enum DeclaredEncodings {
  /// The bytes in which a declaration is looked for.
  ///
  /// Browsers look into the first 1,024 and read on where scripts come first; so do we.
  private static let headLength = 16 << 10

  /// Returns the encodings declared by `<?xml encoding="…"?>` and by `<meta>`, in their order.
  ///
  /// Comments declare nothing. Labels that name no encoding are left out.
  static func of(_ page: [UInt8]) -> [CharacterEncoding] {
    let head = page[..<min(page.count, headLength)]
    var found: [CharacterEncoding] = []
    func add(_ encoding: CharacterEncoding?) {
      if let encoding, !found.contains(encoding) { found.append(encoding) }
    }
    var index = 0
    while let open = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = end(of: "-->", in: head, from: open + 2) else { break }
        index = end
      } else if has(rest, "<meta") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        add(value(of: "charset", in: head[open..<end]))
        index = end
      } else if has(rest, "<?xml") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        add(value(of: "encoding", in: head[open..<end]))
        index = end
      } else if has(rest, "<body") {
        break
      } else {
        index = open + 1
      }
    }
    return found
  }

  /// Reads the encoding in an HTTP `Content-Type`, such as `text/html; charset=utf-8`.
  static func inContentType(_ value: [UInt8]) -> CharacterEncoding? {
    Self.value(of: "charset", in: value[...])
  }

  /// Finds `name="label"`, however it is spaced and quoted, and the encoding of that label.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> CharacterEncoding? {
    var index = tag.startIndex
    while let end = end(of: name, in: tag, from: index) {
      index = end
      var rest = tag[end...].drop(while: isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { isSpace($0) || isQuote($0) }
      let label = rest.prefix { !(isSpace($0) || isQuote($0) || isEnd($0)) }
      if let encoding = CharacterEncoding(label: label) { return encoding }
    }
    return nil
  }

  private static func has(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      && bytes.count >= word.utf8.count
  }

  /// The index after the next `word`, which is lower case.
  private static func end(of word: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = word.utf8.first else { return nil }
    var index = start
    while index < bytes.endIndex {
      if bytes[index] | 0x20 == first | 0x20, has(bytes[index...], word) {
        return index + word.utf8.count
      }
      index += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: ",")
  }
}
