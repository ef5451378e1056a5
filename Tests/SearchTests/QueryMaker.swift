import News
import NewsIndex
import Search
import TestSupport

/// Makes queries of the words of articles, so that they find some.
struct QueryMaker {
  private var generator: SplitMix
  private let articles: [Article]
  private let analyzer = Analyzer()
  private let parser = QueryParser(today: CalendarDate(julianDay: RealNews.firstDay + 40))

  init(seed: UInt64, _ articles: [Article]) {
    generator = SplitMix(seed: seed)
    self.articles = articles
  }

  /// Returns a query of several parts.
  mutating func query(depth: Int) -> Query {
    guard depth > 0 else { return text() }
    switch number(14) {
    case 0, 1, 2:
      var parts = [query(depth: depth - 1), query(depth: depth - 1)]
      if number(3) == 0 { parts.append(.not(query(depth: depth - 1).positive)) }
      return .and(flat(parts) { if case .and(let inner) = $0 { inner } else { nil } })
    case 3, 4:
      let parts = [query(depth: depth - 1), query(depth: depth - 1)]
      return .or(flat(parts) { if case .or(let inner) = $0 { inner } else { nil } })
    case 5: return .and([text(), metadata()])
    case 6: return .and([text(), .not(metadata())])
    case 7: return .or([.and([text(), metadata()]), text()])
    case 8: return metadata()
    default: return text()
    }
  }

  private func flat(_ parts: [Query], _ inner: (Query) -> [Query]?) -> [Query] {
    parts.flatMap { inner($0) ?? [$0] }
  }

  // MARK: Parts about words

  private mutating func text() -> Query {
    switch number(20) {
    case 0...4: return word()
    case 5: return pattern()
    case 6: return number(3) == 0 ? similar() : word()
    case 7, 8, 9: return phrase(slop: nil)
    case 10: return phrase(slop: number(5))
    case 11, 12, 13: return near()
    case 14: return .atLeast(1 + number(3), group())
    case 15: return .first(1 + number(40), group())
    case 16: return .exact(number(2) == 0 ? group() : phrase(slop: nil))
    case 17: return .caseSensitive(number(2) == 0 ? word() : phrase(slop: nil))
    default:
      let scopes = Query.TextScope.allCases
      let scope = scopes[number(scopes.count)]
      if scope == .byline { return .inField(scope, .word(["brandt", "Tom"][number(2)])) }
      return .inField(scope, number(2) == 0 ? group() : near())
    }
  }

  /// Something that can stand behind a function: a word, a phrase, several words.
  private mutating func group() -> Query {
    switch number(6) {
    case 0: return phrase(slop: nil)
    case 1: return .or([word(), word()])
    case 2: return .and(neighbours(2, within: 30))
    default: return word()
    }
  }

  private mutating func near() -> Query {
    let proximities: [Query.Proximity] = [
      .words(1 + number(9), ordered: false), .words(1 + number(9), ordered: true), .sentence,
      .paragraph,
    ]
    let proximity = proximities[number(4)]
    let sides = neighbours(2, within: 8)
    switch number(8) {
    case 0: return .near(.or([sides[0], word()]), proximity, sides[1])
    case 1: return .near(sides[0], proximity, .and([sides[1], word()]))
    case 2: return .near(.near(sides[0], proximity, sides[1]), proximities[number(4)], word())
    case 3: return .near(phrase(slop: nil), proximity, word())
    default: return .near(sides[0], proximity, sides[1])
    }
  }

  private mutating func word() -> Query { neighbours(1, within: 0)[0] }

  private mutating func phrase(slop: Int?) -> Query {
    let gap = slop == nil ? number(4) / 3 : 0
    let words = words(2 + number(2), within: 1 + gap)
    return .phrase(words.joined(separator: " "), slop: slop)
  }

  private mutating func pattern() -> Query {
    let letters = Array(analyzer.fold(words(1, within: 0)[0]).filter { $0.isLetter && $0.isASCII })
    guard letters.count > 4 else { return word() }
    let text: String
    switch number(4) {
    case 0: text = String(letters[0]) + "?" + String(letters[2...])
    case 1: text = String(letters[..<3]) + "*" + String(letters.suffix(1))
    case 2: text = String(letters[..<3]) + "?" + String(letters[4...]) + "*"
    default: text = String(letters.prefix(3 + number(letters.count - 3))) + "*"
    }
    return .pattern(text)
  }

