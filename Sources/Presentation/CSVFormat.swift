public import News
public import NewsIndex
public import Search

/// Articles for spreadsheets: RFC 4180, with a header.
public struct CSVFormat {
  /// A column; its name is that of the key in JSON, where there is one.
  public enum Field: String, CaseIterable, Sendable {
    case rank, id, score, tier, title, published
    case time, outlet, origin, agency, dateline, city, region, country, bylines, section
    case language, url, path, member, snippet, deck, updated, licensor, words, text
    case lang, story, relation, copies, body, captions, record, identity, content
    case publishedAt = "published_at"

    /// Creates a column of a name, nil where there is none.
    public init?(named name: some StringProtocol) {
      self.init(rawValue: name.lowercased())
    }
  }

  /// The columns of hits, where none are named.
  public static let hitFields: [Field] = [
    .rank, .id, .score, .tier, .title, .published, .outlet, .origin, .agency, .dateline, .city,
    .country, .bylines, .section, .lang, .url, .path, .snippet, .story, .relation, .copies,
  ]

  /// The columns of whole articles, where none are named.
  public static let articleFields: [Field] = [
    .id, .title, .published, .outlet, .origin, .agency, .dateline, .city, .country, .bylines,
    .section, .lang, .url, .path, .text, .story, .relation,
  ]

  private let fields: [Field]
  private let hasSafeCells: Bool

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - fields: its columns.
  ///   - hasSafeCells: whether an apostrophe stands before what a spreadsheet would take for a formula.
  public init(fields: [Field], hasSafeCells: Bool) {
    self.fields = fields
    self.hasSafeCells = hasSafeCells
  }

  /// Whether a row needs the article's text.
  public var needsText: Bool { !Self.textFields.isDisjoint(with: fields) }

  private static let textFields: Set<Field> = [.words, .text, .body, .captions]

  /// The names of the columns.
  public var header: String { Self.row(fields.map(\.rawValue)) }

  /// Writes hits, or where facets were asked for, these alone: a file is one table.
  ///
  /// - Parameters:
  ///   - response: the answer.
  ///   - texts: the texts of the hits, in their order, where `needsText`.
  ///   - output: where it goes.
  public func write(
    _ response: SearchResponse, texts: [[Block]] = [], to output: inout some TextOutputStream
  ) {
    if let facets = response.facets { return write(facets, to: &output) }
    output.write(header)
    for (index, hit) in response.hits.enumerated() {
      output.write(row(hit, index < texts.count ? texts[index] : []))
    }
  }

  /// Writes facets: facet, value, count.
  public func write(
    _ facets: [Facet], limit: Int = 0, to output: inout some TextOutputStream
  ) {
    output.write(Self.row(["facet", "value", "count"]))
    for facet in facets {
      for count in facet.shown(limit: limit) {
        output.write(cells([facet.name.rawValue, count.value, "\(count.count)"]))
      }
    }
  }

  /// Returns the row of a hit, with its article's text where `needsText`, and other cells before it.
  public func row(_ hit: Hit, _ text: [Block] = [], after first: [String] = []) -> String {
    cells(
      first
        + fields.map { field in
          switch field {
          case .rank: "\(hit.rank)"
          case .score: "\((hit.score * 10000).rounded() / 10000)"
          case .tier: hit.tier.rawValue
          case .snippet: hit.snippet.text
          case .copies: "\(hit.story.matching)"
          default:
            cell(
              field, hit.article, text,
              StoryPlace(
                story: hit.story.id, relation: hit.story.relation, count: hit.story.all))
          }
        })
  }

  /// Returns the row of an article that no query ranked: rank, score, tier and snippet are empty.
  public func row(_ article: ArticleSummary, _ text: [Block], _ place: StoryPlace?) -> String {
    cells(fields.map { cell($0, article, text, place) })
  }

  private func cell(
    _ field: Field, _ article: ArticleSummary, _ text: [Block], _ place: StoryPlace?
  ) -> String {
    switch field {
    case .story: place.map { "\($0.story)" } ?? ""
    case .relation: place?.relationName ?? ""
    case .copies: place.map { "\($0.count)" } ?? ""
    case .rank, .score, .tier, .snippet: ""
    case .id: "\(article.id)"
    case .title: article.title
    case .published: article.published?.description ?? ""
    case .time, .publishedAt: article.publishedAt ?? ""
    case .outlet: article.outlet ?? ""
    case .origin: article.origin ?? ""
    case .agency: article.agency ?? ""
    case .dateline: article.dateline ?? ""
    case .city: article.city ?? ""
    case .region: article.region ?? ""
    case .country: article.country ?? ""
    case .bylines: article.bylines.joined(separator: "; ")
    case .section: article.section ?? ""
    case .language, .lang: article.language ?? ""
    case .url: article.url ?? ""
    case .path: article.path
    case .member: article.member ?? ""
    case .deck: article.deck ?? ""
    case .updated: article.updated ?? ""
    case .licensor: article.licensor ?? ""
    case .words: "\(text.reduce(0) { $0 + $1.text.split(separator: " ").count })"
    case .record: article.record.map(String.init) ?? ""
    case .identity: article.identity.map(String.init) ?? ""
    case .content: article.content.map(String.init) ?? ""
    case .captions:
      text.lazy.filter { $0.kind == .caption }.map(\.text).joined(separator: "; ")
    case .text, .body:
      text.lazy.filter { $0.kind != .caption }.map(\.text).joined(separator: "\n\n")
    }
  }

  /// Returns a line of cells with its end.
  public func cells(_ cells: [String]) -> String {
    Self.row(hasSafeCells ? cells.map(Self.safe) : cells)
  }

  /// Returns a line with its end.
  public static func row(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"); numbers stay as they are.
  private static func safe(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), Double(cell) == nil else {
      return cell
    }
    return "'" + cell
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + doubled + "\""
  }
}
