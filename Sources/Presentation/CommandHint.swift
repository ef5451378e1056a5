/// Command lines that are shown to be copied: they work in the shell and with the index of the run that shows them.
public struct CommandHint {
  /// How the program is called, quoted for the shell.
  private let program: String
  /// The index that an option named; nil where the next run finds it without.
  private let index: String?
  /// The archive on a cluster that an option named.
  private let store: String?

  /// Creates the hints of a run.
  ///
  /// - Parameters:
  ///   - program: how the program was called.
  ///   - index: the index that an option named, nil where none was named.
  ///   - store: the archive on a cluster that an option named, nil where none was named.
  public init(program: String, index: String?, store: String? = nil) {
    self.program = Self.quoted(program)
    self.index = index.map(Self.quoted)
    self.store = store.map(Self.quoted)
  }

  /// Returns the command that shows an article.
  public func show(_ id: Int) -> String { line("show \(id)") }

  /// Returns a command with what it needs beside its own words.
  public func line(_ words: String) -> String {
    program + " " + words + (index.map { " --index " + $0 } ?? "")
      + (store.map { " --store " + $0 } ?? "")
  }

  /// A word as a shell reads it back.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
      default: "-_./,:+@%".utf8.contains(byte)
      }
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
