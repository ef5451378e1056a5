/// What the first bytes of an XML document say of it.
enum XMLHead {
  /// The local name of the first element; nil where the bytes do not begin as XML does.
  static func rootName(of head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return nil }
      if rest.starts(with: Array("<!--".utf8)) {
        guard let end = end(of: "-->", in: rest) else { return nil }
        rest = rest[end...]
      } else if rest.starts(with: Array("<?".utf8)) {
        guard let end = end(of: "?>", in: rest) else { return nil }
        rest = rest[end...]
      } else if rest.starts(with: Array("<!".utf8)) {
        guard let end = endOfDeclaration(rest) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && !Array("/>".utf8).contains($0) }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return local.isEmpty ? nil : String(decoding: local, as: UTF8.self)
      }
    }
  }

  /// The encoding that a document declares, in lower case.
  static func declaredEncoding(of head: [UInt8]) -> String? {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard start.starts(with: Array("<?xml".utf8)), let end = end(of: "?>", in: start) else {
      return nil
    }
    let declaration = String(decoding: start[..<end], as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { " =\t".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let encoding = value.dropFirst().prefix { $0 != quote }.lowercased()
    let isName = encoding.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.:".utf8.contains($0)
    }
    return isName && (1...40).contains(encoding.utf8.count) ? encoding : nil
  }

  /// A document without its declaration, which may name an encoding that the bytes are no longer in.
  static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let content = start.drop { $0 <= 0x20 }
    guard content.starts(with: Array("<?xml".utf8)), let end = end(of: "?>", in: content) else {
      return Array(start)
    }
    return Array(content[end...])
  }

  /// The index behind the first occurrence of a word.
  private static func end(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: word[0]) {
      if bytes[found...].starts(with: word) { return found + word.count }
      place = found + 1
    }
    return nil
  }

  private static func endOfDeclaration(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
    }
    return nil
  }
}
