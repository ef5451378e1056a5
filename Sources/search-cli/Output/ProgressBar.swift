internal import FileSystem
internal import Indexer

/// One line on a terminal that tells how far indexing has come.
final class ProgressBar {
  private static let interval = 0.1
  private let stream: OutputStream
  private let start: Double
  private var last = 0.0

  init(_ stream: OutputStream, start: Double) {
    self.stream = stream
    self.start = start
  }

  /// Shows the progress, at most ten times a second.
  func show(_ progress: IndexRun.Progress) {
    let now = ProcessInfo.uptime
    guard now - last >= Self.interval else { return }
    last = now
    // The width is asked for anew: the terminal may have been resized.
    stream.write(
      "\r" + Self.line(progress, seconds: now - start, width: stream.width(nil)) + "\u{1B}[K")
    stream.flush()
  }

  /// Takes the line away.
  func clear() {
    guard last > 0 else { return }
    stream.write("\r\u{1B}[K")
    stream.flush()
  }

  /// Returns the line for a terminal of some width.
  static func line(_ progress: IndexRun.Progress, seconds: Double, width: Int) -> String {
    let megabytes = Double(progress.byteCount) / 1e6
    var parts = [
      "\(progress.articleCount) articles", "\(megabytes.rounded(places: 0)) MB",
      "\((megabytes / max(seconds, 0.001)).rounded(places: 1)) MB/s",
    ]
    if progress.skippedCount > 0 { parts.append("\(progress.skippedCount) skipped") }
    if let left = secondsLeft(progress, seconds) { parts.append(left) }
    let filled = Int((progress.share * 20).rounded())
    let bar =
      "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
      + "] "
    let line = bar + parts.joined(separator: "  ")
    return line.count < width ? line : String(parts.joined(separator: "  ").prefix(width - 1))
  }

  private static func secondsLeft(_ progress: IndexRun.Progress, _ seconds: Double) -> String? {
    guard progress.share > 0.01, progress.share < 1, seconds > 1 else { return nil }
    let left = Int(seconds / progress.share * (1 - progress.share))
    let minutes = String(left / 60)
    let rest = String(left % 60)
    return "\(minutes):\(rest.count < 2 ? "0" : "")\(rest) left"
  }
}
