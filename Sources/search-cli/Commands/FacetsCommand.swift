internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search facets QUERY`.
struct FacetsCommand: AnsweringCommand {
  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  var facetLimit: Int?
  var names: String?

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

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "what to count; all articles without it")]
      + answerArguments(of: "values of a facet") + [
        .facetLimit(\.facetLimit),
        .option(
          "by", \.names, "FACETS",
          help: "one facet alone, or two with a comma between: how many have a value of both"),
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    var request = try makeAnswerRequest(context, needsQuery: false)
    request.limit = 0
    request.offset = 0
    request.wantsFacets = !answer.wantsCount
    request.sort = .newest
    let table = try answer.table([])
    if answer.fields != nil { throw .misuse("'--fields' chooses the columns of articles") }
    let chosen = try chosenFacets()
    if chosen.count == 2, !answer.wantsCount {
      return try runTable(request, chosen[0], chosen[1], table, context)
    }
    var response = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request)
    }
    if response.total == 0 { response.suggestions = try offers(request, context) }
    note(response, context)
    response.facets = response.facets?.filter { chosen.isEmpty || chosen.contains($0.name) }
      .map { facet in
        var part = facet
        part.counts = Array(facet.counts.dropFirst(answer.offset).prefix(answer.limit))
        return part
      }
    write(response, table, context)
    return response.total > 0 ? .success : .nothingFound
  }

  /// The facets that `--by` names; none where all are wanted.
  private func chosenFacets() throws(Failure) -> [Facet.Name] {
    guard let names else { return [] }
    var chosen: [Facet.Name] = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      let name = name.filter { $0 != " " }
      let known = Facet.Name.allCases.map(\.rawValue)
      guard let facet = Facet.Name(rawValue: name) else {
        throw .misuse(
          "'\(name)' is no facet for '--by'"
            + (Suggestion.nearest(to: name, among: known).map { ": did you mean '\($0)'?" }
              ?? ": use " + known.alternatives))
      }
      chosen.append(facet)
    }
    guard chosen.count < 3, Set(chosen).count == chosen.count else {
      throw .misuse("'--by' takes one facet or two different ones, not '\(names)'")
    }
    return chosen
  }

  /// Answers with two facets crossed; `--limit` and `--offset` count values of the first.
  private func runTable(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name, _ table: CSVFormat,
    _ context: Context
  ) throws(Failure) -> ExitStatus {
    var found = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.facetTable(request, first, second)
    }
    let rows = Set(found.rows.dropFirst(answer.offset).prefix(answer.limit))
    found.cells.removeAll { !rows.contains($0.first) }
    let form = FacetTableFormat(found, query: query)
    switch answer.format {
    case .text:
      context.output.write(
        form.text(width: context.width, paint: Paint(isOn: context.isColored(answer.color))))
    case .json: context.output.write(form.value.text(indented: true) + "\n")
    case .jsonl: context.output.write(form.lines)
    case .csv: form.writeTable(table, to: &context.output)
    }
    context.output.flush()
    for warning in found.warnings { context.note(warning) }
    if found.total == 0, answer.format != .json {
      for suggestion in try offers(request, context) { context.note(suggestion.sentence) }
    }
    return found.total > 0 ? .success : .nothingFound
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
