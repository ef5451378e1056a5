import Foundation
import SQLite
import Testing

/// What a search sees while the index changes below it.
@Suite struct ReaderTests {
  private static func lines(_ word: String, _ range: Range<Int>) -> String {
    range.map {
      "{\"title\": \"\(word) \($0)\", \"text\": \"MINSK — Zebra \($0) came by.\"}\n"
    }.joined()
  }

  /// A search that has begun to write and does not end before it is read to its end.
  private func openSearch(_ folder: TemporaryFolder) throws -> (Process, FileHandle) {
    let pipe = Pipe()
    // Without a folder for what the pipe does not take, lest it end before.
    let process = try Command(
      arguments: ["export", "--index", "INDEX", "zebra"], environment: ["TMPDIR": "/nowhere"],
      folder: folder.path
    ).start(output: pipe.fileHandleForWriting)
    try pipe.fileHandleForWriting.close()
    // The first bytes are there: it has opened the index, and the pipe is too small for all.
    #expect(try pipe.fileHandleForReading.read(upToCount: 1)?.count == 1)
    return (process, pipe.fileHandleForReading)
  }

  private func count(_ rest: FileHandle) throws -> Int {
    try rest.readToEnd()?.count { $0 == UInt8(ascii: "\n") } ?? 0
  }

  @Test func `sees one state to its end, and holds nobody up`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines("A", 0..<2000), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    let (first, firstRest) = try openSearch(folder)
    try folder.write(Self.lines("B", 0..<10), to: "b.jsonl")
    // The log stays, for the search reads the file without it.
    #expect(try search("index", "b.jsonl", in: folder).status == 0)
    #expect(try folder.names().contains("INDEX-wal"))
    #expect(try search("--count", "zebra", in: folder).output == "2010\n")
    let (second, secondRest) = try openSearch(folder)
    try folder.write(Self.lines("C", 0..<5), to: "c.jsonl")
    #expect(try search("index", "--rebuild", "a.jsonl", "c.jsonl", in: folder).status == 0)
    #expect(try search("--count", "zebra", in: folder).output == "2005\n")
    #expect(try count(firstRest) == 2000)
    #expect(try count(secondRest) == 2010)
    for process in [first, second] {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try search("index", "b.jsonl", in: folder).status == 0)
    #expect(
      try folder.names() == [
        "INDEX", "INDEX.lock", "INDEX.previous", "a.jsonl", "b.jsonl", "c.jsonl",
      ])
    #expect(try search("--count", "zebra", in: folder).output == "2015\n")
  }

  @Test func `reads the log of a killed writer, and writes nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines("A", 0..<20), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    // What a writer leaves that was killed after its commit: the file as it was, and a log.
    let log = try bash(
      """
      cp INDEX BEFORE
      sqlite3 INDEX "PRAGMA journal_mode = WAL; DELETE FROM takedown;
        INSERT INTO takedown VALUES (1, 2, '', 'https://e.example/log', 'a', '2021-01-01', '/a', NULL);" \
        ".shell cp INDEX-wal LOG" >/dev/null
      cp BEFORE INDEX; cp LOG INDEX-wal; md5sum INDEX INDEX-wal >SUMS
      """, in: folder)
    #expect(log == Outcome(status: 0, output: "", errors: ""))
    for _ in 0..<2 {
      let list = try search("remove", "--list", in: folder)
      #expect(list.output == "2021-01-01  2  https://e.example/log\n")
      #expect(try bash("md5sum --quiet -c SUMS", in: folder).status == 0)
    }
    try folder.write(Self.lines("B", 0..<10), to: "b.jsonl")
    #expect(try search("index", "b.jsonl", in: folder).status == 0)
    #expect(try !folder.names().contains("INDEX-wal"))
    #expect(try search("remove", "--list", in: folder).status == 0)
  }

  @Test func `waits for a log's index that is being written`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines("A", 0..<20), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    let path = folder.path + "/INDEX"
    // A writer in another process than the search, with something in its log.
    let writer = try Connection(path: path, mode: .readWrite)
    try writer.execute(
      "PRAGMA wal_autocheckpoint = 0; CREATE TABLE passing (a); DROP TABLE passing")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")).count > 32)
    // The index's header stands there twice, lest it be read while it is written: now they differ. The handle stays
    // open: closing it would take the writer's locks away.
    let index = try FileHandle(forUpdating: URL(fileURLWithPath: path + "-shm"))
    var header = try #require(try index.read(upToCount: 9))
    header[8] ^= 0xFF
    try index.seek(toOffset: 0)
    try index.write(contentsOf: header)
    let outcome = try search("--count", "zebra", in: folder)
    #expect(outcome == Outcome(status: 0, output: "20\n", errors: ""))
    withExtendedLifetime((writer, index)) {}
  }

  @Test func `takes a log that was only begun for none`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines("A", 0..<20), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    // A header of a log is 32 bytes; a writer may be killed behind it.
    try folder.write(Data(1...32), to: "INDEX-wal")
    let logIndex = Data(count: 32768)
    try folder.write(logIndex, to: "INDEX-shm")
    let outcome = try search("--count", "zebra", in: folder)
    #expect(outcome == Outcome(status: 0, output: "20\n", errors: ""))
    // SQLite would have tried for ten seconds to read it, and then have made its index anew.
    let after = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX-shm"))
    #expect(after == logIndex)
    try folder.write(Self.lines("B", 0..<10), to: "b.jsonl")
    #expect(try search("index", "b.jsonl", in: folder).status == 0)
    #expect(try search("--count", "zebra", in: folder).output == "30\n")
    #expect(try folder.names() == ["INDEX", "INDEX.lock", "a.jsonl", "b.jsonl"])
  }
}
