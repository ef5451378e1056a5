import Testing

/// Which articles each option of a query lets through, and in what order.
@Suite struct FilterTests {
  static let bridge = "Harbour bridge opens"
  static let tolls = "Bridge tolls, \"for now\""
  static let closed = "Alte Brücke gesperrt"
  static let cherries = "Cherry harvest is late"
  static let quiet = "A quiet week"

  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  /// The titles of the hits, in order.
  private func titles(_ arguments: [String]) throws -> [String] {
    let outcome = try Command(
      arguments: ["--format", "jsonl"] + arguments, environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    // Where nothing is found, another query may be offered.
    #expect(outcome.errors == "" || outcome.output.isEmpty)
    #expect(outcome.status == (outcome.output.isEmpty ? 1 : 0))
    return try outcome.output.split(separator: "\n").map { line in
      try #require(JSONLine(line)?.title)
    }
  }

  @Test(
    arguments: [
      (["--city", "Hamburg"], [bridge]),
      (["--city", "hamburg"], [bridge]),
      (["--city", "Cologne"], [closed]),
      (["--city", "Hamburg", "--city", "Kyiv"], [bridge, cherries]),
      (["--city", "Hamburg", "cherry"], []),
      (["--country", "DE"], [closed, bridge]),
      (["--country", "Germany"], [closed, bridge]),
      (["--country", "Germany", "--lang", "en"], [bridge]),
      (["--outlet", "The Example Courier"], [bridge, cherries]),
      (["--outlet", "daily sample"], [tolls, quiet]),
      (["--byline", "Ida Brandt"], [tolls, bridge]),
      (["--byline", "reed"], [bridge]),
      (["--section", "Politics"], [tolls]),
      (["--section", "politics", "--section", "economy"], [tolls, cherries]),
      (["--lang", "de"], [closed]),
      (["--after", "2021"], [tolls, closed, bridge]),
      (["--after", "2021-06"], [tolls, closed]),
      (["--after", "2022-01-15"], [tolls]),
      (["--before", "2021"], [cherries]),
      (["--after", "2021-05", "--before", "2021-09"], [bridge]),
      (["--after", "2021-05-07", "--before", "2021-05-08"], [bridge]),
      (["--before", "7d", "bridge"], [tolls, bridge, cherries]),
    ] as [([String], [String])])
  func `filters`(arguments: [String], expected: [String]) throws {
    #expect(try titles(arguments) == expected)
  }

  @Test(arguments: [("Kiev", cherries, "Kyiv"), ("Köln", closed, "Cologne")])
  func `takes another name of a city, and says so`(
    name: String, title: String, city: String
  ) throws {
    let outcome = try Command(
      arguments: ["--format", "jsonl", "--city", name], environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    #expect(outcome.errors == "search: '\(name)' is taken as another name of \(city)\n")
    #expect(JSONLine(outcome.output[...])?.title == title)
  }

  @Test(
    arguments: [
      (["--sort", "newest"], [tolls, bridge, cherries]),
      (["--sort", "oldest"], [cherries, bridge, tolls]),
      (["--sort", "oldest", "--limit", "1"], [cherries]),
      (["--sort", "oldest", "-n1", "--offset", "1"], [bridge]),
      (["--sort", "oldest", "--offset=2"], [tolls]),
      (["--sort", "oldest", "--offset", "3"], []),
    ] as [([String], [String])])
  func `sorts and pages`(arguments: [String], expected: [String]) throws {
    // Beyond the last page there are no hits, but articles were found.
    let outcome = try Command(
      arguments: ["--format", "jsonl", "bridge"] + arguments,
      environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").map { JSONLine($0)?.title } == expected)
  }

  @Test(
    arguments: [
      ["--city", "Atlantis"], ["--country", "Utopia"], ["--outlet", "Nobody's Gazette"],
      ["--section", "Astrology"], ["--after", "2090"],
    ])
  func `finds nothing, without failing, for values the index does not hold`(
    arguments: [String]
  ) throws {
    let outcome = try Command(
      arguments: arguments + ["--count"], environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    #expect(outcome.status == 1)
    #expect(outcome.output == "0\n")
  }
}
