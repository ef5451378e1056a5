/// What a field's name in a query means, with the names that other search engines use.
enum FieldName: Equatable {
  case text(Query.TextScope)
  case facet(Query.FacetField)
  case date(Query.DateField)
  /// Dates from a day on, or before one.
  case after, before
  /// The time up to now: `when:7d`.
  case recently
  case length
  /// `repeat3:"x"` and `near10:"x y"` of GDELT.
  case repeated(Int), nearby(Int)

  /// Returns what a name means, in any case; nil for a name that is none.
  static func named(_ name: String) -> FieldName? {
    let name = name.lowercased()
    if let known = names[name] { return known }
    if let count = number(behind: "repeat", name) { return .repeated(count) }
    if let count = number(behind: "near", name) { return .nearby(count) }
    return nil
  }

  /// The known name nearest to an unknown one, for "did you mean".
  static func suggestion(for name: String) -> String? {
    let name = name.lowercased()
    let near = names.keys.map { ($0, EditDistance.between($0, name)) }.filter { $0.1 <= 2 }
    return near.min { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }?.0
  }

  private static func number(behind word: String, _ name: String) -> Int? {
    guard name.hasPrefix(word), let count = Int(name.dropFirst(word.count)),
      (1...999).contains(count)
    else { return nil }
    return count
  }

  private static let names: [String: FieldName] = {
    var names: [String: FieldName] = [:]
    func add(_ field: FieldName, _ list: String) {
      for name in list.split(separator: " ") { names[String(name)] = field }
    }
    add(.text(.title), "title intitle allintitle headline hd ti")
    add(.text(.lead), "lead lp")
    add(.text(.hlead), "hlead hlp")
    add(.text(.body), "body intext allintext text")
    add(.text(.byline), "byline by author au")
    add(.facet(.outlet), "outlet source sn pub publication publisher")
    add(.facet(.origin), "origin")
    add(.facet(.agency), "agency")
    add(.facet(.site), "site domain inurl url domainis")
    add(.facet(.dateline), "dateline city dl from")
    add(.facet(.country), "country in location sourcecountry")
    add(.facet(.place), "place")
    add(.facet(.lang), "lang la language sourcelang")
    add(.facet(.section), "section se category")
    add(.facet(.status), "is")
    add(.facet(.story), "story")
    add(.facet(.id), "id")
    add(.facet(.saved), "saved query search")
    add(.date(.date), "date pubdate pd published publish_date")
    add(.date(.updated), "updated lastmod")
    add(.date(.indexed), "indexed")
    add(.after, "after since")
    add(.before, "before until")
    add(.recently, "when")
    add(.length, "words wc length wordcount")
    return names
  }()
}
