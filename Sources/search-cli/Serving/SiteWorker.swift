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
  let lease: any ArchiveLease
  /// What all pages share, as the index that is open has it.
  private var frame: (known: SiteStatus.Known, frame: SiteFrame)?

  init(_ service: SiteService) {
    self.service = service
    let options = service.options
    lease = options.archive.lease(
      hidesSources: options.hidesSources, variants: options.variants,
      savedFolder: options.savedFolder)
    look()
  }

  // MARK: Between requests

  mutating func rest(_ seconds: Double) {
    lease.rest(seconds)
    let isFailing = service.status.known.failure != nil
    guard !lease.isOpen, lease.needsLook(isFailing: isFailing) else { return }
    look()
  }

  /// Notes what the index is now, and gives it back.
  private func look() {
    lease.deadline = .now + .seconds(service.options.deadline)
    _ = try? open()
    lease.giveBack()
  }

  /// Returns a searcher of the index as it is.
  private func open() throws(HTTPFault) -> any ArticleStore {
    do {
      let searcher = try lease.store(.stored)
      service.status.note(
        SiteStatus.Known(
          articleCount: try searcher.articleCount(), state: try searcher.articles.state()))
      return searcher
    } catch {
      let fault = HTTPFault(error)
      service.status.note(SiteStatus.Known(failure: fault.message))
      throw fault
    }
  }

  // MARK: Requests

  mutating func answer(_ request: SiteRequest) -> HTTPResponse {
    lease.refresh()
    defer { lease.settle() }
    lease.deadline = .now + .seconds(service.options.deadline)
    do throws(HTTPFault) {
      return try answered(request)
    } catch {
      return service.refusal(numbered(error), of: request.target)
    }
  }

  private mutating func answered(_ request: SiteRequest) throws(HTTPFault) -> HTTPResponse {
    let searcher = try open()
    let tag = tag(request.target, request.format)
    if searcher.stateTellsAll, request.knownTags.contains(tag) {
      var response = HTTPResponse(.notModified, type: "text/plain", text: "")
      response.set("ETag", "W/" + tag)
      return response
    }
    if let id = request.id, let elsewhere = try whereabouts(id, request, searcher) {
      return elsewhere
    }
    let page = SitePageMaker(
      options: service.options, lease: lease, frame: try frame(searcher), asked: request)
    var response: HTTPResponse
    do {
      response = try page.response(searcher)
    } catch let error as HTTPFault {
      throw error
    } catch let error as IndexError {
      throw HTTPFault(error)
    } catch {
      throw HTTPFault(.failed, "\(error)")
    }
    // Saved searches change without the index.
    if response.status == .ok, searcher.stateTellsAll, !request.readsSavedSearches {
      response.set("ETag", "W/" + tag)
    }
    // The state that answered, which may be another by the time the answer is sent.
    response.set("X-Dateline-State", service.status.known.state)
    return response
  }

  /// The answer where an article's id leads elsewhere or nowhere; nil where it is there.
  private func whereabouts(
    _ id: Int, _ request: SiteRequest, _ searcher: any ArticleStore
  ) throws(HTTPFault) -> HTTPResponse? {
    do {
      let fate = try searcher.articles.fate(of: id)
      if case .current = fate { return nil }
      if case .moved(let now) = fate { return .redirect(to: request.target(of: now)) }
      // What is left of its story has another name.
      if request.route.answer == .story, let member = try searcher.articles.storyID(of: id) {
        return .redirect(to: request.target(of: member))
      }
      let reason = try searcher.articles.absence(of: id)
      if case .takenDown = fate { throw HTTPFault(.gone, reason) }
      throw HTTPFault(.notFound, reason)
    } catch let error as HTTPFault {
      throw error
    } catch let error as IndexError {
      throw HTTPFault(error)
    } catch {
      throw HTTPFault(.failed, "\(error)")
    }
  }

  private mutating func frame(_ searcher: any ArticleStore) throws(HTTPFault) -> SiteFrame {
    let known = service.status.known
    if let frame, frame.known == known { return frame.frame }
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
      throw HTTPFault(error)
    }
    frame = (known, made)
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

  /// Gives a fault of the program or the machine a number, by which the reason is found in the log: it may name files.
  private func numbered(_ fault: HTTPFault) -> HTTPFault {
    if let detail = fault.detail { service.log.note(failure: detail, number: "-") }
    guard fault.status == .failed else { return fault }
    let number = String(UInt32.random(in: 0 ... .max), radix: 16)
    service.log.note(failure: fault.message, number: number)
    return HTTPFault(
      .failed, "this could not be answered: the log has the reason under \(number)")
  }
}

extension HTTPFault {
  /// Makes an archive's failure the server's.
  init(_ error: IndexError) {
    switch error {
    case .late, .store, .partial: self.init(.unavailable, error.description)
    case .tooMany: self.init(.badRequest, error.description)
    case .unavailable: self.init(.impossible, error.description)
    case .unreachable:
      // Where the cluster is is nobody's business.
      self.init(.unavailable, "the archive does not answer at the moment")
      detail = error.description
    case .missing, .foreign, .newer, .earlier:
      // The path is nobody's business.
      self.init(.unavailable, "there is no index to search at the moment")
    case .damaged, .file, .sqlite: self.init(.failed, error.description)
    }
  }
}
