import FileSystem
import Foundation
import JSON
import News
import NewsIndex

@testable import Extraction

/// Real articles for tests, where a folder that holds some lies beside a folder above the package.
enum RealNews {
  /// A file of JSON Lines, its share of the articles, and the language of records that name none.
  private static let files: [(name: String, share: Double, language: String)] = [
    ("reuters/reuters-1987.jsonl.gz", 0.5, "en"), ("collections/time/docs.jsonl.gz", 0.15, "en"),
    ("languages/ar.jsonl.gz", 0.05, "ar"), ("languages/de.jsonl.gz", 0.05, "de"),
    ("languages/ja.jsonl.gz", 0.05, "ja"), ("languages/pt.jsonl.gz", 0.05, "pt"),
    ("languages/ru.jsonl.gz", 0.05, "ru"), ("languages/uk.jsonl.gz", 0.05, "uk"),
    ("languages/zh.jsonl.gz", 0.05, "zh"),
  ]

  /// Whether they are there.
  static let isThere = files.allSatisfy { path($0.name) != nil }

  /// Returns about `count` articles, with outlets, places and writers of our own making.
  static func articles(_ count: Int) throws -> [Article] {
    var articles: [Article] = []
    for file in files {
      guard let path = path(file.name) else { continue }
      let reader = SourceReader(SourceFile(path: FilePath(path)))
      var wanted = Int((Double(count) * file.share).rounded())
      while wanted > 0, let item = reader.next() {
        guard case .record(let record) = item,
          let article = try article(record, articles.count, file.language)
        else { continue }
        articles.append(article)
        wanted -= 1
      }
    }
    return articles
  }

  /// Returns the path of a file of that folder, nil where it is not there.
  static func path(_ name: String) -> String? {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("shared/" + name).path
      if FileManager.default.fileExists(atPath: file) { return file }
    }
    return nil
  }

  private static func article(
    _ record: RawRecord, _ number: Int, _ language: String
  ) throws -> Article? {
    let value = try JSONValue(parsing: record.bytes)
    guard let text = value["text"]?.string, !text.isEmpty else { return nil }
    var article = Article(
      source: SourceLocation(path: "news", record: number), original: Array("\(number)".utf8))
    article.title = line(value["title"]?.string ?? "")
    article.language = value["lang"]?.string ?? language
    // Newswire is wrapped, its paragraphs indented.
    let isWrapped = text.contains("\n    ")
    article.blocks = text.components(separatedBy: isWrapped ? "\n    " : "\n").map(line)
      .filter { !$0.isEmpty }.map { Block($0) }
    dress(&article, number)
    return article
  }

  /// Text on one line, composed, with single blanks.
  private static func line(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  static let outlets = ["Harbour Ledger", "Daily Sample", "Northwire"]
  static let sections = ["World", "Economy", "Sport"]
  static let cities = [("Hamburg", "DE"), ("Lisbon", "PT"), ("Porto", "PT"), ("Osaka", "JP")]
  static let firstDay = 2_457_900

  /// Gives an article the facts that facets need, by its number.
  private static func dress(_ article: inout Article, _ number: Int) {
    article.outlet = outlets[number % 3]
    if number % 7 == 0 { article.origin = outlets[(number + 1) % 3] }
    if number % 5 == 0 { article.agency = "Northwire" }
    article.section = number % 11 == 0 ? nil : sections[number % 4 % 3]
    article.url = "https://\(number % 2 == 0 ? "www" : "news").site\(number % 3).example/\(number)"
    if number % 3 != 0 {
      let city = cities[number % 4]
      let place = Place(
        id: number % 4 + 1, city: city.0, region: nil, country: city.1, latitude: 0, longitude: 0,
        population: 1)
      article.dateline = Dateline(text: city.0.uppercased(), places: [place])
    }
    if number % 2 == 0 { article.bylines = [["Ida Brandt", "Tom Reed"][number % 4 / 2]] }
    if number % 6 != 0 {
      article.published = PublicationDate(day: CalendarDate(julianDay: firstDay + number % 90))
    }
    if number % 10 == 0 { article.deck = article.blocks.first?.text }
    if number % 13 == 0 { article.blocks.append(Block("A picture of the talks", kind: .caption)) }
    if number % 17 == 0 { article.keywords = ["trade talks"] }
  }
}
