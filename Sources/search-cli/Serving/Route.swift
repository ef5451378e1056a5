internal import WebPages

/// What the server answers, as data: dispatch, checks and the reference in docs/serve.md are made of it.
struct Route: Sendable {
  /// What answers.
  enum Answer: Sendable {
    case results, facets, article, versions, original, related, explanation, concordance, story
    case timeline, terms, places
    case savedList, saved
    case about, help, openSearch, styleSheet, icon, robots, health
  }

  /// The path; `ID` stands for an article's id, `NAME` for a saved search's name, `HASH` for that of the style sheet.
  var path: String
  var answer: Answer
  /// The forms beside HTML, as `format=` names them; `text` where the route has no other form at all.
  var formats: [String] = []
  /// The command whose options are its parameters; nil for none.
  var command: (any Command.Type)?
  /// Those of its options that are parameters; nil for all.
  var only: [String]?
  /// Whether `q` takes part.
  var takesQuery = true
  /// Whether `at` takes part, the number of an earlier text.
  var takesVersion = false
  var summary: String

  /// All routes, in the order of the reference.
  static let all = [
    Route(
      path: "/", answer: .results,
      formats: ["json", "jsonl", "csv", "rss", "ris", "bibtex", "csl"],
      command: QueryCommand.self,
      summary: "the articles that a query finds; without one, the home page"),
    Route(
      path: "/facets", answer: .facets, formats: ["json", "jsonl", "csv"],
      command: FacetsCommand.self,
      summary: "every value of a facet, with its number of articles"),
    Route(
      path: "/article/ID", answer: .article, formats: ["json", "ris", "bibtex", "csl", "citation"],
      command: QueryCommand.self, takesVersion: true,
      summary: "an article, with the words of `q` marked, or an earlier text of it"),
    Route(
      path: "/article/ID/versions", answer: .versions, formats: ["json"], takesQuery: false,
      takesVersion: true, summary: "its earlier texts, all or from one on, and what changed"),
    Route(
      path: "/article/ID/original", answer: .original, takesQuery: false,
      summary: "the record as it was found, as plain text to save; only with `--show-paths`"),
    Route(
      path: "/related/ID", answer: .related, formats: ["json", "jsonl", "csv"],
      command: RelatedCommand.self, takesQuery: false,
      summary: "articles about the same as one"),
    Route(
      path: "/explain/ID", answer: .explanation, formats: ["json"], command: ExplainCommand.self,
      summary: "why an article has its place among the results"),
    Route(
      path: "/story/ID", answer: .story, formats: ["json"], command: StoryCommand.self,
      takesQuery: false,
      summary: "who carried an article's story, and with what changes"),
    Route(
      path: "/kwic", answer: .concordance, formats: ["json", "jsonl", "csv"],
      command: KwicCommand.self,
      summary: "the query's words in their context, a line each"),
    Route(
      path: "/timeline", answer: .timeline, formats: ["json", "jsonl", "csv", "svg"],
      command: TimelineCommand.self, summary: "how much was published when, and compared with what"),
    Route(
      path: "/terms", answer: .terms, formats: ["json", "jsonl", "csv"], command: TermsCommand.self,
      summary: "the words that stand out"),
    Route(
      path: "/places", answer: .places, formats: ["json", "jsonl", "csv", "geojson", "svg"],
      command: PlacesCommand.self, summary: "where the datelines are"),
    Route(
      path: "/saved", answer: .savedList, formats: ["json"], takesQuery: false,
      summary: "the saved searches, with their feeds"),
    Route(
      path: "/saved/NAME", answer: .saved, formats: ["json", "rss"], command: QueryCommand.self,
      only: ["limit", "offset"], takesQuery: false,
      summary: "what a saved search finds, the newest first; a page leads to its query"),
    Route(
      path: "/about", answer: .about, formats: ["json"], command: StatsCommand.self,
      takesQuery: false,
      summary: "what the archive holds"),
    Route(path: "/help", answer: .help, takesQuery: false, summary: "how to search"),
    Route(
      path: "/opensearch.xml", answer: .openSearch, takesQuery: false,
      summary: "lets a browser offer the archive as a search engine"),
    Route(
      path: "/style-HASH.css", answer: .styleSheet, takesQuery: false,
      summary: "the style sheet, by the hash of its text: it may be kept for ever"),
    Route(path: "/icon.svg", answer: .icon, takesQuery: false, summary: "the icon"),
    Route(
      path: "/robots.txt", answer: .robots, takesQuery: false, summary: "sends crawlers away"),
    Route(
      path: "/healthz", answer: .health, takesQuery: false,
      summary: "`ok`, the number of articles and the index's state; 503 where there is no index"),
  ]

  /// Returns the route of a path's segments, with the article's id or the name in it; nil where there is none.
  static func find(_ segments: [String]) -> (route: Route, id: Int?, name: String?)? {
    for route in all where route.parts.count == segments.count {
      var id: Int?
      var name: String?
      let fits = zip(route.parts, segments).allSatisfy { part, segment in
        switch part {
        case "ID":
          guard segment.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || segment.hasPrefix("-")
          else { return false }
          id = Int(segment)
          return id != nil
        case "NAME":
          name = segment
          return true
        default: return part == segment
        }
      }
      if fits { return (route, id, name) }
    }
    return nil
  }

  private var parts: [String] { segments(id: nil, name: nil) }

  /// The segments of its path, with an article's id and a name where it has them.
  func segments(id: Int?, name: String?) -> [String] {
    path.split(separator: "/").map { part in
      switch part {
      case "ID": id.map(String.init) ?? "ID"
      case "NAME": name ?? "NAME"
      case "style-HASH.css": StyleSheet.name
      default: String(part)
      }
    }
  }

  /// The options of commands that are parameters, by their names, in the order in which addresses have them.
  ///
  /// No other option can be given over HTTP: one may name a file to read or to write.
  static let parameters = PageState.order.filter { !ownParameters.contains($0) }

  /// Parameters that the server itself reads.
  static let ownParameters = ["q", "at", "state", "format"]
  /// Parameters that others add to addresses, and that mean nothing here.
  static func isForeign(_ name: String) -> Bool {
    name.hasPrefix("utm_") || name == "fbclid" || name == "gclid"
  }
}
