import News
import NewsIndex

@testable import Indexer
@testable import WordIndex

/// Articles whose words are distributed as in news: a few stand nearly everywhere, most hardly ever.
enum BulkArticles {
  /// Makes so many, numbered from `first`; each is the same whenever it is made.
  static func make(
    _ count: Int, from first: Int = 0, _ language: String? = "en", longest: Int = 700
  ) -> [Article] {
    (first..<first + count).map { number in
      var random = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
      func next(_ limit: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int(random % UInt64(limit))
      }
      func words(_ count: Int) -> String {
        (0..<count).map { _ in
          let rank = next(3000) + 1
          return rank % 50 == 0 ? "cease-fire" : rank % 3 == 0 ? "talks" : "word\(9000 / rank)s"
        }.joined(separator: " ")
      }
      var article = Article(
        source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
      article.title = words(5)
      article.language = language
      article.blocks = [Block(words(next(longest))), Block(words(20), kind: .caption)]
      article.bylines = ["Talks Writer"]
      article.keywords = number % 3 == 0 ? [words(2)] : []
      return article
    }
  }

  /// Returns the first articles that `make` makes, prepared for a target.
  ///
  /// They are prepared once: that takes longer than to write them, and many tests write the same ones.
  static func prepared(
    _ range: Range<Int>, into target: WordIndexWriter.Target
  ) -> ArraySlice<PreparedArticle> {
    switch target {
    case .newFile: forNewFile[range]
    case .index: forIndex[range]
    }
  }

  /// So many are prepared.
  static let mostPrepared = 900

  /// The numbers of their terms: one writer's articles share them.
  static func terms(for target: WordIndexWriter.Target) -> PostingTerms {
    target == .newFile ? newFileTerms : indexTerms
  }

  private static let newFileTerms = PostingTerms()
  private static let indexTerms = PostingTerms()
  private static let forNewFile = prepare(into: .newFile)
  private static let forIndex = prepare(into: .index)

  private static func prepare(into target: WordIndexWriter.Target) -> [PreparedArticle] {
    let preparer = ArticlePreparer(terms: terms(for: target), into: target)
    return make(mostPrepared, longest: 350).map { preparer.prepare($0) }
  }
}
