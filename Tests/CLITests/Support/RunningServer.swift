import Foundation
import TestSupport

/// `search serve` on a port of its own, ended at the end of the test.
final class RunningServer: Sendable {
  private let process: Process
  private let folder: TemporaryFolder
  /// The port.
  let port: UInt16

  /// Starts it in a folder, on the index `INDEX`.
  convenience init(in folder: TemporaryFolder, _ arguments: String...) throws {
    try self.init(of: ["--index", "INDEX"], in: folder, arguments)
  }

  /// Starts it in a folder, on the archive that options name.
  init(of archive: [String], in folder: TemporaryFolder, _ arguments: [String] = []) throws {
    self.folder = try TemporaryFolder()
    let errors = try self.folder.write("", to: "err")
    process = try Command(
      arguments: ["serve", "--listen", "127.0.0.1:0"] + archive + arguments,
      folder: folder.path
    ).start(errors: FileHandle(forWritingTo: URL(fileURLWithPath: errors)))
    var found: UInt16?
    while found == nil, process.isRunning {
      let text = try String(contentsOfFile: errors, encoding: .utf8)
      if text.hasSuffix("/\n") {
        found = text.dropLast(2).split(separator: ":").last.flatMap { UInt16($0) }
      }
      usleep(10_000)
    }
    port = found ?? 0
  }

  /// A server of the articles that all tests share, for one test.
  static func ofSharedNews() throws -> RunningServer {
    try RunningServer(in: try NewsFixture.shared.get())
  }

  /// The number of its process.
  var processID: Int32 { process.processIdentifier }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Asks it to end, and returns its exit status.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What was answered.
  struct Answer: Equatable {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  /// Asks for an address.
  func get(_ target: String, headers: String = "") -> Answer {
    let text = RawClient.answer(
      port: port,
      Array(
        "GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(headers)Connection: close\r\n\r\n"
          .utf8))
    let parts = text.components(separatedBy: "\r\n\r\n")
    var lines = parts[0].components(separatedBy: "\r\n")
    let status = lines.removeFirst().split(separator: " ").dropFirst().first.flatMap { Int($0) }
    var headers: [String: String] = [:]
    for line in lines {
      let sides = line.components(separatedBy: ": ")
      headers[sides[0]] = sides.dropFirst().joined(separator: ": ")
    }
    return Answer(
      status: status ?? 0, headers: headers,
      body: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }
}
