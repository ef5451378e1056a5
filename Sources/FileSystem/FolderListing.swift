internal import Glibc

/// The names in a folder, sorted by their bytes.
///
/// A million of them take 20 MB: the names lie in one buffer.
public struct FolderListing: Sendable {
  /// A name in a folder.
  public struct Entry: Sendable, Equatable {
    /// The name's bytes.
    public var name: [UInt8]
    /// What it stands for, as far as the folder itself says.
    public var kind: FileStatus.Kind
    /// The file's number in its file system.
    public var number: UInt64
  }

  private struct Slot {
    var start: UInt32
    var length: UInt16
    var type: UInt8
    var number: UInt64
  }

  private var names: [UInt8] = []
  private var slots: [Slot] = []

  /// Reads a folder; "." and ".." are left out.
  ///
  /// - Throws: `FileError` where it cannot be read.
  public init(of path: FilePath) throws(FileError) {
    guard let folder = unsafe opendir(path.terminated) else {
      throw FileError(last: "read the folder", path: path.description)
    }
    defer { unsafe closedir(folder) }
    errno = 0
    while let entry = unsafe readdir(folder) {
      unsafe add(entry)
      errno = 0
    }
    guard errno == 0 else { throw FileError(last: "read the folder", path: path.description) }
    let names = names
    slots.sort { a, b in
      Self.bytes(of: a, in: names).lexicographicallyPrecedes(Self.bytes(of: b, in: names))
    }
  }

  /// Returns the names in a folder that are UTF-8, sorted by their bytes.
  ///
  /// - Throws: `FileError` where it cannot be read.
  public static func names(in path: String) throws(FileError) -> [String] {
    let listing = try FolderListing(of: FilePath(path))
    return (0..<listing.count).compactMap {
      String(validating: listing[$0].name, as: UTF8.self)
    }
  }

  /// The number of names.
  public var count: Int { slots.count }

  /// The name at a position of the order.
  public subscript(index: Int) -> Entry {
    let slot = slots[index]
    return Entry(
      name: Array(Self.bytes(of: slot, in: names)), kind: FileStatus.Kind(type: slot.type),
      number: slot.number)
  }

  private static func bytes(of slot: Slot, in names: [UInt8]) -> ArraySlice<UInt8> {
    names[Int(slot.start)..<Int(slot.start) + Int(slot.length)]
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>) {
    // `d_name` is declared with 256 bytes, but only those up to the NUL need be there.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = unsafe UnsafeRawPointer(entry).advanced(by: offset)
    let length = unsafe strlen(name.assumingMemoryBound(to: CChar.self))
    let bytes = unsafe UnsafeRawBufferPointer(start: name, count: length)
    guard unsafe !bytes.elementsEqual([0x2E]), unsafe !bytes.elementsEqual([0x2E, 0x2E]),
      let start = UInt32(exactly: names.count), let short = UInt16(exactly: length)
    else { return }
    unsafe names.append(contentsOf: bytes)
    unsafe slots.append(
      Slot(
        start: start, length: short, type: entry.pointee.d_type,
        number: UInt64(entry.pointee.d_ino)))
  }
}

extension FileStatus.Kind {
  fileprivate init(type: UInt8) {
    self =
      switch Int(type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): .unknown
      default: .special
      }
  }
}
