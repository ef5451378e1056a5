internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// What a command runs in: streams, environment, the day.
final class Context {
  /// Results.
  var output = OutputStream(.output)
  /// Everything else.
  let errors = OutputStream(.error)
  /// The index that was opened last: what a run asks it twice is answered from one state.
  private var openIndex: (key: [String], searcher: Searcher)?

  /// The value of an environment variable that is set and not empty.
  func environment(_ name: String) -> String? {
    ProcessInfo.environment(name).flatMap { $0.isEmpty ? nil : $0 }
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

  /// Returns the searcher of an index, the same as long as index and variants are.
  func searcher(
    _ path: String, _ variants: String?, isExact: Bool,
    _ chosen: () throws(Failure) -> Searcher.Variants
  ) throws(Failure) -> Searcher {
    let key = [path, variants ?? "", isExact ? "exact" : ""]
    if let openIndex, openIndex.key == key { return openIndex.searcher }
    let chosen = try chosen()
    do throws(IndexError) {
      let searcher = try Searcher(
        path: path, today: today, variants: chosen, saved: SavedSearches.queries(self))
      openIndex = (key, searcher)
      return searcher
    } catch {
      throw Failure(error.description)
    }
  }

  /// Closes the index.
  func closeIndex() { openIndex = nil }

  /// The index file that an option, the environment or the user's data folder names.
  func indexPath(_ option: String?) throws(Failure) -> String {
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

/// A stream or a file that collects what is written and sends it in large pieces.
final class OutputStream: TextOutputStream {
  private enum Target {
    case stream(StandardStream)
    case file(ReplacementFile)
  }

  private static let pieceSize = 1 << 16
  private let target: Target
  private var pending: [UInt8] = []
  /// Whether the reader has gone; there is then no use in writing more.
  private(set) var isClosed = false
  /// Why a write failed, if one did.
  private(set) var failure: String?

  init(_ stream: StandardStream) {
    target = .stream(stream)
  }

  /// Writes into a file, which is there when `finish` has been called.
  init(_ file: ReplacementFile) {
    target = .file(file)
  }

  func write(_ text: String) {
    guard !isClosed else { return }
    pending += Array(text.utf8)
    if pending.count >= Self.pieceSize { flush() }
  }

  func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    pending += bytes
    if pending.count >= Self.pieceSize { flush() }
  }

  func flush() {
    guard !pending.isEmpty, !isClosed else { return }
    do {
      try send(pending)
    } catch {
      isClosed = true
      if case .failed(let reason) = error { failure = reason.description }
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) throws(StandardStream.WriteError) {
    switch target {
    case .stream(let stream): try stream.write(bytes)
    case .file(let file):
      do throws(FileError) { try file.write(bytes) } catch { throw .failed(error) }
    }
  }

  /// Writes what is left and puts a file in its place; standard streams go on.
  ///
  /// - Throws: `Failure` where the file cannot be written.
  func finish() throws(Failure) {
    flush()
    if let failure { throw Failure(failure) }
    guard case .file(let file) = target else { return }
    do throws(FileError) { try file.finish() } catch { throw Failure(error.description) }
  }

  /// Whether it is a terminal.
  var isTerminal: Bool {
    if case .stream(let stream) = target { stream.isTerminal } else { false }
  }

  /// The width in columns: the terminal's, else what COLUMNS says, else 80.
  func width(_ columns: String?) -> Int {
    var own: Int?
    if case .stream(let stream) = target { own = stream.width }
    let width = columns.flatMap { Int($0) } ?? own ?? 80
    return min(max(width, 20), 1000)
  }
}
