import Foundation
import Indexer
import News
import NewsIndex
import Search
import TestSupport
import Testing

/// The same articles rank the same, however they came into an index and whatever lies beside them.
@Suite struct RankingHistoryTests {
  private static let words = [
    "council", "harbour", "budget", "engine", "river", "teacher", "winter", "market", "bridge",
    "letter", "captain", "orchard", "tunnel", "verdict", "ferry", "copper", "village", "signal",
    "harbours", "bridges", "budgets", "markets", "lettered", "rivers", "signals", "villages",
  ]

  /// Articles of very different lengths, short ones first, so that means over the first ones would be others.
  private static func lines(_ count: Int, _ random: inout SplitMix) -> [String] {
    (0..<count).map { number in
      let length = 20 + number * number / 20 + Int.random(in: 0..<60, using: &random)
      let text = (0..<length).map { _ in
        // Frequent and rare ones.
        words[
          min(
            Int.random(in: 0..<words.count, using: &random),
            Int.random(in: 0..<words.count, using: &random))]
      }
      return """
        {"id": "en-\(number)", "title": "Report \(number) \(words[number % 7])", \
        "lang": "en", "outlet": "Paper", "text": "\(text.joined(separator: " ")).", \
        "date": "2021-03-\(10 + number % 20)"}
        """
    }
  }

  private func index(
    _ folder: ScratchFolder, _ name: String, _ files: [String], rebuilds: Bool = false,
    jobs: Int = 1
  ) throws -> String {
    let path = folder.path + "/" + name
    for paths in rebuilds ? [files] : files.map({ [$0] }) {
      var report = IndexReport()
      var run = IndexRun(
        indexPath: path,
        RunOptions(paths: paths, dataFolder: PackageFolder.path + "/data", jobs: jobs))
      run.options.isRebuild = rebuilds
      try run.run(&report) { _ in }
    }
    return path
  }

  /// The hits of words, of ORs, of an AND and of phrases: titles with their scores.
  private func hits(_ path: String) throws -> [[String]] {
    let searcher = try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000))
    let words = Self.words
    let queries =
      words + words.indices.map { "\(words[$0]) OR \(words[($0 + 5) % words.count])" }
      + ["harbour river", "\"budget council\"", "\"river engine\"", "\"market bridge\""]
    return try queries.map { query in
      var request = SearchRequest(query: query)
      request.limit = 1000
      return try searcher.search(request).hits.map { "\($0.article.title) \($0.score) \($0.tier)" }
    }
  }

  @Test func `one run, ten additions, another order and a rebuild give the same hits and scores`()
    throws
  {
    var random = SplitMix(seed: 3)
    let folder = try ScratchFolder()
    let lines = Self.lines(150, &random)
    var parts: [String] = []
    for part in 0..<10 {
      let some = lines[part * 15..<part * 15 + 15]
      parts.append(try folder.write("part\(part).jsonl", some.joined(separator: "\n")))
    }
    let wanted = try hits(try index(folder, "once.db", parts, rebuilds: true, jobs: 2))
    #expect(wanted.count { $0.count > 10 } > 40)
    let added = try index(folder, "added.db", parts)
    #expect(try hits(added) == wanted)
    // Of equal scores on one day the article comes first that came last.
    let back = try hits(try index(folder, "back.db", parts.reversed()))
    #expect(back.map { $0.sorted() } == wanted.map { $0.sorted() })
    #expect(try hits(try index(folder, "added.db", parts, rebuilds: true)) == wanted)
  }
}
