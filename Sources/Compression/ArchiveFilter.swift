internal import CArchive

/// One packed stream, unpacked by libarchive piece by piece.
///
/// Only filters that run inside the process are switched on: libarchive's "all" would start other
/// programs for some formats.
@safe final class ArchiveFilter {
  private let handle: OpaquePointer
  private let name: String
  private let held: UnsafeMutableRawPointer?
  private var isAtEnd = false

  /// Unpacks what an open file holds; the file stays open at least as long.
  convenience init(descriptor: Int32, name: String) throws(CompressionError) {
    try unsafe self.init(name: name, held: nil) { handle in
      unsafe archive_read_open_fd(handle, descriptor, ByteStream.chunkSize)
    }
  }

  /// Unpacks bytes.
  convenience init(bytes: [UInt8], name: String) throws(CompressionError) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    try unsafe self.init(name: name, held: copy) { handle in
      unsafe archive_read_open_memory(handle, copy, bytes.count)
    }
  }

  private init(
    name: String, held: UnsafeMutableRawPointer?, open: (OpaquePointer) -> Int32
  ) throws(CompressionError) {
    guard let handle = unsafe archive_read_new() else { preconditionFailure("out of memory") }
    unsafe self.handle = handle
    unsafe self.held = held
    self.name = name
    unsafe archive_read_support_filter_gzip(handle)
    unsafe archive_read_support_filter_bzip2(handle)
    unsafe archive_read_support_filter_xz(handle)
    unsafe archive_read_support_filter_zstd(handle)
    unsafe archive_read_support_filter_lz4(handle)
    unsafe archive_read_support_filter_compress(handle)
    unsafe archive_read_support_format_raw(handle)
    unsafe archive_read_support_format_empty(handle)
    guard unsafe open(handle) == ARCHIVE_OK else { throw failure() }
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(handle, &entry) {
    case ARCHIVE_EOF: isAtEnd = true
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw failure()
    }
  }

  deinit {
    unsafe archive_read_free(handle)
    unsafe held?.deallocate()
  }

  /// Appends the next piece to `buffer`; returns its size, 0 at the end.
  ///
  /// A piece is what the library unpacks at once: it loses the piece in which a file is cut off,
  /// but none before.
  func read(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    guard !isAtEnd else { return 0 }
    var piece: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let result = unsafe archive_read_data_block(handle, &piece, &count, &offset)
    guard result == ARCHIVE_OK || result == ARCHIVE_WARN else {
      isAtEnd = true
      if result == ARCHIVE_EOF { return 0 }
      throw failure()
    }
    unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: count))
    return count
  }

  private func failure() -> CompressionError {
    let text = unsafe archive_error_string(handle).map { unsafe String(cString: $0) }
    let reason = text.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? "damaged"
    return CompressionError(
      path: name, reason: reason, remedy: "the file is damaged or cut off: fetch it again")
  }
}
