/// The words of names such as `article-shareBar`: article, share, bar.
enum NameWords {
  /// Calls a closure with each word, in small letters.
  static func forEach(in names: ArraySlice<UInt8>, _ body: (String) -> Void) {
    var index = names.startIndex
    while index < names.endIndex {
      guard isPart(names[index]) else {
        index += 1
        continue
      }
      let start = index
      var pieces = 1
      while index < names.endIndex, isPart(names[index]) {
        if index > start, isCapital(names[index]), !isCapital(names[index - 1]) { pieces += 1 }
        index += 1
      }
      cut(names[start..<index], pieces, body)
    }
  }

  /// Cuts a name at its capitals, but for those that dice have made: the "Ad" in "n1AuAdJlVL" is none.
  private static func cut(_ name: ArraySlice<UInt8>, _ pieces: Int, _ body: (String) -> Void) {
    guard pieces > 1 else { return body(word(name)) }
    guard 5 * pieces <= 2 * name.count else { return body(word(name)) }
    var start = name.startIndex
    for index in name.indices.dropFirst()
    where isCapital(name[index]) && !isCapital(name[index - 1]) {
      body(word(name[start..<index]))
      start = index
    }
    body(word(name[start...]))
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: isCapital) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.map { isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isPart(_ byte: UInt8) -> Bool {
    isCapital(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
