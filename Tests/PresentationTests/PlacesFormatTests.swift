import Drawing
import JSON
import Testing

@testable import Presentation
@testable import Search

@Suite struct PlacesFormatTests {
  private let answer = DatelinePlaces(
    level: .city, counted: .article, parsed: "minsk", warnings: [], total: 8, stories: 7,
    places: [
      DatelinePlaces.Place(
        city: "Minsk", region: "Minsk City", country: "BY", latitude: 53.9, longitude: 27.57,
        count: 4),
      DatelinePlaces.Place(
        city: nil, region: nil, country: "UA", latitude: 49, longitude: 32, count: 1),
    ], unresolved: 1, none: 2, state: "0")

  @Test func `writes GeoJSON with the longitude first, the caption and the credit`() {
    let value = PlacesFormat(answer, query: "minsk").geoJSON
    #expect(value["type"]?.string == "FeatureCollection")
    #expect(
      value["features"]?.array?.first?.text()
        == #"{"type":"Feature","geometry":{"type":"Point","coordinates":[27.57,53.9]},"properties":{"city":"Minsk","region":"Minsk City","country":"BY","count":4,"share":0.5}}"#
    )
    #expect(value["caption"]?.string == "where the reporter was, not where it happened")
    #expect(value["credit"]?.string == "Places: GeoNames, CC BY 4.0.")
  }

  @Test func `writes JSON and a table`() {
    let format = PlacesFormat(answer, query: "minsk", offset: 1, limit: 5)
    #expect(format.value["unresolved"]?.integer == 1 && format.value["none"]?.integer == 2)
    #expect(format.value["values"]?.integer == 2)
    #expect(
      format.value["places"]?.text()
        == #"[{"city":null,"region":null,"country":"UA","latitude":49.0,"longitude":32.0,"count":1,"share":0.125}]"#
    )
    var table = ""
    PlacesFormat(answer, query: "minsk")
      .writeTable(CSVFormat(fields: [], hasSafeCells: false), to: &table)
    #expect(
      table == "city,region,country,latitude,longitude,count,share\r\n"
        + "Minsk,Minsk City,BY,53.9,27.57,4,0.5\r\n,,UA,49.0,32.0,1,0.125\r\n")
  }

  @Test(arguments: [20, 80, 200])
  func `text fits the terminal`(width: Int) {
    for hasBlocks in [true, false] {
      let text = PlacesFormat(answer, query: "minsk")
        .text(width: width, paint: Paint(isOn: false), hasBlocks: hasBlocks)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width }, "\(text)")
      #expect(lines.last?.hasSuffix("1  13 %") == true)
    }
  }

  @Test func `a map credits its data and says what it does not show`() {
    let map = PlacesDrawing(answer, query: "minsk") { "/?city=\($0.city ?? "")" }
    #expect(map.remainder == nil)
    #expect(
      map.document.contains("Places: GeoNames, CC BY 4.0. Land: Natural Earth, public domain."))
    #expect(map.document.contains("where the reporter was, not where it happened"))
    #expect(
      map.drawing.embedded.contains(
        "<a href=\"/?city=Minsk\" tabindex=\"-1\"><title>Minsk, Minsk City, BY: 4</title>"))
    var many = answer
    many.places = (0..<310).map { number in
      DatelinePlaces.Place(
        city: "C\(number)", region: nil, country: "UA", latitude: 0, longitude: 0, count: 2)
    }
    #expect(
      PlacesDrawing(many, query: "").remainder
        == "the 300 largest places are drawn, 10 more with 20 in all are not")
  }

  @Test func `words are told with their shares, and by language where there are several`() {
    var words = DistinctWords(
      counted: .article, least: 3,
      side: DistinctWords.Side(
        query: "minsk", parsed: "minsk", warnings: [], total: 40, stories: 40, read: 20, units: 20,
        words: [
          DistinctWords.Word(
            word: "accords", language: "en", matches: 10, share: 0.5, others: 5, otherShare: 0.005,
            score: 49.5)
        ]), against: nil, state: "0")
    let text = DistinctWordsFormat(words).text(width: 80, paint: Paint(isOn: false))
    #expect(
      text == "minsk, 40 articles, 20 of them read; each article once: here, in the "
        + "archive,\nscore\n"
        + "accords  10  50 %  0.5 %  49.50\n")
    let value = DistinctWordsFormat(words).value
    #expect(value["read"]?.integer == 20 && value["of"]?.integer == 40)
    #expect(
      value["words"]?.text()
        == #"[{"word":"accords","lang":"en","matches":10,"share":0.5,"archive":5,"archive_share":0.005,"score":49.5}]"#
    )
    words.against = words.side
    words.against?.words[0].language = "de"
    let both = DistinctWordsFormat(words)
    #expect(both.text(width: 80, paint: Paint(isOn: false)).contains("accords (de)"))
    #expect(both.value["against"]?["words"]?.array?.first?["against_share"] != nil)
    #expect(both.lines.split(separator: "\n").count == 2)
  }
}
