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

  @Test func `the first lines of a state are read without its marks`() throws {
    var state = AlertState(query: "abc")
    (state.checked, state.seconds) = ("def", 7)
    state.known = AlertMemory((0..<1000).map { entry(UInt64($0)).mark })
    let head = try #require(AlertState.Head(parsing: Array(state.bytes.prefix(200))))
    #expect(head == state.head && head.stamp == "def 7" && !head.isPending)
    state.delivered = ["rss:x": AlertMemory([entry(9).mark])]
    #expect(AlertState.Head(parsing: state.bytes)?.isPending == true)
    #expect(AlertState.Head(parsing: Array(state.bytes.prefix(20))) == nil)
    #expect(AlertState.Head(parsing: Array("something else\n\n".utf8)) == nil)
  }

  @Test func `checkpoints are read back, and of a broken file what is whole`() {
    func point(_ total: Int) -> AlertCheckpoint {
      AlertCheckpoint(stamp: "a 1", reading: "b", index: "c", total: total, seconds: 5)
    }
    let all = AlertCheckpoints(["minsk": point(3), "кіоск": point(0)])
    #expect(AlertCheckpoints(parsing: all.bytes) == all)
    #expect(AlertCheckpoints(parsing: Array(all.bytes.dropLast(3))).byName == ["minsk": point(3)])
    #expect(AlertCheckpoints(parsing: []) == AlertCheckpoints())
    #expect(AlertCheckpoints(parsing: Array("other\n".utf8) + all.bytes) == AlertCheckpoints())
  }

  @Test func `what has come, changed and gone is found`() {
    let marks = [1, 2, 3, 5].map { entry($0).mark }
    let now = [entry(0), entry(2), entry(3, 7), entry(5), entry(6)].map { ($0.id, $0.mark) }
    let changes = AlertChanges(from: AlertMemory(marks), to: now)
    #expect(changes.arrived == [0, 3, 6])
    #expect(changes.gone == [entry(1).mark, entry(3).mark])
    let none = AlertChanges(from: AlertMemory(marks), to: marks.map { (1, $0) })
    #expect(none.arrived == [] && none.gone == [])
  }
}
