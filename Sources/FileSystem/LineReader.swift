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
    while true {
      let end = pending[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      if let end {
        let line = pending[start..<end]
        start = end + 1
        if line.isEmpty { continue }
        return String(decoding: line, as: UTF8.self)
      }
      if isAtEnd {
        let line = pending[start...]
        start = pending.count
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
      }
      pending.removeFirst(start)
      start = 0
      isAtEnd = try file.read(1 << 16, into: &pending) == 0
    }
  }
}
