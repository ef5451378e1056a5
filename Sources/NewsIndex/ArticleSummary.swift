/// The metadata of a stored article: all of it but text, evidence and original.
public struct ArticleSummary: Sendable, Equatable {
  /// The article's id.
  public var id: Int
  /// The headline.
  public var title: String
  /// The day of publication, nil where unknown.
  public var published: CalendarDate?
  /// The dateline as printed.
  public var dateline: String?
  /// The dateline's first city by its usual English name.
  public var city: String?
  /// The ISO 3166-1 alpha-2 code of the dateline's country.
  public var country: String?
  /// Who carried it.
  public var outlet: String?
  /// Who wrote it.
  public var origin: String?
  /// The news agency credited.
  public var agency: String?
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

  /// Creates a summary of which only id, headline and path are known.
  public init(id: Int, title: String, path: String) {
    self.id = id
    self.title = title
    self.path = path
    self.bylines = []
  }
}
