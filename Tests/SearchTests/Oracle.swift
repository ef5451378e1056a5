import NewsIndex
import Search

/// Evaluates queries on the text of articles, slowly and plainly, to check the engine against.
///
/// It shares the analysis with the engine, and nothing else: no index, no postings, no plans.
struct Oracle {
  /// A word of an article.
  private struct Word {
    var terms: Set<String>
    var spelling: String
    var sentence: Int
    var paragraph: Int
    var isLead: Bool
  }

  /// An article taken apart: the words of each field.
  private struct Text {
    var fields: [TextField: [Word]] = [:]
  }

  /// Words of a field that together fulfil a part of a query.
  private struct Span: Hashable {
    var field: TextField
    var first: Int
    var last: Int
  }

  private let analyzer = Analyzer()
  private let texts: [Text]
  private let articles: [Article]

  init(_ articles: [Article]) {
    self.articles = articles
    let analyzer = Analyzer()
    texts = articles.map { Self.text(of: $0, analyzer) }
  }

  /// Returns the indices of the articles that match.
  func matches(_ query: Query) -> [Int] {
    articles.indices.filter { holds(query, $0, Reading()) }
  }

  private static func text(of article: Article, _ analyzer: Analyzer) -> Text {
    var text = Text()
    var sentence = 0
    var paragraph = 0
    func add(_ content: String, _ field: TextField, isLead: Bool = false) {
      paragraph += 1
      let starts = SentenceSplitter().starts(in: Array(content.utf8))
      let analysed = analyzer.tokens(of: content, language: article.language)
      for token in analysed.tokens {
        let number = starts.lastIndex { $0 <= token.source.lowerBound } ?? 0
        text.fields[field, default: []].append(
          Word(
            terms: Set(analysed.spellings(of: token)),
            spelling: String(decoding: Array(content.utf8)[token.source], as: UTF8.self),
            sentence: sentence + number, paragraph: paragraph, isLead: isLead))
      }
      sentence += starts.count
    }
    add(article.title, .title)
    for (index, block) in article.blocks.enumerated() { add(block.text, .body, isLead: index < 2) }
    for name in article.bylines { add(name, .byline) }
    return text
  }

  private struct Reading {
    var scope: Query.TextScope?
    var isExact = false
    var isCased = false
  }

  // MARK: Whole articles

  private func holds(_ query: Query, _ article: Int, _ reading: Reading) -> Bool {
    switch query {
    case .and(let parts): parts.allSatisfy { holds($0, article, reading) }
    case .or(let parts): parts.contains { holds($0, article, reading) }
    case .not(let part): !holds(part, article, reading)
    case .exact(let part): holds(part, article, with(reading) { $0.isExact = true })
    case .caseSensitive(let part):
      holds(
        part, article,
        with(reading) {
          $0.isExact = true
          $0.isCased = true
        })
    case .inField(let scope, let part): holds(part, article, with(reading) { $0.scope = scope })
    case .date(_, let bounds): isWithin(bounds, articles[article].published?.day)
    case .facet(.section, let value): articles[article].section == value
    case .phrase(let text, nil):
      // The tiers: in order with at most three words between, all in one sentence.
      !phrase(text, slop: reading.isExact ? 0 : 3, article, reading).isEmpty
    default: !spans(query, article, reading).isEmpty
    }
  }

  private func isWithin(_ bounds: Query.DateBounds, _ day: CalendarDate?) -> Bool {
    guard let day else { return false }
    return bounds.first.map { $0 <= day } ?? true && bounds.last.map { day <= $0 } ?? true
  }

  private func with(_ reading: Reading, _ change: (inout Reading) -> Void) -> Reading {
    var reading = reading
    change(&reading)
    return reading
  }

  // MARK: Parts of the text

  private func spans(_ query: Query, _ article: Int, _ reading: Reading) -> Set<Span> {
    switch query {
    case .word(let text): return phrase(text, slop: 0, article, reading)
    case .phrase(let text, let slop): return phrase(text, slop: slop ?? 0, article, reading)
    case .pattern(let text):
      return each(article, reading) { word in word.terms.contains { fits($0, text) } }
    case .atLeast(let count, let part):
      let all = spans(part, article, reading)
      return all.count >= count ? all : []
    case .first(let count, let part):
      return spans(part, article, reading).filter {
        ($0.field == .title || $0.field == .body) && $0.last < count
      }
    case .or(let parts):
      return parts.reduce(into: []) { $0.formUnion(spans($1, article, reading)) }
    case .near(let left, let proximity, let right):
      return near(left, proximity, right, article, reading)
    case .exact(let part): return spans(part, article, with(reading) { $0.isExact = true })
    default: return []
    }
  }

