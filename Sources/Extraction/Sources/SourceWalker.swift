package import FileSystem
package import News

/// A file that may hold articles.
package struct SourceFile: Sendable, Equatable {
  /// Where it is.
  package var path: FilePath

  /// Where its articles say that they are from.
  package var location: SourceLocation { SourceLocation(path: path.description) }
}

/// Finds the files named on a command line and those in the folders named there.
///
/// Their order is that of the paths given, and in a folder that of the names' bytes, so that one
/// input always makes one index. No file comes twice: a folder is entered once, by whichever name
/// comes first, which also ends every loop of links. Hidden files are nobody's articles: they are
/// passed over and not counted.
package struct SourceWalker {
  /// What a walk comes upon.
  package enum Item: Equatable {
    /// A file that may hold articles.
    case file(SourceFile)
    /// Nothing, with the reason.
    case skipped(SkippedDocument)
  }

  private struct OpenFolder {
    var path: FilePath
    var listing: FolderListing
    var device: UInt64
    var index = 0
  }

  private var roots: [(path: FilePath, status: FileStatus)] = []
  private var nextRoot = 0
  private var stack: [OpenFolder] = []
  private var entered: Set<FileStatus.Identity> = []
  private var named: Set<FileStatus.Identity> = []

  /// Starts a walk.
  ///
  /// - Throws: `FileError` for the first of the paths that does not exist or cannot be reached.
  package init(_ paths: [FilePath]) throws(FileError) {
    for path in paths {
      let status = try FileStatus(of: path)
      if status.kind == .folder || named.insert(status.identity).inserted {
        roots.append((path, status))
      }
    }
  }

  /// Returns what comes next; nil at the end.
  package mutating func next() -> Item? {
    while true {
      if let item = nextInFolder() { return item }
      guard nextRoot < roots.count else { return nil }
      let root = roots[nextRoot]
      nextRoot += 1
      guard root.status.kind == .folder else { return .file(SourceFile(path: root.path)) }
      if let item = enter(root.path, root.status) { return item }
    }
  }

  private mutating func nextInFolder() -> Item? {
    while !stack.isEmpty {
      let top = stack.count - 1
      guard stack[top].index < stack[top].listing.count else {
        stack.removeLast()
        continue
      }
      let entry = stack[top].listing[stack[top].index]
      let device = stack[top].device
      let path = stack[top].path.appending(entry.name)
      stack[top].index += 1
      if entry.name.first == UInt8(ascii: ".") { continue }
      if let item = visit(entry, at: path, device: device) { return item }
    }
    return nil
  }

  private mutating func visit(
    _ entry: FolderListing.Entry, at path: FilePath, device: UInt64
  ) -> Item? {
    // The folder tells a plain file from others: a million files need no million looks.
    if entry.kind == .file {
      return file(path, FileStatus.Identity(device: device, number: entry.number))
    }
    do {
      let status = try FileStatus(of: path)
      switch status.kind {
      case .folder: return enter(path, status)
      case .file: return file(path, status.identity)
      default: return skip(path, "not a regular file")
      }
    } catch {
      return skip(path, error.isMissing ? "a link to nothing" : error.reason)
    }
  }

  /// A file in a folder, unless it is named on the command line as well.
  private func file(_ path: FilePath, _ identity: FileStatus.Identity) -> Item? {
    named.contains(identity) ? nil : .file(SourceFile(path: path))
  }

  private mutating func enter(_ path: FilePath, _ status: FileStatus) -> Item? {
    guard entered.insert(status.identity).inserted else { return nil }
    do {
      let listing = try FolderListing(of: path)
      stack.append(OpenFolder(path: path, listing: listing, device: status.identity.device))
      return nil
    } catch {
      return skip(path, "the folder cannot be read: \(error.reason)")
    }
  }

  private func skip(_ path: FilePath, _ reason: String) -> Item {
    .skipped(SkippedDocument(location: SourceLocation(path: path.description), reason: reason))
  }
}
