internal import JSON
internal import Markup
internal import News

/// Chooses when an article was published, and when it last changed.
///
/// In this order: JSON-LD of the article, `article:published_time` and other names of `<meta>`, microdata,
/// elements named for dates near the headline, JSON-LD of the page, its title, lines around the headline, the address
/// of the page, its scripts, the last change. The day is the one that the page prints: where a moment is
/// stated in universal time and the page prints the day before or after, that is the outlet's own day; and
/// where it prints none but that of a change a month or more later, the outlet has published it anew.
enum PageDates {
  /// Sets both dates.
  static func take(
    _ facts: PageFacts, lines: [String], others: [String], language: String?,
    into article: inout Article
  ) {
    let updated = updated(facts, language)
    if let (date, rule, text) = updated {
      article.updated = date
      article.note(.updated, date.text, rule: rule, excerpt: text)
    }
    let found =
      published(facts, language) ?? printed(facts, language) ?? page(facts, language)
      ?? title(facts, language) ?? line(lines, facts, language) ?? address(article.url)
      ?? elsewhere(others, facts)
      ?? script(facts, language) ?? updated
    guard let found else { return }
    var (date, rule) = (found.date, found.rule)
    let days = printedDays(facts, language)
    if let updated, isRedated(date, as: updated.date, facts, lines, language) {
      date = updated.date
      rule = "redated"
    } else if let day = localDay(of: date, days, updated?.date, url: article.url) {
      date.day = day
      rule += "-local-day"
    }
    article.published = date
    article.note(.published, date.text, rule: rule, excerpt: found.text)
    if updated == nil { takePrintedUpdate(facts, lines, language, into: &article) }
  }

  /// A change that only the page's own line tells: "Updated July 8, 2017".
  private static func takePrintedUpdate(
    _ facts: PageFacts, _ lines: [String], _ language: String?, into article: inout Article
  ) {
    let texts = facts.printed.dates.lazy.filter { !$0.isStated }.map(\.text).prefix(8)
    for text in Array(texts) + lines {
      guard let date = PageDate.read(text)?.updated, isPlausible(date, facts),
        let published = article.published, date.day >= published.day
      else { continue }
      article.updated = date
      article.note(.updated, date.text, rule: "date-line", excerpt: text)
      return
    }
  }

  private typealias Finding = (date: PublicationDate, rule: String, text: String)

  private static func published(_ facts: PageFacts, _ language: String?) -> Finding? {
    stated(facts, ["datePublished", "dateCreated", "uploadDate"], publishedNames, language)
  }

  /// What the page's head or JSON-LD states; microdata, which templates get wrong, comes last.
  private static func stated(
    _ facts: PageFacts, _ properties: [String], _ names: [String], _ language: String?
  ) -> Finding? {
    let find = { properties.lazy.compactMap { linked(facts, $0, language) }.first }
    let inHead = { meta(facts, names, language) }
    return facts.linked.source != .jsonLD ? inHead() ?? find() : find() ?? inHead()
  }

  /// A date in an element named so, the nearest to the headline.
  private static func printed(_ facts: PageFacts, _ language: String?) -> Finding? {
    for item in facts.printed.dates {
      guard let date = DateFinder.date(in: item.text, language: language), isPlausible(date, facts)
      else {
        continue
      }
      return (date, "date-element", item.text)
    }
    return nil
  }

  /// The date of the page itself, where no article is described.
  private static func page(_ facts: PageFacts, _ language: String?) -> Finding? {
    guard let value = facts.linked.pageDate, let date = RecordValue.date(value, language: language),
      !facts.isNoDay(date)
    else { return nil }
    return (date, "linked-data-page", value.string ?? date.text)
  }

  /// A line around the headline.
  private static func line(
    _ lines: [String], _ facts: PageFacts, _ language: String?
  ) -> Finding? {
    for line in lines {
      guard let date = DateFinder.date(in: line, language: language), isPlausible(date, facts)
      else {
        continue
      }
      return (date, "date-line", line)
    }
    return nil
  }

  /// A day that a label far from the headline tells, one that the text opens with, "(18.01.2018) …", or one
  /// alone below the text.
  private static func elsewhere(_ lines: [String], _ facts: PageFacts) -> Finding? {
    var alone: Finding?
    for line in lines {
      if line.hasPrefix("("), let close = line.firstIndex(of: ")"),
        let date = DateReader().date(String(line[line.index(after: line.startIndex)..<close])),
        isPlausible(date, facts)
      {
        return (date, "date-opening", String(line.prefix(40)))
      }
      guard line.utf8.count <= 160, let page = PageDate.read(line) else { continue }
      if page.isLabelled, let date = page.published ?? page.updated, isPlausible(date, facts) {
        return (date, "date-labelled", line)
      }
      if alone == nil, let date = page.published, isPlausible(date, facts) {
        alone = (date, "date-below", line)
      }
    }
    return alone
  }

