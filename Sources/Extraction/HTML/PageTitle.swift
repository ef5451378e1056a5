internal import News

/// Chooses the headline among those that a page gives its article.
///
/// | source | rule | votes |
/// |---|---|---|
/// | JSON-LD `headline` | `linked-data` | 2.6 |
/// | the `h1` at the story | `heading` | 2.25; 3.25 without JSON-LD |
/// | `og:title` | `open-graph` | 2 |
/// | another `h1` | `heading` | 2 |
/// | microdata, where there is neither JSON-LD nor an `h1` | `microdata` | 1 |
/// | `twitter:title`, `<title>` and others | `meta`, `title-element` | ½ each, 1 together |
///
/// Sources that agree add their votes; what is known to be the site's name or the section's has none; of equals
/// the first found wins, and of the spellings of one headline that which most have. The site's name goes from the
/// end, and a kicker from the start where `og:title` has none.
enum PageTitle {
  /// A headline and where it was found.
  struct Candidate: Equatable {
    var text: String
    var rule: String
    var key: String
    var votes: Double
  }

  /// The headlines that a page gives its article, the best first.
  static func candidates(_ facts: PageFacts) -> [Candidate] {
    var found: [Candidate] = []
    func add(_ text: String?, _ rule: String, votes: Double) {
      guard let text, !text.isEmpty else { return }
      let plain = withoutSite(text, facts)
      let key = TextKey.of(plain)
      if !key.isEmpty { found.append(Candidate(text: plain, rule: rule, key: key, votes: votes)) }
    }
    if !facts.linked.isInMarkup {
      add(facts.linked.line("headline"), "linked-data", votes: 2.6)
    } else if facts.headings.texts.isEmpty {
      // Else it is the `h1` once more, with its kicker in it.
      add(facts.linked.line("headline"), "microdata", votes: 1)
    }
    add(facts.meta.first(["og:title"])?.value, "open-graph", votes: 2)
    let isPrinted = facts.headings.isAtStory
    let hasStated = found.contains { $0.rule == "linked-data" }
    let printed = isPrinted ? (hasStated ? 2.25 : 3.25) : 2
    add(facts.headings.texts.first, "heading", votes: printed)
    let others = ["twitter:title", "parsely-title", "dc.title", "sailthru.title"]
    for name in others { add(facts.meta.first([name])?.value, "meta", votes: 0.5) }
    add(facts.meta.title, "title-element", votes: 0.5)
    // The name of site or section is none, where the page has any other.
    let named = found.filter { !facts.isNoHeadline($0.text) }
    if !named.isEmpty {
      found = named
    } else if let heading = facts.headings.aboveStory {
      found = [Candidate(text: heading, rule: "heading", key: TextKey.of(heading), votes: 2)]
    }
    // However many copies a page's head holds, they are one machine's.
    let votes = Dictionary(grouping: found, by: \.key).mapValues { same in
      let copies = same.reduce(0) { $0 + ($1.votes < 1 ? $1.votes : 0) }
      return same.reduce(min(copies, 1)) { $0 + ($1.votes < 1 ? 0 : $1.votes) }
    }
    // Of one headline, the spelling that most sources have: JSON-LD is often written by a machine.
    let spellings = Dictionary(grouping: found, by: \.text).mapValues { same in
      same.reduce(0) { $0 + min($1.votes, 2) }
    }
    let rank = Dictionary(found.enumerated().map { ($1.key, $0) }, uniquingKeysWith: min)
    let ranked = found.enumerated().sorted { first, second in
      let (a, b) = (votes[first.element.key] ?? 0, votes[second.element.key] ?? 0)
      if a != b { return a > b }
      if first.element.key != second.element.key {
        return (rank[first.element.key] ?? 0) < (rank[second.element.key] ?? 0)
      }
      let (c, d) = (spellings[first.element.text] ?? 0, spellings[second.element.text] ?? 0)
      return c != d ? c > d : first.offset < second.offset
    }
    return withoutKicker(ranked.map(\.element))
  }

  /// The shortest headline, in bytes of its key, that may go without its kicker.
  private static let kickerless = 20

  /// Where the best is "Kicker: Headline" and `og:title` has the headline alone, that is the headline.
  private static func withoutKicker(_ ranked: [Candidate]) -> [Candidate] {
    guard let best = ranked.first,
      let index = ranked.firstIndex(where: { $0.rule == "open-graph" && $0.key != best.key }),
      ranked[index].key.utf8.count >= kickerless, best.text.hasSuffix(": " + ranked[index].text)
    else { return ranked }
    var result = ranked
    result.insert(result.remove(at: index), at: 0)
    return result
  }

  /// Sets the headline, the one of `rule` where a site is known to have it there.
  ///
  /// - Parameters:
  ///   - facts: what the page says.
  ///   - rule: the source that has the headline on this site; nil for most.
  ///   - article: what it is set in.
  /// - Returns: the headline in all wordings, for the text not to repeat it.
  static func take(
    _ facts: PageFacts, preferring rule: String?, into article: inout Article
  ) -> [String] {
    var found = candidates(facts)
    if let index = found.firstIndex(where: { $0.rule == rule }) {
      var preferred = found.remove(at: index)
      preferred.rule += "-of-site"
      found.insert(preferred, at: 0)
    }
    if let best = found.first {
      article.title = best.text
      article.note(.title, best.text, rule: "headline-\(best.rule)", excerpt: best.text)
    }
    return found.map(\.text)
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "--",
  ]

  /// A title without the name of the site behind it, or before it.
  private static func withoutSite(_ title: String, _ facts: PageFacts) -> String {
    let stated = [facts.meta.first(["og:title"])?.value].compactMap { $0 }
    for heading in facts.headings.texts.prefix(3) + stated where heading.utf8.count >= 12 {
      // What the page prints as its headline ends where that ends.
      if title.hasPrefix(heading), isSeparated(title.dropFirst(heading.count)) { return heading }
    }
    guard let site = facts.site.map(TextKey.of), !site.isEmpty else { return title }
    for separator in separators {
      let parts = title.components(by: separator)
      guard parts.count > 1 else { continue }
      if isSite(parts[parts.count - 1], site) {
        return parts.dropLast().joined(separator: separator).trimmed(" |-")
      }
      if isSite(parts[0], site), parts.count == 2 { return parts[1].trimmed(" |-") }
    }
    // "The Post: Ferry resumes"
    if let colon = title.firstIndex(of: ":"), TextKey.of(String(title[..<colon])) == site {
      return title[colon...].dropFirst().trimmed(" ")
    }
    return title
  }

  private static func isSeparated(_ rest: Substring) -> Bool {
    separators.contains { rest.hasPrefix($0) }
  }

  private static func isSite(_ part: String, _ site: String) -> Bool {
    let key = TextKey.of(part)
    guard key.count >= 2 else { return false }
    return key == site || (key.count >= 4 && site.hasPrefix(key))
      || (site.count >= 4 && key.hasPrefix(site) && key.count <= site.count + 6)
  }
}
