internal import NewsIndex
internal import SQLite
internal import WordIndex

/// Runs search plans: words through lists and positions, facets through the arrays, and sets of articles between.
final class PlanRunner {
  private let file: IndexFile
  private let arrays: ArticleArrays
  private let text: TextSearch

  init(_ file: IndexFile, arrays: ArticleArrays, text: TextSearch) {
    self.file = file
    self.arrays = arrays
    self.text = text
  }

  /// Returns what a plan about words alone or one pattern, with conditions, finds; nil where it is about more.
  ///
  /// The parameters are those of `TextSearch.best`.
  func best(
    _ plan: SearchPlan, count: Int, _ sort: SearchRequest.Sort,
    _ needed: TextSearch.NeededMatches, _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> TextSearch.Found? {
    var wanted = wanted
    var plan = plan
    if case .and(let parts) = plan {
      guard let only = parts.first(where: \.hasText), parts.count(where: \.hasText) == 1,
        case .text(let text) = only,
        wanted.evaluator(of: text) != .positions
      else { return nil }
      for part in parts where !part.hasText { wanted.articles = try set(part, wanted) }
      plan = only
    }
    guard case .text(let text) = plan else { return nil }
    return try self.text.best(text, count: count, sort, needed, wanted)
  }

  /// Returns the articles that match, ascending by ordinal.
  func matches(_ plan: SearchPlan, _ wanted: TextSearch.Wanted) throws(IndexError) -> [Match] {
    switch plan {
    case .text(let plan): return try text.matches(plan, wanted)
    case .and(let parts): return try all(parts, wanted)
    case .or(let parts): return try any(parts, wanted)
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not:
      return Self.matches(in: try set(plan, wanted))
    }
  }

  private func all(
    _ parts: [SearchPlan], _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> [Match] {
    var wanted = wanted
    for part in parts where !part.hasText { wanted.articles = try set(part, wanted) }
    let texts = parts.filter(\.hasText)
    guard let first = texts.first else { return Self.matches(in: try allowed(wanted)) }
    // Scores of several parts add up.
    if texts.count > 1 { wanted.firstCount = nil }
    var found = try matches(first, wanted)
    for part in texts.dropFirst() {
      wanted.articles = articles(of: found)
      found = Self.joined(found, try matches(part, wanted), isUnion: false)
    }
    return found
  }

  private func any(
    _ parts: [SearchPlan], _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> [Match] {
    var wanted = wanted
    wanted.firstCount = nil
    var found: [Match] = []
    for part in parts { found = Self.joined(found, try matches(part, wanted), isUnion: true) }
    return found
  }

  /// Merges two lists: scores add up; both parts of an AND must match, so the looser tier counts;
  /// of an OR the closer.
  private static func joined(_ a: [Match], _ b: [Match], isUnion: Bool) -> [Match] {
    var joined: [Match] = []
    joined.reserveCapacity(max(a.count, b.count))
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if j >= b.count || (i < a.count && a[i].ordinal < b[j].ordinal) {
        if isUnion { joined.append(a[i]) }
        i += 1
      } else if i >= a.count || b[j].ordinal < a[i].ordinal {
        if isUnion { joined.append(b[j]) }
        j += 1
      } else {
        let tier = isUnion ? min(a[i].tier, b[j].tier) : max(a[i].tier, b[j].tier)
        joined.append(
          Match(ordinal: a[i].ordinal, score: a[i].score + b[j].score, tier: tier))
        i += 1
        j += 1
      }
    }
    return joined
  }

  // MARK: Sets

  /// Returns the wanted articles that a plan finds.
  func articles(_ plan: SearchPlan, _ wanted: TextSearch.Wanted) throws(IndexError) -> ArticleSet {
    if plan.hasText { return articles(of: try matches(plan, wanted)) }
    guard case .and(let parts) = plan else { return try set(plan, wanted) }
    var wanted = wanted
    for part in parts { wanted.articles = try set(part, wanted) }
    return try allowed(wanted)
  }

  /// Returns the wanted articles that a plan allows.
  private func set(
    _ plan: SearchPlan, _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> ArticleSet {
    var set = try allowed(wanted)
    switch plan {
    case .facet(let kind, let values):
      var having = ArticleSet(of: try arrays.numbers(kind), in: values)
      if kind == .byline {
        having.formUnion(
          try with(values, "SELECT ordinal, name FROM further_byline"))
      }
      set.formIntersection(having)
    case .places(let places):
      var having = ArticleSet(of: try arrays.numbers(.place), in: places)
      having.formUnion(try with(places, "SELECT ordinal, place FROM further_place"))
      set.formIntersection(having)
    case .ids(let range):
      set.formIntersection(try arrays.ordinals(of: range))
    case .articles(let ids):
      var some = ArticleSet(capacity: arrays.count)
      for id in ids { if let ordinal = try arrays.ordinal(of: id) { some.insert(ordinal) } }
      set.formIntersection(some)
    case .ordinals(let some): set.formIntersection(some)
    case .number(let kind, let range):
      let numbers = try arrays.numbers(kind)
      set.formIntersection(where: { range.contains(Int(numbers[$0])) })
    case .stored: set = ArticleSet(capacity: arrays.count)
    case .not(let inner):
      var unscored = wanted
      unscored.isScored = false
      set.subtract(articles(of: try matches(inner, unscored)))
    case .or(let parts) where !plan.hasText:
      var any = ArticleSet(capacity: arrays.count)
      for part in parts { any.formUnion(try self.set(part, wanted)) }
      set = any
    case .text, .and, .or:
      set = articles(of: try matches(plan, wanted))
    }
    return set
  }

  private func allowed(_ wanted: TextSearch.Wanted) throws(IndexError) -> ArticleSet {
    var set = wanted.articles
    if set == nil { set = try arrays.articles() }
    guard let all = set, let only = wanted.only else { return set ?? ArticleSet(capacity: 0) }
    var one = ArticleSet(capacity: arrays.count)
    if all.contains(only) { one.insert(only) }
    return one
  }

  /// Articles with one of some values behind the first, as in PARIS/BERLIN, or of two writers.
  private func with(_ values: Set<Int>, _ sql: String) throws(IndexError) -> ArticleSet {
    var set = ArticleSet(capacity: arrays.count)
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(sql)
      while try rows.step() {
        guard let ordinal = rows.integer(at: 0), let value = rows.integer(at: 1) else { continue }
        if values.contains(value) { set.insert(ordinal) }
      }
    }
    return set
  }

  /// Returns the articles of some matches.
  func articles(of matches: [Match]) -> ArticleSet {
    var set = ArticleSet(capacity: arrays.count)
    for match in matches { set.insert(match.ordinal) }
    return set
  }

  private static func matches(in set: ArticleSet) -> [Match] {
    var found: [Match] = []
    set.forEach { found.append(Match(ordinal: $0, score: .zero, tier: .exact)) }
    return found
  }
}
