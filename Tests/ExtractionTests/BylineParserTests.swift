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
    "Avalanche warning", "By and large",
  ])
  func `takes no sentence for a byline`(line: String) {
    #expect(BylineParser().parse(line) == nil)
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
