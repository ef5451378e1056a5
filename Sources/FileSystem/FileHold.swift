internal import Glibc
internal import Synchronization

/// A claim on a file as it is, by which its readers and its writer tell of one another.
///
/// It is an advisory `flock(2)` on the file itself: it stays with the file when that is renamed, and ends
/// with the process. Any number may share a file; one alone may have it for itself.
///
/// POSIX locks, which SQLite takes, are lost when the process closes *any* descriptor of the file
/// (fcntl(2)). So descriptors are closed only when the last hold of a file in this process ends.
public final class FileHold {
  /// How a file is held.
  public enum Kind: Sendable {
    /// Together with others: the bytes must stay as they are.
    case shared
    /// Alone: nobody holds it shared.
    case exclusive
  }

  private struct Users {
    var count = 0
    /// Descriptors of holds that have ended.
    var parked: [Int32] = []
  }

  private static let users = Mutex<[FileStatus.Identity: Users]>([:])

  private let descriptor: Int32
  /// The file, whatever its name is by now.
  public let identity: FileStatus.Identity
  /// Whether the file is held.
  public private(set) var isHeld = false

  /// Opens a file, and holds it not yet.
  ///
  /// - Throws: `FileError` where it cannot be opened.
  public init(_ path: String) throws(FileError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(last: "open", path: path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let failure = FileError(last: "read", path: path)
      close(descriptor)
      throw failure
    }
    let identity = FileStatus(status).identity
    self.identity = identity
    Self.users.withLock { $0[identity, default: Users()].count += 1 }
  }

  deinit {
    flock(descriptor, LOCK_UN)
    Self.users.withLock { users in
      var own = users[identity] ?? Users()
      own.count -= 1
      own.parked.append(descriptor)
      if own.count <= 0 {
        for descriptor in own.parked { close(descriptor) }
        users[identity] = nil
      } else {
        users[identity] = own
      }
    }
  }

  /// Takes the file, without waiting; false where others hold it otherwise.
  ///
  /// A file system that knows no locks holds nobody up.
  public func take(_ kind: Kind) -> Bool {
    let result = flock(descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB)
    isHeld = result == 0 || errno != EWOULDBLOCK
    return isHeld
  }

  /// Lets the file go.
  public func release() {
    flock(descriptor, LOCK_UN)
    isHeld = false
  }

  /// Whether a path still names this file.
  public func isNamed(_ path: String) -> Bool {
    (try? FileStatus(of: FilePath(path)))?.identity == identity
  }
}
