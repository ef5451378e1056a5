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
}
