internal import CArchive
public import FileSystem

/// A member of an archive, as its header describes it.
public struct ArchiveMember: Sendable, Equatable {
  /// Its path in the archive: a name to show, never one to write to.
  public var path: FilePath
  /// Whether it is a file rather than a folder, a link or a device.
  public var isFile: Bool
  /// Whether its content cannot be read without a password.
  public var isEncrypted: Bool

  init(_ entry: OpaquePointer?) {
    // Names that are not in the language of the terminal have no other form than UTF-8.
    let text =
      unsafe loaded_archive_entry_pathname_utf8()(entry) ?? loaded_archive_entry_pathname()(entry)
    var bytes: [UInt8] = []
    if var next = unsafe text {
      while unsafe next.pointee != 0 {
        unsafe bytes.append(UInt8(bitPattern: next.pointee))
        unsafe next += 1
      }
    }
    path = FilePath(bytes: bytes)
    let isRegular = unsafe loaded_archive_entry_filetype()(entry) & 0o170000 == 0o100000
    isFile = unsafe isRegular && loaded_archive_entry_hardlink()(entry) == nil
    isEncrypted = unsafe loaded_archive_entry_is_encrypted()(entry) != 0
  }
}
