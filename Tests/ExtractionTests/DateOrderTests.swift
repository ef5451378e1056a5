import News
import Testing

@testable import Extraction

/// Dates of records that can be read both ways: the file's other dates decide, or nobody knows.
@Suite struct DateOrderTests {
  private func dates(_ content: String, _ name: String) throws -> [String] {
    try Reading(content: content, as: name).articles.map {
      $0.published?.day.description ?? "unknown"
    }
  }

  private func lines(_ dates: [String]) -> String {
    dates.enumerated().map { number, date in
      "{\"headline\": \"A mill \(number)\", \"date\": \"\(date)\", \"text\": \"It opened on 25/12/1990.\"}\n"
    }.joined()
  }

  @Test(
    arguments: [
      (["03/04/1987", "04/05/1987"], ["unknown", "unknown"]),
      (["03/04/1987", "13/04/1987"], ["1987-04-03", "1987-04-13"]),
      (["03/04/1987", "04/13/1987"], ["1987-03-04", "1987-04-13"]),
      // JSON may escape a slash, and a time may follow.
      ([#"03\/04\/1987"#, #"13\/04\/1987 10:30"#], ["1987-04-03", "1987-04-13"]),
      (["3-4-1987", "13-4-1987"], ["1987-04-03", "1987-04-13"]),
      // They contradict one another.
      (["03/04/1987", "13/04/1987", "04/13/1987"], ["unknown", "1987-04-13", "1987-04-13"]),
      // Both parts are the same, and dots say the day first.
      (["04/04/1987", "3.4.1987", "1987-04-05"], ["1987-04-04", "1987-04-03", "1987-04-05"]),
      // What is no date decides nothing.
      (["03/04/1987", "13/04", "13/14/1987", "130/4/1987"], Array(repeating: "unknown", count: 4)),
    ] as [([String], [String])])
  func `another date of the file decides`(stated: [String], read: [String]) throws {
    #expect(try dates(lines(stated), "a.jsonl") == read)
  }

  @Test func `the order of a table's column is found in any line`() throws {
    let rows = ["03/04/1987", "05/06/1987", "28/02/1987"].map {
      "A mill opens;\($0);Nobody came.\n"
    }
    let table = "headline;date;text\n" + rows.joined()
    #expect(try dates(table, "a.csv") == ["1987-04-03", "1987-06-05", "1987-02-28"])
  }

  @Test func `what the file says counts before its language`() throws {
    let german = lines(["03/04/1987", "04/13/1987"]).replacing(
      "\"date\"", with: "\"language\": \"de\", \"date\"")
    #expect(try dates(german, "a.jsonl") == ["1987-03-04", "1987-04-13"])
  }
}
