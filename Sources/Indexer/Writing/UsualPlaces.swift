internal import NewsIndex
internal import SQLite
internal import Stories

/// Decides which place a bare name means by the places that its outlet usually means: who prints "SPRINGFIELD, Ill." in
/// most datelines means Illinois by "SPRINGFIELD" too.
///
/// It goes by the whole archive, and is decided anew at the end of every run that changes it: so the order in which
/// articles come does not matter. Only datelines that were no guess count, each article once. Figures: docs/formats.md.
struct UsualPlaces {
  /// The share that the usual place must have among the outlet's datelines that mean one of those in question.
  private static let leastShare = 0.5

  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// An article whose dateline is a guess.
  private struct Guess {
    var id: Int
    var ordinal: Int
    /// The places that it may mean, the one that weighs most first; 0 for one that no article has.
    var places: [Int] = []
    /// What the article has now.
    var taken: Int
    /// Who carried it; 0 where nobody says: those of an archive that names no outlet are of one house.
    var outlet: Int
  }

  /// An article's place that is not the one decided.
  struct Change {
    var id: Int
    var ordinal: Int
    var place: Int
  }

  /// Stores what is decided, inside the caller's transaction.
  func update() throws(IndexError) {
    let changes = try changes()
    guard !changes.isEmpty else { return }
    try file.sql { () throws(SQLiteError) in
      for change in changes {
        let update = try file.connection.prepare("UPDATE article SET place = ?2 WHERE id = ?1")
        try update.bind(change.id, at: 1)
        try update.bind(change.place, at: 2)
        try update.run()
      }
      let places = changes.sorted { $0.ordinal < $1.ordinal }.map {
        (ordinal: UInt32($0.ordinal), number: UInt32(clamping: $0.place))
      }
      try StoredNumbers(file.connection).set(.place, places)
    }
  }

  /// The articles whose place is decided otherwise than it is stored.
  func changes() throws(IndexError) -> [Change] {
    try file.sql { () throws(SQLiteError) in
      guard try file.hasAdditions() else { return [] }
      let guesses = try guesses()
      guard !guesses.isEmpty else { return [] }
      let counts = try counts(of: guesses)
      return guesses.compactMap { guess in
        let place = Self.decide(
          guess.places.map { $0 > 0 ? counts[Key(guess.outlet, $0)] ?? 0 : 0 })
        return guess.places[place] == guess.taken
          ? nil : Change(id: guess.id, ordinal: guess.ordinal, place: guess.places[place])
      }
    }
  }

  /// Returns the place to take, given how often the outlet means each; the first where none is usual.
  static func decide(_ counts: [Int]) -> Int {
    let all = counts.reduce(0, +)
    guard let most = counts.max(), most > 0, Double(most) > leastShare * Double(all) else {
      return 0
    }
    return counts.firstIndex(of: most) ?? 0
  }

  private struct Key: Hashable {
    var outlet: Int
    var place: Int

    init(_ outlet: Int, _ place: Int) {
      self.outlet = outlet
      self.place = place
    }
  }

  private func guesses() throws(SQLiteError) -> [Guess] {
    let rows = try file.connection.prepare(
      """
      SELECT a.ordinal, g.geonames, a.place, a.outlet, g.id
      FROM guessed_place AS g JOIN article AS a USING (id) ORDER BY g.id, g.rank
      """)
    var guesses: [Guess] = []
    let places = try places()
    while try rows.step() {
      guard let ordinal = rows.integer(at: 0), let number = rows.integer(at: 1) else { continue }
      if guesses.last?.ordinal != ordinal {
        guesses.append(
          Guess(
            id: rows.integer(at: 4) ?? 0, ordinal: ordinal, taken: rows.integer(at: 2) ?? 0,
            outlet: rows.integer(at: 3) ?? 0))
      }
      guesses[guesses.count - 1].places.append(places[number] ?? 0)
    }
    return guesses
  }

  /// The index's number of each place that GeoNames numbers.
  private func places() throws(SQLiteError) -> [Int: Int] {
    let rows = try file.connection.prepare("SELECT geonames, id FROM place WHERE geonames > 0")
    var places: [Int: Int] = [:]
    while try rows.step() {
      if let number = rows.integer(at: 0), let id = rows.integer(at: 1) { places[number] = id }
    }
    return places
  }

  /// How often each outlet means each place in question where it is no guess.
  private func counts(of guesses: [Guess]) throws(SQLiteError) -> [Key: Int] {
    let guessed = Set(guesses.map(\.ordinal))
    let places = guesses.flatMap(\.places)
    var isWanted = [Bool](repeating: false, count: (places.max() ?? 0) + 1)
    for place in places { isWanted[place] = true }
    let numbers = StoredNumbers(file.connection)
    let count = try file.connection.integer(
      "SELECT value FROM statistic WHERE name = '\(CollectionStatistics.ordinalCountName)'")
    var found: [(ordinal: Int, place: Int)] = []
    try numbers.eachSet(.place, ordinalCount: count ?? 0) { ordinal, place in
      if place < isWanted.count, isWanted[place] { found.append((ordinal, place)) }
    }
    var counts: [Key: Int] = [:]
    for (ordinal, place) in found where !guessed.contains(ordinal) {
      counts[Key(try numbers.number(.outlet, of: ordinal), place), default: 0] += 1
    }
    return counts
  }
}
