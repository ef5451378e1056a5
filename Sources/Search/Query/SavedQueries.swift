public import News
internal import NewsIndex

/// A search that is kept under a name, as `saved:NAME` stands for it.
public struct SavedQuery: Sendable, Equatable {
  /// The query as typed; relative dates stay relative.
  public var query: String
  /// The conditions beside it.
  public var filters: Filters
  /// Whether words count only as typed.
  public var isExact: Bool
  /// The loosest tier that counts.
  public var loosest: Tier

  /// Creates a search.
  public init(
    query: String, filters: Filters = Filters(), isExact: Bool = false, loosest: Tier = .near
  ) {
    self.query = query
    self.filters = filters
    self.isExact = isExact
    self.loosest = loosest
  }
}

/// The searches that `saved:NAME` can name.
public struct SavedQueries: Sendable {
  /// The most saved searches that one query leads to, those that others name among them.
  private static let most = 100

  private let lookup: @Sendable (String) -> SavedQuery?

  /// No searches.
  public static let none = SavedQueries { _ in nil }

  /// Creates a collection from what finds a search by its name.
  public init(_ lookup: @escaping @Sendable (String) -> SavedQuery?) {
    self.lookup = lookup
  }

  /// Returns the searches that a query names, and those that these name, by name.
  public func all(
    in query: String, today: CalendarDate
  ) -> (found: [String: SavedQuery], missing: [String]) {
    var found: [String: SavedQuery] = [:]
    var missing: [String] = []
    var waiting = QueryParser(today: today).parse(query).query?.savedNames ?? []
    while let name = waiting.popLast() {
      guard found[name] == nil, !missing.contains(name), found.count < Self.most else { continue }
      guard let saved = lookup(name) else {
        missing.append(name)
        continue
      }
      found[name] = saved
      waiting += QueryParser(today: today).parse(saved.query).query?.savedNames ?? []
    }
    return (found, missing)
  }

  /// Returns a query in which what is saved stands in the place of its name.
  ///
  /// A name that leads nowhere, or back to itself, stays as it is.
  func expanded(_ query: Query, today: CalendarDate) -> Query {
    var count = 0
    return expanded(query, today: today, within: [], &count)
  }

  private func expanded(
    _ query: Query, today: CalendarDate, within names: [String], _ count: inout Int
  ) -> Query {
    query.rewritten { part in
      guard case .facet(.saved, let name) = part, !names.contains(name), count < Self.most,
        let saved = lookup(name)
      else { return part }
      count += 1
      let own = QueryParser(today: today).parse(saved.query).query.map {
        expanded(saved.read($0), today: today, within: names + [name], &count)
      }
      return Query.all((own.map { [$0] } ?? []) + saved.filters.conditions) ?? part
    }
  }
}

extension SavedQuery {
  /// Reads its query as its options say.
  fileprivate func read(_ query: Query) -> Query {
    if isExact || loosest == .exact { return .exact(query) }
    guard loosest == .inflected else { return query }
    return query.rewritten { part in
      if case .phrase(let text, nil) = part { .phrase(text, slop: 0) } else { part }
    }
  }
}

extension Filters {
  /// The same conditions as parts of a query.
  fileprivate var conditions: [Query] {
    func any(_ values: [String], _ make: (String) -> Query) -> [Query] {
      Query.any(values.map(make)).map { [$0] } ?? []
    }
    var conditions =
      any(cities) { .facet(.dateline, $0) } + any(countries) { .facet(.country, $0) }
      + any(outlets) { .facet(.outlet, $0) } + any(sections) { .facet(.section, $0) }
      + any(languages) { .facet(.lang, $0) }
      + any(bylines) { .inField(.byline, .exact(.phrase($0, slop: 0))) }
    if after != nil || before != nil {
      conditions.append(
        .date(.date, Query.DateBounds(first: after, last: before?.advanced(by: -1))))
    }
    return conditions
  }
}

extension Query {
  /// The names behind `saved:`, each once.
  var savedNames: [String] {
    var names: [String] = []
    _ = rewritten { part in
      if case .facet(.saved, let name) = part, !names.contains(name) { names.append(name) }
      return part
    }
    return names
  }

  /// Returns the tree with every part that has no parts of its own, changed.
  func rewritten(_ change: (Query) -> Query) -> Query {
    switch self {
    case .word, .pattern, .similar, .phrase, .facet, .date, .length: change(self)
    case .near(let left, let proximity, let right):
      .near(left.rewritten(change), proximity, right.rewritten(change))
    case .atLeast(let count, let part): .atLeast(count, part.rewritten(change))
    case .first(let count, let part): .first(count, part.rewritten(change))
    case .exact(let part): .exact(part.rewritten(change))
    case .caseSensitive(let part): .caseSensitive(part.rewritten(change))
    case .inField(let scope, let part): .inField(scope, part.rewritten(change))
    case .not(let part): .not(part.rewritten(change))
    case .and(let parts): Query.all(parts.map { $0.rewritten(change) }) ?? self
    case .or(let parts): Query.any(parts.map { $0.rewritten(change) }) ?? self
    }
  }
}
