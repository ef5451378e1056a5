import News
import NewsIndex
import TestSupport
import Testing

@Suite struct AnalysisTests {
  /// The words of a text, each with its other terms behind slashes.
  private func terms(_ text: String, language: String? = nil) -> String {
    let analysed = Analyzer().tokens(of: text, stemsOf: language)
    return analysed.tokens.map { analysed.spellings(of: $0).joined(separator: "/") }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("f16s", "f16"), ("mig29s", "mig29"), ("b52s", "b52"), ("1980s", "1980s"), ("su35", "su35"),
    ("s", "s"), ("16s", "16s"),
  ])
  func `the plural of a name with digits is the name`(word: String, stem: String) {
    #expect(Analyzer().stem(of: word, language: "en") == stem)
  }

  @Test(arguments: [
    ("The Minsk Peace Accords", "the minsk peace accords"),
    ("Wałęsa in Łódź, Tromsø, Straße, Çelik", "walesa in lodz tromso strasse celik"),
    ("Ægir Œuvre Þór Guðrún ışık", "aegir oeuvre thor gudrun isik"),
    ("U.S. and U.N.E.S.C.O. in Washington, D.C.", "us and unesco in washington dc"),
    ("COVID-19, G-20, F.B.I.-led", "covid/covid19 19 g/g20 20 fbi led"),
    ("a Trump-Putin-Xi-Merkel-Macron photo", "a trump putin xi merkel macron photo"),
    ("Trump’s and Trump's", "trump's and trump's"),
    (
      "O’Neill don't l’accord dell'arte d'Estaing",
      "oneill dont l accord dell arte d/destaing estaing"
    ),
    ("AT&T, R&D, Smith&Wesson", "at&t r&d smith wesson"),
    ("?id=123&x=1&yes=2, Q&A", "id 123 x 1 yes 2 q&a"),
    ("1,300 and 1,300,000.5 and 12,34", "1300 and 1300000.5 and 12.34"),
    ("3.5 or 3,5 or 1.300 or 1.300.000", "3.5 or 3.5 or 1.300/1300 or 1300000"),
    ("97-2 on 7.7.2017 or 2017-07-07", "97 2 on 7 7 2017 or 2017 07 07"),
    ("PARIS/BERLIN and washingtonpost.com", "paris berlin and washingtonpost com/.com"),
    ("non\u{AD}breaking\u{A0}space zero\u{200B}width", "nonbreaking space zerowidth"),
    ("e\u{301}té ＡＢＣ１２ ﬁn", "ete abc12 fin"),
    ("Минск й Ёлка Київ", "минск и елка киів"),
    ("北京会议", "北京 京会 会议 议"),
    ("NATO峰会", "nato 峰会 会"),
    ("がぎ ガ", "がぎ ぎ ガ"),
    // Apostrophes of all kinds, and names with or without theirs.
    (
      "мʼякий Hawaiʻi Ta’izz O´Neill O`Neill Oʻzbekiston",
      "мякии hawaii taizz oneill oneill ozbekiston"
    ),
    ("L'Oréal in N'djamena, qu'il d'une", "l/loreal oreal in n/ndjamena djamena qu il d une"),
    (
      "Rock'n'roll, ABC'13, O'Neill's, Sana'a's",
      "rock/rocknroll n roll abc/abc13 13 oneill's sanaa's"
    ),
    ("צה״ל צה\"ל", "צהל צהל"),
    // Signs and footnotes.
    ("⚡\u{FE0F}Kyiv peace❤\u{FE0F}now treaty¹ km² CO₂", "kyiv peace now treaty/treaty1 km/km2 co2"),
    ("C++, C# and .NET, ASP.NET", "c/c++ c/c# and net/.net asp net/.net"),
    ("#MeToo @BBCNews #metoo F-16 Q&A", "me/metoo too bbc/bbcnews news metoo f/f16 16 q&a"),
    // Numbers and initials.
    ("1,00,000 1'300'000 1 300 000 people", "100000 1300000 1/1300000 300/300000 000 people"),
    ("1\u{202F}300 ١٬٣٠٠ ४२", "1/1300 300 1300 42"),
    ("J. K. Rowling of the U. S. Vitamin C. It", "jk/j/k rowling of the us/u/s vitamin c it"),
    // Letters of several scripts that are one.
    ("کتاب كتاب ایرانی ايراني", "كتاب كتاب ايراني ايراني"),
    ("ｶﾞｽ ガス", "ガス ス ガス ス"),
    ("", ""), ("… — ***", ""),
  ])
  func `splits and folds words`(text: String, expected: String) {
    #expect(terms(text) == expected)
  }

  @Test(arguments: [
    ("accords accord Accords'", "en", "accords/~accord accord accords/~accord"),
    ("Trump's universities", "en", "trump's/~trump universities/~university"),
    ("Häuser Haus", "de", "hauser/~haus haus"),
    ("соглашения", "ru", "соглашения/~соглашен"),
    ("2017 U.S. 97", "en", "2017 us 97"),
    ("accords", "xx", "accords"),
  ])
  func `puts the stem beside a word where it is spelled otherwise`(
    text: String, language: String, expected: String
  ) {
    #expect(terms(text, language: language) == expected)
  }

  @Test func `says where each word stands`() {
    let text = "A U.S.-led “Łódź’s”"
    let tokens = Analyzer().tokens(of: text).tokens
    let words = tokens.map { String(decoding: Array(text.utf8)[$0.source], as: UTF8.self) }
    #expect(words == ["A", "U.S", "led", "Łódź’s"])
  }

  @Test func `keeps words that are longer than any word short`() {
    let text = String(repeating: "é", count: 1000)
    let analysed = Analyzer().tokens(of: text, stemsOf: "fr")
    #expect(analysed.terms[0].count == 128)
    #expect(analysed.tokens[0].source == 0..<2000)
    for count in [127, 128, 129, 1000] {
      let plain = Analyzer().tokens(of: String(repeating: "e", count: count) + " e", stemsOf: "fr")
      #expect(plain.terms[0].count == min(count, 128) && plain.tokens.count == 2)
    }
  }

  @Test func `reads words of ASCII as it reads them with a soft hyphen inside`() {
    var generator = SplitMix(seed: 23)
    // A soft hyphen is dropped, and no byte of ASCII: such words are read the long way.
    let characters = Array("aBcsS015 '-.,&/_;\n")
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        characters.randomElement(using: &generator) ?? " "
      }
      let softened = text.map {
        $0.isLetter || $0.isNumber ? "\($0)\u{AD}" : String($0)
      }.joined()
      #expect(terms(softened, language: "en") == terms(String(text), language: "en"))
    }
  }

  @Test func `reads bytes that are no text without stopping`() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let analysed = Analyzer().tokens(of: text, stemsOf: "en")
      #expect(analysed.terms.allSatisfy { !$0.isEmpty })
      #expect(analysed.tokens.allSatisfy { $0.source.upperBound <= text.utf8.count })
    }
  }

  @Test func `outlines the sentences and paragraphs of the body`() {
    var article = Article(source: SourceLocation(path: "a"))
    article.blocks = [
      Block("One two. Three four five."), Block("A caption.", kind: .caption), Block("***"),
      Block("Six seven"), Block("Eight. Nine"),
    ]
    let analysed = Analyzer().analyse(article)
    let outline = SentenceOutline(analysed.outline)
    #expect(outline.sentenceStarts == [0, 2, 6, 9, 10])
    #expect(outline.paragraphStarts == [0, 6, 9])
    #expect(analysed.leadEnd == 5)
    #expect(analysed[.body].length == 9)
    #expect(analysed[.caption].length == 2)
    #expect(analysed[.body].end == 11)
    #expect(analysed[.body].terms == Array(Self.terms.utf8))
    #expect(outline.isOneSentence(.body, 0, 1) && !outline.isOneSentence(.body, 1, 2))
    #expect(outline.isOneParagraph(.body, 1, 2) && !outline.isOneParagraph(.body, 4, 6))
    #expect([0, 4, 6, 10].map(outline.wordCount(before:)) == [0, 4, 5, 8])
  }

  /// One position is empty between two paragraphs, and none where a paragraph has no word.
  private static let terms = "one two three four five ¶ six seven ¶ eight nine"

  @Test func `outlines the values of lists`() {
    var article = Article(source: SourceLocation(path: "a"))
    article.blocks = [Block("One.")]
    article.bylines = ["Ann Lee", "***", "Bo Xi"]
    article.keywords = ["trade"]
    let analysed = Analyzer().analyse(article)
    let outline = SentenceOutline(analysed.outline)
    #expect(String(decoding: analysed[.byline].terms, as: UTF8.self) == "ann lee ¶ bo xi")
    #expect(analysed[.byline].length == 4 && analysed[.byline].end == 5)
    #expect(outline.isOneSentence(.byline, 0, 1) && outline.isOneParagraph(.byline, 3, 4))
    #expect(!outline.isOneSentence(.byline, 1, 3) && !outline.isOneParagraph(.byline, 1, 3))
    #expect(outline.isOneSentence(.keyword, 0, 0) && outline.sentenceStarts == [0])
  }
}
