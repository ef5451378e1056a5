internal import Glibc

/// Changes of whole files that survive a crash at any moment.
public enum FileReplacement {
  /// Puts the file `new` in the place of `old`, of which `kept` becomes another name first.
  ///
  /// Everything is on the disk before and after the switch, and whoever has the old file open goes
  /// on reading it. All three are on one file system.
  ///
  /// - Parameters:
  ///   - old: the file to replace; there need not be one.
  ///   - new: the file that takes its place.
  ///   - kept: where the old file stays; nil where it need not.
  /// - Throws: `FileError`; the old file is then where it was.
  public static func replace(_ old: String, with new: String, keeping kept: String?)
    throws(FileError)
  {
    try sync(new)
    if let kept {
      try remove(kept)
      if unsafe link(old, kept) != 0, errno != ENOENT {
        throw FileError(last: "keep the old file as '\(kept)' of", path: old)
      }
    }
    guard unsafe rename(new, old) == 0 else {
      throw FileError(last: "rename '\(new)' to", path: old)
    }
    try syncFolder(of: old)
  }

  /// Gives a file another name on the same file system; a file of that name is replaced.
  public static func move(_ path: String, to other: String) throws(FileError) {
    guard unsafe rename(path, other) == 0 else {
      throw FileError(last: "rename '\(path)' to", path: other)
    }
  }

  /// Removes a file; that there is none is no error.
  public static func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw FileError(last: "remove", path: path)
    }
  }

  /// Creates an empty file where there is none.
  public static func create(_ path: String) throws(FileError) {
    guard !exists(path) else { return }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(last: "create", path: path) }
    close(descriptor)
  }

  /// Whether there is a file.
  public static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// The size of a file in bytes.
  public static func size(of path: String) throws(FileError) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(last: "read", path: path) }
    return Int(status.st_size)
  }

  /// Creates a folder and those above it, where they are missing.
  public static func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, unsafe mkdir(path, 0o755) != 0 else { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let parent = folder(of: path)
      guard parent != path else { fallthrough }
      try makeFolder(parent)
      guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw FileError(last: "create the folder", path: path)
      }
    default: throw FileError(last: "create the folder", path: path)
    }
  }

  /// The folder that a path lies in: "." for a bare name.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func sync(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(last: "open", path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(last: "sync", path: path) }
  }

  /// Brings the names in a file's folder to the disk.
  public static func syncFolder(of path: String) throws(FileError) {
    try sync(folder(of: path))
  }
}
