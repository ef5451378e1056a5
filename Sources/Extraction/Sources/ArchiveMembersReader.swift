internal import Compression
internal import FileSystem
internal import News

/// Reads the members of an archive as files of their own, at `path#member`.
///
/// Members are read where they are: nothing is written out, so that their names are only shown. Folders,
/// links and hidden files are passed over, as on a disk.
final class ArchiveMembersReader: RecordReader {
  /// Archives one inside the other beyond which an archive is refused.
  private static let mostDepth = 3

  private let archive: ArchiveReader
  private let location: SourceLocation
  private let depth: Int
  private let isWebCollection: Bool
  private let map: FieldMap
  private var member: SourceReader?
  private var memberCount = 0
  private var isDone = false

  private init(
    _ archive: ArchiveReader, at location: SourceLocation, name: [UInt8], map: FieldMap, depth: Int
  ) {
    self.map = map
    self.archive = archive
    self.location = location
    self.depth = depth
    isWebCollection = FileName(name).suffix == "wacz"
  }

  /// Opens the archive that a stream holds.
  ///
  /// - Parameters:
  ///   - stream: the archive.
  ///   - buffer: what has been read of it.
  ///   - format: how it is laid out.
  ///   - location: where it is.
  ///   - name: the last component of its name.
  ///   - map: what names of columns mean to the user.
  ///   - depth: the number of archives that it is inside of.
  /// - Returns: a reader of its members, or of the reason why they cannot be read.
  static func reader(
    of stream: ByteStream, _ buffer: InputBuffer, _ format: ContentKind.ArchiveFormat,
    at location: SourceLocation, name: [UInt8], map: FieldMap, depth: Int
  ) -> any RecordReader {
    guard depth < mostDepth else {
      return FixedItems([
        .skipped(location, "an archive inside \(mostDepth) others; unpack it, if you trust it")
      ])
    }
    do {
      let archive = try open(stream, buffer, format)
      return ArchiveMembersReader(archive, at: location, name: name, map: map, depth: depth)
    } catch {
      return FixedItems([.skipped(location, error.shortReason)])
    }
  }

  private static func open(
    _ stream: ByteStream, _ buffer: InputBuffer, _ format: ContentKind.ArchiveFormat
  ) throws(CompressionError) -> ArchiveReader {
    if format.wantsAll, !stream.isPlainFile, let bytes = buffer.all(limit: SizeLimit.record) {
      if let failure = buffer.failure { throw failure }
      return try ArchiveReader(bytes, of: stream)
    }
    return try ArchiveReader(stream, after: Array(buffer.rest))
  }

  func next() -> SourceItem? {
    while true {
      if let item = member?.next() { return item }
      member = nil
      guard !isDone else { return nil }
      do {
        guard let header = try archive.next() else {
          isDone = true
          return memberCount == 0 ? .skipped(location, "the archive holds no files") : nil
        }
        if let item = enter(header) { return item }
      } catch {
        isDone = true
        return .skipped(location, error.shortReason)
      }
    }
  }

  /// Starts on a member, or says why it is not read.
  private func enter(_ header: ArchiveMember) -> SourceItem? {
    guard header.isFile else { return nil }
    memberCount += 1
    guard !isPassedOver(header.path.bytes) else { return nil }
    let place = place(of: header)
    if header.isEncrypted {
      return .skipped(place, "encrypted; unpack it with its password")
    }
    do {
      let stream = try archive.content(name: place.description)
      member = SourceReader(
        stream, at: place, name: header.path.name.bytes, map: map, depth: depth + 1)
      return nil
    } catch {
      return .skipped(place, error.shortReason)
    }
  }

  /// Whether a member is nobody's article: hidden, or what goes with the pages in a WACZ collection.
  private func isPassedOver(_ path: [UInt8]) -> Bool {
    if isWebCollection, !path.starts(with: "archive/".utf8) { return true }
    return path.split(separator: UInt8(ascii: "/")).contains { part in
      part.first == UInt8(ascii: ".") && part.contains { $0 != UInt8(ascii: ".") }
        || part.elementsEqual("__MACOSX".utf8)
    }
  }

  private func place(of header: ArchiveMember) -> SourceLocation {
    let path = header.path.bytes.isEmpty ? "member \(memberCount)" : header.path.description
    var place = location
    place.member = (location.member.map { $0 + "#" } ?? "") + path
    return place
  }
}
