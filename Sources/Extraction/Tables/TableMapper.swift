internal import JSON
internal import News

/// Makes an article of a row of a table, by the names of its columns.
struct TableMapper: Sendable {
  let map: FieldMap
  /// Seconds since 1970, for embargoes.
  let now: Int

  /// Reads a row.
  func article(
    from record: RawRecord, _ layout: TableLayout
  ) -> Result<Article, ReadingFailure> {
    let bytes =
      String(validating: record.bytes, as: UTF8.self) == nil
      ? PageDecoder.decode(record.bytes)?.utf8 ?? record.bytes : record.bytes
    let fields = TableRow.fields(of: bytes[...], delimiter: layout.delimiter)
    var members = zip(layout.columns, fields).map { name, field in
      JSONMember(name, .string(Self.nothing.contains(field.trimmed(" ")) ? "" : field))
    }
    // Cells beyond the last column are nobody's, and not lost.
    let surplus = fields.dropFirst(layout.columns.count).filter { !$0.trimmed(" ").isEmpty }
    if !surplus.isEmpty {
      members.append(JSONMember("surplus_cells", .array(surplus.map { .string($0) })))
    }
    if let failure = PublicationState(members).failure(now: now) { return .failure(failure) }
    var filler = RecordFiller(
      record, article: Article(source: record.location, original: record.bytes), members: members,
      map: map)
    return filler.filled()
  }

  /// What tables write where they know nothing.
  private static let nothing: Set = ["NA", "N/A", "NaN", "nan", "NULL", "null", "None", "\\N"]
}
