/// The lines of a file or a pipe, each as soon as it has come.
public struct LineReader {
  private let file: InputFile
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file; `-` is the standard input.
  ///
  /// - Throws: `FileError` where it cannot be opened.
  public init(path: String) throws(FileError) {
    file =
      path == "-"
      ? InputFile(standardInputNamed: "standard input") : try InputFile(FilePath(path))
  }

  /// Returns the next line that is not empty, without its end; nil behind the last.
  ///
  /// - Throws: `FileError` where the system cannot read on.
  public mutating func next() throws(FileError) -> String? {
    try next(longest: .max).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the bytes of the next line that is not empty, without its end; nil behind the last.
  ///
  /// - Parameter longest: of a longer line only its beginning comes, which is longer than this too.
  /// - Returns: the bytes.
  /// - Throws: `FileError` where the system cannot read on.
  public mutating func next(longest: Int) throws(FileError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = pending[searched...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        let line = Array(pending[start..<end])
        start = end + 1
        searched = start
        if line.isEmpty { continue }
        return line
      }
      if isAtEnd {
        let line = Array(pending[start...])
        start = pending.count
        return line.isEmpty ? nil : line
      }
      pending.removeFirst(start)
      start = 0
      // What is beyond is read and forgotten.
      if pending.count > longest { pending.removeSubrange((longest + 1)...) }
      searched = pending.count
      isAtEnd = try file.read(1 << 16, into: &pending) == 0
    }
  }
}
