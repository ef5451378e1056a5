internal import NewsIndex
internal import SQLite

/// An article that matches.
struct Match {
  var ordinal: Int
  var score: Score
  var tier: Tier
}

/// Runs text plans on the index.
final class TextSearch {
  private static let function = "dateline_visit"

  private let file: IndexFile
  private let arrays: ArticleArrays
  private let statistics: CollectionStatistics
  private let texts: StoredTexts
  private let receiver: RowReceiver
  /// Occurrences by their MATCH text: scores and snippets both ask for them.
  private var occurrences: [String: Occurrence] = [:]

  init(
    _ file: IndexFile, arrays: ArticleArrays, statistics: CollectionStatistics, texts: StoredTexts
  ) throws(IndexError) {
    self.file = file
    self.arrays = arrays
    self.statistics = statistics
    self.texts = texts
    let receiver = RowReceiver()
    self.receiver = receiver
    try file.sql { () throws(SQLiteError) in
      try file.connection.registerMatchFunction(Self.function) { receiver.receive($0) }
    }
  }

  /// What is wanted of the articles that match.
  struct Wanted {
    var ids: Range<Int>
    /// The articles that count; nil for all.
    var articles: ArticleSet?
    var loosest: Tier
    var isScored: Bool
  }

  /// Returns the articles that match a plan, in the order of their ids.
  func matches(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    if plan.isDecidedByFTS5, !wanted.isScored { return try plainMatches(plan, wanted) }
    let match = MatchText(plan)
    let scorer = try wanted.isScored ? makeScorer(plan) : nil
    var evaluator = TextEvaluator(plan, loosest: wanted.loosest)
    var found: [Match] = []
    var failure: IndexError?
    let arrays = arrays
    let leadLengths = try arrays.numbers(.leadLength)
    receiver.receive = { [texts] row in
      guard failure == nil, let ordinal = arrays.ordinal(of: row.rowID),
        wanted.articles?.contains(ordinal) ?? true
      else { return }
      evaluator.clear()
      for (phrase, target) in match.phrases.enumerated() {
        guard let target else { continue }
        row.eachPlace(ofPhrase: phrase) { field, position in
          evaluator.add(
            leaf: target.leaf, alternative: target.alternative, field: field, position: position)
        }
      }
      let id = row.rowID
      let surroundings = TextEvaluator.Surroundings(
        leadLength: { Int(leadLengths[ordinal]) },
        outline: { texts.outline(of: id, &failure) },
        isSpelledAlike: { texts.isSpelledAlike($0, $1, in: id, &failure) })
      guard let tier = evaluator.evaluate(surroundings) else { return }
      found.append(
        Match(ordinal: ordinal, score: scorer?.score(ordinal, evaluator) ?? .zero, tier: tier))
    }
    defer { receiver.receive = { _ in } }
    try run("SELECT \(Self.function)(words)", match.text, wanted.ids) { _ in }
    if let failure { throw failure }
    return found
  }

  private func plainMatches(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    var found: [Match] = []
    try run("SELECT rowid", MatchText(plan).text, wanted.ids) { id in
      guard let ordinal = arrays.ordinal(of: id), wanted.articles?.contains(ordinal) ?? true else {
        return
      }
      found.append(Match(ordinal: ordinal, score: .zero, tier: .exact))
    }
    return found
  }

  private func run(
    _ select: String, _ match: String, _ ids: Range<Int>, _ visit: (Int) -> Void
  ) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "\(select) FROM words WHERE words MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid")
      try rows.bind(match, at: 1)
      try rows.bind(ids.lowerBound, at: 2)
      try rows.bind(ids.upperBound, at: 3)
      while try rows.step() { visit(rows.integer(at: 0) ?? 0) }
    }
  }

  // MARK: Scores

  /// Returns the scorer of a plan's leaves.
  func makeScorer(_ plan: TextPlan) throws(IndexError) -> Scorer {
    var occurrences: [Occurrence] = []
    for leaf in plan.leaves {
      occurrences.append(
        leaf.isScored && leaf.weight == nil ? try occurrence(of: leaf) : Occurrence())
    }
    return try Scorer(
      leaves: plan.leaves, occurrences: occurrences, statistics: statistics, arrays: arrays)
  }

  /// Returns in how many articles a word stands, in any field, and how often.
  func occurrence(of leaf: TextPlan.Leaf) throws(IndexError) -> Occurrence {
    let match = MatchText(counting: leaf)
    if let known = occurrences[match.text] { return known }
    let outer = receiver.receive
    defer { receiver.receive = outer }
    var occurrence = Occurrence()
    var places: [Int] = []
    receiver.receive = { row in
      places.removeAll(keepingCapacity: true)
      for phrase in match.phrases.indices {
        row.eachPlace(ofPhrase: phrase) { field, position in places.append(position << 3 | field) }
      }
      occurrence.articleCount += 1
      occurrence.placeCount += Self.distinctCount(&places)
    }
    try run("SELECT \(Self.function)(words)", match.text, 0..<Int.max) { _ in }
    occurrences[match.text] = occurrence
    return occurrence
  }

  /// Counts different numbers; several spellings may stand at one place.
  private static func distinctCount(_ places: inout [Int]) -> Int {
    guard places.count > 1 else { return places.count }
    places.sort()
    var count = 1
    for index in 1..<places.count where places[index] != places[index - 1] { count += 1 }
    return count
  }
}

/// Hands FTS5's rows to whoever is searching at the moment.
private final class RowReceiver {
  var receive: (borrowing MatchedRow) -> Void = { _ in }
}
