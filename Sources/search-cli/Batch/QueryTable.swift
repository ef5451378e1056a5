internal import FileSystem

/// The queries of a file: a table whose first row names its columns, or plain lines.
struct QueryTable {
  /// A query with the options of its row.
  struct Row {
    /// Its number among the rows that are not empty, from 1, that of the names included.
    var number: Int
    /// The options by their names, and `query`.
    var cells: [(name: String, value: String)]
    /// The query as typed.
    var query: String { cells.first { $0.name == "query" }?.value ?? "" }
  }

  private var lines: LineReader
  private var number = 0
  private let delimiter: Character
  /// The names of the columns.
  let columns: [String]
  /// The first line, where it is a query itself.
  private var first: Row?

  /// Opens a file; `-` is the standard input.
  ///
  /// - Throws: `FileError` where it cannot be read, `Failure` where its first row names no queries.
  init(path: String) throws {
    lines = try LineReader(path: path)
    guard let head = try lines.next() else {
      throw Failure.misuse(
        "'\(path)' is empty: its first line names the columns, such as query,city,after")
    }
    number = 1
    let text = head.hasPrefix("\u{FEFF}") ? String(head.dropFirst()) : head
    let signs: [Character] = ["\t", ";", ","]
    delimiter =
      signs.first { sign in
        Self.cells(text, sign).contains { Self.name($0) == "query" } && text.contains(sign)
      } ?? ","
    let names = Self.cells(text, delimiter).map(Self.name)
    if names.contains("query") {
      columns = names
    } else if text.contains(",") && !text.contains("\"") && !text.contains(" ") {
      throw Failure.misuse(
        "the first line of '\(path)' names no column 'query': '\(text)'")
    } else {
      // Names of companies, one a line.
      columns = ["query"]
      first = Row(number: 1, cells: [("query", text)])
    }
    isTable = names.contains("query")
  }

  /// Whether rows have cells; else a line is a query as it stands.
  private let isTable: Bool

  /// Returns the next row that is not empty, nil behind the last.
  mutating func next() throws -> Row? {
    if let first {
      self.first = nil
      return first
    }
    while let start = try lines.next() {
      number += 1
      let row = number
      guard isTable else {
        return Row(number: row, cells: [("query", start)])
      }
      var text = start
      // A cell in quotation marks may go over lines.
      while text.count(where: { $0 == "\"" }) % 2 == 1, let more = try lines.next() {
        text += "\n" + more
      }
      let values = Self.cells(text, delimiter).map { Self.trimmed($0) }
      guard values.contains(where: { !$0.isEmpty }) else { continue }
      guard values.count <= columns.count else {
        throw Failure("row \(row): \(values.count) cells for \(columns.count) columns")
      }
      return Row(number: row, cells: Array(zip(columns, values)).filter { !$0.1.isEmpty })
    }
    return nil
  }

  /// The cells of a row, their quotation marks undone (RFC 4180).
  static func cells(_ row: String, _ delimiter: Character) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = Array(row)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        cell.append("\"")
        characters.removeFirst()
      case "\"" where isQuoted: isQuoted = false
      // Inside a cell a quotation mark is one of the query.
      case "\"" where cell.allSatisfy(\.isWhitespace) && isWholeCell(characters, delimiter):
        cell = ""
        isQuoted = true
      case delimiter where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    return cells + [cell]
  }

  /// Whether a quotation mark that opens a cell is closed at its end: else it is a phrase of the query.
  private static func isWholeCell(_ rest: ArraySlice<Character>, _ delimiter: Character) -> Bool {
    var rest = rest
    while let character = rest.popFirst() {
      guard character == "\"" else { continue }
      if rest.first == "\"" {
        rest.removeFirst()
        continue
      }
      let behind = rest.first { !$0.isWhitespace || $0 == delimiter }
      return behind == nil || behind == delimiter
    }
    return true
  }

  private static func name(_ cell: String) -> String {
    trimmed(cell).lowercased().split(separator: "_").joined(separator: "-")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
