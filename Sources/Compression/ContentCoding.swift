internal import CBrotli
internal import CZlib

/// The codings in which servers send pages and web archives keep them (RFC 9110, section 8.4.1).
public enum ContentCoding: Sendable {
  case gzip, deflate, brotli, zstd

  /// The coding of a name in `Content-Encoding`; nil for one that is not known.
  public init?(name: String) {
    switch name.lowercased() {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br": self = .brotli
    case "zstd": self = .zstd
    default: return nil
    }
  }

  /// What was unpacked.
  public struct Result: Sendable, Equatable {
    /// The bytes: all, or those before the place where it is damaged or cut off.
    public var bytes: [UInt8]
    /// Whether they are all.
    public var isComplete: Bool

    /// Creates a result.
    public init(bytes: [UInt8], isComplete: Bool) {
      self.bytes = bytes
      self.isComplete = isComplete
    }
  }

  /// Unpacks bytes.
  ///
  /// - Parameters:
  ///   - packed: the bytes as sent.
  ///   - limit: the most bytes that are made of them.
  /// - Returns: what could be unpacked; nil where there is more than `limit`.
  public func unpack(_ packed: [UInt8], limit: Int) -> Result? {
    switch self {
    case .gzip: return Self.inflate(packed, windowBits: 15 + 32, limit: limit)
    case .deflate:
      // Servers send both what the standard asks for, and the same without its frame.
      let framed = Self.inflate(packed, windowBits: 15, limit: limit)
      guard let framed, framed.bytes.isEmpty, !framed.isComplete else { return framed }
      return Self.inflate(packed, windowBits: -15, limit: limit)
    case .brotli: return Self.brotli(packed, limit: limit)
    case .zstd: return Self.zstd(packed, limit: limit)
    }
  }

  private static let pieceSize = 64 << 10

  private static func inflate(_ packed: [UInt8], windowBits: Int32, limit: Int) -> Result? {
    var stream = unsafe z_stream()
    guard
      unsafe inflateInit2_(
        &stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return Result(bytes: [], isComplete: false) }
    defer { unsafe inflateEnd(&stream) }
    var input = packed
    var result: [UInt8] = []
    var status = Z_OK
    unsafe input.withUnsafeMutableBufferPointer { buffer in
      unsafe stream.next_in = buffer.baseAddress
      unsafe stream.avail_in = uInt(clamping: buffer.count)
      while status == Z_OK, result.count <= limit {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { room, count in
          unsafe stream.next_out = room.baseAddress
          unsafe stream.avail_out = uInt(pieceSize)
          status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          count = pieceSize - Int(unsafe stream.avail_out)
        }
        result += piece
        if piece.isEmpty, status == Z_OK { break }
      }
    }
    return result.count > limit ? nil : Result(bytes: result, isComplete: status == Z_STREAM_END)
  }

  private static func brotli(_ packed: [UInt8], limit: Int) -> Result? {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      return Result(bytes: [], isComplete: false)
    }
    defer { unsafe BrotliDecoderDestroyInstance(state) }
    var result: [UInt8] = []
    var status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    unsafe packed.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      var left = buffer.count
      while status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, result.count <= limit {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { room, count in
          var output = room.baseAddress
          var space = pieceSize
          status = unsafe BrotliDecoderDecompressStream(
            state, &left, &next, &space, &output, nil)
          count = pieceSize - space
        }
        result += piece
      }
    }
    let isComplete = status == BROTLI_DECODER_RESULT_SUCCESS
    return result.count > limit ? nil : Result(bytes: result, isComplete: isComplete)
  }

  /// Zstandard is known to archives too; they unpack it piece by piece.
  private static func zstd(_ packed: [UInt8], limit: Int) -> Result? {
    var result: [UInt8] = []
    do {
      let stream = try ByteStream(bytes: packed, name: "")
      while try stream.read(into: &result) > 0 {
        if result.count > limit { return nil }
      }
      return Result(bytes: result, isComplete: true)
    } catch {
      return Result(bytes: result, isComplete: false)
    }
  }
}
