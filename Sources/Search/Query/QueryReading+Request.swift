package import News

extension QueryReading {
  /// Reads a request's query, with what saved searches stand for.
  package init(_ request: SearchRequest, today: CalendarDate, saved: SavedQueries) {
    self = QueryParser(today: today).parse(request.query)
    query = query.map { saved.expanded($0, today: today) }
    if request.isExact { query = query.map(Query.exact) }
  }

  /// Whether the query has signs and no word, and no filter stands beside it: it asks for nothing then, not for all.
  package func hasNothingToFind(_ request: SearchRequest) -> Bool {
    refusal != nil
      || query == nil && request.filters == Filters()
        && request.query.contains { !$0.isWhitespace }
  }
}
