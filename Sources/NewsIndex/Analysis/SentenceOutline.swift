/// Where sentences and paragraphs begin, in words of the body.
///
/// Stored with every article, so that "in one sentence" is decided without reading the text.
public struct SentenceOutline: Sendable, Equatable {
  /// The position of each sentence's first word, ascending.
  public private(set) var sentenceStarts: [Int] = []
  /// The position of each paragraph's first word, ascending.
  public private(set) var paragraphStarts: [Int] = []

  /// Reads an outline as `Encoder` wrote it; bytes that are none give an outline without sentences.
  public init(_ bytes: [UInt8]) {
    sentenceStarts.reserveCapacity(bytes.count)
    paragraphStarts.reserveCapacity(bytes.count)
    var position = 0
    var value = 0
    var shift = 0
    for byte in bytes {
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 != 0 {
        shift += 7
        if shift > 28 { return }
        continue
      }
      if value & 1 != 0 { paragraphStarts.append(position) }
      sentenceStarts.append(position)
      position += value >> 1
      value = 0
      shift = 0
    }
  }

  /// Whether two positions lie in one sentence.
  public func isOneSentence(_ a: Int, _ b: Int) -> Bool {
    Self.index(of: a, in: sentenceStarts) == Self.index(of: b, in: sentenceStarts)
  }

  /// Whether two positions lie in one paragraph.
  public func isOneParagraph(_ a: Int, _ b: Int) -> Bool {
    Self.index(of: a, in: paragraphStarts) == Self.index(of: b, in: paragraphStarts)
  }

  /// The number of starts at or before `position`.
  private static func index(of position: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Writes an outline: per sentence its length in words times two, plus one where it begins a
  /// paragraph, as a little-endian base-128 number.
  struct Encoder {
    private(set) var bytes: [UInt8] = []
    private var pendingParagraph = false

    mutating func append(length: Int, beginsParagraph: Bool) {
      pendingParagraph = pendingParagraph || beginsParagraph
      // A sentence without a word (a row of asterisks) has no position.
      guard length > 0 else { return }
      var value = length << 1 | (pendingParagraph ? 1 : 0)
      pendingParagraph = false
      while value >= 0x80 {
        bytes.append(UInt8(value & 0x7F | 0x80))
        value >>= 7
      }
      bytes.append(UInt8(value))
    }
  }
}
