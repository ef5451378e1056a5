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
    do {
      isAtEnd = try stream.read(into: &bytes) == 0
    } catch {
      failure = error
      isAtEnd = true
    }
    return !isAtEnd
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
