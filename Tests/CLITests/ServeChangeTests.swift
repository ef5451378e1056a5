import Foundation
import SQLite
import Testing

@testable import NewsIndex

/// What `search serve` answers as the index changes.
@Suite struct ServeChangeTests {
  @Test func `what the asker has is not sent again`() throws {
    let server = try RunningServer.ofSharedNews()
    let tag = try #require(server.get("/?q=bridge").headers["ETag"])
    #expect(server.get("/?q=bridge", headers: "If-None-Match: \(tag)\r\n").status == 304)
    #expect(server.get("/?q=cherry", headers: "If-None-Match: \(tag)\r\n").status == 200)
  }

  @Test func `what is added is found, nobody waits, and a missing index comes back`() throws {
    let folder = try NewsFixture.makeFolder()
    let server = try RunningServer(in: folder)
    #expect(server.get("/?q=lighthouse").body.contains("No article for lighthouse"))
    let state = server.get("/healthz").headers["X-Dateline-State"]
    try folder.write(
      #"{"title": "Lighthouse lit", "body": "The lighthouse is lit again.", "date": "2022-02-02", "outlet": "Daily Sample"}"#
        + "\n", to: "more.jsonl")
    let start = Date()
    #expect(try search("index", "more.jsonl", in: folder).status == 0)
    // Ten seconds is what a writer would wait for a reader that does not let go.
    #expect(Date().timeIntervalSince(start) < 9)
    let answer = server.get("/?q=lighthouse")
    #expect(answer.body.contains("1 article for lighthouse"))
    #expect(answer.headers["X-Dateline-State"] != state)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/INDEX-wal"))
    try FileManager.default.moveItem(atPath: folder.path + "/INDEX", toPath: folder.path + "/AWAY")
    let missing = server.get("/?q=lighthouse")
    #expect(missing.status == 503)
    #expect(missing.headers["Retry-After"] == "1")
    #expect(!missing.body.contains(folder.path))
    try FileManager.default.moveItem(atPath: folder.path + "/AWAY", toPath: folder.path + "/INDEX")
    #expect(server.get("/?q=lighthouse").status == 200)
    #expect(server.stop() == 0)
  }

  @Test func `while somebody writes, no worker holds the index between two answers`() throws {
    let folder = try NewsFixture.makeFolder()
    let server = try RunningServer(in: folder)
    let writer = try IndexFile.writing(path: folder.path + "/INDEX")
    try writer.execute(
      "PRAGMA wal_autocheckpoint = 0; CREATE TABLE passing (a); DROP TABLE passing")
    for _ in 0..<10 {
      #expect(server.get("/?q=bridge").status == 200)
      // The locks of SQLite (https://sqlite.org/wal.html), which a test in another process cannot take.
      let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
      #expect(!locks.contains(" POSIX  ADVISORY  READ \(server.processID) "))
    }
    #expect(try writer.finish() == .done)
  }

  @Test func `an article that was taken down is gone, and one that never was is not found`() throws
  {
    let folder = try NewsFixture.makeFolder()
    #expect(try search("remove", "2578806996993", in: folder).status == 0)
    let server = try RunningServer(in: folder)
    #expect(server.get("/article/2578806996993").status == 410)
    #expect(server.get("/article/2578806996994").status == 404)
  }

  @Test func `an earlier text has an address of its own`() throws {
    let folder = try TemporaryFolder()
    for day in ["Monday", "Tuesday", "Friday"] {
      try folder.write(
        #"{"title": "Ferry", "text": "It sails on \#(day) from the old pier.", "url": "https://e.example/1", "date": "2021-03-01"}"#
          + "\n", to: "a.jsonl")
      #expect(try search("index", "a.jsonl", in: folder).status == 0)
    }
    let line = try search("--format", "jsonl", "ferry", in: folder).output
    let id = try #require(JSONLine(line)).id
    let server = try RunningServer(in: folder)
    let page = server.get("/article/\(id)?at=2")
    #expect(page.status == 200)
    #expect(page.body.contains("<p dir=\"auto\">It sails on Tuesday from the old pier.</p>"))
    #expect(page.body.contains("An earlier text: version 2, until <time"))
    let list = server.get("/article/\(id)/versions").body
    #expect(list.contains("<a href=\"/article/\(id)?at=1\">Version 1</a>"))
    #expect(!server.get("/article/\(id)/versions?at=2").body.contains("at=1\""))
    for (target, arguments) in [
      ("/article/\(id)?at=2&format=json", ["--at", "2", "--json"]),
      ("/article/\(id)/versions?format=json", ["--versions", "--json"]),
      ("/article/\(id)/versions?at=2&format=json", ["--versions", "--at", "2", "--json"]),
    ] {
      let printed = try Command(
        arguments: ["show", "\(id)"] + arguments, environment: ["DATELINE_INDEX": "INDEX"],
        folder: folder.path
      ).run()
      #expect(printed.status == 0)
      #expect(server.get(target).body == printed.output, "\(target)")
    }
    #expect(server.get("/article/\(id)?at=3").status == 404)
    #expect(server.get("/article/\(id)?at=x").status == 400)
    #expect(server.get("/article/\(id)?at=2&format=ris").status == 400)
    #expect(server.get("/?q=ferry&at=2").status == 400)
  }
}
