internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// The hits of a page, marked by Dateline's own code on the articles that were fetched.
extension ClusterStore {
  /// Makes the hits of a page.
  func hits(
    _ page: [FoundHit], _ compiled: Compiled, _ request: SearchRequest
  ) throws(IndexError) -> [Hit] {
    try articles.fetch(page.map(\.id))
    let matching = try matchingPlans(page, compiled.plan, request)
    var maker = HitMaker(compiled.plan.textPlans, request, scale: ImpactScale()) {
      [self] leaf, language throws(IndexError) in
      (try occurrence(of: leaf, in: language), of: articleCounts[language])
    }
    for found in page {
      guard let article = try articles.article(found.id) else { continue }
      try maker.add(
        article.summary, evaluable(article), score: found.score, tier: found.tier,
        by: matching?[found.id], story: found.told)
    }
    return maker.hits
  }

  /// Returns the text of an article with what deciding on it needs.
  func evaluable(_ article: ClusterArticle) -> EvaluableText {
    let blocks = ArticleText.decode(article.text)
    let detail = try? ArticleDetail(stored: article.detail)
    let text = StoredText(
      article.summary, blocks: blocks, keywords: detail?.keywords ?? [],
      places: article.places, analyzer: analyzer)
    return EvaluableText(
      text: text, outline: SentenceOutline(article.outline), leadEnd: text.leadEnd,
      language: language(of: article))
  }

  /// The number of the language by which an article's stems go.
  func language(of article: ClusterArticle) -> Int {
    vocabulary.number(ofLanguage: ArticleLanguage.code(article.summary.language)) ?? 0
  }

  // MARK: Parts of an OR

  /// Returns by which text plans each article of a page matches; nil where all may count.
  ///
  /// Of `(minsk AND section:World) OR putin` the first part counts only for articles of that section.
  func matchingPlans(
    _ page: [FoundHit], _ plan: SearchPlan, _ request: SearchRequest
  ) throws(IndexError) -> [Int: Set<Int>]? {
    guard plan.hasMixedAlternatives, !page.isEmpty else { return nil }
    let maker = planQuery(request)
    var filters: [JSONMember] = []
    var holders: [[Int]] = []
    try collect(plan, within: [], maker, &filters, &holders)
    let should = filters.map { member in
      JSONValue.one(
        "bool", .of(("filter", member.value), ("_name", .string(member.name))))
    }
    let answer = try ask([
      .of(
        ("size", .integer(page.count)), ("_source", .bool(false)),
        (
          "query",
          .one(
            "bool",
            .of(
              ("filter", .one("terms", .one("id", .integers(page.map(\.id))))),
              ("should", .array(should))))
        ), ("sort", .array([.one("id", .string("desc"))])))
    ])[0]
    var matching: [Int: Set<Int>] = [:]
    for hit in answer["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["sort"]?.array?.last?.integer else { continue }
      let names = Set(
        hit["matched_queries"]?.array?.compactMap { $0.string.flatMap { Int($0) } } ?? [])
      matching[id] = Set(
        holders.indices.filter { number in holders[number].allSatisfy(names.contains) })
    }
    return matching
  }

  /// Gathers the parts of ORs, by number, and for each text plan those that it is in.
  private func collect(
    _ plan: SearchPlan, within parts: [Int], _ maker: PlanQuery, _ filters: inout [JSONMember],
    _ holders: inout [[Int]]
  ) throws(IndexError) {
    switch plan {
    case .text: holders.append(parts)
    case .and(let inner):
      for part in inner { try collect(part, within: parts, maker, &filters, &holders) }
    case .or(let inner):
      for part in inner where part.hasText {
        let number = filters.count
        filters.append(
          JSONMember("\(number)", try maker.query(part, within: maker.loosest)))
        try collect(part, within: parts + [number], maker, &filters, &holders)
      }
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: break
    }
  }

  // MARK: Suggestions

  /// Returns changes of a query that would find something.
  func suggestions(
    for query: Query?, _ request: SearchRequest
  ) throws(IndexError) -> [Suggestion] {
    func count(_ query: Query?, _ filters: Filters) throws(IndexError) -> Int {
      var asked = request
      asked.query = query?.description ?? ""
      asked.filters = filters
      let compiled = try compile(asked, isScored: false)
      let maker = planQuery(asked)
      let answer = try ask([
        .of(
          ("size", .integer(0)), ("track_total_hits", .bool(true)),
          (
            "query",
            .all([
              maker.days(filters), try maker.query(compiled.plan, within: asked.loosest),
            ])
          ))
      ])[0]
      return answer["hits"]?["total"]?["value"]?.integer ?? 0
    }
    let corrector = SpellingCorrector(vocabulary: vocabulary, analyzer: analyzer) {
      (word) throws(IndexError) in try count(.word(word), Filters()) > 0
    }
    do throws(IndexError) {
      return try Suggester(corrector: corrector, count: count)
        .suggestions(for: query, request.filters)
    } catch {
      // Of what only texts decide nothing is suggested.
      guard case .unavailable = error else { throw error }
      return []
    }
  }
}
