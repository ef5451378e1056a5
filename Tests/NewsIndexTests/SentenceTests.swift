import NewsIndex
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    "Sens. Jeanne Shaheen (D-N.H.), Marco Rubio (R-Fla.) and others wrote on Jan. 5.|It rose 3.5 percent.",
    "The U.S. Senate voted.|Gov. A. B. Smith left the U.S.|The rest stayed.",
    "“Let’s wait,” he said.|“Let’s not get ahead of ourselves.”|Then he left.",
    "Is it so?|Yes!|No … or yes.|5 came.",
    "It closed at No. 10 in St. Louis, Mo.",
    "Am 7. Juli traf er Dr. Meier.|Das war z. B. gestern.",
    "Mr. J. R. R. Tolkien met Prof. Xi.|He spoke.",
    "会议在北京举行。习近平出席！|", "Он родился в г. Минске.|Потом уехал.",
    "no capital follows. so it goes on", "",
  ])
  func `splits at sentence ends only`(marked: String) {
    let expected: [String]
    if marked.hasPrefix("会") {
      expected = ["会议在北京举行。", "习近平出席！"]
    } else {
      expected = marked.split(separator: "|").map(String.init)
    }
    let text = marked.hasPrefix("会") ? "会议在北京举行。习近平出席！" : expected.joined(separator: " ")
    let bytes = Array(text.utf8)
    let starts = SentenceSplitter().starts(in: bytes)
    let ends = starts.dropFirst() + [bytes.count]
    let sentences = zip(starts, ends).map { start, end in
      let sentence = String(decoding: bytes[start..<end], as: UTF8.self)
      return sentence.hasSuffix(" ") ? String(sentence.dropLast()) : sentence
    }
    #expect(sentences == expected)
  }
}
