/// What a newspaper's, broadcaster's or site's name looks like.
enum OutletName {
  /// Whether a text is likely such a name: it has a word that they have, or is a site's address.
  static func isLikely(_ text: String) -> Bool {
    guard (2...60).contains(text.utf8.count) else { return false }
    let words = text.lowercased().split { " -/".utf8.contains($0.utf8.first ?? 0) }.map(String.init)
    guard words.count <= 7 else { return false }
    if words.count == 1, let word = words.first, isAddress(word) { return true }
    if words.contains(where: Self.words.contains) { return true }
    return words.count > 1 && words[0] == "the" && PersonName.isCapitalized(text)
  }

  /// Whether a word is a site's address: `ndr.de`.
  static func isAddress(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
      && endings.contains(String(parts[parts.count - 1]))
  }

  private static let endings: Set = [
    "com", "org", "net", "info", "news", "tv", "de", "at", "ch", "fr", "es", "it", "pt", "br", "nl",
    "be", "pl", "ru", "ua", "uk", "us", "ca", "au", "in", "ie", "tr", "mx", "ar", "cl", "jp", "cn",
  ]
  private static let words: Set<String> = Set(
    """
    news post times herald tribune journal guardian press gazette magazine radio television tv
    zeitung tagblatt anzeiger chronicle courier examiner globe inquirer mail monitor observer record
    register review standard star sun telegraph weekly daily today bbc cnn npr pbs cbs nbc abc msnbc
    bloomberg newsweek politico axios media network broadcasting corporation outlook dispatch
    sentinel bulletin argus echo independent nachrichten rundfunk spiegel rundschau kurier presse
    bote figaro monde libération parisien país mundo vanguardia periódico diario jornal folha globo
    público expresso correio corriere repubblica stampa sole giornale gazzetta volkskrant telegraaf
    gazeta rzeczpospolita hürriyet milliyet gazetesi haber известия газета новости правда новини
    online digest newspaper newspapers digital
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
