internal import JSON
internal import News

/// Makes an article of a row of a table, by the names of its columns.
struct TableMapper: Sendable {
  let map: FieldMap

  /// Reads a row.
  func article(
    from record: RawRecord, _ layout: TableLayout
  ) -> Result<Article, ReadingFailure> {
    let fields = TableRow.fields(of: record.bytes[...], delimiter: layout.delimiter)
    guard fields.count <= layout.columns.count else {
      return .failure(
        ReadingFailure(
          reason: "a row of \(fields.count) fields under \(layout.columns.count) columns"))
    }
    let members = zip(layout.columns, fields).map { name, field in
      JSONMember(name, .string(Self.nothing.contains(field.trimmed(" ")) ? "" : field))
    }
    var filler = RecordFiller(
      article: Article(source: record.location, original: record.bytes), members: members, map: map)
    filler.fill()
    return .success(filler.article)
  }

  /// What tables write where they know nothing.
  private static let nothing: Set = ["NA", "N/A", "NaN", "nan", "NULL", "null", "None", "\\N"]
}
