import News
import NewsIndex
import Search
import TestSupport
import Testing

@Suite struct QueryParserTests {
  private let parser = QueryParser(today: CalendarDate(julianDay: 2_457_943))  // 2017-07-08

  @Test(arguments: QueryRows.groups.indices)
  func `reads what is typed`(group: Int) {
    let rows = QueryRows.rows(QueryRows.groups[group])
    #expect(rows.count >= 10)
    for row in rows {
      let query = parser.parse(row.typed).query
      #expect(query?.tree ?? "" == row.tree, "\(row.typed)")
      #expect(query?.description ?? "" == row.canonical, "\(row.typed)")
      #expect(parser.parse(row.canonical).query == query, "\(row.typed)")
    }
  }

  @Test func `reads control characters as blanks`() {
    #expect(parser.parse("a\u{0}b\u{7}c\u{85}d").query?.description == "a AND b AND c AND d")
  }

  @Test(arguments: [
    ("\"unclosed", "unbalanced quote at 1: read to the end"),
    ("minsk 😀", "'😀' was left out: words have letters or digits (column 7)"),
    ("minsk~3", "'~3' behind a word read as ~2: it is one edit or two (column 1)"),
    (
      "mins?",
      "'?' at the end was left out: it is one letter only inside a word; '*' is any number (column 1)"
    ),
    ("?in", "'?' at the beginning needs three letters: '?in' read as a word (column 1)"),
    ("é́ 𝒜 \"unclosed", "unbalanced quote at 5: read to the end"),
    ("(a", "unbalanced parenthesis at 1: read to the end"),
    ("a)", "')' without '(' was left out (column 2)"),
    ("a OR b c", "OR mixed with AND without parentheses, read as a OR (b AND c) (column 3)"),
    ("autor:x", "unknown field 'autor', read as words; did you mean 'author:'? (column 1)"),
    ("xyz:x", "unknown field 'xyz', read as words (column 1)"),
    ("a tone<-5", "GDELT's 'tone' read as words: tone is not measured here (column 3)"),
    ("rst=tnyt and x", "Factiva's 'rst' read as words: for one source use 'outlet:' (column 1)"),
    ("su(war)", "ProQuest's 'su' read as words: topics are not coded here; use words (column 1)"),
    ("a w/5 b", "'w/5' read as NEAR/5, in either order (PRE/n keeps the order) (column 3)"),
    ("a not w/5 b", "'not' before NEAR/5 read as: nowhere in the article so near (column 3)"),
    ("?", "'?' was left out: words have letters or digits (column 1)"),
    ("\"\"", "'\"\"' was left out: words have letters or digits (column 1)"),
    ("()", "'()' was left out: words have letters or digits (column 1)"),
    ("서*", "'*' needs three letters before it: '서*' read as '서' (column 1)"),
    ("ab*", "'*' needs three letters before it: 'ab*' read as 'ab' (column 1)"),
    ("a AND", "'AND' without a word on both sides was left out (column 3)"),
    ("a NOT", "'NOT' with nothing behind it was left out (column 3)"),
    ("salt and pepper and salt", "'and' read as a word: the operator is AND (column 6)"),
    (
      "a NEAR/0 b",
      "'NEAR/0' read as a word: as an operator it lacks an operand or a number from 1 to 999 (column 3)"
    ),
    ("a minsk^0.5", "boost '^0.5' was left out: words weigh by their rarity (column 3)"),
    ("\"a b\"^2", "boost '^2' was left out: words weigh by their rarity (column 6)"),
    (
      "a date:2018..2017",
      "'2018..2017' is the wrong way round: read as 2017-01-01..2018-12-31 (column 3)"
    ),
    ("words:9..5", "'9..5' is the wrong way round: read as 5..9 (column 1)"),
    ("title:", "'title:' without a value was left out (column 1)"),
    ("x title:", "'title:' without a value was left out (column 3)"),
    (
      "a date:7/1/2017",
      "'7/1/2017' is 2017-07-01 where the month comes first, 2017-01-07 where the day does: write one of these "
        + "(column 3)"
    ),
    (
      "date>=7/1/2017",
      "'>=7/1/2017' is 2017-07-01 where the month comes first, 2017-01-07 where the day does: write one of these "
        + "(column 1)"
    ),
    (
      "date:13/4/2017..5/6/2017",
      "'13/4/2017..5/6/2017' is 2017-05-06 where the month comes first, 2017-06-05 where the day does: write one "
        + "of these (column 1)"
    ),
    ("date(geq (7/1/2017))", "'geq 7/1/2017' read with the month first (column 1)"),
    ("date after 20170701", "'date after 20170701' read as date:2017-07-02.. (column 1)"),
    ("allcaps(aids)", "'allcaps' read as CASE AIDS (column 1)"),
    ("accord$2", "'accord$2' read as accord* (column 1)"),
    (
      "date:soon",
      "'soon' is no value for 'date:' (2017-07, 2017-07-01..2017-07-07, 7d): read as words (column 1)"
    ),
    (
      "words:many",
      "'many' is no value for 'words:' (500, 500..900, >500): read as words (column 1)"
    ),
  ])
  func `says where and how it read what is ambiguous`(typed: String, warning: String) {
    #expect(parser.parse(typed).warnings.map(\.description) == [warning])
  }

