/// The news sites that are known by their address.
struct Outlets: Sendable {
  /// What is known of a site.
  struct Site: Sendable, Equatable {
    /// The outlet as it calls itself.
    var name: String
    /// Its country, ISO 3166-1 alpha-2; nil for houses at home in many.
    var country: String?
    /// The main language of its texts, BCP 47.
    var language: String
    /// The rule of `PageTitle` that finds its headlines, where its template has other wordings elsewhere.
    var headline: String?
  }

  private var byDomain: [String: Site] = [:]

  /// Reads `outlets.tsv`.
  ///
  /// - Throws: `DataFileError` where a line lacks a field.
  init(_ bytes: [UInt8]) throws(DataFileError) {
    try TabSeparated.forEachLine(of: bytes) { (number, fields) throws(DataFileError) in
      guard fields.count >= 4 else {
        throw DataFileError(file: "outlets.tsv", line: number, reason: "fewer than 4 fields")
      }
      byDomain[String(fields[0])] = Site(
        name: String(fields[1]), country: fields[2].utf8.count == 2 ? String(fields[2]) : nil,
        language: String(fields[3]), headline: fields.count > 4 ? String(fields[4]) : nil)
    }
  }

  /// Returns what is known of the site of a host: that of the longest domain that it ends with.
  func site(of host: String) -> Site? {
    var domain = Substring(host)
    while true {
      if let site = byDomain[String(domain)] { return site }
      guard let dot = domain.firstIndex(of: ".") else { return nil }
      domain = domain[domain.index(after: dot)...]
    }
  }

  /// Returns the host of an address on the web, in small letters, without `www.` and port.
  static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url.utf8[scheme.upperBound...].prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    let last =
      authority.split(separator: UInt8(ascii: "@")).last ?? authority[..<authority.startIndex]
    let name = last.prefix { $0 != UInt8(ascii: ":") }
    guard name.contains(UInt8(ascii: ".")), name.allSatisfy({ $0 > 0x20 }) else { return nil }
    let host = Substring(name).lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
