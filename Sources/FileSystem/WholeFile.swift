internal import Glibc

/// Reads files that are known to be small.
public enum WholeFile {
  /// Returns the bytes of a file.
  ///
  /// - Throws: `FileError` where it cannot be read.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(last: "read", path: path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else { throw FileError(last: "read", path: path) }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file in one step: whoever reads it sees the old content or the new one.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - path: the file; it need not exist, its folder must.
  ///   - mode: who may read and write it, as far as the user's umask allows that.
  /// - Throws: `FileError`; the old file is then as it was.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
  ) throws(FileError) {
    let new = path + ".new"
    let descriptor = unsafe open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(last: "write", path: new) }
    do throws(FileError) {
      defer { close(descriptor) }
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes[written...].withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 else { throw FileError(last: "write", path: new) }
        written += count
      }
    } catch {
      try? FileReplacement.remove(new)
      throw error
    }
    try FileReplacement.replace(path, with: new, keeping: nil)
  }
}
