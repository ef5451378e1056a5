import Testing

@testable import Alerts

/// What is new for somebody who knows something already.
@Suite struct AlertNewsTests {
  private func entry(
    _ identity: UInt64, _ content: UInt64 = 1, story: Int? = nil, extraction: Int = 1,
    isCorrection: Bool = false
  ) -> AlertEntry {
    AlertEntry(
      id: Int(truncatingIfNeeded: identity),
      mark: AlertMark(identity: identity, content: content, extraction: extraction),
      story: story ?? Int(truncatingIfNeeded: identity), isCorrection: isCorrection)
  }

  private func news(_ entries: [AlertEntry], knowing known: [AlertEntry]) -> [String] {
    AlertNews(entries, knowing: [AlertMemory(known.map(\.mark))]).items.map { item in
      "\(item.entry.id)" + (item.isChanged ? " changed" : "")
        + (item.copyCount > 0 ? " +\(item.copyCount)" : "")
    }
  }

  @Test func `what was told is no news, whatever its id`() {
    #expect(news([entry(1), entry(2)], knowing: [entry(1)]) == ["2"])
    var moved = entry(1)
    moved.id = 99
    #expect(news([moved], knowing: [entry(1)]) == [])
  }

  @Test func `another text is a change, and every text counts once`() {
    #expect(news([entry(1, 2)], knowing: [entry(1, 1)]) == ["1 changed"])
    // An older index has come back: its text was told before the newer one.
    #expect(news([entry(1, 1)], knowing: [entry(1, 1), entry(1, 2)]) == [])
  }

  @Test func `forty copies of a story are one article, the original where it is among them`() {
    let copies = (1...41).map { entry(UInt64($0), story: 7) }
    #expect(news(copies, knowing: []) == ["7 +40"])
    #expect(news(copies, knowing: [entry(30)]) == [])
    #expect(news(Array(copies.dropFirst(10)), knowing: []) == ["11 +30"])
  }

  @Test func `of a story that is known only its correction is told`() {
    let correction = entry(3, story: 1, isCorrection: true)
    #expect(
      news([entry(1), entry(2, story: 1), correction], knowing: [entry(1)]) == ["3"])
  }

  @Test func `better extraction is no news`() {
    let known = [entry(1, 1, extraction: 1)]
    #expect(news([entry(1, 2, extraction: 2)], knowing: known) == [])
    // From then on the new text is the one that counts.
    let both = known + [entry(1, 2, extraction: 2)]
    #expect(news([entry(1, 3, extraction: 2)], knowing: both) == ["1 changed"])
  }

  @Test func `a state is read back as it was written, and nothing else is`() throws {
    var state = AlertState(query: "abc")
    state.checked = "def"
    state.seconds = 1_700_000_000
    state.known = AlertMemory([
      entry(5).mark, entry(.max, .max, extraction: 2).mark, entry(0, 0).mark, entry(5, 2).mark,
    ])
    state.delivered = ["mail:ada@example.org": AlertMemory([entry(9).mark])]
    let bytes = state.bytes
    #expect(try AlertState(parsing: bytes) == state)
    for count in 0..<bytes.count {
      #expect(throws: AlertState.Damage.self) { try AlertState(parsing: Array(bytes[..<count])) }
    }
    #expect(throws: AlertState.Damage.self) { try AlertState(parsing: bytes + [0]) }
    #expect(throws: AlertState.Damage.otherFormat) {
      try AlertState(parsing: Array("dateline-alert 2\n\n".utf8))
    }
  }
}
