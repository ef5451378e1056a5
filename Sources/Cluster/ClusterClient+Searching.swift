internal import HTTPClient
public import JSON

/// Searches, of which each answer tells how whole it is.
extension ClusterClient {
  /// An answer to a search, and how whole it is.
  public struct SearchAnswer: Sendable, Equatable {
    /// The response.
    public var json: JSONValue
    /// How many shards it is from.
    public var wholeness: Wholeness
  }

  /// Searches indexes.
  ///
  /// - Parameters:
  ///   - indexes: their names.
  ///   - body: the search.
  ///   - parameters: behind the question mark.
  ///   - allowsPartial: whether an answer without some shards is one.
  /// - Returns: the answer.
  /// - Throws: `StoreError.partial` where shards are missing, any other where there is no answer.
  public func search(
    _ indexes: [String], _ body: JSONValue, parameters: String = "", allowsPartial: Bool = false
  ) throws(StoreError) -> SearchAnswer {
    let path =
      "/\(indexes.joined(separator: ","))/_search" + (parameters.isEmpty ? "" : "?" + parameters)
    let bytes = Array(body.text().utf8)
    return try patiently { () throws(StoreError) in
      let answer = try sendOnce(.post, path, bytes: bytes, for: .reading)
      return try whole(answer.json, host: answer.host, allowsPartial: allowsPartial)
    }
  }

  /// Searches several times in one request.
  ///
  /// - Parameters:
  ///   - searches: for each the names of indexes and the search.
  ///   - allowsPartial: whether answers without some shards are ones.
  /// - Returns: the answers, in order.
  /// - Throws: `StoreError.partial` where shards are missing, any other where there is no answer.
  public func searchAll(
    _ searches: [(indexes: [String], body: JSONValue)], allowsPartial: Bool = false
  ) throws(StoreError) -> [SearchAnswer] {
    guard !searches.isEmpty else { return [] }
    var lines: [UInt8] = []
    for search in searches {
      let head = JSONValue.object([
        JSONMember("index", .array(search.indexes.map(JSONValue.string)))
      ])
      lines += head.text().utf8
      lines.append(0x0A)
      lines += search.body.text().utf8
      lines.append(0x0A)
    }
    return try patiently { () throws(StoreError) in
      try answers(to: lines, searches.count, allowsPartial: allowsPartial)
    }
  }

  private func answers(
    to lines: [UInt8], _ count: Int, allowsPartial: Bool
  ) throws(StoreError) -> [SearchAnswer] {
    let answer = try sendOnce(.post, "/_msearch", bytes: lines, lines: true, for: .reading)
    let responses = answer.json["responses"]?.array ?? []
    guard responses.count == count else {
      throw .refused(
        host: answer.host, status: answer.status,
        reason: "\(responses.count) answers to \(count) searches")
    }
    var answers: [SearchAnswer] = []
    for response in responses {
      answers.append(try whole(response, host: answer.host, allowsPartial: allowsPartial))
    }
    return answers
  }

  /// Takes a response only if it is whole, or need not be.
  private func whole(
    _ response: JSONValue, host: String, allowsPartial: Bool
  ) throws(StoreError) -> SearchAnswer {
    if let failure = response["error"] {
      throw error(failure, status: response["status"]?.integer ?? 500, host: host)
    }
    guard let wholeness = Wholeness(of: response) else {
      throw .refused(host: host, status: 200, reason: "the answer does not tell of shards")
    }
    if !wholeness.isWhole, !allowsPartial {
      if let reason = Self.refusal(response) { throw .busy(store: address.name, reason: reason) }
      throw .partial(answered: wholeness.answered, shards: wholeness.shards)
    }
    return SearchAnswer(json: response, wholeness: wholeness)
  }

  /// Why shards that are there have not answered, where they had no memory or no room for it; nil for any other reason.
  private static func refusal(_ response: JSONValue) -> String? {
    let failures = response["_shards"]?["failures"]?.array ?? []
    let reasons = failures.filter { failure in
      let type = failure["reason"]?["type"]?.string ?? ""
      return type == "circuit_breaking_exception" || type.hasSuffix("rejected_execution_exception")
    }
    guard !reasons.isEmpty, reasons.count == failures.count else { return nil }
    return reasons[0]["reason"]?["reason"]?.string ?? "no reason given"
  }
}
