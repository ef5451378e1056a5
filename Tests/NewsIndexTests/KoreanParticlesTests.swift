import Testing

@testable import NewsIndex

/// Korean nouns are found whatever particles stand behind them.
@Suite struct KoreanParticlesTests {
  private func stem(_ word: String) -> String {
    String(decoding: KoreanParticles.stem(of: Array(word.utf8)[...]), as: UTF8.self)
  }

  @Test(arguments: [
    ("항구", ["항구는", "항구가", "항구를", "항구의", "항구에", "항구에서", "항구에서는", "항구로", "항구도", "항구까지"]),
    ("노동자", ["노동자에게", "노동자와", "노동자들이"]),
    // What would leave less than two syllables stays.
    ("회의", ["회의", "회의를", "회의에서도"]), ("집은", ["집은"]),
  ])
  func `particles are taken off, one behind the other`(noun: String, forms: [String]) {
    for form in forms { #expect(stem(form) == noun, "\(form)") }
    #expect(stem(noun) == noun)
  }

  @Test func `a stem has no particle`() {
    for word in ["제주도에", "제주도", "전문가는", "어린이가", "ferry", ""] {
      #expect(stem(stem(word)) == stem(word))
    }
    #expect(stem("제주도에") == stem("제주도"))
    #expect(stem("ferry") == "ferry")
  }
}
