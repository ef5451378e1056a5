import TestSupport
import Testing

@testable import WordIndex

/// Sorted runs, merged.
@Suite struct RunOrderTests {
  /// Terms that share their first bytes, shorter and longer than the sixteen that are compared as numbers.
  private static func term(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    let start =
      [[], Array("0~inter".utf8), Array("0international".utf8), Array("0internationalisat".utf8)]
      .randomElement(using: &random) ?? []
    return start
      + (0..<Int.random(in: 0...3, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
  }

  @Test(arguments: [0, 1, 2, 3, 17, 64])
  func `gives the terms of all runs in their order`(runCount: Int) {
    var random = SplitMix(seed: UInt64(runCount))
    for _ in 0..<20 {
      let runs = (0..<runCount).map { _ in
        let terms = Set(
          (0..<Int.random(in: 0...40, using: &random)).map { _ in Self.term(&random) })
        return terms.sorted { $0.lexicographicallyPrecedes($1) }
      }
      var positions = runs.map { _ in 0 }
      func key(_ run: Int) -> RunKey? {
        positions[run] < runs[run].count ? RunKey(runs[run][positions[run]]) : nil
      }
      var order = RunOrder(runs.indices.map(key))
      var merged: [(term: [UInt8], run: Int)] = []
      while let run = order.first {
        merged.append((runs[run][positions[run]], run))
        positions[run] += 1
        order.advanceFirst(to: key(run))
      }
      var expected: [(term: [UInt8], run: Int)] = []
      for (run, terms) in runs.enumerated() { expected += terms.map { ($0, run) } }
      expected.sort { a, b in
        a.term == b.term ? a.run < b.run : a.term.lexicographicallyPrecedes(b.term)
      }
      #expect(merged.map(\.term) == expected.map(\.term))
      #expect(merged.map(\.run) == expected.map(\.run))
    }
  }
}
