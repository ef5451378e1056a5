/// The way from a site's home page to an article: "Home > World > Europe".
enum Breadcrumb {
  private static let separators: [Unicode.Scalar] = [">", "›", "»", "/", "|", "→", "▸", "❯"]

  /// Whether a line is a breadcrumb by its separators, or by beginning at home.
  static func isBreadcrumb(_ line: String) -> Bool {
    guard line.utf8.count <= 120, !line.endsSentence else { return false }
    let crumbs = crumbs(of: line)
    guard crumbs.count > 1, let first = crumbs.first else { return false }
    return isHome(first) || (crumbs.count > 2 && crumbs.allSatisfy { $0.utf8.count <= 30 })
  }

  /// Whether a text ends with a separator, so that what follows is one more crumb.
  static func endsInSeparator(_ text: String) -> Bool {
    text.unicodeScalars.last.map(separators.contains) ?? false
  }

  /// The section that a breadcrumb leads to: its last crumb that is neither home nor the article.
  static func section(of breadcrumb: String, title: String) -> String? {
    let crumbs = crumbs(of: breadcrumb).map(withoutHome).filter { !$0.isEmpty && $0 != title }
    guard let last = crumbs.last, last.utf8.count <= 80 else { return nil }
    // Without separators all crumbs run together; a long one is no section but a sentence.
    return last.split(separator: " ").count <= 7 ? last : nil
  }

  private static func crumbs(of text: String) -> [String] {
    text.unicodeScalars.split { separators.contains($0) }
      .map { String(String.UnicodeScalarView($0)).trimmed(" ") }.filter { !$0.isEmpty }
  }

  private static func isHome(_ crumb: String) -> Bool { withoutHome(crumb).isEmpty }

  private static func withoutHome(_ crumb: String) -> String {
    let lower = crumb.lowercased()
    for word in homes where lower == word || lower.hasPrefix(word + " ") {
      return String(crumb.dropFirst(word.count)).trimmed(" ")
    }
    return crumb
  }

  /// What sites call their first page.
  private static let homes = [
    "homepage", "home page", "home", "startseite", "start", "accueil", "inicio", "início",
    "portada",
    "página inicial", "voorpagina", "strona główna", "ana sayfa", "anasayfa", "главная", "головна",
    "首页", "ホーム", "トップ", "الرئيسية",
  ]
}
