public import News

/// The metadata of a stored article: all of it but text, evidence and original.
public struct ArticleSummary: Sendable, Equatable {
  /// The article's id.
  public var id: Int
  /// The headline.
  public var title: String
  /// The standfirst.
  public var deck: String?
  /// The day of publication, nil where unknown.
  public var published: CalendarDate?
  /// The moment of publication in ISO 8601, nil where not more than the day is known.
  public var publishedAt: String?
  /// The day or moment of the last change in ISO 8601.
  public var updated: String?
  /// The dateline as printed.
  public var dateline: String?
  /// The dateline's first city by its usual English name.
  public var city: String?
  /// The first-order division of that city.
  public var region: String?
  /// The ISO 3166-1 alpha-2 code of the dateline's country.
  public var country: String?
  /// Who carried it.
  public var outlet: String?
  /// Who wrote it.
  public var origin: String?
  /// The news agency credited.
  public var agency: String?
  /// The network that licensed a syndicated copy.
  public var licensor: String?
  /// The writers.
  public var bylines: [String]
  /// The section.
  public var section: String?
  /// The language, BCP 47.
  public var language: String?
  /// Where it lives on the web.
  public var url: String?
  /// The file it came from, as given on the command line.
  public var path: String
  /// The member of an archive.
  public var member: String?
  /// The record's number in a file of many, from 1.
  public var record: Int?
  /// What makes it the same article when it is seen again; nil where it is not in an index.
  public var identity: UInt64?
  /// A hash of what is shown of it; nil where it is not in an index.
  public var content: UInt64?

  /// Creates a summary of which only id, headline and path are known.
  public init(id: Int, title: String, path: String) {
    self.id = id
    self.title = title
    self.path = path
    self.bylines = []
  }
}

extension ArticleSummary {
  /// Takes the metadata of an article that has no id yet; the summary's is 0.
  public init(_ article: Article) {
    self.init(id: 0, title: article.title, path: article.source.path)
    deck = article.deck
    published = article.published?.day
    publishedAt = article.published?.timestamp
    updated = article.updated.map { $0.timestamp ?? $0.day.description }
    dateline = article.dateline?.text
    let place = article.dateline?.places.first
    city = place.flatMap { $0.city.isEmpty ? nil : $0.city }
    region = place?.region
    country = place?.country
    outlet = article.outlet
    origin = article.origin
    agency = article.agency
    licensor = article.licensor
    bylines = article.bylines
    section = article.section
    language = article.language
    url = article.url
    member = article.source.member
    record = article.source.record
  }
}
