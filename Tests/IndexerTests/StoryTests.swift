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
        indexPath: index, paths: [file], dataFolder: Self.dataFolder, jobs: jobs)
      try run.run(&report) { _ in }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `adding, ten additions and another order give the same stories`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
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
    var random = SplitMix(state: 7)
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
}
