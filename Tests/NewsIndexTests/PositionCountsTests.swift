import NewsIndex
import Testing

@Suite struct PositionCountsTests {
  @Test func `counts of positions stay at the most that they can say`() {
    var positions = PositionCounts()
    for field in TextField.allCases {
      for position in 0..<1000 { positions.add(field: field.rawValue, position: position) }
    }
    #expect(
      TextField.asRead.map { positions[$0] } == [15, 7, 3, 511, 7, 3, 7]
        && positions.openingCount == 60)
    #expect(positions.total == 15 + 7 + 3 + 511 + 7 + 3 + 7)
  }
}
