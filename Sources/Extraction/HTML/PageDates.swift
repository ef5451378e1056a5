internal import Markup
internal import News

/// Chooses when an article was published, and when it last changed.
///
/// In this order: JSON-LD of the article, `article:published_time` and other agreed names of `<meta>`, microdata,
/// the day shown at the headline where vague names of `<meta>` say another, these names, elements named for dates near
/// the headline, JSON-LD of the page, its title, lines around the headline, the address of the page, when it was made,
/// days elsewhere, its scripts, the last change. The day is the one that the page prints: where a moment is
/// stated in universal time and the page prints the day before or after, that is the outlet's own day; and
/// where it prints none but that of a change, without saying so, the outlet has published it anew.
final class PageDates {
  private typealias Finding = StatedDates.Finding

  private let facts: PageFacts
  /// The lines around the headline.
  private let lines: [String]
  private let language: String?
  private let stated: StatedDates
  private let head: [PageBlock]
  private let headline: MarkupTree.Node?
  /// The days shown at the headline; few pages need them, and reading lines for days is slow.
  private lazy var shown = ShownDays(facts, near: head, headline: headline, language: language)

  /// Prepares what a page says of its dates.
  ///
  /// - Parameters:
  ///   - facts: what the page says; its printed dates in the order of their distance from the headline.
  ///   - head: the blocks around the headline.
  ///   - headline: where it stands.
  ///   - language: BCP 47.
  init(
    _ facts: PageFacts, head: [PageBlock], headline: MarkupTree.Node?, language: String?
  ) {
    self.facts = facts
    self.language = language
    lines = head.map(\.text)
    stated = StatedDates(facts: facts, language: language)
    (self.head, self.headline) = (head, headline)
  }

  /// Sets both dates.
  ///
  /// - Parameters:
  ///   - others: all lines of the page that may be its own.
  ///   - end: the last lines of the text.
  ///   - article: what they are set in.
  func take(others: [String], end: [String], into article: inout Article) {
    let updated = stated.updated
    if let (date, rule, text) = updated {
      article.updated = date
      article.note(.updated, date.text, rule: rule, excerpt: text)
    }
    guard
      let found = stated.published ?? weighed ?? near
        ?? far(address: article.url, others: others, end: end) ?? updated
    else { return }
    var (date, rule) = (found.date, found.rule)
    if let updated, isRedated(date, as: updated.date) {
      date = updated.date
      rule = "redated"
    } else if let day = localDay(of: date, updated?.date, url: article.url) {
      date.day = day
      rule += "-local-day"
    }
    article.published = date
    article.note(.published, date.text, rule: rule, excerpt: found.text)
    if updated == nil { takePrintedUpdate(into: &article) }
  }

  /// What stands nearest to the headline, or is stated of the page.
  private var near: Finding? {
    if let found = printed ?? stated.page ?? title { return found }
    guard let day = shown.published else { return line }
    return (day.date, "date-line", day.text)
  }

  /// What the address says, when the page was made, and what stands far from the headline.
  private func far(address url: String?, others: [String], end: [String]) -> Finding? {
    if let found = address(url) ?? stated.created { return found }
    let elsewhere = DaysElsewhere(facts: facts, language: language)
    return elsewhere.find(in: others, end: end) ?? elsewhere.script
  }

  /// A change that only the page's own line tells: "Updated July 8, 2017".
  private func takePrintedUpdate(into article: inout Article) {
    let texts = facts.printed.dates.lazy.filter { !$0.isStated }.map(\.text).prefix(8)
    for text in Array(texts) + lines {
      guard let date = PageDate.read(text)?.updated, facts.isPlausible(date),
        let published = article.published, date.day >= published.day
      else { continue }
      article.updated = date
      article.note(.updated, date.text, rule: "date-line", excerpt: text)
      return
    }
  }

  /// What vague names state, weighed against the day that the page shows.
  private var weighed: Finding? {
    guard let vague = stated.vague else { return nil }
    guard let day = shown.published, day.date.day != vague.date.day else { return vague }
    return (day.date, "date-shown", day.text)
  }

  /// A date in an element named so, the nearest to the headline.
  private var printed: Finding? {
    for item in facts.printed.dates where item.isStated || item.text.utf8.count <= Self.longest {
      guard let date = DateFinder.date(in: item.text, language: language), facts.isPlausible(date)
      else { continue }
      return (date, "date-element", item.text)
    }
    return nil
  }

  /// The bytes from which on an element that is named for a date holds a sentence.
  private static let longest = 80

  /// A line around the headline; what a sentence tells is something else.
  private var line: Finding? {
    for line in lines where !line.endsSentence || PageDate.read(line) != nil {
      guard let date = DateFinder.date(in: line, language: language), facts.isPlausible(date)
      else { continue }
      return (date, "date-line", line)
    }
    return nil
  }

  /// The days from which on a page that was changed, and prints only that day, is another story.
  private static let redatedAfter = 30

  /// Whether the outlet has put a new day on an old page, and prints that alone, without "Updated".
  private func isRedated(_ date: PublicationDate, as updated: PublicationDate) -> Bool {
    guard updated.day.julianDay - date.day.julianDay >= Self.redatedAfter,
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
  private func localDay(
    of date: PublicationDate, _ updated: PublicationDate?, url: String?
  ) -> CalendarDate? {
    guard let stamp = date.timestamp, stamp.hasSuffix("Z") || stamp.hasSuffix("+00:00"),
      let hour = Int(stamp.dropFirst(11).prefix(2))
    else { return nil }
    let isNear = { (day: CalendarDate) in abs(day.julianDay - date.day.julianDay) <= 1 }
    let printed = facts.printed.dates.lazy.filter { !$0.isStated }.prefix(12)
      .compactMap { [language] in DateFinder.date(in: $0.text, language: language)?.day }
    let near =
      printed.first(where: isNear)
      ?? shown.days.lazy.filter { !$0.isUpdate }.map(\.date.day).first(where: isNear)
      ?? address(url).map(\.date.day).flatMap { isNear($0) ? $0 : nil }
    // Clocks are up to twelve hours behind and fourteen ahead; the day of a change is another matter.
    guard let near, near != date.day, near != updated?.day || updated?.day == date.day,
      near > date.day ? hour >= 10 : hour < 12
    else { return nil }
    return near
  }

  /// A day behind the headline in the page's title: "Headline | DW | 28.04.2023".
  private var title: Finding? {
    for text in [facts.meta.title, facts.meta.first(["og:title"])?.value].compactMap({ $0 }) {
      for mark in [" | ", " – ", " - "] {
        let parts = text.components(by: mark)
        guard parts.count > 1, let date = DateReader().date(parts[parts.count - 1]),
          facts.isPlausible(date)
        else { continue }
        return (date, "date-in-title", text)
      }
    }
    return nil
  }

  /// The day in the address of the page.
  private func address(_ url: String?) -> Finding? {
    guard let url, let day = AddressDate.day(in: url) else { return nil }
    return (PublicationDate(day: day), "date-in-address", url)
  }
}
