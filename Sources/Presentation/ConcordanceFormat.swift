internal import News
internal import JSON
internal import NewsIndex
public import Search

/// A concordance for people, aligned at the words found, and for programs.
public struct ConcordanceFormat {
  private let query: String
  private let paint: Paint
  private let width: Int

  /// Creates the form of a concordance.
  ///
  /// - Parameters:
  ///   - query: the query as typed.
  ///   - paint: the colours of text.
  ///   - width: the columns of a line of text; `Int.max` leaves lines whole.
  public init(query: String, paint: Paint, width: Int) {
    self.query = query
    self.paint = paint
    self.width = width
  }

  /// Writes a concordance.
  public func write(
    _ concordance: Concordance, _ format: OutputFormat, to output: inout some TextOutputStream
  ) {
    switch format {
    case .text: writeText(concordance, to: &output)
    case .csv:
      output.write(
        CSVFormat.row(["id", "published", "outlet", "title", "field", "left", "keyword", "right"]))
      for line in concordance.lines {
        let article = line.article
        output.write(
          CSVFormat.row([
            "\(article.id)", article.published?.description ?? "",
            article.origin ?? article.outlet ?? "", article.title, line.field.column,
            line.left, line.keyword, line.right,
          ]))
      }
    case .jsonl:
      for line in concordance.lines { output.write(value(line).text() + "\n") }
    case .json:
      let object = JSONValue.object([
        JSONMember("version", .integer(JSONFormat.version)), JSONMember("query", .string(query)),
        JSONMember("parsed", .string(concordance.parsed)),
        JSONMember("articles", .integer(concordance.articleCount)),
        JSONMember("articles_read", .integer(concordance.readCount)),
        JSONMember("places", .integer(concordance.lineCount)),
        JSONMember("lines", .array(concordance.lines.map(value))),
      ])
      output.write(object.text(indented: true) + "\n")
    }
  }

  private func value(_ line: Concordance.Line) -> JSONValue {
    .object([
      JSONMember("id", .integer(line.article.id)),
      JSONMember("published", JSONFormat.text(line.article.published?.description)),
      JSONMember("outlet", JSONFormat.text(line.article.origin ?? line.article.outlet)),
      JSONMember("title", .string(line.article.title)),
      JSONMember("field", .string(line.field.column)), JSONMember("left", .string(line.left)),
      JSONMember("keyword", .string(line.keyword)), JSONMember("right", .string(line.right)),
    ])
  }

  // MARK: Text

  private func writeText(_ concordance: Concordance, to output: inout some TextOutputStream) {
    output.write(Self.header(concordance) + "\n")
    guard !concordance.lines.isEmpty else { return }
    output.write("\n")
    let sides = concordance.lines.map { line in
      (left: TextFormat.printable(line.left), right: TextFormat.printable(line.right))
    }
    let idWidth = concordance.lines.map { "\($0.article.id)".count }.max() ?? 0
    let leftWidth = min(
      sides.map { Columns.width($0.left) }.max() ?? 0, width == .max ? .max : (width - idWidth) / 2)
    for (line, side) in zip(concordance.lines, sides) {
      let id = "\(line.article.id)"
      let padding = String(repeating: " ", count: idWidth - id.count)
      let date = line.article.published?.description ?? "          "
      let left = Columns.last(leftWidth, of: side.left)
      let space = String(repeating: " ", count: leftWidth - Columns.width(left))
      let keyword = TextFormat.printable(line.keyword)
      let used = idWidth + date.count + 4 + leftWidth + Columns.width(keyword)
      let right = Columns.first(max(0, width - used), of: side.right)
      output.write(
        paint.dim(padding + id + "  " + date) + "  " + space + left + paint.lit(keyword) + right
          + "\n")
    }
  }

  private static func header(_ concordance: Concordance) -> String {
    let articles = concordance.articleCount == 1 ? "article" : "articles"
    let places = concordance.lineCount == 1 ? "1 place" : "\(concordance.lineCount) places"
    guard concordance.readCount < concordance.articleCount else {
      return "\(places) in \(concordance.articleCount) \(articles)"
    }
    let read = "first \(concordance.readCount) of \(concordance.articleCount)"
    return "\(places) in the \(read) \(articles)"
  }
}
