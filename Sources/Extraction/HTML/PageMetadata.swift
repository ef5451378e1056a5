internal import JSON
internal import Markup
internal import News

/// Sets what a page's metadata says beside headline, writers and dates.
enum PageMetadata {
  /// Sets address, language, outlet, section and keywords.
  static func take(_ facts: PageFacts, url known: String?, into article: inout Article) {
    takeAddress(facts, known, into: &article)
    takeLanguage(facts, into: &article)
    if let site = facts.site, let name = RecordValue.outlet(.string(site)), !name.hasPrefix("@") {
      article.outlet = name
      article.note(.outlet, name, rule: "site-name", excerpt: site)
    }
    if let section = facts.linked.line("articleSection")
      ?? facts.meta.first(["article:section", "section", "parsely-section", "dc.subject"])?.value
    {
      article.section = section
      article.note(.section, section, rule: "meta-section", excerpt: section)
    }
    if let line = facts.linked.line("dateline"), line.first?.isLetter == true,
      line.utf8.count <= 60
    {
      article.dateline = Dateline(text: line)
      article.note(.dateline, line, rule: facts.linked.source.rawValue)
    }
    article.keywords = keywords(facts)
    if let keyword = article.keywords.first {
      article.note(
        .keyword, article.keywords.joined(separator: "; "), rule: "meta-keywords", excerpt: keyword)
    }
  }

  private static func takeAddress(
    _ facts: PageFacts, _ known: String?, into article: inout Article
  ) {
    let candidates: [(String, String?)] = [
      ("source-address", known), ("canonical-link", facts.meta.canonical),
      ("open-graph", facts.meta.first(["og:url"])?.value),
      ("meta-link", facts.meta.first(["parsely-link"])?.value),
      ("linked-data", facts.linked.first("url")?.string),
      (
        "linked-data",
        facts.linked.first("mainEntityOfPage").flatMap { $0["@id"]?.string ?? $0.string }
      ),
    ]
    // Relative ones are so to what the page says of itself elsewhere.
    let absolute = candidates.compactMap(\.1).filter { WebAddress.absolute($0) != nil }
    let bases = [facts.meta.base].compactMap { $0 } + absolute
    for (rule, text) in candidates {
      guard let text,
        let url = RecordValue.url(.string(text)) ?? WebAddress.resolve(text, against: bases)
      else { continue }
      article.url = url
      article.note(.url, url, rule: rule, excerpt: text)
      return
    }
  }

  /// The language that the page declares; many declare English for all their languages, so that a text that is
  /// plainly in another counts more (`LanguageFinder`).
  private static func takeLanguage(_ facts: PageFacts, into article: inout Article) {
    let candidates = [
      ("linked-data", facts.linked.line("inLanguage")), ("html-lang", facts.meta.language),
      (
        "open-graph",
        facts.meta.first([
          "og:locale", "content-language", "dc.language", "dcterms.language", "language",
        ])?.value
      ),
    ]
    for (rule, text) in candidates {
      guard let text, let language = RecordValue.language(.string(text)) else { continue }
      article.language = language
      article.note(.language, language, rule: rule, excerpt: text)
      return
    }
  }

  private static func keywords(_ facts: PageFacts) -> [String] {
    let lists = [
      facts.linked.first("keywords").map(RecordValue.keywords) ?? [],
      facts.meta.all("article:tag"), facts.meta.all("news_keywords"), facts.meta.all("keywords"),
      facts.meta.all("parsely-tags"),
    ]
    guard let list = lists.first(where: { !$0.isEmpty }) else { return [] }
    let words = list.count == 1 ? RecordValue.keywords(.string(list[0])) : list
    var seen: Set<String> = []
    return words.map(PageText.plain).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
