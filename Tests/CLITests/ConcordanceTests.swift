import Foundation
import Testing

/// What `search kwic QUERY` prints, whole, and its exit status.
@Suite struct ConcordanceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  @Test func `prints a line for each place, aligned`() throws {
    let expected = """
      6 places in 3 articles

      2579072286721  2022-01-15                        Bridge tolls, "for
      2579072286721  2022-01-15  Ministers agreed that bridge tolls stay.
      2579072286721  2022-01-15        tolls stay. The bridge at Antwerp
      2578806996993  2021-05-07                Harbour bridge opens
      2578806996993  2021-05-07        The new harbour bridge opened to
      2578480889857  2020-06-30        weeks late. The bridge over the

      """
    let outcome = try search(
      "kwic", "--left", "3", "--right", "2", "bridge", in: folder)
    #expect(outcome == Outcome(status: 0, output: expected, errors: ""))
  }

  @Test func `sorts by the word to the left, and obeys filters`() throws {
    let outcome = try search(
      "kwic", "--sort", "left", "--left", "1", "--right", "0", "--outlet", "courier", "bridge",
      in: folder)
    let expected = """
      3 places in 2 articles

      2578806996993  2021-05-07  Harbour bridge
      2578806996993  2021-05-07  harbour bridge
      2578480889857  2020-06-30      The bridge

      """
    #expect(outcome == Outcome(status: 0, output: expected, errors: ""))
  }

  @Test func `prints comma-separated values and JSON`() throws {
    let csv = try search("kwic", "--format", "csv", "--right", "1", "\"bridge toll\"", in: folder)
    let json = try search("kwic", "--format", "jsonl", "--left", "1", "cyclists", in: folder)
    let expected = [
      "id,published,outlet,title,field,left,keyword,right",
      "2579072286721,2022-01-15,Daily Sample,\"Bridge tolls, \"\"for now\"\"\",title,,"
        + "Bridge tolls,\", \"\"for\"",
      "2579072286721,2022-01-15,Daily Sample,\"Bridge tolls, \"\"for now\"\"\",body,"
        + "Ministers agreed that ,bridge tolls, stay.",
      "",
    ]
    #expect(csv == Outcome(status: 0, output: expected.joined(separator: "\r\n"), errors: ""))
    #expect(
      json
        == Outcome(
          status: 0,
          output: #"{"id":2578806996993,"published":"2021-05-07","outlet":"The Example Courier","#
            + #""title":"Harbour bridge opens","field":"body","left":"to ","keyword":"cyclists","#
            + #""right":" on Friday. Mayor Grete Olsen cut a ribbon."}"# + "\n",
          errors: ""))
  }

  @Test func `exits 1 when nothing is found, and tells why there is nothing to show`() throws {
    #expect(
      try search("kwic", "zeppelin", in: folder)
        == Outcome(status: 1, output: "0 articles\n", errors: ""))
    #expect(
      try search("kwic", "--lang", "de", in: folder)
        == Outcome(
          status: 1, output: "0 articles\n",
          errors: "search: the query has no word to show: give words\n"))
    #expect(try search("kwic", in: folder).status == 64)
  }
}
