internal import News

/// BibTeX and biblatex: an `@article` for each, with the fields that both know.
enum BibTeX {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  static func text(of reference: Reference) -> String {
    var fields: [(String, String)] = []
    func add(_ name: String, _ text: String?, isTitle: Bool = false) {
      guard let text = Line.value(text) else { return }
      let value = escaped(text)
      fields.append((name, isTitle ? "{{\(value)}}" : "{\(value)}"))
    }
    add("title", reference.title, isTitle: true)
    let authors = reference.authors.map(name)
    if !authors.isEmpty { fields.append(("author", "{\(authors.joined(separator: " and "))}")) }
    add("journal", reference.outlet)
    if let day = reference.published {
      let (year, month, _) = day.components
      add("date", day.description)
      add("year", String(year))
      fields.append(("month", months[month - 1]))
    }
    add("keywords", keywords(reference))
    if let url = Line.value(reference.url) {
      // What would end the field, or the address.
      fields.append(("url", "{\(Line.encoding("{}\\ ", in: url))}"))
      add("urldate", reference.accessed.description)
    }
    add("note", reference.notes().joined(separator: ". "))
    let lines = fields.map { "  \($0.0) = \($0.1),\n" }
    return "@article{dl\(reference.id),\n" + lines.joined() + "}\n"
  }

  /// Keywords with commas between; a keyword has none of its own then.
  private static func keywords(_ reference: Reference) -> String {
    reference.keywords.map { keyword in
      String(keyword.map { $0 == "," ? ";" : $0 })
    }.joined(separator: ", ")
  }

  // MARK: Names

  /// `von Family, Suffix, Given`; what has no parts, or parts that BibTeX would read otherwise, in braces.
  private static func name(_ author: AuthorName) -> String {
    switch author {
    case .literal(let text): return "{\(escaped(text))}"
    case .person(let person):
      // BibTeX takes all up to the last small word for particles.
      let isPlain = !person.family.split(separator: " ").dropLast().contains {
        $0.first?.isLowercase == true
      }
      let family = isPlain ? escaped(person.family) : "{\(escaped(person.family))}"
      let parts = [
        (person.particle.map { escaped($0) + " " } ?? "") + family,
        person.suffix.map(escaped), person.given.isEmpty ? nil : escaped(person.given),
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }
  }

  // MARK: Characters

  /// Text as TeX prints it.
  ///
  /// Braces have names here, for BibTeX counts those with a backslash too.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "$", "&", "#", "%", "_":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
