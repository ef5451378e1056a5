internal import JSON
internal import News

/// A document as a source holds it: one article, if any.
package struct RawRecord: Sendable, Equatable {
  /// How its bytes are to be read.
  enum Kind: Sendable, Equatable {
    /// The text of a web page, as a scraper left it.
    case scrape
    /// A JSON object.
    case json
    /// An HTML page.
    case html
    /// An element of an XML document: a feed's item, a wire's news item.
    case xml(XMLSetting)
    /// An item of a JSON Feed.
    case jsonFeedItem(FeedFacts)
    /// A row of a table.
    case row(TableLayout)
    /// An e-mail, or a page saved as one.
    case mail
    /// A document of a collection in SGML.
    case sgml
    /// A wire's message with control characters: IPTC 7901, ANPA 1312.
    case teletype

    /// Whether it holds texts, and no page or e-mail that says how it is written.
    var isOfTexts: Bool {
      switch self {
      case .json, .xml, .jsonFeedItem, .row, .sgml, .teletype: true
      case .scrape, .html, .mail: false
      }
    }
  }

  /// How its bytes are to be read.
  var kind: Kind
  /// Where it is.
  var location: SourceLocation
  /// Its bytes as found, but in UTF-8 where a file of records is in another encoding.
  package var bytes: [UInt8]
  /// What came with the bytes from outside of them.
  var hints = RecordHints()
  /// The first records of the file that it is from; nil in one of few records.
  var sample: SourceSample?
}

/// What is known of a document besides its bytes, from a web archive or whoever saved it.
struct RecordHints: Sendable, Equatable {
  /// Where it was on the web.
  var url: String?
  /// When it was fetched, ISO 8601 as its source has it: never when it was published.
  var fetched: String?
  /// What HTTP or MIME declare as its encoding: a `charset`, or a whole `Content-Type`.
  var charset: String?
  /// Whether there was more of it.
  var isCutOff = false
  /// Whether the file's records write the day before the month; nil where they do not tell (`DateOrder`).
  var isDayFirst: Bool?
}

extension Article {
  /// Keeps when the page was fetched, and whether all of it was, beside what the page says itself.
  mutating func noteRetrieval(_ hints: RecordHints) {
    if let fetched = hints.fetched { extra.append(JSONMember("retrieved", .string(fetched))) }
    if hints.isCutOff { extra.append(JSONMember("cut_off", .bool(true))) }
  }
}

/// What a source holds at one place.
package enum SourceItem: Sendable, Equatable {
  /// A document.
  case record(RawRecord)
  /// Nothing, with the reason.
  case skipped(SkippedDocument)

  static func skipped(_ location: SourceLocation, _ reason: String) -> SourceItem {
    .skipped(SkippedDocument(location: location, reason: reason))
  }
}

/// Splits the content of a file into records.
protocol RecordReader: AnyObject {
  /// Returns the next record, or why there is none at this place; nil at the end.
  func next() -> SourceItem?
}

/// The sizes beyond which a document is no article.
enum SizeLimit {
  /// The bytes of a page's text: the longest novels are a quarter of it.
  static let page = 16 << 20
  /// The bytes of one record in a file of many.
  static let record = 64 << 20

  /// The limit in words.
  static func words(_ limit: Int) -> String { "\(limit >> 20) MiB" }
}
