import Foundation
import Testing

/// Queries that are kept under a name, and what stands for them in others.
@Suite struct SavedSearchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.makeFolder()
  }

  private func run(_ arguments: String...) throws -> Outcome {
    try Command(
      arguments: arguments,
      environment: ["DATELINE_INDEX": "INDEX", "XDG_CONFIG_HOME": "config", "HOME": folder.path],
      folder: folder.path
    ).run()
  }

  private let done = Outcome(status: 0, output: "", errors: "")

  @Test func `a saved search is a file of its options, for its owner alone`() throws {
    #expect(
      try run(
        "save", "tolls", "--city", "brussels", "--after", "20y", "--exact", "--mail",
        "ada@example.org", "bridge tolls") == done)
    let path = folder.path + "/config/dateline/saved/tolls"
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == "query: bridge tolls\ncity: brussels\nafter: 20y\nexact: yes\nmail: ada@example.org\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(
      try run("saved").output
        == "tolls\tbridge tolls · city: brussels · after: 20y · exact: yes · mail: ada@example.org\n"
    )
    #expect(try run("saved", "tolls").output == (try String(contentsOfFile: path, encoding: .utf8)))
    let json = try run("saved", "--json").output
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(list[0]["name"] as? String == "tolls")
    #expect(list[0]["city"] as? [String] == ["brussels"])
    #expect(list[0]["query"] as? String == "bridge tolls")
    #expect(try run("save", "tolls", "x").status == 2)
    #expect(try run("save", "--replace", "tolls", "cherry") == done)
    #expect(try run("saved", "--remove", "tolls") == done)
    #expect(try run("saved") == Outcome(status: 1, output: "", errors: ""))
  }

  @Test func `stands for itself in parentheses, with its filters`() throws {
    #expect(try run("save", "either", "cyclists OR cherry") == done)
    #expect(try run("save", "english", "--lang", "en") == done)
    #expect(try run("save", "both", "saved:either AND saved:english") == done)
    #expect(try run("--count", "saved:either").output == "2\n")
    #expect(try run("--count", "saved:either -harvest").output == "1\n")
    #expect(try run("--count", "bridge saved:either").output == "2\n")
    #expect(try run("--count", "saved:english").output == "4\n")
    let both = try run("--json", "saved:both")
    #expect(both.output.contains("\"parsed\": \"(cyclists OR cherry) AND lang:\\\"en\\\"\""))
    for command in ["facets", "kwic", "export"] {
      #expect(try run(command, "--count", "saved:both").output == "2\n", "\(command)")
    }
  }

  @Test func `an unknown name is misuse, a circle is told and read as nothing`() throws {
    #expect(
      try run("bridge saved:nothing")
        == Outcome(
          status: 64, output: "",
          errors:
            "search: no search is saved as 'nothing': 'search saved' lists those that are\n"))
    #expect(try run("save", "a", "bridge") == done)
    #expect(try run("save", "b", "cherry OR saved:a") == done)
    #expect(try run("save", "--replace", "a", "bridge saved:b") == done)
    let circle = try run("--count", "saved:a")
    #expect(circle.status == 0)
    #expect(circle.errors.contains("'saved:a' was left out"))
    #expect(try run("save", "../x", "bridge").status == 64)
    #expect(try run("save", "c").status == 64)
    #expect(try run("saved", "none").status == 64)
  }

  @Test func `a line that is no option is an error with its number`() throws {
    for (text, message) in [
      (
        "# mine\nquery: bridge\ncite: hamburg\n",
        "line 3: 'cite' is no option of a saved search: did you mean 'city'?"
      ),
      ("query bridge\n", "line 1: 'query bridge' is no 'option: value'"),
      (
        "query: bridge\nexact: no\n",
        "line 2: 'exact' is there or not: write 'exact: yes', or leave it out"
      ),
      (
        "query: x\nmatch: loose\n",
        "line 2: 'loose' is no value for 'match': use exact, phrase, near or related"
      ),
    ] {
      try folder.write(text, to: "config/dateline/saved/bad")
      let outcome = try run("saved:bad")
      #expect(outcome.status == 2, "\(text)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test func `all that are named are removed, or none, and one that cannot be read can be`() throws
  {
    #expect(try run("save", "a", "bridge") == done)
    #expect(try run("save", "b", "cherry") == done)
    try folder.write("no option\n", to: "config/dateline/saved/broken")
    #expect(
      try run("saved", "--remove", "a", "--remove", "none")
        == Outcome(
          status: 64, output: "",
          errors: "search: no search is saved as 'none': 'search saved' lists those that are\n"))
    // Where alerts keep what they know cannot be told without a home.
    let homeless = try Command(
      arguments: ["saved", "--remove", "a"], environment: ["XDG_CONFIG_HOME": "config"],
      folder: folder.path
    ).run()
    #expect(homeless.status != 0)
    #expect(homeless.errors.contains("HOME"))
    #expect(try run("saved", "a").output == "query: bridge\n")
    #expect(try run("saved", "--remove", "a", "--remove", "broken") == done)
    #expect(try run("saved").output == "b\tcherry\n")
  }

  @Test func `a takedown names the searches whose feeds it cannot know`() throws {
    try folder.write("no option\n", to: "config/dateline/saved/broken")
    let outcome = try run("remove", "2578806996993")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("still has words of it: perhaps the feed of 'broken', for "))
  }

  @Test func `a manifest keeps what a saved search stood for`() throws {
    #expect(try run("save", "a", "bridge") == done)
    #expect(try run("--manifest", "m.json", "saved:a").status == 0)
    #expect(try run("save", "--replace", "a", "cherry") == done)
    #expect(try run("verify", "m.json").output.hasPrefix("same: 3 articles"))
  }
}
