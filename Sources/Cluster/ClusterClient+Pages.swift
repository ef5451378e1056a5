internal import HTTPClient
public import JSON

extension ClusterClient {
  /// How long the cluster keeps the place of a reader between two pages.
  private static let patience = "5m"

  /// Visits all that a search finds, page by page, as it was when the first was asked for.
  ///
  /// - Parameters:
  ///   - indexes: their names.
  ///   - search: the search, with `size` and, where the order matters, `sort`.
  ///   - visit: is given each hit; returns whether to go on.
  /// - Throws: `StoreError`, also where a page is not whole.
  public func eachHit(
    _ indexes: [String], _ search: JSONValue, _ visit: (JSONValue) throws(StoreError) -> Bool
  ) throws(StoreError) {
    var answer = try self.search(
      indexes, search, parameters: "scroll=\(Self.patience)"
    ).json
    var place = answer["_scroll_id"]
    defer {
      if let place {
        // What is not cleared is forgotten by itself.
        _ = try? send(
          .delete, "/_search/scroll", .object([JSONMember("scroll_id", .array([place]))]),
          for: .writing, allowing: [404])
      }
    }
    while let hits = answer["hits"]?["hits"]?.array, !hits.isEmpty {
      for hit in hits where try !visit(hit) { return }
      guard let known = place else { return }
      let next = try send(
        .post, "/_search/scroll",
        .object([JSONMember("scroll", .string(Self.patience)), JSONMember("scroll_id", known)]),
        for: .once)
      guard let wholeness = Wholeness(of: next.json), wholeness.isWhole else {
        let wholeness = Wholeness(of: next.json) ?? Wholeness()
        throw .partial(answered: wholeness.answered, shards: wholeness.shards)
      }
      answer = next.json
      place = answer["_scroll_id"] ?? place
    }
  }
}
