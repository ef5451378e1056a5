internal import FileSystem

/// Finds the one path of a file behind all the ways to spell it: by other folders, links, "." and "..".
struct PathResolver {
  /// The last folder that was asked for, for files come folder by folder.
  private var last: (folder: FilePath, resolved: FilePath)?

  /// What stands for the standard input, which is no file.
  static let standardInput = "-"

  /// Returns the resolved path; of a file that is gone, as far as its folder is there.
  mutating func resolve(_ path: FilePath) -> FilePath {
    if path.bytes.elementsEqual(Self.standardInput.utf8) { return path }
    let name = path.name.bytes
    let isFolderName = [".", "..", "/", ""].contains { name.elementsEqual($0.utf8) }
    if isFolderName || path.bytes.last == UInt8(ascii: "/") { return path.resolved() ?? path }
    let folder = path.folder
    var resolved = last?.folder == folder ? last?.resolved : nil
    if resolved == nil {
      resolved = folder.resolved()
      if let resolved { last = (folder, resolved) }
    }
    guard let file = resolved?.appending(name) else { return path }
    return file.isLink ? file.resolved() ?? file : file
  }

  /// Returns the resolved path of a source's path, as text.
  mutating func resolve(_ path: String) -> String {
    resolve(FilePath(path)).description
  }
}
