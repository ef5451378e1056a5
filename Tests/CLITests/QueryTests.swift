import Foundation
import Testing

/// What `search QUERY` prints, whole, and its exit status.
@Suite struct QueryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  @Test func `prints hits for people`() throws {
    let expected = """
      1 article

      1. Harbour bridge opens
         The Example Courier · HAMBURG (Northwire) · 2021-05-07 · Ida Brandt, Tom Reed
         The new harbour bridge opened to cyclists on Friday.
         search show 2578806996993

      """
    #expect(try search("cyclists", in: folder) == Outcome(status: 0, output: expected, errors: ""))
  }

  @Test func `labels hits that are less than exact`() throws {
    let expected = """
      1 article (1 near)

      1. Harbour bridge opens  [near]
         The Example Courier · HAMBURG (Northwire) · 2021-05-07 · Ida Brandt, Tom Reed
         The new harbour bridge opened to cyclists on Friday.
         search show 2578806996993

      """
    let outcome = try search("\"bridge cyclists\"", in: folder)
    #expect(outcome == Outcome(status: 0, output: expected, errors: ""))
  }

  @Test func `prints one JSON object with the keys of the contract`() throws {
    let outcome = try search("--json", "--facets", "bridge", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot("query.json", outcome.output.masking("elapsed_ms", "score"))
  }

  @Test func `escapes what of the text could be a mark`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"title\": \"Knots\", \"body\": \"The knot <b> stays & holds; ropes > all.\"}\n",
      to: "news.jsonl")
    _ = try search("index", "news.jsonl", in: folder)
    #expect(
      try search("--json", "knot", in: folder).output.contains(
        "The <mark>knot</mark> &lt;b&gt; stays &amp; holds; ropes &gt; all."))
  }

  @Test func `prints one JSON object a line`() throws {
    let outcome = try search("--format", "jsonl", "bridge", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot("query.jsonl", outcome.output.masking("score"))
  }

  @Test func `prints comma-separated values with quotes where they are needed`() throws {
    let expected = [
      "rank,id,score,tier,title,published,outlet,origin,agency,dateline,city,country,bylines,"
        + "section,lang,url,path,snippet,story,relation,copies",
      "1,2579072286721,0.0,exact,\"Bridge tolls, \"\"for now\"\"\",2022-01-15,Daily Sample,,,"
        + "BRUSSELS,Brussels,BE,Ida Brandt,Politics,en,,news.jsonl,"
        + "Ministers agreed that bridge tolls stay.,2579072286721,original,1",
      "",
    ]
    let outcome = try search("--format", "csv", "--section", "politics", in: folder)
    #expect(
      outcome == Outcome(status: 0, output: expected.joined(separator: "\r\n"), errors: ""))
  }

  @Test func `counts`() throws {
    #expect(
      try search("--count", "bridge", in: folder)
        == Outcome(status: 0, output: "3\n", errors: ""))
    #expect(
      try search("--count", "zeppelin", in: folder)
        == Outcome(status: 1, output: "0\n", errors: ""))
  }

  @Test func `counts by outlet, city, country, section and month`() throws {
    let expected = """
      3 articles

      outlet
        2  The Example Courier
        1  Daily Sample

      city
        1  Brussels
        1  Hamburg
        1  Kyiv

      country
        1  BE
        1  DE
        1  UA

      section
        1  Economy
        1  Politics
        1  Transport

      lang
        3  en

      byline
        2  Ida Brandt
        1  Olha Koval
        1  Tom Reed

      month
        1  2020-06
        1  2021-05
        1  2022-01

      year
        1  2020
        1  2021
        1  2022

      day
        1  2020-06-30
        1  2021-05-07
        1  2022-01-15

      """
    let outcome = try search("--facets", "-n", "0", "bridge", in: folder)
    #expect(outcome == Outcome(status: 0, output: expected, errors: ""))
  }

  @Test func `exits 1 when nothing is found`() throws {
    #expect(
      try search("zeppelin", in: folder)
        == Outcome(status: 1, output: "0 articles\n", errors: ""))
  }

  @Test func `offers another query when nothing is found`() throws {
    #expect(
      try search("cylcists", "ribbon", in: folder)
        == Outcome(
          status: 1, output: "0 articles\n",
          errors: """
            search: did you mean cyclists AND ribbon? (1 article)
            search: without cylcists: ribbon (1 article)

            """))
    #expect(
      try search("--count", "cylcists", in: folder)
        == Outcome(status: 1, output: "0\n", errors: ""))
    let json = try search("--json", "--city", "Kyiv", "Antwerp", in: folder)
    #expect(json.output.contains(#""change": "without_filter""#))
    #expect(json.errors == "")
  }

  @Test(arguments: ["index", "stats", "show", "help"])
  func `searches for the word that names a command after two dashes`(word: String) throws {
    #expect(
      try search("--", word, in: folder)
        == Outcome(status: 1, output: "0 articles\n", errors: ""))
  }

  @Test func `runs the query command by its name too`() throws {
    #expect(try search("query", "cyclists", in: folder) == search("cyclists", in: folder))
  }

  @Test func `shows no marks where the output is no terminal, unless it is told to`() throws {
    let marked = try search("--color", "always", "cyclists", in: folder)
    #expect(marked.output.contains("\u{1B}[1;33mcyclists\u{1B}[0m"))
    #expect(try !search("cyclists", in: folder).output.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      "search bridge --limit 1000 | head -c 1", "search export | head -c 1",
      "search bridge --json | true",
    ])
  func `takes a broken pipe for success`(line: String) throws {
    let script =
      "search() { \"$SEARCH\" \"$@\"; }; " + line + " > /dev/null; echo \"${PIPESTATUS[0]}\""
    #expect(try bash(script, in: folder) == Outcome(status: 0, output: "0\n", errors: ""))
  }
}
