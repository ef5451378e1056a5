internal import Citations
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search show ID…`.
struct ShowCommand: StoreCommand {
  enum Format: String, CaseIterable {
    case text, json, ris, bibtex, csl, citation
  }

  var ids: [String] = []
  var index: String?
  var store = StoreOptions()
  var wantsEvidence = false
  var wantsOriginal = false
  var wantsVersions = false
  var wantsChanges = false
  var version = 0
  var format = Format.text
  var color = AnswerOptions.Color.auto

  static let name = "show"
  static let summary = "show articles"
  static let examples: [(line: String, effect: String)] = [
    ("search show 2577340039169", "the article with that id, as 'search' prints it"),
    ("search show --evidence 2577340039169", "and why each field holds what it holds"),
    ("search show --original 2577340039169", "the source record, byte for byte"),
    ("search show --diff 2577340039169", "what changed since it was first seen"),
    ("search show 2577066360833 2577340039169", "two articles, one after the other"),
    ("search show --format citation 2577340039169", "the line by which to cite it"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("ID", \.ids, help: "an article's id, or several"),
      .option("index", \.index, "FILE", completion: .file, help: "the index file"),
    ] + storeArguments + [
      .flag("evidence", \.wantsEvidence, help: "show the rule and the text behind each field"),
      .flag("original", \.wantsOriginal, help: "show the source record as it was found"),
      .flag("versions", \.wantsVersions, help: "list the earlier texts that are kept"),
      .flag("diff", \.wantsChanges, help: "show what changed from each text to the next"),
      .number(
        "at", \.version, in: 0...Int.max, "N",
        help: "show version N; with --diff what changed since; 0 for the article as it is"),
      .choice(
        "format", \.format,
        help:
          "the form: JSON as 'search export' has it, of several articles or versions JSON Lines; references for other "
          + "programs; a citation"),
      .alias("json", help: "the same as --format json") { $0.format = .json },
      .choice("color", \.color, help: "colour what changed"),
      .alias("no-color", help: "the same as --color never") { $0.color = .never },
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    if let other = ids.first(where: { Int($0) == nil }) {
      throw .misplaced("'\(other)' is no article's id")
    }
    guard !ids.isEmpty else {
      throw .misuse("give the id of an article, a number; see 'search show --help'")
    }
    guard ids.count == 1 || !wantsOriginal else {
      throw .misuse("'--original' shows one article's record byte for byte: give one id")
    }
    let references = ReferenceFormat(rawValue: format.rawValue)
    if references != nil,
      wantsEvidence || wantsOriginal || wantsVersions || wantsChanges || version > 0
    {
      throw .misuse(
        "'--format \(format.rawValue)' is for articles as they are now: leave out the other options"
      )
    }
    do {
      let searcher = try context.store(index, store)
      let reader = searcher.articles
      var status = ExitStatus.success
      var isFirst = true
      for given in ids.compactMap({ Int($0) }) {
        let id = try reader.currentID(of: given)
        if id != given { context.note("article \(given) is \(id) now: its date has changed") }
        guard let summary = try reader.summary(of: id), let detail = try reader.detail(of: id)
        else {
          context.note(try reader.absence(of: given))
          status = .nothingFound
          continue
        }
        if let references {
          if isFirst { context.output.write(references.start) }
          let reference = try reader.reference(
            of: id, accessed: context.today, state: try reader.state())
          if let reference {
            context.output.write(references.text(of: reference, isFirst: isFirst))
          }
          isFirst = false
          continue
        }
        if !isFirst, !isJSON { context.output.write("\n\(ArticleFormat.separator)\n\n") }
        isFirst = false
        if try show(summary, detail, searcher, context) != .success { status = .nothingFound }
      }
      if let references, !isFirst { context.output.write(references.end) }
      return status
    } catch let error as IndexError {
      throw Failure(error)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }

  private var isJSON: Bool { format == .json }

  private func show(
    _ summary: ArticleSummary, _ detail: ArticleDetail, _ searcher: any ArticleStore,
    _ context: Context
  ) throws -> ExitStatus {
    let reader = searcher.articles
    if wantsVersions || wantsChanges || version > 0 {
      return try showHistory(reader, summary, context)
    }
    if wantsOriginal {
      context.output.write(try reader.original(of: summary.id) ?? [])
      return .success
    }
    let blocks = try reader.blocks(of: summary.id) ?? []
    if isJSON {
      let value = ArticleFormat.value(
        summary, blocks, detail, try searcher.storyPlace(of: summary.id),
        try searcher.storySummary(of: summary.id))
      context.output.write(value.text(indented: ids.count == 1) + "\n")
    } else {
      context.output.write(
        ArticleFormat.text(
          summary, blocks, detail, try searcher.storySummary(of: summary.id),
          evidence: wantsEvidence, width: min(context.width, 100)))
    }
    return .success
  }

  /// Shows what is kept of earlier texts.
  private func showHistory(
    _ reader: any StoredArticles, _ summary: ArticleSummary, _ context: Context
  ) throws -> ExitStatus {
    let blocks = try reader.blocks(of: summary.id) ?? []
    let all = try reader.versions(of: summary.id)
    let versions = version > 0 ? all.filter { $0.number >= version } : all
    if version > 0, versions.first?.number != version {
      context.note("article \(summary.id) has no version \(version): see --versions")
      return .nothingFound
    }
    let format = HistoryFormat(
      width: min(context.output.width(context.environment("COLUMNS")), 100),
      isColored: context.isColored(color))
    if wantsChanges {
      guard !versions.isEmpty else {
        context.note("article \(summary.id) has not changed since it was first seen")
        return .nothingFound
      }
      let states = versions.map(HistoryFormat.state) + [HistoryFormat.state(of: summary, blocks)]
      context.output.write(format.changes(states))
    } else if isJSON {
      for version in wantsVersions ? versions : Array(versions.prefix(1)) {
        context.output.write(HistoryFormat.value(version).text() + "\n")
      }
    } else if wantsVersions {
      context.output.write(HistoryFormat.list(versions, summary, blocks))
    } else if let version = versions.first {
      context.output.write(format.text(of: version))
    }
    return .success
  }
}
