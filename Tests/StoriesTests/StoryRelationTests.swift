import News
import NewsIndex
import Testing

@testable import Stories

/// Whether two articles are one story, on invented articles.
@Suite struct StoryRelationTests {
  /// A story of three paragraphs, with its names and numbers.
  static let quarry = [
    "VALDERRE, July 4 inspectors closed the limestone quarry above the village of Oberlauen on "
      + "Tuesday after a second landslide in nine days buried a loading crane and cut the road to "
      + "the railway station, the district office said.",
    "Nobody was hurt. Anselm Brugger, who heads the mining inspectorate, said that 14,000 cubic "
      + "metres of rock had come down and that the slope was still moving by 3 centimetres a day. "
      + "The owner, Lauener Kalkwerke, employs 86 people there and delivers to two cement works in "
      + "the Reuss valley.",
    "Mayor Petra Winterhalder asked the canton for a temporary road. She said that the school bus "
      + "now took 50 minutes instead of 12, and that the hotel Adler had lost its bookings for "
      + "August. Geologists from Fribourg will measure the slope with radar until Friday.",
  ]
  /// What an editor put around it.
  static let local = [
    "Travellers between Oberlauen and the valley must change to a minibus from today on.",
    "The timetable hangs at the station and in the post office of Niederlauen; bicycles are not "
      + "taken along, and dogs ride free of charge.",
  ]
  /// The same form with other facts, day after day.
  static func weather(_ day: String, _ low: Int, _ high: Int, _ town: String) -> [String] {
    [
      "The weather service expects a bright morning on \(day) with fog along the lakes until ten "
        + "o'clock, then sunshine in all parts of the country and a light wind from the west.",
      "Temperatures will lie between \(low) and \(high) degrees, highest in \(town). The risk of "
        + "rain is small. At night the sky clears up and the mercury falls to \(low - 4) degrees in "
        + "the valleys.",
    ]
  }

  private func text(
    _ paragraphs: [String], title: String = "Quarry closed after landslide", hour: Int? = 9,
    day: Int = 0, outlet: String = "Ledger", identity: Int = 1
  ) -> StoryText {
    let date = CalendarDate(julianDay: 2_460_000 + day)
    let stamp = hour.map { "\(date)T\($0 < 10 ? "0" : "")\($0):00:00Z" }
    return StoryReader(Analyzer()).text(
      title: title, blocks: paragraphs.map { Block($0) },
      published: PublicationDate(day: date, timestamp: stamp), outlet: outlet, identity: identity)
  }

  @Test func `the same text under another headline is a copy`() {
    let found = StoryModel().compare(
      text(Self.quarry), text(Self.quarry, title: "Rock falls", outlet: "Post", identity: 2))
    #expect(found.relation == .copy)
    #expect(found.rule == .sameText)
  }

  @Test func `the first paragraphs are an abridged copy`() {
    let short = Array(Self.quarry.prefix(2))
    let found = StoryModel().compare(
      text(Self.quarry), text(short, outlet: "Post", identity: 2))
    #expect(found.relation == .abridged)
    #expect(found.containment > 0.9)
  }

  @Test func `a text with passages of its own is an edited one`() {
    let edited = [Self.local[0]] + Self.quarry.dropLast() + [Self.local[1]]
    let found = StoryModel().compare(
      text(Self.quarry), text(edited, outlet: "Post", identity: 2))
    #expect(found.relation != nil)
  }

  @Test func `a corrected number does not part a story`() {
    let corrected = Self.quarry.map { $0.replacing("14,000", with: "1,400") }
    let found = StoryModel().compare(
      text(Self.quarry), text(corrected, title: "CORRECTED: Quarry closed", hour: 11, identity: 2))
    #expect(found.relation == .copy)
  }

  @Test func `a form filled with other facts is another story`() {
    let model = StoryModel()
    let first = text(Self.weather("Monday", 9, 21, "Aarburg"), title: "Weather", hour: 6)
    let second = text(
      Self.weather("Tuesday", 11, 24, "Sursee"), title: "Weather", hour: 6, day: 1, identity: 2)
    #expect(model.compare(first, second).relation == nil)
    #expect(model.compare(first, second).containment > 0.4)
  }

  @Test(arguments: [0, 1, 13, 14, 15, 40])
  func `what is more than fourteen days apart is never one story`(days: Int) {
    let later = text(
      Self.quarry.map { $0.replacing("Tuesday", with: "Wednesday") }, day: days, identity: 2)
    #expect((StoryModel().compare(text(Self.quarry), later).relation != nil) == (days <= 14))
  }

