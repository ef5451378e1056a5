internal import CZlib

/// Packs with gzip (RFC 1952).
public enum GzipPacker {
  /// 15 bits of window, and 16 for gzip's frame.
  private static let windowBits: Int32 = 15 + 16
  /// Fast, for answers that are made once and sent once.
  private static let level: Int32 = 4

  /// Returns bytes packed, nil where zlib has no memory.
  public static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    let started = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    var result = Z_OK
    let room = unsafe Int(deflateBound(&stream, uLong(bytes.count)))
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, count in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.avail_in = uInt(bytes.count)
        unsafe stream.next_out = room.baseAddress
        unsafe stream.avail_out = uInt(room.count)
        result = unsafe deflate(&stream, Z_FINISH)
        count = unsafe room.count - Int(stream.avail_out)
      }
    }
    return result == Z_STREAM_END ? packed : nil
  }
}
