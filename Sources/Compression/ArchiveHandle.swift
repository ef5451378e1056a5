internal import CArchive
internal import Glibc

/// One open archive of libarchive's: its options, its input and its errors.
///
/// Only filters and formats that run inside the process are switched on: libarchive's "all" would
/// start other programs for some.
@safe final class ArchiveHandle {
  /// What is read.
  enum Format {
    /// One packed stream.
    case packed
    /// Members: zip, 7z and tar, not packed as a whole.
    case members
  }

  /// Where the bytes come from.
  enum Source {
    /// An open file, which stays open at least as long.
    case descriptor(Int32)
    case bytes([UInt8])
    /// Pieces one after the other; an empty one is the end.
    case pieces(() throws(CompressionError) -> [UInt8])
  }

  /// Packings one inside the other beyond which a stream is refused.
  private static let mostPackings = 3

  private let handle: OpaquePointer
  private let name: String
  private let input: ArchiveInput
  /// The library turns names into the language of the terminal, which may know ASCII only.
  private let locale: locale_t?

  /// Opens a source, up to before the first member.
  init(
    _ format: Format, _ source: Source, name: String, packedIn: Int = 0
  ) throws(CompressionError) {
    guard let handle = unsafe loaded_archive_read_new()() else {
      preconditionFailure("out of memory")
    }
    unsafe self.handle = handle
    self.name = name
    input = ArchiveInput(source)
    unsafe locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    switch format {
    case .packed:
      unsafe loaded_archive_read_support_filter_gzip()(handle)
      unsafe loaded_archive_read_support_filter_bzip2()(handle)
      unsafe loaded_archive_read_support_filter_xz()(handle)
      unsafe loaded_archive_read_support_filter_zstd()(handle)
      unsafe loaded_archive_read_support_filter_lz4()(handle)
      unsafe loaded_archive_read_support_filter_compress()(handle)
      unsafe loaded_archive_read_support_format_raw()(handle)
    case .members:
      unsafe loaded_archive_read_support_format_zip()(handle)
      unsafe loaded_archive_read_support_format_7zip()(handle)
      unsafe loaded_archive_read_support_format_tar()(handle)
    }
    unsafe loaded_archive_read_support_format_empty()(handle)
    guard unsafe input.open(handle) == ARCHIVE_OK else { throw failure() }
    // The library counts the source itself as a filter.
    if format == .packed,
      unsafe loaded_archive_filter_count()(handle) > Int32(Self.mostPackings + 1 - packedIn)
    {
      throw CompressionError(
        path: name, reason: "packed more than \(Self.mostPackings) times over",
        remedy: "unpack it first, if you trust it")
    }
  }

  deinit {
    unsafe loaded_archive_read_free()(handle)
    if let locale = unsafe locale { unsafe freelocale(locale) }
  }

  /// The bytes read from the source.
  var byteCount: Int { unsafe Int(loaded_archive_filter_bytes()(handle, -1)) }

  /// Goes on to the next member; nil at the end.
  func next() throws(CompressionError) -> ArchiveMember? {
    let others = unsafe locale.map { unsafe uselocale($0) }
    defer { if let others = unsafe others { unsafe uselocale(others) } }
    var entry: OpaquePointer?
    switch unsafe loaded_archive_read_next_header()(handle, &entry) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: return unsafe ArchiveMember(entry)
    default: throw failure()
    }
  }

  /// Appends the member's next piece to `buffer`; returns its size, 0 at the end.
  ///
  /// A piece is what the library unpacks at once: it loses the piece in which a file is cut off,
  /// but none before.
  func read(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    var piece: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    while true {
      let result = unsafe loaded_archive_read_data_block()(handle, &piece, &count, &offset)
      if result == ARCHIVE_EOF { return 0 }
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN else { throw failure() }
      // A wrong checksum is only a warning, which comes behind the last piece.
      if result == ARCHIVE_WARN, isChecksumWrong { throw failure() }
      guard count > 0 else { continue }
      unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: count))
      return count
    }
  }

  private var isChecksumWrong: Bool {
    let text = unsafe loaded_archive_error_string()(handle).map { unsafe String(cString: $0) }
    return text?.contains("CRC") ?? false
  }

  private func failure() -> CompressionError {
    if let failure = input.failure { return failure }
    let text = unsafe loaded_archive_error_string()(handle).map { unsafe String(cString: $0) }
    // "Truncated input" as the rest of a sentence, but "ZIP bad CRC".
    let reason =
      text.map { text in
        text.dropFirst().first?.isUppercase == true
          ? text : text.prefix(1).lowercased() + text.dropFirst()
      } ?? "damaged"
    return CompressionError(
      path: name, reason: reason, remedy: "the file is damaged or cut off: fetch it again")
  }
}

/// What libarchive reads from.
@safe private final class ArchiveInput {
  /// What went wrong in getting the next piece.
  private(set) var failure: CompressionError?
  private let source: ArchiveHandle.Source
  private var memory: UnsafeMutableRawBufferPointer

  init(_ source: ArchiveHandle.Source) {
    self.source = source
    unsafe memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    if case .bytes(let bytes) = source { hold(bytes) }
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// Opens the handle on this input, which must outlive it.
  func open(_ handle: OpaquePointer) -> Int32 {
    switch source {
    case .descriptor(let descriptor):
      return unsafe loaded_archive_read_open_fd()(handle, descriptor, ByteStream.chunkSize)
    case .bytes(let bytes):
      return unsafe loaded_archive_read_open_memory()(handle, memory.baseAddress, bytes.count)
    case .pieces:
      unsafe loaded_archive_read_set_callback_data()(
        handle, Unmanaged.passUnretained(self).toOpaque())
      unsafe loaded_archive_read_set_read_callback()(handle) { _, data, piece in
        guard let data = unsafe data, let piece = unsafe piece else { return -1 }
        let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue()
        return unsafe input.next(piece)
      }
      return unsafe loaded_archive_read_open1()(handle)
    }
  }

  /// Hands over the next piece, which stays in place until the one after it.
  private func next(_ piece: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    guard case .pieces(let read) = source else { return 0 }
    do {
      let bytes = try read()
      hold(bytes)
      unsafe piece.pointee = UnsafeRawPointer(memory.baseAddress)
      return bytes.count
    } catch {
      failure = error
      return -1
    }
  }

  private func hold(_ bytes: [UInt8]) {
    if unsafe bytes.count > memory.count || memory.baseAddress == nil {
      unsafe memory.deallocate()
      unsafe memory = .allocate(byteCount: max(bytes.count, 1), alignment: 1)
    }
    unsafe memory.copyBytes(from: bytes)
  }
}
