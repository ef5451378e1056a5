import NewsIndex
import Testing

@Suite struct PlaceCountsTests {
  @Test func `counts of places stay at the most that they can say`() {
    var places = PlaceCounts()
    for field in TextField.allCases {
      for position in 0..<1000 { places.add(field: field.rawValue, position: position) }
    }
    #expect(
      TextField.asRead.map { places[$0] } == [15, 7, 3, 511, 7, 3, 7] && places.openingCount == 60)
    #expect(places.total == 15 + 7 + 3 + 511 + 7 + 3 + 7)
  }
}
