internal import FileSystem
internal import HTTPServer
internal import News
internal import NewsIndex
internal import Presentation
internal import Search
internal import WebPages

/// Answers requests that need the index, on one thread.
struct SiteWorker: HTTPWorker {
  let service: SiteService
  let lease: IndexLease
  /// What all pages share, as the index that is open has it.
  private var frame: (state: String, frame: SiteFrame)?
  /// The index as the last look saw it.
  private var seen: FileStatus?

  init(_ service: SiteService) {
    self.service = service
    let options = service.options
    lease = IndexLease(
      path: options.index, hidesSources: options.hidesSources, variants: options.variants)
    look()
  }

  // MARK: Between requests

  mutating func rest(_ seconds: Double) {
    lease.rest(seconds)
    guard !lease.isOpen, !FileReplacement.exists(lease.path + "-wal"),
      (try? FileStatus(of: FilePath(lease.path))) != seen || service.status.known.failure != nil
    else { return }
    look()
  }

  /// Notes what the index is now, and gives it back.
  private mutating func look() {
    seen = try? FileStatus(of: FilePath(lease.path))
    lease.deadline = nil
    _ = try? open()
    lease.giveBack()
  }

  /// Returns a searcher of the index as it is.
  private func open() throws(HTTPFault) -> Searcher {
    do {
      let searcher = try lease.searcher(.stored)
      service.status.note(
        SiteStatus.Known(articleCount: searcher.articleCount, state: try searcher.state()))
      return searcher
    } catch {
      let fault = fault(error)
      service.status.note(SiteStatus.Known(failure: fault.message))
      throw fault
    }
  }

  // MARK: Requests

  mutating func answer(_ request: HTTPRequest) -> HTTPResponse {
    lease.refresh()
    lease.deadline = .now + .seconds(service.options.deadline)
    do throws(HTTPFault) {
      guard let (route, id) = Route.find(request.target.segments) else {
        throw HTTPFault(.notFound, "there is no such page")
      }
      return try answer(request, route, id)
    } catch {
      return service.refusal(error, of: request.target)
    }
  }

  private mutating func answer(
    _ request: HTTPRequest, _ route: Route, _ id: Int?
  ) throws(HTTPFault) -> HTTPResponse {
    let items = try canonical(request.target.items, route)
    let format = items.last { $0.name == "format" }?.value ?? "html"
    guard format == "html" || route.formats.contains(format) else {
      throw HTTPFault(
        .badRequest,
        "'\(format)' is no value for 'format': use " + (["html"] + route.formats).alternatives,
        parameter: "format")
    }
    if format == "html", items != request.target.items {
      var response = HTTPResponse(.seeOther, type: "text/plain", text: "")
      response.set("Location", RequestTarget(request.target.segments, items).text)
      return response
    }
    let searcher = try open()
    let tag = tag(RequestTarget(request.target.segments, items), format)
    if request.knownTags.contains(tag) {
      var response = HTTPResponse(.notModified, type: "text/plain", text: "")
      response.set("ETag", "W/" + tag)
      return response
    }
    if let id, let elsewhere = try whereabouts(id, route, items, searcher) { return elsewhere }
    let page = SitePageMaker(
      options: service.options, lease: lease, frame: try frame(searcher), route: route,
      items: items, id: id, root: SiteService.root(request.host))
    var response: HTTPResponse
    do {
      response = try page.response(format, searcher)
    } catch let error as HTTPFault {
      throw error
    } catch let error as IndexError {
      throw fault(error)
    } catch {
      throw HTTPFault(.failed, "\(error)")
    }
    if response.status == .ok { response.set("ETag", "W/" + tag) }
    // The state that answered, which may be another by the time the answer is sent.
    response.set("X-Dateline-State", service.status.known.state)
    return response
  }

