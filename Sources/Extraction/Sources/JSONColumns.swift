internal import JSON

/// A table that was written as JSON by columns, as pandas does where nothing else is asked of it:
/// `{"title": {"0": …, "1": …}, "text": {…}}`, and `{"columns": [names], "index": […], "data": [[cells], …]}`.
enum JSONColumns {
  /// Returns the table's rows as objects; nil where the object is no such table.
  static func records(of object: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard mayBeTable(object), let value = try? JSONValue(parsing: Array(object)) else { return nil }
    let rows = split(value) ?? columns(value)
    return rows?.isEmpty == false ? rows : nil
  }

  /// Whether the first member is a column or the list of their names: told before all of it is parsed.
  private static func mayBeTable(_ object: ArraySlice<UInt8>) -> Bool {
    let head = object.prefix(400).filter { $0 > 0x20 }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let value = head[(colon + 1)...]
    return value.starts(with: "{\"0\":".utf8)
      || value.first == UInt8(ascii: "[")
        && ["{\"columns\":", "{\"schema\":"].contains { head.starts(with: $0.utf8) }
  }

  private static func split(_ value: JSONValue) -> [[UInt8]]? {
    guard let names = value["columns"]?.array?.compactMap(\.string), let data = value["data"]?.array
    else { return nil }
    return data.map { row in
      // A row of another length stays what it is, and is told of as no object.
      guard let cells = row.array, cells.count == names.count else { return row.bytes() }
      return JSONValue.object(zip(names, cells).map { JSONMember($0, $1) }).bytes()
    }
  }

  private static func columns(_ value: JSONValue) -> [[UInt8]]? {
    let columns = value.object ?? []
    guard columns.count > 1, let numbers = columns[0].value.object?.map(\.name),
      columns.allSatisfy({ $0.value.object?.map(\.name) == numbers })
    else { return nil }
    let cells = columns.map { ($0.value.object ?? []).map(\.value) }
    return numbers.indices.map { row in
      JSONValue.object(zip(columns, cells).map { JSONMember($0.name, $1[row]) }).bytes()
    }
  }
}
