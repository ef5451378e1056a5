import Foundation
import Testing

/// Stories at the command line: one hit for all that carry one, and every article with `--copies`.
@Suite struct StoryTests {
  private static let text = """
    Engineers closed the Norby tunnel on Tuesday after 14 sensors reported water behind the lining, and \
    traffic was sent over the Halvor pass. The operator said that pumps from Oslo would arrive within 2 days. \
    Freight trains wait at Lund, where 31 of them filled the yard by noon. The mayor of Norby, Asta Lind, asked \
    shops to stay open for the drivers. A first inspection found no cracks in the concrete, the operator said, \
    but the pumps must run for 48 hours before anybody may enter. The tunnel opened in 1987 and carries 900 \
    vehicles an hour in summer.
    """

  /// Wire copy of three outlets, one of them cut, a correction, and an article that says nothing of it.
  private static let lines: String = {
    func line(
      _ title: String, _ text: String, _ outlet: String, _ time: String, origin: String? = nil
    ) -> String {
      let agency = origin.map { ", \"source\": \"\($0)\"" } ?? ""
      return #"{"title": "\#(title)", "text": "\#(text)", "outlet": "\#(outlet)", "#
        + #""date": "2021-03-0\#(time)", "language": "en", "#
        + #""url": "https://\#(outlet.lowercased().replacing(" ", with: "-")).example/\#(time)"\#(agency)}"#
    }
    let cut = text.components(separatedBy: ". ").prefix(3).joined(separator: ". ") + "."
    return [
      line("Norby tunnel closed", text, "Meridian Wire", "2T04:00:00Z"),
      line("Water closes tunnel", text, "Norby Times", "2T06:00:00Z"),
      line("Tunnel shut", cut, "Lund Courier", "2T07:30:00Z"),
      line(
        "CORRECTED: Norby tunnel closed", text.replacing("14 sensors", with: "12 sensors"),
        "Meridian Wire", "2T09:00:00Z"),
      line(
        "Cheese fair", "The cheese fair of Lund drew a crowd, and the tunnel of cheese was eaten.",
        "Lund Courier", "3T09:00:00Z"),
    ].joined(separator: "\n") + "\n"
  }()

  private static let shared = Result {
    let folder = try TemporaryFolder()
    try folder.write(lines, to: "news.jsonl")
    let outcome = try search("index", "news.jsonl", in: folder)
    guard outcome.status == 0 else { throw NewsFixture.FixtureFailure(outcome: outcome) }
    return folder
  }

  let folder: TemporaryFolder

  init() throws {
    folder = try Self.shared.get()
  }

