internal import NewsIndex
internal import SQLite

/// Postings in memory, sorted, in as few bytes as is quick.
struct PostingRun: Sendable {
  /// A chunk is full with so many bytes; a term lies in one chunk.
  private static let chunkSize = 1 << 16

  private(set) var chunks: [[UInt8]] = []
  private var bytes: [UInt8] = []

  /// Adds a term behind all others.
  mutating func append(
    _ term: [UInt8], positionCount: Int, _ ordinals: ArraySlice<UInt32>,
    _ levels: ArraySlice<UInt8>,
    forms: [[UInt8]] = []
  ) {
    append(term.count)
    bytes.append(contentsOf: term)
    append(forms.count)
    for form in forms {
      append(form.count)
      bytes.append(contentsOf: form)
    }
    append(ordinals.count)
    append(positionCount)
    var last: UInt32 = 0
    for ordinal in ordinals {
      append(Int(ordinal &- last))
      last = ordinal
    }
    bytes.append(contentsOf: levels)
    if bytes.count >= Self.chunkSize { finish() }
  }

  /// Ends the run.
  mutating func finish() {
    guard !bytes.isEmpty else { return }
    chunks.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func append(_ number: Int) {
    var number = UInt64(number)
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: number))
  }
}

/// Reads a run.
final class PostingRunReader: PostingSource {
  private var chunks: RunChunks
  private var bytes: [UInt8] = []
  private var position = 0
  private(set) var term: RunKey?
  private(set) var positionCount = 0
  private(set) var ordinals: [UInt32] = []
  private(set) var levels: [UInt8] = []
  private(set) var forms: [[UInt8]] = []

  /// Starts with the first term.
  init(_ chunks: RunChunks) throws(SQLiteError) {
    self.chunks = chunks
    try advance()
  }

  func advance() throws(SQLiteError) {
    if position >= bytes.count {
      guard let chunk = try chunks.next() else {
        term = nil
        return
      }
      bytes = chunk
      position = 0
    }
    let length = number()
    term = RunKey(Array(bytes[position..<position + length]))
    position += length
    forms.removeAll(keepingCapacity: true)
    for _ in 0..<number() {
      let size = number()
      forms.append(Array(bytes[position..<position + size]))
      position += size
    }
    let count = number()
    positionCount = number()
    ordinals.removeAll(keepingCapacity: true)
    var last: UInt32 = 0
    for _ in 0..<count {
      last &+= UInt32(truncatingIfNeeded: number())
      ordinals.append(last)
    }
    levels.removeAll(keepingCapacity: true)
    levels.append(contentsOf: bytes[position..<position + count])
    position += count
  }

  @inline(__always)
  private func number() -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }
}
