/// The form of a web address in which all spellings of one page's address are alike.
///
/// The rule is written down in docs/identity.md; another rule makes other identities.
struct CanonicalURL: Equatable {
  /// The host in small letters, without "www." and a usual port.
  let host: String
  /// The path without dot segments and slashes at its end, with its query and what is kept of a fragment.
  private let page: String

  /// Reads an address; nil where it is none of the web.
  init?(_ address: String) {
    let address = Self.trimmed(address)
    guard let length = Self.schemeLength(of: address) else { return nil }
    let rest = address.utf8.dropFirst(length)
    let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    guard let host = Self.host(String(address[rest.startIndex..<end])) else { return nil }
    self.host = host
    page = Self.page(String(address[end...]))
  }

  /// Whether it names a page: a site's own address stands for no article.
  var namesPage: Bool { !page.isEmpty }

  /// The whole of it, without a scheme: a page is the same by HTTP and HTTPS.
  var text: String { host + page }

  /// The address without blanks at its ends.
  private static func trimmed(_ address: String) -> String {
    let bytes = address.utf8
    guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(address[start...last])
  }

  /// The length of the scheme, in bytes; nil where it is none of the web.
  private static func schemeLength(of address: String) -> Int? {
    let head = address.prefix(8).lowercased()
    for scheme in ["https://", "http://", "//"] where head.hasPrefix(scheme) {
      return scheme.utf8.count
    }
    return nil
  }

  private static func host(_ authority: String) -> String? {
    var host = authority.lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    for port in [":80", ":443", ":"] where host.hasSuffix(port) {
      host.removeLast(port.count)
      break
    }
    if host.hasSuffix(".") { host.removeLast() }
    if host.hasPrefix("www."), host.dropFirst(4).contains(".") { host.removeFirst(4) }
    return host.isEmpty || host.contains(" ") ? nil : host
  }

  // MARK: Path, query, fragment

  private static func page(_ rest: String) -> String {
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    let target = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var page = path(String(target[0]))
    let query = target.count > 1 ? query(String(target[1])) : ""
    if !query.isEmpty { page += "?" + query }
    // The pages of some sites are told apart by nothing else: "#!/story/1", "#/story/1".
    if fragment.hasPrefix("!") || fragment.hasPrefix("/") { page += "#" + escaped(fragment) }
    return page
  }

  /// The path with its segments resolved (RFC 3986, 5.2.4).
  private static func path(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in escaped(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    {
      switch segment {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    while segments.last?.isEmpty == true { segments.removeLast() }
    return segments.map { "/" + $0 }.joined()
  }

  private static func query(_ query: String) -> String {
    let kept = query.split { $0 == "&" || $0 == ";" }.filter { parameter in
      let name = parameter.prefix { $0 != "=" }
      return !name.isEmpty && !TrackingParameters.contains(name)
    }
    return kept.map { escaped(String($0)) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .joined(separator: "&")
  }

  // MARK: Percent signs

  /// Spells every byte in one way: letters, digits and "-._~" as they are, what is not ASCII as "%C3".
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let value = hexValue(rest.prefix(2)) {
        rest = rest.dropFirst(2)
        if isUnreserved(value) { bytes.append(value) } else { append(value, to: &bytes) }
      } else if byte <= 0x20 || byte >= 0x7F {
        append(byte, to: &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func hexValue(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ isDigit($0) || (0x61...0x66).contains($0 | 0x20) })
    else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
      || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }
}
