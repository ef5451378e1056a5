import ClusterSearch
import FileSystem
import News
import NewsIndex
import Search
import Testing

/// The same questions to an index file and to a cluster with the same articles: the answers must be the same.
///
/// `scripts/test-cluster` makes both and names them; without them there is nothing to compare.
@Suite(.enabled(if: StoreComparison.isThere), .serialized) struct StoreComparisonTests {
  @Test func `chosen queries have the same answers`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 1987)
    let queries = words.chosen()
    #expect(queries.count >= 75)
    let result = comparison.compare(queries, mode: .chosen)
    print("cluster: chosen queries: \(result)")
    #expect(result.isSame, "\(result.differences.joined(separator: "\n"))")
    #expect(result.compared >= 75)
    #expect(result.found * 2 > result.compared)
  }

  @Test func `random queries have the same answers`() throws {
    let comparison = try StoreComparison()
    let seed = StoreComparison.number("DATELINE_COMPARE_SEED") ?? 2026
    let count = StoreComparison.number("DATELINE_COMPARE_QUERIES") ?? 400
    var words = try ArchiveWords(comparison.file, seed: UInt64(seed))
    let queries = (0..<count).map { _ in words.query(depth: 2) }
    let result = comparison.compare(queries, mode: .random)
    print("cluster: random queries of seed \(seed): \(result)")
    #expect(result.isSame, "\(result.differences.joined(separator: "\n"))")
    #expect(result.compared * 10 >= count * 9)
  }
}

/// An index file and a cluster with the same articles.
struct StoreComparison {
  static var isThere: Bool {
    ProcessInfo.environment("DATELINE_COMPARE_INDEX") != nil
      && ProcessInfo.environment("DATELINE_COMPARE_STORE") != nil
  }

  static func number(_ name: String) -> Int? { ProcessInfo.environment(name).flatMap { Int($0) } }

  let file: Searcher
  let cluster: ClusterStore

  init() throws {
    let today = CalendarDate(year: 1987, month: 10, day: 20) ?? CalendarDate(julianDay: 2_447_089)
    file = try Searcher(
      path: ProcessInfo.environment("DATELINE_COMPARE_INDEX") ?? "", today: today)
    cluster = try ClusterStore(
      ClusterStore.Access(address: ProcessInfo.environment("DATELINE_COMPARE_STORE") ?? ""),
      today: today)
  }

  enum Mode {
    case chosen, random
  }

  /// What was the same, and what was not.
  struct Result: CustomStringConvertible {
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
      "\(asked) asked, \(impossible.count) not possible, \(compared) compared (\(found) found something): "
        + "\(sameCounts) the same counts by tier, \(sameOrder) of \(ranked) the same first 50 with the same scores "
        + "(\(inexact) of these said to be inexact), \(sameTexts) the same texts, \(sameFacets) of \(facets) facets"
    }
  }

  func compare(_ queries: [String], mode: Mode) -> Result {
    var result = Result()
    for (number, query) in queries.enumerated() {
      result.asked += 1
      var request = SearchRequest(query: query)
      request.unit = .article
      request.limit = 50
      request.wantsFacets = mode == .chosen || number % 5 == 0
      if mode == .random {
        request.loosest = [Tier.near, .near, .inflected, .exact, .related][number % 5]
        request.sort = [.relevance, .relevance, .relevance, .newest, .oldest][(number / 5) % 5]
      }
      compare(request, &result)
    }
    return result
  }

  private func compare(_ request: SearchRequest, _ result: inout Result) {
    do {
      let answer = try cluster.search(request)
      let expected = try file.search(request)
      result.compared += 1
      if expected.total > 0 { result.found += 1 }
      func differ(_ what: String) {
        result.differences.append("'\(request.query)' (\(request.loosest), \(request.sort)): \(what)")
      }
      if answer.tiers == expected.tiers {
        result.sameCounts += 1
      } else {
        differ(
          "\(answer.tiers.map(\.count)) instead of \(expected.tiers.map(\.count)) articles by tier")
        return
      }
      result.ranked += 1
      let ids = answer.hits.map(\.id)
      let isSameOrder =
        ids == expected.hits.map(\.id)
        && zip(answer.hits, expected.hits).allSatisfy {
          abs($0.score - $1.score) <= 1e-5 && $0.tier == $1.tier
        }
      if !answer.isExact { result.inexact += 1 }
      if isSameOrder {
        result.sameOrder += 1
        if zip(answer.hits, expected.hits).allSatisfy({
          $0.title == $1.title && $0.snippet == $1.snippet && $0.opening == $1.opening
        }) {
          result.sameTexts += 1
        } else {
          let pair = zip(answer.hits, expected.hits).first { $0.snippet != $1.snippet }
          differ("texts: \(pair.map { "\($0.snippet) instead of \($1.snippet)" } ?? "a title")")
        }
      } else if answer.isExact {
        let index = zip(ids, expected.hits.map(\.id)).enumerated().first { $1.0 != $1.1 }?.offset
        differ("order from hit \(index.map { "\($0 + 1)" } ?? "?") on, or scores")
      }
      for (a, b) in zip(answer.facets ?? [], expected.facets ?? []) {
        result.facets += 1
        if a == b {
          result.sameFacets += 1
        } else if answer.isExact {
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