  @Test(arguments: [
    "minsk accords", "a OR b OR c", "(a OR b) c", "minsk -trump", "\"minsk accords\"~5",
    "title:summit after:2017-07-01", "ATLEAST/3 trump", "a NEAR/5 b", "date:2017-07..",
    "hd=putin and (hamburg or g-20)", "author:filipov pubdate:P1M/ !intitle:opinion",
    "http://a.example/b 10:30",
  ])
  func `says nothing where nothing is ambiguous`(typed: String) {
    #expect(parser.parse(typed).warnings == [])
  }

  /// One word of small letters is read at once; a blank before it takes the long way.
  @Test func `reads a word alone as any other`() {
    var generator = SplitMix(seed: 26)
    var words = [
      "and", "or", "not", "near", "sent", "same", "exact", "case", "atleast", "first", "adj", "pre",
      "w", "title", "hd", "in", "is", "x", "caps", "allcaps", "singular", "plural",
      String(repeating: "long", count: 5000),
    ]
    for _ in 0..<500 {
      let length = Int.random(in: 1...12, using: &generator)
      words.append(
        String(
          (0..<length).map { _ in
            "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "a"
          }))
    }
    for word in words {
      let alone = parser.parse(word)
      let other = parser.parse(" " + word)
      #expect(alone.query == other.query && alone.query != nil, "\(word.prefix(20))")
      #expect(alone.warnings.map(\.message) == other.warnings.map(\.message))
    }
  }

  @Test func `what it prints reads back as the same, for any pieces of syntax`() {
    var generator = SplitMix(seed: 47)
    let pieces = [
      "minsk", "\"", "(", ")", " ", " ", " OR ", " AND ", "NOT ", "-", "!", "NEAR/3", "w/5",
      "title:", "date:", "2017..", "~2", "*", "?", "é", "😀", "\u{200F}", "מינסק", "\u{0}", ":", "=",
      "<", ">", "&", "|", "^", "{a}:", "'", "atleast3", "EXACT ", "CASE ", "FIRST/2 ", "/s",
      "words:",
      "1,300", "北京", "hd=", "[", "]", " TO ", "/f5/", "$2", "^2", "\"C", "\"~3", "rst=", "tone<-5",
      "allcaps(", "date after ", "20170701", " and ", " or ", " not ", "near", "AROUND(5)",
      "subject(",
      "outlet:", "IN [", "allintitle:", "inurl:", "/x.*/", ".", "#", "+", "\\",
    ]
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      expectRoundTrip(text)
    }
  }

  @Test func `what it prints reads back as the same, for any characters`() {
    var generator = SplitMix(seed: 1234)
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7E, 0x20...0x7E, 0x20...0x7E, 0x7F...0x24F, 0x300...0x36F,
      0x400...0x4FF,
      0x590...0x6FF, 0x2000...0x206F, 0x4E00...0x4FFF, 0xFE00...0xFE0F, 0xFF00...0xFF5E,
      0x1F300...0x1F6FF, 0xE0000...0xE007F, 0x0...0x10FFFF,
    ]
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        let range = ranges.randomElement(using: &generator) ?? 0...0
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
      expectRoundTrip(text)
    }
  }

  /// Queries that are long or deep in one way each; bars of release builds are in the commit.
  static let extremes: [(piece: String, count: Int)] = [
    ("(", 10_000), ("(a ", 10_000), ("a NEAR/2 ", 10_000), ("NOT ", 25_000), ("EXACT ", 16_000),
    ("title:", 16_000), ("title: ", 14_000), ("a OR ", 20_000), ("a OR b ", 14_000), ("\"", 10_001),
    ("x", 100_000), ("-", 100_000), ("*", 100_000), ("a:b ", 25_000), ("autor:b ", 12_000),
    ("\"a\"~2 ", 14_000), ("date:[", 16_000), ("IN [ ", 20_000), ("outlet:IN [ ", 8000),
    ("a not w/5 ", 10_000), ("date(", 20_000), ("é́", 20_000), ("a^", 50_000), ("/", 100_000),
    ("salt and ", 11_000), ("date after ", 9000), ("?", 100_000), ("a~", 50_000), ("1", 100_000),
  ]

  @Test func `reads the longest and deepest queries`() {
    // Not as arguments: a runner prints those.
    for (piece, count) in Self.extremes {
      expectRoundTrip(String(repeating: piece, count: count))
    }
    expectRoundTrip(
      String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000))
  }

  private func expectRoundTrip(_ text: String) {
    guard let query = parser.parse(text).query else { return }
    let again = parser.parse(query.description).query
    #expect(
      again == query, "\(text.prefix(200).debugDescription): \(query.description.prefix(200))")
  }
}
