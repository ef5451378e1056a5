public import News
internal import NewsIndex

/// The hashes of an article as an index would have them.
public enum ArticleHashes {
  /// Returns what makes it the same article, and what makes it another state of it.
  public static func of(_ article: Article) -> (identity: UInt64, content: UInt64) {
    let content = ArticlePreparer.state(of: article, text: ArticleText.encode(article.blocks))
    return (
      UInt64(bitPattern: Int64(ArticleIdentity(of: article).value)),
      UInt64(bitPattern: Int64(content))
    )
  }
}
