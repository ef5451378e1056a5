public import Citations
internal import JSON
public import News
public import NewsIndex
public import Search

/// Whole articles one after the other, each written as soon as it is read.
public struct ArticleStream {
  private let format: OutputFormat
  private let references: ReferenceFormat?
  private let table: CSVFormat
  private let query: String
  private let width: Int
  private let keys: JSONKeys

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - format: the form.
  ///   - references: the form of references, where these are wanted instead.
  ///   - table: the columns of CSV.
  ///   - query: the query as typed.
  ///   - width: the columns of a line of text.
  ///   - keys: the keys of JSON.
  public init(
    format: OutputFormat, references: ReferenceFormat? = nil, table: CSVFormat, query: String,
    width: Int, keys: JSONKeys = .all
  ) {
    self.keys = keys
    self.references = references
    self.format = format
    self.table = table
    self.query = query
    self.width = width
  }

  /// Returns what stands before the first article.
  public func start(parsed: String, total: Int) -> String {
    if let references { return references.start }
    switch format {
    case .text, .jsonl: return ""
    case .csv: return table.header
    case .json:
      let head = JSONFormat(query: query).head(parsed: parsed, total: total)
      // The object goes on with the articles: its closing brace comes at the end.
      return JSONValue.object(head).text().dropLast() + ", \"hits\": ["
    }
  }

  /// Returns an article, with what parts it from the one before.
  public func article(
    _ article: ArticleSummary, _ blocks: [Block], _ detail: ArticleDetail, _ place: StoryPlace?,
    isFirst: Bool
  ) -> String {
    switch format {
    case .text:
      return (isFirst ? "" : "\n\(ArticleFormat.separator)\n\n")
        + ArticleFormat.text(article, blocks, detail, nil, evidence: false, width: width)
    case .csv: return table.row(article, blocks, place)
    case .jsonl:
      return keys.value(ArticleFormat.value(article, blocks, detail, place)).text() + "\n"
    case .json:
      return (isFirst ? "\n" : ",\n")
        + keys.value(ArticleFormat.value(article, blocks, detail, place)).text()
    }
  }

  /// Returns a reference, with what parts it from the one before.
  public func reference(_ reference: Reference, isFirst: Bool) -> String {
    references?.text(of: reference, isFirst: isFirst) ?? ""
  }

  /// What stands behind the last article.
  public var end: String { references?.end ?? (format == .json ? "\n]}\n" : "") }
}
