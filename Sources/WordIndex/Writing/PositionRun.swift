internal import NewsIndex
internal import SQLite

/// Collects where the terms of articles stand, and sorts it into runs when there is much.
///
/// A run is terms in the order of FTS5's index, each with the length of its key, the key, and a `RowBlock`.
struct PositionCollector {
  /// A run is sorted at so many rows: 32 bytes each, and their positions.
  ///
  /// More at once are not quicker, for they do not fit into the processor's cache.
  static let runLength = 1 << 20
  /// A chunk is full with so many bytes; a term lies in one chunk.
  private static let chunkSize = 1 << 16

  private var terms: PostingTerms?
  private var keys: [UInt32] = []
  private var rows: [Row] = []
  private var sorted: [Row] = []
  private var bytes: [UInt8] = []
  /// The rows of the term that is written.
  private var content: [UInt8] = []

  /// A term's positions in an article.
  private struct Row {
    var ordinal: UInt32
    /// Where they are in `bytes`.
    var start: UInt32
    var end: UInt32
  }

  private let runLength: Int

  init(runLength: Int = Self.runLength) {
    self.runLength = runLength
  }

  /// Whether the next article should wait until a run is sorted.
  var isFull: Bool { keys.count > runLength }

  /// Adds an article; its ordinal is above that of the article added last.
  mutating func add(_ ordinal: Int, _ positions: ArticlePositions, _ terms: PostingTerms) {
    self.terms = terms
    let offset = UInt32(bytes.count)
    keys += positions.terms
    var start = offset
    for end in positions.ends {
      rows.append(Row(ordinal: UInt32(ordinal), start: start, end: offset + end))
      start = offset + end
    }
    bytes += positions.bytes
  }

  /// Calls `visit` with the chunks of a run of all that was added, and forgets it.
  mutating func sort(_ visit: ([UInt8]) throws(SQLiteError) -> Void) throws(SQLiteError) {
    guard !keys.isEmpty, let terms else { return }
    // A counting sort by the terms' numbers; what has one number keeps its order.
    var past = [UInt32](repeating: 0, count: Int(keys.max() ?? 0) + 2)
    for key in keys { past[Int(key) + 1] += 1 }
    let used = (0..<past.count - 1).filter { past[$0 + 1] > 0 }.map { UInt32($0) }
    for index in 1..<past.count { past[index] += past[index - 1] }
    var next = past
    if sorted.count < rows.count {
      sorted.append(
        contentsOf: repeatElement(
          Row(ordinal: 0, start: 0, end: 0), count: rows.count - sorted.count))
    }
    for index in keys.indices {
      let key = Int(keys[index])
      sorted[Int(next[key])] = rows[index]
      next[key] += 1
    }
    var chunk: [UInt8] = []
    for (key, number) in Self.inOrder(used, terms) {
      append(key, Int(past[number])..<Int(past[number + 1]), to: &chunk)
      guard chunk.count >= Self.chunkSize else { continue }
      try visit(chunk)
      chunk.removeAll(keepingCapacity: true)
    }
    if !chunk.isEmpty { try visit(chunk) }
    keys.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Returns words, given by number, in the order of their bytes: as FTS5's main index has them.
  private static func inOrder(
    _ used: [UInt32], _ terms: PostingTerms
  ) -> [(key: [UInt8], number: Int)] {
    terms.inOrder(used).map {
      (key: [FullTextSegment.termMark] + $0.term, number: Int($0.number))
    }
  }

  private mutating func append(_ key: [UInt8], _ range: Range<Int>, to chunk: inout [UInt8]) {
    FullTextBytes.append(key.count, to: &chunk)
    chunk += key
    content.removeAll(keepingCapacity: true)
    var last = sorted[range.lowerBound].ordinal
    for index in range {
      let row = sorted[index]
      if index > range.lowerBound {
        FullTextBytes.append(Int(row.ordinal - last), to: &content)
        last = row.ordinal
      }
      let size = Int(row.end - row.start)
      FullTextBytes.append(size * 2, to: &content)
      if size <= 4 {
        for position in Int(row.start)..<Int(row.end) { content.append(bytes[position]) }
      } else {
        content += bytes[Int(row.start)..<Int(row.end)]
      }
    }
    FullTextBytes.append(Int(sorted[range.lowerBound].ordinal), to: &chunk)
    FullTextBytes.append(Int(last), to: &chunk)
    FullTextBytes.append(content.count, to: &chunk)
    chunk += content
  }
}

/// Rows of one term that follow one another.
struct RowBlock {
  /// The number of the first row, and of the last.
  var first: Int
  var last: Int
  /// What stands in a page of FTS5's index behind the first row's number: the size of its positions × 2, the positions,
  /// and for each other row its number less that before, the size and the positions.
  var content: ArraySlice<UInt8>

  /// Calls `visit` with each row's number and positions.
  func each<Failure: Error>(
    _ visit: (_ row: Int, _ positions: ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var reader = FullTextBytes(at: 0, end: content.count)
    var row = first
    while true {
      let size = reader.number(content.span) / 2
      let start = content.startIndex + reader.offset
      reader.offset += size
      try visit(row, content[start..<start + size])
      guard reader.offset < reader.end else { return }
      row += reader.number(content.span)
    }
  }
}

/// Reads a run of positions.
struct PositionRunReader {
  private var chunks: RunChunks
  private var chunk: [UInt8] = []
  private var offset = 0
  /// The key of the term at hand, nil behind the last.
  private(set) var key: RunKey?
  /// Its rows.
  private(set) var block = RowBlock(first: 0, last: 0, content: [])

  /// Starts with the first term.
  init(_ chunks: RunChunks) throws(SQLiteError) {
    self.chunks = chunks
    try advance()
  }

  /// Goes to the next term.
  mutating func advance() throws(SQLiteError) {
    if offset >= chunk.count {
      guard let next = try chunks.next() else {
        key = nil
        return
      }
      chunk = next
      offset = 0
    }
    var reader = FullTextBytes(at: offset, end: chunk.count)
    let length = reader.number(chunk.span)
    key = RunKey(Array(chunk[reader.offset..<reader.offset + length]))
    reader.offset += length
    let (first, last) = (reader.number(chunk.span), reader.number(chunk.span))
    let size = reader.number(chunk.span)
    offset = reader.offset + size
    block = RowBlock(first: first, last: last, content: chunk[reader.offset..<offset])
  }
}
