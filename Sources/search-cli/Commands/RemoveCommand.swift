internal import Cluster
internal import Indexer
internal import JSON
internal import NewsIndex
internal import Presentation

/// `search remove ID|URL…`.
struct RemoveCommand: StoreCommand {
  var targets: [String] = []
  var index: String?
  var store = StoreOptions()
  var wantsList = false
  var isRestoring = false
  var isJSON = false

  static let name = "remove"
  static let summary = "take articles down for good"
  static let discussion = """
    The article leaves the index at once, and stays away whatever the sources hold: later runs and \
    rebuilds pass over it. Its words, its headline and its earlier texts are nowhere in the file any more; \
    kept are its id, its address and its file, so that it can be known again. It also leaves the earlier indexes \
    that rebuilds have kept (FILE.previous) and the feeds of your alerts; mails that were sent cannot be called back. What is in the sources is not touched.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search remove 2577340039169", "take one article down"),
    ("search remove https://example.org/a", "all articles with that address"),
    ("search remove --list", "what was taken down, and when"),
    ("search remove --restore 2577340039169", "let it come back when its source is read again"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("ID|URL", \.targets, help: "the articles' ids or addresses"),
      .option("index", \.index, "FILE", completion: .file, help: "the index file"),
    ] + connectingArguments + [
      .flag("list", \.wantsList, help: "list what was taken down"),
      .flag("restore", \.isRestoring, help: "undo: the article comes back with its source"),
      .flag("json", \.isJSON, help: "with --list: JSON Lines"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let run: any TakingDown
    if let access = try store.access(besides: index, context) {
      run = ClusterTakedown(access.address, access.options)
    } else {
      run = TakedownRun(indexPath: try context.indexPath(index))
    }
    do {
      if wantsList { return list(try run.list(), context) }
      guard !targets.isEmpty else {
        throw Failure.misuse("name the articles by id or address; see 'search remove --help'")
      }
      if let other = targets.first(where: { Int($0) == nil && !$0.contains(where: "./:".contains) })
      {
        throw Failure.misplaced("'\(other)' is neither an article's id nor an address")
      }
      let done: [Takedown]
      let unknown: [String]
      if isRestoring {
        (done, unknown) = try run.restore(targets)
      } else {
        let removal = try run.remove(targets)
        (done, unknown) = (removal.removed, removal.unknown)
        let identities = removal.removed.map { UInt64(bitPattern: Int64($0.identity)) }
        for remains in removal.remains + AlertFeeds.forget(identities, context) {
          context.note("still has words of it: \(remains)")
        }
      }
      for takedown in done {
        let name = takedown.title.isEmpty ? takedown.url ?? takedown.path : takedown.title
        context.output.write(
          "\(isRestoring ? "restored" : "removed") \(takedown.article) \(name)\n")
      }
      for target in unknown {
        context.note(
          isRestoring ? "'\(target)' was not taken down" : "there is no article '\(target)'")
      }
      return unknown.isEmpty ? .success : .nothingFound
    } catch let error as Failure {
      throw error
    } catch let error as IndexError {
      throw Failure(error.description)
    } catch let error as IndexRunError {
      throw IndexCommand.failure(error)
    } catch let error as StoreError {
      throw IndexCommand.failure(.store(error))
    } catch {
      throw Failure("\(error)")
    }
  }

  private func list(_ takedowns: [Takedown], _ context: Context) -> ExitStatus {
    for takedown in takedowns {
      if isJSON {
        let members: [(String, JSONValue)] = [
          ("id", .integer(takedown.article)), ("removed", .string(takedown.day)),
          ("url", JSONFormat.text(takedown.url)),
          ("path", .string(takedown.path)),
        ]
        context.output.write(
          JSONValue.object(members.map { JSONMember($0.0, $0.1) }).text() + "\n")
      } else {
        context.output.write(
          "\(takedown.day)  \(takedown.article)  \(takedown.url ?? takedown.path)\n"
        )
      }
    }
    return takedowns.isEmpty ? .nothingFound : .success
  }
}

/// Where articles are taken down.
private protocol TakingDown {
  func list() throws -> [Takedown]
  func remove(_ targets: [String]) throws -> TakedownRun.Removal
  func restore(_ targets: [String]) throws -> (restored: [Takedown], unknown: [String])
}

extension TakedownRun: TakingDown {}
extension ClusterTakedown: TakingDown {}
