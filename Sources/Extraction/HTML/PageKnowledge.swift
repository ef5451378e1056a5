internal import Markup
internal import News

/// What is known of a page that is not its headline, its writer or its day, whatever says so: every chooser asks
/// here.
extension PageFacts {
  /// Whether a text is no headline: the site's name, its host or the section's.
  func isNoHeadline(_ text: String) -> Bool { noHeadlines.contains(TextKey.of(text)) }

  /// The keys of the names that a page has for its site and section.
  static func noHeadlines(
    of tree: MarkupTree, meta: MetaTags, linked: LinkedData, headlines: [MarkupTree.Node]
  ) -> Set<String> {
    var names = [linked.first("publisher").flatMap(LinkedData.line)]
    let title = TextKey.of(meta.title ?? "")
    for section in [linked.line("articleSection"), meta.first(["article:section"])?.value] {
      // A page of tables is a section of its own.
      guard let section, !title.hasPrefix(TextKey.of(section)) else { continue }
      names.append(section)
    }
    names += siteNames.map { meta.first([$0])?.value }
    for address in [meta.canonical, meta.first(["og:url"])?.value] {
      guard let host = address.flatMap(Outlets.host) else { continue }
      names += [host, host.split(separator: ".").dropLast().last.map(String.init)]
    }
    // A headline that leads home is the site's name.
    for node in headlines where isLogo(node, of: tree) { names.append(tree.text(of: node)) }
    return Set(names.compactMap { $0.map(TextKey.of) }.filter { !$0.isEmpty })
  }

  private static let siteNames = [
    "og:site_name", "application-name", "al:android:app_name", "twitter:site",
  ]

  private static func isLogo(_ node: MarkupTree.Node, of tree: MarkupTree) -> Bool {
    let inside = tree.elements(.a, in: node)
    let around = tree.ancestors(of: node).prefix(3).filter { tree.name(of: $0) == .a }
    return (inside + around).contains { link in
      guard let address = tree.attribute(.href, of: link) else { return false }
      let path = address.firstRange(of: "://").map { address[$0.upperBound...] }
      let rest = path.map { $0.drop { $0 != "/" } } ?? address[...]
      return rest.isEmpty || rest == "/" || rest.hasPrefix("/index.") || rest == "./"
    }
  }

  /// Whether what stands for a writer is none: a number, a time to read, an account's name.
  static func isNoPerson(_ name: String) -> Bool {
    let key = TextKey.of(name)
    if key.isEmpty || key.allSatisfy(\.isNumber) || accounts.contains(key) { return true }
    if DateReader().date(name) != nil { return true }
    guard let first = key.utf8.first, (0x30...0x39).contains(first) else { return false }
    let unit = key.drop(while: \.isNumber)
    return times.contains { unit.hasPrefix($0) } || unit.utf8.count < 2
  }

  private static let accounts: Set = [
    "admin", "administrator", "root", "webmaster", "user", "guest", "news", "nachrichten",
    "publisher",
    "author", "autor", "auteur", "unknown", "none", "null", "undefined", "wordpress",
  ]
  private static let times = [
    "min", "sec", "sek", "stunde", "hour", "hora", "heure", "dakika", "мин", "分",
  ]

  /// Whether a day is none that news on the web is of: what machines write where they know nothing, 1900-01-01
  /// among it, and what is yet to come.
  func isNoDay(_ date: PublicationDate) -> Bool {
    let (year, month, day) = date.day.components
    return date.isOfNothing || year < 1600 || (year == 1601 && month == 1 && day == 1)
      || (year == 1900 && month == 1 && day == 1)
      || (year == 1899 && month == 12 && day > 29) || (year == 1969 && month == 12 && day == 31)
      || date.day > today.advanced(by: 1)
  }

  /// Whether news may be of a printed day: the web is younger than some numbers look.
  func isPlausible(_ date: PublicationDate) -> Bool {
    date.day.components.year >= 1990 && !isNoDay(date)
  }
}
