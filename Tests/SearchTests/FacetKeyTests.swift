import News
import TestSupport
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
    // Composed, as all text of an index: strings of which one begins with the other, composed otherwise, have no order.
    let parts = ["A", "b", "Ida", "Brandt ", "é", "ż", "Ж", "12345678", "~", " ", "\u{0}"]
    var values: Set<String> = []
    while values.count < 2000 {
      values.insert(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          parts.randomElement(using: &random) ?? ""
        }.joined())
    }
    let counts = values.map {
      Facet.Count(value: $0, count: Int.random(in: 1...3, using: &random))
    }
    let plain = counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    for limit in [nil, 0, 1, 7, 100, 1999, 2000, 3000] {
      var facet = Facet(name: .byline, counts: counts)
      for index in counts.indices where index % 50 == 3 { facet.counts[index].isInForce = true }
      facet.order(limit: limit)
      let most = limit ?? 0
      #expect(facet.counts.count + facet.omittedCount == 2000 && facet.valueCount == 2000)
      #expect(most == 0 || facet.counts.count <= most + 40)
      // What is shown of a whole list, which the forms of output choose.
      var whole = Facet(name: .byline, counts: plain)
      let chosen = Set(facet.counts.lazy.filter(\.isInForce).map(\.value))
      for index in plain.indices {
        whole.counts[index].isInForce = chosen.contains(plain[index].value)
      }
      #expect(facet.shown(limit: most).map(\.count) == whole.shown(limit: most).map(\.count))
      #expect(facet.shown(limit: most).map(\.value) == whole.shown(limit: most).map(\.value))
    }
  }
}
