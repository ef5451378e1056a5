internal import WebPages

/// What the server answers, as data: dispatch, checks and the reference in docs/serve.md are made of it.
struct Route: Sendable {
  /// What answers.
  enum Answer: Sendable {
    case results, facets, article, versions, original, related, explanation, concordance, story
    case timeline, terms, places
    case about, help, openSearch, styleSheet, icon, robots, health
  }

  /// The path; `ID` stands for an article's id.
  var path: String
  var answer: Answer
  /// The forms beside HTML, as `format=` names them; `text` where the route has no other form at all.
  var formats: [String] = []
  /// The command whose options are its parameters; nil for none.
  var command: String?
  /// Whether `q` takes part.
  var takesQuery = true
  var summary: String

  /// All routes, in the order of the reference.
  static let all = [
    Route(
      path: "/", answer: .results, formats: ["json", "jsonl", "csv", "rss"],
      command: "query",
      summary: "the articles that a query finds; without one, the home page"),
    Route(
      path: "/facets", answer: .facets, formats: ["json", "jsonl", "csv"], command: "facets",
      summary: "every value of a facet, with its number of articles"),
    Route(
      path: "/article/ID", answer: .article, formats: ["json"],
      command: "query",
      summary: "an article, with the words of `q` marked"),
    Route(
      path: "/article/ID/versions", answer: .versions, formats: ["json"], takesQuery: false,
      summary: "its earlier texts, and what changed"),
    Route(
      path: "/article/ID/original", answer: .original, takesQuery: false,
      summary: "the record as it was found, as plain text to save; only with `--show-paths`"),
    Route(
      path: "/related/ID", answer: .related, formats: ["json", "jsonl", "csv"],
      command: "related", takesQuery: false,
      summary: "articles about the same as one"),
    Route(
      path: "/explain/ID", answer: .explanation, formats: ["json"], command: "explain",
      summary: "why an article has its place among the results"),
    Route(
      path: "/story/ID", answer: .story, formats: ["json"], command: "story", takesQuery: false,
      summary: "who carried an article's story, and with what changes"),
    Route(
      path: "/kwic", answer: .concordance, formats: ["json", "jsonl", "csv"], command: "kwic",
      summary: "the query's words in their context, a line each"),
    Route(
      path: "/timeline", answer: .timeline, formats: ["json", "jsonl", "csv", "svg"],
      command: "timeline", summary: "how much was published when, and compared with what"),
    Route(
      path: "/terms", answer: .terms, formats: ["json", "jsonl", "csv"], command: "terms",
      summary: "the words that stand out"),
    Route(
      path: "/places", answer: .places, formats: ["json", "jsonl", "csv", "geojson", "svg"],
      command: "places", summary: "where the datelines are"),
    Route(
      path: "/about", answer: .about, formats: ["json"], command: "stats", takesQuery: false,
      summary: "what the archive holds"),
    Route(path: "/help", answer: .help, takesQuery: false, summary: "how to search"),
    Route(
      path: "/opensearch.xml", answer: .openSearch, takesQuery: false,
      summary: "lets a browser offer the archive as a search engine"),
    Route(
      path: "/style.css", answer: .styleSheet, takesQuery: false,
      summary: "the style sheet; pages name it with the hash of its text as `v`"),
    Route(path: "/icon.svg", answer: .icon, takesQuery: false, summary: "the icon"),
    Route(
      path: "/robots.txt", answer: .robots, takesQuery: false, summary: "sends crawlers away"),
    Route(
      path: "/healthz", answer: .health, takesQuery: false,
      summary: "`ok`, the number of articles and the index's state; 503 where there is no index"),
  ]

  /// Returns the route of a path's segments, and the article's id in it; nil where there is none.
  static func find(_ segments: [String]) -> (route: Route, id: Int?)? {
    for route in all {
      let pattern = route.path.split(separator: "/").map(String.init)
      guard pattern.count == segments.count else { continue }
      var id: Int?
      let fits = zip(pattern, segments).allSatisfy { part, segment in
        guard part == "ID" else { return part == segment }
        guard segment.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || segment.hasPrefix("-")
        else { return false }
        id = Int(segment)
        return id != nil
      }
      if fits { return (route, id) }
    }
    return nil
  }

  /// The options of commands that are parameters, by their names, in the order in which addresses have them.
  ///
  /// No other option can be given over HTTP: one may name a file to read or to write.
  static let parameters = PageState.order.filter { !ownParameters.contains($0) }

  /// Parameters that the server itself reads.
  static let ownParameters = ["q", "state", "format"]
  /// Parameters that others add to addresses, and that mean nothing here.
  static func isForeign(_ name: String) -> Bool {
    name.hasPrefix("utm_") || name == "fbclid" || name == "gclid"
  }
}
