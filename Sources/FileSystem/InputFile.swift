internal import Glibc

/// A file open for reading; closed when it is let go.
public final class InputFile {
  /// The system's number of the open file.
  public let descriptor: Int32
  /// The file's name in messages.
  public let name: String
  private let isOwned: Bool

  /// Opens a file.
  ///
  /// - Throws: `FileError` where it cannot be opened.
  public init(_ path: FilePath) throws(FileError) {
    name = path.description
    isOwned = true
    descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(last: "open", path: name) }
    // A hint only: the kernel then reads ahead further.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// The standard input, which stays open.
  public init(standardInputNamed name: String) {
    self.name = name
    isOwned = false
    descriptor = STDIN_FILENO
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Appends at most `count` bytes to `buffer`.
  ///
  /// - Returns: the number of bytes appended; 0 at the end of the file.
  /// - Throws: `FileError` where the system cannot read on.
  public func read(_ count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
    var result = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      repeat {
        result = unsafe Glibc.read(descriptor, bytes.baseAddress, count)
      } while result < 0 && errno == EINTR
      filled = max(result, 0)
    }
    guard result >= 0 else { throw FileError(last: "read", path: name) }
    buffer.append(contentsOf: piece)
    return result
  }

  /// Goes back to the first byte; false for a pipe, which cannot.
  public func rewind() -> Bool {
    lseek(descriptor, 0, SEEK_SET) == 0
  }

  /// The size in bytes; 0 for what is no file.
  public var size: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The number of bytes from the file's start to where it is read next; 0 for a pipe.
  public var offset: Int {
    max(0, Int(lseek(descriptor, 0, SEEK_CUR)))
  }

  /// Returns the first bytes of a file without moving on in it, at most `count`.
  ///
  /// Nil where the file is a pipe or a terminal, from which nothing can be read twice.
  public func peek(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let result = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, count, 0)
    }
    return result < 0 ? nil : Array(bytes[..<result])
  }
}
