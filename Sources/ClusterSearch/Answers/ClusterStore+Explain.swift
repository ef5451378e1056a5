internal import Cluster
internal import JSON
internal import News
public import NewsIndex
public import Search

extension ClusterStore {
  /// Returns how a request's query is answered.
  public func explanation(of request: SearchRequest) throws(IndexError) -> QueryExplanation {
    let compiled = try compile(request, isScored: false)
    let maker = planQuery(request)
    let query = JSONValue.all([
      maker.days(request.filters), try maker.query(compiled.plan, within: request.loosest),
    ])
    return QueryExplanation(
      words: try QueryExplainer(vocabulary).words(of: compiled.plan),
      plan: ["asked of the cluster:", "  " + query.text()])
  }

  /// Returns why an article has its score for a request, or why it is not found; nil where there is no such article.
  public func explain(
    _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> ScoreExplanation? {
    try answered { () throws(IndexError) in try explanation(of: id, request) }
  }

  private func explanation(
    of id: Int, _ request: SearchRequest
  ) throws(IndexError) -> ScoreExplanation? {
    guard let article = try articles.article(id) else { return nil }
    let compiled = try compile(request)
    let tier = try tier(of: id, compiled, request)
    let language = evaluable(article).language
    let scale = ImpactScale()
    var explanation = ScoreExplanation(
      id: id, title: article.summary.title,
      parsed: compiled.reading.query?.description ?? "", warnings: compiled.warnings, tier: tier,
      conditions: try conditions(of: compiled.reading.query, id, request), words: [],
      articleCount: articleCounts[language], levelUnit: scale.unit, recencyFactor: 1, score: 0)
    guard tier != nil else { return explanation }
    let found = FoundHit(id: id, score: .zero, tier: .exact)
    let matching = try matchingPlans([found], compiled.plan, request)?[id]
    var sum = try exactSum(of: article, compiled.plan, by: matching, request)
    explanation.words = sum.words
    if let recency = request.recency {
      explanation.recencyFactor = recency.factor(id: id)
      sum.score = sum.score * explanation.recencyFactor
    }
    explanation.score = sum.score.value(scale)
    return explanation
  }

  /// Returns what an article's words add up to, by the definition of the score.
  func exactSum(
    of article: ClusterArticle, _ plan: SearchPlan, by numbers: Set<Int>?,
    _ request: SearchRequest
  ) throws(IndexError) -> ScoreExplainer.Sum {
    let stored = evaluable(article)
    let explainer = explainer(of: article, request)
    var evaluators: [TextEvaluator] = []
    Highlighter(plan.textPlans, loosest: request.loosest).each(holdingIn: stored, by: numbers) {
      evaluator, _ in evaluators.append(evaluator)
    }
    var sum = ScoreExplainer.Sum()
    for evaluator in evaluators {
      let part = try explainer.sum(of: evaluator)
      sum.words += part.words
      sum.score = sum.score + part.score
    }
    return sum
  }

  /// What adds up the score of an article.
  func explainer(of article: ClusterArticle, _ request: SearchRequest) -> ScoreExplainer {
    let code = ArticleLanguage.code(article.summary.language)
    let language = vocabulary.number(ofLanguage: code) ?? 0
    return ScoreExplainer(
      language: language, articleCount: articleCounts[language], scale: ImpactScale(),
      terms: ArticleTerms(analysed(article)), seesRelated: request.loosest == .related
    ) { [self] leaf throws(IndexError) in try occurrence(of: leaf, in: language) }
  }

  /// What of an article is analysed.
  func analysed(_ stored: ClusterArticle) -> Article {
    let summary = stored.summary
    var article = Article(source: SourceLocation(path: summary.path))
    article.title = summary.title
    article.deck = summary.deck
    article.blocks = ArticleText.decode(stored.text)
    article.bylines = summary.bylines
    article.keywords = (try? ArticleDetail(stored: stored.detail))?.keywords ?? []
    article.language = summary.language
    if let text = summary.dateline {
      article.dateline = Dateline(text: text, places: stored.places)
    }
    return article
  }

  // MARK: One article

  private func tier(
    of id: Int, _ compiled: Compiled, _ request: SearchRequest
  ) throws(IndexError) -> Tier? {
    let maker = planQuery(request)
    var bodies: [JSONValue] = []
    let tiers = Self.tiers(of: compiled.plan, request)
    for tier in tiers {
      bodies.append(
        Self.only(
          id,
          .all([maker.days(request.filters), try maker.query(compiled.plan, within: tier)])))
    }
    let answers = try ask(bodies)
    return zip(tiers, answers).first { Self.total($0.1) > 0 }?.0
  }

  private static func only(_ id: Int, _ query: JSONValue) -> JSONValue {
    .of(
      ("size", .integer(0)),
      ("query", .all([.one("term", .one("id", .integer(id))), query])))
  }

  /// Whether each part of the query and each filter holds.
  private func conditions(
    of query: Query?, _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> [ScoreExplanation.Condition] {
    var parts: [String] = []
    var bodies: [JSONValue] = []
    func add(_ part: String, _ query: Query?, _ filters: Filters) throws(IndexError) {
      var alone = request
      alone.query = query?.description ?? ""
      alone.filters = filters
      let plan = try compile(alone, isScored: false).plan
      let maker = planQuery(alone)
      parts.append(part)
      bodies.append(
        Self.only(
          id, .all([maker.days(filters), try maker.query(plan, within: alone.loosest)])))
    }
    for part in query?.conjuncts ?? [] { try add(part.description, part, Filters()) }
    for (name, filters) in request.filters.apart { try add(name, nil, filters) }
    return zip(parts, try ask(bodies)).map {
      ScoreExplanation.Condition(part: $0, holds: Self.total($1) > 0)
    }
  }
}
