internal import Glibc

/// A file that is written piece by piece beside the one it replaces, and takes its place when it is whole.
///
/// What is no regular file, a pipe or a device, is written as it is. Without `finish` the old file stays as it was.
public final class ReplacementFile {
  private let path: String
  /// Where it is written; nil for what is no regular file.
  private let new: String?
  private var descriptor: Int32
  /// The bytes written so far.
  public private(set) var byteCount = 0

  /// Begins to write.
  ///
  /// - Parameter path: the file; it need not exist, its folder must. Through a symbolic link its target is replaced.
  /// - Throws: `FileError` where nothing can be written there.
  public init(_ path: String) throws(FileError) {
    let link = FilePath(path)
    let target = link.isLink ? link.resolved()?.description ?? path : path
    let kind = try? FileStatus(of: FilePath(target)).kind
    if kind == .folder { throw FileError(code: EISDIR, action: "write", path: path) }
    self.path = target
    if kind == .special {
      new = nil
      descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let name = target + ".new"
      new = name
      descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw FileError(last: "write", path: path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let new { try? FileReplacement.remove(new) }
  }

  /// Writes bytes behind the last ones.
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
    byteCount += bytes.count
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `FileError`; the old file is then where it was.
  public func finish() throws(FileError) {
    close(descriptor)
    descriptor = -1
    guard let new else { return }
    do throws(FileError) {
      try FileReplacement.replace(path, with: new, keeping: nil)
    } catch {
      try? FileReplacement.remove(new)
      throw error
    }
  }
}
