internal import Indexer
internal import NewsIndex

/// `search upgrade`.
struct UpgradeCommand: Command {
  var index: String?

  static let name = "upgrade"
  static let summary = "make an index of an earlier format anew, without its sources"
  static let discussion = """
    The new index is made of the articles that are stored in the old one: what came from a pipe, or from a \
    folder that is gone, is there too. Ids, earlier texts and what was taken down are carried over. The old \
    index stays as FILE.previous. Where the sources are at hand, 'search index --rebuild PATH…' does the same, \
    and reads them by the newest rules.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search upgrade", "bring the index to the newest format")
  ]

  static let arguments: [Argument<Self>] =
    [.option("index", \.index, "FILE", completion: .file, help: "the index file")]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let path = try context.indexPath(index)
    let report: IndexUpgrade.Report?
    do {
      report = try IndexUpgrade(indexPath: path, dataFolder: context.dataFolder).run()
    } catch {
      throw IndexCommand.failure(error)
    }
    guard let report else {
      context.output.write("'\(path)' is of the newest format (\(Schema.version)) already\n")
      return .success
    }
    for note in report.notes + report.lost { context.note(note) }
    let articles = report.articleCount == 1 ? "1 article" : "\(report.articleCount) articles"
    let merged = report.mergedCount > 0 ? ", \(report.mergedCount) met twice" : ""
    context.output.write("upgraded: \(articles)\(merged); the old index is '\(path).previous'\n")
    return report.lost.isEmpty ? .success : .failure
  }
}
