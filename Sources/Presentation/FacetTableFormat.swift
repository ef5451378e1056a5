public import JSON
public import Search

/// Two facets crossed, for people and for programs.
public struct FacetTableFormat {
  private let table: FacetTable
  private let query: String

  /// Creates the form of a table that answers a query.
  public init(_ table: FacetTable, query: String) {
    self.table = table
    self.query = query
  }

  /// Returns one object.
  public var value: JSONValue {
    let members = [
      JSONMember("version", .integer(1)), JSONMember("query", .string(query)),
      JSONMember("parsed", .string(table.parsed)), JSONMember("total", .integer(table.total)),
      JSONMember("stories", .integer(table.stories)),
      JSONMember("unit", .string(table.counted.rawValue)),
      JSONMember(
        "by", .array([.string(table.first.rawValue), .string(table.second.rawValue)])),
      JSONMember("cells", .array(table.cells.map(value))),
      JSONMember("none", .integer(table.none)), JSONMember("state", .string(table.state)),
      JSONMember("warnings", .array(table.warnings.map(JSONValue.string))), JSONFormat.tool,
    ]
    return .object(members + JSONFormat.members(of: table.quality))
  }

  private func value(_ cell: FacetTable.Cell) -> JSONValue {
    .object([
      JSONMember(table.first.rawValue, .string(cell.first)),
      JSONMember(table.second.rawValue, .string(cell.second)),
      JSONMember("count", .integer(cell.count)),
    ])
  }

  /// Returns one object a line for each two values.
  public var lines: String {
    table.cells.map { value($0).text() + "\n" }.joined()
  }

  /// Writes a table with a row for each two values.
  public func writeTable(_ csv: CSVFormat, to output: inout some TextOutputStream) {
    output.write(csv.cells([table.first.rawValue, table.second.rawValue, "count"]))
    for cell in table.cells {
      output.write(csv.cells([cell.first, cell.second, "\(cell.count)"]))
    }
  }

  /// Returns the table for people: the values of the second facet below each of the first.
  public func text(width: Int, paint: Paint) -> String {
    let articles = table.total == 1 ? "1 article" : "\(table.total) articles"
    let stories = table.stories == 1 ? "1 story" : "\(table.stories) stories"
    let isByStory = table.counted == .story && table.stories < table.total
    let none = table.none > 0 ? " (\(table.none) without one of the two)" : ""
    var lines = [(isByStory ? "\(stories) in \(articles)" : articles) + none]
    let digits = table.cells.map { "\($0.count)".count }.max() ?? 0
    var row: String?
    for cell in table.cells {
      if cell.first != row {
        lines += ["", paint.bold(TextFormat.printable(cell.first))]
        row = cell.first
      }
      let count = "\(cell.count)"
      lines.append(
        Columns.first(
          width,
          of: String(repeating: " ", count: digits - count.count + 2) + count + "  "
            + TextFormat.printable(cell.second)))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
