internal import FileSystem
internal import HTTPServer
internal import JSON
internal import NewsIndex
internal import Presentation
internal import WebPages

/// The site: what needs no worker, refusals, and the headers of every answer.
struct SiteService: HTTPService {
  let options: SiteOptions
  let log: AccessLog
  let status = SiteStatus()

  init(_ options: SiteOptions, log: AccessLog) {
    self.options = options
    self.log = log
  }

  /// Nothing but the site's own style and pictures may be loaded, no script runs, no other site may show a page in a
  /// frame, and no other site learns from which page a link was followed.
  private static let security = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "private, no-cache"),
  ].map { RawRequest.Header($0.0, $0.1) }

  var commonHeaders: [RawRequest.Header] {
    let state = status.known.state
    return Self.security + (state.isEmpty ? [] : [RawRequest.Header("X-Dateline-State", state)])
  }

  func makeWorker() -> SiteWorker { SiteWorker(self) }

  func note(_ raw: RawRequest, _ response: HTTPResponse, seconds: Double) {
    log.note(raw, response, seconds: seconds)
  }

  func look(at request: HTTPRequest) throws(HTTPFault) -> FirstLook<SiteRequest> {
    let asked = try SiteRequest(request, today: Context().today)
    if let answer = atOnce(asked) { return .answer(answer) }
    guard asked.format == "html", asked.items != request.target.items else {
      return .question(asked)
    }
    return .answer(.redirect(to: asked.target))
  }

  /// Returns what is known without the index.
  private func atOnce(_ request: SiteRequest) -> HTTPResponse? {
    switch request.route.answer {
    case .styleSheet:
      var response = HTTPResponse(type: "text/css; charset=utf-8", text: StyleSheet.text)
      response.set("Cache-Control", "public, max-age=31536000, immutable")
      return response
    case .icon: return HTTPResponse(type: "image/svg+xml", text: SiteFiles.icon)
    case .robots: return HTTPResponse(type: "text/plain", text: SiteFiles.robots)
    case .openSearch:
      return HTTPResponse(
        type: "application/opensearchdescription+xml; charset=utf-8",
        text: SiteFiles.openSearch(title: options.title, root: Self.root(request.host)))
    case .health: return health
    case .results, .facets, .article, .versions, .original, .related, .explanation, .concordance,
      .story, .timeline, .terms, .places, .savedList, .saved, .about, .help:
      return nil
    }
  }

  /// The address by which a page was reached.
  ///
  /// A name that the server was told is one of a web server before it, which
  /// encrypts.
  static func root(_ host: String) -> String {
    let name = host.split(separator: ":", maxSplits: 1).first.map(String.init) ?? host
    let isLocal = host.hasPrefix("[::1]") || name == "localhost" || name.hasPrefix("127.")
    return (isLocal ? "http://" : "https://") + host + "/"
  }

  private var health: HTTPResponse {
    let known = status.known
    if let failure = known.failure {
      return HTTPResponse(.unavailable, type: "text/plain; charset=utf-8", text: failure + "\n")
    }
    return HTTPResponse(
      type: "text/plain; charset=utf-8",
      text: "ok \(known.articleCount) articles, state \(known.state)\n")
  }

  func refusal(_ fault: HTTPFault, of target: RequestTarget?) -> HTTPResponse {
    let format = target?.items.last { $0.name == "format" }?.value ?? "html"
    guard let target, format == "html" || format.isEmpty else {
      return HTTPResponse(fault.status, type: "application/json", text: Self.json(fault))
    }
    let frame = SiteFrame(title: options.title, countryNames: [:])
    return HTTPResponse(
      fault.status, type: "text/html; charset=utf-8",
      text: frame.errorPage(fault, PageState(target.segments, target.items)))
  }

  private static func json(_ fault: HTTPFault) -> String {
    JSONValue.object([
      JSONMember("version", .integer(1)),
      JSONMember(
        "error",
        .object([
          JSONMember("status", .integer(fault.status.rawValue)),
          JSONMember("parameter", JSONFormat.text(fault.parameter)),
          JSONMember("message", .string(fault.message)),
        ])),
    ]).text() + "\n"
  }
}

extension HTTPResponse {
  /// Leads to another address of this site.
  static func redirect(to target: RequestTarget) -> HTTPResponse {
    var response = HTTPResponse(.seeOther, type: "text/plain", text: "")
    response.set("Location", target.text)
    return response
  }
}
