internal import Glibc

/// Takes the content of scripts and style sheets out of a page before it is parsed.
///
/// They are half of a page's bytes, and libxml2 reads them character by character, at 80 instructions
/// each. In their place stands a number, by which the tree gets them back. Where it is not certain
/// what the parser would take for their content, they stay.
struct ScriptCutter {
  /// The page without them.
  private(set) var page: [UInt8] = []
  /// Where each of them is in the source.
  private(set) var contents: [Range<Int>] = []

  private let source: [UInt8]
  /// What has been passed on.
  private var done = 0

  private static let names: [StaticString] = ["script", "style"]
  private static let mark = Array("@dateline:".utf8)
  /// Shorter content is not worth it.
  private static let shortest = 32

  /// Cuts a page that is valid UTF-8.
  init(_ source: [UInt8]) {
    self.source = source
    page.reserveCapacity(source.count)
    var place = 0
    while let open = Self.index(of: UInt8(ascii: "<"), in: source, from: place) {
      place = open + 1
      if Self.has("!--", in: source, at: place) {
        place = endOfComment(from: place + 3)
      } else if let name = Self.names.first(where: { isTag($0, at: place) }) {
        guard let start = contentStart(from: place + name.utf8CodeUnitCount) else { continue }
        let end = contentEnd(of: name, from: start)
        if end - start >= Self.shortest { cut(start..<end) }
        place = end
      }
    }
    page += source[done...]
  }

  /// The number in what stands in a script's place; nil where it is the script itself.
  func number(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count > Self.mark.count, unsafe text.starts(with: Self.mark) else {
      return nil
    }
    let digits = unsafe text.dropFirst(Self.mark.count)
    let number = unsafe Int(String(decoding: digits, as: UTF8.self))
    return number.flatMap { contents.indices.contains($0) ? $0 : nil }
  }

  /// Calls a closure with a script.
  func withContent(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    unsafe source[contents[number]].withUnsafeBufferPointer { unsafe body($0) }
  }

  private mutating func cut(_ content: Range<Int>) {
    page += source[done..<content.lowerBound]
    page += Self.mark
    page += Array(String(contents.count).utf8)
    contents.append(content)
    done = content.upperBound
  }

  /// Whether a start tag of that name, in small letters, begins behind a `<`.
  private func isTag(_ name: StaticString, at place: Int) -> Bool {
    guard Self.has(name, in: source, at: place) else { return false }
    let next = place + name.utf8CodeUnitCount
    guard next < source.count else { return false }
    switch source[next] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: ">"): return true
    default: return false
    }
  }

  /// Where the content of an element begins whose start tag goes on here; nil where that is not sure.
  private func contentStart(from place: Int) -> Int? {
    guard let end = Self.index(of: UInt8(ascii: ">"), in: source, from: place) else { return nil }
    let tag = source[place..<end]
    // To libxml2 `<script/>` is empty; a quotation mark that is open may hold the `>`.
    guard tag.last != UInt8(ascii: "/"), !tag.contains(UInt8(ascii: "<")),
      tag.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 0,
      tag.count(where: { $0 == UInt8(ascii: "'") }) % 2 == 0
    else { return nil }
    return end + 1
  }

  /// Where libxml2 ends the content: before the first end tag, whatever stands around it.
  private func contentEnd(of name: StaticString, from start: Int) -> Int {
    var place = start
    while let open = Self.index(of: UInt8(ascii: "<"), in: source, from: place) {
      place = open + 1
      guard place < source.count, source[place] == UInt8(ascii: "/") else { continue }
      if Self.has(name, in: source, at: place + 1) { return open }
    }
    return source.count
  }

  /// The index behind a comment, as libxml2 ends it.
  private func endOfComment(from start: Int) -> Int {
    if Self.has(">", in: source, at: start) { return start + 1 }
    if Self.has("->", in: source, at: start) { return start + 2 }
    var place = start
    while let dash = Self.index(of: UInt8(ascii: "-"), in: source, from: place) {
      place = dash + 1
      if Self.has("->", in: source, at: place) { return place + 2 }
      if Self.has("-!>", in: source, at: place) { return place + 3 }
    }
    return source.count
  }

  /// Whether letters, which are small, stand at a place in either case.
  private static func has(_ letters: StaticString, in bytes: [UInt8], at place: Int) -> Bool {
    let count = letters.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return letters.withUTF8Buffer { word in
      for index in 0..<count {
        let byte = bytes[place + index]
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if unsafe small != word[index] { return false }
      }
      return true
    }
  }

  static func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
