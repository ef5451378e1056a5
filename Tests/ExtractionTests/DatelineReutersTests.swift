import Extraction
import JSON
import News
import Testing

/// The bars on real stories, where the data lies beside the package.
@Suite struct DatelineReutersTests {
  @Test func `reads Reuters' datelines as printed and knows their countries`() throws {
    guard let stories = try GazetteerFixture.sharedRecords("reuters/reuters-1987.jsonl.gz") else {
      return
    }
    var asPrinted = 0
    var resolved = 0
    var missed: [String] = []
    for story in stories {
      let text = try #require(story["text"]?.string)
      let truth = try #require(story["truth"]?["dateline"]?.string)
      let reading = GazetteerFixture.parser.parse(text, language: "en")
      if reading?.dateline.text == Self.place(in: truth) {
        asPrinted += 1
      } else {
        missed.append("\(truth) -> \(reading?.dateline.text ?? "nothing")")
      }
      if reading?.dateline.places.first != nil { resolved += 1 }
    }
    #expect(stories.count > 10_000)
    #expect(Double(asPrinted) / Double(stories.count) >= 0.998, "\(missed.prefix(40))")
    #expect(Double(resolved) / Double(stories.count) >= 0.998)
  }

  /// The place that a dateline prints, found another way than the parser's: all before the first
  /// word with a digit and the month beside it.
  static func place(in truth: String) -> String {
    var words = truth.split { $0 == " " || $0 == "\n" }.map(String.init)
    if let number = words.firstIndex(where: { $0.contains { $0.isNumber } }) {
      let isDayFirst = words[number].allSatisfy(\.isNumber) && words[number - 1].hasSuffix(",")
      words = Array(words[..<(isDayFirst ? number : number - 1)])
    }
    var place = words.joined(separator: " ")
    // "MINN.,March 13" and "PARIS,March 16" have no space before the month.
    if let comma = place.lastIndex(of: ","), truth.contains("\(place[comma...]) ") == false,
      place[comma...].dropFirst().first?.isLetter == true
    {
      place = String(place[..<comma])
    }
    while let last = place.last, last == "," || last == "-" || last == " " { place.removeLast() }
    return place
  }

  @Test(arguments: ["ar", "de", "ja", "pt", "ru", "uk", "zh"])
  func `finds next to no dateline in running text of other languages`(_ language: String) throws {
    guard let articles = try GazetteerFixture.sharedRecords("languages/\(language).jsonl.gz") else {
      return
    }
    var found: [String] = []
    for article in articles {
      for paragraph in (article["text"]?.string ?? "").split(separator: "\n").prefix(40) {
        if let reading = GazetteerFixture.parser.parse(String(paragraph), language: language) {
          // Those of wires are not running text.
          if reading.rule == "dateline-chinese" {
            #expect(reading.excerpt.contains("日电") || reading.excerpt.contains("日讯"))
            continue
          }
          found.append(reading.excerpt)
        }
      }
    }
    // The German set has two true ones.
    #expect(found.count <= 2, "\(found)")
  }
}
