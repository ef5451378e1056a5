import Foundation
import Indexer
import NewsIndex
import SQLite
import Stories
import TestSupport
import Testing

/// Stories in an index: the same ones, however its articles came.
@Suite struct StoryTests {
  private static let dataFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/data"

  /// Ten stories, each carried, cut and mixed with others', as JSON Lines in a seeded order.
  private static func lines(_ random: inout SplitMix) -> [String] {
    var lines: [String] = []
    for story in 0..<10 {
      let sentences = (0..<14).map { sentence(story, $0, &random) }
      for carrier in 0..<Int.random(in: 1...5, using: &random) {
        let count = carrier == 0 ? sentences.count : Int.random(in: 7...14, using: &random)
        var text = Array(sentences.prefix(count))
        if carrier == 3 { text.append(sentence(story + 100, carrier, &random)) }
        lines.append(
          """
          {"url": "https://paper\(carrier).example/\(story)", "title": "Report \(story) of \
          \(carrier)", "outlet": "Paper \(carrier)", "language": "en", \
          "date": "2021-03-\(10 + story)T0\(carrier):00:00Z", \
          "text": "\(text.joined(separator: " "))"}
          """)
      }
    }
    return lines.shuffled(using: &random)
  }

  private static func sentence(
    _ story: Int, _ number: Int, _ random: inout SplitMix
  ) -> String {
    let words = [
      "council", "harbour", "budget", "engine", "river", "teacher", "winter", "market", "bridge",
      "letter", "captain", "orchard", "tunnel", "verdict", "ferry", "copper", "village", "signal",
    ]
    let chosen = (0..<9).map { _ in words.randomElement(using: &random) ?? "" }
    return "In Place\(story) the \(chosen.joined(separator: " ")) counted "
      + "\(Int.random(in: 100...999, using: &random))."
  }

