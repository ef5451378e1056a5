internal import CZlib

/// zlib's state for one member of gzip at a time.
@safe final class Inflater {
  /// How a call ended.
  enum Status {
    case more, member
    case damaged(String)
  }

  /// The packed bytes that are tried to tell a member from chance, and what must come out of them.
  static let trialCount = 4 << 10
  private static let trialOutput = 256

  /// zlib remembers the address of its state.
  private let stream: UnsafeMutablePointer<z_stream>
  /// 15 bits of window, and 16 for gzip's frame alone.
  private static let windowBits: Int32 = 15 + 16

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe inflateInit2_(
      stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else { preconditionFailure("out of memory") }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func reset() { unsafe inflateReset(stream) }

  /// Unpacks at most `most` bytes; says how many packed ones were used.
  func inflate(_ packed: ArraySlice<UInt8>, most: Int) -> ([UInt8], used: Int, Status) {
    var result = Z_OK
    var used = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: most) { room, count in
      unsafe packed.withUnsafeBufferPointer { bytes in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.pointee.avail_in = uInt(clamping: bytes.count)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = uInt(clamping: most)
        result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        used = unsafe min(bytes.count, Int(uInt.max)) - Int(stream.pointee.avail_in)
        count = unsafe most - Int(stream.pointee.avail_out)
      }
    }
    switch result {
    // No progress is no fault: more bytes are needed.
    case Z_OK, Z_BUF_ERROR: return (piece, used, .more)
    case Z_STREAM_END: return (piece, used, .member)
    default:
      let words = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      return (piece, used, .damaged("damaged gzip: \(words ?? "not readable")"))
    }
  }

  /// Whether bytes are the beginning of a member, as far as a trial can tell.
  func canInflate(_ packed: ArraySlice<UInt8>) -> Bool {
    reset()
    let (piece, _, status) = inflate(packed, most: Self.trialOutput)
    switch status {
    case .damaged: return false
    case .member: return true
    case .more: return !piece.isEmpty
    }
  }
}
