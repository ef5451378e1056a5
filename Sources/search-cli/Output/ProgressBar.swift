internal import FileSystem
internal import Indexer

/// One line on a terminal, or a line now and then, that tells how far indexing has come.
final class ProgressBar {
  /// Seconds between two looks of the bar, and between two plain lines.
  private static let interval = 0.1
  private static let plainInterval = 10.0
  private let stream: OutputStream
  private let start: Double
  private var last = 0.0

  private let isPlain: Bool

  init(_ stream: OutputStream, start: Double, isPlain: Bool = false) {
    self.stream = stream
    self.start = start
    self.isPlain = isPlain
    if isPlain { last = start }
  }

  /// Shows the progress, at most ten times a second.
  func show(_ progress: IndexRun.Progress) {
    let now = ProcessInfo.uptime
    guard now - last >= (isPlain ? Self.plainInterval : Self.interval) else { return }
    last = now
    if isPlain {
      stream.write(
        "\(Int((now - start).rounded())) s: " + Self.facts(progress, seconds: now - start) + "\n")
      stream.flush()
      return
    }
    // The width is asked for anew: the terminal may have been resized.
    stream.write(
      "\r" + Self.line(progress, seconds: now - start, width: stream.width(nil)) + "\u{1B}[K")
    stream.flush()
  }

  /// Takes the line away.
  func clear() {
    guard last > 0, !isPlain else { return }
    stream.write("\r\u{1B}[K")
    stream.flush()
  }

  /// Returns the line for a terminal of some width.
  static func line(_ progress: IndexRun.Progress, seconds: Double, width: Int) -> String {
    let filled = Int((progress.share * 20).rounded())
    let bar =
      "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
      + "] "
    let facts = facts(progress, seconds: seconds)
    return bar.count + facts.count < width ? bar + facts : String(facts.prefix(width - 1))
  }

  private static func facts(_ progress: IndexRun.Progress, seconds: Double) -> String {
    let megabytes = Double(progress.byteCount) / 1e6
    var parts = [
      "\(progress.articleCount) articles", "\(megabytes.rounded(places: 0)) MB",
      "\((megabytes / max(seconds, 0.001)).rounded(places: 1)) MB/s",
    ]
    if progress.skippedCount > 0 { parts.append("\(progress.skippedCount) skipped") }
    if let left = secondsLeft(progress, seconds) { parts.append(left) }
    return parts.joined(separator: "  ")
  }

  private static func secondsLeft(_ progress: IndexRun.Progress, _ seconds: Double) -> String? {
    guard progress.share > 0.01, progress.share < 1, seconds > 1 else { return nil }
    let left = Int(seconds / progress.share * (1 - progress.share))
    let minutes = String(left / 60)
    let rest = String(left % 60)
    return "\(minutes):\(rest.count < 2 ? "0" : "")\(rest) left"
  }
}
