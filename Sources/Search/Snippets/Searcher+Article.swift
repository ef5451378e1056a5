public import NewsIndex

/// The text of an article with the words of a query marked.
public struct MarkedArticle: Sendable, Equatable {
  /// The headline.
  public var title: HighlightedText
  /// The standfirst.
  public var deck: HighlightedText?
  /// The text, captions among it, in the order of its blocks.
  public var blocks: [HighlightedText]

  /// Takes what a maker of snippets knows of the article.
  package init(_ maker: SnippetMaker) {
    title = maker.title()
    deck = maker.pieces(of: [.deck]).first
    blocks = maker.pieces(of: [.body, .caption])
  }
}

extension Searcher {
  /// Returns an article with what a request's query finds in it marked; nil where there is no such article.
  ///
  /// An article that does not match has no marks.
  public func marked(
    _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> MarkedArticle? {
    begin(request)
    guard let summary = try reader.summary(of: id), let ordinal = try arrays.ordinal(of: id) else {
      return nil
    }
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(read(request).query, request.filters)
    let stored = try evaluable(id, ordinal, summary)
    let lights = Highlighter(plan.textPlans, loosest: request.loosest)
      .lights(in: stored, by: try matchingPlans(plan, id, request))
    return MarkedArticle(SnippetMaker(text: stored.text, lights: lights, weights: []))
  }
}
