/// A server that answers HTTP: its scheme, name and port.
public struct HTTPHost: Sendable, Hashable {
  /// Whether it is asked over TLS.
  public var isSecure: Bool
  /// Its name or address; an IPv6 address in brackets.
  public var name: String
  /// Its port.
  public var port: UInt16

  /// Creates a host.
  public init(isSecure: Bool, name: String, port: UInt16) {
    self.isSecure = isSecure
    self.name = name
    self.port = port
  }

  /// Whether it is this machine, by a loopback address or by the name `localhost`.
  public var isLoopback: Bool {
    name.lowercased() == "localhost" || name == "[::1]" || isLoopbackAddress
  }

  /// Whether what it is told stays secret on the way: over TLS, or inside this machine.
  public var isPrivate: Bool { isSecure || isLoopback }

  private var isLoopbackAddress: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The address without a path: `http://name:port`.
  var url: String { "\(isSecure ? "https" : "http")://\(self)" }
}

extension HTTPHost: CustomStringConvertible {
  /// `name:port`.
  public var description: String { "\(name):\(port)" }
}
