import Foundation
import Testing

/// The options that everything shares which takes a query, and the forms of the answers.
@Suite struct AnswerTests {
  private static let commands = ["query", "facets", "export", "kwic"]

  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  private func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], input: Data(input.utf8),
      folder: folder.path
    ).run()
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func rows(_ text: String) -> [String] {
    text.components(separatedBy: "\r\n").dropLast()
  }

  @Test(arguments: commands)
  func `every command understands the same options`(command: String) throws {
    let options = [
      "--city", "hamburg", "--country", "DE", "--outlet", "courier", "--byline", "brandt",
      "--section", "transport", "--lang", "en", "--after", "2021", "--before", "2022",
      "--exact", "--match", "phrase", "--sort", "oldest", "-n", "5", "--offset", "0",
    ]
    #expect(try run([command] + options + ["--count", "bridge"]).output == "1\n")
    for format in ["text", "json", "jsonl", "csv"] {
      let outcome = try run([command] + options + ["--format", format, "bridge"])
      #expect(outcome.status == 0 && outcome.errors == "" && outcome.output != "", "\(format)")
    }
    #expect(try run([command, "--sort", "random", "--seed", "7", "bridge"]).status == 0)
  }

  @Test(arguments: commands)
  func `JSON has version, query, parsed and total, also where nothing is found`(
    command: String
  ) throws {
    for (query, total) in [("bridge", 3), ("zeppelin", 0)] {
      let outcome = try run([command, "--json", query])
      #expect(outcome.status == (total > 0 ? 0 : 1))
      #expect(outcome.errors == "")
      let answer = try object(outcome.output)
      #expect(answer["version"] as? Int == 1)
      #expect(answer["query"] as? String == query)
      #expect(answer["parsed"] as? String == query)
      #expect(answer["total"] as? Int == total)
      #expect(
        try object(run([command, "--json", "--count", query]).output)["total"] as? Int == total)
    }
  }

  @Test func `nothing found looks alike`() throws {
    for command in ["query", "facets", "kwic", "timeline", "places", "terms"] {
      #expect(
        try run([command, "zeppelin"]) == Outcome(status: 1, output: "0 articles\n", errors: ""))
      #expect(
        try run([command, "cylcists"])
          == Outcome(
            status: 1, output: "0 articles\n",
            errors: "search: did you mean cyclists? (1 article)\n"))
    }
    #expect(
      try run(["export", "cylcists"])
        == Outcome(
          status: 1, output: "", errors: "search: did you mean cyclists? (1 article)\n"))
  }

  @Test func `tells which part is shown, and how to see more`() throws {
    let first = try run(["-n", "2", "bridge"]).output
    #expect(first.hasPrefix("3 articles\n\n1. "))
    #expect(first.hasSuffix("\n\n1–2 of 3, more with --offset 2\n"))
    #expect(try run(["-n", "2", "--offset", "2", "bridge"]).output.hasSuffix("\n\n3 of 3\n"))
    let beyond = try run(["--offset", "9", "bridge"])
    #expect(
      beyond
        == Outcome(
          status: 0, output: "3 articles\n",
          errors: "search: there are 3 hits only: nothing is behind --offset 9\n"))
    #expect(
      try run(["export", "--offset", "9", "bridge"]).errors
        == "search: there are 3 articles only: nothing is behind --offset 9\n")
    #expect(
      try run(["kwic", "-n", "2", "--sort", "left", "bridge"]).output
        .hasSuffix("\n\n1–2 of 6, more with --offset 2\n"))
  }

  @Test func `a random order follows from its seed`() throws {
    func titles(_ arguments: [String]) throws -> [String] {
      let lines = try run(["--format", "jsonl", "--sort", "random"] + arguments).output
      return lines.split(separator: "\n").compactMap { JSONLine($0)?.title }
    }
    let filter = ["--after", "1900"]
    let orders = try (0..<20).map { try titles(["--seed", "\($0)"] + filter) }
    #expect(Set(orders).count > 5)
    #expect(orders.allSatisfy { Set($0) == Set(orders[0]) && $0.count == 4 })
    #expect(try titles(["--seed", "3"] + filter) == orders[3])
    #expect(
      try titles(["--seed", "3", "-n", "2", "--offset", "1"] + filter) == Array(orders[3][1..<3]))
    let exported = try run(["export", "--sort", "random", "--seed", "3", "--after", "1900"]).output
    #expect(exported.split(separator: "\n").compactMap { JSONLine($0)?.title } == orders[3])
    #expect(
      try run(["--seed", "3", "bridge"])
        == Outcome(
          status: 64, output: "",
          errors: "search: '--seed' belongs to '--sort random': give both\n"))
    let told = try run(["--sort", "random", "bridge"])
    #expect(told.errors.hasPrefix("search: the same order again: --seed "))
  }

  // MARK: Tables

  @Test func `a CSV file is one table`() throws {
    let facets = try run(["--format", "csv", "--facets", "bridge"])
    #expect(facets == (try run(["facets", "--format", "csv", "bridge"])))
    #expect(rows(facets.output).first == "facet,value,count")
    #expect(
      try run(["--format", "csv", "--facets", "--fields", "title", "bridge"]).errors
        == "search: '--fields' chooses the columns of articles, and a table of '--facets' has none: "
        + "leave one out\n")
  }

  @Test func `writes the columns that are asked for`() throws {
    let table = try run([
      "--format", "csv", "--fields", "title,time,region,language,words,text", "cyclists",
    ])
    #expect(
      table
        == Outcome(
          status: 0,
          output: "title,time,region,language,words,text\r\n"
            + "Harbour bridge opens,,Hamburg,en,20,\"The new harbour bridge opened to "
            + "cyclists on Friday. Mayor Grete Olsen cut a ribbon.\n\nFerries go on as before.\"\r\n",
          errors: ""))
    #expect(
      try run(["--format", "csv", "--fields", "titel", "x"]).errors
        == "search: 'titel' is no column for '--fields': did you mean 'title'?\n")
    #expect(
      try run(["--fields", "title", "x"]).errors
        == "search: '--fields' chooses the columns of a table or the keys of JSON: give "
        + "'--format csv', 'json' or 'jsonl' too\n")
  }

  @Test func `guards cells against spreadsheets`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"title\": \"=1+1\", \"body\": \"Zebra.\", \"authors\": [\"@Ann Lee\"], \"section\": \"-5\"}\n",
      to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    let options = ["--format", "csv", "--fields", "title,section", "zebra"]
    func table(_ more: [String]) throws -> String {
      try Command(
        arguments: options + more, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run().output
    }
    #expect(try table([]) == "title,section\r\n=1+1,-5\r\n")
    #expect(try table(["--safe-cells"]) == "title,section\r\n'=1+1,-5\r\n")
  }

  @Test func `marks a table as UTF-8 where it is asked to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"title\": \"Zebra\"}\n", to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    func start(_ arguments: String) throws -> String {
      try bash("$SEARCH \(arguments) | od -An -tx1 -N5", in: folder).output
    }
    #expect(try start("--format csv --fields title --bom zebra") == " ef bb bf 74 69\n")
    #expect(try start("--format csv --fields title zebra") == " 74 69 74 6c 65\n")
    #expect(try start("facets --format csv --bom zebra") == " ef bb bf 66 61\n")
    #expect(try start("export --format csv --bom") == " ef bb bf 69 64\n")
    #expect(
      try search("--bom", "zebra", in: folder)
        == Outcome(
          status: 64, output: "",
          errors: "search: '--bom' belongs to tables: give '--format csv' too\n"))
  }

  @Test func `a date that can be read both ways is refused, with both readings`() throws {
    let reason =
      "1987-03-04 where the month comes first, 1987-04-03 where the day does: write one of these"
    #expect(
      try run(["date:03/04/1987"])
        == Outcome(
          status: 64, output: "", errors: "search: '03/04/1987' is \(reason) (column 1)\n"))
    #expect(try run(["--after", "03/04/1987"]).errors.contains(reason))
    // Among many queries the others are answered.
    let batch = try run(
      ["--batch", "-", "--count", "--format", "csv"], input: "date:03/04/1987\nbridge\n")
    #expect(batch.errors == "search: 'date:03/04/1987': '03/04/1987' is \(reason) (column 1)\n")
    #expect(batch.output == "query,total\r\ndate:03/04/1987,0\r\nbridge,3\r\n")
    #expect(try run(["--count", "date:4.3.1987"]).output == "0\n")
    #expect(try run(["--count", "date:7.5.2021"]).output == "1\n")
  }

  // MARK: Batch

  @Test func `a batch answers line by line, keeps warnings and honours the form`() throws {
    let lines = "bridge\nzeppelin\n"
    let json = try run(["--batch", "-"], input: lines).output.split(separator: "\n")
    #expect(try json.map { try object(String($0))["total"] as? Int } == [3, 0])
    #expect(
      try run(["--batch", "-", "--count", "--format", "text"], input: lines).output
        == "3\tbridge\n0\tzeppelin\n")
    let csv = rows(try run(["--batch", "-", "--format", "csv"], input: lines).output)
    #expect(csv.count == 4)
    #expect(csv[0].hasPrefix("query,rank,id,") && csv[1].hasPrefix("bridge,1,"))
    let hits = try run(["--batch", "-", "--format", "jsonl"], input: lines).output
    #expect(hits.split(separator: "\n").count == 3)
    #expect(hits.hasPrefix("{\"query\":\"bridge\",\"id\":"))
    let text = try run(["--batch", "-", "--format", "text", "-n", "0"], input: lines).output
    #expect(text == "== bridge\n3 articles\n\n== zeppelin\n0 articles\n\n")
    #expect(try run(["--batch", "-"], input: "is:nonsense bridge\n").errors.contains("search: '"))
  }

  @Test(arguments: [0, 1, 2])
  func `a batch shows as many values of a facet as one query`(limit: Int) throws {
    let options = ["--facets", "--facet-limit", "\(limit)", "-n", "0"]
    for format in ["json", "text"] {
      let one = try run(options + ["--format", format, "bridge OR ferry OR harbour"]).output
      let batch = try run(
        options + ["--format", format, "--batch", "-"], input: "bridge OR ferry OR harbour\n"
      ).output
      #expect(one.contains("--facet-limit 0") == (format == "text" && limit > 0))
      if format == "json" {
        #expect(try facets(batch) == facets(one))
      } else {
        #expect(batch == "== bridge OR ferry OR harbour\n" + one + "\n")
      }
    }
  }

  /// The values of each facet, as JSON has them.
  private func facets(_ output: String) throws -> [String: [String]] {
    let facets = try #require(try object(output)["facets"] as? [String: [[String: Any]]])
    return facets.mapValues { $0.map { "\($0["value"] ?? ""): \($0["count"] ?? "")" } }
  }

  @Test func `a batch answers before the next line comes`() throws {
    let script = """
      mkfifo in; "$SEARCH" query --count --format text --batch - <in >out & exec 3>in
      echo bridge >&3; for i in $(seq 100); do [ -s out ] && break; sleep 0.1; done; cat out
      exec 3>&-; wait; rm in out
      """
    #expect(try bash(script, in: folder).output == "3\tbridge\n")
  }

  // MARK: Text

  @Test func `wraps titles, and shows the first words where there is none`() throws {
    let folder = try TemporaryFolder()
    let title = (1...20).map { "zebra\($0)" }.joined(separator: " ")
    try folder.write(
      "{\"title\": \"\(title)\", \"body\": \"One.\", \"date\": \"2021-02-03\"}\n", to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    let outcome = try search("zebra1", in: folder, environment: ["COLUMNS": "40"])
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(outcome.output.contains("1. zebra1 zebra2 zebra3 zebra4 zebra5\n   zebra6 "))
  }

  @Test(arguments: [30, 50, 80, 120])
  func `the words of a concordance stand one below the other, in the middle`(
    width: Int
  ) throws {
    let outcome = try search(
      "kwic", "bridge", in: folder, environment: ["COLUMNS": "\(width)"])
    let lines = outcome.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.count <= width })
    let columns = lines.map { line in
      line.lowercased().ranges(of: "bridge").map {
        line.lowercased().distance(from: line.lowercased().startIndex, to: $0.lowerBound)
      }
    }
    let common = columns.dropFirst().reduce(Set(columns[0])) { $0.intersection($1) }
    #expect(!common.isEmpty)
  }

  // MARK: Dates and paths

  @Test func `refuses dates with two readings, and reads dots with the day first`() throws {
    #expect(
      try run(["--after", "03/04/1987", "bridge"])
        == Outcome(
          status: 64, output: "",
          errors: "search: '03/04/1987' for '--after' is 1987-03-04 where the month comes first, "
            + "1987-04-03 where the day does: write one of these\n"))
    #expect(try run(["--count", "--after", "15/01/2022", "bridge"]).output == "1\n")
    #expect(try run(["--count", "--after", "1/15/2022", "bridge"]).output == "1\n")
    #expect(try run(["--count", "--after", "7.5.2021", "bridge"]).output == "2\n")
    #expect(try run(["--count", "--after", "8.5.2021", "bridge"]).output == "1\n")
    #expect(try run(["--count", "--before", "05.05.2021", "bridge"]).output == "1\n")
  }

  @Test func `says that an index is no folder, and makes no tree of folders`() throws {
    let folder = try NewsFixture.makeFolder()
    #expect(try bash("mkdir F", in: folder).status == 0)
    #expect(
      try search("--index", "F", "bridge", in: folder)
        == Outcome(
          status: 2, output: "",
          errors: "search: 'F' is a folder, and an index is a file, such as 'F/index.db'\n"))
    #expect(try search("index", "--index", "F/new/index.db", "news.jsonl", in: folder).status == 0)
    #expect(
      try search("index", "--index", "G/new/index.db", "news.jsonl", in: folder)
        == Outcome(
          status: 2, output: "",
          errors:
            "search: there is no folder 'G' for 'G/new/index.db': make it first, or name another index\n"
        ))
    #expect(
      try bash(
        "ls -d G; HOME=$PWD/home; mkdir home; unset DATELINE_INDEX; export HOME; "
          + "$SEARCH index news.jsonl && ls home/.local/share/dateline", in: folder
      ).output
        .hasPrefix("index.db\n"))
  }

  @Test func `a run on a terminal ends with one line, and an interrupted one says what is kept`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("{\"title\": \"One\"}\nnonsense\n", to: "a.jsonl")
    let line = try bash("script -qec '\"$SEARCH\" index a.jsonl' /dev/null", in: folder).output
    #expect(
      line.contains("1 added, 0 changed, 0 gone, 1 skipped (--verbose names them); 1 articles in"))
    let stopped = try bash(
      """
      (echo '{"title": "Two"}'; sleep 20) | "$SEARCH" index - & pid=$!
      for i in $(seq 100); do [ -s INDEX-wal ] && break; sleep 0.1; done; sleep 0.3
      kill -TERM $pid; wait $pid; echo $?
      """, in: folder)
    #expect(
      stopped.errors.contains(
        "search: stopped: what was written is kept, and the next run goes on from there\n"))
    #expect(stopped.output == "143\n")
  }
}
