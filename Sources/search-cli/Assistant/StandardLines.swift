internal import FileSystem
internal import Synchronization

/// The lines of the standard input, for the thread that reads them.
final class StandardLines: Sendable {
  /// A longer line is no message; its rest is not kept.
  private static let longest = 4 << 20
  private let reader: Mutex<LineReader?>

  init() {
    reader = Mutex(try? LineReader(path: "-"))
  }

  /// Returns the next line, nil at the end of the input or where it cannot be read on.
  func next() -> [UInt8]? {
    reader.withLock { reader in
      try? reader?.next(longest: Self.longest)
    }
  }
}
