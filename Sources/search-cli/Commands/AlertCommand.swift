internal import Alerts
internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search alert [NAME…]`.
struct AlertCommand: StoreCommand, DeliveryCommand {
  enum Format: String, CaseIterable {
    case text, json, jsonl, csv, mail
  }

  var names: [String] = []
  var index: String?
  var store = StoreOptions()
  var delivery = DeliveryOptions()
  /// The form for the standard output; nil where nothing goes there but for want of another recipient.
  var format: Format?
  var since: String?
  var isTrial = false
  var isBaseline = false

  static let name = "alert"
  static let summary = "tell what is new for saved searches, once"
  static let discussion = """
    New is what matches and was never told, one article a story; changed, what has another text than the one told. \
    The first run of a search, and the first after it was changed, tells nothing: all it finds counts as known, unless \
    --since says from when on articles are new. Status 0: something was told; 1: nothing new; 2: something failed, and \
    is told by the next run; 75: another run is at work.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search alert", "all saved searches, each to where it was saved for"),
    ("search alert minsk --mail ada@example.org", "one, by mail"),
    ("search alert --dry-run", "what would be told, and nothing is remembered"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("NAME", \.names, help: "a saved search; all of them without it"),
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else the one that was saved with the search, or the usual one"),
    ] + connectingArguments + deliveryArguments + [
      .choice(
        "format", \.format,
        help: "the form on the standard output, where nothing is written if mails or feeds are"),
      .alias("json", help: "the same as --format json") { $0.format = .json },
      .option(
        "since", \.since, "DATE",
        help: "with the first run and --baseline: what was published since is new"),
      .flag(
        "baseline", \.isBaseline, help: "count all that matches now as known, and tell nothing"),
      .flag("dry-run", \.isTrial, help: "show what would be told; send and remember nothing"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    try delivery.check()
    let since = try self.since.map { (text) throws(Failure) in
      guard let days = DateReading(today: context.today).days(text) else {
        throw .misuse(
          "'\(text)' is no date for '--since': use 2017-07-07, 2017-07, 7d or yesterday")
      }
      return days.lowerBound
    }
    let names = names.isEmpty ? try SavedSearches.names(context) : names
    guard !names.isEmpty else {
      throw .misuse("no search is saved: 'search save NAME QUERY' keeps one")
    }
    var searches: [SaveCommand] = []
    for name in names { searches.append(try SavedSearches.loadNamed(name, context)) }
    // Its first run reads something of most articles.
    context.readsAll = true
    let comparison = try AlertComparison(context)
    defer { comparison.finish() }
    var statuses: Set<Int32> = []
    for (name, search) in zip(names, searches) {
      do throws(Failure) {
        let run = try AlertRun(name: name, search: search, command: self, since: since)
        statuses.insert(try run.run(comparison, context).rawValue)
      } catch {
        context.note("\(name): \(error.message)")
        statuses.insert(error.status.rawValue)
      }
    }
    let order: [ExitStatus] = [.failure, .misuse, .locked, .success, .nothingFound]
    return order.first { statuses.contains($0.rawValue) } ?? .nothingFound
  }
}
