package import NewsIndex

/// Finds what could be changed in a query that finds nothing.
package struct Suggester {
  /// The most suggestions of one kind.
  private static let most = 3
  /// The most parts that are left out in turn: each costs a count.
  private static let mostParts = 16
  /// The longest query, in bytes, that changes are tried on: each is a search of its own.
  package static let longestQuery = 2000

  let corrector: SpellingCorrector
  /// Returns the number of articles that a query and filters find.
  let count: (Query?, Filters) throws(IndexError) -> Int

  package init(
    corrector: SpellingCorrector,
    count: @escaping (Query?, Filters) throws(IndexError) -> Int
  ) {
    self.corrector = corrector
    self.count = count
  }

  /// Returns suggestions, the likeliest first.
  package func suggestions(
    for query: Query?, _ filters: Filters
  ) throws(IndexError) -> [Suggestion] {
    var suggestions: [Suggestion] = []
    if let query {
      let unknown = try corrector.unknownWords(in: query.wantedTexts)
      if let corrected = try spelling(of: query, unknown, filters) { suggestions.append(corrected) }
      suggestions += try relaxed(query, filters)
      if suggestions.isEmpty, let less = query.without(unknown), !less.isPureNegation {
        let total = try count(less, filters)
        let change = Suggestion.Change.without(unknown.joined(separator: " "))
        if total > 0 {
          suggestions = [Suggestion(change: change, query: less.description, total: total)]
        }
      }
    }
    suggestions += try unfiltered(query, filters)
    return suggestions
  }

  // MARK: Spelling

  /// The most words that are corrected at once, and the most spellings that are tried for each.
  private static let mostWords = 3
  private static let mostTrials = 5

  private func spelling(
    of query: Query, _ unknown: [String], _ filters: Filters
  ) throws(IndexError) -> Suggestion? {
    let unknown = unknown.prefix(Self.mostWords)
    var best: Suggestion?
    var corrected = query
    for (index, word) in unknown.enumerated() {
      let candidates = try corrector.corrections(of: word).prefix(Self.mostTrials)
      guard let first = candidates.first else { continue }
      guard index == unknown.count - 1 else {
        corrected = corrected.mapTexts { corrector.replace(word, in: $0, by: first) }
        continue
      }
      // The other words decide between spellings that are as near.
      for candidate in candidates {
        let trial = corrected.mapTexts { corrector.replace(word, in: $0, by: candidate) }
        let total = try count(trial, filters)
        if total > best?.total ?? 0 {
          best = Suggestion(change: .spelling, query: trial.description, total: total)
        }
      }
    }
    return best
  }

  // MARK: Less

  private func relaxed(_ query: Query, _ filters: Filters) throws(IndexError) -> [Suggestion] {
    var found: [Suggestion] = []
    for relaxation in query.relaxations.prefix(2 * Self.mostParts) {
      guard let less = relaxation.query, !less.isPureNegation else { continue }
      let total = try count(less, filters)
      if total > 0 {
        found.append(
          Suggestion(change: relaxation.change, query: less.description, total: total))
      }
    }
    return Array(found.sorted { Self.strength($0) < Self.strength($1) }.prefix(Self.most))
  }

  /// Parts loosened come before parts left out, and then what finds more.
  private static func strength(_ suggestion: Suggestion) -> (Int, Int) {
    if case .apart = suggestion.change { return (0, -suggestion.total) }
    return (1, -suggestion.total)
  }

  private func unfiltered(_ query: Query?, _ filters: Filters) throws(IndexError) -> [Suggestion] {
    guard query != nil || filters.names.count > 1 else { return [] }
    var found: [Suggestion] = []
    for name in filters.names {
      let total = try count(query, filters.without(name))
      if total > 0 {
        found.append(
          Suggestion(
            change: .withoutFilter(name), query: query?.description ?? "", total: total))
      }
    }
    return Array(found.sorted { $0.total > $1.total }.prefix(Self.most))
  }
}
