import Foundation
import Testing

/// What `search` says of input that is no news, and what it does then.
@Suite struct BadInputTests {
  private static let line = #"{"title": "T", "text": "Zebra one.", "language": "en"}"# + "\n"

  private func index(
    _ files: [(name: String, bytes: Data)], _ options: String = "-v"
  ) throws -> (Outcome, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.bytes, to: "in/" + file.name) }
    return (try search("index", options, "in", in: folder), folder)
  }

  /// What was said, without the times at the end.
  private func said(_ outcome: Outcome) -> [String] {
    outcome.errors.split(separator: "\n").map { line in
      line.components(separatedBy: " articles in the index;")[0]
    }
  }

  @Test func `names what is no article and reads the rest`() throws {
    let (outcome, folder) = try index([
      ("a.jsonl", Data(Self.line.utf8)), ("binary.txt", Data([0, 1, 2, 0, 255, 0, 3, 0, 9])),
      ("empty.txt", Data()), ("page.pdf", Data("%PDF-1.4".utf8)), ("notes.md", Data("# x".utf8)),
      ("nothing.json", Data("{\"id\": 7}".utf8)),
    ])
    #expect(outcome.status == 0)
    #expect(
      said(outcome) == [
        "search: skipped in/binary.txt: a binary file",
        "search: skipped in/empty.txt: the file is empty",
        "search: skipped in/notes.md: a .md file: not a kind of file that Dateline reads",
        "search: skipped in/nothing.json: neither a headline nor a text",
        "search: skipped in/page.pdf: a PDF file: not a kind of file that Dateline reads",
        "1 added, 0 updated, 0 unchanged, 5 skipped; 1",
      ])
    #expect(try search("--count", "zebra", in: folder).output == "1\n")
  }

  @Test func `names broken JSON by its line`() throws {
    var lines = (1...30).map { "{\"title\": \"T\($0)\", \"text\": \"Zebra \($0).\"}" }
    lines[16] = "{\"title\": \"broken"
    let (outcome, folder) = try index([("a.jsonl", Data(lines.joined(separator: "\n").utf8))])
    #expect(outcome.status == 0)
    #expect(said(outcome).first?.hasPrefix("search: skipped in/a.jsonl:17: ") == true)
    #expect(said(outcome).last == "29 added, 0 updated, 0 unchanged, 1 skipped; 29")
    #expect(try search("--count", "zebra", in: folder).output == "29\n")
  }

  @Test func `reads Windows-1252 and the longest lines`() throws {
    var cafe = Data("{\"title\": \"Caf".utf8)
    cafe.append(0xE9)
    cafe.append(Data("\", \"text\": \"Zebra ".utf8))
    cafe.append(0x93)
    cafe.append(Data("quoted.\"}\n".utf8))
    let long =
      "{\"title\": \"Long\", \"text\": \"" + String(repeating: "word ", count: 1_200_000)
      + "zebra.\"}\n"
    let (outcome, folder) = try index([("a.jsonl", cafe), ("b.jsonl", Data(long.utf8))])
    #expect(said(outcome) == ["2 added, 0 updated, 0 unchanged, 0 skipped; 2"])
    #expect(try search("--count", "cafe", in: folder).output == "1\n")
    #expect(try search("--count", "zebra", in: folder).output == "2\n")
  }

  @Test func `keeps what can be read of a damaged gz file`() throws {
    let folder = try TemporaryFolder()
    // Lines that do not pack well, so that whole blocks stand before the cut.
    let lines = (1...12_000).map { "{\"title\": \"T\($0)\", \"text\": \"Zebra \(UUID()).\"}" }
    try folder.write(lines.joined(separator: "\n"), to: "all.jsonl")
    let outcome = try bash(
      "gzip -c all.jsonl | head -c 200000 > cut.jsonl.gz && $SEARCH index -v cut.jsonl.gz",
      in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("search: skipped cut.jsonl.gz"))
    let count = try search("--count", "zebra", in: folder).output
    #expect(Int(count.dropLast()) ?? 0 > 3000)
  }

  @Test func `fails on a path that does not exist, and changes nothing`() throws {
    let folder = try NewsFixture.makeFolder()
    let outcome = try search("index", "news.jsonl", "no/such", in: folder)
    #expect(
      outcome
        == Outcome(
          status: 2, output: "",
          errors: "search: cannot read 'no/such': no such file or directory; nothing was indexed\n")
    )
    #expect(try search("--count", "bridge", in: folder).output == "3\n")
  }

  @Test func `asks for something to index and to search for`() throws {
    let folder = try TemporaryFolder()
    #expect(try search("index", in: folder).status == 64)
    #expect(try search("", in: folder).status == 64)
    #expect(try search("--limit", "many", "x", in: folder).status == 64)
    #expect(
      try search("--limt", "3", "x", in: folder).errors
        == "search: unknown option '--limt': did you mean '--limit'?\n")
  }
}

