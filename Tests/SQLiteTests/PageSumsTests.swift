import Foundation
import SQLite
import Testing

@Suite struct PageSumsTests {
  private let path = NSTemporaryDirectory() + "page-sums-\(UUID().uuidString).db"

  private func makeDatabase(sums: Bool = true) throws {
    let db = try Connection(path: path, mode: .create)
    if sums { try db.keepPageSums() }
    try db.execute("PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
    let insert = try db.prepare("INSERT INTO t VALUES (randomblob(?1))")
    for size in stride(from: 1, to: 6000, by: 97) {
      try insert.bind(size, at: 1)
      try insert.run()
    }
    try db.execute("DELETE FROM t WHERE rowid % 3 = 0")
    #expect(try db.mergeLog() == .done)
  }

  private func remove() {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  @Test func `a database that was written and added to has the sums of its pages`() throws {
    defer { remove() }
    try makeDatabase()
    do {
      let db = try Connection(path: path, mode: .readWrite)
      try db.execute("BEGIN; UPDATE t SET a = randomblob(900) WHERE rowid % 5 = 0; COMMIT; VACUUM")
      #expect(try db.text("PRAGMA integrity_check") == "ok")
    }
    let outcome = try #require(try PageSums(of: path).check(most: 9))
    #expect(outcome.damaged == [] && outcome.pageCount > 100)
  }

  @Test func `a changed byte is found on its page, wherever it is`() throws {
    defer { remove() }
    try makeDatabase()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 100, to: whole.count, by: 1009) {
      var bytes = whole
      bytes[offset] ^= 1 << UInt8(offset % 8)
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(try PageSums(of: path).check(most: 9)?.damaged == [offset / 1024 + 1])
    }
    let half = whole.prefix(whole.count - 100)
    try half.write(to: URL(fileURLWithPath: path))
    #expect(try PageSums(of: path).check(most: 9)?.damaged == [whole.count / 1024])
  }

  @Test func `pages in one another's places are found`() throws {
    defer { remove() }
    try makeDatabase()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let (third, fourth) = (bytes[2048..<3072], bytes[3072..<4096])
    bytes.replaceSubrange(2048..<4096, with: fourth + third)
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try PageSums(of: path).check(most: 9)?.damaged == [3, 4])
  }

  @Test func `a database of another program has none, and is not given any`() throws {
    defer { remove() }
    try makeDatabase(sums: false)
    #expect(try PageSums(of: path).check(most: 9) == nil)
    let db = try Connection(path: path, mode: .readWrite)
    try db.execute("UPDATE t SET a = randomblob(3000)")
    #expect(try db.text("PRAGMA integrity_check") == "ok")
  }
}
