internal import HTTPServer
internal import News
internal import Search
internal import WebPages

/// A request to the site that has been understood: what can be refused without the index has been.
struct SiteRequest: Sendable {
  /// Hits on a page, and in one answer of JSON.
  private static let mostOnPage = 100
  private static let mostInJSON = 1000

  var route: Route
  /// The article's id in the path.
  var id: Int?
  /// The saved search's name in the path.
  var name: String?
  /// The parameters in canonical order.
  var items: [RequestTarget.Item]
  /// The form of the answer.
  var format: String
  /// The host that it was sent to.
  var host: String
  /// The tags of what the asker has.
  var knownTags: [String]

  /// The number of the earlier text that is wanted; nil for none.
  var version: Int?

  /// The address of its state.
  var target: RequestTarget { RequestTarget(route.segments(id: id, name: name), items) }

  /// The address of the same of another article.
  func target(of id: Int) -> RequestTarget {
    RequestTarget(route.segments(id: id, name: name), items)
  }

  /// Reads a request.
  ///
  /// - Throws: `HTTPFault` for a route that there is not, and for parameters that are refused.
  init(_ request: HTTPRequest, today: CalendarDate) throws(HTTPFault) {
    guard let found = Route.find(request.target.segments) else {
      throw HTTPFault(.notFound, "there is no such page")
    }
    (route, id, name) = (found.route, found.id, found.name)
    host = request.host
    knownTags = request.knownTags
    let command: any Command.Type = route.command ?? StatsCommand.self
    items = try Self.canonical(request.target.items, route, command)
    format = items.last { $0.name == "format" }?.value ?? "html"
    guard format == "html" || route.formats.contains(format) else {
      throw HTTPFault(
        .badRequest,
        "'\(format)' is no value for 'format': use " + (["html"] + route.formats).alternatives,
        parameter: "format")
    }
    version = try Self.version(in: items)
    try checkLimit()
    try check(command, today)
  }

  private static func canonical<Target: Command>(
    _ items: [RequestTarget.Item], _ route: Route, _ command: Target.Type
  ) throws(HTTPFault) -> [RequestTarget.Item] {
    try ParameterReader<Target>(route).canonical(items)
  }

  /// Whether saved searches take part in the answer, which change without the index.
  var readsSavedSearches: Bool {
    let query = items.first { $0.name == "q" }?.value.lowercased()
    guard let query else { return [.results, .saved, .savedList].contains(route.answer) }
    return ["saved", "query", "search"].contains { query.contains($0) }
  }

  // MARK: What is refused

  /// Refuses values and dates that cannot be read.
  private func check<Target: Command>(
    _ type: Target.Type, _ today: CalendarDate
  ) throws(HTTPFault) {
    let takesID = [.related, .explanation, .story].contains(route.answer)
    let command = try ParameterReader<Target>(route).command(
      items, operands: takesID ? ["\(id ?? 0)"] : [])
    guard let command = command as? any FilteringCommand else { return }
    do throws(Failure) {
      _ = try command.filters.filters(today: today)
    } catch {
      throw HTTPFault(error)
    }
  }

  private static func version(in items: [RequestTarget.Item]) throws(HTTPFault) -> Int? {
    guard let text = items.first(where: { $0.name == "at" })?.value else { return nil }
    guard let number = Int(text), number > 0 else {
      throw HTTPFault(
        .badRequest, "'\(text)' is no value for 'at': use the number of an earlier text, from 1",
        parameter: "at")
    }
    return number
  }

  /// Refuses more than a page or an answer shows.
  private func checkLimit() throws(HTTPFault) {
    let shows = [.results, .related, .concordance, .saved].contains(route.answer)
    guard shows, let limit = items.first(where: { $0.name == "limit" })?.value else { return }
    if format == "html" {
      guard let number = Int(limit), (1...Self.mostOnPage).contains(number) else {
        throw refusal(of: limit, "a page shows 1 to \(Self.mostOnPage)")
      }
    } else if limit == "all" {
      guard format != "json" else {
        throw HTTPFault(
          .badRequest,
          "one answer of JSON has \(Self.mostInJSON) articles at most: use jsonl for all",
          parameter: "limit")
      }
      // What an export cannot do must not be left out in silence.
      let others = ["expand", "recency", "facets"]
      if route.answer == .results, let other = items.first(where: { others.contains($0.name) }) {
        throw HTTPFault(
          .badRequest, "'\(other.name)' does not go with limit=all: leave one out",
          parameter: other.name)
      }
    } else if let number = Int(limit), number > Self.mostInJSON {
      throw refusal(
        of: limit,
        "use a number up to \(Self.mostInJSON)" + (format == "json" ? "" : ", or all"))
    }
  }

  private func refusal(of limit: String, _ reason: String) -> HTTPFault {
    HTTPFault(.badRequest, "'\(limit)' is no value for 'limit': \(reason)", parameter: "limit")
  }
}

extension HTTPFault {
  /// Makes a command's refusal of its options the server's.
  init(_ refusal: Failure) {
    let (parameter, message) = refusal.ofParameter
    self.init(.badRequest, message, parameter: parameter)
  }
}
