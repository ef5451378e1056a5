internal import Cluster
internal import Extraction
internal import FileSystem
internal import Indexer
internal import News

extension IndexCommand {
  /// Where articles are written.
  enum Target {
    case file(IndexRun)
    case cluster(ClusterRun)

    /// The index's path, or the store's address.
    var name: String {
      switch self {
      case .file(let run): run.indexPath
      case .cluster(let run): run.address.description
      }
    }

    /// Under which name the index before is kept, with what stands before it.
    var keptName: String {
      switch self {
      case .file(let run): " as '\(run.indexPath).previous'"
      case .cluster: ""
      }
    }
  }

  /// The run that the options ask for.
  func target(_ context: Context) throws(Failure) -> Target {
    guard let access = try store.access(besides: index, context) else {
      for (isGiven, name) in [
        (shards != 1, "--shards"), (replicas != 1, "--replicas"), (leavesUnmerged, "--no-merge"),
      ] where isGiven {
        throw .misuse("'\(name)' belongs to '--store': give both")
      }
      return .file(
        IndexRun(indexPath: try context.writableIndexPath(index), try runOptions(context)))
    }
    var run = ClusterRun(access.address, access.options, try runOptions(context))
    run.shards = shards
    run.replicas = replicas
    run.merges = !leavesUnmerged
    return .cluster(run)
  }

  private func runOptions(_ context: Context) throws(Failure) -> RunOptions {
    var options = RunOptions(
      paths: paths, dataFolder: context.dataFolder,
      jobs: jobs > 0 ? jobs : ProcessInfo.processorCount)
    options.isRebuild = isRebuild
    options.isForced = isForced
    options.fieldMap = try makeFieldMap()
    options.rereads = rereads || !options.fieldMap.isEmpty
    options.prunes = prunes
    options.mostDropPercent = mostDrop
    options.keptCount = kept
    options.asOf = try clock()
    return options
  }

  private func makeFieldMap() throws(Failure) -> FieldMap {
    do {
      return try FieldMap(map)
    } catch {
      throw .misuse("--map: \(error.reason)")
    }
  }

  private func clock() throws(Failure) -> Moment? {
    guard let asOf else { return nil }
    guard let moment = Moment(iso: asOf) else {
      throw .misuse("'\(asOf)' is no time for '--as-of': use 2026-11-29 or 2026-11-29T03:00:00Z")
    }
    return moment
  }
}
