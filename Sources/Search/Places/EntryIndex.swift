internal import NewsIndex

/// Finds the entries of a list by article, without walking the list.
///
/// A bit says whether an article has an entry, a number for every 64 articles how many entries lie before. Two
/// lists of a size laid side by side cost a wrongly guessed branch for nearly every entry; this costs none for
/// articles that only one of them has.
struct EntryIndex {
  /// The articles with an entry.
  private(set) var articles: ArticleSet
  private var before: [UInt32]

  /// Makes the index of a list in order, of articles below `capacity`.
  init(_ list: PlaceList, capacity: Int) {
    articles = ArticleSet(capacity: capacity)
    before = Array(repeating: 0, count: (capacity + 63) / 64)
    let entries = list.entries.span
    var word = 0
    for index in entries.indices {
      let ordinal = Int(entries[index].ordinal)
      guard ordinal < capacity else { break }
      while word < ordinal >> 6 {
        word += 1
        before[word] = UInt32(truncatingIfNeeded: index)
      }
      articles.insert(ordinal)
    }
  }

  /// The index of an entry of an article, or of one before it of the same 64 articles: an article may have several;
  /// nil where it has none.
  @inline(__always)
  func lowerBound(_ ordinal: UInt32) -> Int? {
    let word = Int(ordinal >> 6)
    let bits = articles.word(word)
    guard bits >> UInt64(ordinal & 63) & 1 == 1 else { return nil }
    let earlier = bits & (1 << UInt64(ordinal & 63) &- 1)
    return Int(before[word]) + earlier.nonzeroBitCount
  }
}
