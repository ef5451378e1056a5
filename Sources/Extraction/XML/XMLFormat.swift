/// The kinds of XML documents that hold news.
enum XMLFormat: Sendable, Equatable {
  /// RSS 2.0 and its forerunners, and RSS 1.0, which is RDF.
  case rss
  case atom
  case newsMLG2
  /// NewsML 1.0 to 1.2.
  case newsML1
  case nitf

  /// Tells the kind of a document by the name of its root, without prefix; nil for all others.
  init?(root: String) {
    switch root {
    case "rss", "RDF": self = .rss
    case "feed", "entry": self = .atom
    case "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem",
      "catalogItem":
      self = .newsMLG2
    case "NewsML": self = .newsML1
    case "nitf", "contentSet": self = .nitf
    default: return nil
    }
  }

  /// The names of the elements that are one record each.
  var recordNames: Set<String> {
    switch self {
    case .rss: ["item"]
    case .atom: ["entry"]
    case .newsMLG2:
      ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"]
    case .newsML1: ["NewsItem"]
    case .nitf: ["nitf"]
    }
  }

  /// The most elements that lie around a record.
  static let recordDepth = 2

  /// What a document without records is called.
  var emptyReason: String {
    switch self {
    case .rss, .atom: "a feed without items"
    case .newsMLG2, .newsML1, .nitf: "a news message without items"
    }
  }
}

/// What must be known of a document to read one of its records alone.
struct XMLSetting: Sendable, Equatable {
  /// The kind of document.
  var format: XMLFormat
  /// The encoding that the document declares.
  var encoding: String?
  /// The start tags of the elements around the record, which declare its name spaces.
  var opening: [UInt8] = []
  /// Their end tags.
  var closing: [UInt8] = []
  /// The number of elements around the record.
  var depth = 0
  /// What a feed says of all its items.
  var feed: FeedFacts?
}
