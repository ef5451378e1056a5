public import FileSystem

/// The content of a file from first to last byte, unpacked if it is packed.
///
/// gzip, bzip2, xz, zstd, lz4 and compress are known by their first bytes, whatever the file's
/// name, and one inside the other. What is not packed is read straight from the file.
public final class ByteStream {
  /// The size of a piece that is read at once, in bytes.
  public static let chunkSize = 256 << 10

  private enum Source {
    case file(InputFile)
    case gzip(GzipStream, over: InputFile?)
    case archive(ArchiveFilter, over: InputFile?)
    case bytes(ArraySlice<UInt8>)
    case pieces(() throws(CompressionError) -> [UInt8])
  }

  private var source: Source
  /// What this stream may unpack to, and all that is packed inside of it.
  public let budget: UnpackingBudget
  /// The name in messages.
  public let name: String

  /// Opens a file.
  ///
  /// - Throws: `CompressionError` where it cannot be opened, or its packing is broken at once.
  public convenience init(_ path: FilePath) throws(CompressionError) {
    do {
      try self.init(InputFile(path))
    } catch let error as FileError {
      throw CompressionError(error)
    } catch let error as CompressionError {
      throw error
    } catch {
      throw CompressionError(path: path.description, reason: "\(error)", remedy: "try again")
    }
  }

  /// Reads an open file from where it stands.
  ///
  /// - Throws: `CompressionError` where its packing is broken at once.
  public init(_ file: InputFile) throws(CompressionError) {
    name = file.name
    budget = UnpackingBudget(packedCount: file.size)
    if let head = file.peek(Self.magicLength), file.size > 0, Self.isGzip(head) {
      source = try Self.gzip(name: name, budget, over: file) { () throws(CompressionError) in
        var piece: [UInt8] = []
        _ = try Self.read(file, into: &piece)
        return piece
      }
    } else if let head = file.peek(Self.magicLength), !Self.isPacked(head) {
      source = .file(file)
    } else {
      // A pipe cannot be looked into beforehand; libarchive passes on what is not packed.
      source = .archive(
        try ArchiveFilter(
          .descriptor(file.descriptor), name: file.name, budget: budget, isPipe: file.size == 0),
        over: file)
    }
  }

  /// Reads bytes, of an archive's member for one.
  ///
  /// - Throws: `CompressionError` where their packing is broken at once.
  public init(bytes: [UInt8], name: String) throws(CompressionError) {
    self.name = name
    budget = UnpackingBudget(packedCount: bytes.count)
    source =
      Self.isPacked(bytes.prefix(Self.magicLength))
      ? .archive(try ArchiveFilter(.bytes(bytes), name: name, budget: budget), over: nil)
      : .bytes(bytes[...])
  }

  /// Reads pieces, of which an empty one is the end.
  init(
    name: String, budget: UnpackingBudget, _ read: @escaping () throws(CompressionError) -> [UInt8]
  ) throws(CompressionError) {
    self.name = name
    self.budget = budget
    var head: [UInt8] = []
    while head.count < Self.magicLength {
      let piece = try read()
      if piece.isEmpty { break }
      head += piece
    }
    let pieces: () throws(CompressionError) -> [UInt8] = { () throws(CompressionError) in
      guard !head.isEmpty else { return try read() }
      defer { head = [] }
      return head
    }
    if Self.isGzip(head) {
      source = try Self.gzip(name: name, budget, over: nil, pieces)
    } else if Self.isPacked(head.prefix(Self.magicLength)) {
      source = .archive(try ArchiveFilter(.pieces(pieces), name: name, budget: budget), over: nil)
    } else {
      source = .pieces(pieces)
    }
  }

  /// What gzip packed, and what is packed inside of that.
  private static func gzip(
    name: String, _ budget: UnpackingBudget, over file: InputFile?,
    _ readPacked: @escaping () throws(CompressionError) -> [UInt8]
  ) throws(CompressionError) -> Source {
    let gzip = GzipStream(name: name, budget: budget, readPacked)
    guard Self.isPacked(gzip.peek(magicLength)) else { return .gzip(gzip, over: file) }
    let filter = try ArchiveFilter(
      .pieces { () throws(CompressionError) in
        var piece: [UInt8] = []
        _ = try gzip.read(into: &piece)
        return piece
      }, name: name, budget: budget, packedIn: 1)
    return .archive(filter, over: file)
  }

  /// Goes on behind a damage, where what is packed has members that can be read alone.
  ///
  /// - Returns: whether there is more to read.
  public func resume() -> Bool {
    if case .gzip(let gzip, _) = source { gzip.resume() } else { false }
  }

  /// Appends the next piece to `buffer`, at most `chunkSize` bytes or so.
  ///
  /// - Returns: the number of bytes appended; 0 at the end of the content.
  /// - Throws: `CompressionError` where the file is damaged from here on, or cannot be read.
  public func read(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    switch source {
    case .file(let file):
      return try Self.read(file, into: &buffer)
    case .gzip(let gzip, _):
      return try gzip.read(into: &buffer)
    case .archive(let archive, _):
      return try archive.read(into: &buffer)
    case .bytes(let rest):
      buffer.append(contentsOf: rest.prefix(Self.chunkSize))
      source = .bytes(rest.dropFirst(Self.chunkSize))
      return min(Self.chunkSize, rest.count)
    case .pieces(let read):
      let piece = try read()
      if buffer.isEmpty { buffer = piece } else { buffer += piece }
      return piece.count
    }
  }

  private static func read(
    _ file: InputFile, into buffer: inout [UInt8]
  ) throws(CompressionError) -> Int {
    do {
      return try file.read(chunkSize, into: &buffer)
    } catch {
      throw CompressionError(error)
    }
  }

  /// The bytes of the file, packed as it is, that have been read; 0 for what is no file.
  public var fileOffset: Int {
    switch source {
    case .file(let file): file.offset
    case .gzip(_, let file), .archive(_, let file): file?.offset ?? 0
    case .bytes, .pieces: 0
    }
  }

  /// Whether the stream is a file that is not packed, so that it can be read anywhere.
  public var isPlainFile: Bool { plainFile?.size ?? 0 > 0 }

  /// The file, where the stream is one that is not packed.
  var plainFile: InputFile? {
    if case .file(let file) = source { file } else { nil }
  }

  private static let magicLength = 6

  private static func isPacked(_ head: some Collection<UInt8>) -> Bool {
    magics.contains { head.starts(with: $0) }
  }

  private static func isGzip(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: magics[0])
  }

  /// First bytes, as the formats' own specifications have them.
  private static let magics: [[UInt8]] = [
    [0x1F, 0x8B, 0x08],  // gzip, RFC 1952
    [0x42, 0x5A, 0x68],  // bzip2
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],  // xz
    [0x28, 0xB5, 0x2F, 0xFD],  // zstd, RFC 8878
    [0x04, 0x22, 0x4D, 0x18],  // lz4
    [0x1F, 0x9D],  // compress
  ]
}

extension CompressionError {
  fileprivate init(_ error: FileError) {
    self.init(
      path: error.path, reason: error.reason, remedy: "check that it is a file you may read")
  }
}
