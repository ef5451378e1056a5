internal import News
internal import NewsIndex

/// The rule by which indexes of format 4 knew an article again: by its address, else by its place.
enum FormerIdentity {
  /// Returns the identity that an article had, and whether its address gave it.
  static func of(url: String?, source: SourceLocation) -> (value: Int, isOfAddress: Bool) {
    var hash = StableHash()
    if let url, namesPage(url) {
      hash.add(url)
      return (hash.value, true)
    }
    hash.add(source.path)
    hash.add(source.member ?? "")
    hash.add(source.record.map(String.init) ?? "")
    return (hash.value, false)
  }

  /// Whether a URL has a path or a query.
  private static func namesPage(_ url: String) -> Bool {
    // "https:", "", "host", "path": a third slash with something behind it, or a query.
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty else { return false }
    return parts.dropFirst(3).contains { !$0.isEmpty } || parts[2].contains("?")
  }
}
