package import NewsIndex
internal import Stories

/// What a compiler asks a store about the facets of its articles.
///
/// Values are numbers, which mean something to the store alone.
package protocol FacetNames: AnyObject {
  /// Returns the numbers of the names of a kind that `text` means.
  func names(_ text: String, _ kind: NameKind) throws(IndexError) -> Set<Int>

  /// Returns the numbers of the languages that a BCP 47 tag or an English name allows, with their regions.
  func languages(_ text: String) throws(IndexError) -> Set<Int>

  /// Returns the places that a city's name means.
  func cities(_ text: String) throws(IndexError) -> CityReading

  /// Returns the numbers of the places in a country or a part of the world.
  func countries(_ text: String) throws(IndexError) -> Set<Int>

  /// Returns the numbers of all places, or of those that are cities.
  func allPlaces(ofCities: Bool) throws(IndexError) -> Set<Int>

  /// Returns the stored value that is spelled most like one that means nothing; nil where none is like it.
  func nearest(_ text: String, _ field: Facet.Name) throws(IndexError) -> String?

  /// Returns the plan of a condition; its articles are few or none where it is not `isKnown`.
  func plan(of condition: StoreCondition) throws(IndexError) -> (plan: SearchPlan, isKnown: Bool)

  /// Returns how many articles were added before the store kept when.
  func addedUnknownCount() throws(IndexError) -> Int
}

/// What a city's name means.
package struct CityReading {
  /// The numbers of the places.
  package var places: Set<Int> = []
  /// What should be said of it, nil for nothing.
  package var note: String?

  package init() {}

  /// Reads what places were found for a name: its own name finds a place; another one counts only where no place bears
  /// it itself.
  package static func of(
    _ text: String, _ named: [(number: Int, city: String, isOwn: Bool)]
  ) -> CityReading {
    var reading = CityReading()
    let own = named.filter(\.isOwn)
    reading.places = Set((own.isEmpty ? named : own).map(\.number))
    let others = Set(named.filter { !$0.isOwn }.map(\.city)).sorted()
    guard let first = others.first else { return reading }
    let list = list(others)
    reading.note =
      own.isEmpty
      ? "'\(text)' is taken as another name of \(list)"
      : "'\(text)' is also another name of \(list): ask for it with --city '\(first)'"
    return reading
  }

  private static func list(_ names: [String]) -> String {
    names.count > 3
      ? names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
      : names.joined(separator: ", ")
  }
}

/// A condition on articles that each store has its own way to find.
package enum StoreCondition: Equatable, Sendable {
  /// The article with that id, or with the id that it had before.
  case id(Int)
  /// Articles whose URL's host is a site or one of its subdomains; with a slash or stars anywhere in the URL.
  case site(String)
  case status(ArticleStatus)
  /// Articles that changed on one of some days, as the outlet says.
  case updated(Query.DateBounds)
  /// Articles of the story of an article, given by its id.
  case story(Int)
  /// Articles of stories that one of some houses carried or wrote.
  case carried(Set<Int>)
  /// Articles whose story has so many.
  case copies(ClosedRange<Int>)
}

/// The values of `is:` that a store can answer.
package enum ArticleStatus: String, CaseIterable, Sendable {
  case updated, corrected
  /// The member of a story that was published first, and articles alone in theirs.
  case original
  /// Any other member.
  case carried
  /// The same text under another headline, dateline or credit.
  case copy
  /// Told again by the same outlet, with more.
  case version
}

extension FacetNames {
  /// Returns the numbers of the outlets and origins that `text` means.
  func houses(_ text: String) throws(IndexError) -> Set<Int> { try names(text, .house) }

  /// Returns the numbers of the sections that `text` means.
  func sections(_ text: String) throws(IndexError) -> Set<Int> { try names(text, .section) }

  /// Returns the numbers of the writers that `text` means.
  func bylines(_ text: String) throws(IndexError) -> Set<Int> { try names(text, .byline) }

  /// Says that no article has a value, and which one may have been meant.
  func unknown(_ text: String, _ field: Facet.Name) throws(IndexError) -> String {
    let what =
      switch field {
      case .city: "dateline in the city"
      case .country: "dateline in the country"
      case .lang: "language"
      case .byline: "writer"
      default: field.rawValue
      }
    let nearest = try nearest(text, field).map { ": did you mean '\($0)'?" } ?? ""
    return "no article has the \(what) '\(text)'\(nearest)"
  }
}

/// The facets of an index file.
final class FileFacets: FacetNames {
  private let values: FacetValues
  private let statuses: StatusLookup
  private let stories: StoryLookup

  init(_ values: FacetValues, _ statuses: StatusLookup, _ stories: StoryLookup) {
    self.values = values
    self.statuses = statuses
    self.stories = stories
  }

  func names(_ text: String, _ kind: NameKind) throws(IndexError) -> Set<Int> {
    try values.names(text, kind)
  }

  func languages(_ text: String) throws(IndexError) -> Set<Int> { try values.languages(text) }

  func cities(_ text: String) throws(IndexError) -> CityReading { try values.cities(text) }

  func countries(_ text: String) throws(IndexError) -> Set<Int> { try values.countries(text) }

  func allPlaces(ofCities: Bool) throws(IndexError) -> Set<Int> {
    try values.allPlaces(ofCities: ofCities)
  }

  func nearest(_ text: String, _ field: Facet.Name) throws(IndexError) -> String? {
    try values.nearest(text, field)
  }

  func addedUnknownCount() throws(IndexError) -> Int { try statuses.addedUnknownCount() }

  func plan(
    of condition: StoreCondition
  ) throws(IndexError) -> (plan: SearchPlan, isKnown: Bool) {
    switch condition {
    case .id(let given):
      let id = try statuses.reader.currentID(of: given)
      return (.ids(id..<id + 1), id >= 0)
    case .site(let site):
      let ids = try values.sites(site)
      return (.articles(ids), !ids.isEmpty)
    case .status(let status): return (try plan(of: status), true)
    case .updated(let bounds): return (.articles(try statuses.updated(bounds)), true)
    case .story(let id):
      let member = try statuses.reader.storyID(of: id)
      let ordinal = try member.flatMap { id throws(IndexError) in
        try statuses.reader.ordinal(of: id)
      }
      let articles = try ordinal.map { ordinal throws(IndexError) in
        try stories.articles(ofStoryOf: ordinal)
      }
      return (articles.map(SearchPlan.ordinals) ?? .articles([]), articles != nil)
    case .carried(let houses):
      return (.ordinals(try stories.articles(carriedBy: houses)), !houses.isEmpty)
    case .copies(let sizes): return (.ordinals(try stories.articles(storySize: sizes)), true)
    }
  }

  private func plan(of status: ArticleStatus) throws(IndexError) -> SearchPlan {
    switch status {
    case .updated: .articles(try statuses.updatedLater())
    case .corrected:
      .or([
        .articles(try statuses.corrected()), .ordinals(try stories.articles { $0 == .correction }),
      ])
    case .original: .ordinals(try stories.articles { $0 == nil })
    case .carried: .ordinals(try stories.articles { $0 != nil })
    case .copy: .ordinals(try stories.articles { $0 == .copy })
    case .version: .ordinals(try stories.articles { $0 == .version || $0 == .correction })
    }
  }
}
