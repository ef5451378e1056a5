internal import News

/// Repairs articles whose source was read in the wrong encoding before it came here.
///
/// Pages are repaired before they are read; of records only the texts are known, not how they were written.
enum ArticleRepair {
  /// Repairs all texts of an article at once, for what is certain of all may be doubtful of one.
  static func repair(_ article: inout Article) {
    let fixed = [article.title, article.deck, article.section, article.outlet].map { $0 ?? "" }
    let texts = fixed + article.bylines + article.keywords + article.blocks.map(\.text)
    guard let bytes = Mojibake.repaired(Array(texts.joined(separator: "\n").utf8)) else { return }
    let repaired = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard repaired.count == texts.count else { return }
    article.title = repaired[0]
    article.deck = article.deck.map { _ in repaired[1] }
    article.section = article.section.map { _ in repaired[2] }
    article.outlet = article.outlet.map { _ in repaired[3] }
    var next = fixed.count
    for index in article.bylines.indices {
      article.bylines[index] = repaired[next]
      next += 1
    }
    for index in article.keywords.indices {
      article.keywords[index] = repaired[next]
      next += 1
    }
    for index in article.blocks.indices {
      article.blocks[index].text = repaired[next]
      next += 1
    }
    article.note(.body, "utf-8", rule: "encoding-repaired")
  }
}
