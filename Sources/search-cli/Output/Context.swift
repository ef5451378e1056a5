internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// An archive that is held open for many commands.
protocol ServedIndex: AnyObject {
  /// The index file, or the address of a store on a cluster.
  var name: String { get }
  /// Whether answers tell nothing of the files that articles came from.
  var hidesSources: Bool { get }
  /// The folder of the saved searches that queries may name; nil for none.
  var savedFolder: String? { get }
  /// When the command at hand must be done.
  var deadline: ContinuousClock.Instant? { get }
  /// Returns the archive, read with some variants.
  func store(_ variants: Searcher.Variants) throws(IndexError) -> any ArticleStore
}

/// What a command runs in: streams, environment, the day.
final class Context {
  /// Results.
  var output: OutputStream
  /// Everything else.
  let errors: OutputStream
  /// The index that is held open for many commands; nil where each opens its own.
  let served: (any ServedIndex)?
  /// The archive on a cluster that `--store` named.
  var namedStore: String?
  /// The index that was opened last: what a run asks it twice is answered from one state.
  var openIndex: (key: [String], store: any ArticleStore)?

  /// Whether a command is about to read all articles of an index that it opens: its memory does not grow with them.
  var readsAll = false

  /// Creates the context of a command line.
  init() {
    output = OutputStream(.output)
    errors = OutputStream(.error)
    served = nil
  }

  /// Creates the context of a command whose results are kept, on an index that is open.
  init(output: Spool, errors: Spool, served: any ServedIndex) {
    self.output = OutputStream(output)
    self.errors = OutputStream(errors)
    self.served = served
  }

  /// The value of an environment variable that is set and not empty.
  func environment(_ name: String) -> String? {
    ProcessInfo.environment(name)
  }

  /// The day in the local time zone.
  var today: CalendarDate {
    CalendarDate(julianDay: 2_440_588 + ProcessInfo.daysSinceEpoch)
  }

  /// Writes a note to standard error.
  func note(_ message: String) {
    errors.write("search: \(message)\n")
    errors.flush()
  }

  /// The index file that an option, the environment or the user's data folder names.
  func indexPath(_ option: String?) throws(Failure) -> String {
    if let served { return served.name }
    // Who can ask a cluster has looked for it before.
    if option == nil, environment("DATELINE_STORE") != nil {
      throw Failure.onCluster("this command")
    }
    if let path = option ?? environment("DATELINE_INDEX") {
      if (try? FileStatus(of: FilePath(path)).kind) == .folder {
        let name = path.hasSuffix("/") ? path + "index.db" : path + "/index.db"
        throw Failure(
          "'\(path)' is a folder, and an index is a file"
            + (FileReplacement.exists(name) ? ": '\(name)' is one there" : ", such as '\(name)'"))
      }
      return Self.followed(path)
    }
    if let data = environment("XDG_DATA_HOME") {
      return Self.followed(data + "/dateline/index.db")
    }
    guard let home = environment("HOME") else {
      throw Failure("no index named and no home folder known: use --index FILE")
    }
    return Self.followed(home + "/.local/share/dateline/index.db")
  }

  /// The file behind a symbolic link: that is what a rebuild replaces and a lock holds, whatever name leads to it.
  private static func followed(_ path: String) -> String {
    let link = FilePath(path)
    return link.isLink ? link.resolved()?.description ?? path : path
  }

  /// The index file for a run that may make it.
  ///
  /// A folder that was named is made only inside one that is there: what is named wrongly makes no tree of folders.
  func writableIndexPath(_ option: String?) throws(Failure) -> String {
    let path = try indexPath(option)
    guard option != nil || environment("DATELINE_INDEX") != nil else { return path }
    let folder = FileReplacement.folder(of: path)
    let parent = FileReplacement.folder(of: folder)
    guard FileReplacement.exists(folder) || FileReplacement.exists(parent) else {
      throw Failure(
        "there is no folder '\(parent)' for '\(path)': make it first, or name another index")
    }
    return path
  }

  /// Returns a searcher of an index: the one that is held open, or one of its own.
  func searcher(
    _ path: String, _ variants: Searcher.Variants = .stored
  ) throws(IndexError) -> any ArticleStore {
    if let served { return try served.store(variants) }
    output.wait(
      in: environment("TMPDIR").map { [$0] } ?? [FileReplacement.folder(of: path), "/tmp"])
    return try Searcher(
      path: path, today: today, variants: variants, saved: SavedSearches.queries(self),
      isMapped: !readsAll)
  }

  /// Closes the index.
  func closeIndex() { openIndex = nil }

  /// The folder of what a person has chosen: saved searches.
  func configurationFolder() throws(Failure) -> String {
    try folder("XDG_CONFIG_HOME", else: "/.config")
  }

  /// The folder of what the program remembers from run to run: what alerts have told.
  func stateFolder() throws(Failure) -> String {
    try folder("XDG_STATE_HOME", else: "/.local/state")
  }

  private func folder(_ variable: String, else usual: String) throws(Failure) -> String {
    if let folder = environment(variable) { return folder + "/dateline" }
    guard let home = environment("HOME") else {
      throw Failure("no home folder is known: set $HOME or $\(variable)")
    }
    return home + usual + "/dateline"
  }

  /// The folder of places.tsv and the other data files.
  ///
  /// It is the one named by DATELINE_DATA, else the installed one beside the program's folder, else
  /// that of the source tree the program was built in.
  var dataFolder: String {
    if let folder = environment("DATELINE_DATA") { return folder }
    let executable = ProcessInfo.executablePath
    var folder = FileReplacement.folder(of: executable)
    let installed = FileReplacement.folder(of: folder) + "/share/dateline"
    if FileReplacement.exists(installed + "/places.tsv") { return installed }
    while folder != "/", folder != "." {
      let data = folder + "/data"
      if FileReplacement.exists(data + "/places.tsv") { return data }
      folder = FileReplacement.folder(of: folder)
    }
    return installed
  }

  /// The folder of the documentation: installed beside the data files, else that of the source tree.
  var documentsFolder: String {
    let prefix = FileReplacement.folder(of: FileReplacement.folder(of: ProcessInfo.executablePath))
    let installed = prefix + "/share/doc/dateline/docs"
    if FileReplacement.exists(installed) { return installed }
    return FileReplacement.folder(of: dataFolder) + "/docs"
  }
}
