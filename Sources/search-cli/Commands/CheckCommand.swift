internal import Cluster
internal import Indexer
internal import JSON
internal import NewsIndex
internal import Presentation

/// `search check`.
struct CheckCommand: StoreCommand {
  var index: String?
  var store = StoreOptions()
  var repairs = false
  var isJSON = false

  static let name = "check"
  static let summary = "check that an index is whole, or repair it"
  static let discussion = """
    Every article is read whole and analysed anew; the file (SQLite's own check), the full-text table, the \
    posting lists, the arrays, the sums and the earlier texts must be what follows from the articles. That \
    takes about as long as indexing; searches and runs go on meanwhile.
    With --repair an index is made of the articles that are stored, as far as they can be read, and takes \
    the old one's place, which stays as FILE.previous.
    With --store a hundred articles are analysed anew, and the requests that searches need are tried on a small index \
    that is removed again.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search check", "say what is wrong with the index; status 2 if anything is"),
    ("search check --repair", "and repair it; status 2 if anything could not be saved"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .option("index", \.index, "FILE", completion: .file, help: "the index file")
    ] + connectingArguments + [
      .flag("repair", \.repairs, help: "repair what is wrong"),
      .flag("json", \.isJSON, help: "one JSON object"),
    ]

  /// The faults of a part that are named.
  private static let mostNamed = 10

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    if let access = try store.access(besides: index, context) {
      return try check(ClusterCheck(access.address, access.options), context)
    }
    let path = try context.indexPath(index)
    let report: IndexCheck.Report
    if repairs, (try? IndexUpgrade.isNeeded(for: path)) == true {
      var upgrade = UpgradeCommand()
      upgrade.index = index
      return try upgrade.run(context)
    }
    do {
      report = try IndexCheck(indexPath: path).run()
    } catch {
      throw Failure(error.description)
    }
    var repaired: IndexRepair.Report?
    if repairs, !report.isSound {
      do {
        repaired = try IndexRepair(indexPath: path).run()
      } catch {
        throw IndexCommand.failure(error)
      }
    }
    if isJSON {
      context.output.write(value(report, repaired, path))
    } else {
      write(report, repaired, context)
    }
    return report.isSound || repaired?.isWhole == true ? .success : .failure
  }

  private func check(_ check: ClusterCheck, _ context: Context) throws(Failure) -> ExitStatus {
    if repairs { throw .onCluster("'check --repair'") }
    let report: ClusterCheck.Report
    do { report = try check.run() } catch { throw Failure(error.description) }
    let isSound = report.faults.isEmpty
    if isJSON {
      let value = JSONValue.object([
        JSONMember("version", .integer(1)), JSONMember("sound", .bool(isSound)),
        JSONMember("articles", .integer(report.articleCount)),
        JSONMember("faults", .array(report.faults.map(JSONValue.string))),
      ])
      context.output.write(value)
    } else {
      for fault in report.faults { context.output.write(fault + "\n") }
      context.output.write(
        isSound
          ? "sound: \(report.articleCount) articles\n"
          : "damaged: run 'search index --rebuild --store URL PATH…'\n")
    }
    return isSound ? .success : .failure
  }

  private func write(
    _ report: IndexCheck.Report, _ repaired: IndexRepair.Report?, _ context: Context
  ) {
    for part in report.parts {
      for fault in part.faults.prefix(Self.mostNamed) {
        context.output.write("\(part.name): \(fault)\n")
      }
      let more = part.faults.count - Self.mostNamed
      if more > 0 { context.output.write("\(part.name): and \(more) more\n") }
    }
    for part in report.parts {
      if let note = part.note { context.note("\(part.name): \(note)") }
    }
    if let repaired {
      for row in repaired.lostRows { context.note("could not be read whole: \(row)") }
      context.output.write(
        "repaired: \(repaired.articleCount) articles"
          + (repaired.incompleteCount > 0
            ? ", \(repaired.incompleteCount) of them without their text or source record" : "")
          + (repaired.lostCount > 0 ? ", \(repaired.lostCount) lost" : "")
          + (repaired.incompleteCount + repaired.lostCount > 0
            ? ": index their sources again" : "") + "\n")
    } else {
      context.output.write(
        report.isSound
          ? "sound: \(report.articleCount) articles\n"
          : "damaged: run 'search check --repair', or 'search index --rebuild PATH…'\n")
    }
  }

  private func value(
    _ report: IndexCheck.Report, _ repaired: IndexRepair.Report?, _ path: String
  ) -> JSONValue {
    let parts = report.parts.map { part in
      JSONValue.object([
        JSONMember("part", .string(part.name)),
        JSONMember("faults", .array(part.faults.map(JSONValue.string))),
        JSONMember("note", JSONFormat.text(part.note)),
      ])
    }
    return .object([
      JSONMember("version", .integer(1)), JSONMember("index", .string(path)),
      JSONMember("sound", .bool(report.isSound)),
      JSONMember("articles", .integer(report.articleCount)), JSONMember("parts", .array(parts)),
      JSONMember(
        "repaired",
        repaired.map {
          .object([
            JSONMember("articles", .integer($0.articleCount)),
            JSONMember("incomplete", .integer($0.incompleteCount)),
            JSONMember("lost", .integer($0.lostCount)),
            JSONMember("unreadable", .array($0.lostRows.map(JSONValue.string))),
          ])
        } ?? .null),
    ])
  }
}
