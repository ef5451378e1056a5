internal import News
internal import NewsIndex
internal import SQLite

/// The numbers of names and source paths in an index; new ones are stored as they come.
final class NameTable {
  private struct Key: Hashable {
    var kind: Int
    var name: String
  }

  private let connection: Connection
  private let analyzer = Analyzer()
  private var ids: [Key: Int] = [:]
  private var lastSource: (path: String, id: Int)?
  private var paths = PathResolver()

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Returns the number of a name; nil for none.
  func id(_ name: String?, _ kind: NameKind) throws(SQLiteError) -> Int? {
    guard let name, !name.isEmpty else { return nil }
    let key = Key(kind: kind.rawValue, name: name)
    if let id = ids[key] { return id }
    let select = try connection.prepare("SELECT id FROM name WHERE kind = ?1 AND name = ?2")
    try select.bind(kind.rawValue, at: 1)
    try select.bind(name, at: 2)
    let id: Int
    if try select.step(), let stored = select.integer(at: 0) {
      id = stored
    } else {
      id = try insert(name, kind)
    }
    ids[key] = id
    return id
  }

  private func insert(_ name: String, _ kind: NameKind) throws(SQLiteError) -> Int {
    let insert = try connection.prepare(
      "INSERT INTO name (kind, name, folded) VALUES (?1, ?2, ?3)")
    try insert.bind(kind.rawValue, at: 1)
    try insert.bind(name, at: 2)
    try insert.bind(analyzer.fold(name), at: 3)
    try insert.run()
    return connection.lastInsertedRowID
  }

  /// Returns the number of a source; its path stays as it was named first.
  func source(_ path: String) throws(SQLiteError) -> Int {
    if let lastSource, lastSource.path == path { return lastSource.id }
    let resolved = paths.resolve(path)
    let insert = try connection.prepare(
      "INSERT OR IGNORE INTO source (path, resolved) VALUES (?1, ?2)")
    try insert.bind(path, at: 1)
    try insert.bind(resolved, at: 2)
    try insert.run()
    let select = try connection.prepare("SELECT id FROM source WHERE resolved = ?1")
    try select.bind(resolved, at: 1)
    _ = try select.step()
    let id = select.integer(at: 0) ?? 0
    lastSource = (path, id)
    return id
  }

  /// Drops what is remembered.
  func forget() {
    ids.removeAll()
    lastSource = nil
  }
}

/// The numbers of places in an index; new ones are stored as they come, with all their names.
final class PlaceTable {
  private let connection: Connection
  private let names: PlaceNames
  private let analyzer = Analyzer()
  private var known: [Place: Int] = [:]

  init(_ connection: Connection, names: PlaceNames) {
    self.connection = connection
    self.names = names
  }

  /// Returns the numbers of places, in order.
  func ids(of places: [Place]) throws(SQLiteError) -> [Int] {
    var ids: [Int] = []
    for place in places {
      let id = try id(of: place)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func id(of place: Place) throws(SQLiteError) -> Int {
    if let id = known[place] { return id }
    let id: Int
    if let stored = try stored(place) { id = stored } else { id = try insert(place) }
    known[place] = id
    return id
  }

  private func stored(_ place: Place) throws(SQLiteError) -> Int? {
    let select = try connection.prepare(
      """
      SELECT id FROM place
      WHERE country = ?1 AND region IS ?2 AND city = ?3 AND geonames = ?4
      """)
    try select.bind(place.country, at: 1)
    try select.bind(place.region, at: 2)
    try select.bind(place.city, at: 3)
    try select.bind(place.id, at: 4)
    return try select.step() ? select.integer(at: 0) : nil
  }

  private func insert(_ place: Place) throws(SQLiteError) -> Int {
    let insert = try connection.prepare(
      """
      INSERT INTO place (geonames, city, region, country, latitude, longitude, population)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    try insert.bind(place.id, at: 1)
    try insert.bind(place.city, at: 2)
    try insert.bind(place.region, at: 3)
    try insert.bind(place.country, at: 4)
    try insert.bind(place.latitude, at: 5)
    try insert.bind(place.longitude, at: 6)
    try insert.bind(place.population, at: 7)
    try insert.run()
    let id = connection.lastInsertedRowID
    let own = analyzer.fold(place.city)
    for name in folded([place.city] + names.cities(place)) {
      let insert = try connection.prepare("INSERT OR IGNORE INTO place_name VALUES (?1, ?2, ?3)")
      try insert.bind(name, at: 1)
      try insert.bind(id, at: 2)
      try insert.bind(name == own ? 1 : 0, at: 3)
      try insert.run()
    }
    for name in folded([place.country] + names.countries(place.country)) {
      let insert = try connection.prepare("INSERT OR IGNORE INTO country_name VALUES (?1, ?2)")
      try insert.bind(name, at: 1)
      try insert.bind(place.country, at: 2)
      try insert.run()
    }
    return id
  }

  private func folded(_ names: [String]) -> [String] {
    Set(names.map(analyzer.fold)).filter { !$0.isEmpty }.sorted()
  }

  /// Drops what is remembered.
  func forget() {
    known.removeAll()
  }
}
