import News
import Testing

@testable import Search

@Suite struct `What names of facets are compared by` {
  @Test(arguments: [
    ("post", "post"), ("the post", "post"), ("the the", "the"), ("the", "the"), ("there", "there"),
    ("the the post", "the post"), ("the-post", "post"), ("j. smith", "j smith"),
    ("  o'brien--ann \t", "o brien ann"), ("ann\r\nlee", "ann lee"), ("---", "---"), ("", ""),
    ("24 heures", "24 heures"), ("The Post", "The Post"), ("zürich: die woche", "zürich die woche"),
    ("the «zeit»", "zeit"), ("газета.ru", "газета ru"), ("…", "…"), ("a\u{0}b\u{7F}c", "a b c"),
  ]) func `are their words, without a leading article`(folded: String, key: String) {
    #expect(FacetValues.key(folded) == key)
  }

  @Test func `is the same with a letter outside ASCII behind them`() {
    // What is ASCII goes another way than what is not.
    let parts = ["the", "a", "Bc", "7", " ", "  ", ".", "-", "'", "\n", "~", "the "]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          let whole = FacetValues.key("x " + text + " é")
          #expect(FacetValues.key("x " + text + " e") == whole.dropLast() + "e", "\(text)")
        }
      }
    }
  }

  @Test func `are in one order, whatever they are spelled with`() {
    var random = SplitMix(seed: 7)
    let parts = [
      "A", "b", "Ida", "Brandt ", "é", "e\u{301}", "ż", "Ж", "12345678", "~", " ", "\u{0}",
    ]
    let counts = (0..<2000).map { _ in
      Facet.Count(
        value: (0..<Int.random(in: 0...5, using: &random)).map { _ in
          parts.randomElement(using: &random) ?? ""
        }.joined(), count: Int.random(in: 1...3, using: &random))
    }
    let plain = counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    #expect(FacetCounter.sorted(counts).map(\.count) == plain.map(\.count))
    #expect(FacetCounter.sorted(counts).map(\.value) == plain.map(\.value))
  }
}
