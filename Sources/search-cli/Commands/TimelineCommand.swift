internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search timeline [QUERY]`.
struct TimelineCommand: CoverageCommand {
  enum Format: String, CaseIterable {
    case text, json, jsonl, csv, svg
  }

  enum Unit: String, CaseIterable {
    case auto, day, week, month, year
  }

  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer = AnswerOptions()
  var format = Format.text
  var unit = Unit.auto
  var wantsShare = false
  var others: [String] = []

  static let name = "timeline"
  static let summary = "count what was published by day, week, month or year"
  static let discussion = """
    The bins reach over the days that --after and --before ask for, else from the first match to the last; those \
    without a match are there too. A first or last bin of which the days asked for cut a part away is marked \
    partial. Articles without a date are counted beside. A story counts in every bin in which it has a match, so that \
    sums may be larger than the number of stories; with --copies bins and undated articles together are what \
    --count prints. 'search --after START --before END QUERY' finds what is in a bin.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search timeline minsk", "when articles about Minsk were published"),
    (
      "search timeline --by month --share minsk",
      "which part of each month's articles they are"
    ),
    (
      "search timeline --compare kyiv --compare moscow minsk --format csv",
      "three queries as a table, a row for each bin"
    ),
    ("search timeline --format svg minsk > minsk.svg", "the same as a drawing"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("QUERY", \.words, help: "what to count; all articles without it"),
      .choice(
        "by", \.unit,
        help:
          "the length of a bin; auto for the shortest that gives at most 60, or 120 but for text; weeks begin on Monday"
      ),
      .flag(
        "share", \.wantsShare,
        help: "also count all articles under the same filters; fewer than 20 are marked few"),
      .list(
        "compare", \.others, "QUERY", help: "count this query too, in the same bins; up to four"),
    ] + coverageArguments(of: nil, json: .json)

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeRequest(of: context)
    if answer.wantsCount { return try count(request.search, context) }
    let answered = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.timeline(request)
    }
    let timeline = try timeline(answered)
    write(timeline, context)
    let total = timeline.series.reduce(0) { $0 + $1.total }
    try note(timeline.series.flatMap(\.warnings), total: total, request.search, context)
    return total > 0 ? .success : .nothingFound
  }

  /// Returns the request for what is counted.
  func makeRequest(of context: Context) throws(Failure) -> TimelineRequest {
    let search = try makeAnswerRequest(context, needsQuery: false)
    guard others.count < Timeline.mostQueries else {
      throw .misuse(
        "'--compare' is given \(others.count) times: up to \(Timeline.mostQueries) queries can be compared, "
          + "the first among them")
    }
    var request = TimelineRequest(search)
    request.others = others
    request.unit = TimelineUnit(rawValue: unit.rawValue)
    request.mostBins = format == .text ? 60 : 120
    request.wantsShare = wantsShare
    return request
  }

  /// Returns the timeline, where it has no more bins than its form can show.
  func timeline(_ answer: TimelineAnswer) throws(Failure) -> Timeline {
    let most = format == .svg ? TimelineDrawing.mostBins : TimelineAnswer.mostBins
    let count: Int
    switch answer {
    case .timeline(let timeline):
      count = timeline.series.first?.bins.count ?? 0
      if count <= most { return timeline }
    case .tooManyBins(let found): count = found
    }
    throw .misuse(
      "'--by \(unit.rawValue)' gives \(count) bins, and \(most) are the most: use longer ones, "
        + "or '--after' and '--before'")
  }

  private func write(_ timeline: Timeline, _ context: Context) {
    let form = TimelineFormat(timeline)
    switch format {
    case .text:
      context.output.write(
        TimelineText(
          timeline, width: context.width, paint: Paint(isOn: context.isColored(answer.color)),
          hasBlocks: context.writesUnicode
        ).text)
    case .json: context.output.write(form.value)
    case .jsonl: context.output.write(form.lines)
    case .csv:
      form.writeTable(
        CSVFormat(fields: [], hasSafeCells: answer.hasSafeCells), to: &context.output)
    case .svg: context.output.write(TimelineDrawing(timeline).document)
    }
  }
}
