import Foundation
import Testing

/// A story that forty outlets carry: one hit, one count a value, and what a takedown leaves of it.
@Suite struct StoryCarriageTests {
  private static let sentences = [
    "Engineers closed the Norby tunnel on Tuesday after 14 sensors reported water behind the lining.",
    "The operator said that pumps from Oslo would arrive within 2 days.",
    "Freight trains wait at Lund, where 31 of them filled the yard by noon.",
    "The mayor of Norby, Asta Lind, asked shops to stay open for the drivers.",
    "A first inspection found no cracks in the concrete, but the pumps must run for 48 hours.",
    "The tunnel opened in 1987 and carries 900 vehicles an hour in summer.",
    "Hauliers from Emden said that the detour adds 3 hours and 120 kilometres to the way.",
    "The insurer Nordkap put the cost of a week at 6 million crowns.",
    "A commission will report to parliament in May, its head Tor Aas said.",
  ]

  /// What each of forty outlets prints: the seventh cuts, every fifth adds a word that nobody else has.
  private static func line(_ number: Int) -> String {
    var text = number == 7 ? Array(sentences.prefix(5)) : sentences
    if number % 5 == 0 { text[4] += " Nobody spoke of \(word(number))." }
    let hour = number < 10 ? "0\(number)" : "\(number % 24)"
    return
      #"{"url": "https://paper\#(number).example/norby", "title": "Tunnel closed, says \#(number)", "#
      + #""outlet": "Paper \#(number)", "language": "en", "date": "2021-03-\#(number < 24 ? "02" : "03")T\#(hour):30:00Z", "#
      + #""text": "\#(text.joined(separator: " "))"}"#
  }

  private static func word(_ number: Int) -> String {
    "zyg\(["a", "e", "i", "o", "u", "y", "aa", "ee"][number / 5])mur"
  }

  private static let other =
    #"{"url": "https://paper1.example/fair", "title": "Cheese fair", "outlet": "Paper 1", "language": "en", "#
    + #""date": "2021-03-04T09:00:00Z", "text": "The fair of Norby drew a crowd, and a tunnel of cheese was eaten."}"#

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = (0..<40).map(Self.line) + [Self.other]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "news.jsonl")
    let outcome = try search("index", "news.jsonl", in: folder)
    guard outcome.status == 0 else { throw NewsFixture.FixtureFailure(outcome: outcome) }
  }

  private func run(_ arguments: String...) throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func hits(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try Command(
      arguments: arguments + ["--json"], environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    return try #require(try object(outcome.output)["hits"] as? [[String: Any]])
  }

  @Test func `forty outlets are one hit, and one story of each facet value`() throws {
    let text = try run("tunnel pumps").output
    #expect(text.hasPrefix("1 story (40 articles)\n"), "\(text)")
    #expect(text.contains("   +39 outlets · first: Paper 0 2021-03-02 00:30\n"), "\(text)")
    let facets = try run("facets", "tunnel pumps", "--facet-limit", "0").output
    #expect(facets.contains("outlet  stories\n"))
    for number in 0..<40 { #expect(facets.contains("  1  Paper \(number)\n"), "\(number)") }
    #expect(facets.contains("month  stories\n  1  2021-03\n"), "\(facets)")
    let table = try run("story", "\(try hits("tunnel pumps")[0]["story"] ?? 0)").output
    #expect(table.contains("40 articles, 40 outlets\n"))
    #expect(table.split(separator: "\n").count { $0.contains("2021-03-") } == 40)
  }

  /// What `export --stories` writes, made of what `search` finds.
  private func storiesFromSearch() throws -> String {
    var groups: [Int: [[String: Any]]] = [:]
    for hit in try hits("tunnel", "--copies", "--limit", "100") {
      groups[hit["story"] as? Int ?? 0, default: []].append(hit)
    }
    func text(_ value: Any?) -> String { (value as? String).map { "\"\($0)\"" } ?? "null" }
    var lines: [(day: String, line: String)] = []
    for (story, members) in groups {
      let ordered = members.sorted {
        let (first, second) = (
          $0["relation"] as? String == "original", $1["relation"] as? String == "original"
        )
        if first != second { return first }
        return ($0["published_at"] as? String ?? "") < ($1["published_at"] as? String ?? "")
      }
      let original = try #require(ordered.first)
      #expect(original["id"] as? Int == story)
      let written = ordered.map { hit in
        #"{"identity":\#(text(hit["identity"])),"relation":\#(text(hit["relation"])),"#
          + #""published":\#(text(hit["published"])),"published_at":\#(text(hit["published_at"])),"#
          + #""outlet":\#(text(hit["outlet"])),"title":\#(text(hit["title"])),"url":\#(text(hit["url"]))}"#
      }
      let copies = original["copies"] as? [String: Any]
      let line =
        #"{"story":\#(text(original["identity"])),"title":\#(text(original["title"])),"#
        + #""matching":\#(members.count),"all":\#(copies?["all"] as? Int ?? 0),"#
        + #""members":[\#(written.joined(separator: ","))]}"#
      lines.append((original["published"] as? String ?? "", line))
    }
    return lines.sorted { $0.day > $1.day }.map { $0.line + "\n" }.joined()
  }

  @Test func `what export --stories writes is what search finds, byte for byte`() throws {
    #expect(try run("export", "--stories").output == storiesFromSearch())
  }

  @Test func `a takedown of the original and of a middle copy, and their return`() throws {
    let before = try run("export", "--stories").output
    let original = try #require(try hits("is:original pumps")[0]["id"] as? Int)
    let middle = try #require(try hits("outlet:\"Paper 20\" pumps")[0]["id"] as? Int)
    #expect(try run("remove", "\(original)", "\(middle)").status == 0)
    // The rest is one story, named by the next, and the old names lead there.
    let text = try run("tunnel pumps").output
    #expect(text.hasPrefix("1 story (38 articles)\n"), "\(text)")
    #expect(text.contains("   +37 outlets · first: Paper 1 2021-03-02 01:30\n"), "\(text)")
    for id in [original, middle] {
      #expect(try run("story:\(id)", "--count").output == "38\n")
      let story = try run("story", "\(id)", "--json")
      #expect(try object(story.output)["total"] as? Int == 38)
      #expect(
        story.errors.contains("article \(id) was taken down on ")
          && story.errors.hasSuffix("; this is left of its story\n"), "\(story.errors)")
      #expect(try run("show", "\(id)").status == 1)
      #expect(try run("story", "--diff", "\(id)").status == 1)
    }
    let rest = try #require(try hits("tunnel pumps")[0]["story"] as? Int)
    let server = try RunningServer(in: folder)
    let led = server.get("/story/\(original)")
    #expect(led.status == 303 && led.headers["Location"] == "/story/\(rest)", "\(led)")
    #expect(server.get("/article/\(original)").status == 410)
    #expect(server.stop() == 0)
    // No word of theirs is left, in what is found, told or stored.
    for number in [0, 20] {
      #expect(try run(Self.word(number)).status == 1)
      let stored = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
      #expect(stored.range(of: Data(Self.word(number).utf8)) == nil)
    }
    #expect(try run("check").status == 0)
    // They come back as they were.
    #expect(try run("remove", "--restore", "\(original)", "\(middle)").status == 0)
    #expect(try run("index", "--reread", "news.jsonl").status == 0)
    #expect(try run("export", "--stories").output == before)
    #expect(try run("export", "--stories").output == storiesFromSearch())
    #expect(try run("check").status == 0)
  }
}
