import NewsIndex
import Search
import Testing

@Suite struct QueryParserTests {
  private let parser = QueryParser(today: CalendarDate(julianDay: 2_457_943))  // 2017-07-08

  /// What is typed, and the canonical form of its reading; "" for none.
  static let rows: [(typed: String, canonical: String)] = [
    ("", ""), ("   ", ""), ("()", ""), ("- -", ""), ("NOT", ""), ("\"\"", ""), ("*", ""), (":", ""),
    ("minsk", "minsk"), ("minsk accords", "minsk AND accords"), ("a AND b", "a AND b"),
    ("a & b", "a AND b"), ("a OR b", "a OR b"), ("a | b", "a OR b"), ("a || b", "a OR b"),
    ("a OR b OR c", "a OR b OR c"), ("a OR b c", "a OR b AND c"),
    ("a b OR c d", "a AND b OR c AND d"), ("(a OR b) c", "(a OR b) AND c"),
    ("a (b c) d", "a AND b AND c AND d"), ("minsk -trump", "minsk AND NOT trump"),
    ("minsk !trump", "minsk AND NOT trump"), ("minsk NOT trump", "minsk AND NOT trump"),
    ("minsk AND NOT trump", "minsk AND NOT trump"), ("-minsk", "NOT minsk"),
    ("NOT NOT minsk", "minsk"), ("-(a b)", "NOT (a AND b)"), ("+a -\"b c\"", "a AND NOT \"b c\""),
    ("g-20 covid-19", "g-20 AND covid-19"), ("a - b", "a AND NOT b"),
    ("salt and pepper", "salt AND \"and\" AND pepper"),
    ("or not to be", "\"or\" AND \"not\" AND to AND be"),
    ("(a) and (b)", "a AND b"), ("(a) or (b)", "a OR b"), ("a AND", "a"), ("OR a", "a"),
    ("((((a", "a"), ("a)b", "a AND b"), ("(a OR", "a"),
    ("\"minsk accords\"", "\"minsk accords\""), ("“minsk accords”", "\"minsk accords\""),
    ("„minsk accords“", "\"minsk accords\""), ("«minsk»", "\"minsk\""),
    ("\"minsk   accords\"", "\"minsk accords\""), ("\"unclosed words", "\"unclosed words\""),
    ("\"minsk accords\"~5", "\"minsk accords\"~5"), ("\"a b\"~0", "\"a b\"~0"),
    ("minsk NEAR accords", "minsk NEAR/10 accords"),
    ("minsk NEAR/3 accords", "minsk NEAR/3 accords"),
    ("minsk W/3 accords", "minsk NEAR/3 accords"), ("minsk n/3 accords", "minsk NEAR/3 accords"),
    ("minsk near3 accords", "minsk NEAR/3 accords"), ("minsk PRE/2 accords", "minsk PRE/2 accords"),
    ("minsk ADJ/2 accords", "minsk PRE/2 accords"), ("minsk adj2 accords", "minsk PRE/2 accords"),
    ("a NEAR/2 b NEAR/3 c", "a NEAR/2 b NEAR/3 c"),
    ("(a OR b) NEAR/2 \"c d\"", "(a OR b) NEAR/2 \"c d\""), ("a /S b", "a /S b"),
    ("a SENT b", "a /S b"), ("a /p b", "a /P b"), ("a SAME b", "a /P b"),
    ("a NEAR", "a AND \"NEAR\""), ("NEAR a", "\"NEAR\" AND a"),
    ("a b NEAR/2 c d", "a AND b NEAR/2 c AND d"),
    ("ATLEAST/3 trump", "ATLEAST/3 trump"), ("atleast3 trump", "ATLEAST/3 trump"),
    ("atleast3(trump)", "ATLEAST/3 trump"), ("FIRST/50 putin", "FIRST/50 putin"),
    ("first place", "first AND place"), ("EXACT \"a b\"", "EXACT \"a b\""),
    ("CASE Turkey", "CASE Turkey"), ("EXACT (a b)", "EXACT (a AND b)"), ("EXACT", "\"EXACT\""),
    ("ukrain*", "ukrain*"), ("wom?n", "wom?n"), ("acc*ds", "acc*ds"), ("accord!", "accord*"),
    ("ab*", "ab"), ("*gate", "gate"), ("who won?", "who AND won"), ("minsk~", "minsk~1"),
    ("minsk~2", "minsk~2"), ("minsk~9", "minsk~2"),
    ("AT&T U.S. O’Neill", "AT&T AND U.S AND O'Neill"), ("1,300", "1,300"),
    ("title:summit", "title:summit"), ("intitle:summit", "title:summit"),
    ("headline:summit", "title:summit"), ("hd=summit", "title:summit"),
    ("TITLE:summit", "title:summit"),
    ("title:\"a b\"", "title:\"a b\""), ("title:(a OR b)", "title:(a OR b)"),
    ("title(a b)", "title:(a AND b)"), ("lead:x lp:y", "lead:x AND lead:y"),
    ("hlead:x body:y intext:z", "hlead:x AND body:y AND body:z"),
    ("byline:filipov by:phillip author:x", "byline:filipov AND byline:phillip AND byline:x"),
    ("outlet:reuters", "outlet:\"reuters\""), ("source:\"The Times\"", "outlet:\"The Times\""),
    ("sn=reuters pub:bbc", "outlet:\"reuters\" AND outlet:\"bbc\""),
    ("outlet:(reuters OR bbc)", "outlet:\"reuters\" OR outlet:\"bbc\""),
    ("city:(new york)", "dateline:\"new york\""), ("-city:minsk", "NOT dateline:\"minsk\""),
    (
      "dateline:minsk dl:kyiv from:rome",
      "dateline:\"minsk\" AND dateline:\"kyiv\" AND dateline:\"rome\""
    ),
    ("country:UA in:ukraine", "country:\"UA\" AND country:\"ukraine\""),
    ("lang:en language:de la=fr", "lang:\"en\" AND lang:\"de\" AND lang:\"fr\""),
    ("site:npr.org domain:npr.org", "site:\"npr.org\" AND site:\"npr.org\""),
    ("section:world agency:ap", "section:\"world\" AND agency:\"ap\""),
    ("id:5 is:copy story:7 saved:x", "id:\"5\" AND is:\"copy\" AND story:\"7\" AND saved:\"x\""),
    ("date:2017", "date:2017-01-01..2017-12-31"), ("date:2016-02", "date:2016-02-01..2016-02-29"),
    ("date:2017-07-01..2017-07-07", "date:2017-07-01..2017-07-07"),
    ("pd:2017-07..", "date:2017-07-01.."),
    ("date:..2017", "date:..2017-12-31"), ("date>=2017-07", "date:2017-07-01.."),
    ("date<2017", "date:..2016-12-31"),
    ("after:2017-07 before:2017-08", "date:2017-07-01.. AND date:..2017-07-31"),
    ("since:yesterday until:today", "date:2017-07-07.. AND date:..2017-07-07"),
    ("when:7d", "date:2017-07-01.."), ("pubdate:P1M/", "date:2017-06-08.."),
    ("date:7d", "date:2017-07-01..2017-07-08"),
    ("updated:2017-07", "updated:2017-07-01..2017-07-31"),
    ("date:soon", "soon"), ("words:100..500", "words:100..500"), ("wc>500", "words:501.."),
    ("length:<100", "words:..99"), ("words:7", "words:7..7"),
    ("autor:filipov", "\"autor:filipov\""), ("http://a.example/b", "\"http://a.example/b\""),
    ("title:", ""), ("title: x", "title:x"), ("10:30", "\"10:30\""),
    (
      "trump putin intitle:summit after:2017-07-01",
      "trump AND putin AND title:summit AND date:2017-07-01.."
    ),
    (
      "hd=putin and (hamburg or g-20) not atleast3 trump",
      "title:putin AND (hamburg OR g-20) AND NOT ATLEAST/3 trump"
    ),
    ("hlead(putin) and minsk w/5 accord!", "hlead:putin AND minsk NEAR/5 accord*"),
    (
      "putin NEAR/5 (sanction* OR \"peace accords\")",
      "putin NEAR/5 (sanction* OR \"peace accords\")"
    ),
    ("\"minsk accords\"~4 AND language:en", "\"minsk accords\"~4 AND lang:\"en\""),
    (
      "domain:npr.org repeat3:\"ceasefire\" near10:\"minsk accords\"",
      "site:\"npr.org\" AND ATLEAST/3 \"ceasefire\" AND minsk NEAR/10 accords"
    ),
    (
      "author:filipov pubdate:P1M/ !intitle:opinion",
      "byline:filipov AND date:2017-06-08.. AND NOT title:opinion"
    ),
    ("会议 北京", "会议 AND 北京"), ("минск", "минск"), ("😀", ""), ("a\u{0}b\u{7}c", "a AND b AND c"),
  ]

