import TestSupport
import News
import JSON
import NewsIndex
import SQLite
import Testing
import WordIndex

@testable import Indexer

/// An id, once given, shows its article or says that it is gone, whatever happens to an archive.
@Suite struct IdentityHistoryTests {
  /// A story as its source tells it; `key` is what it is.
  private struct Story {
    /// What it is known by.
    enum Mark: CaseIterable { case address, number, text }

    var key: Int
    var mark: Mark
    var day: Int
    var revision = 0

    func article(at record: Int, _ random: inout Random) -> Article {
      var article = Article(source: SourceLocation(path: "a", record: record))
      article.title = "Story \(key)"
      article.blocks = [Block("What is told of \(key) for the \(revision). time.")]
      article.original = Array("\(key)".utf8)
      article.published =
        day == 0 ? nil : PublicationDate(day: CalendarDate(julianDay: 2_459_000 + day))
      switch mark {
      case .address:
        let spellings = [
          "https://e.example/\(key)", "http://www.e.example/\(key)/#x",
          "https://e.example/\(key)?utm_id=1",
        ]
        article.url = spellings[random.next(3)]
      case .number:
        article.outlet = "Courier"
        article.extra = [JSONMember("id", .integer(key))]
      case .text: break
      }
      return article
    }
  }

  private struct Random {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  /// Everything that was ever shown under an id, and what the source holds.
  private struct History {
    var stories: [Story] = []
    /// Stories that the index must have.
    var indexed: Set<Int> = []
    var given: [Int: Int] = [:]
    var nextKey = 1

    mutating func change(_ random: inout Random) {
      for _ in 0..<random.next(4) + 1 {
        switch random.next(5) {
        case 0, 1:
          let mark = Story.Mark.allCases[random.next(3)]
          stories.insert(
            Story(key: nextKey, mark: mark, day: random.next(4)),
            at: random.next(stories.count + 1))
          nextKey += 1
        case 2 where !stories.isEmpty:
          let gone = stories.remove(at: random.next(stories.count))
          // It may come back another time.
          if random.next(2) == 0 { stories.append(gone) }
        case 3 where !stories.isEmpty:
          let index = random.next(stories.count)
          if stories[index].mark != .text { stories[index].revision += 1 }
        case 4 where !stories.isEmpty:
          let index = random.next(stories.count)
          if stories[index].mark != .text { stories[index].day = random.next(4) }
        default: break
        }
      }
      if random.next(3) == 0 { stories.reverse() }
    }
  }

  private func add(_ articles: [Article], to path: String) throws {
    try IndexUpdate.run(path) { file throws(IndexRunError) in
      try IndexRunError.wrap { () throws(IndexError) in
        let writer = try IndexWriter(file, names: .none)
        let preparer = ArticlePreparer(dictionary: writer.dictionary)
        _ = try writer.write(articles.map(preparer.prepare))
        try writer.finish()
      }
    }
  }

  private func rebuild(_ articles: [Article], at path: String) throws {
    let rebuild = Rebuild(
      indexPath: path, isForced: true, mostDropPercent: 100, keptCount: 0, jobs: 1)
    try rebuild.run { file throws(IndexRunError) in
      var report = IndexReport()
      let heritage = Heritage(file, indexPath: path, now: .now, &report)
      try IndexRunError.wrap { () throws(IndexError) in
        let writer = try IndexWriter(
          file, names: .none, into: .newFile, replacing: heritage.predecessor)
        let preparer = ArticlePreparer(dictionary: writer.dictionary, into: .newFile)
        _ = try writer.write(articles.map(preparer.prepare))
        try writer.finish()
        try heritage.complete(&report)
      }
    }
  }

  private func titles(_ file: IndexFile) throws -> [Int: String] {
    let rows = try file.connection.prepare("SELECT id, title FROM article")
    var titles: [Int: String] = [:]
    while try rows.step() { titles[rows.integer(at: 0) ?? 0] = rows.text(at: 1) }
    return titles
  }

  @Test func `ids last over 200 random histories`() throws {
    var random = Random(state: 2026)
    for number in 0..<200 {
      let folder = try ScratchFolder()
      let path = folder.path + "/INDEX"
      var history = History()
      for step in 0..<5 {
        history.change(&random)
        let articles = history.stories.enumerated().map { $1.article(at: $0 + 1, &random) }
        if step > 0, random.next(2) == 0 {
          try rebuild(articles, at: path)
          history.indexed = Set(history.stories.map(\.key))
        } else {
          try add(articles, to: path)
          history.indexed.formUnion(history.stories.map(\.key))
        }
        let file = try IndexFile.reading(path: path)
        let reader = ArticleReader(file)
        let titles = try titles(file)
        #expect(Set(titles.values) == Set(history.indexed.map { "Story \($0)" }), "\(number)")
        #expect(titles.count == history.indexed.count)
        for (id, key) in history.given {
          let shown = titles[try reader.currentID(of: id)]
          if history.indexed.contains(key) {
            #expect(shown == "Story \(key)", "history \(number), step \(step), id \(id)")
          } else {
            #expect(shown == nil)
            #expect(try reader.fate(of: id) == .gone)
          }
        }
        for (id, title) in titles {
          let key = Int(title.dropFirst(6)) ?? 0
          #expect(history.given[id] ?? key == key, "history \(number): id \(id) was another's")
          history.given[id] = key
        }
        #expect(try StateSum(file.connection) == StateSum(summing: file.connection))
      }
    }
  }

  @Test func `the state is that of the articles, however the index was made`() throws {
    var random = Random(state: 7)
    let stories = (1...40).map { Story(key: $0, mark: Story.Mark.allCases[$0 % 3], day: $0 % 5) }
    let articles = stories.enumerated().map { $1.article(at: $0 + 1, &random) }
    // The spelling of an address is shown, and a part of the content.
    let plain = articles.map { article in
      var article = article
      article.url = article.url.map { _ in "https://e.example/\(article.title.dropFirst(6))" }
      return article
    }
    let folder = try ScratchFolder()
    try rebuild(plain, at: folder.path + "/1")
    for part in [plain[30...], plain[..<10], plain[10..<30]] {
      try add(Array(part.reversed()), to: folder.path + "/2")
    }
    try add(
      plain + [Story(key: 99, mark: .address, day: 1).article(at: 1, &random)],
      to: folder.path + "/3")
    let other = try IndexFile.reading(path: folder.path + "/3")
    let states = try ["1", "2"].map { name in
      try StateSum(IndexFile.reading(path: folder.path + "/" + name).connection)
    }
    #expect(states[0] == states[1])
    #expect(try StateSum(other.connection) != states[0])
    #expect(states[0] != StateSum())
  }

  /// The example of docs/identity.md.
  @Test func `the state's bytes are as documented`() {
    var sum = StateSum()
    #expect(sum.description == "00000000000000000000000000000000")
    sum.add(identity: 1, content: 2)
    let one = sum.description
    sum.add(identity: -1, content: 3)
    #expect(
      [one, sum.description] == [
        "b96d9d958eb4c925236689ff8b6667ea", "3a937eacffb26c8094c1c9c6e4721938",
      ])
    sum.remove(identity: 1, content: 2)
    sum.remove(identity: -1, content: 3)
    #expect(sum == StateSum())
  }
}
