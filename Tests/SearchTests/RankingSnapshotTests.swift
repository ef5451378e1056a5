import Foundation
import Indexer
import News
import NewsIndex
import Search
import TestSupport
import Testing

/// Where the articles that should win stand among two hundred invented ones in seven languages.
///
/// `ranks.tsv` is what the ranking of this version does, so that every change of ranking shows as a change of that file:
/// a pair's query, its article, and the article's rank as an AND of the words and as an OR. `RECORD_SNAPSHOTS=1` writes it
/// anew; what a change loses and gains is then to be read in the difference.
@Suite struct RankingSnapshotTests {
  private static let folder = PackageFolder.path + "/Tests/SearchTests/RankingCorpus"

  private struct Pair {
    var query: String
    var wanted: String
  }

  private static func pairs() throws -> [Pair] {
    try String(contentsOfFile: folder + "/pairs.tsv", encoding: .utf8).split(separator: "\n")
      .map { line in
        let fields = line.split(separator: "\t").map(String.init)
        try #require(fields.count == 2)
        return Pair(query: fields[0], wanted: fields[1])
      }
  }

  /// The rank of an article among the first twenty, nil behind them.
  private static func rank(
    of wanted: String, for query: String, _ searcher: Searcher, _ keys: [String]
  ) throws -> Int? {
    var request = SearchRequest(query: query)
    request.limit = 20
    let hits = try searcher.search(request).hits
    return hits.firstIndex { keys[($0.article.record ?? 0) - 1] == wanted }.map { $0 + 1 }
  }

  @Test func `the ranks are those of the committed snapshot, and say how good they are`() throws {
    let articles = Self.folder + "/articles.jsonl"
    let keys = try String(contentsOfFile: articles, encoding: .utf8).split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["id"]
        as? String ?? ""
    }
    let scratch = try ScratchFolder()
    let index = scratch.path + "/index.db"
    var report = IndexReport()
    var run = IndexRun(
      indexPath: index,
      RunOptions(paths: [articles], dataFolder: PackageFolder.path + "/data", jobs: 2))
    run.options.isRebuild = true
    try run.run(&report) { _ in }
    let searcher = try Searcher(path: index, today: CalendarDate(julianDay: 2_460_000))

    var lines: [String] = []
    var ranks: [[Int?]] = [[], []]
    for pair in try Self.pairs() {
      let anyWord = pair.query.split(separator: " ").joined(separator: " OR ")
      let found = try [pair.query, anyWord].map {
        try Self.rank(of: pair.wanted, for: $0, searcher, keys)
      }
      for (number, rank) in found.enumerated() { ranks[number].append(rank) }
      let shown = found.map { $0.map(String.init) ?? "-" }
      lines.append("\(pair.query)\t\(pair.wanted)\t\(shown.joined(separator: "\t"))")
    }
    for (name, found) in zip(["all words", "any word"], ranks) {
      let mrr = found.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(found.count)
      let recall = Double(found.count { $0 ?? 99 <= 5 }) / Double(found.count)
      lines.append(
        "\(name)\tMRR \(String(format: "%.3f", mrr))\trecall@5 \(String(format: "%.3f", recall))")
    }
    let text = lines.joined(separator: "\n") + "\n"
    let golden = Self.folder + "/ranks.tsv"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(keys.count >= 200 && lines.count == 42)
    #expect(try text == String(contentsOfFile: golden, encoding: .utf8))
  }
}
