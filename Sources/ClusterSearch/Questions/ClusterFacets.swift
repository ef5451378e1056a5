internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// The values of facets of an archive on a cluster, numbered as they are met: a number means a value here alone.
final class ClusterFacets: FacetNames {
  /// A place as its key has it.
  struct PlaceEntry {
    var number: Int
    var key: String
    var city: String
    var region: String?
    var country: String
    var geonames: Int
    var own: String
    var names: [String]
    var countryNames: [String]
  }

  private let terms: ClusterTerms
  private let analyzer: Analyzer
  private var numbers: [String: Int] = [:]
  private var values: [String] = [""]

  /// Returns the id of the original of an article's story, which is its own where it is alone; nil where there is no such
  /// article.
  var story: (Int) throws(IndexError) -> Int? = { _ in nil }

  /// Places that have a city; places of any kind: no place has these numbers.
  static let anyCity = -1
  static let anyPlace = -2

  init(_ terms: ClusterTerms, analyzer: Analyzer) {
    self.terms = terms
    self.analyzer = analyzer
  }

  /// Returns the number of a value.
  func number(of value: String) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// Returns the value with a number, nil for none.
  func value(_ number: Int) -> String? {
    values.indices.contains(number) && number > 0 ? values[number] : nil
  }

  // MARK: Names

  private func names(
    of kind: NameKind, _ condition: JSONValue?
  ) throws(IndexError) -> [(name: String, folded: String)] {
    var parts: [JSONValue] = [.one("prefix", .one("t", .string("\(kind)/")))]
    if let condition { parts.append(condition) }
    let question = ClusterTerms.Question(
      kind: .name, condition: JSONValue.all(parts).text(), most: ClusterTerms.mostHits)
    return try terms.terms(question).compactMap { term in
      guard let name = term.detail["name"]?.string else { return nil }
      return (name, term.names.first ?? analyzer.fold(name))
    }
  }

  func names(_ text: String, _ kind: NameKind) throws(IndexError) -> Set<Int> {
    if text == FacetValues.none { return [0] }
    let wanted = FacetValues.key(analyzer.fold(text))
    guard let first = wanted.split(separator: " ").first else { return [] }
    var equal: Set<Int> = []
    var containing: Set<Int> = []
    let pattern = "*" + Self.literal(String(first)) + "*"
    for (name, folded) in try names(of: kind, .one("wildcard", .one("f", .string(pattern)))) {
      let key = FacetValues.key(folded)
      if key == wanted { equal.insert(number(of: name)) }
      if " \(key) ".contains(" \(wanted) ") { containing.insert(number(of: name)) }
    }
    return equal.isEmpty ? containing : equal
  }

  /// A text in which an engine's wildcard query finds no wildcard.
  private static func literal(_ text: String) -> String {
    var out = ""
    for character in text {
      if "*?\\".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  func languages(_ text: String) throws(IndexError) -> Set<Int> {
    if text == FacetValues.none { return [0] }
    let name = analyzer.fold(text)
    let wanted = LanguageNames.tag(of: name) ?? name
    var found: Set<Int> = []
    for (name, folded) in try names(of: .language, nil)
    where folded == wanted || folded.hasPrefix(wanted + "-") {
      found.insert(number(of: name))
    }
    return found
  }

  func nearest(_ text: String, _ field: Facet.Name) throws(IndexError) -> String? {
    let labels: [String] =
      switch field {
      case .outlet: try names(of: .house, nil).map(\.name)
      case .section: try names(of: .section, nil).map(\.name)
      case .byline: try names(of: .byline, nil).map(\.name)
      case .lang: try names(of: .language, nil).map(\.name) + LanguageNames.all
      case .city: try places(.everything).map(\.city).filter { !$0.isEmpty }
      case .country: Array(Set(try places(.everything).flatMap(\.countryNames))).sorted()
      case .month, .year, .day: []
      }
    return FacetValues.nearest(FacetValues.key(analyzer.fold(text)), among: labels) {
      FacetValues.key(analyzer.fold($0))
    }
  }

  // MARK: Places

  /// Returns the places of the archive that fulfil a condition.
  func places(_ condition: JSONValue) throws(IndexError) -> [PlaceEntry] {
    let question = ClusterTerms.Question(
      kind: .place, condition: condition.text(), most: ClusterTerms.mostHits)
    return try terms.terms(question).compactMap { term in
      guard let read = PlaceKey.read(term.key) else { return nil }
      return PlaceEntry(
        number: number(of: term.key), key: term.key, city: read.city, region: read.region,
        country: read.country, geonames: read.geonames,
        own: term.detail["own"]?.string ?? analyzer.fold(read.city), names: term.names,
        countryNames: term.countryNames)
    }
  }

  private func named(_ folded: String) throws(IndexError) -> [PlaceEntry] {
    try places(.terms("f", [folded])).filter { !$0.city.isEmpty }
  }

  func cities(_ text: String) throws(IndexError) -> CityReading {
    let whole = analyzer.fold(text)
    let parts = whole.split(separator: ",").map { FacetValues.trimmed($0) }.filter { !$0.isEmpty }
    guard let city = parts.first else { return CityReading() }
    var found = try named(whole).map { ($0, $0.own == whole) }
    if found.isEmpty, parts.count > 1 {
      found = try named(city).filter { place in
        parts.dropFirst().allSatisfy { self.lies(place, in: $0) }
      }.map { ($0, $0.own == city) }
    }
    return CityReading.of(
      text, found.map { (number: $0.0.number, city: $0.0.city, isOwn: $0.1) })
  }

  /// Whether a place lies in what stands behind the comma of "Paris, Texas": a region or a country.
  private func lies(_ place: PlaceEntry, in qualifier: String) -> Bool {
    place.region.map(analyzer.fold) == qualifier || place.countryNames.contains(qualifier)
  }

  func countries(_ text: String) throws(IndexError) -> Set<Int> {
    let folded = FacetValues.trimmed(Substring(analyzer.fold(text)))
    return Set(try places(.terms("c", [folded])).map(\.number))
  }

  func allPlaces(ofCities: Bool) throws(IndexError) -> Set<Int> {
    [ofCities ? Self.anyCity : Self.anyPlace]
  }

  // MARK: Conditions

  func plan(
    of condition: StoreCondition
  ) throws(IndexError) -> (plan: SearchPlan, isKnown: Bool) {
    switch condition {
    case .id(let id): return (.ids(id..<id + 1), id >= 0)
    case .site, .status, .updated, .copies: return (.stored(condition), true)
    case .story(let id):
      let story = try story(id)
      return story.map { (.stored(.story($0)), true) } ?? (.articles([]), false)
    case .carried(let houses): return (.stored(condition), !houses.isEmpty)
    }
  }

  func addedUnknownCount() throws(IndexError) -> Int { 0 }
}
