internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search facets QUERY`.
struct FacetsCommand: FilteringCommand {
  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var format = OutputFormat.text

  static let name = "facets"
  static let summary = "count articles by outlet, city, country, section and month"
  static let examples: [(line: String, effect: String)] = [
    ("search facets putin", "where and when articles about Putin come from"),
    ("search facets --after 2017", "counts of everything since 2017"),
  ]

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "what to count; all articles without it")]
      + filterArguments + [
        .choice("format", \.format, help: "the form of the output"),
        .alias("json", help: "the same as --format json") { $0.format = .json },
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    var request = try makeRequest(context)
    request.limit = 0
    request.wantsFacets = true
    request.sort = .newest
    let searcher = try openSearcher(context)
    let response: SearchResponse
    do {
      response = try searcher.search(request)
    } catch {
      throw Failure(error.description)
    }
    for warning in response.warnings { context.note(warning) }
    let facets = response.facets ?? []
    switch format {
    case .text:
      context.textFormat(.auto, index: index).write(facets, to: &context.output)
    case .json, .jsonl:
      context.output.write(JSONFormat.value(facets).text(indented: format == .json) + "\n")
    case .csv: CSVFormat.write(facets, to: &context.output)
    }
    return response.total > 0 ? .success : .nothingFound
  }
}
