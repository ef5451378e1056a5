public import News

/// How an article's blocks are stored: a line each, behind a letter for the kind.
public enum ArticleText {
  /// Returns the blocks as stored, before packing.
  public static func encode(_ blocks: [Block]) -> [UInt8] {
    var bytes: [UInt8] = []
    for block in blocks {
      bytes.append(letter(of: block.kind))
      // A block is one line; should a reader have left a break inside, it reads as a blank.
      for byte in block.text.utf8 { bytes.append(byte == 0x0A ? 0x20 : byte) }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Returns the blocks of unpacked bytes; lines of a kind unknown to this version are paragraphs.
  public static func decode(_ bytes: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      if end > start {
        let kind = Block.Kind.allCases.first { letter(of: $0) == bytes[start] } ?? .paragraph
        blocks.append(Block(String(decoding: bytes[start + 1..<end], as: UTF8.self), kind: kind))
      }
      start = end + 1
    }
    return blocks
  }

  private static func letter(of kind: Block.Kind) -> UInt8 {
    switch kind {
    case .paragraph: UInt8(ascii: "p")
    case .subhead: UInt8(ascii: "h")
    case .listItem: UInt8(ascii: "l")
    case .quotation: UInt8(ascii: "q")
    case .caption: UInt8(ascii: "c")
    }
  }
}
