import ClusterSearch
import Foundation
import News
import NewsIndex
import Search
import TestSupport
import Testing

/// The same questions to an index file and to a cluster with the same articles: the answers must be the same.
///
/// `scripts/test-cluster` starts one and names it. The articles are stories of Reuters of 1987 where they are at hand, else
/// the paragraphs of the project's own pages.
@Suite(.enabled(if: TestCluster.hosts != nil), .serialized) struct StoreComparisonTests {
  @Test func `chosen queries have the same answers`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 1987)
    let queries = words.chosen()
    #expect(queries.count >= 75)
    let result = try comparison.compare(StoreComparison.wholly(queries))
    print("cluster: chosen queries: \(result)")
    #expect(result.isSame, "\(result.differences.joined(separator: "\n"))")
    #expect(result.compared >= 150)
    #expect(result.found * 2 > result.compared)
  }

  @Test func `random queries have the same answers`() throws {
    let comparison = try StoreComparison()
    let seed = StoreComparison.number("DATELINE_COMPARE_SEED") ?? 2026
    let count = StoreComparison.number("DATELINE_COMPARE_QUERIES") ?? 150
    var words = try ArchiveWords(comparison.file, seed: UInt64(seed))
    let queries = (0..<count).map { _ in words.query(depth: 2) }
    let result = try comparison.compare(StoreComparison.variously(queries))
    print("cluster: random queries of seed \(seed): \(result)")
    #expect(result.isSame, "\(result.differences.joined(separator: "\n"))")
    #expect(result.compared * 10 >= count * 9)
  }

  @Test func `what the best hits have in common is added as from a file`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 11)
    var questions: [StoreComparison.Question] = []
    for number in 0..<16 {
      let row = words.row(2, within: 1).joined(separator: " ")
      let word = words.word(rank: 0.01 * Double(number + 1))
      let query = [word, "\"\(row)\"", "\(word) country:US", row, "zzzznothing \(word)"]
      var options = ["--expand", "--limit", ["50", "10", "0", "3"][number % 4]]
      if number % 2 == 0 { options.append("--copies") }
      if number % 3 == 0 { options.append("--facets") }
      if number % 4 == 1 {
        options += [
          "--after", "1987-03-03", "--recency", "--half-life", "20", "--as-of", "1987-10-20",
        ]
      }
      questions.append(.init(query: query[number % 5], options: options))
    }
    let result = try comparison.compare(questions)
    print("cluster: --expand: \(result)")
    #expect(result.isSame, "\(result.differences.joined(separator: "\n"))")
    #expect(result.compared == questions.count && result.found > 10)
    #expect(result.answers.count { $0.contains("\"added_words\":[\"") } > 10)
    #expect(result.answers.contains { $0.contains(#/"related":[1-9]/#) })
  }

  /// Queries for what counts: by words, phrases, facets, and by texts alone.
  private static func counted(_ words: inout ArchiveWords) -> [String] {
    [
      "", words.word(rank: 0.01), words.word(rank: 0.2),
      "\"\(words.row(2, within: 1).joined(separator: " "))\"",
      "\(words.word(rank: 0.05)) -\(words.word(rank: 0.1))", "country:US", "is:carried",
      "copies:2..", "CASE(\(words.word(rank: 0.02)))", "zzzznothing",
    ]
  }

  @Test func `timelines have the same bins`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 7)
    let queries = Self.counted(&words)
    var counted = 0
    for (number, query) in queries.enumerated() {
      for unit in [SearchRequest.Unit.article, .story] {
        for bins in [nil, TimelineUnit.day, .week, .month, .year] {
          var request = TimelineRequest(SearchRequest(query: query))
          request.search.unit = unit
          request.unit = bins
          request.wantsShare = number % 2 == 0
          if number % 3 == 0 { request.others = [words.word(rank: 0.03), words.word(rank: 0.1)] }
          if number % 4 == 1 {
            request.search.filters.after = CalendarDate(year: 1987, month: 3, day: 3)
            request.search.filters.before = CalendarDate(year: 1987, month: 4, day: 11)
          }
          let (answer, expected) = (
            try comparison.cluster.timeline(request), try comparison.file.timeline(request)
          )
          #expect(answer == expected, "'\(query)' by \(unit), \(request)")
          if case .timeline(let timeline) = expected { counted += timeline.series[0].total }
        }
      }
    }
    #expect(counted > 1000)
  }

  @Test func `places of datelines have the same counts`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 8)
    for query in Self.counted(&words) {
      for unit in [SearchRequest.Unit.article, .story] {
        for level in DatelinePlaces.Level.allCases {
          var request = SearchRequest(query: query)
          request.unit = unit
          let answer = try comparison.cluster.datelinePlaces(request, by: level)
          let expected = try comparison.file.datelinePlaces(request, by: level)
          #expect(answer == expected, "'\(query)' by \(unit), \(level)")
          if query.isEmpty { #expect(expected.places.count > 3) }
        }
      }
    }
  }

  @Test func `extents have the same counts and days`() throws {
    let comparison = try StoreComparison()
    var words = try ArchiveWords(comparison.file, seed: 9)
    for query in Self.counted(&words) {
      let request = SearchRequest(query: query)
      #expect(
        try comparison.cluster.extent(of: request) == comparison.file.extent(of: request),
        "'\(query)'")
    }
  }

  @Test(arguments: [
    ["timeline", "--json", "oil"], ["timeline", "--compare", "wheat", "--format", "csv", "oil"],
    ["places", "--json", "--by", "country", "oil"], ["places", "oil"],
    ["batch", "queries.csv"],
    ["batch", "--output", "hits.csv", "--summary", "/dev/stdout", "queries.csv"],
    ["export", "--limit", "30", "wheat"], ["export", "--stories", "oil"],
    ["export", "--stories", "--sort", "oldest", "is:carried"], ["judge", "ids.txt", "wheat"],
    ["terms", "--json", "oil"], ["terms", "--json", "--copies", "--lang", "en", "wheat"],
    ["terms", "--json", "--against", "grain", "oil"],
    ["terms", "--format", "csv", "--limit", "60", "is:carried"],
    ["facets", "--by", "country,month", "--format", "json", "oil"],
    ["facets", "--by", "city,byline", "--format", "csv"],
    ["facets", "--by", "city,month", "--format", "csv", "oil"],
    ["facets", "--by", "outlet,section", "--copies", "--format", "csv"],
    ["facets", "--by", "year,lang", "--format", "csv"],
  ])
  func `commands print the same from a file and from a cluster`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "query,country,after\noil,,\nwheat,US,1987-03-01\n\"\"\"crude oil\"\" -zzz\",,\nzzzznothing,,\n",
      to: "queries.csv")
    let ids = try StoreComparison().file.search(SearchRequest(query: "grain")).hits.map(\.id)
    try folder.write(ids.map { "\($0)\n" }.joined(), to: "ids.txt")
    let (file, cluster) = try StoreComparison.options()
    func printed(_ options: [String]) throws -> Outcome {
      try Command(
        arguments: arguments + options, environment: ["DATELINE_INDEX": ""], folder: folder.path
      ).run()
    }
    let expected = try printed(file)
    #expect(expected.status == 0 && expected.output.count > 100, "\(expected.errors)")
    #expect(try printed(cluster) == expected)
  }

  @Test func `names in other scripts are found as in a file`() throws {
    let folder = try TemporaryFolder()
    var lines = ""
    for (number, (language, text)) in Self.names.enumerated() {
      let article = [
        "title": "\(language)\(number)", "url": "https://names.example/\(number)",
        "date": "2020-01-0\(number + 1)", "lang": language, "text": text,
      ]
      let json = try JSONSerialization.data(withJSONObject: article, options: .sortedKeys)
      lines += String(decoding: json, as: UTF8.self) + "\n"
    }
    try folder.write(lines, to: "names.jsonl")
    let store = (TestCluster.hosts ?? "") + "/scripts"
    for archive in [["--index", "names.db"], ["--store", store]] {
      let made = try Command(
        arguments: ["index", "--rebuild"] + archive + ["names.jsonl"], folder: folder.path
      ).run()
      #expect(made.status == 0, "\(made.errors)")
    }
    let today = try #require(CalendarDate(year: 2020, month: 2, day: 1))
    let file = try Searcher(path: folder.path + "/names.db", today: today)
    let cluster = try ClusterStore(ClusterStore.Access(address: store), today: today)
    var found = 0
    for query in [
      "минск", "minsk", "zelensky", "Хрущёв", "khrushchev", "чайковский", "tchaikovsky",
      "Tschaikowsky", "poroshenko", "харків", "kharkiv", "mitsotakis", "Μητσοτάκης", "tsipras",
      "mahmoud", "محمود", "assad", "netanyahu", "נתניהו", "\"mahmoud abbas\"", "EXACT minsk",
      "mins",
      "met", "putin", "jerusalem", "damascus", "athina", "talked", "president", "hrushchov",
    ] {
      var request = SearchRequest(query: query)
      request.limit = 20
      let (answer, expected) = (try cluster.search(request), try file.search(request))
      #expect(
        answer.hits.map(\.article.title) == expected.hits.map(\.article.title), "'\(query)'")
      #expect(answer.hits.map(\.snippet) == expected.hits.map(\.snippet), "'\(query)'")
      #expect(answer.warnings == expected.warnings)
      found += expected.total
    }
    #expect(found > 40)
  }

  private static let names = [
    ("en", "Leaders met in Minsk; Zelensky, Khrushchev and Tchaikovsky were talked of."),
    ("ru", "Переговоры в Минске. Речь шла о Зеленском, а Хрущёв и Чайковский молчали."),
    ("uk", "Президент Порошенко був у Харків."),
    ("el", "Ο Μητσοτάκης μίλησε στην Αθήνα με τον Τσίπρα."),
    ("ar", "التقى محمود عباس مع نتنياهو في دمشق، وغاب الأسد."),
    ("he", "נתניהו דיבר בירושלים על פוטין ועל זלנסקי."),
    ("en", "Mahmoud Abbas and Netanyahu were far from Kharkiv, as Mitsotakis was from Putin."),
  ]
}
