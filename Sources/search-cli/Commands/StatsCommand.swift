internal import News
internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search
internal import Stories

/// `search stats`.
struct StatsCommand: StoreCommand {
  var index: String?
  var store = StoreOptions()
  var isJSON = false

  static let name = "stats"
  static let summary = "tell what the index holds"
  static let examples: [(line: String, effect: String)] = [
    ("search stats", "articles, days, outlets, places, size")
  ]

  static let arguments: [Argument<Self>] =
    [
      .option("index", \.index, "FILE", completion: .file, help: "the index file")
    ] + storeArguments + [
      .flag("json", \.isJSON, help: "one JSON object")
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let path = try context.storeName(index, store)
    // Where files lie is nobody's business who reads over a network.
    let shown =
      context.served?.hidesSources == true
      ? path.split(separator: "/").last.map(String.init) ?? path : path
    let opened = try context.store(index, store)
    let stats: IndexStatistics
    do {
      stats = try opened.statistics()
    } catch {
      throw Failure(error)
    }
    var members: [(String, JSONValue)] = [
      ("index", .string(shown)), ("articles", .integer(stats.articleCount)),
      ("undated", .integer(stats.undatedCount)),
      ("first", JSONFormat.text(stats.firstDay?.description)),
      ("last", JSONFormat.text(stats.lastDay?.description)),
      ("outlets", .integer(stats.outletCount)), ("cities", .integer(stats.cityCount)),
      ("countries", .integer(stats.countryCount)), ("sections", .integer(stats.sectionCount)),
      ("languages", .integer(stats.languageCount)), ("words", .integer(stats.wordCount)),
      ("bytes", .integer(stats.byteCount)), ("format", .integer(Schema.version)),
      ("state", .string(stats.state)),
      ("built", JSONFormat.text(stats.runs.last { $0.kind.builds }.map(\.ended.description))),
      ("added", JSONFormat.text(stats.runs.last.map(\.ended.description))),
      ("stories", .integer(stats.storyCount)),
    ]
    if isJSON { members.append(("story_rule", StoryFormat.value(StoryModel()))) }
    if let run = stats.runs.last {
      members.append(("run", isJSON ? RunFormat.value(run) : .string(RunFormat.text(run))))
    }
    if isJSON {
      context.output.write(.object(members.map { JSONMember($0.0, $0.1) }))
    } else {
      for (name, value) in members {
        let padding = String(repeating: " ", count: 11 - name.count)
        let text = value == .null ? "–" : value.string ?? value.text()
        context.output.write(name + padding + text + "\n")
      }
    }
    return .success
  }
}
