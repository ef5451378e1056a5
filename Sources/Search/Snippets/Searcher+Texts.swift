internal import NewsIndex

/// The texts of hits, and by which parts of a query they match.
extension Searcher {
  /// Returns the text of an article, whose summary may be at hand, with what deciding on it needs.
  func evaluable(
    _ id: Int, _ ordinal: Int, _ summary: ArticleSummary? = nil
  ) throws(IndexError) -> EvaluableText {
    EvaluableText(
      text: try texts.text(of: id, summary),
      outline: try reader.outline(of: id) ?? SentenceOutline([]),
      leadEnd: try arrays.number(.leadEnd, of: ordinal),
      language: try languages.number(of: ordinal))
  }

  /// Returns the numbers of a plan's text plans by which an article matches; nil where all may count.
  ///
  /// Of `(minsk AND section:World) OR putin` the first part counts only for articles of that section:
  /// elsewhere "minsk" is not what was asked for.
  func matchingPlans(
    _ plan: SearchPlan, _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> Set<Int>? {
    guard plan.hasMixedAlternatives else { return nil }
    var wanted = try wanted(request, isScored: false)
    wanted.only = try arrays.ordinal(of: id)
    var numbers: Set<Int> = []
    var next = 0
    try collect(plan, holds: true, wanted, &next, &numbers)
    return numbers
  }

  private func collect(
    _ plan: SearchPlan, holds: Bool, _ wanted: TextSearch.Wanted, _ next: inout Int,
    _ numbers: inout Set<Int>
  ) throws(IndexError) {
    switch plan {
    case .text:
      if holds { numbers.insert(next) }
      next += 1
    case .and(let parts):
      for part in parts { try collect(part, holds: holds, wanted, &next, &numbers) }
    case .or(let parts):
      for part in parts {
        let isThere = holds && part.hasText ? try !runner.matches(part, wanted).isEmpty : holds
        try collect(part, holds: isThere, wanted, &next, &numbers)
      }
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: break
    }
  }
}

extension SearchPlan {
  /// Whether one of several ways to match asks for words and something else.
  package var hasMixedAlternatives: Bool {
    switch self {
    case .or: hasText
    case .and(let parts): parts.contains(where: \.hasMixedAlternatives)
    case .text, .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: false
    }
  }
}
