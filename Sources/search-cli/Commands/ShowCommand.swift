internal import JSON
internal import NewsIndex
internal import Search

/// `search show ID`.
struct ShowCommand: Command {
  var ids: [String] = []
  var index: String?
  var wantsEvidence = false
  var wantsOriginal = false
  var isJSON = false

  static let name = "show"
  static let summary = "show one article"
  static let examples: [(line: String, effect: String)] = [
    ("search show 2577340039169", "the article with that id, as 'search' prints it"),
    ("search show --evidence 2577340039169", "and why each field holds what it holds"),
    ("search show --original 2577340039169", "the source record, byte for byte"),
  ]

  static var arguments: [Argument<Self>] {
    [
      .operands("ID", \.ids, help: "the article's id"),
      .option("index", \.index, "FILE", completion: .file, help: "the index file"),
      .flag("evidence", \.wantsEvidence, help: "show the rule and the text behind each field"),
      .flag("original", \.wantsOriginal, help: "show the source record as it was found"),
      .flag("json", \.isJSON, help: "one JSON object, as 'search export' writes it"),
    ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard ids.count == 1, let id = Int(ids[0]) else {
      throw .misuse("give the id of one article, a number; see 'search show --help'")
    }
    do {
      let reader = ArticleReader(try IndexFile.reading(path: try context.indexPath(index)))
      guard let summary = try reader.summary(of: id), let detail = try reader.detail(of: id) else {
        context.note("there is no article \(id)")
        return .nothingFound
      }
      if wantsOriginal {
        context.output.write(try reader.original(of: id) ?? [])
      } else if isJSON {
        let blocks = try reader.blocks(of: id) ?? []
        context.output.write(
          ArticleFormat.value(summary, blocks, detail).text(indented: true) + "\n")
      } else {
        let blocks = try reader.blocks(of: id) ?? []
        let width = context.output.width(context.environment("COLUMNS"))
        context.output.write(
          ArticleFormat.text(
            summary, blocks, detail, evidence: wantsEvidence, width: min(width, 100)))
      }
      return .success
    } catch let error as IndexError {
      throw Failure(error.description)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }
}
