internal import FileSystem
internal import HTTPServer
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search
internal import WebPages

/// Makes the answer to one request that has been understood: a page, or what a command prints.
struct SitePageMaker {
  private static let mostInFeed = 100

  let options: SiteOptions
  let lease: any ArchiveLease
  let frame: SiteFrame
  let asked: SiteRequest

  private var route: Route { asked.route }
  private var items: [RequestTarget.Item] { asked.items }
  private var id: Int? { asked.id }
  private var format: String { asked.format }
  /// The address of the site.
  private var root: String { SiteService.root(asked.host) }
  private var state: PageState { PageState(asked.target.segments, items) }

  private var commands: CommandAnswer { CommandAnswer(lease, options) }

  /// Returns the answer.
  func response(_ searcher: any ArticleStore) throws -> HTTPResponse {
    if route.answer == .saved { return try saved(searcher) }
    if let version = asked.version { try checkVersion(version, searcher) }
    if format == "html" {
      if route.answer == .original { return try original(searcher) }
      return HTTPResponse(type: "text/html; charset=utf-8", text: try page(searcher))
    }
    let id = id.map { ["\($0)"] } ?? []
    switch route.answer {
    case .results: return try results(searcher)
    case .facets: return try machine(FacetsCommand.self, format)
    case .article: return try show(format, id) { $0.version = asked.version ?? 0 }
    case .versions:
      return try show(format, id) {
        $0.wantsVersions = true
        $0.version = asked.version ?? 0
      }
    case .related: return try machine(RelatedCommand.self, format, id)
    case .explanation: return try machine(ExplainCommand.self, format, id)
    case .story: return try machine(StoryCommand.self, format, id)
    case .concordance: return try machine(KwicCommand.self, format)
    case .timeline: return try machine(TimelineCommand.self, format)
    case .terms: return try machine(TermsCommand.self, format)
    case .places: return try machine(PlacesCommand.self, format)
    case .savedList: return try machine(SavedCommand.self, format)
    case .about: return try machine(StatsCommand.self, format)
    case .saved, .original, .help, .openSearch, .styleSheet, .icon, .robots, .health:
      throw HTTPFault(.notFound, "there is no such form")
    }
  }

  // MARK: Machine formats

  private func results(_ searcher: any ArticleStore, title: String? = nil) throws -> HTTPResponse {
    if format == "rss" {
      let command = try query(defaultSort: "newest")
      var (request, variants) = try self.request(command)
      request.limit = min(request.limit, Self.mostInFeed)
      let name = title ?? state.query
      let page = root.dropLast() + RequestTarget([], items.filter { $0.name != "format" }).text
      return HTTPResponse(
        type: CommandAnswer.types["rss"] ?? "application/xml",
        text: Feed.rss(
          try lease.store(variants).search(request),
          title: name.isEmpty ? options.title : "\(name) · \(options.title)", link: String(page),
          root: root))
    }
    guard items.contains(.init("limit", "all")) else {
      return try machine(QueryCommand.self, format)
    }
    let sort = items.contains { $0.name == "sort" } ? [] : [RequestTarget.Item("sort", "relevance")]
    return try machine(ExportCommand.self, format, with: sort)
  }

  /// What a saved search finds, the newest first: a page leads to the search written out.
  private func saved(_ searcher: any ArticleStore) throws -> HTTPResponse {
    let name = asked.name ?? ""
    let saved = try refused { (context) throws(Failure) in
      let isThere = (try? SavedSearches.names(context))?.contains(name) == true
      return isThere ? try SavedSearches.load(name, context) : nil
    }
    guard let saved, let target = Route.find([]) else {
      throw HTTPFault(.notFound, "no search is saved under this name")
    }
    var written = asked
    (written.route, written.name) = (target.route, nil)
    let items = saved.parameters + [.init("sort", "newest")] + items
    written.items = PageState.order.flatMap { name in items.filter { $0.name == name } }
    guard format != "html" else { return .redirect(to: written.target) }
    return try SitePageMaker(options: options, lease: lease, frame: frame, asked: written)
      .results(searcher, title: name)
  }

  private func machine<Target: Command>(
    _ type: Target.Type, _ format: String, _ operands: [String] = [],
    with more: [RequestTarget.Item] = []
  ) throws(HTTPFault) -> HTTPResponse {
    var command = try ParameterReader<Target>(route).command(items + more, operands: operands)
    try Self.set(format, of: &command)
    return try commands.response(command, format: format)
  }

  /// What `search show` prints of the article.
  private func show(
    _ format: String, _ ids: [String], _ change: (inout ShowCommand) -> Void = { _ in }
  ) throws(HTTPFault) -> HTTPResponse {
    var command = ShowCommand()
    command.ids = ids
    change(&command)
    try Self.set(format, of: &command)
    return try commands.response(command, format: format)
  }

