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

  enum Mode {
    case chosen, random
  }

  /// What was the same, and what was not.
  struct Outcome: CustomStringConvertible {
    var asked = 0
    var compared = 0
    var found = 0
    var sameCounts = 0
    var ranked = 0
    var sameOrder = 0
    var sameTexts = 0
    var facets = 0
    var sameFacets = 0
    var impossible: [String] = []
    var inexact = 0
    var differences: [String] = []

    var isSame: Bool { differences.isEmpty }

    var description: String {
      "\(asked) asked, \(impossible.count) not possible, \(compared) answers compared (\(found) found something): "
        + "\(sameCounts) the same counts by tier, \(sameOrder) of \(ranked) the same first 50 with the same scores "
        + "(\(inexact) of these said to be inexact), \(sameTexts) the same texts and stories, \(sameFacets) of \(facets) facets"
    }
  }

  /// Compares the answers by article and by story: by one, then by the other where queries are random.
  func compare(_ queries: [String], mode: Mode) -> Outcome {
    var result = Outcome()
    for (number, query) in queries.enumerated() {
      result.asked += 1
      let units: [SearchRequest.Unit] =
        mode == .chosen ? [.article, .story] : [number % 2 == 0 ? .article : .story]
      for unit in units { compare(query, number, mode, by: unit, &result) }
    }
    return result
  }

  /// Compares the answers to some requests.
  func compare(_ requests: [SearchRequest]) -> Outcome {
    var result = Outcome()
    for request in requests {
      result.asked += 1
      compare(request, &result)
    }
    return result
  }

  private func compare(
    _ query: String, _ number: Int, _ mode: Mode, by unit: SearchRequest.Unit,
    _ result: inout Outcome
  ) {
    var request = SearchRequest(query: query)
    request.unit = unit
    request.limit = 50
    request.wantsFacets = mode == .chosen || number % 5 == 0
    if mode == .random {
      request.loosest = [Tier.near, .near, .inflected, .exact, .related][number % 5]
      request.sort = [.relevance, .relevance, .relevance, .newest, .oldest][(number / 5) % 5]
    }
    compare(request, &result)
  }

  private func compare(_ request: SearchRequest, _ result: inout Outcome) {
    do {
      let answer = try cluster.search(request)
      let expected = try file.search(request)
      result.compared += 1
      if expected.total > 0 { result.found += 1 }
      func differ(_ what: String) {
        result.differences.append(
          "'\(request.query)' (\(request.loosest), \(request.sort), by \(request.unit)): \(what)")
      }
      if answer.tiers == expected.tiers {
        result.sameCounts += 1
      } else {
        differ(
          "\(answer.tiers.map(\.count)) instead of \(expected.tiers.map(\.count)) articles by tier")
        return
      }
      if answer.stories != expected.stories {
        differ("\(answer.stories) stories instead of \(expected.stories)")
      }
      result.ranked += 1
      let ids = answer.hits.map(\.id)
      let isSameOrder =
        ids == expected.hits.map(\.id)
        && zip(answer.hits, expected.hits).allSatisfy {
          abs($0.score - $1.score) <= 1e-5 && $0.tier == $1.tier
        }
      if !answer.quality.isExact { result.inexact += 1 }
      if isSameOrder {
        result.sameOrder += 1
        let other = zip(answer.hits, expected.hits).first {
          $0.title != $1.title || $0.snippet != $1.snippet || $0.opening != $1.opening
            || $0.story != $1.story
        }
        if let (a, b) = other {
          differ(
            a.story != b.story
              ? "story of \(a.id): \(a.story) instead of \(b.story)"
              : "texts of \(a.id): \(a.snippet) instead of \(b.snippet)")
        } else {
          result.sameTexts += 1
        }
      } else if answer.quality.isExact {
        let index = zip(ids, expected.hits.map(\.id)).enumerated().first { $1.0 != $1.1 }?.offset
        differ("order from hit \(index.map { "\($0 + 1)" } ?? "?") on, or scores")
      }
      for (a, b) in zip(answer.facets ?? [], expected.facets ?? []) {
        result.facets += 1
        if a == b {
          result.sameFacets += 1
        } else if answer.quality.isExact {
          differ("facet \(a.name): \(Self.difference(a, b))")
        }
      }
    } catch IndexError.unavailable(let what) {
      result.impossible.append("'\(request.query)': \(what)")
    } catch {
      result.differences.append("'\(request.query)': \(error)")
    }
  }

  private static func difference(_ a: Facet, _ b: Facet) -> String {
    if let pair = zip(a.counts, b.counts).first(where: { $0 != $1 }) {
      return "\(pair.0) instead of \(pair.1)"
    }
    return "\(a.counts.count) values, none \(a.none), \(a.articles) articles instead of "
      + "\(b.counts.count), \(b.none), \(b.articles)"
  }
}
