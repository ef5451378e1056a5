import News
import NewsIndex

@testable import Search

/// The words that stand out, counted plainly on the articles' text.
struct PlainWords {
  private let oracle: Oracle
  private let request: DistinctWordsRequest
  /// By number of an article: its story, nil where the filters leave it out.
  private let units: [Int: Int]
  /// By number of an article: its stems, and the forms of each.
  private let stems: [Int: [String: Set<String>]]
  private let ofText: [Int: Set<String>]

  init(
    _ articles: [Article], _ oracle: Oracle, _ searcher: Searcher, _ numbers: [Int: Int],
    _ request: DistinctWordsRequest
  ) throws {
    self.oracle = oracle
    self.request = request
    var units: [Int: Int] = [:]
    let filters = request.search.filters
    for (id, number) in numbers {
      let article = articles[number]
      if !filters.sections.isEmpty, article.section != filters.sections[0] { continue }
      if let after = filters.after {
        guard let day = article.published?.day, day >= after else { continue }
      }
      if let before = filters.before {
        guard let day = article.published?.day, day < before else { continue }
      }
      units[number] =
        request.search.unit == .article ? id : try searcher.storyPlace(of: id)?.story ?? id
    }
    var stems: [Int: [String: Set<String>]] = [:]
    var ofText: [Int: Set<String>] = [:]
    for number in articles.indices {
      for (field, words) in oracle.texts[number] {
        for word in words.values {
          for (term, own) in zip(word.terms, word.stems) {
            for stem in own {
              stems[number, default: [:]][stem, default: []].insert(term)
              guard [.title, .deck, .body].contains(field) else { continue }
              ofText[number, default: []].insert(stem)
            }
          }
        }
      }
    }
    (self.units, self.stems, self.ofText) = (units, stems, ofText)
  }

  private func matches(_ query: String) -> Set<Int> {
    let words = query.split(separator: " OR ").map(String.init).map { Query.word($0) }
    let found = oracle.matches(words.count == 1 ? words[0] : .or(words))
    return Set(found.keys).intersection(units.keys)
  }

  private func unitsHaving(_ stem: String, _ articles: Set<Int>) -> Set<Int> {
    Set(articles.filter { stems[$0]?[stem] != nil }.compactMap { units[$0] })
  }

  func words(of query: String, against other: String?) -> [String] {
    let here = matches(query)
    let there = other.map(matches) ?? Set(units.keys)
    let hereCount = Set(here.compactMap { units[$0] }).count
    let thereCount = Set(there.compactMap { units[$0] }).count
    guard hereCount > 0, thereCount > 0 else { return [] }
    let least = request.least ?? max(3, Int((Double(hereCount) * 0.02).rounded(.up)))
    var own: Set<String> = []
    for text in [query, other ?? query].flatMap({ $0.split(separator: " OR ").map(String.init) }) {
      for word in oracle.analyzer.queryWords(of: text, languages: ["en"]) {
        own.formUnion(word.stems.joined() + [word.exact])
      }
    }
    var best: [String: DistinctWords.Word] = [:]
    for stem in Set(here.flatMap { ofText[$0] ?? [] }) where !own.contains(stem) {
      let count = unitsHaving(stem, here).count
      guard count >= least else { continue }
      var forms: [String: Int] = [:]
      for form in here.flatMap({ stems[$0]?[stem] ?? [] }) { forms[form, default: 0] += 1 }
      guard
        let form = forms.min(by: {
          (-$0.value, $0.key.utf8.count, $0.key) < (-$1.value, $1.key.utf8.count, $1.key)
        })?.key, form.count(where: \.isLetter) >= 3, !own.contains(form)
      else { continue }
      let others = unitsHaving(stem, there).count
      let (f, b) = (Double(count) / Double(hereCount), Double(others) / Double(thereCount))
      let score = (f - max(b, 0.5 / Double(thereCount))) * f / max(b, 0.5 / Double(thereCount))
      guard score > 0 else { continue }
      let word = DistinctWords.Word(
        word: form, language: "en", matches: count, share: f, others: others, otherShare: b,
        score: score)
      if let twin = best[form], (twin.score, twin.matches) >= (score, count) { continue }
      best[form] = word
    }
    let sorted = best.values.sorted {
      ($1.score, $1.matches, $0.word) < ($0.score, $0.matches, $1.word)
    }
    return sorted.prefix(request.search.limit).map(Self.told)
  }

  static func told(_ word: DistinctWords.Word) -> String {
    func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
    return "\(word.word) \(word.language) \(word.matches) \(rounded(word.share)) \(word.others) "
      + "\(rounded(word.otherShare)) \(rounded(word.score))"
  }
}
