internal import JSON
internal import News

/// CSL-JSON, the data of the Citation Style Language (schema 1.0.2): an `article-newspaper`.
enum CSLJSON {
  static func value(of reference: Reference) -> JSONValue {
    var members = [
      JSONMember("id", .string(String(reference.id))),
      JSONMember("type", .string("article-newspaper")),
    ]
    func add(_ name: String, _ text: String?) {
      if let text = Line.value(text) { members.append(JSONMember(name, .string(text))) }
    }
    add("title", reference.title)
    let authors = reference.authors
    if !authors.isEmpty { members.append(JSONMember("author", .array(authors.map(name)))) }
    add("container-title", reference.outlet)
    if let day = reference.published { members.append(JSONMember("issued", date(day))) }
    add("section", reference.section)
    add("language", reference.language)
    // pandoc and others take "word: text" for a field of that name, and the note is gone.
    add("note", reference.notes(" ").joined(separator: ". "))
    if let url = reference.url {
      // pandoc takes an apostrophe for a quotation mark, and curls it.
      add("URL", Line.encoding("'", in: url))
      members.append(JSONMember("accessed", date(reference.accessed)))
    }
    return .object(members)
  }

  private static func name(_ author: AuthorName) -> JSONValue {
    switch author {
    case .literal(let text): return .object([JSONMember("literal", .string(text))])
    case .person(let person):
      let parts = [
        ("family", person.family), ("given", person.given.isEmpty ? nil : person.given),
        ("non-dropping-particle", person.particle), ("suffix", person.suffix),
      ]
      return .object(
        parts.compactMap { name, text in text.map { JSONMember(name, .string($0)) } })
    }
  }

  private static func date(_ day: CalendarDate) -> JSONValue {
    let (year, month, day) = day.components
    return .object([
      JSONMember("date-parts", .array([.array([.integer(year), .integer(month), .integer(day)])]))
    ])
  }
}
