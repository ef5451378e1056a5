import Testing

@testable import Extraction

@Suite struct BylineParserTests {
  @Test(
    arguments: [
      ("By Ada Quill and Bo Finch", ["Ada Quill", "Bo Finch"], nil, nil),
      (
        "By Ada Quill, Bo Finch and Cy Wren | The Outlook", ["Ada Quill", "Bo Finch", "Cy Wren"],
        nil, "The Outlook"
      ),
      ("By Ada Quill, Special to the Herald", ["Ada Quill"], nil, "the Herald"),
      ("BY ADA O'QUILL", ["Ada O'Quill"], nil, nil),
      ("By Ada Quill, Associated Press Writer", ["Ada Quill"], "AP", nil),
      ("By Reuters", [], "Reuters", nil),
      ("By Ada Quill, Political Editor", ["Ada Quill"], nil, nil),
      ("By Ada Quill in Tiraspol", ["Ada Quill"], nil, nil),
      ("By Ada Quill | July 7, 2017", ["Ada Quill"], nil, nil),
      ("By Ada Quill · 2 Mar 2026, 08:00 GMT", ["Ada Quill"], nil, nil),
      ("By Ada Quill • 4 min read", ["Ada Quill"], nil, nil),
      ("By Ada Quill Published 2 March 2026", ["Ada Quill"], nil, nil),
      ("Published by Ada Quill at 08:00", ["Ada Quill"], nil, nil),
      ("By Ada Quill @adaquill", ["Ada Quill"], nil, nil),
      ("By ADA QUILL Staff Writer", ["Ada Quill"], nil, nil),
      ("Par Ada Quill, à Paris", ["Ada Quill"], nil, nil),
      ("Autorka: Ada Quill", ["Ada Quill"], nil, nil), ("文／張三", ["張三"], nil, nil),
      ("記者張三／台北報導", ["張三"], nil, nil),
      ("Von Götz Amsel und Bo Fink", ["Götz Amsel", "Bo Fink"], nil, nil),
      ("Par Zoé de la Tour", ["Zoé de la Tour"], nil, nil),
      ("Por José Núñez y Ana Díaz", ["José Núñez", "Ana Díaz"], nil, nil),
      ("Автор: Олена Марчук", ["Олена Марчук"], nil, nil),
      (
        "This article was written by Ada Quill from The Lantern Post", ["Ada Quill"], nil,
        "The Lantern Post"
      ),
    ] as [(String, [String], String?, String?)])
  func `reads who wrote an article`(line: String, names: [String], agency: String?, outlet: String?)
  {
    let reading = BylineParser().parse(line)
    #expect(reading == BylineReading(names: names, agency: agency, outlet: outlet))
  }

  @Test(arguments: [
    "By the time the bridge opened, nobody wanted to cross it.", "By Monday",
    "By 9 p.m. the square was empty", "Von der Küste bis zu den Bergen regnet es",
    "Par temps de pluie", "Por qué llueve tanto", "Divided we stand", "By", "", "Bystanders",
    "Avalanche warning", "By and large", "By Deputy Political Editor", "記者在現場看到", "文化部長訪台",
  ])
  func `takes no sentence for a byline`(line: String) {
    #expect(BylineParser().parse(line)?.names.isEmpty ?? true)
  }

  @Test(arguments: [
    ("Ada Quill | 2 March 2026", ["Ada Quill"]), ("Ada Quill, Staff Writer", ["Ada Quill"]),
    ("Ada Quill reported from Oslo.", ["Ada Quill"]), ("Ada Quill • 4 min read", ["Ada Quill"]),
    ("Real Madrid - 2:1", []), ("By Ada Quill · something else", []),
    ("The clerk reported from Oslo.", []), ("Ada Quill reported from Oslo that it rained.", []),
    ("Ada Quill | Ledger", []),
  ])
  func `a line may name a writer without a word for that`(line: String, names: [String]) {
    #expect(BylineParser().parseBare(line)?.names ?? [] == names)
  }

  @Test(arguments: [
    ("Ada Quill; Bo Finch", ["Ada Quill", "Bo Finch"]), ("Quill, Ada", ["Ada Quill"]),
    ("by Ada Quill", ["Ada Quill"]), ("Banksy", ["Banksy"]), ("admin", []),
    ("https://example.org/quill", []), ("ada@example.org", []),
    ("Ada Quill, Bo Finch", ["Ada Quill", "Bo Finch"]),
    ("水瀬はるか", ["水瀬はるか"]), ("Staff Writer", []), ("A. B. Quill-Finch Jr.", ["A. B. Quill-Finch Jr"]),
    ("Bo Ek, Jr.", ["Bo Ek Jr"]), ("Ada Quill | Ledger", ["Ada Quill"]),
    ("Ada Quill – Ledger", ["Ada Quill"]), ("Ada Quill | Bo Finch", ["Ada Quill", "Bo Finch"]),
    ("Ada Quill | The Harbour Ledger", ["Ada Quill"]),
    ("Quill, Ada and Finch, Bo", ["Ada Quill", "Bo Finch"]),
    ("Quill, Ada & Finch, Bo", ["Ada Quill", "Bo Finch"]),
    ("Ada Quill | Ledger and Bo Finch", ["Ada Quill", "Bo Finch"]),
    ("Posted by Ada Quill on March 2, 2026", ["Ada Quill"]),
    ("Posted on March 2, 2026 by Ada Quill", ["Ada Quill"]), ("Ada&nbsp;Quill", ["Ada Quill"]),
    ("Ada Quill<br>Bo Finch", ["Ada Quill", "Bo Finch"]),
    ("<a href=\"/a\">Ada Quill</a>", ["Ada Quill"]), ("Ada Quill <ada@l.example>", ["Ada Quill"]),
    ("Text: Ada Quill Foto: Bo Finch", ["Ada Quill"]),
    ("Ann Lee, Bo Ek, Sr., and Cy Day III", ["Ann Lee", "Bo Ek Sr", "Cy Day III"]),
  ])
  func `reads fields that hold authors`(field: String, names: [String]) {
    #expect(BylineParser().names(inField: field).names == names)
  }

  @Test func `is not slow on long nonsense`() {
    let nonsense = String(repeating: "by and , von | ", count: 20_000)
    #expect(BylineParser().parse(nonsense) == nil)
    #expect(BylineParser().names(inField: nonsense).names == [])
  }
}
