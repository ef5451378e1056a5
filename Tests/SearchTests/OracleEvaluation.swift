import NewsIndex
import Search

/// Evaluates a query on one article.
struct OracleEvaluation {
  /// Words of a field that together fulfil a part of a query.
  struct Span: Hashable {
    var field: TextField
    var first: Int
    var last: Int
  }

  let text: [TextField: [Int: Oracle.Word]]
  let article: Int
  let loosest: Tier

  /// Returns the tier in which a part holds, nil where it does not.
  func tier(of part: OraclePart) -> Tier? {
    switch part {
    case .phrase(let words, nil):
      let tiers: [(Tier, slop: Int, isExact: Bool)] = [
        (.exact, 0, true), (.inflected, 0, false), (.near, 3, false),
      ]
      for (tier, slop, isExact) in tiers where tier <= loosest {
        if !phrase(words, slop: slop, isExact: isExact).isEmpty { return tier }
      }
      return nil
    case .atLeast(let count, let inner):
      return spans(inner).count >= count ? tier(of: inner) : nil
    case .first(_, let inner): return spans(part).isEmpty ? nil : tier(of: inner)
    case .and(let parts):
      var loosest = Tier.exact
      for part in parts {
        guard let tier = tier(of: part) else { return nil }
        loosest = max(loosest, tier)
      }
      return loosest
    case .or(let parts): return parts.compactMap(tier).min()
    case .not(let inner): return tier(of: inner) == nil ? .exact : nil
    case .articles(let articles): return articles.contains(article) ? .exact : nil
    case .word, .phrase, .near: return spans(part).isEmpty ? nil : .exact
    }
  }

  private func spans(_ part: OraclePart) -> Set<Span> {
    switch part {
    case .word(let spots):
      return Set(
        (spots[article] ?? []).map {
          Span(field: $0.field, first: $0.position, last: $0.position)
        })
    case .phrase(let words, let slop): return phrase(words, slop: slop ?? 0, isExact: false)
    case .near(.and(let parts), let proximity, let right):
      return together(parts.map { spans(.near($0, proximity, right)) })
    case .near(let left, let proximity, .and(let parts)):
      return together(parts.map { spans(.near(left, proximity, $0)) })
    case .near(let left, let proximity, let right): return near(left, proximity, right)
    case .atLeast(let count, let inner):
      let all = spans(inner)
      return all.count >= count ? all : []
    case .first(let count, let inner):
      return spans(inner).filter {
        ($0.field == .title || $0.field == .body) && wordCount($0.field, before: $0.last) < count
      }
    case .or(let parts): return parts.reduce(into: []) { $0.formUnion(spans($1)) }
    case .and(let parts): return together(parts.map(spans))
    case .not, .articles: return []
    }
  }

  private func together(_ all: [Set<Span>]) -> Set<Span> {
    all.contains(where: \.isEmpty) ? [] : all.reduce(into: []) { $0.formUnion($1) }
  }

  private func near(
    _ left: OraclePart, _ proximity: Query.Proximity, _ right: OraclePart
  ) -> Set<Span> {
    var found: Set<Span> = []
    let rights = spans(right)
    for a in spans(left) {
      for b in rights where a.field == b.field {
        guard a.last < b.first || b.last < a.first else { continue }
        let whole = Span(field: a.field, first: min(a.first, b.first), last: max(a.last, b.last))
        let isNear: Bool
        switch proximity {
        case .words(let most, ordered: true): isNear = a.last < b.first && b.first - a.last <= most
        case .words(let most, ordered: false):
          isNear = max(b.first - a.last, a.first - b.last) <= most
        case .sentence: isNear = isOne(whole, \.sentence)
        case .paragraph: isNear = isOne(whole, \.paragraph)
        }
        // A distance may go over the end of a paragraph, but not from one value of a list to the next.
        if isNear, whole.field == .body || isOne(whole, \.paragraph) { found.insert(whole) }
      }
    }
    return found
  }

  private func isOne(_ span: Span, _ number: KeyPath<Oracle.Word, Int>) -> Bool {
    let words = text[span.field]
    return words?[span.first]?[keyPath: number] == words?[span.last]?[keyPath: number]
  }

  private func wordCount(_ field: TextField, before position: Int) -> Int {
    text[field]?.keys.count { $0 < position } ?? 0
  }

  /// For every position of the first word the shortest part with all words in order.
  private func phrase(_ words: [Oracle.Spots], slop: Int, isExact: Bool) -> Set<Span> {
    let positions = words.map { spots in
      (spots[article] ?? []).filter { $0.isExact || !isExact }
    }
    guard let first = positions.first else { return [] }
    var found: Set<Span> = []
    for start in first {
      var last = start.position
      var isWhole = true
      for next in positions.dropFirst() {
        let behind = next.lazy.filter { $0.field == start.field && $0.position > last }
          .map(\.position).min()
        guard let behind, behind <= start.position + words.count - 1 + slop else {
          isWhole = false
          break
        }
        last = behind
      }
      guard isWhole else { continue }
      let span = Span(field: start.field, first: start.position, last: last)
      if slop > 0, !isOne(span, \.sentence) { continue }
      found.insert(span)
    }
    return found
  }
}
