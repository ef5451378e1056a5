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

  private let packing: OpaquePointer
  private let unpacking: OpaquePointer

  /// Creates the library's working memory.
  public init() {
    guard let packing = unsafe ZSTD_createCCtx(), let unpacking = unsafe ZSTD_createDCtx() else {
      preconditionFailure("out of memory")
    }
    unsafe self.packing = unsafe packing
    unsafe self.unpacking = unsafe unpacking
  }

  deinit {
    unsafe ZSTD_freeCCtx(packing)
    unsafe ZSTD_freeDCtx(unpacking)
  }

  /// Returns `bytes` packed.
  ///
  /// What `prefix` holds costs next to nothing where it stands again in `bytes`; unpacking then
  /// needs the same prefix.
  public func pack(_ bytes: [UInt8], prefix: [UInt8] = []) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe bytes.withUnsafeBytes { source in
        unsafe prefix.withUnsafeBytes { prefix in
          unsafe ZSTD_CCtx_reset(packing, ZSTD_reset_session_and_parameters)
          unsafe ZSTD_CCtx_setParameter(packing, ZSTD_c_compressionLevel, Self.level)
          unsafe ZSTD_CCtx_refPrefix(packing, prefix.baseAddress, prefix.count)
          let written = unsafe ZSTD_compress2(
            packing, buffer.baseAddress, buffer.count, source.baseAddress, source.count)
          // With a destination of the bound's size only a lack of memory can fail.
          precondition(ZSTD_isError(written) == 0, "out of memory")
          count = written
        }
      }
    }
  }

  /// Returns what was packed.
  ///
  /// - Throws: `ZstdError` where the bytes were not packed with that prefix, or are damaged.
  public func unpack(_ bytes: [UInt8], prefix: [UInt8] = []) throws(ZstdError) -> [UInt8] {
    let size = unsafe bytes.withUnsafeBytes { source in
      unsafe ZSTD_getFrameContentSize(source.baseAddress, source.count)
    }
    guard size <= UInt64(Self.sizeLimit) else {
      throw ZstdError(description: "a packed text is damaged: it states no possible size")
    }
    var failure: String?
    let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      unsafe bytes.withUnsafeBytes { source in
        unsafe prefix.withUnsafeBytes { prefix in
          unsafe ZSTD_DCtx_reset(unpacking, ZSTD_reset_session_and_parameters)
          unsafe ZSTD_DCtx_refPrefix(unpacking, prefix.baseAddress, prefix.count)
          let written = unsafe ZSTD_decompressDCtx(
            unpacking, buffer.baseAddress, buffer.count, source.baseAddress, source.count)
          if ZSTD_isError(written) != 0 {
            failure = unsafe String(cString: ZSTD_getErrorName(written))
          } else {
            count = written
          }
        }
      }
    }
    if let failure { throw ZstdError(description: "a packed text is damaged: \(failure)") }
    return result
  }
}
