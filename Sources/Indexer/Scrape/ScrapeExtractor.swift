internal import Linguistics
internal import NewsIndex

/// Makes an article of a page's text as a scraper left it.
struct ScrapeExtractor: Sendable {
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    .failure(ReadingFailure(reason: "x"))
  }
}
