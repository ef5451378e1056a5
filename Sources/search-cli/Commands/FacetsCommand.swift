internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search facets QUERY`.
struct FacetsCommand: AnsweringCommand {
  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  var facetLimit: Int?
  /// Two facets that are crossed, with a comma between; nil where none are.
  var crossed: String?
  /// The facet that is wanted alone, nil for all.
  var facet: Facet.Name?

  init() {
    answer = AnswerOptions()
    answer.limit = .max
  }

  static let name = "facets"
  static let summary = "count articles by outlet, place, section, language, writer and time"
  static let examples: [(line: String, effect: String)] = [
    ("search facets putin", "where and when articles about Putin come from"),
    ("search facets --after 2017", "counts of everything since 2017"),
    ("search facets --by country,month --format csv putin", "two of them crossed, as a table"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("QUERY", \.words, help: "what to count; all articles without it")]
    + answerArguments(of: "values of a facet") + [
      Argument(
        kind: .option { target, text in
          target.facet = Facet.Name(rawValue: text)
          return target.facet == nil
            ? "use " + Facet.Name.allCases.map(\.rawValue).alternatives : nil
        }, name: "facet", valueName: "NAME",
        completion: .choices(Facet.Name.allCases.map(\.rawValue)),
        help: "count by this alone: " + Facet.Name.allCases.map(\.rawValue).alternatives),
      .facetLimit(\.facetLimit),
      .option(
        "by", \.crossed, "FACETS",
        help: "cross two of them, with a comma between: how many have a value of both"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeRequest(of: context)
    let table = try answer.table([])
    if answer.fields != nil { throw .misuse("'--fields' chooses the columns of articles") }
    if let (first, second) = try crossedFacets(), !answer.wantsCount {
      return try runTable(request, first, second, table, context)
    }
    var response = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request)
    }
    if response.total == 0 { response.suggestions = try offers(request, context) }
    note(response, context)
    response.facets = response.facets?.filter { facet == nil || $0.name == facet }.map {
      var part = $0
      part.counts = Array($0.counts.dropFirst(answer.offset).prefix(answer.limit))
      return part
    }
    write(response, table, context)
    return response.total > 0 ? .success : .nothingFound
  }

  /// Returns the request for the counts.
  func makeRequest(of context: Context) throws(Failure) -> SearchRequest {
    var request = try makeAnswerRequest(context, needsQuery: false)
    request.limit = 0
    request.offset = 0
    request.wantsFacets = !answer.wantsCount
    request.sort = .newest
    return request
  }

  private func write(_ response: SearchResponse, _ table: CSVFormat, _ context: Context) {
    guard !answer.wantsCount else { return writeCount(response, context) }
    switch answer.format {
    case .text:
      context.textFormat(answer.color, index: index).write(
        response, facetLimit: facetLimit ?? TextFormat.facetLimit, to: &context.output)
    case .json, .jsonl:
      JSONFormat(query: query, facetLimit: facetLimit ?? JSONFormat.facetLimit).writeFacets(
        response, isIndented: answer.format == .json, to: &context.output)
    case .csv: table.write(response.facets ?? [], limit: facetLimit ?? 0, to: &context.output)
    }
  }
}
