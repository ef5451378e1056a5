internal import News
public import NewsIndex

extension Searcher {
  /// The most articles that are read for a concordance in the order of words.
  package static let mostConcordanceArticles = 10_000

  /// Returns the places where a request's query holds, each with what stands around it.
  ///
  /// Newest or oldest first, articles are read until there are lines enough; in the order of words all
  /// places must be known, of the newest 10,000 articles at most.
  public func concordance(
    _ request: SearchRequest, _ options: ConcordanceOptions
  ) throws(IndexError) -> Concordance {
    begin(request)
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    var found: [Match] = []
    if plan.hasText, reading.refusal == nil {
      let order = options.sort.articleOrder
      found = try runner.matches(plan, try wanted(request, isScored: order == .relevance))
      found = try best(found.count, of: found, order, seed: request.seed)
    }
    var warnings = reading.warnings.map(\.description) + compiler.warnings
    if !plan.hasText { warnings.append("the query has no word to show: give words") }

    let byWords = options.sort.isByWords
    let wantedCount = byWords ? Int.max : options.offset + options.limit
    if byWords, found.count > Self.mostConcordanceArticles {
      warnings.append(
        "only the newest \(Self.mostConcordanceArticles) of \(found.count) articles were read: "
          + "narrow the query or its dates for all")
    }
    var places: [ConcordanceMaker.Place] = []
    var readCount = 0
    let maker = ConcordanceMaker(
      highlighter: Highlighter(plan.textPlans, loosest: request.loosest), options: options)
    for match in found.prefix(byWords ? Self.mostConcordanceArticles : found.count) {
      guard places.count < wantedCount else { break }
      let id = try arrays.id(of: match.ordinal)
      readCount += 1
      let article = try evaluable(id, match.ordinal)
      places += maker.places(in: article, id, try matchingPlans(plan, id, request))
    }
    if byWords { places.sort(by: ConcordanceMaker.Place.precedes) }
    return Concordance(
      parsed: reading.query?.description ?? "", warnings: warnings, articleCount: found.count,
      lineCount: places.count, readCount: readCount,
      lines: try maker.lines(places.dropFirst(options.offset).prefix(options.limit)) {
        id throws(IndexError) in
        guard let summary = try reader.summary(of: id) else { return nil }
        return (summary, try texts.text(of: id))
      })
  }
}
