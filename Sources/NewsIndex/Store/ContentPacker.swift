internal import Compression
internal import SQLite

/// Packs and unpacks contents of articles; one for each thread.
public final class ContentPacker {
  /// The dictionary's name in `setting`.
  private static let dictionaryName = "dictionary"
  private let zstd: Zstd
  /// The dictionary, empty for none.
  public let dictionary: [UInt8]

  /// Creates a packer with a dictionary, empty for none.
  public init(dictionary: [UInt8]) {
    self.dictionary = dictionary
    zstd = Zstd(dictionary: dictionary)
  }

  /// The dictionary of an index, empty where it has none.
  public static func dictionary(of file: IndexFile) throws(IndexError) -> [UInt8] {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT value FROM setting WHERE name = ?1")
      try row.bind(Self.dictionaryName, at: 1)
      return try row.step() ? row.blob(at: 0) ?? [] : []
    }
  }

  /// Stores the dictionary in an index that has none.
  public func storeDictionary(in file: IndexFile) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare("INSERT INTO setting VALUES (?1, ?2)")
      try insert.bind(Self.dictionaryName, at: 1)
      try insert.bind(blob: dictionary, at: 2)
      try insert.run()
    }
  }

  /// Returns a content as stored.
  public func pack(_ content: ArticleContent) -> ArticleContent.Packed {
    ArticleContent.Packed(
      textLength: content.text.count, detailLength: content.detail.count,
      bytes: zstd.pack(content.text + content.detail + content.original))
  }

  /// The parts of a content, in the order in which they are packed.
  enum Part: Int {
    case text, detail, original
  }

  /// Returns a stored content, or its first parts; those behind are empty.
  ///
  /// - Parameters:
  ///   - packed: what was stored.
  ///   - last: the last part that is wanted.
  ///   - path: the index, for the error.
  /// - Returns: the content.
  /// - Throws: `IndexError` where it is damaged, or was packed with another dictionary.
  func unpack(
    _ packed: ArticleContent.Packed, through last: Part, path: String
  ) throws(IndexError) -> ArticleContent {
    let text = packed.textLength
    let (behind, isTooLong) = text.addingReportingOverflow(packed.detailLength)
    let limit = last == .text ? text : last == .detail ? behind : Int.max
    let bytes: [UInt8]
    do { bytes = try zstd.unpack(packed.bytes, limit: max(0, limit)) } catch {
      throw .damaged(path: path, reason: error.description)
    }
    guard 0 <= text, text <= behind, !isTooLong, min(limit, behind) <= bytes.count else {
      throw .damaged(path: path, reason: "packed bytes are fewer than the index says")
    }
    return ArticleContent(
      text: Array(bytes[..<text]), detail: Array(bytes[text...].prefix(packed.detailLength)),
      original: Array(bytes.dropFirst(behind)))
  }

  /// Returns a text packed without anything else: an earlier one.
  public func pack(text: [UInt8]) -> [UInt8] { zstd.pack(text) }

  func unpack(text packed: [UInt8], path: String) throws(IndexError) -> [UInt8] {
    do { return try zstd.unpack(packed) } catch {
      throw .damaged(path: path, reason: error.description)
    }
  }

  /// Returns what was packed in this run.
  public func unpack(_ packed: ArticleContent.Packed) throws(IndexError) -> ArticleContent {
    try unpack(packed, through: .original, path: "what this run has packed")
  }
}
