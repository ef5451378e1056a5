import Foundation

/// A folder of its own for a test, removed at its end.
final class TemporaryFolder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "dateline-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
