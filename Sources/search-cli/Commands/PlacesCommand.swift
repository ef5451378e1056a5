internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search places [QUERY]`.
struct PlacesCommand: CoverageCommand {
  enum Format: String, CaseIterable {
    case text, json, jsonl, csv, geojson, svg
  }

  enum Level: String, CaseIterable {
    case city, country
  }

  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  var format = Format.text
  var level = Level.city

  init() {
    answer = AnswerOptions()
    answer.limit = .max
  }

  static let name = "places"
  static let summary = "count what a query finds by the places of datelines, as a list or a map"
  static let discussion = """
    A dateline says where the reporter was, not where it happened. An article of several places counts for each. \
    Those with a dateline whose place is not known, and those without a dateline, are counted beside. The map \
    has the 300 largest places and tells how many more there are.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search places minsk", "where articles about Minsk were written"),
    ("search places --by country --format csv minsk", "the countries as a table"),
    ("search places --format svg minsk > map.svg", "a map"),
    ("search places --format geojson minsk", "points for a program that makes maps"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("QUERY", \.words, help: "what to count; all articles without it"),
      .choice("by", \.level, help: "count cities or countries"),
    ] + coverageArguments(of: "places", json: .json)

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeAnswerRequest(context, needsQuery: false)
    if answer.wantsCount { return try count(request, context) }
    let found = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.datelinePlaces(request, by: level == .city ? .city : .country)
    }
    write(found, context)
    try note(found.warnings, total: found.total, request, context)
    return found.total > 0 ? .success : .nothingFound
  }

  private func write(_ found: DatelinePlaces, _ context: Context) {
    let form = PlacesFormat(found, query: query, offset: answer.offset, limit: answer.limit)
    switch format {
    case .text:
      context.output.write(
        form.text(
          width: context.width, paint: Paint(isOn: context.isColored(answer.color)),
          hasBlocks: context.writesUnicode))
    case .json: context.output.write(form.value)
    case .jsonl: context.output.write(form.lines)
    case .csv:
      form.writeTable(
        CSVFormat(fields: [], hasSafeCells: answer.hasSafeCells), to: &context.output)
    case .geojson: context.output.write(form.geoJSON)
    case .svg: context.output.write(PlacesDrawing(found, query: query).document)
    }
  }
}
