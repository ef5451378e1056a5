internal import Glibc

/// A file's path as the system has it: bytes, which need not be UTF-8.
public struct FilePath: Sendable, Hashable {
  /// The bytes, without the NUL that the C library wants after them.
  public let bytes: [UInt8]

  /// Creates a path of a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Creates a path of the bytes that the system gave.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of `name` in this folder.
  public func appending(_ name: some Collection<UInt8>) -> FilePath {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + name.count)
    joined.append(contentsOf: bytes)
    if let last = bytes.last, last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined.append(contentsOf: name)
    return FilePath(bytes: joined)
  }

  /// The last component.
  public var name: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash < bytes.count - 1 else {
      return self
    }
    return FilePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The folder that it lies in: "." for a bare name.
  public var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(bytes[..<slash]))
  }

  /// The bytes as a C string.
  var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

extension FilePath {
  /// The one path that leads here without symbolic links, "." and ".."; nil where nothing is here.
  public func resolved() -> FilePath? {
    guard let path = unsafe realpath(terminated, nil) else { return nil }
    defer { unsafe free(path) }
    var bytes: [UInt8] = []
    for index in 0..<(unsafe strlen(path)) { unsafe bytes.append(UInt8(bitPattern: path[index])) }
    return FilePath(bytes: bytes)
  }

  /// Whether it is a symbolic link.
  public var isLink: Bool {
    var status = stat()
    return unsafe lstat(terminated, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

extension FilePath: CustomStringConvertible {
  /// The path as text: bytes that are no UTF-8, and control characters, as `\xE9`.
  public var description: String {
    let hasControls = bytes.contains { $0 < 0x20 || $0 == 0x7F }
    if !hasControls, let text = String(validating: bytes, as: UTF8.self) { return text }
    var out = ""
    var rest = bytes[...]
    while let first = rest.first {
      let width = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if first >= 0x20, first != 0x7F,
        let text = String(validating: rest.prefix(width), as: UTF8.self)
      {
        out += text
        rest = rest.dropFirst(width)
      } else {
        out += "\\x" + (first < 16 ? "0" : "") + String(first, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}
