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
}
