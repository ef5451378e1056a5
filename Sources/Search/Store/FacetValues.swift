internal import NewsIndex
internal import SQLite

/// Finds the stored values that a filter's text means, and spells stored values for people.
package final class FacetValues {
  private let file: IndexFile
  private let analyzer: Analyzer
  private var knownDirectory: PlaceDirectory?
  private var knownGroups: [NameKind: FacetGroups] = [:]
  private var knownFurther: [ArticleArray.Kind: [Further]] = [:]

  init(_ file: IndexFile, analyzer: Analyzer) {
    self.file = file
    self.analyzer = analyzer
  }

  // MARK: What a filter means

  /// What a filter asks for that wants articles without a value.
  package static let none = "none"

  /// Returns the numbers of the names of a kind that `text` means.
  ///
  /// That is the name itself, but for case, marks and a leading "The"; where there is none, every
  /// name that has all its words in a row.
  func names(_ text: String, _ kind: NameKind) throws(IndexError) -> Set<Int> {
    if text == Self.none { return [0] }
    let wanted = Self.key(analyzer.fold(text))
    guard let first = wanted.split(separator: " ").first else { return [] }
    var equal: Set<Int> = []
    var containing: Set<Int> = []
    for (id, folded) in try foldedNames(kind, having: String(first)) {
      let name = Self.key(folded)
      if name == wanted { equal.insert(id) }
      if " \(name) ".contains(" \(wanted) ") { containing.insert(id) }
    }
    return equal.isEmpty ? containing : equal
  }

  /// Returns the numbers of the outlets and origins that `text` means.
  func houses(_ text: String) throws(IndexError) -> Set<Int> {
    try names(text, .house)
  }

  /// Returns the numbers of the sections that `text` means.
  func sections(_ text: String) throws(IndexError) -> Set<Int> {
    try names(text, .section)
  }

  /// Returns the numbers of the writers that `text` means.
  func bylines(_ text: String) throws(IndexError) -> Set<Int> {
    try names(text, .byline)
  }

  /// Returns the ids of the articles whose URL's host is a site or one of its subdomains.
  ///
  /// Text with a slash, or between stars, is looked for anywhere in the URL.
  func sites(_ text: String) throws(IndexError) -> Set<Int> {
    let isPart = text.hasPrefix("*") || text.contains("/")
    let wanted = text.lowercased().filter { $0 != "*" }
    guard !wanted.isEmpty else { return [] }
    return try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT id, url FROM article WHERE url IS NOT NULL")
      var ids: Set<Int> = []
      while try rows.step() {
        guard let id = rows.integer(at: 0), let url = rows.text(at: 1)?.lowercased() else {
          continue
        }
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        let host = parts.count > 2 ? String(parts[2]) : url
        let isSite = host == wanted || host.hasSuffix("." + wanted)
        if isSite || (isPart && url.contains(wanted)) { ids.insert(id) }
      }
      return ids
    }
  }

  /// Returns the numbers of the languages that a BCP 47 tag or an English name allows, with their regions.
  func languages(_ text: String) throws(IndexError) -> Set<Int> {
    if text == Self.none { return [0] }
    let name = analyzer.fold(text)
    let wanted = LanguageNames.tag(of: name) ?? name
    var ids: Set<Int> = []
    for (id, folded) in try foldedNames(.language)
    where folded == wanted || folded.hasPrefix(wanted + "-") {
      ids.insert(id)
    }
    return ids
  }

  /// Returns the places that a city's name means.
  ///
  /// Its own name finds a place. Another name, an old or foreign one, counts only where no place of the
  /// index bears it itself. Behind commas region and country may follow, as in "Paris, Texas".
  func cities(_ text: String) throws(IndexError) -> CityReading {
    let whole = analyzer.fold(text)
    let parts = whole.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    guard let city = parts.first else { return CityReading() }
    var named = try namedPlaces(whole)
    if named.isEmpty, parts.count > 1 {
      let directory = try directory()
      named = try namedPlaces(city).filter { place in
        parts.dropFirst().allSatisfy { directory.lies(place.entry, in: $0) }
      }
    }
    return CityReading.of(
      text, named.map { (number: $0.entry.id, city: $0.entry.city, isOwn: $0.isOwn) })
  }

  private func namedPlaces(
    _ folded: String
  ) throws(IndexError) -> [(entry: PlaceDirectory.Entry, isOwn: Bool)] {
    try file.sql { () throws(SQLiteError) in
      var found: [(entry: PlaceDirectory.Entry, isOwn: Bool)] = []
      let rows = try file.connection.prepare(
        """
        SELECT p.id, p.city, p.region, p.country, n.own
        FROM place_name AS n JOIN place AS p ON p.id = n.place
        WHERE n.folded = ?1 AND p.city <> ''
        """)
      try rows.bind(folded, at: 1)
      while try rows.step() {
        let entry = PlaceDirectory.Entry(
          id: rows.integer(at: 0) ?? 0, city: rows.text(at: 1) ?? "", region: rows.text(at: 2),
          country: rows.text(at: 3) ?? "", analyzer: analyzer)
        found.append((entry, rows.integer(at: 4) == 1))
      }
      return found
    }
  }

  /// Returns the numbers of all places, or of those that are cities.
  func allPlaces(ofCities: Bool) throws(IndexError) -> Set<Int> {
    try directory().ids(ofCities: ofCities)
  }

  /// Returns the places of the index, read once.
  func directory() throws(IndexError) -> PlaceDirectory {
    if let knownDirectory { return knownDirectory }
    let directory = try PlaceDirectory(file, analyzer: analyzer)
    knownDirectory = directory
    return directory
  }

  /// Returns the numbers of the places in a country or a part of the world.
  ///
  /// Countries go by ISO code or any English name, parts of the world by name ("europe").
  func countries(_ text: String) throws(IndexError) -> Set<Int> {
    try placeIDs(
      """
      SELECT p.id FROM country_name AS n JOIN place AS p ON p.country = n.country
      WHERE n.folded = ?1
      """, Self.trimmed(Substring(analyzer.fold(text))))
  }

  private func placeIDs(_ sql: String, _ folded: String) throws(IndexError) -> Set<Int> {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(sql)
      try rows.bind(folded, at: 1)
      var ids: Set<Int> = []
      while try rows.step() { ids.insert(rows.integer(at: 0) ?? 0) }
      return ids
    }
  }

  /// The names of a kind in which some letters stand: SQLite looks for them in no time.
  private func foldedNames(
    _ kind: NameKind, having part: String = ""
  ) throws(IndexError) -> [(Int, String)] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id, folded FROM name WHERE kind = ?1 AND instr(folded, ?2) > 0")
      try rows.bind(kind.rawValue, at: 1)
      try rows.bind(part, at: 2)
      var names: [(Int, String)] = []
      while try rows.step() { names.append((rows.integer(at: 0) ?? 0, rows.text(at: 1) ?? "")) }
      return names
    }
  }

  /// A folded name without a leading "the", its punctuation as single blanks.
  private static func plain(_ folded: String) -> String {
    if let plain = plainASCII(folded) { return plain }
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    let kept = words.first == "the" && words.count > 1 ? words.dropFirst() : words[...]
    return kept.joined(separator: " ")
  }

  /// The same of a name in ASCII, byte by byte, for an archive may have a hundred thousand writers; nil for another.
  private static func plainASCII(_ folded: String) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(folded.utf8.count)
    var isBehindWord = false
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBehindWord { plain.append(0x20) }
        isBehindWord = false
        plain.append(byte)
      case 0x80...: return nil
      default: isBehindWord = !plain.isEmpty
      }
    }
    if plain.starts(with: "the ".utf8) { plain.removeFirst(4) }
    return String(decoding: plain, as: UTF8.self)
  }

  /// What names are compared by: as it is where a name has no letters.
  package static func key(_ folded: String) -> String {
    let plain = plain(folded)
    return plain.isEmpty ? folded : plain
  }

  package static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: What is stored, for facets

  /// Names of a kind, by number: those that a filter cannot tell apart are one value.
  func groups(_ kind: NameKind) throws(IndexError) -> FacetGroups {
    if let known = knownGroups[kind] { return known }
    let groups = try file.sql { () throws(SQLiteError) in
      var groups = FacetGroups()
      // Most names are those of writers: the table as it lies is quicker than its index, row by row.
      let rows = try file.connection.prepare(
        "SELECT id, name, folded FROM name WHERE \(kind == .byline ? "+" : "")kind = ?1 ORDER BY id"
      )
      try rows.bind(kind.rawValue, at: 1)
      while try rows.step() {
        let (name, folded) = (rows.text(at: 1) ?? "", rows.text(at: 2) ?? "")
        let key = kind == .language ? folded : Self.key(folded)
        groups.add(rows.integer(at: 0) ?? 0, key: key, label: name)
      }
      return groups
    }
    knownGroups[kind] = groups
    return groups
  }

  /// Returns the name with that number.
  func name(_ id: Int) throws(IndexError) -> String? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT name FROM name WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.text(at: 0) : nil
    }
  }

  /// A value of an article besides its first.
  struct Further {
    var ordinal: Int
    var number: Int
  }

  /// Returns the values that articles have besides their first, by ordinal.
  func further(_ kind: ArticleArray.Kind) throws(IndexError) -> [Further] {
    if let known = knownFurther[kind] { return known }
    let further = try file.sql { () throws(SQLiteError) in
      var further: [Further] = []
      let rows = try file.connection.prepare(
        kind == .place
          ? "SELECT ordinal, place FROM further_place ORDER BY ordinal, place"
          : "SELECT ordinal, name FROM further_byline ORDER BY ordinal, name")
      while try rows.step() {
        further.append(
          Further(ordinal: rows.integer(at: 0) ?? 0, number: rows.integer(at: 1) ?? 0))
      }
      return further
    }
    knownFurther[kind] = further
    return further
  }

  // MARK: What may have been meant

  /// Returns the stored value that is spelled most like one that means nothing; nil where none is like it.
  func nearest(_ text: String, _ field: Facet.Name) throws(IndexError) -> String? {
    let wanted = Self.key(analyzer.fold(text))
    let values: [String] =
      switch field {
      case .outlet: try groups(.house).labels
      case .section: try groups(.section).labels
      case .byline: try groups(.byline).labels
      case .lang: try groups(.language).labels + LanguageNames.all
      case .city: try directory().cityGroups.labels
      case .country: try directory().countryNames
      case .month, .year, .day: []
      }
    return Self.nearest(wanted, among: values) { Self.key(analyzer.fold($0)) }
  }

  /// Returns the value that is spelled most like what was wanted; nil where none is like it.
  package static func nearest(
    _ wanted: String, among values: [String], key: (String) -> String
  ) -> String? {
    let length = wanted.unicodeScalars.count
    let most = length < 4 ? 1 : length < 8 ? 2 : 3
    var best: (distance: Int, value: String)?
    for value in values {
      let key = key(value)
      guard abs(key.unicodeScalars.count - length) <= most, key != wanted else { continue }
      let distance = EditDistance.between(wanted, key)
      if distance <= most, distance < best?.distance ?? .max { best = (distance, value) }
    }
    return best?.value
  }
}
