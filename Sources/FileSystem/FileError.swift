internal import Glibc

/// What the system refused, and on which file.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's error number, `errno`.
  public var code: Int32
  /// What was tried, as a verb: "open", "rename".
  public var action: String
  /// The file.
  public var path: String

  /// Creates an error.
  public init(code: Int32, action: String, path: String) {
    self.code = code
    self.action = action
    self.path = path
  }

  /// Takes the error number that the last call of the C library left.
  init(last action: String, path: String) {
    self.init(code: errno, action: action, path: path)
  }

  /// The system's own words, in lower case.
  public var reason: String {
    let text = unsafe String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// `cannot open 'path': no such file or directory`.
  public var description: String { "cannot \(action) '\(path)': \(reason)" }

  /// Whether the file does not exist.
  public var isMissing: Bool { code == ENOENT }
  /// Whether the disk is full or a quota is used up.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
}
