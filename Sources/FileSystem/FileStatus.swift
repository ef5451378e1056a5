internal import Glibc

/// What the system knows of a file.
public struct FileStatus: Sendable, Equatable {
  /// What a name stands for.
  public enum Kind: Sendable, Equatable {
    case file, folder
    /// A symbolic link, which has not been followed.
    case link
    /// A pipe, a socket or a device.
    case special
    /// The file system does not say without a closer look.
    case unknown
  }

  /// A file apart from its names.
  public struct Identity: Sendable, Hashable {
    /// The file system.
    public var device: UInt64
    /// The file's number in it.
    public var number: UInt64

    /// Creates an identity.
    public init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }
  }

  /// What it is.
  public var kind: Kind
  /// The same for all names of one file.
  public var identity: Identity
  /// The size in bytes.
  public var size: Int
  /// When the content last changed, in nanoseconds since 1970.
  public var modified: Int

  /// Looks at a file, and through symbolic links.
  ///
  /// - Throws: `FileError` where there is none or it cannot be reached.
  public init(of path: FilePath) throws(FileError) {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else {
      throw FileError(last: "read", path: path.description)
    }
    self.init(status)
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
  }
}
