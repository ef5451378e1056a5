import ClusterSearch
import Foundation
import News
import NewsIndex
import Search
import TestSupport
import Testing

/// An index file and a cluster with the same articles.
struct StoreComparison {
  private static let environment = ProcessInfo.processInfo.environment

  static func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }

  let file: Searcher
  let cluster: ClusterStore

  /// The articles, once for all tests.
  private final class Archives: Sendable {
    let folder: TemporaryFolder
    let store: String

    init() throws {
      folder = try TemporaryFolder()
      store = (TestCluster.hosts ?? "") + "/compare"
      let reuters = PackageFolder.path + "/../shared/reuters/reuters-1987.jsonl.gz"
      let script = """
        set -e
        if [ -e '\(reuters)' ]; then
          gzip -dc '\(reuters)' | head -n 4000 > articles.jsonl
        else cp own.jsonl articles.jsonl; fi
        "$SEARCH" index --rebuild --index index.db articles.jsonl '\(PackageFolder.path)/data/articles'
        "$SEARCH" index --rebuild --store '\(store)' --shards 3 articles.jsonl '\(PackageFolder.path)/data/articles'
        """
      try folder.write(Self.ownArticles(), to: "own.jsonl")
      let outcome = try bash(script, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// The paragraphs of the project's pages as articles, a line of JSON each.
    private static func ownArticles() throws -> String {
      let folder = PackageFolder.path + "/docs/"
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".md") }.sorted()
      var lines = ""
      var number = 0
      for page in pages {
        let text = try String(contentsOfFile: folder + page, encoding: .utf8)
        for paragraph in text.components(separatedBy: "\n\n") where paragraph.utf8.count > 120 {
          number += 1
          let day = String(format: "1987-%02d-%02d", number % 9 + 1, number % 28 + 1)
          let places = ["LONDON", "PARIS", "NEW YORK", "SAN JOSE, Calif."]
          let words = paragraph.split { $0.isWhitespace }
          let article = [
            "title": words.prefix(7).joined(separator: " "), "date": day,
            "url": "https://\(page).example/\(number)", "outlet": "The Daily \(page.prefix(4))",
            "section": ["World", "Politics", "Science"][number % 3],
            "text": "\(places[number % 4]) (Reuters) — " + words.joined(separator: " "),
          ]
          let json = try JSONSerialization.data(withJSONObject: article, options: .sortedKeys)
          lines += String(decoding: json, as: UTF8.self) + "\n"
        }
      }
      return lines
    }
  }

  private static let archives = Swift.Result { try Archives() }

  /// The options of a command that asks the file, and the cluster.
  static func options() throws -> (file: [String], cluster: [String]) {
    let archives = try archives.get()
    return (["--index", archives.folder.path + "/index.db"], ["--store", archives.store])
  }

  init() throws {
    let archives = try Self.archives.get()
    let today = try #require(CalendarDate(year: 1987, month: 10, day: 20))
    file = try Searcher(path: archives.folder.path + "/index.db", today: today)
    cluster = try ClusterStore(ClusterStore.Access(address: archives.store), today: today)
  }

  /// A query, and the options with which it is asked.
  struct Question {
    var query: String
    var options: [String]
  }

  /// Queries that are asked by article and by story, with facets.
  static func wholly(_ queries: [String]) -> [Question] {
    queries.flatMap { query in
      [["--copies"], []].map { Question(query: query, options: ["--facets"] + $0) }
    }
  }

  /// Queries that are asked in one of many ways each.
  static func variously(_ queries: [String]) -> [Question] {
    queries.enumerated().map { number, query in
      var options = [
        ["--facets"], ["--match", "near"], ["--match", "phrase"], ["--match", "exact"],
        ["--match", "related"],
      ][number % 5]
      options += [[], [], [], ["--sort", "newest"], ["--sort", "oldest"]][(number / 5) % 5]
      return Question(query: query, options: options + (number % 2 == 0 ? ["--copies"] : []))
    }
  }

  /// What was the same, and what was not.
  struct Outcome: CustomStringConvertible {
    var asked = 0
    var compared = 0
    var found = 0
    var facets = 0
    var inexact = 0
    var impossible: [String] = []
    var differences: [String] = []
    /// The answers of the file, a line of JSON each.
    var answers: [String] = []

    var isSame: Bool { differences.isEmpty }

    var description: String {
      "\(asked) questions, \(impossible.count) not possible, \(compared) answers compared (\(found) found something): "
        + "\(compared - differences.count) the same, with all their hits, scores, texts and \(facets) facets; "
        + "\(inexact) say that they are not exact, and have the same counts"
    }
  }

  /// Asks the program, of the file and of the cluster; answers must be the same to the byte but for the time that they took.
  func compare(_ questions: [Question]) throws -> Outcome {
    var result = Outcome()
    var queries: [[String]: [String]] = [:]
    for question in questions { queries[question.options, default: []].append(question.query) }
    let (file, cluster) = try Self.options()
    for (options, queries) in queries.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let expected = try answers(to: queries, options + file)
      #expect(expected.lines.count == queries.count, "\(expected.errors)")
      var next = 0
      while next < queries.count {
        let found = try answers(to: Array(queries[next...]), options + cluster)
        for (query, (answer, expected)) in zip(
          queries[next...], zip(found.lines, expected.lines[next...]))
        {
          compare(answer, expected, to: "'\(query)' \(options)", &result)
        }
        next += found.lines.count
        guard next < queries.count else { break }
        // A query that only a file answers ends the command.
        let failure = "'\(queries[next])' \(options): \(found.errors)"
        if found.errors.contains("cannot be had from an archive on a cluster") {
          result.impossible.append(failure)
        } else {
          result.differences.append(failure)
        }
        result.asked += 1
        next += 1
      }
    }
    return result
  }

  private func answers(
    to queries: [String], _ options: [String]
  ) throws -> (lines: [String], errors: String) {
    let outcome = try Command(
      arguments: ["query", "--batch", "-", "--json", "--facet-limit", "0"]
        + (options.contains("--limit") ? [] : ["--limit", "50"]) + options,
      environment: ["DATELINE_INDEX": ""],
      input: Data(queries.map { $0 + "\n" }.joined().utf8)
    ).run()
    return (outcome.output.split(separator: "\n").map(Self.lasting), outcome.errors)
  }

  /// An answer without the time that it took.
  private static func lasting(_ line: Substring) -> String {
    var text = String(line)
    for name in ["\"elapsed_ms\":", "\"search_ms\":"] {
      guard let start = text.range(of: name) else { continue }
      text.removeSubrange(
        start
          .lowerBound..<(text[start.upperBound...].firstIndex { $0 == "," || $0 == "}" }
          ?? text.endIndex))
    }
    return text
  }

  private func compare(
    _ answer: String, _ expected: String, to question: String, _ result: inout Outcome
  ) {
    result.asked += 1
    result.compared += 1
    result.answers.append(expected)
    if !expected.contains("\"total\":0,") { result.found += 1 }
    if expected.contains("\"facets\":") { result.facets += Facet.Name.allCases.count }
    if answer == expected { return }
    if answer.contains(",\"exact\":false") {
      result.inexact += 1
      let (counts, others) = (Self.counts(answer), Self.counts(expected))
      if counts != others { result.differences.append("\(question): \(counts), not \(others)") }
      return
    }
    let same = zip(answer.utf8, expected.utf8).prefix { $0 == $1 }.count
    func shown(_ text: String) -> String {
      String(decoding: text.utf8.dropFirst(max(0, same - 60)).prefix(200), as: UTF8.self)
    }
    result.differences.append("\(question): …\(shown(answer))… instead of …\(shown(expected))…")
  }

  /// What an answer that is not exact in its order is exact in.
  private static func counts(_ line: String) -> String {
    [#/"total":[0-9]+,"tiers":[^}]*}/#, #/"stories":[0-9]+,"unit"/#]
      .map { line.firstMatch(of: $0).map { String($0.output) } ?? "?" }.joined(separator: " ")
  }
}
