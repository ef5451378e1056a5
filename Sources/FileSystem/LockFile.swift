internal import Glibc

/// An exclusive lock between processes, held as long as it lives.
///
/// It is an advisory `flock(2)` on a file of its own, which the kernel releases however the process
/// ends; the file itself stays, with the number of its last holder.
public struct LockFile: ~Copyable {
  private let descriptor: Int32

  /// Why a lock could not be taken.
  public enum Refusal: Error, Equatable, Sendable {
    /// Another process holds it; its number, where it could be read.
    case held(by: Int?)
    /// The file could not be opened or written.
    case file(FileError)
  }

  /// Takes the lock, without waiting.
  ///
  /// - Throws: `Refusal` where another process holds it, or the file cannot be written.
  public init(path: String) throws(Refusal) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(FileError(last: "open the lock", path: path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = FileError(last: "lock", path: path)
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw failure.code == EWOULDBLOCK ? .held(by: holder) : .file(failure)
    }
    let number = Array("\(getpid())\n".utf8)
    let isWritten =
      unsafe ftruncate(descriptor, 0) == 0
      && number.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        == number.count
    guard isWritten else {
      let failure = FileError(last: "write the lock", path: path)
      close(descriptor)
      throw .file(failure)
    }
    self.descriptor = descriptor
  }

  /// Runs `body` with the lock held to its end.
  public borrowing func whileHeld<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }

  deinit {
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    guard count > 0 else { return nil }
    let digits = bytes[..<count].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