  private mutating func similar() -> Query {
    let letters = analyzer.fold(words(1, within: 0)[0]).filter { $0.isLetter && $0.isASCII }
    return letters.count > 4 ? .similar(letters, edits: 1 + number(2)) : word()
  }

  /// So many words as queries, of one article, each at most so many words behind the last.
  private mutating func neighbours(_ count: Int, within distance: Int) -> [Query] {
    words(count, within: distance).map { text in
      let query = parser.parse(text).query
      if case .word = query { return query ?? .phrase(text, slop: nil) }
      return .phrase(text, slop: nil)
    }
  }

  private mutating func words(_ count: Int, within distance: Int) -> [String] {
    for _ in 0..<100 {
      let article = articles[number(articles.count)]
      let texts = [article.title] + article.blocks.map(\.text)
      let text = texts[number(10) == 0 ? 0 : number(texts.count)]
      let tokens = analyzer.tokens(of: text).tokens
      var position = tokens.isEmpty ? 0 : number(tokens.count)
      var found: [String] = []
      while found.count < count, position < tokens.count {
        found.append(String(decoding: Array(text.utf8)[tokens[position].source], as: UTF8.self))
        position += 1 + (distance > 1 ? number(distance) : 0)
      }
      if found.count == count { return found }
    }
    return Array(repeating: "talks", count: count)
  }

  // MARK: Parts about articles

  private mutating func metadata() -> Query {
    switch number(11) {
    case 0: return .facet(.outlet, RealNews.outlets[number(3)])
    case 1: return .facet(.origin, RealNews.outlets[number(3)])
    case 2: return .facet(.agency, "Northwire")
    case 3: return .facet(.section, RealNews.sections[number(3)])
    case 4: return .facet(.lang, ["en", "de", "ja"][number(3)])
    case 5: return .facet(.site, ["site1.example", "news.site2.example"][number(2)])
    case 6: return .facet(.dateline, RealNews.cities[number(4)].0)
    case 7: return .facet(.country, ["DE", "PT"][number(2)])
    case 8: return .length(from: number(2) == 0 ? 50 : nil, to: 100 + number(300))
    default:
      let first = CalendarDate(julianDay: RealNews.firstDay + number(90))
      return .date(
        .date,
        Query.DateBounds(first: first, last: number(2) == 0 ? nil : first.advanced(by: 20)))
    }
  }

  private mutating func number(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }
}

extension Query {
  /// The query, or for a negation what it negates: NOT NOT is never printed.
  fileprivate var positive: Query {
    if case .not(let inner) = self { inner } else { self }
  }

  /// The names of all operators and fields in it.
  var operatorNames: Set<String> {
    switch self {
    case .word: ["word"]
    case .pattern: ["pattern"]
    case .similar: ["similar"]
    case .phrase(_, let slop): [slop == nil ? "phrase" : "phrase~n"]
    case .near(let left, let proximity, let right):
      left.operatorNames.union(right.operatorNames).union([proximity.name])
    case .atLeast(_, let part): part.operatorNames.union(["ATLEAST"])
    case .first(_, let part): part.operatorNames.union(["FIRST"])
    case .exact(let part): part.operatorNames.union(["EXACT"])
    case .caseSensitive(let part): part.operatorNames.union(["CASE"])
    case .inField(let scope, let part): part.operatorNames.union(["\(scope.rawValue):"])
    case .facet(let field, _): ["\(field.rawValue):"]
    case .date(let field, _): ["\(field.rawValue):"]
    case .length: ["words:"]
    case .not(let part): part.operatorNames.union(["NOT"])
    case .and(let parts): parts.reduce(["AND"]) { $0.union($1.operatorNames) }
    case .or(let parts): parts.reduce(["OR"]) { $0.union($1.operatorNames) }
    }
  }

  /// Every operator and field that the oracle decides on.
  static let allOperatorNames: Set<String> = [
    "word", "pattern", "similar", "phrase", "phrase~n", "NEAR", "PRE", "/S", "/P", "ATLEAST",
    "FIRST", "EXACT", "CASE", "title:", "lead:", "hlead:", "body:", "byline:", "outlet:",
    "origin:", "agency:", "site:", "dateline:", "country:", "lang:", "section:", "date:", "words:",
    "NOT", "AND", "OR",
  ]
}

extension Query.Proximity {
  fileprivate var name: String {
    switch self {
    case .words(_, let ordered): ordered ? "PRE" : "NEAR"
    case .sentence: "/S"
    case .paragraph: "/P"
    }
  }
}
