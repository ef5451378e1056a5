internal import Markup
internal import News

/// The days that a page shows its readers at the headline, in lines and elements that hold a day and little else.
struct ShownDays {
  /// A day that is shown.
  struct Day {
    var date: PublicationDate
    /// Whether a word such as "Updated" says that it is that of a change.
    var isUpdate: Bool
    var text: String
  }

  /// In the order of the page, those above the headline last.
  private(set) var days: [Day] = []

  /// Collects the days that stand around the headline.
  ///
  /// - Parameters:
  ///   - facts: what the page says.
  ///   - head: the blocks around the headline.
  ///   - headline: where it stands; of what stands above it only the nearest line counts, and no weekday, for pages
  ///     print today's day at their top. Without one, no weekday counts anywhere.
  ///   - language: BCP 47.
  init(
    _ facts: PageFacts, near head: [PageBlock], headline: MarkupTree.Node?, language: String?
  ) {
    let top = headline ?? 0
    let above = head.map(\.node).filter { $0 < top }.max() ?? top
    let head = head.filter { $0.node >= above }
    let isOwn = { (node: MarkupTree.Node, text: String) in
      if text.first?.isNumber == true { return true }
      // Where nobody knows what stands above the headline, a label must say whose day it is.
      return headline == nil ? PageDate.read(text)?.isLabelled == true : node >= top
    }
    for block in head
    where isOwn(block.node, block.text) && (block.linkDensity < 0.5 || block.letters < 40) {
      take(block.text, facts, language)
    }
    guard let first = head.map(\.node).min(), let last = head.map(\.node).max() else { return }
    let near = first..<facts.tree.subtree(of: last).upperBound
    for item in facts.printed.dates
    where !item.isStated && near.contains(item.node) && isOwn(item.node, item.text) {
      take(item.text, facts, language)
    }
  }

  private mutating func take(_ text: String, _ facts: PageFacts, _ language: String?) {
    guard let day = Day(in: text, language: language), facts.isPlausible(day.date) else { return }
    days.append(day)
  }

  /// The first day that is not that of a change.
  var published: Day? { days.first { !$0.isUpdate } }
}

extension ShownDays.Day {
  /// The longest text, the longest rest of it behind a day, and with words before one, in bytes; the words of a day.
  private static let limit = 100
  private static let rest = 60
  private static let short = 40
  private static let words = 8

  /// Reads a text that is a day and little else: "Published 2 March 2026", "02.03.2026 - Text: Ada Quill".
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - language: BCP 47.
  init?(in text: String, language: String?) {
    guard text.utf8.count <= Self.limit,
      let (date, isUpdate) = Self.whole(text) ?? Self.opening(text, language)
        ?? Self.inside(text, language)
    else { return nil }
    (self.date, self.isUpdate, self.text) = (date, isUpdate, text)
  }

  private typealias Reading = (date: PublicationDate, isUpdate: Bool)

  private static func whole(_ text: String) -> Reading? {
    guard let line = PageDate.read(text) else { return nil }
    if let date = line.published { return (date, false) }
    return line.updated.map { ($0, true) }
  }

  private static func opening(_ text: String, _ language: String?) -> Reading? {
    let words = text.split(separator: " ")
    for end in stride(from: min(Self.words, words.count), to: 0, by: -1) {
      let head = words[..<end].joined(separator: " ")
      guard let date = DateReader().date(head, language: language) else { continue }
      let rest = words[end...].joined(separator: " ")
      return rest.utf8.count <= Self.rest && !rest.endsSentence ? (date, false) : nil
    }
    return nil
  }

  /// A day behind a word or two; what stands behind a colon or in a sentence is something else.
  private static func inside(_ text: String, _ language: String?) -> Reading? {
    guard text.utf8.count <= short, !text.endsSentence,
      !text.split(separator: " ").contains(where: {
        $0.hasSuffix(":") && $0.first?.isLetter == true
      })
    else { return nil }
    return DateFinder.date(in: text, language: language).map { ($0, false) }
  }
}
