import News
import NewsIndex
import Search
import TestSupport
import Testing

/// Scripts without blanks: whatever stands in a text is found, wherever it stands.
@Suite struct BigramTests {
  @Test(arguments: [
    ("北京", "他在北京工作。", "zh", true), ("京工", "他在北京工作。", "zh", true),
    ("北京大学", "他在北京大学工作", "zh", true), ("北京大学", "他在北京的大学工作", "zh", false),
    ("京", "他在北京工作", "zh", true), ("東京", "今日は東京です。", "ja", true),
    ("カメラ", "新しいカメラを買った", "ja", true), ("สภา", "รัฐสภาไทยประชุม", "th", true),
    ("ไทย", "รัฐสภาไทยประชุม", "th", true), ("2017年", "彼は2017年に来た", "ja", true),
    ("\"北京 大学\"", "北京大学", "zh", true),
  ])
  func `finds a part of a sentence`(query: String, text: String, language: String, isFound: Bool)
    throws
  {
    let index = try TestIndex([("題", text)], languages: [language])
    #expect(try index.search(query).total == (isFound ? 1 : 0))
  }

  @Test(.enabled(if: RealNews.isThere))
  func `finds the same real articles as a search for the characters`() throws {
    let articles = try RealNews.articles(1_200).filter { ["ja", "zh"].contains($0.language) }
    #expect(articles.count > 100)
    let texts = articles.map { ([$0.title] + $0.blocks.map(\.text)).joined(separator: "\n") }
    let folder = TemporaryFolder()
    try OracleTests.write(articles, to: folder)
    let searcher = try Searcher(
      path: folder.path + "/index.db", today: CalendarDate(julianDay: RealNews.firstDay))
    var generator = SplitMix(seed: 1949)
    var foundCount = 0
    for _ in 0..<150 {
      let characters = Array(texts[Int.random(in: 0..<texts.count, using: &generator)])
      let start = Int.random(in: 0..<characters.count, using: &generator)
      let part = String(
        characters[start...].prefix(Int.random(in: 1...4, using: &generator))
          .prefix { Self.isKanaOrHan($0) })
      guard !part.isEmpty else { continue }
      let expected = texts.count { $0.contains(part) }
      var request = SearchRequest(query: part)
      request.isExact = true
      request.limit = 0
      #expect(try searcher.search(request).total == expected, "\(part)")
      foundCount += expected
    }
    #expect(foundCount > 500)
  }

  private static func isKanaOrHan(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    return (0x3041...0x3096).contains(scalar.value) || (0x30A1...0x30FA).contains(scalar.value)
      || (0x4E00...0x9FFF).contains(scalar.value)
  }
}