  /// Chooses the form, by `--format` or, where a command has no other, by `--json`.
  private static func set<Target: Command>(
    _ format: String, of command: inout Target
  ) throws(HTTPFault) {
    for argument in Target.arguments where !argument.isOperands {
      if argument.name == "format", case .option(let set) = argument.kind {
        guard set(&command, format) == nil else { break }
        return
      }
      if argument.name == "json", format == "json", case .flag(let set) = argument.kind {
        set(&command)
      }
    }
    guard format == "json" else {
      throw HTTPFault(.badRequest, "'\(format)' is no form of this", parameter: "format")
    }
  }

  // MARK: Pages

  private func page(_ searcher: any ArticleStore) throws -> String {
    switch route.answer {
    case .results: return try resultsPage(searcher)
    case .facets:
      let command = try ParameterReader<FacetsCommand>(route).command(items)
      let response = try searcher.search(
        try refused { (context) throws(Failure) in
          try command.makeRequest(of: context)
        })
      return FacetPage(frame, state).html(response.facets ?? [], total: response.total)
    case .article: return try articlePage(searcher)
    case .versions:
      let reader = searcher.articles
      guard let id, let summary = try reader.summary(of: id) else { throw absent }
      return VersionsPage(frame, state).html(
        summary, try reader.blocks(of: id) ?? [],
        try reader.versions(of: id).filter { $0.number >= asked.version ?? 0 })
    case .related: return try relatedPage(searcher)
    case .explanation: return try explanationPage()
    case .story:
      guard let id, let story = try searcher.story(of: id) else { throw absent }
      return StoryPage(frame, state).html(story)
    case .concordance:
      let command = try ParameterReader<KwicCommand>(route).command(items)
      let request = try refused { (context) throws(Failure) in try command.makeRequest(of: context)
      }
      return ConcordancePage(frame, state).html(
        try searcher.concordance(request, command.options), limit: command.answer.limit)
    case .timeline, .terms, .places: return try coveragePage(searcher)
    case .about:
      let facts = try machine(StatsCommand.self, "json")
      guard case .bytes(let bytes) = facts.body,
        case .object(let members) = try JSONValue(parsing: bytes)
      else { throw HTTPFault(.failed, "the archive cannot be described") }
      let shown = members.compactMap { member -> (name: String, value: String)? in
        // What has parts of its own, the last run and the rule of stories, is for programs.
        guard member.value.object == nil, member.value != .null else { return nil }
        return (name: member.name, value: member.value.string ?? member.value.text())
      }
      return frame.factsPage("About the archive", state, shown, formats: ["json"])
    case .savedList: return SavedPage(frame, state).html(savedSearches)
    case .help: return frame.helpPage(state)
    case .saved, .original, .openSearch, .styleSheet, .icon, .robots, .health:
      throw HTTPFault(.notFound, "there is no such page")
    }
  }

  private func coveragePage(_ searcher: any ArticleStore) throws -> String {
    let pages = CoveragePages(frame, state, formats: route.formats)
    switch route.answer {
    case .timeline:
      let command = try ParameterReader<TimelineCommand>(route).command(items)
      let request = try refused { (context) throws(Failure) in
        try command.makeRequest(of: context)
      }
      let answer = try lease.store(try variants(of: command)).timeline(request)
      let timeline = try refused { (_) throws(Failure) in try command.timeline(answer) }
      return pages.timeline(timeline)
    case .places:
      let command = try ParameterReader<PlacesCommand>(route).command(items)
      let request = try refused { (context) throws(Failure) in
        try command.makeAnswerRequest(context, needsQuery: false)
      }
      return pages.places(
        try lease.store(try variants(of: command)).datelinePlaces(
          request, by: command.level == .city ? .city : .country))
    default:
      let command = try ParameterReader<TermsCommand>(route).command(items)
      let request = try refused { (context) throws(Failure) in
        try command.makeRequest(of: context)
      }
      return pages.terms(try lease.store(try variants(of: command)).distinctWords(request))
    }
  }

  private func variants(of command: some ReadingCommand) throws(HTTPFault) -> Searcher.Variants {
    try refused { (_) throws(Failure) in try command.reading.chosenVariants() }
  }

  private var absent: HTTPFault { HTTPFault(.notFound, "there is no such article") }

  private func resultsPage(_ searcher: any ArticleStore) throws -> String {
    guard state.asksForSomething else {
      var request = SearchRequest(query: "")
      request.sort = .newest
      request.wantsFacets = true
      request.unit = .story
      request.deadline = lease.deadline
      return HomePage(frame).html(
        try searcher.search(request), plot: try plot(request, searcher),
        saved: savedSearches ?? [])
    }
    let command = try query()
    var (request, variants) = try self.request(command)
    request.wantsFacets = true
    request.facetLimit = ResultsPage.facetLimit
    let searcher = try lease.store(variants)
    let response = try searcher.search(request)
    return ResultsPage(frame, state, formats: route.formats).html(
      response, limit: command.answer.limit,
      plot: response.total > 1 ? try plot(request, searcher) : .empty)
  }

