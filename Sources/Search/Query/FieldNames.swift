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
  /// The number of a story's articles.
  case copies
  /// Google's `allintitle:` and `allintext:`, for all words that follow.
  case all(Query.TextScope)
  /// Any part of the URL.
  case inURL
  /// `repeat3:"x"` and `near10:"x y"` of GDELT.
  case repeated(Int), nearby(Int)

  /// Returns what a name means, in any case; nil for a name that is none.
  static func named(_ name: String) -> FieldName? {
    guard name.utf8.count <= longestName else { return nil }
    let name = name.lowercased()
    if let known = names[name] { return known }
    if let count = number(behind: "repeat", name) { return .repeated(count) }
    if let count = number(behind: "near", name) { return .nearby(count) }
    return nil
  }

  /// The known name nearest to an unknown one, for "did you mean".
  static func suggestion(for name: String) -> String? {
    guard name.utf8.count <= longestName else { return nil }
    let name = name.lowercased()
    let near = names.keys.map { ($0, EditDistance.between($0, name)) }.filter {
      $0.1 <= min(2, $0.0.count / 3)
    }
    return near.min { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }?.0
  }

  /// No name is longer, nor near to a longer one.
  private static let longestName = 32

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
    add(.text(.title), "title intitle headline hd ti caption")
    add(.all(.title), "allintitle")
    add(.text(.lead), "lead lp")
    add(.text(.hlead), "hlead hlp hl")
    add(.text(.body), "body intext text ft fulltext")
    add(.all(.body), "allintext")
    add(.text(.byline), "byline by author au authors")
    add(.facet(.outlet), "outlet source sn pub publication publisher sourcename")
    add(.facet(.origin), "origin")
    add(.facet(.agency), "agency")
    add(.facet(.site), "site domain domainis canonical_domain")
    add(.inURL, "inurl url allinurl")
    add(.facet(.dateline), "dateline city dl from")
    add(.facet(.country), "country countries in location sourcecountry")
    add(.facet(.place), "place places")
    add(.facet(.lang), "lang la language languages sourcelang")
    add(.facet(.section), "section se category")
    add(.facet(.status), "is")
    add(.facet(.story), "story")
    add(.facet(.carried), "carried")
    add(.copies, "copies")
    add(.facet(.id), "id")
    add(.facet(.saved), "saved query search")
    add(.date(.date), "date dates pubdate pd published publish_date publication_date yr year")
    add(.date(.updated), "updated lastmod mdate modified")
    add(.date(.indexed), "indexed indexed_date load-date")
    add(.after, "after since")
    add(.before, "before until")
    add(.recently, "when")
    add(.length, "words wc length wordcount")
    return names
  }()
}