  private func run(_ arguments: String...) throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a story is one hit that tells who else carried it`() throws {
    let text = try run("tunnel").output
    #expect(text.hasPrefix("2 stories (5 articles)\n"))
    #expect(
      text.contains("+2 outlets · first: Meridian Wire 2021-03-02 04:00 · 2 versions"), "\(text)")
    #expect(text.contains("CORRECTED: Norby tunnel closed"))
    let some = try run("outlet:\"Norby Times\" OR outlet:\"Lund Courier\"").output
    #expect(some.contains("+1 outlet (2 of 4 match) · first: Meridian Wire"), "\(some)")
    #expect(try run("cheese").output.hasPrefix("1 article\n"))
  }

  @Test func `--copies shows every article`() throws {
    let text = try run("tunnel", "--copies").output
    #expect(text.hasPrefix("5 articles\n"))
    let answer = try object(try run("tunnel", "--copies", "--json").output)
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(hits.count == 5 && answer["stories"] as? Int == 2)
    #expect(answer["unit"] as? String == "article")
    #expect(Set(hits.compactMap { $0["relation"] as? String }).contains("abridged"))
  }

  @Test func `JSON names the story, the relation and the copies of a hit`() throws {
    let answer = try object(try run("tunnel", "--json", "--limit", "1").output)
    #expect(answer["total"] as? Int == 5 && answer["stories"] as? Int == 2)
    #expect(answer["unit"] as? String == "story")
    let hit = try #require((answer["hits"] as? [[String: Any]])?.first)
    let copies = try #require(hit["copies"] as? [String: Any])
    #expect(hit["relation"] as? String == "correction")
    #expect(copies["matching"] as? Int == 4 && copies["all"] as? Int == 4)
    #expect(copies["versions"] as? Int == 2)
    #expect(
      copies["outlets"] as? [String] == ["Meridian Wire", "Norby Times", "Lund Courier"])
    let story = try #require(hit["story"] as? Int)
    #expect(try run("story:\(story)", "--count").output == "4\n")
    let table = try run("tunnel", "--format", "csv", "--fields", "title,story,relation,copies")
    #expect(table.output.contains("CORRECTED: Norby tunnel closed,\(story),correction,4\r\n"))
  }

  @Test func `pages and counts`() throws {
    let page = try run("tunnel", "-n", "1").output
    #expect(page.hasSuffix("1 of 2, more with --offset 1\n"), "\(page)")
    #expect(try run("tunnel", "--count").output == "5\n")
    let end = try run("tunnel", "--offset", "2")
    #expect(end.errors.contains("there are 2 hits only"), "\(end.errors)")
  }

  @Test func `export is by article, and with --stories by story`() throws {
    let lines = try run("export", "tunnel").output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    for line in lines {
      let article = try object(line)
      #expect(article["story"] is Int && article["relation"] is String)
    }
    let stories = try run("export", "--stories", "tunnel").output.split(separator: "\n")
      .map(String.init)
    #expect(stories.count == 2)
    let story = try object(try #require(stories.last))
    let members = try #require(story["members"] as? [[String: Any]])
    #expect(story["all"] as? Int == 4 && members.count == 4)
    #expect(
      members.map { $0["relation"] as? String } == ["original", "copy", "abridged", "correction"])
    #expect(try run("export", "--stories", "--format", "csv").status == 64)
    #expect(try run("export", "--stories", "--sort", "relevance").status == 64)
    // What was exported is read again as it was.
    try folder.write(lines.joined(separator: "\n"), to: "again.jsonl")
    #expect(try run("index", "--index", "AGAIN", "again.jsonl").status == 0)
    #expect(try run("export", "--stories", "tunnel", "--index", "AGAIN").output.utf8.count > 0)
  }

  @Test func `show's JSON names the versions of a story, and which of them an article is`() throws {
    let answer = try object(try run("tunnel", "--copies", "--json", "--sort", "oldest").output)
    let ids = try #require(answer["hits"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
    let shown = try ids.map { try object(try run("show", "--json", "\($0)").output) }
    #expect(shown.map { $0["version"] as? Int } == [1, nil, nil, 2, 1])
    let copies = shown.compactMap { $0["copies"] as? [String: Any] }
    #expect(copies.map { $0["all"] as? Int } == [4, 4, 4, 4, 1])
    #expect(copies.map { $0["versions"] as? Int } == [2, 2, 2, 2, 1])
    let outlets = ["Meridian Wire", "Norby Times", "Lund Courier"]
    #expect(copies.first?["outlets"] as? [String] == outlets)
    #expect(copies.last?["outlets"] as? [String] == ["Lund Courier"])
    #expect(shown.map { $0["in_common"] as? Double }.first == 1)
  }

  @Test func `show tells what an article is a copy of`() throws {
    let answer = try object(try run("tunnel", "--copies", "--json", "--sort", "oldest").output)
    let ids = try #require(answer["hits"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
    #expect(
      try run("show", "\(ids[0])").output.contains(
        "story      original of 4 in 3 outlets, version 1 of 2\n"))
    #expect(
      try run("show", "\(ids[1])").output.contains(
        "story      copy of \(ids[0]) (Meridian Wire), 100 % in common\n"))
    #expect(
      try run("show", "\(ids[3])").output.contains(
        "story      correction of \(ids[0]) (Meridian Wire), 96 % in common, version 2 of 2\n"))
    #expect(!(try run("show", "\(ids[4])").output.contains("\nstory ")))
  }
}
