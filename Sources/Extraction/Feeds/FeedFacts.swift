internal import JSON
internal import Markup
internal import News

/// What a feed says of all its items.
struct FeedFacts: Sendable, Equatable {
  /// The feed's headline: an outlet's name, with a section or a slogan.
  var title: String?
  /// The name of the outlet where the feed states it apart from its headline.
  var publisher: String?
  /// The address of the site.
  var url: String?
  /// The address of the feed itself.
  var ownURL: String?
  var language: String?
  var authors: [String] = []

  /// Reads the head of RSS or Atom.
  init?(of tree: MarkupTree) {
    guard let root = XMLElement(tree: tree, node: tree.root).children.first else { return nil }
    // The facts of RSS are those of its channel.
    let channel = root.name == "feed" ? root : root.first("channel") ?? root
    let fields = FeedFields(channel)
    title = fields.line("title")
    publisher = fields.line("dc:publisher")
    let bases = channel.bases
    url = fields.link.map { WebAddress.resolve($0, against: bases) ?? $0 }
    ownURL = (fields.all("link") + fields.all("atom:link")).first { $0["rel"] == "self" }?["href"]
    language = root["xml:lang"] ?? fields.line("language") ?? fields.line("dc:language")
    authors = fields.authors
  }

  /// Reads the members of a JSON Feed that stand before its items.
  init(json members: [JSONMember]) {
    let feed = JSONValue.object(members)
    title = feed["title"].flatMap(RecordValue.line)
    url = feed["home_page_url"].flatMap(RecordValue.url)
    ownURL = feed["feed_url"].flatMap(RecordValue.url)
    language = feed["language"].flatMap(RecordValue.line)
    authors = FeedItem.authors(of: feed)
  }

  /// The outlet: as stated, or as the headline names it.
  ///
  /// Of "tagesschau.de - Die Nachrichten" the part is taken that looks like an outlet's name; where none
  /// does, the whole headline.
  var outlet: String? {
    if let publisher { return publisher }
    guard let title else { return nil }
    // Atom's author of a whole feed is mostly the outlet: "heise online" of "heise online News".
    if let author = authors.first, title.hasPrefix(author) { return author }
    var parts = [title]
    for separator in [" - ", " – ", " — ", " | ", " > ", " » ", ": ", " :: "] {
      parts = parts.flatMap { Self.split($0, at: separator) }
    }
    guard parts.count > 1 else { return title }
    return parts.first(where: OutletName.isLikely) ?? title
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return (parts + [String(rest)]).map { $0.trimmed(" ") }.filter { !$0.isEmpty }
  }
}
