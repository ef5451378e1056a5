internal import SQLite

/// Sums over all articles of an index, as ranking needs them.
public struct CollectionStatistics: Sendable, Equatable {
  /// The number of articles.
  public var articleCount = 0
  /// The number of articles of each language that has any, by its code (`ArticleLanguage`).
  public var articleCounts: [String: Int] = [:]
  /// The number of ordinals given out; those of removed articles stay empty.
  public var ordinalCount = 0
  /// The number of words of each field, by `ArticleArray.Kind` of its length.
  public var wordCounts: [ArticleArray.Kind: Int] = [:]
  /// Whether posting lists have the articles that are there and no others, and know how many stories these are: since
  /// a rebuild nothing was added or removed.
  public private(set) var areListsWhole = false

  /// Creates the statistics of an empty index.
  public init() {}

  /// Reads the statistics of an index.
  public init(_ file: IndexFile) throws(IndexError) {
    let sums = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT name, value FROM statistic")
      var sums: [String: Int] = [:]
      while try rows.step() { sums[rows.text(at: 0) ?? ""] = rows.integer(at: 1) }
      return sums
    }
    articleCount = sums[Self.articleCountName] ?? 0
    ordinalCount = sums[Self.ordinalCountName] ?? 0
    for (name, count) in sums where name.hasPrefix(Self.languagePrefix) && count > 0 {
      articleCounts[String(name.dropFirst(Self.languagePrefix.count))] = count
    }
    for kind in Self.lengths { wordCounts[kind] = sums[Self.name(of: kind)] ?? 0 }
    // Ordinals are given out anew for whatever is added, so that the two numbers tell one state from all later ones.
    areListsWhole =
      sums[Self.listedOrdinalsName] == ordinalCount
      && sums[Self.listedArticlesName] == articleCount
  }

  /// Notes that posting lists are whole, of the articles that are there now, inside the caller's transaction.
  public static func noteWholeLists(in file: IndexFile) throws(IndexError) {
    for (name, of) in [
      (listedOrdinalsName, ordinalCountName), (listedArticlesName, articleCountName),
    ] {
      try file.execute(
        """
        INSERT OR REPLACE INTO statistic
        SELECT '\(name)', ifnull(max(value), 0) FROM statistic WHERE name = '\(of)'
        """)
    }
  }

  /// The fields that have a length.
  public static let lengths: [ArticleArray.Kind] = [
    .titleLength, .deckLength, .leadEnd, .bodyLength, .captionLength, .keywordLength,
  ]

  /// The name of a field's sum in the table `statistic`.
  public static func name(of kind: ArticleArray.Kind) -> String { "words \(kind.rawValue)" }
  /// The name of the number of articles in the table `statistic`.
  public static let articleCountName = "articles"
  /// The name of the number of articles of a language, given by its code, in the table `statistic`.
  public static func name(ofLanguage code: String) -> String { languagePrefix + code }
  private static let languagePrefix = "articles "
  /// The name of the number of ordinals in the table `statistic`.
  public static let ordinalCountName = "ordinals"
  /// The names of the numbers of ordinals and articles at the last rebuild.
  private static let listedOrdinalsName = "listed ordinals"
  private static let listedArticlesName = "listed articles"
}
