internal import Compression

/// The part of a stream that a reader looks at: bytes read and not yet done with.
final class InputBuffer {
  /// The bytes in memory; those before `start` are done with.
  private(set) var bytes: [UInt8] = []
  /// The index of the first byte that is not done with.
  private(set) var start = 0
  /// Why the stream cannot be read to its end.
  private(set) var failure: CompressionError?
  private let stream: ByteStream
  private var isAtEnd = false
  /// The encoding that bytes are turned from into UTF-8; nil where they stay as they are.
  private var encoding: FileEncoding?
  /// Whether lines end with a carriage return alone, and are turned to end as others do.
  private var endsLinesAtReturns = false
  /// What has been read and not turned yet.
  private var pending: [UInt8] = []

  init(_ stream: ByteStream) {
    self.stream = stream
  }

  /// The number of bytes not done with.
  var count: Int { bytes.count - start }

  /// The bytes not done with.
  var rest: ArraySlice<UInt8> { bytes[start...] }

  /// Reads on; false where nothing is left or the stream is broken.
  ///
  /// Indices change: what is done with is let go.
  func fill() -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    guard let encoding else {
      let before = bytes.count
      isAtEnd = read(into: &bytes) == 0
      endLines(from: before)
      return !isAtEnd
    }
    let before = bytes.count
    while !isAtEnd, bytes.count == before {
      isAtEnd = read(into: &pending) == 0
      decode(encoding)
    }
    return bytes.count > before
  }

  private func read(into buffer: inout [UInt8]) -> Int {
    do {
      return try stream.read(into: &buffer)
    } catch {
      failure = error
      return 0
    }
  }

  /// Turns what is at hand, and all that follows, into UTF-8.
  func decode(from encoding: FileEncoding) {
    self.encoding = encoding
    pending = Array(rest)
    bytes = []
    start = 0
    decode(encoding)
  }

  private func decode(_ encoding: FileEncoding) {
    let whole = isAtEnd ? pending.count : encoding.wholeLength(of: pending)
    guard whole > 0 else { return }
    let before = bytes.count
    bytes += encoding.utf8(of: pending[..<whole])
    endLines(from: before)
    pending.removeSubrange(..<whole)
  }

  /// Ends lines with a line feed, here and in all that follows, where they end with a carriage return alone: as on
  /// the first Macs, and in what Excel calls "CSV (Macintosh)".
  func endLinesAtReturns() {
    endsLinesAtReturns = true
    endLines(from: start)
  }

  private func endLines(from index: Int) {
    guard endsLinesAtReturns else { return }
    for place in index..<bytes.count where bytes[place] == 0x0D { bytes[place] = 0x0A }
  }

  /// Reads on until `count` bytes are there, or all.
  func fill(to count: Int) {
    while self.count < count, fill() {}
  }

  /// Goes on behind a failure, where the stream can; what is at hand is let go.
  func recover() -> Bool {
    guard failure != nil, stream.resume() else { return false }
    bytes.removeAll(keepingCapacity: true)
    start = 0
    failure = nil
    isAtEnd = false
    return true
  }

  /// Says that the bytes before `index` are done with.
  func consume(to index: Int) {
    start = index
  }

  /// Reads on until a byte is there that is no white space, and does away with those before it.
  func skipSpace() -> UInt8? {
    repeat {
      while start < bytes.count {
        switch bytes[start] {
        case 0x20, 0x09, 0x0A, 0x0D: start += 1
        case let byte: return byte
        }
      }
    } while fill()
    return nil
  }

  /// Returns all bytes to the end; nil where there are more than `limit`.
  func all(limit: Int) -> [UInt8]? {
    fill(to: limit + 1)
    guard count <= limit else { return nil }
    defer { start = bytes.count }
    return start == 0 ? bytes : Array(rest)
  }
}
