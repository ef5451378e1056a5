import JSON
import News
import Testing

@testable import Citations

/// Each form, whole, of an article that has everything and of one that has nothing.
@Suite struct ReferenceFormatTests {
  private static let today = CalendarDate(julianDay: 2_461_374)

  private static let full: Reference = {
    var reference = Reference(id: 77, title: "Elbe talks: 50 % & \"more\"", accessed: today)
    reference.bylines = ["Götz van der Weiß", "Ludwig Zed, Jr.", "News Desk"]
    reference.outlet = "The Harbour Ledger"
    reference.origin = "Northern Post"
    reference.agency = "Northwire"
    reference.published = CalendarDate(year: 2017, month: 7, day: 8)
    reference.dateline = "HAMBURG"
    reference.city = "Hamburg"
    reference.section = "World"
    reference.language = "en"
    reference.keywords = ["summit", "Elbe, river"]
    reference.url = "https://ledger.example/a_b?c=1&d=%20{x}"
    reference.version = 2
    reference.state = "0f"
    return reference
  }()

  private static let bare = Reference(id: 5, title: "A\nquiet\u{2028}week", accessed: today)

  private func text(_ form: ReferenceFormat, _ references: [Reference]) -> String {
    form.start
      + references.enumerated().map { form.text(of: $1, isFirst: $0 == 0) }.joined() + form.end
  }

  @Test func `writes RIS`() {
    #expect(
      text(.ris, [Self.full, Self.bare]).split(separator: "\r\n", omittingEmptySubsequences: false)
        == [
          "TY  - NEWS", "TI  - Elbe talks: 50 % & \"more\"", "AU  - van der Weiß, Götz",
          "AU  - Zed, Ludwig, Jr.", "AU  - News Desk", "T2  - The Harbour Ledger", "PY  - 2017",
          "DA  - 2017/07/08", "SE  - World", "LA  - en", "KW  - summit", "KW  - Elbe, river",
          "N1  - From Northern Post", "N1  - Agency: Northwire", "N1  - Dateline: HAMBURG",
          "UR  - https://ledger.example/a_b?c=1&d=%20{x}", "Y2  - 2026/11/29", "ID  - 77",
          "AN  - Dateline 77 text 2 state 0f", "ER  - ", "",
          "TY  - NEWS", "TI  - A quiet week", "ID  - 5", "AN  - Dateline 5 text 1", "ER  - ", "",
          "",
        ])
  }

  @Test func `writes BibTeX`() {
    #expect(
      text(.bibtex, [Self.full, Self.bare]) == #"""
        @article{dl77,
          title = {{Elbe talks: 50 \% \& "more"}},
          author = {van der Weiß, Götz and Zed, Jr., Ludwig and {News Desk}},
          journal = {The Harbour Ledger},
          date = {2017-07-08},
          year = {2017},
          month = jul,
          keywords = {summit, Elbe; river},
          url = {https://ledger.example/a_b?c=1&d=%20%7Bx%7D},
          urldate = {2026-11-29},
          note = {From Northern Post. Agency: Northwire. Dateline: HAMBURG},
        }

        @article{dl5,
          title = {{A quiet week}},
        }

        """#)
  }

  @Test func `writes CSL-JSON`() throws {
    let text = text(.csl, [Self.full, Self.bare])
    let value = try JSONValue(parsing: Array(text.utf8))
    let items = try #require(value.array)
    #expect(
      items[0].text()
        == #"{"id":"77","type":"article-newspaper","title":"Elbe talks: 50 % & \"more\"","author":"#
        + #"[{"family":"Weiß","given":"Götz","non-dropping-particle":"van der"},{"family":"Zed","#
        + #""given":"Ludwig","suffix":"Jr."},{"literal":"News Desk"}],"container-title":"#
        + #""The Harbour Ledger","issued":{"date-parts":[[2017,7,8]]},"section":"World","#
        + #""language":"en","note":"From Northern Post. Agency Northwire. Dateline HAMBURG","#
        + #""URL":"https://ledger.example/a_b?c=1&d=%20{x}","accessed":{"date-parts":"#
        + "[[2026,11,29]]}}")
    #expect(
      items[1].text() == #"{"id":"5","type":"article-newspaper","title":"A quiet week"}"#)
    #expect(self.text(.csl, []) == "[\n]\n")
  }

  @Test func `writes a citation on one line`() {
    #expect(
      text(.citation, [Self.full, Self.bare]) == """
        Götz van der Weiß, Ludwig Zed, Jr. and News Desk, "Elbe talks: 50 % & 'more'", The Harbour \
        Ledger, from Northern Post, 8 July 2017, dateline Hamburg, \
        https://ledger.example/a_b?c=1&d=%20{x}. [Dateline 77, text 2, seen 2026-11-29]
        "A quiet week". [Dateline 5, text 1, seen 2026-11-29]

        """)
  }

  @Test func `the dateline is not the place of publication`() {
    let texts = ReferenceFormat.allCases.map { text($0, [Self.full]) }
    for field in ["CY  -", "location =", "address =", "publisher-place", "event-place"] {
      #expect(texts.allSatisfy { !$0.contains(field) }, "\(field)")
    }
  }

  @Test func `escapes what TeX would read`() {
    #expect(
      BibTeX.escaped("\\ { } $ & # % _ ~ ^ <") == "\\textbackslash{} \\textbraceleft{} "
        + "\\textbraceright{} \\$ \\& \\# \\% \\_ \\textasciitilde{} \\textasciicircum{} <")
  }

  @Test func `no value breaks a line, whatever stands in it`() {
    var reference = Self.full
    reference.title = "a\r\nER  - \u{85}TY  - NEWS\u{0}\u{B}\u{C}\u{2029}b"
    reference.bylines = ["Ida\nBrandt"]
    reference.url = "https://x.example/a\nUR  - b"
    for form in [ReferenceFormat.ris, .citation] {
      let lines = text(form, [reference]).split(whereSeparator: \.isNewline)
      #expect(lines.count == (form == .ris ? 18 : 1))
    }
    #expect(text(.ris, [reference]).contains("TI  - a ER - TY - NEWS b\r\n"))
  }
}
