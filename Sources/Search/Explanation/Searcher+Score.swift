public import NewsIndex
internal import WordIndex

extension Searcher {
  /// Returns why an article has the score that a request gives it, or why it does not match.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - request: the query, its filters, its tier and its recency; order and page do not matter.
  /// - Returns: the explanation, nil where there is no such article.
  /// - Throws: `IndexError` where the index cannot be read.
  public func explain(
    _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> ScoreExplanation? {
    begin(request)
    guard let summary = try reader.summary(of: id), let ordinal = try arrays.ordinal(of: id)
    else {
      return nil
    }
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    let match = try self.match(of: plan, id, request)
    var explanation = ScoreExplanation(
      id: id, title: summary.title, parsed: reading.query?.description ?? "",
      warnings: reading.warnings.map(\.description) + compiler.warnings, tier: match?.tier,
      conditions: try conditions(of: reading.query, id, request), words: [],
      articleCount: languages.articleCounts[try languages.number(of: ordinal)],
      levelUnit: text.scale.unit,
      recencyFactor: 1, score: 0)
    guard match != nil else { return explanation }
    var sum = Score.zero
    let language = try languages.number(of: ordinal)
    let explainer = ScoreExplainer(
      language: language, articleCount: languages.articleCounts[language], scale: text.scale,
      terms: try ArticleTerms(id, reader), seesRelated: request.loosest == .related
    ) { leaf throws(IndexError) in try self.text.occurrence(of: leaf, in: language) }
    for evaluator in try evaluators(of: plan, id, ordinal, request) {
      let part = try explainer.sum(of: evaluator)
      explanation.words += part.words
      sum = sum + part.score
    }
    if let recency = request.recency {
      explanation.recencyFactor = recency.factor(id: id)
      sum = sum * explanation.recencyFactor
    }
    explanation.score = sum.value(text.scale)
    return explanation
  }

  /// The evaluators of the text plans by which an article matches.
  private func evaluators(
    of plan: SearchPlan, _ id: Int, _ ordinal: Int, _ request: SearchRequest
  ) throws(IndexError) -> [TextEvaluator] {
    var evaluators: [TextEvaluator] = []
    Highlighter(plan.textPlans, loosest: request.loosest).each(
      holdingIn: try evaluable(id, ordinal), by: try matchingPlans(plan, id, request)
    ) { evaluator, _ in evaluators.append(evaluator) }
    return evaluators
  }

  private func match(
    of plan: SearchPlan, _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> Match? {
    var wanted = try wanted(request, isScored: false)
    guard let ordinal = try arrays.ordinal(of: id), wanted.articles?.contains(ordinal) ?? true
    else { return nil }
    wanted.only = ordinal
    return try runner.matches(plan, wanted).first
  }

  /// Whether each part of the query and each filter holds.
  private func conditions(
    of query: Query?, _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> [ScoreExplanation.Condition] {
    var conditions: [ScoreExplanation.Condition] = []
    func add(_ part: String, _ query: Query?, _ filters: Filters) throws(IndexError) {
      var compiler = try makeCompiler(request, filters)
      var alone = request
      alone.filters = filters
      let holds = try match(of: try compiler.compile(query, filters), id, alone) != nil
      conditions.append(ScoreExplanation.Condition(part: part, holds: holds))
    }
    for part in query?.conjuncts ?? [] { try add(part.description, part, Filters()) }
    for (name, filters) in request.filters.apart { try add(name, nil, filters) }
    return conditions
  }
}

extension Query {
  /// The parts that must all hold.
  package var conjuncts: [Query] {
    switch self {
    case .and(let parts): parts.flatMap(\.conjuncts)
    case .exact(let part): part.conjuncts.map(Query.exact)
    case .inField(let scope, let part): part.conjuncts.map { .inField(scope, $0) }
    default: [self]
    }
  }
}