  /// The saved searches as pages tell of them; nil where none are shown.
  private var savedSearches: [SavedPage.Entry]? {
    let context = commands.context()
    guard let names = try? SavedSearches.names(context) else { return nil }
    return names.map { name in
      do throws(Failure) {
        return SavedPage.Entry(
          name: name,
          description: try SavedSearches.load(name, context).parameters.map {
            $0.name == "q" ? $0.value : "\($0.name): \($0.value == "1" ? "yes" : $0.value)"
          }.joined(separator: " · "), isReadable: true)
      } catch {
        return SavedPage.Entry(name: name, description: error.message, isReadable: false)
      }
    }
  }

  /// When what was found was published.
  private func plot(_ request: SearchRequest, _ searcher: any ArticleStore) throws -> HTML {
    guard case .timeline(let timeline) = try searcher.timeline(TimelineRequest(request)) else {
      return .empty
    }
    return TimelineFigure(timeline, state).html()
  }

  /// The query's command; an order that is not named is the default's.
  private func query(defaultSort: String? = nil) throws(HTTPFault) -> QueryCommand {
    var items = items.filter { $0.name != "format" }
    if let defaultSort, !items.contains(where: { $0.name == "sort" }) {
      items.append(.init("sort", defaultSort))
    }
    return try ParameterReader<QueryCommand>(route).command(items)
  }

  private func request(
    _ command: QueryCommand
  ) throws(HTTPFault) -> (SearchRequest, Searcher.Variants) {
    try refused { (context) throws(Failure) in
      (
        try command.ranking(command.makeAnswerRequest(context, needsQuery: true), context),
        try command.reading.chosenVariants()
      )
    }
  }

  /// Does something that a command may refuse.
  private func refused<Result>(
    _ body: (Context) throws(Failure) -> Result
  ) throws(HTTPFault) -> Result {
    let context = commands.context()
    do { return try body(context) } catch { throw CommandAnswer.fault(error, context) }
  }

  private func checkVersion(_ number: Int, _ searcher: any ArticleStore) throws {
    guard let id, try searcher.articles.versions(of: id).contains(where: { $0.number == number })
    else { throw HTTPFault(.notFound, "the article has no version \(number)") }
  }

  private func articlePage(_ searcher: any ArticleStore) throws -> String {
    let reader = searcher.articles
    if let number = asked.version, let id, let summary = try reader.summary(of: id),
      let version = try reader.versions(of: id).first(where: { $0.number == number })
    {
      return VersionsPage(frame, state).html(summary, version)
    }
    let command = try query()
    var request = SearchRequest(query: state.query)
    request.isExact = command.reading.isExact
    request.loosest = command.reading.tier
    request.deadline = lease.deadline
    let variants = try refused { (_) throws(Failure) in try command.reading.chosenVariants() }
    guard let id, let summary = try reader.summary(of: id), let detail = try reader.detail(of: id),
      let marked = try lease.store(variants).marked(id, request)
    else { throw absent }
    return ArticlePage(
      frame, state, formats: route.formats, hasOriginal: options.hasOriginals
    ).html(
      ArticlePage.Content(
        summary: summary, marked: marked, blocks: try reader.blocks(of: id) ?? [], detail: detail,
        places: try reader.places(of: id), versionCount: try versionCount(of: id, reader),
        story: try searcher.storyPlace(of: id)))
  }

  /// How many earlier texts of an article are kept.
  private func versionCount(
    of id: Int, _ reader: any StoredArticles
  ) throws(IndexError) -> Int {
    try reader.versionCount(of: id) == 0 ? 0 : reader.versions(of: id).count
  }

  private func relatedPage(_ searcher: any ArticleStore) throws -> String {
    guard let id, let summary = try searcher.articles.summary(of: id) else { throw absent }
    let command = try ParameterReader<RelatedCommand>(route).command(items, operands: ["\(id)"])
    var request = try refused { (context) throws(Failure) in
      var request = try command.makeAnswerRequest(context, needsQuery: false)
      request.recency = try command.recency.recency(today: context.today)
      return request
    }
    request.wantsFacets = true
    request.facetLimit = ResultsPage.facetLimit
    guard let response = try searcher.related(to: id, request) else { throw absent }
    let title = summary.title.isEmpty ? "article \(id)" : "“\(summary.title)”"
    return ResultsPage(frame, state, formats: route.formats).html(
      response, limit: command.answer.limit, heading: HTML("Articles about the same as \(title)"))
  }

  private func explanationPage() throws -> String {
    let command = try ParameterReader<ExplainCommand>(route)
      .command(items, operands: ["\(id ?? 0)"])
    let answer = try commands.response(command, format: "text")
    guard case .bytes(let bytes) = answer.body else { throw absent }
    return frame.textPage(
      "Why it is here", state, back: PageState([], items),
      text: String(decoding: bytes, as: UTF8.self))
  }

  /// The record as it was found, as text to be saved: it may be a page with scripts.
  private func original(_ searcher: any ArticleStore) throws -> HTTPResponse {
    guard options.hasOriginals else {
      throw HTTPFault(.notFound, "records as they were found are not given out here")
    }
    guard let id, let bytes = try searcher.articles.original(of: id) else { throw absent }
    var response = HTTPResponse(.ok, type: "text/plain", .bytes(bytes))
    response.set("Content-Disposition", "attachment; filename=\"\(id).txt\"")
    response.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
    return response
  }
}
