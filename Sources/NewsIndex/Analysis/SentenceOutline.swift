/// Where sentences and paragraphs of the body begin, and the values of fields that are lists, by position.
///
/// Stored with every article, so that "in one sentence" is decided without reading the text.
public struct SentenceOutline: Sendable, Equatable {
  /// The position of each sentence's first word, ascending.
  public private(set) var sentenceStarts: [Int] = []
  /// The position of each paragraph's first word, ascending.
  public private(set) var paragraphStarts: [Int] = []
  /// By field that is a list: the position of each value's first word, ascending; none for a single value.
  private var valueStarts: [Int: [Int]] = [:]

  /// Reads an outline as `Encoder` wrote it; bytes that are none give an outline without sentences.
  public init(_ bytes: [UInt8]) {
    sentenceStarts.reserveCapacity(bytes.count)
    paragraphStarts.reserveCapacity(bytes.count)
    var position = 0
    var number = 0
    var shift = 0
    var field: Int?
    var isFieldNext = false
    for byte in bytes {
      number |= Int(byte & 0x7F) << shift
      if byte & 0x80 != 0 {
        shift += 7
        if shift > 28 { return }
        continue
      }
      if isFieldNext {
        field = number
        isFieldNext = false
      } else if number == 0 {
        isFieldNext = true
        position = 0
      } else {
        append(number, of: field, at: &position)
      }
      number = 0
      shift = 0
    }
  }

  private mutating func append(_ number: Int, of field: Int?, at position: inout Int) {
    // One position is empty between two paragraphs or values.
    if number & 1 != 0, position > 0 { position += 1 }
    if let field {
      valueStarts[field, default: []].append(position)
    } else {
      if number & 1 != 0 { paragraphStarts.append(position) }
      sentenceStarts.append(position)
    }
    position += number >> 1
  }

  /// Whether two positions of a field lie in one sentence; elsewhere than in the body a value is one.
  public func isOneSentence(_ field: TextField, _ a: Int, _ b: Int) -> Bool {
    let starts = field == .body ? sentenceStarts : valueStarts[field.rawValue] ?? []
    return Self.index(of: a, in: starts) == Self.index(of: b, in: starts)
  }

  /// Whether two positions of a field lie in one paragraph, or one value of a list.
  public func isOneParagraph(_ field: TextField, _ a: Int, _ b: Int) -> Bool {
    let starts = field == .body ? paragraphStarts : valueStarts[field.rawValue] ?? []
    return Self.index(of: a, in: starts) == Self.index(of: b, in: starts)
  }

  /// Returns the number of words of the body before a position.
  public func wordCount(before position: Int) -> Int {
    position - max(0, Self.index(of: position, in: paragraphStarts) - 1)
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

  /// Writes an outline: numbers, little-endian to the base of 128.
  ///
  /// A number for each sentence of the body: its length in words times two, plus one where it begins a
  /// paragraph. For each list of more values than one then 0, the number of the field, and for each value its
  /// length times two plus one.
  struct Encoder {
    private var sentences: [UInt8] = []
    private var pendingParagraph = false
    private var lists: [UInt8] = []
    /// The list at hand: its field, its numbers, and how many they are.
    private var field: TextField?
    private var values: [UInt8] = []
    private var valueCount = 0

    /// The outline, of which nothing more is told.
    var bytes: [UInt8] {
      var encoder = self
      encoder.endList()
      return encoder.sentences + encoder.lists
    }

    mutating func append(length: Int, beginsParagraph: Bool) {
      pendingParagraph = pendingParagraph || beginsParagraph
      // A sentence without a word (a row of asterisks) has no position.
      guard length > 0 else { return }
      Self.append(length << 1 | (pendingParagraph ? 1 : 0), to: &sentences)
      pendingParagraph = false
    }

    /// Adds a value of another field than the body; those of a field come one behind the other.
    mutating func append(valueOf field: TextField, length: Int) {
      guard length > 0 else { return }
      if self.field != field {
        endList()
        self.field = field
      }
      Self.append(length << 1 | 1, to: &values)
      valueCount += 1
    }

    private mutating func endList() {
      if let field, valueCount > 1 {
        lists.append(0)
        Self.append(field.rawValue, to: &lists)
        lists += values
      }
      values.removeAll()
      valueCount = 0
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
      var number = number
      while number >= 0x80 {
        bytes.append(UInt8(number & 0x7F | 0x80))
        number >>= 7
      }
      bytes.append(UInt8(number))
    }
  }
}
