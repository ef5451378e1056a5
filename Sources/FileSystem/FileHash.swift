internal import CXXHash
internal import Glibc

/// A hash of what a file holds, by which a file that was only touched is known.
public enum FileHash {
  /// The bytes read at once.
  private static let pieceSize = 1 << 20

  /// Reads a file of so many bytes and returns its hash: XXH3, 64 bits, as SQLite stores integers.
  ///
  /// - Returns: the hash; nil where the file cannot be read to its end.
  public static func of(_ path: FilePath, size: Int) -> Int? {
    let descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let state = unsafe dateline_hash_begin() else { return nil }
    var buffer = [UInt8](repeating: 0, count: min(pieceSize, size + 1))
    var count = 0
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        unsafe buffer.withUnsafeBytes { unsafe dateline_hash_add(state, $0.baseAddress, count) }
      }
    } while count > 0 || (count < 0 && errno == EINTR)
    let hash = unsafe dateline_hash_end(state)
    return count == 0 ? Int(Int64(bitPattern: hash)) : nil
  }
}
