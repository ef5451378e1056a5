/// Addresses on the web, and those that stand for one relative to another (RFC 3986, section 5).
enum WebAddress {
  /// The longest address, in bytes.
  private static let limit = 4096

  /// An absolute address as it stands; nil where a text is none.
  static func absolute(_ text: String) -> String? {
    let text = text.trimmed(" \n\r\t")
    guard text.utf8.count <= limit, !text.utf8.contains(where: { $0 <= 0x20 }) else { return nil }
    let scheme = text.prefix(8).lowercased()
    guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://"),
      let start = text.firstRange(of: "://")?.upperBound, start < text.endIndex
    else { return nil }
    return text
  }

  /// Returns the address that a reference means.
  ///
  /// - Parameters:
  ///   - reference: absolute, or relative to the bases.
  ///   - bases: from the nearest outwards; each may be relative to those behind it.
  /// - Returns: the absolute address; nil where there is none.
  static func resolve(_ reference: String, against bases: [String]) -> String? {
    let reference = reference.trimmed(" \n\r\t")
    if let address = absolute(reference) { return address }
    guard !reference.isEmpty, reference.utf8.count <= limit, !hasScheme(reference),
      !reference.utf8.contains(where: { $0 <= 0x20 })
    else { return nil }
    var outer: String?
    for base in bases.reversed() {
      outer = absolute(base) ?? outer.flatMap { joined(base.trimmed(" \n\r\t"), to: $0) } ?? outer
    }
    // "//ledger.example/a" names all but the scheme.
    if outer == nil, reference.hasPrefix("//") { return absolute("https:" + reference) }
    return outer.flatMap { joined(reference, to: $0) }.flatMap(absolute)
  }

  /// "mailto:desk@…" and "tag:…" are no paths.
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return !text[..<colon].isEmpty && !text[..<colon].contains { "/?#".contains($0) }
  }

  private static func joined(_ reference: String, to base: String) -> String? {
    guard let scheme = base.firstRange(of: "://") else { return nil }
    if reference.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + reference }
    let rest = base[scheme.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    let root = String(base[..<authority.endIndex])
    let path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
    switch reference.first {
    case nil: return base
    case "/": return root + withoutDots(reference)
    case "?": return root + (path.isEmpty ? "/" : path) + reference
    case "#": return String(base.prefix { $0 != "#" }) + reference
    default:
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
      return root + withoutDots(folder + reference)
    }
  }

  /// A path without the steps `.` and `..`; what follows it stays.
  private static func withoutDots(_ reference: String) -> String {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    let rest = reference[path.endIndex...]
    var steps: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, step) in all.enumerated() {
      let isLast = index == all.count - 1
      switch step {
      case ".": if isLast { steps.append("") }
      case "..":
        if !steps.isEmpty { steps.removeLast() }
        if isLast { steps.append("") }
      default: steps.append(step)
      }
    }
    return "/" + steps.joined(separator: "/") + rest
  }
}
