import Testing

/// The options that change the order of hits.
@Suite struct RankingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
  }

  private func titles(_ outcome: Outcome) throws -> [String] {
    try outcome.output.split(separator: "\n").map { try #require(JSONLine($0)?.title) }
  }

  @Test func `recency counts from --as-of`() throws {
    let plain = try titles(run(["--format", "jsonl", "bridge"]))
    let recent = try titles(
      run(["--format", "jsonl", "--recency", "--half-life", "1", "--as-of", "2022-01-15", "bridge"])
    )
    let late = try titles(
      run(["--format", "jsonl", "--recency", "--half-life", "1", "--as-of", "2030", "bridge"]))
    #expect(recent.first == FilterTests.tolls)
    #expect(recent.sorted() == plain.sorted() && plain.count == 3)
    #expect(late == plain)
  }

  @Test func `--as-of alone is a mistake`() throws {
    #expect(try run(["--as-of", "2020", "bridge"]).status == 64)
  }

  @Test func `words of the best hits count only where that is asked for`() throws {
    let query = "bridge OR cyclists OR harbour OR tolls OR ministers OR zebra"
    let outcome = try run(["--format", "jsonl", query])
    #expect(outcome.errors == "" && outcome.status == 0)
    #expect(try run(["--format", "jsonl", "--no-expand", query]) == outcome)
    let expanded = try run(["--format", "jsonl", "--expand", query])
    #expect(expanded.errors.hasPrefix("search: added: "))
    #expect(try Set(titles(expanded)).isSuperset(of: titles(outcome)))
    #expect(try run(["--json", "--expand", query]).output.contains("\"added_words\": ["))
    #expect(try !run(["--json", query]).output.contains("added_words"))
  }

  @Test func `related tells the words that it looked for`() throws {
    let found = try run(["--format", "jsonl", "--city", "hamburg", "bridge"])
    let id = try #require(found.output.split(separator: "\"id\":").last?.prefix { $0 != "," })
    let outcome = try run(["related", "--format", "jsonl", String(id)])
    #expect(outcome.errors.hasPrefix("search: added: "))
    #expect(try !titles(outcome).contains(FilterTests.bridge))
    #expect(try run(["related", "12"]).errors == "search: there is no article 12\n")
    #expect(try run(["related", "x"]).status == 64)
  }
}
