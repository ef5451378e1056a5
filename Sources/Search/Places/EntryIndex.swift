internal import NewsIndex

/// Finds the entries of a list by article, without walking the list.
///
/// Two lists of a size laid side by side cost a wrongly guessed branch for nearly every entry; this costs none
/// for articles that only one of them has.
struct EntryIndex {
  /// The articles with an entry.
  private(set) var articles: ArticleSet
  /// By ordinal: the first entry of the article, a number behind the last for none.
  private(set) var first: [UInt32]

  /// Makes the index of a list in order, of articles below `capacity`.
  init(_ list: PlaceList, capacity: Int) {
    var articles = ArticleSet(capacity: capacity)
    var first = [UInt32](repeating: .max, count: capacity)
    var places = first.mutableSpan
    let entries = list.entries.span
    for index in entries.indices.reversed() {
      let ordinal = Int(entries[index].ordinal)
      guard ordinal < capacity else { continue }
      places[ordinal] = UInt32(truncatingIfNeeded: index)
      articles.insert(ordinal)
    }
    self.articles = articles
    self.first = first
  }
}
