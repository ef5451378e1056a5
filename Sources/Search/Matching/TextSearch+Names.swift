internal import NewsIndex
internal import WordIndex

/// Plans in which words have other names of several words: posting lists and, for the names, positions.
extension TextSearch {
  /// Returns the question to posting lists; nil where they lack what the positions find.
  func question(
    _ named: NamedPlan, of plan: TextPlan, _ wanted: Wanted
  ) throws(IndexError) -> WordSearch.Question? {
    let among = try narrowed(plan, wanted)
    var limits: [Int: ArticleSet] = [:]
    for name in named.names {
      let phrase = TextPlan(
        leaves: name.map { plan.leaves[$0] }, root: .phrase(Array(name.indices), slop: 0))
      let found = try positioned(
        phrase, Wanted(articles: among, loosest: wanted.loosest, isScored: false))
      var articles = ArticleSet(capacity: arrays.count)
      for match in found { articles.insert(match.ordinal) }
      for leaf in name { limits[leaf] = articles }
    }
    return try question(named.plan, wanted, limits)
  }
}
