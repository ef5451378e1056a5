internal import FileSystem
internal import JSON

/// What a command wrote, kept until somebody takes it: in memory, and beyond some size in a file without a name.
final class Spool {
  private static let mostInMemory = 2 << 20
  private let folder: String
  private let limit: Int
  private let keepsValue: Bool
  /// What was written as JSON where nothing else was: it need not become a text and be read again.
  private(set) var value: JSONValue?
  private var bytes: [UInt8] = []
  private var file: UnnamedFile?
  /// How much there is.
  private(set) var count = 0
  /// Whether there was more than is kept.
  private(set) var isOverfull = false

  /// Creates a spool that keeps so many bytes at most, with its file in a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - limit: the bytes.
  ///   - keepsValue: whether JSON that is all that is written stays a value.
  init(folder: String, limit: Int, keepsValue: Bool = false) {
    self.folder = folder
    self.limit = limit
    self.keepsValue = keepsValue
  }

  /// Keeps a value; false where it is to be written as a text.
  func keep(_ value: JSONValue) -> Bool {
    guard keepsValue, count == 0, self.value == nil else { return false }
    self.value = value
    return true
  }

  /// Keeps bytes; false where they are too many.
  func add(_ more: [UInt8]) throws(FileError) -> Bool {
    // What comes behind a value makes a text of both.
    var more = more
    if let value {
      self.value = nil
      more = value.bytes(indented: true) + [UInt8(ascii: "\n")] + more
    }
    guard count + more.count <= limit else {
      isOverfull = true
      return false
    }
    if file == nil, count + more.count > Self.mostInMemory {
      let name = "\(folder)/dateline-\(ProcessInfo.now)-\(UInt32.random(in: 0 ... .max))"
      let made = try UnnamedFile(at: name)
      try made.write(bytes, at: 0)
      bytes = []
      file = made
    }
    if let file { try file.write(more, at: count) } else { bytes += more }
    count += more.count
    return true
  }

  /// Where what was written is.
  enum Content {
    case bytes([UInt8])
    case file(UnnamedFile, count: Int)
  }

  /// What was written.
  var content: Content {
    file.map { .file($0, count: count) } ?? .bytes(bytes)
  }
}
