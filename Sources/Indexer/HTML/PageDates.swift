internal import JSON
internal import Markup
internal import NewsIndex

/// Chooses when an article was published, and when it last changed.
///
/// In this order: JSON-LD of the article, `article:published_time` and other names of `<meta>`, microdata,
/// elements named for dates near the headline, JSON-LD of the page, lines around the headline, the address
/// of the page, the last change. The day is the one that the page prints: where a moment is stated in
/// universal time and the page prints the day before or after, that is the outlet's own day.
enum PageDates {
  /// Sets both dates.
  static func take(
    _ facts: PageFacts, lines: [String], language: String?, into article: inout Article
  ) {
    let updated = updated(facts, language)
    if let (date, rule, text) = updated {
      article.updated = date
      article.note(.updated, date.text, rule: rule, excerpt: text)
    }
    let found =
      published(facts, language) ?? printed(facts, language) ?? page(facts, language)
      ?? line(lines, language) ?? address(article.url) ?? updated
    guard let found else { return }
    var (date, rule) = (found.date, found.rule)
    if let day = localDay(of: date, facts, language, url: article.url) {
      date.day = day
      rule += "-local-day"
    }
    article.published = date
    article.note(.published, date.text, rule: rule, excerpt: found.text)
  }

  private typealias Finding = (date: PublicationDate, rule: String, text: String)

  private static func published(_ facts: PageFacts, _ language: String?) -> Finding? {
    for name in ["datePublished", "dateCreated", "uploadDate"] {
      if let found = linked(facts, name, language) { return found }
    }
    return meta(facts, publishedNames, language)
  }

  /// A date in an element named so, the nearest to the headline.
  private static func printed(_ facts: PageFacts, _ language: String?) -> Finding? {
    for item in facts.printed.dates {
      guard let date = DateFinder.date(in: item.text, language: language), isPlausible(date) else {
        continue
      }
      return (date, "date-element", item.text)
    }
    return nil
  }

  /// The date of the page itself, where no article is described.
  private static func page(_ facts: PageFacts, _ language: String?) -> Finding? {
    guard let value = facts.linked.pageDate, let date = RecordValue.date(value, language: language)
    else { return nil }
    return (date, "linked-data-page", value.string ?? date.text)
  }

  /// A line around the headline.
  private static func line(_ lines: [String], _ language: String?) -> Finding? {
    for line in lines {
      guard let date = DateFinder.date(in: line, language: language), isPlausible(date) else {
        continue
      }
      return (date, "date-line", line)
    }
    return nil
  }

  /// Whether news may be of that day: the web is younger than some numbers look.
  private static func isPlausible(_ date: PublicationDate) -> Bool {
    (1990...2100).contains(date.day.components.year)
  }

  /// The day that the page prints where a moment in universal time falls on another.
  private static func localDay(
    of date: PublicationDate, _ facts: PageFacts, _ language: String?, url: String?
  ) -> CalendarDate? {
    guard let stamp = date.timestamp, stamp.hasSuffix("Z") || stamp.hasSuffix("+00:00") else {
      return nil
    }
    var days = facts.printed.dates.filter { !$0.isStated }.prefix(12).compactMap {
      DateFinder.date(in: $0.text, language: language)?.day
    }
    if let found = address(url) { days.append(found.date.day) }
    guard !days.contains(date.day) else { return nil }
    return days.first { abs($0.julianDay - date.day.julianDay) == 1 }
  }

  private static func updated(_ facts: PageFacts, _ language: String?) -> Finding? {
    linked(facts, "dateModified", language) ?? meta(facts, updatedNames, language)
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

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
    "dcterms.date", "dcterms.available", "article:published", "publish-date", "publish_date",
    "publication_date", "publicationdate", "published_time", "published", "pubdate", "pub_date",
    "pdate", "ptime", "release_date", "article.published", "article_date_original", "articledate",
    "datecreated", "date_published", "publisheddate", "displaydate", "date", "citation_date",
    "citation_publication_date", "citation_online_date", "og:pubdate", "rnews:datepublished",
    "bt:pubdate", "gentime", "created", "creation_date", "timestamp", "date.created",
    "last-modified",
  ]
  private static let updatedNames = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "updated", "modified",
  ]

  /// "/2017/07/07/" and "/20170707-": the day is in many addresses.
  private static func address(_ url: String?) -> Finding? {
    guard let url else { return nil }
    let numbers = url.split { !("0"..."9").contains($0) }
    for (index, year) in numbers.enumerated() {
      if year.count == 8,
        let date = day(year.prefix(4), year.dropFirst(4).prefix(2), year.suffix(2))
      {
        return (PublicationDate(day: date), "date-in-address", url)
      }
      guard year.count == 4, index + 2 < numbers.count, numbers[index + 1].count == 2,
        numbers[index + 2].count == 2,
        let date = day(year, numbers[index + 1], numbers[index + 2])
      else { continue }
      return (PublicationDate(day: date), "date-in-address", url)
    }
    return nil
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
