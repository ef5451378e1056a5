import Foundation
import Testing

/// Many queries at once, as tables, and how well one finds what a person holds for relevant.
@Suite struct BatchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.makeFolder()
  }

  private func rows(_ text: String) -> [String] {
    text.components(separatedBy: "\r\n").dropLast()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  private func id(of query: String) throws -> Int {
    try #require(JSONLine(try search("--format", "jsonl", query, in: folder).output)).id
  }

  private let table = """
    query,city,after,match
    bridge,Brussels; Kyiv,,
    "bridge tolls",,2021,
    "\"\"bridge tolls\"\"",,,exact
    cylcists,,,

    """

  @Test func `answers each row by its options, and tells how much it finds and of what time`()
    throws
  {
    try folder.write(table, to: "q.csv")
    let outcome = try search("batch", "--summary", "s.csv", "q.csv", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    let hits = rows(outcome.output)
    #expect(hits[0] == "query,rank,tier,id,story,published,outlet,title,snippet,url")
    let tolls = try id(of: "ministers")
    #expect(
      hits[1].hasPrefix("bridge,1,exact,\(tolls),\(tolls),2022-01-15,Daily Sample,\"Bridge tolls, ")
    )
    #expect(hits.count == 5)
    #expect(
      hits[3].hasPrefix("bridge tolls,1,") && hits[4].hasPrefix("\"\"\"bridge tolls\"\"\",1,exact"))
    #expect(
      rows(try text("s.csv")) == [
        "query,total,stories,first,last,hits,suggestions,notes",
        "bridge,2,2,2020-06-30,2022-01-15,2,,", "bridge tolls,1,1,2022-01-15,2022-01-15,1,,",
        "\"\"\"bridge tolls\"\"\",1,1,2022-01-15,2022-01-15,1,,",
        "cylcists,0,0,,,0,did you mean cyclists? (1 article),",
      ])
  }

  @Test func `the hits of a row are those of the query alone`() throws {
    try folder.write("bridge\ncherry harvest\n\"bridge tolls\"\n", to: "names.txt")
    let outcome = try search("batch", "names.txt", in: folder)
    for query in ["bridge", "cherry harvest", "\"bridge tolls\""] {
      let alone = try search(
        "--copies", "--format", "csv", "--fields", "rank,tier,id", query, in: folder)
      let name = query.replacingOccurrences(of: "\"", with: "\"\"")
      let cell = query.contains("\"") ? "\"\(name)\"" : query
      let own = rows(outcome.output).filter { $0.hasPrefix(cell + ",") }
        .map { $0.dropFirst(cell.count + 1).split(separator: ",").prefix(3).joined(separator: ",") }
      #expect(own == Array(rows(alone.output).dropFirst()), "\(query)")
    }
  }

  @Test func `goes on where a run was cut off, wherever that was`() throws {
    try folder.write(table, to: "q.csv")
    func run(_ more: String...) throws -> Outcome {
      try Command(
        arguments: ["batch", "--output", "h.csv", "--summary", "s.csv"] + more + ["q.csv"],
        environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run()
    }
    #expect(try run() == Outcome(status: 0, output: "", errors: ""))
    let (hits, summary) = (try text("h.csv"), try text("s.csv"))
    for (hitCount, summaryCount) in [
      (0, 0), (hits.utf8.count, 60), (hits.utf8.count - 40, summary.utf8.count - 80),
      (hits.utf8.count, summary.utf8.count),
    ] {
      try folder.write(String(hits.prefix(hitCount)), to: "h.csv")
      try folder.write(String(summary.prefix(summaryCount)), to: "s.csv")
      #expect(try run("--resume").errors == "", "\(hitCount) \(summaryCount)")
      #expect(try text("h.csv") == hits, "\(hitCount) \(summaryCount)")
      #expect(try text("s.csv") == summary)
    }
    try folder.write("query\nother\n", to: "q.csv")
    #expect(try run("--resume").errors.contains("it is of another file"))
    #expect(try search("batch", "--resume", "q.csv", in: folder).status == 64)
  }

  @Test func `tells what is wrong with a table, and answers the other rows`() throws {
    for (table, message) in [
      (
        "query,citty\nx,y\n",
        "'q.csv' has a column 'citty', which is no option of a query: did you mean 'city'?"
      ),
      ("name,city\nx,y\n", "the first line of 'q.csv' names no column 'query': 'name,city'"),
    ] {
      try folder.write(table, to: "q.csv")
      let outcome = try search("batch", "q.csv", in: folder)
      #expect(outcome.status == 64 && outcome.errors == "search: \(message)\n")
    }
    try folder.write("query,after\nbridge,soon\ncherry,\n", to: "q.csv")
    let outcome = try search("batch", "q.csv", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("search: row 2: 'soon' is no date for '--after'"))
    #expect(rows(outcome.output).count == 2)
  }

  @Test func `judges a query by the articles that a person holds for relevant`() throws {
    let (opens, tolls, cherry) = (
      try id(of: "cyclists"), try id(of: "ministers"), try id(of: "cherry")
    )
    try folder.write("# mine\n\(opens)\n\(tolls) yes\n\(cherry)\n99\n", to: "ids.txt")
    let outcome = try search("judge", "ids.txt", "bridge tolls OR cyclists", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "search: there is no article 99\n")
    #expect(
      outcome.output.hasPrefix(
        """
        recall     0.667  (2 of 3 relevant articles are found)
        precision  1.000  (2 of 2 found articles are judged relevant)

        missed
          \(cherry)  2020-06-30  Cherry harvest is late
        """))
    #expect(outcome.output.contains("words that would find them"))
    let json = try search("judge", "--json", "-", "zeppelin", in: folder, input: "\(opens)\n")
    #expect(json.status == 1)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(value["recall"] as? Double == 0 && value["relevant"] as? Int == 1)
    let words = try #require(value["words"] as? [[String: Any]])
    #expect(words.contains { $0["finds"] as? Int == 1 && ($0["brings"] as? Int ?? 0) >= 1 })
    #expect(try search("judge", "none.txt", "x", in: folder).status == 2)
    #expect(try search("judge", "-", "x", in: folder, input: "abc\nxyz\n").status == 2)
  }
}
