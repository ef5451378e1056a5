import Foundation
import TestSupport
import Testing

/// What becomes of a long answer whose reader stops reading, as `less` does.
@Suite struct StalledReaderTests {
  /// An index of articles whose titles alone are far longer than a pipe, with one more article to add.
  private static func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let lines = (0..<400).map { number in
      let title = "Ferry \(number)" + String(repeating: " left the harbour again", count: 40)
      let text = String(repeating: "The ferry number \(number) left the harbour. ", count: 40)
      return
        #"{"title": "\#(title)", "body": "\#(text)", "date": "2021-01-01", "outlet": "Daily Sample"}"#
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "news.jsonl")
    #expect(try search("index", "news.jsonl", in: folder).status == 0)
    try folder.write(
      #"{"title": "Lighthouse lit", "body": "The lighthouse is lit again.", "date": "2022-02-02"}"#
        + "\n", to: "more.jsonl")
    return folder
  }

  private static let commands = [
    ["export", "ferry"], ["export", "--format", "csv"], ["query", "-n", "1000", "ferry"],
    ["kwic", "-n", "10000", "ferry"], ["export", "--stories"],
  ]

  @Test("it waits in a file, and nobody who adds waits for it", arguments: commands)
  func stalled(_ arguments: [String]) throws {
    let folder = try Self.makeFolder()
    let environment = ["DATELINE_INDEX": "INDEX", "TMPDIR": folder.path]
    let command = Command(arguments: arguments, environment: environment, folder: folder.path)
    let whole = try command.run()
    #expect(whole.output.utf8.count > 300_000)
    let pipe = Pipe()
    let process = try command.start(output: pipe.fileHandleForWriting)
    try pipe.fileHandleForWriting.close()
    var read = try #require(try pipe.fileHandleForReading.read(upToCount: 1))
    let start = Date()
    #expect(try search("index", "more.jsonl", in: folder).status == 0)
    // Ten seconds is what a writer would wait for a reader that does not let go.
    #expect(Date().timeIntervalSince(start) < 9)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/INDEX-wal"))
    #expect(process.isRunning)
    read += try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: read, as: UTF8.self) == whole.output)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.hasPrefix("dateline-") }.isEmpty)
  }

  @Test func `a reader that goes away is no failure, and one that comes late gets all`() throws {
    let folder = try Self.makeFolder()
    let late = try bash(
      "\"$SEARCH\" export ferry | { sleep 2; wc -l; }; \"$SEARCH\" export ferry | { sleep 2; head -n 1 | wc -l; }; "
        + "echo ${PIPESTATUS[0]}", in: folder)
    #expect(late.output.split(separator: "\n") == ["400", "1", "0"])
    #expect(late.errors == "")
  }

  @Test func `where there is no room for a file, the reader is waited for`() throws {
    let folder = try Self.makeFolder()
    let outcome = try bash(
      "TMPDIR=/nowhere \"$SEARCH\" export ferry | { sleep 2; wc -l; }; echo ${PIPESTATUS[0]}",
      in: folder)
    #expect(outcome == Outcome(status: 0, output: "400\n0\n", errors: ""))
  }

  @Test func `over HTTP too, and it gets all when it reads on`() throws {
    let folder = try Self.makeFolder()
    let whole = try search("export", "--sort", "relevance", "ferry", in: folder).output
    let server = try RunningServer(in: folder, "--show-paths")
    let clients = (0..<8).compactMap { _ in RawClient(port: server.port) }
    for client in clients {
      client.send(
        Array(
          "GET /?q=ferry&format=jsonl&limit=all HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n"
            .utf8))
    }
    // Others are answered beside them.
    #expect(server.get("/?q=ferry&format=json").status == 200)
    let start = Date()
    #expect(try search("index", "more.jsonl", in: folder).status == 0)
    #expect(Date().timeIntervalSince(start) < 9)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/INDEX-wal"))
    for client in clients {
      let answer = String(decoding: client.readAll(), as: UTF8.self)
      #expect(answer.hasSuffix("\r\n\r\n" + whole))
    }
  }
}
