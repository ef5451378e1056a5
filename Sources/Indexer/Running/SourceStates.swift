internal import Extraction
internal import FileSystem
internal import NewsIndex
internal import SQLite
internal import Synchronization

/// A source file as it was when it was read.
struct SourceState: Sendable, Equatable {
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970; 0 where the time says nothing.
  var modified: Int
  /// What it holds; nil where that is not known.
  var hash: Int?
}

/// What is known of the source files of earlier runs, and what this one learns of them.
///
/// A file whose size and time have not changed is not opened; one whose time alone has changed is read, but
/// nothing is made of it if it holds the same bytes. A file that was written in the two seconds before a
/// run read it may be written again within the same tick of its file system's clock: its time is not
/// remembered.
final class SourceStates: Sendable {
  private static let settling = 2_000_000_000
  /// The size beyond which a file is not read twice to know its hash.
  private static let mostHashed = 1 << 30

  private struct Noted {
    /// As the file's articles have it.
    var path: String
    var resolved: String
    var state: SourceState
    /// The number of items of the whole run that come before the file's end.
    var itemCount: Int
  }

  /// By a hash of the resolved path: a million of them take 60 MB.
  private let known: [Int: SourceState]
  private let start = ProcessInfo.now
  private let run = Mutex((noted: [Noted](), reread: Set<String>(), unchanged: 0))
  private let paths = Mutex(PathResolver())

  /// Knows nothing of earlier runs.
  init() { known = [:] }

  /// Reads what an index knows of its sources.
  init(of file: IndexFile) throws(IndexError) {
    known = try file.sql { () throws(SQLiteError) in
      var known: [Int: SourceState] = [:]
      let select = try file.connection.prepare(
        "SELECT path, size, modified, hash FROM source_state")
      while try select.step() {
        guard let path = select.text(at: 0), let size = select.integer(at: 1),
          let modified = select.integer(at: 2)
        else { continue }
        known[Self.key(path)] = SourceState(
          size: size, modified: modified, hash: select.integer(at: 3))
      }
      return known
    }
  }

  /// Knows source files by the ids of their resolved paths.
  init(_ files: [String: SourceState]) {
    var known: [Int: SourceState] = [:]
    for (id, state) in files {
      if let key = UInt64(id) { known[Int(truncatingIfNeeded: key)] = state }
    }
    self.known = known
  }

  /// Returns the id of a resolved path: a hash of it, as a number without a sign.
  static func id(_ resolved: String) -> String { String(UInt64(bitPattern: Int64(key(resolved)))) }

  private static func key(_ path: String) -> Int {
    var hash = StableHash()
    hash.add(path)
    return hash.value
  }

  private func resolved(_ file: SourceFile) -> String {
    paths.withLock { $0.resolve(file.path) }.description
  }

  /// The state of a file before it is read, nil where it holds what it held when it was last read; so many
  /// items has the run come upon before.
  func state(of file: SourceFile, itemCount: Int) -> SourceState? {
    guard let status = try? FileStatus(of: file.path) else {
      return SourceState(size: 0, modified: 0, hash: nil)
    }
    let before = known[Self.key(resolved(file))]
    var state = SourceState(size: status.size, modified: status.modified, hash: before?.hash)
    if before == state {
      run.withLock { $0.unchanged += 1 }
      return nil
    }
    state.hash =
      status.size <= Self.mostHashed ? FileHash.of(file.path, size: status.size) : nil
    if let hash = state.hash, before?.hash == hash, before?.size == state.size {
      run.withLock { $0.unchanged += 1 }
      noteRead(file, state, itemCount: itemCount)
      return nil
    }
    return state
  }

  /// Remembers a file that was read to its end, as it was before.
  func noteRead(_ file: SourceFile, _ state: SourceState, itemCount: Int) {
    var state = state
    if state.modified >= start - Self.settling {
      guard state.hash != nil else { return }
      state.modified = 0
    }
    let noted = Noted(
      path: file.path.description, resolved: resolved(file), state: state, itemCount: itemCount)
    guard known[Self.key(noted.resolved)] != state else { return }
    run.withLock { $0.noted.append(noted) }
  }

  /// Says that a file must be read again though it does not change.
  func noteUnsettled(_ path: String) {
    run.withLock { _ = $0.reread.insert(path) }
  }

  /// The number of files of which nothing was made anew.
  var unchangedCount: Int { run.withLock { $0.unchanged } }

  /// Hands over what this run has learned of files whose items are among the first `itemCount`.
  func take(through itemCount: Int = .max) -> [(resolved: String, state: SourceState)] {
    run.withLock { run in
      let ready = run.noted.prefix { $0.itemCount <= itemCount }
      run.noted.removeFirst(ready.count)
      return ready.filter { !run.reread.contains($0.path) }.map { ($0.resolved, $0.state) }
    }
  }

  /// Stores what this run has learned of files whose items are among the first `itemCount`, which are all
  /// written; writes nothing where that is nothing.
  func store(in file: IndexFile, through itemCount: Int = .max) throws(IndexError) {
    let noted = take(through: itemCount)
    guard !noted.isEmpty else { return }
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        for one in noted {
          let upsert = try file.connection.prepare(
            "INSERT OR REPLACE INTO source_state VALUES (?1, ?2, ?3, ?4)")
          try upsert.bind(one.resolved, at: 1)
          try upsert.bind(one.state.size, at: 2)
          try upsert.bind(one.state.modified, at: 3)
          try upsert.bind(one.state.hash, at: 4)
          try upsert.run()
        }
      }
    }
  }
}
