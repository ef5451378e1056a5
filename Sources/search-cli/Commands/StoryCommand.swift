internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search
internal import Stories

/// `search story ID`.
struct StoryCommand: StoreCommand {
  enum Format: String, CaseIterable {
    case text, json, csv
  }

  var ids: [String] = []
  var index: String?
  var store = StoreOptions()
  var wantsChanges = false
  var wantsAll = false
  var other: String?
  var isExplained = false
  var format = Format.text
  var color = AnswerOptions.Color.auto

  static let name = "story"
  static let summary = "show all articles that carry one story"
  static let discussion = """
    A story is all articles whose text comes from one piece of reporting: carried, abridged, edited, \
    corrected, written through. It is named by its articles: the id of any of them will do. Not the \
    event: two reporters at one fire are two stories.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search story 2577340039169", "who carried that article's story, and what each cut and added"),
    ("search story --diff 2577340039169", "how that article differs from the story's original"),
    ("search story --diff --all 2577340039169", "how each of them does"),
    ("search story --format csv 2577340039169", "its articles for a spreadsheet"),
    (
      "search story 2577340039169 --against-id 2577340039170 --explain",
      "why the two are one story, or are not"
    ),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("ID", \.ids, help: "the id of any of the story's articles"),
      .option("index", \.index, "FILE", completion: .file, help: "the index file"),
    ] + storeArguments + [
      .flag("diff", \.wantsChanges, help: "show what the article changed of the original"),
      .flag("all", \.wantsAll, help: "with --diff: show what each article changed of the original"),
      .option(
        "against-id", \.other, "ID", help: "compare with this article, not with the original"),
      .flag("explain", \.isExplained, help: "show why the two are one story, or are not"),
      .choice("format", \.format, help: "the form of the output"),
      .alias("json", help: "the same as --format json") { $0.format = .json },
      .choice("color", \.color, help: "colour what changed"),
      .alias("no-color", help: "the same as --color never") { $0.color = .never },
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    if let other = ids.first(where: { Int($0) == nil }) {
      throw .misplaced("'\(other)' is no article's id")
    }
    guard ids.count == 1, let given = Int(ids[0]) else {
      throw .misuse("give the id of one article, a number; see 'search story --help'")
    }
    guard !wantsAll || (wantsChanges && other == nil) else {
      throw .misuse("'--all' goes with '--diff', and without '--against-id'")
    }
    guard format != .csv || !(wantsChanges || isExplained || other != nil) else {
      throw .misuse(
        "'--format csv' is a story's table: leave out '--diff', '--explain', '--against-id'")
    }
    do {
      let searcher = try context.store(index, store)
      let id = try searcher.articles.currentID(of: given)
      guard let story = try searcher.story(of: given) else {
        context.note(try searcher.articles.absence(of: given))
        return .nothingFound
      }
      if !story.members.contains(where: { $0.article.id == id }) {
        context.note("\(try searcher.articles.absence(of: given)); this is left of its story")
      }
      if wantsAll { return try compareAll(story, searcher, context) }
      if wantsChanges || isExplained || other != nil {
        return try compare(id, story, searcher, context)
      }
      let width = context.output.width(context.environment("COLUMNS"))
      switch format {
      case .text: context.output.write(StoryFormat.text(story, width: width))
      case .json: context.output.write(StoryFormat.value(story))
      case .csv: context.output.write(StoryFormat.table(story))
      }
      return .success
    } catch let error as Failure {
      throw error
    } catch let error as IndexError {
      throw Failure(error)
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Shows what each other article changed of the original.
  private func compareAll(
    _ story: StoryView, _ searcher: any ArticleStore, _ context: Context
  ) throws -> ExitStatus {
    for (number, member) in story.members.dropFirst().enumerated() {
      if number > 0 { context.output.write("\n") }
      _ = try compare(member.article.id, story, searcher, context)
    }
    if story.members.count == 1 { context.note("article \(story.id) is alone in its story") }
    return story.members.count > 1 ? .success : .nothingFound
  }

  /// Compares an article with another, or with its story's original.
  private func compare(
    _ id: Int, _ story: StoryView, _ searcher: any ArticleStore, _ context: Context
  ) throws -> ExitStatus {
    var against = story.id
    if let other {
      guard let number = Int(other) else {
        throw Failure.misuse("--against-id takes an article's id, a number, not '\(other)'")
      }
      against = number
    }
    guard let comparison = try searcher.storyComparison(against, id) else {
      let missing = try searcher.articles.summary(of: id) == nil ? id : against
      context.note(try searcher.articles.absence(of: missing))
      return .nothingFound
    }
    if isExplained || !wantsChanges {
      context.output.write(
        format == .json
          ? StoryFormat.value(comparison).text(indented: true) + "\n"
          : StoryFormat.text(comparison))
    }
    if wantsChanges {
      let states = [
        try state("article \(against)", against, searcher),
        try state("article \(id)", id, searcher),
      ]
      let form = HistoryFormat(
        width: min(context.output.width(context.environment("COLUMNS")), 100),
        isColored: context.isColored(color))
      context.output.write(form.changes(states))
    }
    return comparison.relation == nil ? .nothingFound : .success
  }

  private func state(
    _ name: String, _ id: Int, _ searcher: any ArticleStore
  ) throws -> HistoryFormat.State {
    guard let summary = try searcher.articles.summary(of: id) else {
      throw Failure("there is no article \(id)")
    }
    var state = HistoryFormat.state(of: summary, try searcher.articles.blocks(of: id) ?? [])
    state.name = name
    return state
  }
}
