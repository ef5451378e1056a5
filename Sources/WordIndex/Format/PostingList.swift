public import NewsIndex

/// How the postings of one term are stored: a few beside the term, many in blocks.
///
/// The rows of a long list have consecutive ids: first its head (`PostingHead`), then chunks of 32
/// blocks each.
public enum PostingList {
  /// Lists of at most so many postings stand beside their term.
  public static let mostInline = 64
  /// The blocks of a chunk.
  public static let chunkLength = 32

  /// A list cut into rows.
  public struct Rows: Sendable, Equatable {
    /// The head.
    public var head = PostingHead()
    /// The chunks, as 64-bit words.
    public var chunks: [[UInt64]] = []
  }

  /// Returns the rows of a long list.
  public static func rows(_ ordinals: [UInt32], _ levels: [UInt8]) -> Rows {
    var rows = Rows()
    var chunk: [UInt64] = []
    var previous = -1
    for (number, start) in stride(from: 0, to: ordinals.count, by: PostingBlock.length).enumerated()
    {
      let range = start..<min(start + PostingBlock.length, ordinals.count)
      let width = PostingBlock.write(
        ordinals[range], levels[range], after: previous, to: &chunk)
      previous = Int(ordinals[range.upperBound - 1])
      rows.head.append(
        last: ordinals[range.upperBound - 1], highest: levels[range].max() ?? 0, width: width)
      if (number + 1) % chunkLength == 0 {
        rows.chunks.append(chunk)
        chunk = []
      }
    }
    if !chunk.isEmpty { rows.chunks.append(chunk) }
    return rows
  }
}

/// What is stored beside a term.
public struct PostingEntry: Sendable, Equatable {
  /// In how many articles the term stands, and how often.
  public var occurrence: Occurrence
  /// The ordinals of a short list.
  public var ordinals: [UInt32] = []
  /// The levels of a short list.
  public var levels: [UInt8] = []
  /// The id of the first row of a long list.
  public var list: Int?
  /// To how many stories the articles of a long list belong; nil where nobody has counted them.
  public var storyCount: Int?
  /// The words that are forms of the stem, in the order of their bytes.
  public var forms: [[UInt8]] = []

  /// Creates an entry.
  public init(
    occurrence: Occurrence, ordinals: [UInt32] = [], levels: [UInt8] = [], list: Int? = nil,
    storyCount: Int? = nil, forms: [[UInt8]] = []
  ) {
    self.occurrence = occurrence
    self.forms = forms
    self.ordinals = ordinals
    self.levels = levels
    self.list = list
    self.storyCount = storyCount
  }

  /// Writes the entry of a stem: the counts, the forms, and the list.
  func write(to out: inout [UInt8], stem: ArraySlice<UInt8>) {
    Varint.write(UInt64(occurrence.articleCount), to: &out)
    Varint.write(UInt64(occurrence.positionCount), to: &out)
    writeForms(to: &out, stem)
    if let list {
      Varint.write(UInt64(list), to: &out)
      if let storyCount { Varint.write(UInt64(storyCount), to: &out) }
      return
    }
    var last: UInt32 = 0
    for ordinal in ordinals {
      Varint.write(UInt64(ordinal &- last), to: &out)
      last = ordinal
    }
    out.append(contentsOf: levels)
  }

  /// Writes the number of forms that are not the stem itself, × 2, plus 1 where it is one, and for each how many bytes
  /// it shares with the stem, the number of its others, and these.
  private func writeForms(to out: inout [UInt8], _ stem: ArraySlice<UInt8>) {
    let others = forms.filter { !$0.elementsEqual(stem) }
    Varint.write(UInt64(2 * others.count + (others.count < forms.count ? 1 : 0)), to: &out)
    for form in others {
      let shared = zip(form, stem).prefix { $0 == $1 }.count
      Varint.write(UInt64(shared), to: &out)
      Varint.write(UInt64(form.count - shared), to: &out)
      out.append(contentsOf: form[shared...])
    }
  }

  private static func forms(
    _ rest: inout ArraySlice<UInt8>, _ stem: ArraySlice<UInt8>
  ) -> [[UInt8]]? {
    guard let head = Varint.read(&rest), head >> 1 <= rest.count else { return nil }
    var forms: [[UInt8]] = head & 1 == 1 ? [Array(stem)] : []
    for _ in 0..<head >> 1 {
      guard let shared = Varint.read(&rest), let count = Varint.read(&rest), shared <= stem.count,
        count <= rest.count
      else { return nil }
      forms.append(Array(stem.prefix(Int(shared))) + rest.prefix(Int(count)))
      rest = rest.dropFirst(Int(count))
    }
    forms.sort { $0.lexicographicallyPrecedes($1) }
    return forms
  }

  /// Reads the entry of a stem; nil where the bytes are none.
  init?(_ bytes: ArraySlice<UInt8>, stem: ArraySlice<UInt8>) {
    var rest = bytes
    guard let articleCount = Varint.read(&rest), let positionCount = Varint.read(&rest) else {
      return nil
    }
    occurrence = Occurrence(articleCount: Int(articleCount), positionCount: Int(positionCount))
    guard let forms = Self.forms(&rest, stem) else { return nil }
    self.forms = forms
    if articleCount > PostingList.mostInline {
      guard let first = Varint.read(&rest) else { return nil }
      list = Int(first)
      storyCount = Varint.read(&rest).flatMap { Int(exactly: $0) }
      return
    }
    var last: UInt32 = 0
    for _ in 0..<articleCount {
      guard let gap = Varint.read(&rest) else { return nil }
      last = last &+ UInt32(truncatingIfNeeded: gap)
      ordinals.append(last)
    }
    guard rest.count == ordinals.count else { return nil }
    levels = Array(rest)
  }
}

/// Numbers of seven bits a byte, the lowest first; the last byte is below 128.
enum Varint {
  static func write(_ number: UInt64, to out: inout [UInt8]) {
    var number = number
    while number >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    out.append(UInt8(number))
  }

  /// Reads a number and leaves what is behind it; nil where the bytes end before it does.
  static func read(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, shift < 64 {
      let byte = bytes[index]
      index += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        bytes = bytes[index...]
        return number
      }
      shift += 7
    }
    return nil
  }
}
