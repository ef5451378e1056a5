import News
import TestSupport

/// Invented stories of which each is carried by several outlets, cut, retold and corrected.
enum StoryFixture {
  /// Articles of some stories, in a seeded order: the first outlet is the one that wrote them.
  static func articles(stories: Int, carriers: ClosedRange<Int>, seed: UInt64) -> [Article] {
    var random = SplitMix(seed: seed)
    var articles: [Article] = []
    for story in 0..<stories {
      let sentences = (0..<12).map { sentence(story, $0, &random) }
      for carrier in 0..<Int.random(in: carriers, using: &random) {
        var text = carrier == 0 ? sentences : Array(sentences.prefix(8 + carrier % 5))
        if carrier == 3 { text.append(sentence(story + 500, carrier, &random)) }
        var article = article(
          "Report \(story)\(carrier == 2 ? ", told again" : "")", text.joined(separator: " "),
          outlet: "Paper \(carrier)", origin: carrier == 0 ? nil : "Paper 0",
          day: story % 20, hour: carrier % 24)
        if carrier % 2 == 1 { article.section = "Section \(story % 3)" }
        if carrier % 3 != 1 {
          article.bylines = ["Ida Brandt", "Tom Reed"].suffix(1 + carrier % 2)
        }
        article.url = "https://paper\(carrier).example/\(story)"
        articles.append(article)
      }
    }
    return articles.shuffled(using: &random)
  }

  /// An article of March 2021.
  static func article(
    _ title: String, _ text: String, outlet: String, origin: String? = nil, day: Int,
    hour: Int = 0
  ) -> Article {
    var article = Article(
      source: SourceLocation(path: "articles.jsonl"), original: Array((outlet + text).utf8))
    article.title = title
    article.language = "en"
    article.outlet = outlet
    article.origin = origin
    article.blocks = [Block(text)]
    let date = CalendarDate(julianDay: 2_459_275 + day)
    let time = "\(date)T\(hour < 10 ? "0" : "")\(hour):00:00Z"
    article.published = PublicationDate(day: date, timestamp: time)
    return article
  }

  /// A sentence that no other story has; some have the words "tunnel verdict" in them.
  static func sentence(_ story: Int, _ number: Int, _ random: inout SplitMix) -> String {
    let words = [
      "council", "harbour", "budget", "engine", "river", "teacher", "winter", "market", "bridge",
      "letter", "captain", "orchard", "ferry", "copper", "village", "signal", "meadow", "lantern",
    ]
    let chosen = (0..<9).map { _ in words.randomElement(using: &random) ?? "" }
    let rare = (story + number) % 5 == 0 ? "tunnel verdict" : "tunnel last verdict"
    // A third word is that of three stories.
    let subjects = [
      "kelp", "quartz", "bison", "saffron", "glacier", "violin", "turbine", "falcon", "cobalt",
      "walnut", "lagoon", "basalt", "heron", "cedar", "amber", "thistle", "otter", "marble",
      "plover", "gannet",
    ]
    let place = "In Place\(story) of \(subjects[story / 3 % subjects.count]) the"
    return "\(place) \(chosen.joined(separator: " ")) \(rare) counted "
      + "\(Int.random(in: 100...999, using: &random))."
  }
}
