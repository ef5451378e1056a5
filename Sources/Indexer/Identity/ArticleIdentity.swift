internal import News
internal import JSON
internal import NewsIndex

/// What makes an article the same when it is seen again, wherever it stands.
///
/// The first of: the identity that Dateline gave it, where it was exported; its address; the id that its
/// source gives it; headline, day and text. The rule is written down in docs/identity.md.
struct ArticleIdentity: Equatable {
  /// The hash, as stored.
  let value: Int
  /// The id that Dateline gave it, where it was exported.
  let wantedID: Int?

  /// Finds the identity of an article.
  init(of article: Article) {
    if let known = Self.exported(article) {
      self = known
      return
    }
    wantedID = nil
    let address = article.url.flatMap { CanonicalURL($0) }
    let id = SourceID.of(article)
    if let page = [address, id.flatMap { CanonicalURL($0) }].lazy.compactMap(\.self)
      .first(where: \.namesPage)
    {
      value = Self.hash(["address", page.text])
      return
    }
    let house = article.outlet.map(Self.plain) ?? address?.host
    let day = article.published?.day.description ?? ""
    if let id, let house = house ?? (SourceID.isWorldwide(id) ? "" : nil) {
      value = Self.hash(["id", house, id])
    } else if let id {
      // Others count from 1 too: of a number without a house it takes more to be the same.
      value = Self.hash(["number", id, article.title, day])
    } else {
      value = Self.hash(
        ["text", house ?? "", article.title, day, article.deck ?? ""]
          + article.blocks.map(\.text))
    }
  }

  private init(value: Int, wantedID: Int) {
    self.value = value
    self.wantedID = wantedID
  }

  /// The identity of a page with an address, nil where it is none: of what is known by its address alone.
  static func ofPage(at address: String) -> Int? {
    guard let page = CanonicalURL(address), page.namesPage else { return nil }
    return hash(["address", page.text])
  }

  /// What an exported record carries: `identity` and `content` as decimal strings beside a number as `id`.
  private static func exported(_ article: Article) -> ArticleIdentity? {
    func text(_ name: String) -> UInt64? {
      article.extra.first { $0.name == name }?.value.string.flatMap { UInt64($0) }
    }
    guard let identity = text("identity"), text("content") != nil,
      let id = article.extra.first(where: { $0.name == "id" })?.value.integer, id > 0
    else { return nil }
    return ArticleIdentity(value: Int(Int64(bitPattern: identity)), wantedID: id)
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: " ")
  }

  private static func hash(_ parts: [String]) -> Int {
    var hash = StableHash()
    for part in parts { hash.add(part) }
    return hash.value
  }
}
