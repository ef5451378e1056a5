import Testing
import WordIndex

@Suite struct ArticleSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func `holds the ordinals whose number lies in a range`(count: Int) {
    let numbers = (0..<count).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761) }
    let bounds: [UInt32] = [0, 1, 77, 1 << 31, .max - 1, .max] + numbers.prefix(3)
    for lower in bounds {
      for upper in bounds where lower <= upper {
        let set = ArticleSet(of: lower..<upper, in: numbers)
        let wanted = numbers.indices.filter { (lower..<upper).contains(numbers[$0]) }
        var found: [Int] = []
        set.forEach { found.append($0) }
        #expect(found == wanted && set.count == wanted.count, "\(lower)..<\(upper)")
        #expect(set.capacity == count)
      }
    }
  }
}