  /// Whether news may be of that day: the web is younger than some numbers look.
  private static func isPlausible(_ date: PublicationDate, _ facts: PageFacts) -> Bool {
    date.day.components.year >= 1990 && !facts.isNoDay(date)
  }

  /// The days that the page prints in elements named for dates, those nearest to the headline first.
  private static func printedDays(_ facts: PageFacts, _ language: String?) -> [CalendarDate] {
    facts.printed.dates.lazy.filter { !$0.isStated }.prefix(12).compactMap {
      DateFinder.date(in: $0.text, language: language)?.day
    }
  }

  /// The days from which on a page that was changed, and prints only that day, is another story.
  private static let redatedAfter = 30

  /// Whether the outlet has put a new day on an old page, and prints that alone, without "Updated".
  private static func isRedated(
    _ date: PublicationDate, as updated: PublicationDate, _ facts: PageFacts, _ lines: [String],
    _ language: String?
  ) -> Bool {
    guard updated.day.julianDay - date.day.julianDay >= redatedAfter,
      !facts.linked.articles.contains(where: {
        LinkedData.types(of: $0).contains("LiveBlogPosting")
      })
    else { return false }
    let texts = facts.printed.dates.lazy.filter { !$0.isStated }.map(\.text).prefix(8)
    var isPrinted = false
    for text in Array(texts) + lines {
      guard let found = DateFinder.date(in: text, language: language) else { continue }
      if found.day == date.day { return false }
      guard found.day == updated.day else { continue }
      guard let line = PageDate.read(text), line.updated == nil else { return false }
      isPrinted = true
    }
    return isPrinted
  }

  /// The day that the page prints, or its address has, where a moment in universal time falls on another.
  private static func localDay(
    of date: PublicationDate, _ days: [CalendarDate], _ updated: PublicationDate?, url: String?
  ) -> CalendarDate? {
    guard let stamp = date.timestamp, stamp.hasSuffix("Z") || stamp.hasSuffix("+00:00"),
      let hour = Int(stamp.dropFirst(11).prefix(2))
    else { return nil }
    let all = days + [address(url)?.date.day].compactMap { $0 }
    let near = all.first { abs($0.julianDay - date.day.julianDay) <= 1 }
    // Clocks are up to twelve hours behind and fourteen ahead; the day of a change is another matter.
    guard let near, near != date.day, near != updated?.day || updated?.day == date.day,
      near > date.day ? hour >= 10 : hour < 12
    else { return nil }
    return near
  }

  /// A day behind the headline in the page's title: "Headline | DW | 28.04.2023".
  private static func title(_ facts: PageFacts, _ language: String?) -> Finding? {
    for text in [facts.meta.title, facts.meta.first(["og:title"])?.value].compactMap({ $0 }) {
      for mark in [" | ", " – ", " - "] {
        let parts = text.components(by: mark)
        guard parts.count > 1, let date = DateReader().date(parts[parts.count - 1]),
          isPlausible(date, facts)
        else { continue }
        return (date, "date-in-title", text)
      }
    }
    return nil
  }

  /// A date that a script of the page names so, where nothing else tells one.
  private static func script(_ facts: PageFacts, _ language: String?) -> Finding? {
    for script in facts.tree.elements(.script) {
      let text = facts.tree.text(of: script)
      for name in scriptNames {
        guard let start = text.firstRange(of: "\"\(name)\"")?.upperBound else { continue }
        let parts = text[start...].prefix(60).split(
          separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].allSatisfy({ $0 == ":" || $0 == " " }),
          let date = DateReader().date(String(parts[1]), language: language),
          isPlausible(date, facts)
        else { continue }
        return (date, "date-in-script", "\(name): \(parts[1])")
      }
    }
    return nil
  }

  private static let scriptNames = [
    "datePublished", "published_at", "publishedAt", "publish_date", "publishDate",
    "publicationDate",
    "date_published", "created_at", "createdAt",
  ]

  private static func updated(_ facts: PageFacts, _ language: String?) -> Finding? {
    stated(facts, ["dateModified"], updatedNames, language)
  }

  private static func linked(
    _ facts: PageFacts, _ name: String, _ language: String?
  ) -> Finding? {
    for article in facts.linked.articles {
      guard let value = article[name], let date = RecordValue.date(value, language: language),
        !facts.isNoDay(date)
      else { continue }
      let rule = facts.linked.source.rawValue
      return (date, rule, "\(name): \(value.string ?? date.text)")
    }
    return nil
  }

  private static func meta(
    _ facts: PageFacts, _ names: [String], _ language: String?
  ) -> Finding? {
    for name in names {
      guard let (_, value) = facts.meta.first([name]),
        let date = RecordValue.date(.string(value), language: language),
        !facts.isNoDay(date)
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

  /// The day in the address of the page.
  private static func address(_ url: String?) -> Finding? {
    guard let url, let day = AddressDate.day(in: url) else { return nil }
    return (PublicationDate(day: day), "date-in-address", url)
  }
}
