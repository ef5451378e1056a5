internal import Glibc

/// A file that grows at its end, and is whole up to there at any moment.
public final class GrowingFile {
  private let path: String
  private let descriptor: Int32

  /// Opens a file, or makes it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - byteCount: how much of it stays.
  /// - Throws: `FileError` where it cannot be written.
  public init(_ path: String, keeping byteCount: Int) throws(FileError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(last: "write", path: path) }
    // What is no regular file has no length that could be cut.
    guard ftruncate(descriptor, off_t(byteCount)) == 0 || errno == EINVAL else {
      throw FileError(last: "shorten", path: path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes bytes at the end.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes[done...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(last: "write", path: path) }
      done += count
    }
  }
}