  @Test func `texts of fewer than fifteen words, and empty ones, are stories of their own`() {
    let flash = ["The quarry above Oberlauen has been closed, the district office says."]
    for words in [flash, []] {
      let found = StoryModel().compare(text(words), text(words, identity: 2))
      #expect(found.relation == nil)
      #expect(found.rule == .tooShort)
    }
  }

  @Test func `a leftover is no text`() {
    let found = StoryModel().compare(
      text(Self.quarry), text(Self.quarry, identity: 2), isLeftover: true)
    #expect(found.relation == nil)
    #expect(found.rule == .leftover)
  }

  @Test func `the relation is symmetric`() {
    let texts = [
      text(Self.quarry), text(Array(Self.quarry.prefix(2)), outlet: "Post", identity: 2),
      text([Self.local[0]] + Self.quarry + [Self.local[1]], hour: nil, outlet: "Echo", identity: 3),
      text(Self.weather("Monday", 9, 21, "Aarburg"), identity: 4), text([], identity: 5),
      text(Self.quarry, title: "Rock falls", day: 3, identity: 6),
    ]
    let model = StoryModel()
    for a in texts {
      for b in texts where a.identity != b.identity {
        #expect(model.compare(a, b) == model.compare(b, a))
      }
    }
  }

  /// A book of some sentences that differ in a number, behind a story.
  private func book(_ sentences: Int, behind story: [String] = quarry) -> [String] {
    story
      + (0..<sentences).map { "Page \($0) tells of \($0 * 7) ferries in the harbour of Alt\($0)." }
  }

  @Test(arguments: [(20, true), (500, true), (900, false), (5000, false)])
  func `a text that is fifty times as long is no form of the one that it begins with`(
    sentences: Int, isStory: Bool
  ) {
    let (story, book) = (text(Self.quarry), text(book(sentences), outlet: "Press", identity: 2))
    let isLong = book.words.count > 50 * story.words.count
    #expect(isLong == !isStory)
    let found = StoryModel().compare(story, book)
    #expect(found == StoryModel().compare(book, story))
    #expect((found.relation != nil) == isStory)
    #expect((found.rule == .muchLonger) == isLong)
  }

  @Test func `a book is no candidate for what it holds, but what the rule may join is`() {
    let reader = StoryReader(Analyzer())
    func prints(_ paragraphs: [String]) -> Set<UInt64> {
      Set(reader.prints(of: paragraphs.map { Block($0) }).prints)
    }
    let story = prints(Self.quarry)
    for (sentences, isCandidate) in [(0, true), (100, true), (900, true), (5000, false)] {
      let book = prints(book(sentences))
      let common = story.intersection(book).count
      #expect(common >= story.count / 2)
      #expect(
        StoryPrints.areCandidates(common: common, story.count, book.count) == isCandidate)
    }
  }

  @Test func `a text and its beginning have prints in common, others have none`() {
    let reader = StoryReader(Analyzer())
    let whole = Set(reader.prints(of: Self.quarry.map { Block($0) }).prints)
    let part = Set(reader.prints(of: Self.quarry.prefix(2).map { Block($0) }).prints)
    #expect(part.isSubset(of: whole))
    #expect(part.count >= StoryPrints.fewestCommon)
    let other = Set(
      reader.prints(of: Self.weather("Monday", 9, 21, "Aarburg").map { Block($0) }).prints)
    #expect(whole.isDisjoint(with: other))
  }

  @Test func `a page of prints reads as it was written`() {
    let numbers: [UInt64] = [0, 1, 127, 128, 1 << 40, 1 << 63, .max]
    #expect(PrintPage.decode(PrintPage.encode(numbers)) == numbers)
    #expect(AscendingNumbers.decode(AscendingNumbers.encode(numbers[...])) == numbers)
    for number in numbers + (0..<64).flatMap({ [1 << $0, (1 << $0) - 1] }) {
      let bytes = PrintPage.byteCount(of: StoryPrint(bits: number), after: StoryPrint(bits: 0))
      #expect(PrintPage.encode([number]).count == 1 + bytes)
    }
    let same = (0..<300).map { StoryPrint(7 << 40, ordinal: $0 * 3).bits }
    #expect(PrintPage.decode(PrintPage.encode(same)) == same)
    #expect(PrintPage.encode(same).count < 610)
  }

  @Test func `a page of prints of before is read, and of a damaged one what stands before`() {
    let numbers = (1...50).map { StoryPrint(UInt64($0) << 50, ordinal: $0).bits }
    #expect(PrintPage.decode(AscendingNumbers.encode(numbers[...])) == numbers)
    let bytes = PrintPage.encode(numbers)
    #expect(PrintPage.decode(Array(bytes.dropLast())) == Array(numbers.dropLast()))
    #expect(PrintPage.decode([]) == [])
  }
}
