package import NewsIndex
internal import SQLite

/// The places of an index, in memory, with the names that tell them apart.
package struct PlaceDirectory {
  /// A place, as facets name it.
  package struct Entry {
    package var id: Int
    var city: String
    var region: String?
    var country: String
    /// City and region in small letters without marks.
    var foldedCity: String
    var foldedRegion: String?

    package init(id: Int, city: String, region: String?, country: String, analyzer: Analyzer) {
      self.id = id
      self.city = city
      self.region = region
      self.country = country
      foldedCity = analyzer.fold(city)
      foldedRegion = region.map(analyzer.fold)
    }
  }

  let entries: [Entry]
  /// The countries of a name, folded.
  private let countries: [String: Set<String>]
  private let fold: (String) -> String

  /// Takes places, in the order in which they were met, and the countries of each folded name.
  package init(
    _ entries: [Entry], countries: [String: Set<String>], fold: @escaping (String) -> String
  ) {
    self.entries = entries
    self.countries = countries
    self.fold = fold
  }

  /// Reads the places.
  init(_ file: IndexFile, analyzer: Analyzer) throws(IndexError) {
    fold = analyzer.fold
    (entries, countries) = try file.sql { () throws(SQLiteError) in
      var entries: [Entry] = []
      let rows = try file.connection.prepare(
        "SELECT id, city, region, country FROM place ORDER BY id")
      while try rows.step() {
        entries.append(
          Entry(
            id: rows.integer(at: 0) ?? 0, city: rows.text(at: 1) ?? "", region: rows.text(at: 2),
            country: rows.text(at: 3) ?? "", analyzer: analyzer))
      }
      var countries: [String: Set<String>] = [:]
      let names = try file.connection.prepare("SELECT folded, country FROM country_name")
      while try names.step() {
        countries[names.text(at: 0) ?? "", default: []].insert(names.text(at: 1) ?? "")
      }
      return (entries, countries)
    }
  }

  /// The names of countries that have places here.
  var countryNames: [String] { countries.keys.sorted() }

  /// Cities of one name as one.
  package var cityGroups: FacetGroups {
    var groups = FacetGroups()
    for entry in entries where !entry.city.isEmpty {
      groups.add(entry.id, key: entry.foldedCity, label: entry.city)
    }
    return groups
  }

  /// Countries by their codes.
  var countryGroups: FacetGroups {
    var groups = FacetGroups()
    for entry in entries { groups.add(entry.id, key: entry.country, label: entry.country) }
    return groups
  }

  /// The places of a kind of which a filter without a name is asked.
  func ids(ofCities: Bool) -> Set<Int> {
    Set(entries.lazy.filter { !ofCities || !$0.city.isEmpty }.map(\.id))
  }

  /// Whether a place lies in what stands behind the comma of "Paris, Texas": a region or a country.
  func lies(_ entry: Entry, in qualifier: String) -> Bool {
    entry.foldedRegion == qualifier || countries[qualifier]?.contains(entry.country) == true
  }

  /// Cities told apart by region or country, where there are several of one name.
  ///
  /// A label is the shortest that the filter reads as these places alone.
  ///
  /// - Parameters:
  ///   - groups: cities of one name as one.
  ///   - counts: how many articles each group has.
  /// - Returns: the groups by label.
  package func named(_ groups: FacetGroups, counted counts: [Int]) -> FacetGroups {
    var byCity: [String: [Entry]] = [:]
    for entry in entries where !entry.city.isEmpty {
      guard let group = groups.group(of: entry.id), counts[group] > 0 else { continue }
      byCity[entry.foldedCity, default: []].append(entry)
    }
    var named = FacetGroups()
    for entry in entries {
      guard let homonyms = byCity[entry.foldedCity], !entry.city.isEmpty else { continue }
      let label =
        homonyms.count == 1 ? homonyms[0].city : self.label(of: entry, among: homonyms)
      named.add(entry.id, key: fold(label), label: label)
    }
    return named
  }

  private func label(of entry: Entry, among homonyms: [Entry]) -> String {
    let alike = homonyms.filter {
      $0.foldedRegion == entry.foldedRegion && $0.country == entry.country
    }
    // Of several spellings (San Jose, San José) one, whichever was met first.
    let city = homonyms.map(\.city).min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? entry.city
    if alike.count == homonyms.count { return city }
    for qualifier in [entry.region, entry.country].compactMap(\.self) {
      let wanted = fold(qualifier)
      let found = homonyms.filter { lies($0, in: wanted) }
      let isExact = found.allSatisfy { one in alike.contains { $0.id == one.id } }
      if isExact, found.count == alike.count { return "\(city), \(qualifier)" }
    }
    return [city, entry.region, entry.country].compactMap(\.self).joined(separator: ", ")
  }
}
