internal import FileSystem
internal import NewsIndex

extension SecureHash {
  /// Reads a file and returns its size and hash.
  ///
  /// - Throws: `FileError` where it cannot be read.
  static func ofFile(_ path: String) throws(FileError) -> (byteCount: Int, hash: String) {
    let file = try InputFile(FilePath(path))
    var hash = SecureHash()
    var count = 0
    while true {
      var piece: [UInt8] = []
      let read = try file.read(1 << 20, into: &piece)
      guard read > 0 else { return (count, hash.description) }
      count += read
      hash.add(piece)
    }
  }
}