  private func near(
    _ left: Query, _ proximity: Query.Proximity, _ right: Query, _ article: Int, _ reading: Reading
  ) -> Set<Span> {
    var found: Set<Span> = []
    for a in spans(left, article, reading) {
      for b in spans(right, article, reading) where a.field == b.field {
        guard a.last < b.first || b.last < a.first else { continue }
        let whole = Span(field: a.field, first: min(a.first, b.first), last: max(a.last, b.last))
        let words = texts[article].fields[a.field] ?? []
        let isNear: Bool
        switch proximity {
        case .words(let most, ordered: true): isNear = a.last < b.first && b.first - a.last <= most
        case .words(let most, ordered: false):
          isNear = max(b.first - a.last, a.first - b.last) <= most
        case .sentence:
          isNear = a.field != .body || words[whole.first].sentence == words[whole.last].sentence
        case .paragraph:
          isNear = a.field != .body || words[whole.first].paragraph == words[whole.last].paragraph
        }
        if isNear { found.insert(whole) }
      }
    }
    return found
  }

  /// For every place of the first word the shortest part with all words in order.
  private func phrase(_ text: String, slop: Int, _ article: Int, _ reading: Reading) -> Set<Span> {
    let wanted = analyzer.queryWords(of: text, languages: ["en"])
    guard let first = wanted.first else { return [] }
    var found: Set<Span> = []
    for start in each(article, reading, where: { isWord(first, text, $0, reading) }) {
      let words = texts[article].fields[start.field] ?? []
      var last = start.first
      var isWhole = true
      for next in wanted.dropFirst() {
        let limit = start.first + wanted.count - 1 + slop
        guard
          let position = (last + 1..<max(last + 1, words.count)).first(where: {
            $0 <= limit && isAllowed(words[$0], start.field, reading)
              && isWord(next, text, words[$0], reading)
          })
        else {
          isWhole = false
          break
        }
        last = position
      }
      guard isWhole else { continue }
      let isApart = last - start.first > wanted.count - 1
      let isSplit = start.field == .body && words[start.first].sentence != words[last].sentence
      if isApart, isSplit { continue }
      found.insert(Span(field: start.field, first: start.first, last: last))
    }
    return found
  }

  private func isWord(
    _ wanted: QueryWord, _ text: String, _ word: Word, _ reading: Reading
  ) -> Bool {
    if reading.isCased {
      let spelled = String(
        decoding: Array(text.utf8)[wanted.source], as: UTF8.self)
      return word.terms.contains(wanted.exact) && word.spelling == spelled
    }
    if word.terms.contains(wanted.exact) { return true }
    return !reading.isExact
      && wanted.stems.contains { word.terms.contains("~" + $0) || word.terms.contains($0) }
  }

  private func each(
    _ article: Int, _ reading: Reading, where isWanted: (Word) -> Bool
  ) -> Set<Span> {
    var found: Set<Span> = []
    for (field, words) in texts[article].fields {
      for (position, word) in words.enumerated()
      where isAllowed(word, field, reading) && isWanted(word) {
        found.insert(Span(field: field, first: position, last: position))
      }
    }
    return found
  }

  private func isAllowed(_ word: Word, _ field: TextField, _ reading: Reading) -> Bool {
    switch reading.scope {
    case nil: true
    case .title: field == .title
    case .body: field == .body
    case .byline: field == .byline
    case .lead: field == .body && word.isLead
    case .hlead: field == .title || (field == .body && word.isLead)
    }
  }

  /// Whether a word fits a pattern of letters, `*` and `?`.
  private func fits(_ word: String, _ pattern: String) -> Bool {
    func fits(_ word: Substring, _ pattern: Substring) -> Bool {
      guard let first = pattern.first else { return word.isEmpty }
      if first == "*" {
        return fits(word, pattern.dropFirst())
          || (!word.isEmpty && fits(word.dropFirst(), pattern))
      }
      return !word.isEmpty && (first == "?" || first == word.first)
        && fits(word.dropFirst(), pattern.dropFirst())
    }
    return fits(word[...], pattern[...])
  }
}