  /// The parameters as one state has them.
  ///
  /// Pages about an article take all that its results' page has.
  private func canonical(
    _ items: [RequestTarget.Item], _ route: Route
  ) throws(HTTPFault) -> [RequestTarget.Item] {
    switch route.answer {
    case .facets: try ParameterReader<FacetsCommand>(route).canonical(items)
    case .concordance: try ParameterReader<KwicCommand>(route).canonical(items)
    case .related: try ParameterReader<RelatedCommand>(route).canonical(items)
    case .explanation: try ParameterReader<ExplainCommand>(route).canonical(items)
    case .story: try ParameterReader<StoryCommand>(route).canonical(items)
    case .timeline: try ParameterReader<TimelineCommand>(route).canonical(items)
    case .terms: try ParameterReader<TermsCommand>(route).canonical(items)
    case .places: try ParameterReader<PlacesCommand>(route).canonical(items)
    case .versions, .original, .about, .help:
      try ParameterReader<StatsCommand>(route).canonical(items)
    default: try ParameterReader<QueryCommand>(route).canonical(items)
    }
  }

  /// The answer where an article's id leads elsewhere or nowhere; nil where it is there.
  private func whereabouts(
    _ id: Int, _ route: Route, _ items: [RequestTarget.Item], _ searcher: Searcher
  ) throws(HTTPFault) -> HTTPResponse? {
    do {
      let fate = try searcher.articles.fate(of: id)
      if case .current = fate { return nil }
      if case .moved(let now) = fate { return Self.elsewhere(now, route, items) }
      // What is left of its story has another name.
      if route.answer == .story, let member = try searcher.articles.storyID(of: id) {
        return Self.elsewhere(member, route, items)
      }
      let reason = try searcher.articles.absence(of: id)
      if case .takenDown = fate { throw HTTPFault(.gone, reason) }
      throw HTTPFault(.notFound, reason)
    } catch let error as HTTPFault {
      throw error
    } catch let error as IndexError {
      throw fault(error)
    } catch {
      throw HTTPFault(.failed, "\(error)")
    }
  }

  private static func elsewhere(
    _ id: Int, _ route: Route, _ items: [RequestTarget.Item]
  ) -> HTTPResponse {
    let segments = route.path.split(separator: "/").map { $0 == "ID" ? "\(id)" : String($0) }
    var response = HTTPResponse(.seeOther, type: "text/plain", text: "")
    response.set("Location", RequestTarget(segments, items).text)
    return response
  }

  private mutating func frame(_ searcher: Searcher) throws(HTTPFault) -> SiteFrame {
    let state = service.status.known.state
    if let frame, frame.state == state { return frame.frame }
    var made = SiteFrame(
      title: service.options.title, countryNames: service.options.countryNames)
    do {
      let statistics = try searcher.statistics()
      made.articleCount = statistics.articleCount
      made.firstDay = statistics.firstDay?.description
      made.lastDay = statistics.lastDay?.description
      made.added = statistics.runs.last?.ended.description
      made.state = statistics.state
    } catch {
      throw fault(error)
    }
    frame = (state, made)
    return made
  }

  /// What tells an answer from one of another state, address, day or program.
  private func tag(_ target: RequestTarget, _ format: String) -> String {
    var hash = StableHash()
    for part in [
      service.status.known.state, target.text, format, Version.current, StyleSheet.tag,
      "\(ProcessInfo.daysSinceEpoch)",
    ] { hash.add(part) }
    return "\"\(String(UInt64(bitPattern: Int64(hash.value)), radix: 16))\""
  }

  /// Makes the index's failure the server's; what is a fault of the program or the machine has a number, by which the
  /// reason is found in the log.
  private func fault(_ error: IndexError) -> HTTPFault {
    switch error {
    case .late, .store, .partial, .unavailable:
      return HTTPFault(.unavailable, error.description)
    case .missing, .foreign, .newer, .earlier:
      // The path is nobody's business.
      return HTTPFault(.unavailable, "there is no index to search at the moment")
    case .damaged, .file, .sqlite:
      let number = String(UInt32.random(in: 0 ... .max), radix: 16)
      service.log.note(failure: error.description, number: number)
      return HTTPFault(
        .failed, "this could not be answered: the log has the reason under \(number)")
    }
  }
}
