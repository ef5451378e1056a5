import NewsIndex
import Search
import Testing

@Suite struct TransliterationTests {
  private static let texts = [
    ("en", "Leaders met in Minsk; Zelensky, Khrushchev and Tchaikovsky were talked of."),
    ("ru", "Переговоры в Минске. Речь шла о Зеленском, а Хрущёв и Чайковский молчали."),
    ("uk", "Президент Порошенко був у Харків."),
    ("el", "Ο Μητσοτάκης μίλησε στην Αθήνα με τον Τσίπρα."),
    ("ar", "التقى محمود عباس مع نتنياهو في دمشق، وغاب الأسد."),
    ("he", "נתניהו דיבר בירושלים על פוטין ועל זלנסקי."),
    ("en", "Mahmoud Abbas and Netanyahu were far from Kharkiv, as Mitsotakis was from Putin."),
  ]

  @Test(arguments: [
    ("минск", ["en1", "ru2"]), ("minsk", ["en1", "ru2"]), ("zelensky", ["en1", "he6", "ru2"]),
    ("Хрущёв", ["en1", "ru2"]), ("khrushchev", ["en1", "ru2"]),
    ("чайковский", ["en1", "ru2"]), ("tchaikovsky", ["en1", "ru2"]), ("Tschaikowsky", ["ru2"]),
    ("poroshenko", ["uk3"]), ("харків", ["en7", "uk3"]), ("kharkiv", ["en7", "uk3"]),
    ("mitsotakis", ["el4", "en7"]), ("Μητσοτάκης", ["el4", "en7"]), ("tsipras", ["el4"]),
    ("mahmoud", ["ar5", "en7"]), ("محمود", ["ar5", "en7"]), ("assad", ["ar5"]),
    ("netanyahu", ["ar5", "en7", "he6"]), ("נתניהו", ["en7", "he6"]),
    ("\"mahmoud abbas\"", ["ar5", "en7"]), ("EXACT minsk", ["en1"]), ("mins", []), ("met", ["en1"]),
    ("CASE Minsk", ["en1"]),
  ])
  func `finds names in other scripts`(query: String, expected: [String]) throws {
    let index = try TestIndex(
      Self.texts.enumerated().map { ("\($1.0)\($0 + 1)", $1.1) },
      languages: Self.texts.map { $0.0 })
    let response = try index.search(query)
    #expect(response.hits.map(\.article.title).sorted() == expected)
    #expect(response.warnings == [])
  }

  @Test(arguments: [
    ("said", ["en"]), ("SAID", ["en"]), ("Said", ["ar", "en"]), ("سعيد", ["ar"]),
    ("that", ["en"]), ("drug", ["en"]), ("made", ["en"]), ("\"said that\"", ["en"]),
    ("tunis", ["ar"]), ("moment", ["en", "ru"]),
  ])
  func `a common word is no name in another script, but where it is typed as one`(
    query: String, titles: [String]
  ) throws {
    let index = try TestIndex(
      [
        ("en", "She said that the drug was made at that moment."),
        ("ar", "وصل سعيد إلى تونس، والصيد في الماضي الذي مضى."), ("ru", "Его друг ждал момента."),
      ], languages: ["en", "ar", "ru"])
    #expect(try index.search(query).hits.map(\.article.title).sorted() == titles)
  }

  @Test func `lights a name as it stands in the text`() throws {
    let index = try TestIndex([("Reise", "Он был в Минске вчера.")], languages: ["ru"])
    #expect(try index.snippet("minsk", 0) == "Он был в <Минске> вчера.")
  }

  @Test func `gives up on a word with spellings beyond count, and says so`() throws {
    let letters = ["a", "e", "i", "o", "u", "y"]
    var words: [String] = []
    for a in letters {
      for b in letters { for c in letters { words.append("m\(a)h\(b)m\(c)d") } }
    }
    let index = try TestIndex([("Names", words.joined(separator: " "))])
    let response = try index.search("محمد")
    #expect(response.total == 1)
    #expect(
      response.warnings == [
        "'محمد' has more spellings in other scripts than are looked for; only 40 were searched"
      ])
  }
}
