import News
import NewsIndex
import Search
import TestSupport

/// Words and rows of words of an archive's own articles, so that queries made of them find some.
struct ArchiveWords {
  private var generator: SplitMix
  private let texts: [[Substring]]
  private let fold = Analyzer()
  /// Words by how many of the sampled articles have them, the most frequent first.
  let ranked: [String]
  /// Names of outlets, sections, cities, countries and days of the sampled articles.
  let outlets, sections, cities, countries, days: [String]

  /// Samples the articles of an index.
  init(_ searcher: Searcher, seed: UInt64, count: Int = 400) throws {
    generator = SplitMix(seed: seed)
    var request = SearchRequest(query: "")
    request.sort = .random
    request.seed = seed
    request.limit = count
    request.unit = .article
    var texts: [[Substring]] = []
    var counts: [String: Int] = [:]
    var summaries: [ArticleSummary] = []
    _ = try searcher.eachMatch(request) { (id, _) throws(IndexError) in
      guard let summary = try searcher.articles.summary(of: id) else { return true }
      summaries.append(summary)
      var seen: Set<String> = []
      for text in [summary.title] + (try searcher.articles.blocks(of: id) ?? []).map(\.text) {
        let letters: [Substring] = text.split { !$0.isLetter }
        let words = letters.filter { $0.count > 1 && $0.utf8.allSatisfy { $0 < 0x80 } }
        if words.count > 3 { texts.append(words) }
        for word in words where word.count > 2 { seen.insert(word.lowercased()) }
      }
      for word in seen { counts[word, default: 0] += 1 }
      return true
    }
    self.texts = texts
    ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    func names(_ value: (ArticleSummary) -> String?) -> [String] {
      let found = Set(summaries.compactMap(value)).sorted()
      return found.isEmpty ? ["nowhere"] : found
    }
    outlets = names(\.outlet)
    sections = names(\.section)
    cities = names(\.city)
    countries = names(\.country)
    days = names { $0.published?.description }
  }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func one(_ texts: [String]) -> String { texts[number(texts.count)] }

  /// A word of a rank: 0 for the most frequent, 1 for the rarest.
  func word(rank: Double) -> String {
    ranked[min(ranked.count - 1, Int(rank * Double(ranked.count)))]
  }

  /// A word of a text.
  mutating func word() -> String { row(1, within: 1)[0] }

  /// Words of one text in their order, each at most so many words behind the last.
  mutating func row(_ count: Int, within distance: Int) -> [String] {
    while true {
      let text = texts[number(texts.count)]
      var position = number(text.count)
      var row: [String] = []
      while row.count < count, position < text.count {
        let word = String(text[position])
        // What is an operator of the language is no word.
        if !["AND", "OR", "NOT", "NEAR", "PRE"].contains(word.uppercased()) { row.append(word) }
        position += 1 + number(distance)
      }
      if row.count == count { return row }
    }
  }

  // MARK: Queries

  /// A random query of several parts.
  mutating func query(depth: Int) -> String {
    guard depth > 0 else { return part() }
    switch number(12) {
    case 0, 1, 2: return "(\(query(depth: depth - 1))) AND (\(query(depth: depth - 1)))"
    case 3: return "(\(query(depth: depth - 1))) OR (\(query(depth: depth - 1)))"
    case 4: return "(\(query(depth: depth - 1))) NOT (\(part()))"
    case 5: return "\(part()) AND \(fact())"
    case 6: return "(\(part()) AND \(fact())) OR \(part())"
    case 7: return "\(part()) NOT \(fact())"
    default: return part()
    }
  }

  private mutating func part() -> String {
    switch number(20) {
    case 0...5: return word()
    case 6: return pattern()
    case 7, 8, 9: return phrase(gap: 1)
    case 10: return phrase(gap: 3)
    case 11: return phrase(gap: 2) + "~\(number(5))"
    case 12, 13: return near()
    case 14: return "ATLEAST/\(1 + number(3))(\(word()))"
    case 15: return "FIRST/\(1 + number(40))(\(word()))"
    case 16: return "EXACT(\(number(2) == 0 ? word() : phrase(gap: 1)))"
    case 17: return "title:\(word())"
    case 18: return "lead:(\(word()))"
    default: return "body:(\(phrase(gap: 1)))"
    }
  }

