internal import NewsIndex
internal import SQLite

/// Finds the stored values that a filter's text means, and spells stored values for people.
final class FacetValues {
  private let file: IndexFile
  private let analyzer: Analyzer

  init(_ file: IndexFile, analyzer: Analyzer) {
    self.file = file
    self.analyzer = analyzer
  }

  // MARK: What a filter means

  /// Returns the numbers of the names of a kind that `text` means.
  ///
  /// That is the name itself, but for case, marks and a leading "The"; where there is none, every
  /// name that has all its words in a row.
  func names(_ text: String, _ kind: NameKind) throws(IndexError) -> Set<Int> {
    let wanted = Self.plain(analyzer.fold(text))
    guard let first = wanted.split(separator: " ").first else { return [] }
    var equal: Set<Int> = []
    var containing: Set<Int> = []
    for (id, folded) in try foldedNames(kind, having: String(first)) {
      let name = Self.plain(folded)
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

  /// Returns the numbers of the languages that a BCP 47 tag allows: itself and its regions.
  func languages(_ tag: String) throws(IndexError) -> Set<Int> {
    let wanted = analyzer.fold(tag)
    var ids: Set<Int> = []
    for (id, folded) in try foldedNames(.language)
    where folded == wanted || folded.hasPrefix(wanted + "-") {
      ids.insert(id)
    }
    return ids
  }

  /// Returns the numbers of the places that a city's name means.
  ///
  /// Any name of a place finds it; behind a comma its region or country may follow, as in
  /// "Paris, Texas".
  func cities(_ text: String) throws(IndexError) -> Set<Int> {
    let parts = analyzer.fold(text).split(separator: ",", maxSplits: 1)
      .map { Self.trimmed($0) }
    guard let city = parts.first else { return [] }
    let all = try placeIDs(
      """
      SELECT p.id FROM place_name AS n JOIN place AS p ON p.id = n.place
      WHERE n.folded = ?1 AND p.city <> ''
      """, city)
    guard parts.count == 2 else { return all }
    return all.intersection(try countries(parts[1]).union(try regions(parts[1])))
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

  private func regions(_ folded: String) throws(IndexError) -> Set<Int> {
    var ids: Set<Int> = []
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id, region FROM place WHERE region IS NOT NULL")
      while try rows.step() {
        if let id = rows.integer(at: 0), let region = rows.text(at: 1),
          analyzer.fold(region) == folded
        {
          ids.insert(id)
        }
      }
    }
    return ids
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
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    let kept = words.first == "the" && words.count > 1 ? words.dropFirst() : words[...]
    return kept.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: What is stored, for people

  /// Returns the name with that number.
  func name(_ id: Int) throws(IndexError) -> String? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT name FROM name WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.text(at: 0) : nil
    }
  }

  /// A place, as facets name it.
  struct PlaceLabel {
    var city: String
    var region: String?
    var country: String
  }

  /// Returns the place with that number.
  func place(_ id: Int) throws(IndexError) -> PlaceLabel? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT city, region, country FROM place WHERE id = ?1")
      try row.bind(id, at: 1)
      guard try row.step() else { return nil }
      return PlaceLabel(
        city: row.text(at: 0) ?? "", region: row.text(at: 1), country: row.text(at: 2) ?? "")
    }
  }
}
