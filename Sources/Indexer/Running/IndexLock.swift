internal import FileSystem

/// The lock that whoever writes an index holds.
enum IndexLock {
  /// Takes the lock of an index, whose folder is made where it is missing.
  static func take(_ indexPath: String) throws(IndexRunError) -> LockFile {
    try IndexRunError.wrap { () throws(FileError) in
      try FileReplacement.makeFolder(FileReplacement.folder(of: indexPath))
    }
    do {
      return try LockFile(path: indexPath + ".lock")
    } catch {
      switch error {
      case .held(let holder): throw .locked(index: indexPath, holder: holder)
      case .file(let failure): throw .file(reason: failure.description)
      }
    }
  }
}
