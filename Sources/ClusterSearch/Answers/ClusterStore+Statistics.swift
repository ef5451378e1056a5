internal import Cluster
internal import HTTPClient
internal import JSON
public import NewsIndex

extension ClusterStore {
  /// Returns what the archive holds, in numbers.
  public func statistics() throws(IndexError) -> IndexStatistics {
    try answered { () throws(IndexError) in try counted() }
  }

  private func counted() throws(IndexError) -> IndexStatistics {
    let extent = try articles.extent()
    func distinct(_ field: String) -> JSONValue {
      .one(
        "cardinality",
        .of(("field", .string(field)), ("precision_threshold", .integer(40_000))))
    }
    let answer = try ask([
      .of(
        ("size", .integer(0)),
        (
          "aggs",
          .of(
            ("undated", .one("filter", .terms("day", ["0"]))), ("houses", distinct("house")),
            ("countries", distinct("country")),
            ("sections", distinct("section")), ("languages", distinct("lang")),
            ("words", .one("sum", .one("field", .string("words")))))
        ))
    ])[0]
    func number(_ name: String) -> Int {
      let found = answer["aggregations"]?[name]
      return Int(found?["value"]?.double ?? 0) + (found?["doc_count"]?.integer ?? 0)
    }
    var statistics = IndexStatistics(ofNothingIn: try articles.state())
    statistics.articleCount = extent.count
    statistics.storyCount = extent.count
    statistics.firstDay = extent.first
    statistics.lastDay = extent.last
    statistics.undatedCount = number("undated")
    statistics.outletCount = number("houses")
    statistics.cityCount = try cityCount()
    statistics.byteCount = try byteCount()
    statistics.countryCount = number("countries")
    statistics.sectionCount = number("sections")
    statistics.languageCount = number("languages")
    statistics.wordCount = number("words")
    return statistics
  }

  /// The number of places that are cities.
  private func cityCount() throws(IndexError) -> Int {
    let isCity = JSONValue.one("regexp", .one("t", .string("[^|]*\\|[^|]*\\|[^|]+\\|.*")))
    let body = JSONValue.of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)),
      ("query", .all([.terms("k", [ClusterTerm.Kind.place.rawValue]), isCity])))
    do throws(StoreError) {
      let found = try client.search(indexes.map(\.terms), body, allowsPartial: allowsPartial)
      return found.json["hits"]?["total"]?["value"]?.integer ?? 0
    } catch {
      throw IndexError(error)
    }
  }

  /// The bytes of the indexes, each shard counted once.
  private func byteCount() throws(IndexError) -> Int {
    let all = (names + indexes.map(\.terms)).joined(separator: ",")
    do throws(StoreError) {
      let answer = try client.send(.get, "/\(all)/_stats/store?filter_path=_all.primaries,_shards")
      return answer.json["_all"]?["primaries"]?["store"]?["size_in_bytes"]?.integer ?? 0
    } catch {
      throw IndexError(error)
    }
  }
}