  mutating func phrase(gap: Int) -> String {
    "\"" + row(2 + number(2), within: gap).joined(separator: " ") + "\""
  }

  mutating func near() -> String {
    let sides = row(2, within: 8)
    let operators = ["NEAR/\(1 + number(9))", "PRE/\(1 + number(9))", "/S", "/P"]
    let sign = one(operators)
    switch number(6) {
    case 0: return "(\(sides[0]) OR \(word())) \(sign) \(sides[1])"
    case 1: return "\(sides[0]) \(sign) (\(sides[1]) AND \(word()))"
    case 2: return "\(phrase(gap: 1)) \(sign) \(sides[1])"
    default: return "\(sides[0]) \(sign) \(sides[1])"
    }
  }

  private mutating func pattern() -> String {
    let letters = Array(word().lowercased())
    guard letters.count > 4 else { return word() }
    switch number(3) {
    case 0: return String(letters.prefix(4)) + "*"
    case 1: return String(letters.prefix(3)) + "?" + String(letters.dropFirst(4))
    default: return String(letters) + "~1"
    }
  }

  private mutating func fact() -> String {
    switch number(7) {
    case 0: return "outlet:\"\(one(outlets))\""
    case 1: return "section:\"\(one(sections))\""
    case 2: return "dateline:\"\(one(cities))\""
    case 3: return "country:\(one(countries))"
    case 4: return "words:50..\(100 + number(300))"
    case 5: return "date:\(one(days)).."
    default: return "date:\(one(days))..\(one(days))"
    }
  }

  /// Chosen queries: every operator twice and more, with words from the most frequent to rare ones.
  mutating func chosen() -> [String] {
    var queries: [String] = []
    for rank in [0.0, 0.0005, 0.002, 0.01, 0.05, 0.3] { queries.append(word(rank: rank)) }
    for (a, b) in [(0.001, 0.01), (0.002, 0.02), (0.005, 0.005), (0.0005, 0.1)] {
      let (first, second) = (word(rank: a), word(rank: b))
      queries += ["\(first) \(second)", "\(first) OR \(second)", "\(first) NOT \(second)"]
    }
    for _ in 0..<3 {
      let words = row(3, within: 4)
      queries += [
        words.joined(separator: " "), words.joined(separator: " OR "),
        "\(words[0]) (\(words[1]) OR \(words[2]))", "EXACT(\(words[0]))",
        "EXACT(\(words[0]) AND \(words[1]))",
      ]
    }
    for _ in 0..<5 { queries.append(phrase(gap: 1)) }
    for _ in 0..<3 {
      queries += [phrase(gap: 2), phrase(gap: 1) + "~2", "EXACT(\(phrase(gap: 1)))"]
    }
    for sign in ["NEAR/3", "NEAR/8", "PRE/2", "PRE/6", "/S", "/P"] {
      let sides = row(2, within: 5)
      queries += [
        "\(sides[0]) \(sign) \(sides[1])", "(\(sides[0]) OR \(word())) \(sign) \(sides[1])",
      ]
    }
    for count in [2, 3, 5] {
      queries.append("ATLEAST/\(count)(\(word(rank: 0.003 * Double(count))))")
    }
    for count in [5, 20, 60] { queries.append("FIRST/\(count)(\(word(rank: 0.004)))") }
    for scope in ["title", "lead", "hlead", "body"] {
      queries += ["\(scope):\(word(rank: 0.003))", "\(scope):(\(phrase(gap: 1)))"]
    }
    for _ in 0..<2 { queries += [pattern(), pattern(), pattern()] }
    for _ in 0..<3 {
      queries += ["\(word()) AND \(fact())", fact(), "(\(word()) AND \(fact())) OR \(word())"]
    }
    return queries
  }
}
