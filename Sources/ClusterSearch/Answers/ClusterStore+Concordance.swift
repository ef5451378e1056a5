internal import Cluster
internal import JSON
public import NewsIndex
public import Search

extension ClusterStore {
  /// Returns the places where a request's query holds, each with what stands around it.
  ///
  /// Articles are read until there are lines enough; in the order of words, and by relevance, 10,000 at most.
  public func concordance(
    _ request: SearchRequest, _ options: ConcordanceOptions
  ) throws(IndexError) -> Concordance {
    let compiled = try compile(request, isScored: false)
    var warnings = compiled.warnings
    var places: [ConcordanceMaker.Place] = []
    var articleCount = 0
    var readCount = 0
    let byWords = options.sort.isByWords
    let maker = ConcordanceMaker(
      highlighter: Highlighter(compiled.plan.textPlans, loosest: request.loosest),
      options: options)
    if !compiled.plan.hasText {
      warnings.append("the query has no word to show: give words")
    } else if compiled.reading.refusal == nil {
      guard !compiled.plan.hasMixedAlternatives else {
        throw .unavailable("a concordance of words and facets joined by OR")
      }
      var all = request
      all.sort = options.sort.articleOrder
      all.limit = .max
      all.offset = 0
      let wanted = byWords ? Int.max : options.offset + options.limit
      let found = try eachMatch(all) { id, summary throws(IndexError) in
        articleCount = summary.total
        guard readCount < Searcher.mostConcordanceArticles || !byWords, places.count < wanted,
          let article = try articles.article(id)
        else { return false }
        readCount += 1
        places += maker.places(in: evaluable(article), id, nil)
        return true
      }
      articleCount = found.total
      if byWords, found.total > Searcher.mostConcordanceArticles {
        warnings.append(
          "only the newest \(Searcher.mostConcordanceArticles) of \(found.total) articles were read: "
            + "narrow the query or its dates for all")
      }
    }
    if byWords { places.sort(by: ConcordanceMaker.Place.precedes) }
    let shown = places.dropFirst(options.offset).prefix(options.limit)
    try articles.fetch(Array(Set(shown.map(\.id))))
    return Concordance(
      parsed: compiled.reading.query?.description ?? "", warnings: warnings,
      articleCount: articleCount, lineCount: places.count, readCount: readCount,
      lines: try maker.lines(shown) { id throws(IndexError) in
        guard let article = try articles.article(id) else { return nil }
        return (article.summary, evaluable(article).text)
      })
  }
}
