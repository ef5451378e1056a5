import Foundation
import Testing

@testable import search_cli

/// `search timeline`, `terms` and `places`.
@Suite struct CoverageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
    try Command(
      arguments: arguments,
      environment: ["DATELINE_INDEX": "INDEX"].merging(environment) { $1 }, folder: folder.path
    ).run()
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a timeline is drawn of blocks where the locale has them, else of ASCII`() throws {
    let words = ["timeline", "--by", "year", "bridge"]
    let expected = """
      bridge, by year, 3 articles, most 1
      2020  ███████████████████████████  1
      2021  ███████████████████████████  1
      2022  ███████████████████████████  1

      """
    for locale in [["LANG": "C.UTF-8"], ["LC_ALL": "de_DE.utf8", "LANG": "C"]] {
      #expect(
        try run(words, locale.merging(["COLUMNS": "36"]) { $1 })
          == Outcome(status: 0, output: expected, errors: ""))
    }
    let plain = try run(words, ["COLUMNS": "36", "LANG": "C", "LC_CTYPE": ""]).output
    #expect(plain == expected.replacingOccurrences(of: "█", with: "#"))
    #expect(try run(words, ["COLUMNS": "36"]).output == plain)
  }

  @Test func `every form of every command says the same`() throws {
    let csv = try run(["timeline", "--by", "year", "--share", "--format", "csv", "bridge"])
    #expect(
      csv.output == "start,end,count,of,share\r\n2020-01-01,2021-01-01,1,1,1.0\r\n"
        + "2021-01-01,2022-01-01,1,2,0.5\r\n2022-01-01,2023-01-01,1,1,1.0\r\n")
    let json = try object(run(["timeline", "--by", "year", "--json", "bridge"]).output)
    #expect(json["total"] as? Int == 3 && (json["bins"] as? [Any])?.count == 3)
    let lines = try run(["timeline", "--by", "year", "--format", "jsonl", "bridge"]).output
    #expect(lines.split(separator: "\n").count == 3)
    #expect(try run(["timeline", "--format", "svg", "bridge"]).output.hasPrefix("<svg xmlns="))
    let places = try run(["places", "--format", "csv", "bridge"]).output
    #expect(places.hasPrefix("city,region,country,latitude,longitude,count,share\r\n"))
    #expect(places.contains("Hamburg,") && places.split(separator: "\r\n").count == 4)
    let geo = try object(run(["places", "--format", "geojson", "bridge"]).output)
    #expect((geo["features"] as? [Any])?.count == 3)
    #expect(try run(["places", "--format", "svg", "bridge"]).output.contains("Natural Earth"))
    #expect(try run(["places", "--by", "country", "bridge"]).output.contains("UA"))
    let terms = try run(["terms", "--min", "1", "--format", "csv", "bridge"]).output
    #expect(terms.hasPrefix("word,lang,matches,share,archive,archive_share,score\r\n"))
    #expect(!terms.contains("\nbridge"))
    let both = try run(["terms", "--min", "1", "--against", "brücke", "--format", "csv", "bridge"])
    #expect(both.output.hasPrefix("query,word,lang,matches,share,against,against_share,score\r\n"))
  }

  @Test(arguments: ["timeline", "terms", "places"])
  func `they understand the options of a query, and count what is found`(command: String) throws {
    let options = [
      "--city", "hamburg", "--country", "DE", "--outlet", "courier", "--byline", "brandt",
      "--section", "transport", "--lang", "en", "--after", "2021", "--before", "2022",
      "--exact", "--match", "phrase", "--copies", "--safe-cells", "--color", "never",
    ]
    #expect(try run([command] + options + ["--count", "bridge"]).output == "1\n")
    for format in ["text", "json", "jsonl", "csv"] {
      let least = command == "terms" ? ["--min", "1"] : []
      let outcome = try run([command] + least + options + ["--format", format, "bridge"])
      #expect(outcome.status == 0, "\(format)")
    }
    #expect(try object(run([command, "--json", "--count", "bridge"]).output)["total"] as? Int == 3)
    let nothing = try run([command, "cylcists"])
    #expect(nothing.status == 1)
    #expect(nothing.errors == "search: did you mean cyclists? (1 article)\n")
    #expect(try object(run([command, "--json", "zeppelin"]).output)["total"] as? Int == 0)
  }

  @Test(
    arguments: [
      (
        [
          "timeline", "--compare", "a", "--compare", "b", "--compare", "c", "--compare", "d",
          "--compare", "e", "f",
        ],
        "'--compare' is given 5 times: up to 5 queries can be compared, the first among them"
      ),
      (
        ["timeline", "--by", "day", "--after", "1000", "--before", "2000"],
        "'--by day' gives 365242 bins, and 100000 are the most: use longer ones, or '--after' and '--before'"
      ),
      (
        ["timeline", "--by", "day", "--after", "2010", "--before", "2020", "--format", "svg"],
        "'--by day' gives 3652 bins, and 1000 are the most: use longer ones, or '--after' and '--before'"
      ),
      (
        ["timeline", "--by", "hour", "bridge"],
        "'hour' is no value for '--by': use auto, day, week, month or year"
      ),
      (
        ["terms", "--min", "0", "bridge"], "'0' is no value for '--min': use a whole number from 1"
      ),
    ] as [([String], String)])
  func `what cannot be is refused, and what can be is said`(words: [String], message: String) throws
  {
    #expect(try run(words) == Outcome(status: 64, output: "", errors: "search: \(message)\n"))
  }

  @Test func `words need a query`() throws {
    let outcome = try run(["terms", "--city", "hamburg"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("as in 'search terms city:hamburg'"))
    #expect(try run(["terms", "--min", "1", "city:hamburg"]).status == 0)
  }

  @Test func `a bin's days find what it counts`() throws {
    let json = try object(
      run(["timeline", "--by", "month", "--copies", "--json", "bridge"]).output)
    for case let bin as [String: Any] in json["bins"] as? [Any] ?? [] {
      let outcome = try run([
        "--count", "--after", bin["start"] as? String ?? "", "--before",
        bin["end"] as? String ?? "", "bridge",
      ])
      #expect(outcome.output == "\(bin["count"] as? Int ?? -1)\n")
    }
    #expect((json["bins"] as? [Any])?.count == 20)
  }
}