  @Test(arguments: rows.indices)
  func `reads what is typed`(row: Int) {
    let (typed, canonical) = Self.rows[row]
    let reading = parser.parse(typed)
    #expect(reading.query?.description ?? "" == canonical, "\(typed)")
  }

  @Test(arguments: [
    ("\"unclosed", "unbalanced quote at 0: read to the end"),
    ("a OR b c", "OR mixed with AND without parentheses, read as a OR (b AND c)"),
    ("autor:x", "unknown field 'autor', read as words; did you mean 'author:'?"),
    ("a w/5 b", "'w/5' read as NEAR/5, in either order (PRE/n keeps the order)"),
    ("ab*", "'*' needs three letters before it: 'ab*' read as 'ab'"),
    ("a AND", "'AND' without a word on both sides was left out"),
    ("(a", "unbalanced parenthesis at 0: read to the end"),
    (
      "date:soon",
      "'soon' is no value for 'date:' (2017-07, 2017-07-01..2017-07-07, 7d): read as words"
    ),
  ])
  func `says how it read what is ambiguous`(typed: String, warning: String) {
    #expect(parser.parse(typed).warnings.map(\.message) == [warning])
  }

  @Test func `what it prints reads back as the same, for any text`() {
    var generator = SplitMix(seed: 47)
    let pieces = [
      "minsk", "\"", "(", ")", " ", " ", " OR ", " AND ", "NOT ", "-", "!", "NEAR/3", "w/5",
      "title:",
      "date:", "2017..", "~2", "*", "?", "é", "😀", "\u{200F}", "מינסק", "\u{0}", ":", "=", "<", ">",
      "&",
      "|", "^", "{a}:", "'", "atleast3", "EXACT ", "CASE ", "FIRST/2 ", "/s", "words:", "1,300",
      "北京", "hd=",
    ]
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      expectRoundTrip(text)
    }
  }

  @Test func `reads the longest and deepest queries`() {
    // Not as arguments: a runner prints those.
    for (piece, count) in [
      ("(", 10_000), ("(a ", 10_000), ("a NEAR/2 ", 10_000), ("NOT ", 10_000), ("EXACT ", 10_000),
      ("title:", 10_000), ("a OR ", 20_000), ("\"", 10_001), ("x", 100_000), ("-", 100_000),
    ] {
      expectRoundTrip(String(repeating: piece, count: count))
    }
  }

  private func expectRoundTrip(_ text: String) {
    guard let query = parser.parse(text).query else { return }
    let again = parser.parse(query.description).query
    #expect(
      again == query, "\(text.prefix(200).debugDescription): \(query.description.prefix(200))")
  }
}
