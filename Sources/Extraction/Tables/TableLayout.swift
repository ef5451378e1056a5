/// How a table of text (CSV, RFC 4180, and its kin) is written, told from its first row.
struct TableLayout: Sendable, Equatable {
  /// What stands between two columns.
  var delimiter: UInt8
  /// The names of the columns.
  var columns: [String]

  private static let delimiters = Array(",\t;|".utf8)
  /// The longest first row, in bytes, and the longest name of a column.
  private static let rowLimit = 16 << 10
  private static let nameLimit = 64

  /// Tells the layout of a table with a row of names; nil where the bytes begin no such table.
  ///
  /// A table that is not called one must name columns that make articles.
  init?(head: ArraySlice<UInt8>, isNamedTable: Bool, map: FieldMap) {
    guard let row = Self.firstRow(of: head) else { return nil }
    let layouts = Self.delimiters.compactMap { delimiter -> TableLayout? in
      let fields = TableRow.fields(of: row, delimiter: delimiter)
      guard fields.count > 1 else { return nil }
      let names = fields.map { TextLine.cleaned($0) }
      let isTable = names.allSatisfy { $0.utf8.count <= Self.nameLimit && !$0.endsSentence }
      return isTable ? TableLayout(delimiter: delimiter, columns: names) : nil
    }
    guard let layout = layouts.max(by: { $0.columns.count < $1.columns.count }) else { return nil }
    if !isNamedTable, !layout.holdsArticles(map) || !layout.isFollowed(in: head, after: row) {
      return nil
    }
    self = layout
  }

  /// Creates a layout.
  init(delimiter: UInt8, columns: [String]) {
    self.delimiter = delimiter
    self.columns = columns
  }

  /// Whether rows can be articles: they have a text, or a headline with its date or address.
  func holdsArticles(_ map: FieldMap) -> Bool {
    let fields = columns.compactMap { name -> RecordField? in
      // A table of anything has names.
      RecordField.common.contains(name.lowercased()) ? nil : map.field(named: name)?.field
    }
    let hasHeadline = fields.contains(.title)
    let hasOther = fields.contains { [.url, .published, .outlet, .authors, .deck].contains($0) }
    return fields.contains(.text) && (hasHeadline || hasOther)
      || hasHeadline && (fields.contains(.url) || fields.contains(.published))
  }

  /// Whether rows follow, and the first is no sentence: those have spaces after their commas.
  private func isFollowed(in head: ArraySlice<UInt8>, after row: ArraySlice<UInt8>) -> Bool {
    let isSentence = zip(row, row.dropFirst()).contains { $0 == delimiter && $1 == 0x20 }
    let next = head[row.endIndex...].drop { $0 == 0x0D || $0 == 0x0A }.prefix { $0 != 0x0A }
    return !isSentence && next.contains(delimiter)
  }

  /// The bytes of the row of names, without Excel's line that states the delimiter.
  static func firstRow(of head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = head.dropFirst(headLength(of: head))
    guard let end = rest.prefix(rowLimit).firstIndex(of: 0x0A) else { return nil }
    let row = rest[..<end]
    return row.last == 0x0D ? row.dropLast() : row
  }

  /// The number of bytes before the row of names: a byte order mark, "sep=;", and lines of one cell.
  static func headLength(of head: ArraySlice<UInt8>) -> Int {
    var length = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let rest = head.dropFirst(length).prefix(10)
    if rest.starts(with: "sep=".utf8), let end = rest.firstIndex(of: 0x0A) {
      length = end + 1 - head.startIndex
    }
    // What an export says of itself above its table has nothing that could part columns.
    for _ in 0..<mostRemarks {
      let rest = head.dropFirst(length)
      guard let end = rest.prefix(rowLimit).firstIndex(of: 0x0A), end + 1 < rest.endIndex,
        !rest[..<end].contains(where: delimiters.contains)
      else { break }
      length = end + 1 - head.startIndex
    }
    return length
  }

  private static let mostRemarks = 4
}
