public import NewsIndex

extension Searcher {
  /// Returns how a request's query is answered.
  public func explanation(of request: SearchRequest) throws(IndexError) -> QueryExplanation {
    begin(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(read(request).query, request.filters)
    return QueryExplanation(
      words: try QueryExplainer(compiler.maker.dictionary.vocabulary).words(of: plan),
      plan: PlanDescription(ids: request.ids).lines(of: plan))
  }
}

extension SearchRequest {
  /// The ids that the dates beside the query allow.
  fileprivate var ids: Range<Int> {
    ArticleID.range(after: filters.after, before: filters.before)
  }
}
