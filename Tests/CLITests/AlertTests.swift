import Foundation
import JSON
import Testing

/// Alerts as cron runs them: what is told, to whom, and that nothing is told twice.
@Suite struct AlertTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.makeFolder()
  }

  private var environment: [String: String] {
    [
      "DATELINE_INDEX": "INDEX", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state",
      "HOME": folder.path,
    ]
  }

  private func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Command(
      arguments: arguments, environment: environment, input: Data(input.utf8),
      folder: folder.path
    ).run()
  }

  private let silent = Outcome(status: 1, output: "", errors: "")
  private let story =
    #"{"title": "Old bridge falls", "body": "OSLO - The old bridge fell into the fjord on Sunday, and the police closed the road on both sides. Nobody was hurt, said the mayor, who had crossed it an hour before with a bus full of schoolchildren.", "date": "2023-03-05", "outlet": "Daily Sample", "url": "https://sample.example/falls"}"#

  private func add(_ line: String) throws {
    try run("index", "-", input: line + "\n").expectDone()
  }

  /// Saves a search and lets its first run pass.
  private func watch(_ name: String, _ options: String..., query: String) throws {
    try Command(
      arguments: ["save", name] + options + [query], environment: environment, folder: folder.path
    ).run().expectDone()
    #expect(try run("alert", name).status == 1)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  @Test func `the first run tells how much is known, and what is new later is told once`() throws {
    try run("save", "bridge", "bridge").expectDone()
    #expect(
      try run("alert")
        == Outcome(status: 1, output: "", errors: "search: bridge: 3 articles count as known\n"))
    #expect(try run("alert") == silent)
    try add(story)
    let told = try run("alert")
    #expect(told.status == 0 && told.errors == "")
    #expect(told.output.hasPrefix("Old bridge falls\nDaily Sample · OSLO · 2023-03-05\n"))
    #expect(told.output.contains("\n1 new, 0 changed, 4 in all\n"))
    #expect(try run("alert") == silent)
    // Another search: the one that was told stays told.
    try run("save", "--replace", "bridge", "bridge OR harbour").expectDone()
    #expect(try run("alert").errors == "search: bridge: 4 articles count as known\n")
  }

  @Test func `a rebuild, a source that is gone and back, a takedown that is undone repeat nothing`()
    throws
  {
    try watch("bridge", query: "bridge")
    try run("index", "--rebuild", "news.jsonl").expectDone()
    #expect(try run("alert") == silent)
    let all = try text("news.jsonl")
    let lines = all.split(separator: "\n").map(String.init)
    try folder.write(lines.dropFirst().joined(separator: "\n") + "\n", to: "news.jsonl")
    try run("index", "--rebuild", "news.jsonl").expectDone()
    #expect(try run("alert") == silent)
    try folder.write(all, to: "news.jsonl")
    try run("index", "--rebuild", "news.jsonl").expectDone()
    #expect(try run("alert") == silent)
    let id = try #require(JSONLine(try run("--format", "jsonl", "cyclists").output)).id
    try run("remove", "\(id)").expectDone()
    #expect(try run("alert") == silent)
    try run("remove", "--restore", "\(id)").expectDone()
    try run("index", "--rebuild", "news.jsonl").expectDone()
    #expect(try run("--count", "bridge").output == "3\n")
    #expect(try run("alert") == silent)
  }

  @Test
  func `another text is told as a change, with the headline before, and a correction as such`()
    throws
  {
    try add(story)
    try watch("bridge", query: "bridge")
    try add(story.replacingOccurrences(of: "Old bridge falls", with: "Old bridge collapses"))
    let changed = try run("alert", "--json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(changed.output.utf8)) as? [String: Any])
    #expect(value["name"] as? String == "bridge" && value["total"] as? Int == 4)
    #expect((value["new"] as? [Any])?.count == 0 && value["more"] as? Int == 0)
    let item = try #require((value["changed"] as? [[String: Any]])?.first)
    #expect(item["change"] as? String == "changed")
    #expect(item["previous_title"] as? String == "Old bridge falls")
    #expect(item["title"] as? String == "Old bridge collapses")
    try add(
      story.replacingOccurrences(
        of: #""outlet""#, with: #""correction": "An earlier version gave a wrong day.", "outlet""#))
    #expect(try run("alert").output.hasPrefix("[corrected] Old bridge falls\n"))
    #expect(try run("alert") == silent)
  }

  @Test func `forty copies of one story are one entry`() throws {
    try watch("fjord", query: "fjord")
    for number in 1...40 {
      try folder.write(
        story.replacingOccurrences(of: "sample.example", with: "sample\(number).example")
          .replacingOccurrences(of: "Daily Sample", with: "Paper \(number)")
          .replacingOccurrences(of: "Old bridge falls", with: "Old bridge falls, says \(number)")
          + "\n", to: "copies/\(number).jsonl")
    }
    try run("index", "copies").expectDone()
    let told = try run("alert")
    #expect(told.output.contains("\nand 39 copies\n"))
    #expect(told.output.contains("\n1 new, 0 changed, 40 in all\n"))
    #expect(try run("alert") == silent)
  }

  // MARK: What has changed since the last run

  /// What a run tells, but for when the run before was.
  private func told(_ state: String) throws -> (Int32, [JSONValue], String) {
    var environment = environment
    environment["XDG_STATE_HOME"] = state
    let outcome = try Command(
      arguments: ["alert", "--json"], environment: environment, folder: folder.path
    ).run()
    let values = try outcome.output.split(separator: "\n").map { line in
      guard case .object(let members) = try JSONValue(parsing: Array(line.utf8)) else {
        return JSONValue.null
      }
      return .object(members.filter { $0.name != "since" })
    }
    return (outcome.status, values, outcome.errors)
  }

  @Test func `asking only what has changed tells the same as asking all`() throws {
    for (name, query) in [
      ("bridge", "bridge"), ("none", "zeppelin"), ("phrase", #""old bridge" OR ferry"#),
      ("original", "is:original river"), ("text", "the -cherry"), ("prefix", "bri*"),
    ] {
      try run("save", name, query).expectDone()
    }
    let copy = story.replacingOccurrences(of: "sample.example", with: "other.example")
      .replacingOccurrences(of: "Daily Sample", with: "Other Paper")
    let cherry = NewsFixture.lines.split(separator: "\n").first { $0.contains("Cherry") } ?? ""
    let corrected = story.replacingOccurrences(
      of: #""outlet""#, with: #""correction": "An earlier version gave a wrong day.", "outlet""#)
    let river =
      #"{"title": "River ferry sails", "body": "A river ferry.", "date": "2024-01-01", "url": "https://sample.example/ferry"}"#
    let steps: [[String]] = [
      ["index", "-", story], ["index", "-", copy], ["index", "-", river],
      ["index", "--rebuild", "news.jsonl"],
      ["index", "-", cherry.replacingOccurrences(of: "lorries", with: "carts")],
      ["index", "-", corrected], ["index", "-", story],
    ]
    func compare(_ step: [String]) throws {
      // The one that asks all has nothing to compare with.
      try? FileManager.default.removeItem(atPath: folder.path + "/all/dateline/alerts/.checkpoints")
      let (changed, all) = (try told("state"), try told("all"))
      #expect(changed == all, "\(step)")
    }
    try compare([])
    var statuses: Set<Int32> = []
    for step in steps {
      let input = step[1] == "-" ? step[2] + "\n" : ""
      let words = step[1] == "-" ? ["index", "-"] : step
      try Command(
        arguments: words, environment: environment, input: Data(input.utf8), folder: folder.path
      ).run().expectDone()
      try compare(step)
      statuses.insert(try told("state").0)
      let kept = try FileManager.default.contentsOfDirectory(
        atPath: folder.path + "/state/dateline/alerts")
      #expect(kept.count { $0.hasPrefix(".articles-") } == 1, "\(kept)")
    }
    #expect(statuses == [1])
  }

  // MARK: Delivery

  @Test func `a mail goes to each address, and counts as told when it was taken`() throws {
    try watch("bridge", "--mail", "ada@example.org", "--mail", "bob@example.org", query: "bridge")
    try add(story)
    // The second cannot be reached.
    let script = "cat > mail.tmp; if grep -q bob mail.tmp; then exit 69; fi; cat mail.tmp >> sent"
    let failed = try run("alert", "--sendmail", script)
    #expect(failed.status == 2 && failed.output == "")
    #expect(failed.errors.contains("bridge: mail to bob@example.org: "))
    #expect(failed.errors.contains("ended with status 69"))
    let first = try text("sent")
    #expect(first.components(separatedBy: "Message-ID").count == 2)
    #expect(first.contains("To: ada@example.org\r\n"))
    #expect(first.contains("Subject: Dateline: 1 new for bridge\r\n"))
    // The next run tells the second alone, with the same message.
    #expect(
      try run("alert", "--sendmail", "cat >> second") == Outcome(status: 0, output: "", errors: ""))
    let second = try text("second")
    #expect(second.contains("To: bob@example.org\r\n") && !second.contains("ada@"))
    let id = try #require(first.split(separator: "\r\n").first { $0.hasPrefix("Message-ID") })
    #expect(second.contains(id))
    #expect(try run("alert", "--sendmail", "cat >> third") == silent)
    #expect(try !folder.names().contains("third"))
  }

  @Test func `a search that fails does not keep the others from being told`() throws {
    try watch("bridge", "--mail", "ada@example.org", "--sendmail", "exit 1", query: "bridge")
    try watch("fjord", query: "fjord")
    try add(story)
    for _ in 0..<2 {
      let outcome = try run("alert", "bridge")
      #expect(outcome.status == 2)
    }
    let both = try run("alert")
    #expect(both.status == 2 && both.output.hasPrefix("Old bridge falls"))
    #expect(try run("alert", "bridge", "--sendmail", "cat > mail").status == 0)
    #expect(try text("mail").contains("Old bridge falls"))
  }

  @Test func `keeps a feed, from which a takedown takes away`() throws {
    try watch("bridge", "--rss", "feeds", query: "bridge")
    try add(story)
    #expect(try run("alert") == Outcome(status: 0, output: "", errors: ""))
    let feed = try text("feeds/bridge.xml")
    #expect(feed.contains("<title>Old bridge falls</title>"))
    #expect(feed.contains("<dc:date>2023-03-05</dc:date>") && !feed.contains("<pubDate>"))
    // What Dateline writes it reads.
    let read = try run("extract", "feeds/bridge.xml").output
    #expect(read.contains("\"title\":\"Old bridge falls\""))
    #expect(read.contains("\"published\":\"2023-03-05\""))
    let id = try #require(JSONLine(try run("--format", "jsonl", "fjord").output)).id
    try run("remove", "\(id)").expectDone()
    #expect(try !text("feeds/bridge.xml").contains("Old bridge"))
  }

  @Test func `a trial sends and remembers nothing, a baseline tells nothing`() throws {
    try watch("bridge", "--mail", "ada@example.org", "--sendmail", "cat >> sent", query: "bridge")
    try add(story)
    for _ in 0..<2 {
      let trial = try run("alert", "--dry-run")
      #expect(trial.status == 0 && trial.output.hasPrefix("Old bridge falls"))
    }
    #expect(
      try run("alert", "--baseline")
        == Outcome(status: 1, output: "", errors: "search: bridge: 4 articles count as known\n"))
    #expect(try run("alert") == silent)
    #expect(try !folder.names().contains("sent"))
  }

  @Test func `the first run tells what is new since a day, and the rest is known`() throws {
    try run("save", "bridge", "bridge").expectDone()
    let told = try run("alert", "--since", "2022", "--format", "jsonl")
    #expect(told.status == 0)
    #expect(told.errors == "search: bridge: 2 articles count as known\n")
    #expect(
      told.output.split(separator: "\n").compactMap { JSONLine($0)?.title }
        == ["Bridge tolls, \"for now\""])
    #expect(try run("alert") == silent)
    #expect(try run("alert", "--since", "soon").status == 64)
  }

  @Test func `a flood is told by its best, and all of it counts as told`() throws {
    try watch("fjord", query: "fjord")
    let lines = (1...30).map { number in
      #"{"title": "Fjord tale \#(number)", "body": "Boat number \#(number * 7919) of harbour \#(number * 104_729) crossed the fjord with \#(number * 31) sheep, \#(number * 17) goats and a letter for \#(number * 7) people nobody knew.", "date": "2023-03-05", "url": "https://sample.example/\#(number)"}"#
    }
    try add(lines.joined(separator: "\n"))
    let told = try run("alert", "--max", "3")
    #expect(told.output.components(separatedBy: "Fjord tale").count == 4)
    #expect(told.output.contains("and 27 more: search --sort newest saved:fjord\n"))
    #expect(told.output.contains("30 new, 0 changed, 30 in all"))
    #expect(try run("alert") == silent)
  }

  // MARK: What can go wrong

  @Test func `a missing index is a failure, never nothing new`() throws {
    try watch("bridge", query: "bridge")
    let outcome = try run("alert", "--index", "NONE")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("search: bridge: there is no index at 'NONE'"))
    #expect(try run("alert", "nothing").status == 64)
    try run("saved", "--remove", "bridge").expectDone()
    #expect(try run("alert").status == 64)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/dateline/alerts")
        == [])
  }

  @Test func `two runs of one search never meet`() throws {
    try watch("bridge", query: "bridge")
    try add(story)
    let outcome = try Command(
      program: "/bin/bash",
      arguments: ["-c", "flock state/dateline/alerts/bridge.lock $SEARCH alert bridge"],
      environment: environment.merging(["SEARCH": Command.searchPath]) { $1 }, folder: folder.path
    ).run()
    #expect(outcome.status == 75)
    #expect(outcome.errors.hasPrefix("search: bridge: another run tells it now"))
    #expect(try run("alert").status == 0)
  }

  @Test func `a damaged state is told, and tells nothing`() throws {
    try watch("bridge", query: "bridge")
    try folder.write("dateline-alert 1\nquery x\n\nabc", to: "state/dateline/alerts/bridge")
    let outcome = try run("alert")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot be used, it is damaged: remove it"))
  }
}
