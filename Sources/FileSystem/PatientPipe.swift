internal import Glibc

/// A pipe or socket whose reader may stop reading, as `less` does: what it does not take waits in a file without a name,
/// and whoever writes goes on.
public final class PatientPipe {
  /// Bytes that a pipe takes at once where it takes any (PIPE_BUF, pipe(7)).
  private static let pieceSize = 4096
  /// Milliseconds that a reader has for a piece before the rest of what is written waits in the file.
  private static let patience: Int32 = 1000
  /// Bytes that are read from the file at once.
  private static let chunkSize = 1 << 16

  private let stream: StandardStream
  private let isSocket: Bool
  private let folders: [String]
  private var file: UnnamedFile?
  /// The part of the file that the reader has not had.
  private var waiting = 0..<0
  /// Whether there is no room for a file: the reader is waited for then.
  private var hasNoRoom = false

  /// Creates one; nil where a stream is neither a pipe nor a socket.
  ///
  /// - Parameters:
  ///   - stream: the stream.
  ///   - folders: where the file may be, the best first.
  public init?(_ stream: StandardStream, folders: [String]) {
    var status = stat()
    guard unsafe fstat(stream.rawValue, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFIFO || kind == S_IFSOCK else { return nil }
    isSocket = kind == S_IFSOCK
    self.stream = stream
    self.folders = folders
  }

  /// Writes bytes, or keeps those that the reader does not take within a second.
  ///
  /// - Throws: `StandardStream.WriteError` where the reader has gone or a write failed.
  public func write(_ bytes: [UInt8]) throws(StandardStream.WriteError) {
    try drain(milliseconds: 0)
    var rest = bytes[...]
    if waiting.isEmpty {
      let end = ProcessInfo.uptime + Double(Self.patience) / 1000
      while !rest.isEmpty {
        let left = Int32(max(0, (end - ProcessInfo.uptime) * 1000))
        guard let count = try take(rest, milliseconds: hasNoRoom ? -1 : left) else { break }
        rest = rest.dropFirst(count)
      }
    }
    guard !rest.isEmpty else { return }
    guard keep(rest) else {
      // As it would be without a file: the reader is waited for.
      hasNoRoom = true
      try finish()
      return try write(Array(rest))
    }
  }

  /// Waits till the reader has taken all.
  ///
  /// - Throws: `StandardStream.WriteError` where the reader has gone or a write failed.
  public func finish() throws(StandardStream.WriteError) {
    try drain(milliseconds: -1)
  }

  /// Keeps bytes in the file; false where there is no room.
  private func keep(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !hasNoRoom else { return false }
    if file == nil {
      let name = "/dateline-\(ProcessInfo.now)-\(UInt32.random(in: 0 ... .max))"
      for folder in folders where file == nil { file = try? UnnamedFile(at: folder + name) }
    }
    guard let file, (try? file.write(Array(bytes), at: waiting.upperBound)) != nil else {
      return false
    }
    waiting = waiting.lowerBound..<waiting.upperBound + bytes.count
    return true
  }

  /// Gives the reader what waits, as long as it takes pieces within so many milliseconds; -1 for any time.
  private func drain(milliseconds: Int32) throws(StandardStream.WriteError) {
    while let file, !waiting.isEmpty {
      let range = waiting.prefix(Self.chunkSize)
      var rest: ArraySlice<UInt8>
      do throws(FileError) {
        rest = try file.read(range.startIndex..<range.endIndex)[...]
      } catch {
        throw .failed(error)
      }
      while !rest.isEmpty {
        guard let count = try take(rest, milliseconds: milliseconds) else { return }
        rest = rest.dropFirst(count)
        waiting = waiting.lowerBound + count..<waiting.upperBound
      }
      // From the start again: the file does not grow for ever beside a reader that is slow only now and then.
      if waiting.isEmpty { (self.file, waiting) = (nil, 0..<0) }
    }
  }

  /// Hands the reader a piece, and returns its bytes; nil where it takes none within so many milliseconds.
  private func take(
    _ bytes: ArraySlice<UInt8>, milliseconds: Int32
  ) throws(StandardStream.WriteError) -> Int? {
    while true {
      var place = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
      let ready = unsafe poll(&place, 1, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready != 0 else { return nil }
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let size = min(buffer.count, Self.pieceSize)
        return isSocket
          ? unsafe send(
            stream.rawValue, buffer.baseAddress, size, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
          : unsafe Glibc.write(stream.rawValue, buffer.baseAddress, size)
      }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // Somebody else was faster, or a socket has less room than it seemed.
        ProcessInfo.sleep(milliseconds: 1)
        if milliseconds == 0 { return nil }
      case EPIPE: throw .brokenPipe
      default: throw .failed(FileError(last: "write to", path: "standard output"))
      }
    }
  }
}
