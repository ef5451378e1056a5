internal import Cluster
internal import JSON
internal import NewsIndex

/// What is known of a store's terms: what a query asks is fetched together, in one request.
///
/// While a query is compiled, what is not known is noted and answered as if it were not there; `fetch` gets all of it,
/// and the query is compiled anew, until nothing is left to ask.
final class ClusterTerms {
  /// A search for terms of a kind.
  struct Question: Hashable {
    var kind: ClusterTerm.Kind
    /// The condition, as JSON: an engine's query.
    var condition: String
    /// The most terms that are wanted, in the order of their keys.
    var most: Int
  }

  /// The most hits that an engine shows of one search.
  static let mostHits = 10_000

  private let client: ClusterClient
  private var indexes: [String]
  private let allowsPartial: Bool
  private var known: [String: ClusterTerm] = [:]
  private var looked: Set<String> = []
  private var answers: [Question: [ClusterTerm]] = [:]
  private var pendingIDs: Set<String> = []
  private var pendingQuestions: Set<Question> = []
  /// Whether questions are noted, not asked at once.
  var isDeferred = false

  init(_ client: ClusterClient, _ indexes: [String], allowsPartial: Bool) {
    self.client = client
    self.indexes = indexes
    self.allowsPartial = allowsPartial
  }

  /// Forgets all, for other indexes are asked from now on.
  func forget(for indexes: [String]) {
    self.indexes = indexes
    known = [:]
    looked = []
    answers = [:]
    pendingIDs = []
    pendingQuestions = []
  }

  /// Whether something was asked and is not known.
  var isWaiting: Bool { !pendingIDs.isEmpty || !pendingQuestions.isEmpty }

  /// Returns a term, nil where there is none.
  func term(_ kind: ClusterTerm.Kind, _ key: String) throws(IndexError) -> ClusterTerm? {
    let id = ClusterTerm.id(kind, key)
    guard id.utf8.count <= ClusterTerm.longestID else { return nil }
    if !looked.contains(id) {
      pendingIDs.insert(id)
      if !isDeferred { try fetch() }
    }
    return known[id]
  }

  /// Returns the terms that answer a question.
  func terms(_ question: Question) throws(IndexError) -> [ClusterTerm] {
    if let known = answers[question] { return known }
    pendingQuestions.insert(question)
    if !isDeferred { try fetch() }
    return answers[question] ?? []
  }

  /// Fetches all that was asked.
  func fetch() throws(IndexError) {
    var searches: [(indexes: [String], body: JSONValue)] = []
    let ids = pendingIDs.sorted()
    var start = 0
    while start < ids.count {
      let part = ids[start..<min(ids.count, start + Self.mostHits / max(1, indexes.count))]
      searches.append(
        (
          indexes,
          .of(
            ("size", .integer(part.count * indexes.count)),
            ("query", .one("ids", .one("values", .strings(part)))))
        ))
      start += part.count
    }
    let idSearchCount = searches.count
    let questions = Array(pendingQuestions)
    for question in questions { searches.append((indexes, try Self.body(of: question))) }
    pendingIDs = []
    pendingQuestions = []
    let found: [ClusterClient.SearchAnswer]
    do throws(StoreError) {
      found = try client.searchAll(searches, allowsPartial: allowsPartial)
    } catch {
      throw IndexError(error)
    }
    for answer in found.prefix(idSearchCount) {
      for term in Self.terms(in: answer.json) {
        known[term.id] = known[term.id].map { $0.joined(term) } ?? term
      }
    }
    looked.formUnion(ids)
    for (question, answer) in zip(questions, found.dropFirst(idSearchCount)) {
      answers[question] = Array(Self.distinct(Self.terms(in: answer.json)).prefix(question.most))
    }
  }

  private static func body(of question: Question) throws(IndexError) -> JSONValue {
    var parts: [JSONValue] = [.terms("k", [question.kind.rawValue])]
    if let condition = try? JSONValue(parsing: Array(question.condition.utf8)) {
      parts.append(condition)
    }
    return .of(
      ("size", .integer(min(question.most, mostHits))), ("query", .all(parts)),
      ("sort", .array([.one("t", .string("asc"))])))
  }

  private static func terms(in answer: JSONValue) -> [ClusterTerm] {
    (answer["hits"]?["hits"]?.array ?? []).compactMap(ClusterTerm.init(hit:))
  }

  /// A term that several indexes have comes once.
  private static func distinct(_ terms: [ClusterTerm]) -> [ClusterTerm] {
    var numbers: [String: Int] = [:]
    var all: [ClusterTerm] = []
    for term in terms {
      if let number = numbers[term.id] {
        all[number] = all[number].joined(term)
      } else {
        numbers[term.id] = all.count
        all.append(term)
      }
    }
    return all
  }
}

extension ClusterTerm {
  /// What two indexes say of one term.
  fileprivate func joined(_ other: ClusterTerm) -> ClusterTerm {
    var both = self
    if let a = occurrence, let b = other.occurrence {
      both.occurrence = Occurrence(
        articleCount: a.articleCount + b.articleCount,
        positionCount: a.positionCount + b.positionCount)
    }
    switch kind {
    case .stem:
      let forms = Set(self.forms).union(other.forms).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      both.detail = .one("forms", .strings(forms))
    case .word:
      var counts = byLanguage
      for (language, more) in other.byLanguage {
        counts[language, default: Occurrence()].articleCount += more.articleCount
        counts[language, default: Occurrence()].positionCount += more.positionCount
      }
      both.detail = .object(
        counts.sorted { $0.key < $1.key }.map {
          JSONMember(
            $0.key.isEmpty ? "-" : $0.key,
            .integers([$0.value.articleCount, $0.value.positionCount]))
        })
    case .name, .place, .variant: break
    }
    return both
  }
}

extension IndexError {
  /// Takes what a cluster refused.
  init(_ error: StoreError) {
    switch error {
    case .partial(let answered, let shards): self = .partial(answered: answered, shards: shards)
    case .late: self = .late
    case .unreachable, .forbidden, .missing, .noJSON, .refused, .busy:
      self = .unreachable(error.description)
    default: self = .store(error.description)
    }
  }
}
