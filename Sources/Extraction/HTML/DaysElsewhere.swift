internal import Markup
internal import News

/// The days that a page prints far from its headline: behind a label, at the opening or the end of the text, in the
/// sentence with which weblogs file an entry, and in its scripts.
struct DaysElsewhere {
  let facts: PageFacts
  let language: String?

  /// The longest sentence that files an entry, and the longest signature with a day, in bytes.
  private static let sentence = 300
  private static let signature = 60

  /// A day that a label tells, one that the text opens with, "(18.01.2018) …", or one alone below the text.
  ///
  /// - Parameters:
  ///   - lines: all lines of the page that may be its own.
  ///   - end: the last lines of the text.
  /// - Returns: the day, the rule, and the line.
  func find(in lines: [String], end: [String]) -> StatedDates.Finding? {
    var alone: StatedDates.Finding?
    for line in lines {
      if line.hasPrefix("("), let close = line.firstIndex(of: ")"),
        let date = DateReader().date(String(line[line.index(after: line.startIndex)..<close])),
        isPlausible(date)
      {
        return (date, "date-opening", String(line.prefix(40)))
      }
      if let date = filed(line) { return (date, "date-labelled", line) }
      guard line.utf8.count <= 160, let page = PageDate.read(line) else { continue }
      if page.isLabelled, let date = page.published ?? page.updated, isPlausible(date) {
        return (date, "date-labelled", line)
      }
      if alone == nil, let date = page.published, isPlausible(date) {
        alone = (date, "date-below", line)
      }
    }
    return alone ?? signed(end)
  }

  /// "This entry was posted on 2 March 2026 at 8:00 and is filed under …", "Author: Ada am 2.3.2026, 8:00 Uhr".
  private func filed(_ line: String) -> PublicationDate? {
    guard line.utf8.count <= Self.sentence,
      line.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let lower = line.lowercased()
    for (opening, endings) in Self.filings {
      guard let start = lower.firstRange(of: opening)?.upperBound else { continue }
      let rest = lower[start...]
      guard endings.isEmpty || endings.contains(where: { rest.firstRange(of: $0) != nil }) else {
        continue
      }
      let words = rest.prefix(80).split(separator: " ").prefix(8)
      for end in stride(from: words.count, to: 0, by: -1) {
        let text = words[..<end].joined(separator: " ")
        if let date = DateReader().date(text, language: language), isPlausible(date) { return date }
      }
    }
    guard Self.writers.contains(where: lower.hasPrefix), line.utf8.count <= 100 else { return nil }
    return DateFinder.date(in: line, language: language).flatMap { isPlausible($0) ? $0 : nil }
  }

  /// "Ada Quill, 2 March 2026" as the end of a text.
  private func signed(_ lines: [String]) -> StatedDates.Finding? {
    for line in lines.reversed() where line.utf8.count <= Self.signature {
      let words = line.split(separator: " ")
      for start in words.indices.dropFirst().prefix(4) {
        let text = words[start...].joined(separator: " ")
        guard let date = DateReader().date(text, language: language), isPlausible(date),
          words[..<start].allSatisfy({ $0.first?.isUppercase == true || $0 == "den" })
        else { continue }
        return (date, "date-signed", line)
      }
    }
    return nil
  }

  /// A date that a script of the page names so, where nothing else tells one.
  var script: StatedDates.Finding? {
    for script in facts.tree.elements(.script) {
      let text = facts.tree.text(of: script)
      for name in Self.scriptNames {
        guard let start = text.firstRange(of: "\"\(name)\"")?.upperBound else { continue }
        let parts = text[start...].prefix(60).split(
          separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].allSatisfy({ $0 == ":" || $0 == " " }),
          let date = DateReader().date(String(parts[1]), language: language), isPlausible(date)
        else { continue }
        return (date, "date-in-script", "\(name): \(parts[1])")
      }
    }
    return nil
  }

  private func isPlausible(_ date: PublicationDate) -> Bool { facts.isPlausible(date) }

  /// How sentences begin that file an entry, and which words must follow where the beginning alone says too little.
  private static let filings: [(String, [String])] = [
    ("entry was posted on ", []), ("entry was written on ", []), ("post was published on ", []),
    ("article was published on ", []), ("story was published on ", []),
    (
      "wurde am ",
      ["gepostet", "veröffentlicht", "erstellt", "verfasst", "geschrieben", "abgelegt"]
    ),
    ("eintrag vom ", []), ("artikel vom ", []), ("beitrag vom ", []),
    ("article a été publié le ", []), ("billet a été publié le ", []),
    ("entrada fue publicada el ", []), ("artículo fue publicado el ", []),
    ("articolo è stato pubblicato il ", []), ("post foi publicado em ", []),
    ("bericht is geplaatst op ", []), ("wpis został opublikowany ", []),
    ("last edited on ", []), ("zuletzt bearbeitet am ", []), ("zuletzt geändert am ", []),
  ]
  private static let writers = [
    "author: ", "autor: ", "posted by ", "geschrieben von ", "verfasst von ", "eingestellt von ",
  ]
  private static let scriptNames = [
    "datePublished", "published_at", "publishedAt", "publish_date", "publishDate",
    "publicationDate", "date_published", "publishedDate", "created_at", "createdAt",
  ]
}
