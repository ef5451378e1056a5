internal import News

/// RIS: a line a value, a tag of two letters before it, lines that end as on Windows.
///
/// The tags are those of the RIS specification of Research Information Systems (2011) for NEWS, as Zotero and EndNote
/// read them.
enum RIS {
  static func text(of reference: Reference) -> String {
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      if let value = Line.value(value) { lines.append("\(tag)  - \(value)") }
    }
    lines.append("TY  - NEWS")
    add("TI", reference.title)
    for author in reference.authors { add("AU", name(author)) }
    add("T2", reference.outlet)
    if let day = reference.published {
      add("PY", String(day.description.prefix(4)))
      add("DA", slashed(day))
    }
    add("SE", reference.section)
    add("LA", reference.language)
    for keyword in reference.keywords { add("KW", keyword) }
    for note in reference.notes() { add("N1", note) }
    if let url = reference.url {
      // A semicolon parts addresses here.
      add("UR", Line.encoding(";", in: url))
      add("Y2", slashed(reference.accessed))
    }
    add("ID", String(reference.id))
    let state = reference.state.isEmpty ? "" : " state \(reference.state)"
    add("AN", "Dateline \(reference.id) text \(reference.version)\(state)")
    lines.append("ER  - ")
    return lines.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// Family, given, suffix; what has no parts stands as it is.
  private static func name(_ author: AuthorName) -> String {
    switch author {
    case .literal(let text): text
    case .person(let person):
      [person.wholeFamily, person.given].filter { !$0.isEmpty }.joined(separator: ", ")
        + (person.suffix.map { ", " + $0 } ?? "")
    }
  }

  private static func slashed(_ day: CalendarDate) -> String {
    day.description.split(separator: "-").joined(separator: "/")
  }
}
