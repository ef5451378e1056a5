public import HTTPClient

/// Where an archive on a cluster lies: `http[s]://host[:port][,host[:port]…]/[path/]NAME`.
public struct StoreAddress: Sendable, Hashable {
  /// The hosts of the cluster; any of them answers for all.
  public var hosts: [HTTPHost]
  /// What stands before every path, from `/`, empty for nothing: what a proxy wants.
  public var prefix: String
  /// The name of the store.
  public var name: String

  private static let usualPort: UInt16 = 9200
  private static let longestName = 101

  /// Reads an address.
  ///
  /// - Throws: `StoreError.address` where it is none, or has a password in it.
  public init(parsing text: String) throws(StoreError) {
    func fail(_ reason: String) -> StoreError { .address("'\(Self.harmless(text))': \(reason)") }
    let form = "an address is 'http[s]://host[:port][,host…]/NAME'"
    let isSecure = text.hasPrefix("https://")
    guard isSecure || text.hasPrefix("http://") else { throw fail(form) }
    let rest = text.dropFirst(isSecure ? 8 : 7)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts[0].contains("@") {
      throw fail("put user and password into $DATELINE_STORE_AUTH, not into the address")
    }
    guard parts.count > 1, let last = parts.last, !last.isEmpty else {
      throw fail("the name of the store is missing: \(form)")
    }
    guard Self.isName(last) else {
      throw fail(
        "'\(last)' is no name of a store: small letters, digits, '.', '_' and '-', the first a letter or digit"
      )
    }
    for part in parts[1...]
    where part.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3F || $0 == 0x23 || $0 >= 0x7F }) {
      throw fail(form)
    }
    var hosts: [HTTPHost] = []
    for one in parts[0].split(separator: ",", omittingEmptySubsequences: false) {
      guard let host = Self.host(one, isSecure: isSecure) else {
        throw fail("'\(one)' is no host: \(form)")
      }
      hosts.append(host)
    }
    self.hosts = hosts
    prefix = parts[1..<(parts.count - 1)].map { "/" + $0 }.joined()
    name = last
  }

  /// Whether a text is the name of a store.
  static func isName(_ text: String) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard let first = text.utf8.first, isPlain(first), text.utf8.count <= longestName else {
      return false
    }
    return text.utf8.allSatisfy { isPlain($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  private static func host(_ text: Substring, isSecure: Bool) -> HTTPHost? {
    var name = text
    var port = usualPort
    let end = text.last == "]" ? nil : text.lastIndex(of: ":")
    if let end {
      guard let number = UInt16(text[text.index(after: end)...]), number > 0 else { return nil }
      port = number
      name = text[..<end]
    }
    let isAddress = name.hasPrefix("[") && name.hasSuffix("]") && name.utf8.count > 3
    let letters = isAddress ? name.dropFirst().dropLast() : name
    let isPlain = letters.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
      case 0x3A: isAddress
      default: false
      }
    }
    guard !letters.isEmpty, isPlain else { return nil }
    return HTTPHost(isSecure: isSecure, name: String(name), port: port)
  }

  /// The address without what may be a password.
  private static func harmless(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return text }
    let scheme =
      text.hasPrefix("https://") ? "https://" : text.hasPrefix("http://") ? "http://" : ""
    return scheme + "…" + text[at...]
  }
}

extension StoreAddress: CustomStringConvertible {
  /// The address as it is read.
  public var description: String {
    "\(hosts[0].isSecure ? "https" : "http")://\(hosts.map(\.description).joined(separator: ","))\(prefix)/\(name)"
  }
}
