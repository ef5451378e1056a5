/// What proves to a host who asks.
public enum HTTPAuthorization: Sendable, Equatable {
  /// Nothing but what `~/.netrc` has for the host.
  case none
  /// A header's value: `Basic …`, `ApiKey …`, `Bearer …`.
  case header(String)

  /// Reads what a user set.
  ///
  /// - Parameter text: `Basic user:password`, `ApiKey …` or `Bearer …`.
  /// - Returns: the authorization, nil where it is none of these.
  public static func parse(_ text: String) -> HTTPAuthorization? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let scheme = text[..<blank]
    let secret = text[text.index(after: blank)...]
    guard !secret.isEmpty, secret.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    switch scheme {
    case "Basic":
      guard secret.contains(":") else { return nil }
      return .header("Basic " + Base64.encode(Array(secret.utf8)))
    case "ApiKey", "Bearer":
      return .header(text)
    default:
      return nil
    }
  }
}
