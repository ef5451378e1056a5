internal import FileSystem
internal import NewsIndex
internal import SQLite
internal import Synchronization

/// A source file as it was when it was read.
struct SourceState: Sendable, Equatable {
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
}

/// What is known of the source files of earlier runs, and what this one learns of them.
///
/// A file whose size and time have not changed is not read again. A file that was written in the two
/// seconds before a run read it may be written again within the same tick of its file system's clock:
/// such a file is not remembered.
final class SourceStates: Sendable {
  private static let settling = 2_000_000_000

  private let known: [String: SourceState]
  private let start = ProcessInfo.now
  private let run = Mutex((read: [String: SourceState](), unchanged: 0))

  /// Knows the states of earlier runs.
  init(known: [String: SourceState] = [:]) { self.known = known }

  /// Reads what an index knows of its sources.
  convenience init(of file: IndexFile) throws(IndexError) {
    let known = try file.sql { () throws(SQLiteError) in
      var known: [String: SourceState] = [:]
      let select = try file.connection.prepare("SELECT path, size, modified FROM source_state")
      while try select.step() {
        guard let path = select.text(at: 0), let size = select.integer(at: 1),
          let modified = select.integer(at: 2)
        else { continue }
        known[path] = SourceState(size: size, modified: modified)
      }
      return known
    }
    self.init(known: known)
  }

  /// Whether a file is as it was when it was last read; it is then counted.
  func isUnchanged(_ path: String, _ state: SourceState) -> Bool {
    guard known[path] == state else { return false }
    run.withLock { $0.unchanged += 1 }
    return true
  }

  /// Remembers a file that was read to its end, as it was before.
  func noteRead(_ path: String, _ state: SourceState) {
    guard state.modified < start - Self.settling else { return }
    run.withLock { $0.read[path] = state }
  }

  /// The number of files that were not read again.
  var unchangedCount: Int { run.withLock { $0.unchanged } }

  /// Stores what this run has learned; writes nothing where that is nothing.
  func store(in file: IndexFile) throws(IndexError) {
    let read = run.withLock { $0.read }.filter { known[$0.key] != $0.value }
    guard !read.isEmpty else { return }
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        for (path, state) in read.sorted(by: { $0.key < $1.key }) {
          let upsert = try file.connection.prepare(
            "INSERT OR REPLACE INTO source_state VALUES (?1, ?2, ?3)")
          try upsert.bind(path, at: 1)
          try upsert.bind(state.size, at: 2)
          try upsert.bind(state.modified, at: 3)
          try upsert.run()
        }
      }
    }
  }
}
