internal import FileSystem
internal import HTTPServer
internal import News

/// A line for each answer: time, status, bytes, milliseconds, method and path.
///
/// What was asked for is left out, for what
/// a journalist looks for is private.
final class AccessLog: Sendable {
  private let file: AppendedFile?
  private let keepsQueries: Bool

  /// Opens a log; nil writes none, "-" writes to standard error.
  init(_ path: String?, keepsQueries: Bool) throws(Failure) {
    self.keepsQueries = keepsQueries
    guard let path else {
      file = nil
      return
    }
    do { file = try AppendedFile(path == "-" ? "/dev/stderr" : path) } catch {
      throw Failure(error.description)
    }
  }

  /// Writes a line.
  func note(_ raw: RawRequest, _ response: HTTPResponse, seconds: Double) {
    guard let file else { return }
    var target = raw.target
    if !keepsQueries, let end = target.firstIndex(of: UInt8(ascii: "?")) {
      target.removeSubrange(end...)
    }
    let text = TextOnOneLine.of(String(decoding: raw.method.utf8 + [0x20] + target, as: UTF8.self))
    let milliseconds = (seconds * 10_000).rounded() / 10
    let time = Moment(seconds: ProcessInfo.now / 1_000_000_000)
    // A log that cannot be written stops nobody from reading.
    try? file.append(
      "\(time) \(response.status.rawValue) \(response.body.count) \(milliseconds) \(text)\n")
  }

  /// Writes why something failed, under the number that the page tells.
  func note(failure: String, number: String) {
    let text = TextOnOneLine.of(failure)
    guard let file else { return }
    try? file.append(
      "\(Moment(seconds: ProcessInfo.now / 1_000_000_000)) failure \(number) \(text)\n")
  }
}

/// Text that cannot pretend to be another line of a log.
enum TextOnOneLine {
  static func of(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "�" : $0 }))
  }
}