  /// Each story as the addresses of its members with their relations, the original first.
  private func stories(_ path: String) throws -> [[String]] {
    let file = try IndexFile.reading(path: path)
    let numbers = StoredNumbers(file.connection)
    var members: [Int: [String]] = [:]
    let rows = try file.connection.prepare("SELECT ordinal, url FROM article ORDER BY url")
    while try rows.step() {
      let ordinal = rows.integer(at: 0) ?? 0
      let story = try numbers.number(.story, of: ordinal)
      let relation = StoryRelation(number: try numbers.number(.relation, of: ordinal))
      let text = "\(rows.text(at: 1) ?? "") \(relation?.rawValue ?? "original")"
      members[story > 0 ? story - 1 : ordinal, default: []].append(text)
    }
    return members.values.sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  private func run(_ folder: ScratchFolder, _ index: String, _ files: [String], jobs: Int = 1)
    throws
  {
    for file in files {
      var report = IndexReport()
      let run = IndexRun(
        indexPath: index, RunOptions(paths: [file], dataFolder: Self.dataFolder, jobs: jobs))
      try run.run(&report) { _ in }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `adding, ten additions and another order give the same stories`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let lines = Self.lines(&random)
    let folder = try ScratchFolder()
    let all = try folder.write("all.jsonl", lines.joined(separator: "\n"))
    let shuffled = try folder.write(
      "shuffled.jsonl", lines.shuffled(using: &random).joined(separator: "\n"))
    var parts: [String] = []
    for part in 0..<10 {
      let some = lines.enumerated().filter { $0.offset % 10 == part }.map(\.element)
      if !some.isEmpty {
        parts.append(
          try folder.write("part\(part).jsonl", some.joined(separator: "\n")))
      }
    }
    let indexes = ["once.db", "parts.db", "shuffled.db"].map { folder.path + "/" + $0 }
    try run(folder, indexes[0], [all])
    try run(folder, indexes[1], parts)
    try run(folder, indexes[2], [shuffled], jobs: 4)
    let wanted = try stories(indexes[0])
    #expect(wanted.count { $0.count > 1 } > 3)
    #expect(try stories(indexes[1]) == wanted)
    #expect(try stories(indexes[2]) == wanted)
    for index in indexes {
      let report = try IndexCheck(indexPath: index).run()
      #expect(report.isSound, "\(report)")
    }
  }

  @Test func `what is left of a story stays one when its original is taken down`() throws {
    var random = SplitMix(seed: 7)
    let lines = Self.lines(&random)
    let folder = try ScratchFolder()
    let all = try folder.write("all.jsonl", lines.joined(separator: "\n"))
    let index = folder.path + "/index.db"
    try run(folder, index, [all])
    let before = try stories(index)
    let story = try #require(before.max { $0.count < $1.count })
    let original = try #require(story.first { $0.hasSuffix(" original") })
    let url = String(original.dropLast(" original".count))
    _ = try TakedownRun(indexPath: index).remove([url])
    let after = try stories(index)
    #expect(after.flatMap(\.self).count == before.flatMap(\.self).count - 1)
    #expect(after.filter { !$0.contains(where: { $0.hasPrefix(url) }) }.count >= before.count - 1)
    let report = try IndexCheck(indexPath: index).run()
    #expect(report.isSound, "\(report)")
  }

  // MARK: Forms, leftovers and what is left

  /// One form filled with other facts each day, more often than a print may be common, each carried by up to three.
  private static func forms(_ random: inout SplitMix) -> [String] {
    var lines: [String] = []
    let form = (0..<2).map { sentence(900, $0, &random) }.joined(separator: " ")
    for number in 0..<80 {
      let own = (0..<7).map { sentence(number, $0, &random) }.joined(separator: " ")
      for carrier in 0..<Int.random(in: 1...3, using: &random) {
        lines.append(
          """
          {"url": "https://paper\(carrier).example/form/\(number)", "title": "Daily form \(number)", \
          "outlet": "Paper \(carrier)", "language": "en", \
          "date": "2021-03-\(10 + number % 9)T0\(carrier):00:00Z", "text": "\(form) \(own)"}
          """)
      }
    }
    return lines.shuffled(using: &random)
  }

  @Test(arguments: [1, 2])
  func `a form that more than 64 texts fill gives the same stories in any order`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let lines = Self.forms(&random) + Self.lines(&random)
    let folder = try ScratchFolder()
    let all = try folder.write("all.jsonl", lines.joined(separator: "\n"))
    let parts = try (0..<7).map { part in
      try folder.write(
        "part\(part).jsonl",
        lines.enumerated().filter { $0.offset % 7 == part }.map(\.element)
          .joined(separator: "\n"))
    }
    try run(folder, folder.path + "/once.db", [all], jobs: 2)
    try run(folder, folder.path + "/parts.db", parts)
    let wanted = try stories(folder.path + "/once.db")
    let forms = wanted.filter { $0[0].contains("/form/") }
    // Those that carry one day's text are one story, and no two days are.
    #expect(forms.count == 80)
    for form in forms {
      #expect(Set(form.map { $0.split(separator: " ")[0].split(separator: "/").last }).count == 1)
    }
    #expect(try stories(folder.path + "/parts.db") == wanted)
    for index in ["once.db", "parts.db"] {
      let report = try IndexCheck(indexPath: folder.path + "/" + index).run()
      #expect(report.isSound, "\(report)")
    }
  }

  @Test(arguments: [1, 2, 3])
  func `what a takedown leaves is what an index without those articles has`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed + 20)
    let lines = Self.lines(&random)
    let folder = try ScratchFolder()
    try run(
      folder, folder.path + "/all.db",
      [try folder.write("all.jsonl", lines.joined(separator: "\n"))])
    let urls = lines.map { String($0.split(separator: "\"")[3]) }
    let gone = Set(urls.shuffled(using: &random).prefix(6))
    _ = try TakedownRun(indexPath: folder.path + "/all.db").remove(Array(gone))
    let rest = zip(lines, urls).filter { !gone.contains($0.1) }.map(\.0)
    try run(
      folder, folder.path + "/rest.db",
      [try folder.write("rest.jsonl", rest.joined(separator: "\n"))])
    #expect(try stories(folder.path + "/all.db") == stories(folder.path + "/rest.db"))
    let report = try IndexCheck(indexPath: folder.path + "/all.db").run()
    #expect(report.isSound, "\(report)")
    // No print of theirs is left.
    let file = try IndexFile.reading(path: folder.path + "/all.db")
    let numbers = StoredNumbers(file.connection)
    try PrintTable(file.connection).each { print throws(SQLiteError) in
      #expect(try numbers.isAlive(print.ordinal))
    }
  }

  // MARK: What leaves

  /// A brief form that more texts fill than a print may be common to: those of one day are one story, but only where
  /// they are compared; the earliest, with which all are, lie more than a day before.
  private static func briefForms(_ random: inout SplitMix) -> [String] {
    let form = (0..<3).map { sentence(700, $0, &random) }.joined(separator: " ")
    let words = ["amber", "basalt", "cedar", "drift", "ember", "flint", "grove", "heath"]
    return (0..<72).map { number in
      let own = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
      return line(
        1000 + number, "Form \(number)", "\(form) It was \(own.joined(separator: " and ")).",
        outlet: "Paper \(number % 7)", day: 10 + number / 6)
    }
  }

  /// Texts that one outlet prints under three unrelated headlines, and an article that holds such a text and more.
  private static func leftovers(_ random: inout SplitMix) -> [String] {
    let titles = ["Budget passes", "Ferry sinks", "Teacher wins prize"]
    return (0..<3).flatMap { number in
      let text = (0..<8).map { sentence(800 + number, $0, &random) }.joined(separator: " ")
      let lines = titles.enumerated().map {
        line(2000 + 10 * number + $0.offset, $0.element, text)
      }
      let more = text + " " + sentence(850, number, &random)
      return lines + [line(2005 + 10 * number, "Ferry raised", more, outlet: "Other")]
    }
  }

  private static func address(_ line: String) -> String { String(line.split(separator: "\"")[3]) }

  /// Some articles leave, some change, some come, run by run: each time all is as in an index made at once.
  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `what leaves and changes leaves the stories that an index made at once has`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed + 40)
    let all = Self.briefForms(&random) + Self.leftovers(&random) + Self.lines(&random)
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    var present = all.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
    for step in 0..<4 {
      let path = try folder.write("all.jsonl", present.joined(separator: "\n"))
      var report = IndexReport()
      var run = IndexRun(
        indexPath: index, RunOptions(paths: [path], dataFolder: Self.dataFolder, jobs: 1))
      run.options.prunes = true
      try run.run(&report) { _ in }
      if step % 2 == 1 {
        let gone = Set(present.shuffled(using: &random).prefix(5).map(Self.address))
        _ = try TakedownRun(indexPath: index).remove(Array(gone))
        present.removeAll { gone.contains(Self.address($0)) }
        // What was taken down stays away, though a source may hold it.
      }
      try self.run(
        folder, folder.path + "/at-once-\(step).db",
        [try folder.write("once-\(step).jsonl", present.joined(separator: "\n"))])
      #expect(
        try stories(index) == stories(folder.path + "/at-once-\(step).db"), "step \(step)")
      let check = try IndexCheck(indexPath: index).run()
      #expect(check.isSound, "\(check)")
      let taken = Set(try TakedownRun(indexPath: index).list().compactMap(\.url))
      // A fifth leaves, a tenth comes back, a few change.
      present = all.filter { line in
        guard !taken.contains(Self.address(line)) else { return false }
        let isPresent = present.contains { Self.address($0) == Self.address(line) }
        return Int.random(in: 0..<10, using: &random) < (isPresent ? 8 : 1)
      }.map { line in
        Int.random(in: 0..<12, using: &random) > 0
          ? line
          : line.replacing("\"text\": \"", with: "\"text\": \"\(Self.sentence(step, 77, &random)) ")
      }
    }
  }

  @Test(arguments: [false, true])
  func `the id of what is gone leads to what is left of its story`(rebuilds: Bool) throws {
    var random = SplitMix(seed: 8)
    let text = (0..<8).map { Self.sentence(1, $0, &random) }.joined(separator: " ")
    let other = (0..<8).map { Self.sentence(2, $0, &random) }.joined(separator: " ")
    var lines = (0..<4).map { Self.line($0, "Carried", text, outlet: "Paper \($0)", day: 10 + $0) }
    lines.append(Self.line(9, "Alone", other))
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    func bring(_ lines: [String]) throws {
      let path = try folder.write("all.jsonl", lines.joined(separator: "\n"))
      var report = IndexReport()
      var run = IndexRun(
        indexPath: index, RunOptions(paths: [path], dataFolder: Self.dataFolder, jobs: 1))
      run.options.prunes = true
      run.options.isRebuild = rebuilds
      run.options.isForced = true
      try run.run(&report) { _ in }
    }
    func ids() throws -> [String: Int] {
      let file = try IndexFile.reading(path: index)
      let rows = try file.connection.prepare("SELECT url, id FROM article")
      var ids: [String: Int] = [:]
      while try rows.step() { ids[rows.text(at: 0) ?? ""] = rows.integer(at: 1) }
      return ids
    }
    func led(_ number: Int?) throws -> Int? {
      try ArticleReader(IndexFile.reading(path: index)).storyID(of: number ?? 0)
    }
    try bring(lines)
    let known = try ids()
    let addresses = lines.map(Self.address)
    // One after the other: each leads to the first that is left, until none is.
    for gone in 0..<4 {
      if gone == 1 {
        _ = try TakedownRun(indexPath: index).remove([addresses[1]])
      } else {
        try bring(Array(lines[(gone + 1)...]))
      }
      for before in 0...gone {
        let next = gone < 3 ? known[addresses[gone + 1]] : nil
        #expect(try led(known[addresses[before]]) == next, "\(before) of \(gone)")
      }
      #expect(try led(known[addresses[4]]) == known[addresses[4]])
      let report = try IndexCheck(indexPath: index).run()
      #expect(report.isSound, "\(report)")
    }
    #expect(try led(77) == nil)
  }

  private static func line(
    _ number: Int, _ title: String, _ text: String, outlet: String = "Paper", day: Int = 10
  ) -> String {
    """
    {"url": "https://paper.example/\(number)", "title": "\(title)", "outlet": "\(outlet)", \
    "language": "en", "date": "2021-03-\(day)T05:00:00Z", "text": "\(text)"}
    """
  }

  @Test func `a text under three unrelated headlines of one outlet is no story`() throws {
    var random = SplitMix(seed: 5)
    let text = (0..<8).map { Self.sentence(1, $0, &random) }.joined(separator: " ")
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    let titles = ["Budget passes", "Ferry sinks", "Teacher wins prize"]
    for (number, title) in titles.enumerated() {
      try run(
        folder, index,
        [try folder.write("\(number).jsonl", Self.line(number, title, text))])
      // Two may be one story under two headlines; the third shows what they are.
      #expect(try stories(index).count == [1, 1, 3][number])
    }
    let report = try IndexCheck(indexPath: index).run()
    #expect(report.isSound, "\(report)")
  }

  @Test func `the same text a month later is the same story, a brief one is not`() throws {
    var random = SplitMix(seed: 6)
    let long = (0..<8).map { Self.sentence(1, $0, &random) }.joined(separator: " ")
    let brief = Self.sentence(2, 0, &random) + " " + Self.sentence(2, 1, &random)
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    let lines = [
      Self.line(1, "Long", long, outlet: "A"), Self.line(2, "Long", long, outlet: "B", day: 31),
      Self.line(3, "Brief", brief, outlet: "A"),
      Self.line(4, "Brief", brief, outlet: "B", day: 31),
    ]
    try run(folder, index, [try folder.write("all.jsonl", lines.joined(separator: "\n"))])
    #expect(try stories(index).map(\.count).sorted() == [1, 1, 2])
  }

  @Test func `what is hardly a text joins nothing, and takes no longer for its length`() throws {
    let word = String(repeating: "copper ", count: 200_000)
    let lines = [
      Self.line(1, "Photo", ""), Self.line(2, "Video", ""),
      Self.line(3, "Flash", "Engineers close the Norby tunnel after water is found."),
      Self.line(4, "Flash again", "Engineers close the Norby tunnel after water is found."),
      Self.line(5, "Word", word), Self.line(6, "Zero", "a\\u0000b c\\u0000d"),
    ]
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    let start = ContinuousClock.now
    try run(folder, index, [try folder.write("all.jsonl", lines.joined(separator: "\n"))])
    #expect(start.duration(to: .now) < .seconds(120))
    #expect(try stories(index).allSatisfy { $0.count == 1 })
  }
}
