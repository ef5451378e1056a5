import TestSupport
import Testing

@testable import NewsIndex

@Suite struct `The terms of posting lists` {
  @Test func `are numbered as they come, and come in the order of their bytes`() {
    var random = SplitMix(seed: 7)
    // Terms that are alike in their first eight and sixteen bytes, and that end where others go on, in zeros too.
    var spellings: Set<[UInt8]> = [[], [0], [0, 0], Array(repeating: 0, count: 17)]
    for _ in 0..<2000 {
      let count = [0, 7, 8, 9, 15, 16, 17, 30][Int.random(in: 0..<8, using: &random)]
      var term = Array(repeating: UInt8(ascii: "a"), count: count)
      if count > 0, Int.random(in: 0..<4, using: &random) > 0 {
        term[Int.random(in: 0..<count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      spellings.insert(term)
    }
    let terms = PostingTerms()
    var numbers: [[UInt8]: UInt32] = [:]
    for (place, term) in spellings.enumerated() {
      numbers[term] = terms.number(of: term.span)
      #expect(numbers[term] == UInt32(place))
    }
    #expect(spellings.allSatisfy { terms.number(of: $0.span) == numbers[$0] })
    #expect(terms.count == spellings.count)
    let ordered = terms.inOrder(Array(numbers.values))
    #expect(ordered.map(\.term) == spellings.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(ordered.allSatisfy { numbers[$0.term] == $0.number })
  }
}
