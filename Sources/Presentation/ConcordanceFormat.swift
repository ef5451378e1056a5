internal import News
internal import JSON
internal import NewsIndex
public import Search

/// A concordance for people, aligned at the words found, and for programs.
public struct ConcordanceFormat {
  private let query: String
  private let paint: Paint
  private let width: Int
  private let table: CSVFormat
  private let offset: Int

  /// Creates the form of a concordance.
  ///
  /// - Parameters:
  ///   - query: the query as typed.
  ///   - paint: the colours of text.
  ///   - width: the columns of a line of text; `Int.max` leaves lines whole.
  ///   - table: how the cells of CSV are written.
  ///   - offset: the lines left out before the first.
  public init(query: String, paint: Paint, width: Int, table: CSVFormat, offset: Int) {
    self.offset = offset
    self.table = table
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
          table.cells([
            "\(article.id)", article.published?.description ?? "",
            article.origin ?? article.outlet ?? "", article.title, line.field.column,
            line.left, line.keyword, line.right,
          ]))
      }
    case .jsonl:
      for line in concordance.lines { output.write(value(line).text() + "\n") }
    case .json:
      let head = JSONFormat(query: query)
        .head(parsed: concordance.parsed, total: concordance.articleCount)
      let rest = [
        JSONMember("articles", .integer(concordance.articleCount)),
        JSONMember("articles_read", .integer(concordance.readCount)),
        JSONMember("places", .integer(concordance.lineCount)),
        JSONMember("lines", .array(concordance.lines.map(value))),
      ]
      output.write(JSONValue.object(head + rest).text(indented: true) + "\n")
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
    let layout = Layout(concordance.lines, width: width)
    for line in concordance.lines { output.write(text(of: line, layout) + "\n") }
    let isComplete = concordance.readCount == concordance.articleCount
    let page = PageLine(
      offset: offset, count: concordance.lines.count,
      total: isComplete ? concordance.lineCount : nil)
    if let text = page.text { output.write("\n" + text + "\n") }
  }

  /// Which columns of a line hold what.
  private struct Layout {
    /// The room that contexts want before the day of an article is left out, and before its id is.
    private static let roomForDays = 40
    private static let roomForIDs = 24
    private static let dayWidth = 10

    var idWidth = 0
    var hasDays = true
    var leftWidth = 0
    /// What is left for context, place and context.
    var room = Int.max

    init(_ lines: [Concordance.Line], width: Int) {
      idWidth = lines.map { "\($0.article.id)".count }.max() ?? 0
      let longest = lines.map { Columns.width(TextFormat.printable($0.left)) }.max() ?? 0
      guard width < .max else {
        leftWidth = longest
        return
      }
      if width - head < Self.roomForDays { hasDays = false }
      if width - head < Self.roomForIDs { idWidth = 0 }
      room = max(2, width - head)
      // The widest place that most lines have room for: the words found stand in the middle, one below the other.
      let places = lines.map { Columns.width(TextFormat.printable($0.keyword)) }.max() ?? 0
      leftWidth = min(longest, (room - min(places, room / 3)) / 2)
    }

    /// The columns before the context.
    private var head: Int {
      (idWidth > 0 ? idWidth + 2 : 0) + (hasDays ? Self.dayWidth + 2 : 0)
    }
  }

  private func text(of line: Concordance.Line, _ layout: Layout) -> String {
    var head = ""
    if layout.idWidth > 0 {
      let id = "\(line.article.id)"
      head += String(repeating: " ", count: layout.idWidth - id.count) + id + "  "
    }
    if layout.hasDays { head += (line.article.published?.description ?? "          ") + "  " }
    let left = Columns.last(layout.leftWidth, of: TextFormat.printable(line.left))
    let space = String(repeating: " ", count: layout.leftWidth - Columns.width(left))
    let rest = layout.room - layout.leftWidth
    let keyword = Columns.first(rest, of: TextFormat.printable(line.keyword))
    let right = Columns.first(
      rest - Columns.width(keyword), of: TextFormat.printable(line.right))
    return paint.dim(head) + space + left + paint.lit(keyword) + right
  }

  private static func header(_ concordance: Concordance) -> String {
    guard concordance.articleCount > 0 else { return "0 articles" }
    let articles = concordance.articleCount == 1 ? "article" : "articles"
    let places = concordance.lineCount == 1 ? "1 place" : "\(concordance.lineCount) places"
    guard concordance.readCount < concordance.articleCount else {
      return "\(places) in \(concordance.articleCount) \(articles)"
    }
    let read = "first \(concordance.readCount) of \(concordance.articleCount)"
    return "\(places) in the \(read) \(articles)"
  }
}
