internal import JSON
internal import News

/// A news agency's item as its format states it, whichever that is.
struct WireStory {
  var headline: String?
  var deck: String?
  var blocks: [Block] = []
  /// The dateline as printed, with agency, day and dash.
  var dateline: String?
  /// The place where the content comes from, by its name.
  var located: String?
  var bylines: [String] = []
  /// Who sends it.
  var provider: String?
  /// Whom it is credited to, or where it is from.
  var sources: [String] = []
  var firstCreated: String?
  var versionCreated: String?
  var language: String?
  var section: String?
  var keywords: [String] = []
  var url: String?
  /// The kind of item in one word where it is stated: "text", "picture", "composite".
  var type: String?
  /// Whether it may appear.
  var publication = PublicationState()
  var correction: String?
  /// Notes to editors, which are no text.
  var notes: [String] = []
  /// Fields that articles have no place for.
  var extra: [JSONMember] = []

  /// Takes over what is stated inside the item and not by the item itself.
  mutating func complete(from inner: WireStory) {
    headline = headline ?? inner.headline
    deck = deck ?? inner.deck
    if blocks.isEmpty { blocks = inner.blocks }
    dateline = dateline ?? inner.dateline
    located = located ?? inner.located
    if !inner.bylines.isEmpty { bylines = inner.bylines }
    provider = provider ?? inner.provider
    sources += inner.sources
    firstCreated = firstCreated ?? inner.firstCreated
    versionCreated = versionCreated ?? inner.versionCreated
    language = language ?? inner.language
    section = section ?? inner.section
    keywords += inner.keywords
    publication.formUnion(inner.publication)
    correction = correction ?? inner.correction
  }

  /// Why it gives no article; nil where it does.
  ///
  /// - Parameter now: seconds since 1970, for embargoes.
  /// - Returns: the reason; nil where it gives an article.
  func refusal(now: Int) -> ReadingFailure? {
    publication.failure(now: now) ?? reason.map { ReadingFailure(reason: $0) }
  }

  /// Why it gives no article at any time.
  private var reason: String? {
    let hasText = blocks.contains { $0.kind != .caption }
    if let type = type?.lowercased(), !hasText, type != "text" {
      return "a wire item of the kind '\(type)', without a text"
    }
    // Pictures and graphics have captions, no text.
    if let type = type?.lowercased(), Self.otherTypes.contains(type) {
      return "a wire item of the kind '\(type)', no text"
    }
    if !hasText, !blocks.isEmpty { return "pictures without a text" }
    return headline == nil && !hasText ? "a wire item without a text" : nil
  }

  private static let otherTypes: Set = [
    "picture", "photo", "graphic", "video", "audio", "animated", "icon", "still", "moving",
  ]
}
