public import HTTPServer

/// Where a link leads: a page of the server, a place in the page, or a source's address that is known to be harmless.
public struct WebLink: Sendable, Equatable {
  let text: String

  /// A page of this server.
  public static func page(_ target: RequestTarget) -> WebLink { WebLink(text: target.text) }

  /// A page of this server by its path.
  public static func page(_ segments: String...) -> WebLink {
    WebLink(text: RequestTarget(segments).text)
  }

  /// A place in the page.
  public static func place(_ id: String) -> WebLink { WebLink(text: "#" + id) }

  /// A place in a page of this server.
  public static func place(_ id: String, in target: RequestTarget) -> WebLink {
    WebLink(text: target.text + "#" + id)
  }

  /// The address of a source; nil for one that is not of the web, which may be anything (`javascript:`).
  public static func source(_ address: String) -> WebLink? {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return WebLink(text: address)
  }
}
