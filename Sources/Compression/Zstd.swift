internal import CZstd

/// Why bytes could not be unpacked.
public struct ZstdError: Error, Equatable, CustomStringConvertible {
  /// What the library says.
  public var description: String
}

/// Packs and unpacks blobs with Zstandard (RFC 8878); one for each thread.
@safe public final class Zstd {
  /// The compression level: 3 is the library's default.
  public static let level: Int32 = 3
  /// The largest size that `unpack` accepts, in bytes; a forged header cannot ask for more.
  public static let sizeLimit = 1 << 30

  private let dictionary: [UInt8]
  /// Made when something is packed first: whoever only reads needs none, and a context costs more than an article.
  private var packing: OpaquePointer?
  /// Made when something is unpacked first.
  private var unpacking: OpaquePointer?
  /// Where bytes are packed, before they are copied into as few as they need.
  private var scratch: [UInt8] = []

  /// Creates a packer.
  ///
  /// - Parameter dictionary: made by `makeDictionary`; what was packed with it needs it again.
  public init(dictionary: [UInt8] = []) {
    self.dictionary = dictionary
  }

  deinit {
    unsafe ZSTD_freeCCtx(packing)
    unsafe ZSTD_freeDCtx(unpacking)
  }

  /// The library's working memory for packing.
  private func packingContext() -> OpaquePointer {
    if let packing = unsafe packing { return unsafe packing }
    guard let made = unsafe ZSTD_createCCtx() else { preconditionFailure("out of memory") }
    unsafe ZSTD_CCtx_setParameter(made, ZSTD_c_compressionLevel, Self.level)
    // A dictionary that is none would show in the first frame that names one.
    unsafe dictionary.withUnsafeBytes { bytes in
      guard unsafe !bytes.isEmpty else { return }
      unsafe ZSTD_CCtx_loadDictionary(made, bytes.baseAddress, bytes.count)
    }
    unsafe packing = unsafe made
    return unsafe made
  }

  /// The library's working memory for unpacking.
  private func unpackingContext() -> OpaquePointer {
    if let unpacking = unsafe unpacking { return unsafe unpacking }
    guard let made = unsafe ZSTD_createDCtx() else { preconditionFailure("out of memory") }
    unsafe dictionary.withUnsafeBytes { bytes in
      guard unsafe !bytes.isEmpty else { return }
      unsafe ZSTD_DCtx_loadDictionary(made, bytes.baseAddress, bytes.count)
    }
    unsafe unpacking = unsafe made
    return unsafe made
  }

  /// Returns `bytes` packed.
  public func pack(_ bytes: [UInt8]) -> [UInt8] {
    let packing = unsafe packingContext()
    let bound = ZSTD_compressBound(bytes.count)
    if scratch.count < bound { scratch = [UInt8](repeating: 0, count: bound) }
    let count = unsafe scratch.withUnsafeMutableBytes { buffer in
      unsafe bytes.withUnsafeBytes { source in
        unsafe ZSTD_compress2(
          packing, buffer.baseAddress, buffer.count, source.baseAddress, source.count)
      }
    }
    // With a destination of the bound's size only a lack of memory can fail.
    precondition(ZSTD_isError(count) == 0, "out of memory")
    return Array(scratch[..<count])
  }

  /// Returns what was packed, or the beginning of it.
  ///
  /// - Parameters:
  ///   - bytes: what `pack` made.
  ///   - limit: the number of bytes that are wanted; what lies behind is hardly touched.
  /// - Returns: as many bytes, or all.
  /// - Throws: `ZstdError` where the bytes were packed with another dictionary, or are damaged.
  public func unpack(_ bytes: [UInt8], limit: Int = Int.max) throws(ZstdError) -> [UInt8] {
    let size = unsafe bytes.withUnsafeBytes { source in
      unsafe ZSTD_getFrameContentSize(source.baseAddress, source.count)
    }
    guard size <= UInt64(Self.sizeLimit) else {
      throw ZstdError(description: "packed bytes are damaged: they state no possible size")
    }
    let unpacking = unsafe unpackingContext()
    var failure: String?
    let wanted = min(Int(size), max(0, limit))
    let result = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      unsafe bytes.withUnsafeBytes { source in
        unsafe ZSTD_DCtx_reset(unpacking, ZSTD_reset_session_only)
        var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        var output = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: wanted, pos: 0)
        while unsafe output.pos < wanted {
          let before = unsafe (input.pos, output.pos)
          let left = unsafe ZSTD_decompressStream(unpacking, &output, &input)
          if ZSTD_isError(left) != 0 {
            failure = unsafe String(cString: ZSTD_getErrorName(left))
            return
          }
          guard unsafe before != (input.pos, output.pos) else {
            failure = "the end is missing"
            return
          }
        }
        count = wanted
      }
    }
    if let failure { throw ZstdError(description: "packed bytes are damaged: \(failure)") }
    return result
  }

  /// Returns a dictionary of what samples have in common, nil where that is too little.
  ///
  /// The same samples give the same dictionary.
  ///
  /// - Parameters:
  ///   - samples: pieces like those that will be packed, one behind the other.
  ///   - sizes: the bytes of each.
  ///   - size: the most bytes of the dictionary.
  /// - Returns: the dictionary.
  public static func makeDictionary(
    samples: [UInt8], sizes: [Int], size: Int
  ) -> [UInt8]? {
    precondition(sizes.reduce(0, +) == samples.count, "the sizes do not fit the samples")
    let dictionary = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe samples.withUnsafeBytes { bytes in
        unsafe sizes.withUnsafeBufferPointer { sizes in
          let written = unsafe ZDICT_trainFromBuffer(
            buffer.baseAddress, buffer.count, bytes.baseAddress, sizes.baseAddress,
            UInt32(clamping: sizes.count))
          count = ZDICT_isError(written) == 0 ? written : 0
        }
      }
    }
    return dictionary.isEmpty ? nil : dictionary
  }
}