/// What `search` says of an index that cannot be used.
@Suite struct BadIndexTests {
  @Test func `says that there is none, and how to make one`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try search("bridge", in: folder)
        == Outcome(
          status: 2, output: "",
          errors: "search: there is no index at 'INDEX': make one with 'search index PATH…', or "
            + "name another with --index\n"))
  }

  @Test(arguments: ["bridge", "index"])
  func `leaves files alone that are not an index`(word: String) throws {
    let folder = try NewsFixture.makeFolder()
    for (name, bytes) in [
      ("text", Data("not a database at all, but long enough to be looked at".utf8)),
      ("other.db", try #require(try? Self.otherDatabase(folder))),
    ] {
      try folder.write(bytes, to: name)
      let arguments = word == "index" ? ["index", "news.jsonl"] : ["bridge"]
      let outcome = try Command(
        arguments: arguments + ["--index", name], folder: folder.path
      ).run()
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "search: '\(name)' is not a Dateline index: name another file with --index\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)) == bytes)
    }
  }

  /// An index whose application id is another program's.
  private static func otherDatabase(_ folder: TemporaryFolder) throws -> Data {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
    // https://sqlite.org/fileformat.html: the application id stands at offset 68.
    bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
    return bytes
  }

  @Test func `refuses an index of a newer version`() throws {
    let folder = try NewsFixture.makeFolder()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try folder.write(bytes, to: "INDEX")
    for arguments in [["bridge"], ["index", "news.jsonl"]] {
      let outcome = try Command(
        arguments: arguments + ["--index", "INDEX"], folder: folder.path
      ).run()
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.hasPrefix("search: 'INDEX' was written by a newer Dateline (format 99"))
    }
  }

  @Test func `says that a cut index is damaged`() throws {
    let folder = try NewsFixture.makeFolder()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
    try folder.write(bytes.prefix(bytes.count / 3), to: "INDEX")
    let outcome = try search("bridge", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("search: the index 'INDEX' is damaged ("))
    #expect(try search("index", "--rebuild", "news.jsonl", in: folder).status == 0)
    #expect(try search("--count", "bridge", in: folder).output == "3\n")
  }

  /// Whether this machine lets a test mount something of its own; root in most containers may.
  private static let mayMount: Bool = {
    let probe = try? Command(
      program: "/bin/sh", arguments: ["-c", "unshare -m mount -t tmpfs tmpfs /mnt"]
    ).run()
    return probe?.status == 0
  }()

  @Test(.enabled(if: mayMount)) func `searches where nothing can be written`() throws {
    let folder = try NewsFixture.makeFolder()
    let outcome = try bash(
      """
      unshare -m sh -c 'mount --bind "$PWD" /mnt && mount -o remount,bind,ro /mnt && cd /mnt &&
        $SEARCH --count bridge; $SEARCH index news.jsonl; echo $?'
      """, in: folder)
    #expect(
      outcome
        == Outcome(
          status: 0, output: "3\n2\n",
          errors: "search: cannot open the lock 'INDEX.lock': read-only file system\n"))
  }

  @Test(.enabled(if: mayMount)) func `leaves the old index on a full disk`() throws {
    let folder = try NewsFixture.makeFolder()
    // They are written in one go: of a run that fails nothing is left.
    let lines = (1...900).map { number in
      let words = (1...60).map { _ in UUID().uuidString }.joined(separator: " ")
      return "{\"title\": \"T\(number)\", \"text\": \"Zebra \(words).\"}\n"
    }
    try folder.write(lines.joined(), to: "many.jsonl")
    let outcome = try bash(
      """
      unshare -m sh -c 'mount -t tmpfs -o size=1500k tmpfs /mnt && cp INDEX /mnt &&
        export DATELINE_INDEX=/mnt/INDEX
        $SEARCH index --rebuild many.jsonl; echo $?; $SEARCH --count bridge
        $SEARCH index many.jsonl; echo $?; $SEARCH --count bridge; ls /mnt'
      """, in: folder)
    #expect(outcome.output == "2\n3\n2\n3\nINDEX\nINDEX.lock\n")
    #expect(
      outcome.errors == """
        search: no space left on the disk of '/mnt/INDEX.new': free some and run again
        search: no space left on the disk of '/mnt/INDEX': free some and run again

        """)
  }
}
