internal import Alerts
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// What is told of one search in one run, with the hits as `search` shows them.
struct AlertTold {
  var telling: AlertTelling
  /// The hits of the items, in their order.
  var hits: [Hit]
  /// When the run before was.
  var since: Moment
  /// The day of this run.
  var asOf: CalendarDate
  /// The state of the index.
  var state: String
}

/// Makes what is told of what is new.
struct AlertMaker {
  /// Above so many no article is told one by one.
  private static let flood = 1000

  let name: String
  let search: SaveCommand
  let options: DeliveryOptions
  let searcher: any ArticleStore
  let request: SearchRequest
  let summary: MatchSummary
  let context: Context

  /// Returns what is told: the best articles, and how many others there are.
  func telling(_ news: AlertNews, since: Moment) throws(IndexError) -> AlertTold {
    var byID: [Int: AlertNews.Item] = [:]
    for item in news.items { byID[item.entry.id] = item }
    var request = request
    request.sort = .relevance
    request.limit = news.items.count > Self.flood ? 0 : options.most
    let hits = try searcher.hits(request, among: Set(byID.keys))
    var items: [AlertTelling.Item] = []
    for hit in hits {
      if let item = byID[hit.id] { items.append(try self.item(hit, item)) }
    }
    let newCount = news.items.count { !$0.isChanged }
    let hint = context.hint(index: search.index)
    let telling = AlertTelling(
      name: name, query: search.query, parsed: summary.parsed, items: items, newCount: newCount,
      changedCount: news.items.count - newCount, total: summary.total,
      moreCommand: hint.line("--sort newest saved:\(name)"),
      editCommand: "search save --replace \(name) …")
    return AlertTold(
      telling: telling, hits: hits, since: since, asOf: context.today,
      state: try searcher.articles.state())
  }

  private func item(_ hit: Hit, _ news: AlertNews.Item) throws(IndexError) -> AlertTelling.Item {
    let article = hit.article
    let mark = news.entry.mark
    var change = AlertTelling.Change.new
    var previous: String?
    if news.isChanged {
      let isCorrected = try searcher.articles.detail(of: hit.id)?.correction != nil
      change = isCorrected ? .corrected : .changed
      if try searcher.articles.versionCount(of: hit.id) > 0 {
        previous = try searcher.articles.versions(of: hit.id).last?.title
      }
    } else if news.entry.isCorrection {
      change = .corrected
    }
    var item = AlertTelling.Item(
      change, identity: mark.identity, content: mark.content,
      title: article.title.isEmpty ? hit.opening : article.title,
      command: context.hint(index: search.index).show(hit.id))
    if previous != article.title { item.previousTitle = previous }
    item.outlet = article.origin ?? article.outlet
    item.dateline = article.dateline
    item.day = article.published?.description
    item.moment = article.publishedAt
    item.bylines = article.bylines
    item.snippet = Self.pieces(hit.snippet)
    item.link = article.url ?? options.link.map { "\($0)/article/\(hit.id)" }
    item.language = article.language
    item.copyCount = news.copyCount
    return item
  }

  /// A text in parts that are marked and parts that are not.
  private static func pieces(_ text: HighlightedText) -> [AlertTelling.Piece] {
    let bytes = Array(text.text.utf8)
    var pieces: [AlertTelling.Piece] = []
    func add(_ range: Range<Int>, isMarked: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(.init(String(decoding: bytes[range], as: UTF8.self), isMarked: isMarked))
    }
    var position = 0
    for mark in text.highlights {
      add(position..<mark.lowerBound, isMarked: false)
      add(mark, isMarked: true)
      position = mark.upperBound
    }
    add(position..<bytes.count, isMarked: false)
    return pieces
  }
}
