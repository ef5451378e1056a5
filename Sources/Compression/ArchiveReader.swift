internal import FileSystem

/// The members of a zip, 7z or tar archive, one after the other; nothing is ever written out.
///
/// An archive that is a file or in memory is read by its directory, and a damaged member does not keep
/// from reading those after it; others are read as they stream by.
public final class ArchiveReader {
  /// The damaged members beyond which an archive is given up: each is found again from the start.
  private static let mostRestarts = 100

  private let name: String
  private let budget: UnpackingBudget
  /// What the archive can be opened from again.
  private let source: ArchiveHandle.Source
  private let file: InputFile?
  private let isRestartable: Bool
  private var handle: ArchiveHandle
  private var memberCount = 0
  private var restartCount = 0
  private var isDamaged = false

  /// Opens the archive that a stream holds.
  ///
  /// - Parameters:
  ///   - stream: the archive.
  ///   - head: the bytes of it that have been read already.
  /// - Throws: `CompressionError` where it is damaged at once.
  public init(_ stream: ByteStream, after head: [UInt8]) throws(CompressionError) {
    name = stream.name
    budget = stream.budget
    file = stream.plainFile
    if let file, file.rewind() {
      source = .descriptor(file.descriptor)
      isRestartable = true
    } else {
      var head = head
      source = .pieces { () throws(CompressionError) in
        if head.isEmpty { _ = try stream.read(into: &head) }
        defer { head = [] }
        return head
      }
      isRestartable = false
    }
    handle = try ArchiveHandle(.members, source, name: name)
  }

  /// Opens an archive that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - stream: the stream that it was read from.
  /// - Throws: `CompressionError` where it is damaged at once.
  public init(_ bytes: [UInt8], of stream: ByteStream) throws(CompressionError) {
    name = stream.name
    budget = stream.budget
    file = nil
    source = .bytes(bytes)
    isRestartable = true
    handle = try ArchiveHandle(.members, source, name: name)
  }

  /// Goes on to the next member.
  ///
  /// - Returns: the member; nil at the end, and after a reader was told that the budget is spent.
  /// - Throws: `CompressionError` where the archive cannot be read any further.
  public func next() throws(CompressionError) -> ArchiveMember? {
    if budget.isExceeded { return nil }
    if isDamaged { try restart() }
    guard let member = try handle.next() else { return nil }
    memberCount += 1
    return member
  }

  /// What the member at hand holds, unpacked if it is packed itself.
  ///
  /// - Parameter name: the name in messages.
  /// - Returns: a stream that ends where `next()` is called.
  /// - Throws: `CompressionError` where it is damaged at once.
  public func content(name: String) throws(CompressionError) -> ByteStream {
    let number = memberCount
    return try ByteStream(name: name, budget: budget) {
      [self] () throws(CompressionError) -> [UInt8] in
      guard number == memberCount else { return [] }
      return try read(name)
    }
  }

  private func read(_ name: String) throws(CompressionError) -> [UInt8] {
    guard !isDamaged else { return [] }
    var piece: [UInt8] = []
    do {
      let count = try handle.read(into: &piece)
      try budget.spend(count, on: name)
      return piece
    } catch {
      isDamaged = true
      throw error
    }
  }

  /// Opens the archive again and passes over the members that have been read.
  private func restart() throws(CompressionError) {
    restartCount += 1
    guard isRestartable, restartCount <= Self.mostRestarts else {
      throw CompressionError(
        path: name, reason: "the members after a damaged one cannot be read",
        remedy: "fetch the archive again")
    }
    if let file { _ = file.rewind() }
    handle = try ArchiveHandle(.members, source, name: name)
    isDamaged = false
    for _ in 0..<memberCount where try handle.next() == nil { return }
  }
}
