internal import News
internal import NewsIndex
internal import WordIndex

/// Spells a plan for people: what is asked of the words, and which articles are allowed beside them.
struct PlanDescription {
  /// The ids that dates beside the query allow.
  let ids: Range<Int>

  /// Returns the plan's lines.
  func lines(of plan: SearchPlan) -> [String] {
    var lines = parts(plan)
    if ids != ArticleID.range(after: nil, before: nil) { lines.append(Self.range(ids)) }
    return lines.isEmpty ? ["all articles"] : lines
  }

  private func parts(_ plan: SearchPlan) -> [String] {
    switch plan {
    case .text(let plan): text(plan)
    case .facet(let kind, let values): [Self.count(values, "\(kind)")]
    case .places(let places): [Self.count(places, "dateline")]
    case .ids(let range): [Self.range(range)]
    case .articles(let ids): ["one of \(ids.count) articles"]
    case .ordinals(let articles): ["one of \(articles.count) articles"]
    case .number(.added, let range):
      [
        "added \(Moment(seconds: range.lowerBound).day).."
          + (range.upperBound == Int.max
            ? "" : Moment(seconds: range.upperBound).day.description)
      ]
    case .number(_, let range):
      [
        range.upperBound == Int.max
          ? "at least \(range.lowerBound) words"
          : "\(range.lowerBound) to \(range.upperBound) words"
      ]
    case .stored(let condition): ["\(condition)"]
    case .and(let parts): parts.flatMap(self.parts)
    case .or(let parts): ["any of:"] + parts.flatMap(grouped).map { "  " + $0 }
    case .not(let part): ["not:"] + grouped(part).map { "  " + $0 }
    }
  }

  /// A part of an OR or NOT, with the lines of an AND below a line of their own.
  private func grouped(_ plan: SearchPlan) -> [String] {
    guard case .and(let all) = plan, all.count > 1 else { return parts(plan) }
    return ["all of:"] + parts(plan).map { "  " + $0 }
  }

  private func text(_ plan: TextPlan) -> [String] {
    guard plan.evaluator(isScored: true) != .lists else {
      return ["posting lists of \(plan.leaves.count) words"]
    }
    return [
      "places of \(plan.leaves.count == 1 ? "one word" : "\(plan.leaves.count) words")",
      plan.isDecidedByWords
        ? "decided by which articles have them" : "decided on where they stand",
    ]
  }

  private static func count(_ values: Set<Int>, _ what: String) -> String {
    values.count == 1 ? "\(what) of one value" : "\(what) of one of \(values.count) values"
  }

  /// A range of ids by the days that it spans.
  private static func range(_ ids: Range<Int>) -> String {
    if ids.count == 1 { return "the article \(ids.lowerBound)" }
    if ids.isEmpty { return "published on no day" }
    let first = ArticleID.date(of: ids.lowerBound)?.description ?? ""
    let last =
      ids.upperBound == Int.max ? "" : ArticleID.date(of: ids.upperBound - 1)?.description ?? ""
    return "published \(first)..\(last)"
  }
}
