internal import Glibc

/// A file without a name, for what is more than memory should hold; with the process, at the latest, it is gone.
///
/// Any thread may write and read it.
public final class UnnamedFile: Sendable {
  private let descriptor: Int32
  /// The name that it had for a moment, which says where it is.
  private let path: String

  /// Creates a file.
  ///
  /// - Parameter path: a name that it may have for a moment; what has that name is removed.
  /// - Throws: `FileError` where it cannot be created.
  public init(at path: String) throws(FileError) {
    try FileReplacement.remove(path)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(last: "create", path: path) }
    self.descriptor = descriptor
    self.path = path
    try FileReplacement.remove(path)
  }

  deinit { close(descriptor) }

  /// Writes bytes from an offset on.
  public func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(last: "write a file beside", path: path) }
      done += count
    }
  }

  /// Returns another descriptor of the file, which whoever takes it must close; nil where there are too many.
  public func makeDescriptor() -> Int32? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy < 0 ? nil : copy
  }

  /// Returns the bytes of a range.
  ///
  /// - Throws: `FileError`, also where the file ends before.
  public func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = unsafe pread(
          descriptor, rest.baseAddress, range.count - filled,
          off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = count == 0 ? EIO : errno
          return
        }
        filled += count
      }
    }
    if let failure { throw FileError(code: failure, action: "read a file beside", path: path) }
    return bytes
  }
}
