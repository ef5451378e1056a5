internal import JSON
internal import Markup
internal import NewsIndex

/// Chooses when an article was published, and when it last changed.
///
/// In this order: JSON-LD, `article:published_time` and other names of `<meta>`, microdata, `<time>`
/// above the story, a line that is a date, the address of the page. The day is the one that the page
/// prints, in its own time zone.
enum PageDates {
  /// Sets both dates.
  static func take(
    _ facts: PageFacts, lines: [String], language: String?, into article: inout Article
  ) {
    if let (date, rule, text) = published(facts, language) {
      article.published = date
      article.note(.published, date.text, rule: rule, excerpt: text)
    }
    if let (date, rule, text) = updated(facts, language) {
      article.updated = date
      article.note(.updated, date.text, rule: rule, excerpt: text)
    }
    guard article.published == nil else { return }
    for line in lines {
      guard let date = PageDate.read(line), let published = date.published ?? date.updated else {
        continue
      }
      article.published = published
      article.note(
        .published, published.text, rule: date.isLabelled ? "date-labelled" : "date-line",
        excerpt: line)
      return
    }
    takeFromAddress(facts, into: &article)
  }

  private typealias Finding = (date: PublicationDate, rule: String, text: String)

  private static func published(_ facts: PageFacts, _ language: String?) -> Finding? {
    for name in ["datePublished", "dateCreated", "uploadDate"] {
      if let found = linked(facts, name, language) { return found }
    }
    return meta(facts, publishedNames, language)
      ?? time(facts, property: "datepublished", language)
      ?? time(facts, property: nil, language)
  }

  private static func updated(_ facts: PageFacts, _ language: String?) -> Finding? {
    linked(facts, "dateModified", language) ?? meta(facts, updatedNames, language)
      ?? time(facts, property: "datemodified", language)
  }

  private static func linked(
    _ facts: PageFacts, _ name: String, _ language: String?
  ) -> Finding? {
    for article in facts.linked.articles {
      guard let value = article[name], let date = RecordValue.date(value, language: language)
      else { continue }
      return (date, "linked-data", "\(name): \(value.string ?? date.text)")
    }
    return nil
  }

  private static func meta(
    _ facts: PageFacts, _ names: [String], _ language: String?
  ) -> Finding? {
    for name in names {
      guard let (_, value) = facts.meta.first([name]),
        let date = RecordValue.date(.string(value), language: language)
      else { continue }
      return (date, "meta-date", "\(name): \(value)")
    }
    return nil
  }

  /// A `<time>` element: with a property, or the first that stands with the headline.
  private static func time(
    _ facts: PageFacts, property: String?, _ language: String?
  ) -> Finding? {
    let tree = facts.tree
    let start = property == nil ? headline(facts) : 0
    for node in tree.descendants(of: tree.root) where node >= start && !tree.isText(node) {
      if let property {
        guard tree.attribute(.itemprop, of: node)?.lowercased().contains(property) == true else {
          continue
        }
      } else if tree.name(of: node) != .time {
        continue
      }
      let texts = [
        tree.attribute(.datetime, of: node), tree.attribute(.content, of: node), tree.text(of: node),
      ]
      for text in texts.compactMap({ $0.map(TextLine.cleaned) }) {
        guard let date = DateReader().date(text, language: language) else { continue }
        return (date, property == nil ? "time-element" : "microdata", text)
      }
    }
    return nil
  }

  /// Where the page's first headline stands, and a little before it.
  private static func headline(_ facts: PageFacts) -> MarkupTree.Node {
    max(0, (facts.tree.elements(.h1).first ?? 0) - 60)
  }

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
    "dcterms.date", "dcterms.available", "article:published", "publish-date", "publish_date",
    "publication_date", "publicationdate", "published_time", "published", "pubdate", "pub_date",
    "pdate", "ptime", "release_date", "article.published", "article_date_original", "articledate",
    "datecreated", "date_published", "publisheddate", "displaydate", "date", "citation_date",
    "citation_publication_date", "citation_online_date", "og:pubdate", "rnews:datepublished",
    "bt:pubdate", "gentime", "created", "creation_date", "timestamp", "date.created", "last-modified",
  ]
  private static let updatedNames = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "updated", "modified",
  ]

  /// "/2017/07/07/" and "/2017-07-07-": the day is in many addresses.
  private static func takeFromAddress(_ facts: PageFacts, into article: inout Article) {
    guard let url = article.url else { return }
    let numbers = url.split { !("0"..."9").contains($0) }
    for (index, year) in numbers.enumerated() {
      if year.count == 8, let date = day(year.prefix(4), year.dropFirst(4).prefix(2), year.suffix(2)) {
        return set(date, url, &article)
      }
      guard year.count == 4, index + 2 < numbers.count, numbers[index + 1].count == 2,
        numbers[index + 2].count == 2,
        let date = day(year, numbers[index + 1], numbers[index + 2])
      else { continue }
      return set(date, url, &article)
    }
  }

  private static func set(_ date: CalendarDate, _ url: String, _ article: inout Article) {
    article.published = PublicationDate(day: date)
    article.note(.published, date.description, rule: "date-in-address", excerpt: url)
  }

  private static func day(
    _ year: Substring, _ month: Substring, _ day: Substring
  ) -> CalendarDate? {
    guard let year = Int(year), (1990...2100).contains(year), let month = Int(month),
      let day = Int(day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
