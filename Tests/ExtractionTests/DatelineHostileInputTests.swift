import Indexer
import NewsIndex
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
    var random = SplitMix(state: 20_170_707)
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

/// A small generator, the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
