internal import FileSystem
internal import Glibc

/// Where a server listens.
public enum ListenAddress: Sendable, Equatable {
  /// A host and a port; 0 lets the system choose one.
  case network(host: String, port: UInt16)
  /// A socket in the file system.
  case path(String)
  /// A socket that another program opened: `fd:3` is the first that systemd hands over (sd_listen_fds(3)).
  case descriptor(Int32)

  /// Reads `127.0.0.1:8080`, `[::1]:8080`, `unix:/run/dateline.sock` or `fd:3`; nil for anything else.
  public init?(_ text: String) {
    if let path = Self.rest(of: text, behind: "unix:") {
      guard !path.isEmpty, path.utf8.count < 108 else { return nil }
      self = .path(path)
      return
    }
    if let number = Self.rest(of: text, behind: "fd:") {
      guard let descriptor = Int32(number), descriptor > 2 else { return nil }
      self = .descriptor(descriptor)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
      guard host.contains(":") else { return nil }
    } else if host.contains(":") || host.isEmpty {
      return nil
    }
    self = .network(host: host, port: port)
  }

  private static func rest(of text: String, behind start: String) -> String? {
    text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }

  /// Whether only programs on this machine reach it.
  public var isLocal: Bool {
    switch self {
    case .network(let host, _):
      host == "localhost" || host == "::1"
        || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    case .path: true
    // Who opened it knows who reaches it.
    case .descriptor: true
    }
  }

  /// The values of `Host` by which it is reached, on the port that it got.
  public func hosts(port: UInt16) -> [String] {
    switch self {
    case .network(let host, _):
      let literal = host.contains(":") ? "[\(host)]" : host
      let names = isLocal ? [literal, "127.0.0.1", "[::1]", "localhost"] : [literal]
      return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    case .path, .descriptor:
      let names = ["127.0.0.1", "[::1]", "localhost"]
      return port == 0 ? names : names.map { "\($0):\(port)" }
    }
  }

  /// Opens the socket.
  ///
  /// - Throws: `FileError` where it cannot be had: the port is taken, for one.
  func open() throws(FileError) -> Int32 {
    switch self {
    case .network(let host, let port): return try Self.open(host, port)
    case .path(let path): return try Self.open(path)
    case .descriptor(let descriptor):
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
        throw FileError(code: ENOTSOCK, action: "listen on", path: "fd:\(descriptor)")
      }
      return descriptor
    }
  }

  private static let backlog: Int32 = 128

  private static func open(_ host: String, _ port: UInt16) throws(FileError) -> Int32 {
    let name = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, "\(port)", &hints, &found) == 0, let info = unsafe found else {
      throw FileError(code: EADDRNOTAVAIL, action: "listen on", path: name)
    }
    defer { unsafe freeaddrinfo(info) }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = unsafe socket(info.pointee.ai_family, kind, 0)
    guard descriptor >= 0 else { throw FileError(code: errno, action: "listen on", path: name) }
    var isOn: Int32 = 1
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
    guard unsafe bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0,
      listen(descriptor, backlog) == 0
    else {
      let failure = FileError(code: errno, action: "listen on", path: name)
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  private static func open(_ path: String) throws(FileError) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
      unsafe room.copyBytes(from: path.utf8.prefix(room.count - 1))
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    func act(
      _ call: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ descriptor: Int32
    ) -> Int32 {
      unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe call(descriptor, $0, size)
        }
      }
    }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    // A socket that nobody listens on is left from a server that was killed.
    let trial = socket(AF_UNIX, kind, 0)
    let isTaken = unsafe act({ unsafe connect($0, $1, $2) }, trial) == 0
    let isStale = !isTaken && errno == ECONNREFUSED
    close(trial)
    if isStale { unsafe unlink(path) }
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0, unsafe act({ unsafe bind($0, $1, $2) }, descriptor) == 0,
      listen(descriptor, backlog) == 0
    else {
      let failure = FileError(code: errno, action: "listen on", path: "unix:\(path)")
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// The port of an open socket, 0 where it has none.
  static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &size)
      }
    }
    // Both families have the port in the same place.
    guard code == 0, [sa_family_t(AF_INET), sa_family_t(AF_INET6)].contains(address.sin6_family)
    else { return 0 }
    return UInt16(bigEndian: address.sin6_port)
  }

  /// Who is at the other end of a connection.
  static func peer(_ address: UnsafePointer<sockaddr>?) -> Peer {
    guard let address = unsafe address else { return Peer() }
    switch unsafe Int32(UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_family) {
    case AF_INET:
      let number = unsafe UnsafeRawPointer(address)
        .loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr
      let bytes = UInt32(bigEndian: number)
      return Peer("\(bytes)", isLocal: bytes >> 24 == 127)
    case AF_INET6:
      let six = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self).sin6_addr
      let bytes = unsafe withUnsafeBytes(of: six) { unsafe Array($0) }
      let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[12] == 127
      return Peer(
        bytes.map { String($0, radix: 16) }.joined(separator: "."), isLocal: isLoopback || isMapped)
    default: return Peer()
    }
  }
}

/// Who is at the other end of a connection.
struct Peer: Sendable, Equatable {
  /// The address, empty for a socket in the file system.
  var name = ""
  /// Whether it is this machine.
  var isLocal = true

  init(_ name: String = "", isLocal: Bool = true) {
    self.name = name
    self.isLocal = isLocal
  }
}
