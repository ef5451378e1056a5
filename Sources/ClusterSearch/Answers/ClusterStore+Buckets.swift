internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// Counts by values, however many these are: an engine gives them page after page, and no page is kept.
extension ClusterStore {
  /// What articles are counted by.
  enum BucketKey {
    /// The values of a column; an article of several counts for each. Without one it counts where `withNone`, for nil.
    case value(String, withNone: Bool = false)
    /// Spans of so many days of the column `day`, by their first; day 0 is of those without a date.
    case days(Int)

    fileprivate var source: JSONValue {
      switch self {
      case .value(let column, let withNone):
        .one(
          "terms", .of(("field", .string(column)), ("missing_bucket", .bool(withNone))))
      case .days(let count):
        .one("histogram", .of(("field", .string("day")), ("interval", .integer(count))))
      }
    }
  }

  /// Articles to be counted.
  struct BucketQuestion {
    var query: JSONValue
    /// Outermost first: buckets come in their order.
    var keys: [BucketKey]
    /// Parts of the articles that are counted in each bucket too.
    var parts: [JSONValue] = []
  }

  /// A value of each key, and how many articles have them.
  struct Bucket {
    var values: [JSONValue]
    var count: Int
    /// How many of them are in each part.
    var parts: [Int]

    /// The value of a key as text, nil for none.
    func text(_ key: Int) -> String? { values[key].string }
    /// The value of a key as a number, nil for none.
    func number(_ key: Int) -> Int? { values[key].double.map { Int($0) } }
  }

  /// The buckets of a page: an engine counts ten thousand in a search.
  private static let bucketsOnPage = 9000
  /// The pages that are asked for at most.
  private static let mostPages = 200

  /// Calls `visit` with each bucket of each question: those of one question in order.
  ///
  /// - Parameters:
  ///   - questions: what is counted.
  ///   - visit: is given the number of the question.
  /// - Returns: whether all buckets came: of a question 1.8 million do.
  /// - Throws: `IndexError`.
  func eachBucket(
    of questions: [BucketQuestion], _ visit: (Int, Bucket) -> Void
  ) throws(IndexError) -> Bool {
    var open = questions.indices.filter { questions[$0].query != .nothing }
    var after: [Int: JSONValue] = [:]
    var pageCount = 0
    while !open.isEmpty {
      guard pageCount < Self.mostPages else { return false }
      pageCount += 1
      let answers = try ask(open.map { Self.body(of: questions[$0], after: after[$0]) })
      var unfinished: [Int] = []
      for (number, answer) in zip(open, answers) {
        let question = questions[number]
        let found = answer["aggregations"]?["by"]
        let buckets = found?["buckets"]?.array ?? []
        for bucket in buckets { visit(number, Self.bucket(bucket, question)) }
        guard buckets.count == Self.size(question), let next = found?["after_key"] else { continue }
        after[number] = next
        unfinished.append(number)
      }
      open = unfinished
    }
    return true
  }

  /// A part is a bucket of its own in each.
  private static func size(_ question: BucketQuestion) -> Int {
    bucketsOnPage / (1 + question.parts.count)
  }

  private static func body(of question: BucketQuestion, after: JSONValue?) -> JSONValue {
    let sources = question.keys.enumerated().map { JSONValue.one("\($0)", $1.source) }
    var composite = [
      JSONMember("size", .integer(size(question))), JSONMember("sources", .array(sources)),
    ]
    if let after { composite.append(JSONMember("after", after)) }
    var by = [JSONMember("composite", .object(composite))]
    if !question.parts.isEmpty {
      let parts = question.parts.enumerated().map { JSONMember("\($0)", .one("filter", $1)) }
      by.append(JSONMember("aggs", .object(parts)))
    }
    return .of(
      ("size", .integer(0)), ("query", question.query), ("aggs", .one("by", .object(by))))
  }

  private static func bucket(_ found: JSONValue, _ question: BucketQuestion) -> Bucket {
    Bucket(
      values: question.keys.indices.map { found["key"]?["\($0)"] ?? .null },
      count: found["doc_count"]?.integer ?? 0,
      parts: question.parts.indices.map { found["\($0)"]?["doc_count"]?.integer ?? 0 })
  }

  // MARK: Units

  /// Stories or articles of some queries, counted by values.
  struct UnitCounts {
    /// By query: the number of its articles.
    var articles: [Int]
    /// By query: the number of their stories.
    var stories: [Int]
    /// Whether all were counted.
    var isExact: Bool
  }

  /// Counts what queries find by values: an article once for each, or a story once for each that one of its articles has.
  ///
  /// - Parameters:
  ///   - queries: what is counted, each by its key.
  ///   - unit: what counts as one.
  ///   - add: is given the number of the query, a value, and how many have it.
  /// - Returns: how many articles and stories each query finds.
  /// - Throws: `IndexError`.
  func countUnits(
    of queries: [(query: JSONValue, key: BucketKey)], by unit: SearchRequest.Unit,
    _ add: (Int, JSONValue, Int) -> Void
  ) throws(IndexError) -> UnitCounts {
    let isByStory = unit == .story
    let sharing = queries.map { JSONValue.all([$0.query, PlanQuery.sharing]) }
    // First come those that count by themselves, then what their stories are, then each story with its values.
    var questions = queries.map { asked in
      BucketQuestion(
        query: isByStory ? .not(PlanQuery.sharing, in: asked.query) : asked.query,
        keys: [asked.key])
    }
    questions += sharing.map { BucketQuestion(query: $0, keys: [.value("story")]) }
    if isByStory {
      questions += zip(queries, sharing).map {
        BucketQuestion(query: $1, keys: [.value("story"), $0.key])
      }
    }
    let totals = try ask(queries.map { Self.span(of: $0.query) }).map(Self.total)
    var stories = totals
    let isWhole = try eachBucket(of: questions) { number, bucket in
      let (kind, query) = number.quotientAndRemainder(dividingBy: queries.count)
      switch kind {
      case 0: add(query, bucket.values[0], bucket.count)
      case 1: stories[query] -= bucket.count - 1
      default: add(query, bucket.values[1], 1)
      }
    }
    return UnitCounts(articles: totals, stories: stories, isExact: isWhole)
  }

  /// What is said where not all stories were counted.
  static let bucketNote =
    "counts by story are a lower bound: more than \(bucketsOnPage * mostPages) of them share articles"
}
