import Presentation
import Search
import Testing

/// The forms of an answer, written into a string.
@Suite struct FormatTests {
  private let hint = CommandHint(program: "search", index: nil)

  @Test func `writes text`() {
    var text = ""
    TextFormat(width: 80, paint: Paint(isOn: false), hint: hint)
      .write(AnswerFixture.response, to: &text)
    #expect(
      text == """
        1 article (1 near)

        1. Tolls, "for now"  [near]
           Daily Sample · BRUSSELS · Ida Brandt, Tom Reed
           Bridge <tolls> stay.
           search show 7

        outlet
          1  Daily Sample

        """)
  }

  @Test func `lights the query's words, and dims what stands around`() {
    var text = ""
    var response = AnswerFixture.response
    response.facets = nil
    TextFormat(width: 80, paint: Paint(isOn: true), hint: hint).write(response, to: &text)
    #expect(
      text.contains(
        "\u{1B}[2m1. \u{1B}[0m\u{1B}[1m\u{1B}[1;33mTolls\u{1B}[0m\u{1B}[1m, \"for now\"\u{1B}[0m"
          + "\u{1B}[2m  [near]\u{1B}[0m\n"))
    #expect(text.contains("   Bridge <\u{1B}[1;33mtolls\u{1B}[0m> stay.\n"))
  }

  @Test func `writes JSON that escapes what is no mark`() {
    var text = ""
    JSONFormat(query: "tolls").write(AnswerFixture.response, elapsed: 1.234, to: &text)
    #expect(text.contains("\"snippet\": \"Bridge &lt;<mark>tolls</mark>&gt; stay.\""))
    #expect(text.contains("\"elapsed_ms\": 1.23"))
    #expect(text.contains("\"score\": 1.2346"))
    var line = ""
    JSONFormat(query: "tolls").writeLines(AnswerFixture.response, to: &line)
    #expect(line.split(separator: "\n").count == 2)
  }

  @Test func `writes a table whose cells can be read back`() {
    var text = ""
    CSVFormat(fields: [], hasSafeCells: false)
      .write(AnswerFixture.response.facets ?? [], to: &text)
    #expect(text == "facet,value,count\r\noutlet,Daily Sample,1\r\n")
    #expect(CSVFormat.row(["a,b", "c\"d", "e"]) == "\"a,b\",\"c\"\"d\",e\r\n")
  }

  @Test(arguments: [
    ("index.db", "index.db"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"),
    ("Zürich/index", "Zürich/index"), ("$(x)", "'$(x)'"),
  ])
  func `quotes for the shell`(word: String, quoted: String) {
    #expect(CommandHint.quoted(word) == quoted)
  }

  @Test func `text is wrapped at blanks, and its marks with it`() {
    let text = HighlightedText("Łódź spoke of many things", highlights: [8..<13, 14..<16])
    let lines = TextFormat.wrapped(text, 11)
    #expect(
      lines.map { $0.marked(open: "<", close: ">") } == ["Łódź <spoke>", "<of> many", "things"])
    #expect(TextFormat.printable("a\u{1B}[31mb\u{202E}c\n") == "a [31mb c ")
  }
}
