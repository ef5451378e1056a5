import Testing

@testable import Alerts

/// Feeds of what alerts have told.
@Suite struct AlertFeedTests {
  private let feed = AlertFeed(name: "minsk", address: nil, seconds: 1_795_921_200)

  private func item(
    _ identity: UInt64, _ change: AlertTelling.Change = .new, content: UInt64 = 1
  ) -> AlertTelling.Item {
    var item = AlertTelling.Item(
      change, identity: identity, content: content, title: "Story <\(identity)> & \"more\"",
      command: "search show \(identity)")
    item.snippet = [.init("1 < 2 ", isMarked: false), .init("Minsk", isMarked: true)]
    item.bylines = ["Ida Brandt", "Tom Reed"]
    item.day = "2017-07-08"
    item.link = "https://x.example/?a=1&b=2"
    return item
  }

  private func telling(_ items: [AlertTelling.Item]) -> AlertTelling {
    AlertTelling(
      name: "minsk", query: "\"Minsk accords\"", parsed: "", items: items, newCount: items.count,
      changedCount: 0, total: items.count, moreCommand: "", editCommand: "")
  }

  private func marks(_ file: String) -> [Substring] {
    file.split(separator: "\n").filter { $0.hasPrefix("<guid") }
  }

  @Test func `writes an item whole`() {
    #expect(
      feed.text(telling([item(7)]), after: "").contains(
        """
        <item>
        <title>Story &lt;7&gt; &amp; &quot;more&quot;</title>
        <link>https://x.example/?a=1&amp;b=2</link>
        <guid isPermaLink="false">dateline:7</guid>
        <dc:date>2017-07-08</dc:date>
        <dc:creator>Ida Brandt</dc:creator>
        <dc:creator>Tom Reed</dc:creator>
        <description>1 &amp;lt; 2 &lt;mark&gt;Minsk&lt;/mark&gt;</description>
        </item>

        """))
    var timed = item(7)
    timed.moment = "2017-07-08T09:30:00+02:00"
    let text = feed.text(telling([timed]), after: "")
    #expect(text.contains("<pubDate>Sat, 08 Jul 2017 07:30:00 +0000</pubDate>"))
    #expect(!text.contains("<dc:date>"))
  }

  @Test func `keeps the last hundred, each once`() {
    var file = ""
    for start in stride(from: UInt64(0), to: 150, by: 50) {
      let telling = telling((start..<start + 50).map { item($0) })
      file = feed.text(telling, after: file)
      // A run that was cut off tells the same again.
      #expect(feed.text(telling, after: file) == file)
    }
    #expect(marks(file).count == AlertFeed.mostItems)
    #expect(marks(file).first == "<guid isPermaLink=\"false\">dateline:100</guid>")
    let changed = feed.text(telling([item(120, .changed, content: 5)]), after: file)
    #expect(marks(changed).first == "<guid isPermaLink=\"false\">dateline:120#5</guid>")
    #expect(changed.contains("<title>[changed] Story"))
  }

  @Test func `an article that is taken down leaves it, its changes too`() throws {
    let file = feed.text(
      telling([item(1), item(12), item(1, .changed, content: 3)]), after: "")
    let rest = try #require(AlertFeed.removing(1, from: file))
    #expect(marks(rest) == ["<guid isPermaLink=\"false\">dateline:12</guid>"])
    #expect(rest.hasSuffix("</channel>\n</rss>\n"))
    #expect(AlertFeed.removing(5, from: file) == nil)
  }
}
