import Extraction
import News
import TestSupport
import Testing

@Suite struct DatelineHostileInputTests {
  /// Pieces that datelines are made of, and what breaks readers of them.
  static let pieces = [
    "PARIS", "London", "N.Y.", "(", ")", "/", ",", ".", "-", "—", "–", "--", " ", "\n", "AP",
    "(AP)",
    "March", "31", "99999999999999999999", "5.07.", "AND", "und", "St.", "\u{0}", "\u{AD}",
    "\u{FEFF}",
    "é", "ß", "İ", "𝔓", "👩‍👩‍👧", "ТАСС", "新华社", "\u{202E}", "'", "&", "|", "*", "À ", "ABOARD ",
    "e\u{301}",
  ]

  @Test func `survives any mixture of its own material, and keeps the text's end`() {
    var random = SplitMix(seed: 20_170_707)
    for _ in 0..<4000 {
      let count = Int(random.next() % 14)
      let head = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }
      .joined()
      let language = ["en", "de", "fr", "ru", nil][Int(random.next() % 5)]
      let reading = GazetteerFixture.parser.parse(head, language: language)
      _ = GazetteerFixture.parser.parseCorrespondent(head)
      if let reading {
        #expect(!reading.dateline.text.isEmpty)
        #expect(head.utf8.reversed().starts(with: reading.remainder.utf8.reversed()))
      }
    }
  }

  @Test(arguments: ["(", "PARIS/", "- ", "A, ", "AND ", " ", "e\u{301}", "1"])
  func `reads only the head of an endless paragraph`(piece: String) {
    let endless = String(repeating: piece, count: 300_000)
    let head = String(repeating: piece, count: 1000)
    #expect(
      GazetteerFixture.parser.parse(endless, language: "de")?.dateline
        == GazetteerFixture.parser.parse(head, language: "de")?.dateline)
  }
}
