public import NewsIndex
public import Stories

/// An archive that can be searched: an index file, or one on a cluster.
///
/// Whoever asks does not know which: both give the same articles, tiers, counts and order. What a store does not have
/// it says (`IndexError.unavailable`).
public protocol ArticleStore: AnyObject {
  associatedtype Articles: StoredArticles

  /// Its articles one by one, of the same state.
  var articles: Articles { get }

  /// When work must be over, whatever asks for it; nil for never.
  var deadline: ContinuousClock.Instant? { get set }

  /// Whether the state tells any two contents of the store apart, those after an addition too.
  var stateTellsAll: Bool { get }

  /// Lets somebody end requests that have a deadline: it is asked meanwhile whether nobody wants the answer.
  func watch(_ isUnwanted: (@Sendable () -> Bool)?)

  /// Returns the number of articles.
  func articleCount() throws(IndexError) -> Int

  /// Returns the page of hits and the counts that a request asks for.
  func search(_ request: SearchRequest) throws(IndexError) -> SearchResponse

  /// Returns articles about the same as a stored one, nil where there is no such article.
  ///
  /// The request's filters hold; its query is not looked at.
  func related(to id: Int, _ request: SearchRequest) throws(IndexError) -> SearchResponse?

  /// Calls `visit` with the id of each matching article, in the request's order and of its page, until it returns
  /// false.
  func eachMatch(
    _ request: SearchRequest, _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary

  /// Returns the places where a request's query holds, each with what stands around it.
  func concordance(
    _ request: SearchRequest, _ options: ConcordanceOptions
  ) throws(IndexError) -> Concordance

  /// Returns how a request's query is answered.
  func explanation(of request: SearchRequest) throws(IndexError) -> QueryExplanation

  /// Returns an article with what a request's query finds in it marked; nil where there is no such article.
  func marked(_ id: Int, _ request: SearchRequest) throws(IndexError) -> MarkedArticle?

  /// Returns about one in `share` of the articles that a filter's days allow, the newest; nil where that cannot be told, or
  /// they are no fewer than all.
  func newest(_ share: Int, of filters: Filters) throws(IndexError) -> NewestArticles?

  /// Returns why an article has its score for a request, or why it is not found; nil where there is no such article.
  func explain(_ id: Int, _ request: SearchRequest) throws(IndexError) -> ScoreExplanation?

  /// Returns what the store holds, in numbers.
  func statistics() throws(IndexError) -> IndexStatistics

  /// Returns the matching articles in the request's order and of its page, as lists of results name them.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - group: the only articles that are asked; nil for all.
  /// - Returns: the counts, and the articles.
  /// - Throws: `IndexError` where the store cannot be read.
  func entries(
    _ request: SearchRequest, among group: ArticleGroup?
  ) throws(IndexError) -> (summary: MatchSummary, entries: [ResultEntry])

  /// Returns articles with all of their stories.
  func storyMates(of ids: [Int]) throws(IndexError) -> ArticleGroup

  /// Whether an article's own content alone decides if it matches.
  func dependsOnContentAlone(_ request: SearchRequest) -> Bool

  /// Returns how a request's query is read, in canonical form; empty where it has no word.
  func reading(of request: SearchRequest) -> String

  /// Returns the hits of a request among some articles alone, the best first, as `search` makes them.
  func hits(_ request: SearchRequest, among ids: Set<Int>) throws(IndexError) -> [Hit]

  /// Returns how much a request finds, whatever its page.
  func extent(of request: SearchRequest) throws(IndexError) -> ResultExtent

  /// Returns which of some articles a request finds.
  func matching(_ request: SearchRequest, among ids: Set<Int>) throws(IndexError) -> Set<Int>

  /// Calls `visit` with each story that has a matching article, until it returns false.
  func eachStory(
    _ request: SearchRequest, _ visit: (StoryMembers) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary

  /// Returns the story of an article, nil where there is no such article.
  func story(of id: Int) throws(IndexError) -> StoryView?

  /// Returns an article's place in its story; nil where there is no such article.
  func storyPlace(of id: Int) throws(IndexError) -> StoryPlace?

  /// Returns what is said of an article's story beside the article; nil where there is no such article.
  func storySummary(of id: Int) throws(IndexError) -> StorySummary?

  /// Returns by what two articles are held for one story, or not; nil where one is not there.
  func storyComparison(_ a: Int, _ b: Int) throws(IndexError) -> StoryComparison?

  /// Returns counts by spans of time.
  func timeline(_ request: TimelineRequest) throws(IndexError) -> TimelineAnswer

  /// Returns counts by the values of two facets.
  func facetTable(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name
  ) throws(IndexError) -> FacetTable

  /// Returns counts by the places of datelines.
  func datelinePlaces(
    _ request: SearchRequest, by level: DatelinePlaces.Level
  ) throws(IndexError) -> DatelinePlaces

  /// Returns the words that tell what a request finds from other articles.
  func distinctWords(_ request: DistinctWordsRequest) throws(IndexError) -> DistinctWords
}

extension Searcher: ArticleStore {
  /// True: every addition and removal changes it.
  public var stateTellsAll: Bool { true }
}

/// What a store need not have.
extension ArticleStore {
  /// Returns all matching articles in the request's order and of its page, as lists of results name them.
  public func entries(
    _ request: SearchRequest
  ) throws(IndexError) -> (summary: MatchSummary, entries: [ResultEntry]) {
    try entries(request, among: nil)
  }

  /// Says that there are no groups of articles.
  public func storyMates(of ids: [Int]) throws(IndexError) -> ArticleGroup {
    throw .unavailable("a list of a part of the articles")
  }

  /// False: it is not known.
  public func dependsOnContentAlone(_ request: SearchRequest) -> Bool { false }
}
