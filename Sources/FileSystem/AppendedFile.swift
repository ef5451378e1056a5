internal import Glibc

/// A file to which whole lines are added, by any thread and any process.
public final class AppendedFile: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file, or makes it.
  ///
  /// - Throws: `FileError` where it cannot be opened.
  public init(_ path: String) throws(FileError) {
    descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(last: "open", path: path) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Adds a line, in one call of the system.
  ///
  /// - Throws: `FileError` where the disk is full, for one.
  public func append(_ line: String) throws(FileError) {
    var line = line
    let count = line.withUTF8 { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw FileError(last: "write to", path: path) }
  }
}
