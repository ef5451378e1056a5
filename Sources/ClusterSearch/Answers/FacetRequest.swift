internal import JSON
internal import Search

/// What an engine is asked to count articles by the values of facets.
enum FacetRequest {
  /// The values of a facet that an engine counts, and those that it looks at in each shard.
  private static let mostValues = 1000
  private static let mostInShard = 10_000
  /// The days that are counted.
  private static let mostDays = 9000

  /// A search that counts what a query finds by the values of some facets.
  static func body(_ query: JSONValue, _ names: [Facet.Name]) -> JSONValue {
    .of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)), ("query", query),
      ("aggs", .object(names.flatMap(aggregations))))
  }

  /// The columns that hold a facet's values.
  static func columns(_ name: Facet.Name) -> [String] {
    switch name {
    case .outlet: ["house", "outlet"]
    case .city: ["place"]
    case .country, .section, .lang, .byline, .month, .year, .day: [name.rawValue]
    }
  }

  private static func aggregations(_ name: Facet.Name) -> [JSONMember] {
    let key = name.rawValue
    func counts(_ field: String, size: Int = mostValues) -> JSONValue {
      .one(
        "terms",
        .of(
          ("field", .string(field)), ("size", .integer(size)),
          ("shard_size", .integer(max(size, mostInShard)))))
    }
    func none(_ field: String) -> JSONMember {
      JSONMember(key + "_none", .one("missing", .one("field", .string(field))))
    }
    switch name {
    case .outlet:
      let outlets = JSONValue.one(
        "terms",
        .of(
          ("field", .string("outlet")), ("size", .integer(100)), ("missing", .string(noValue))))
      return [
        JSONMember(
          key,
          .of(
            (
              "terms",
              .of(
                ("field", .string("house")), ("size", .integer(mostValues)),
                ("shard_size", .integer(mostInShard)), ("missing", .string(noValue)))
            ), ("aggs", .one("outlets", outlets))))
      ]
    case .city:
      return [
        JSONMember(key, counts("place")),
        JSONMember(key + "_none", .one("filter", .not(PlanQuery.withCity))),
      ]
    case .country: return [JSONMember(key, counts("country")), none("country")]
    case .section: return [JSONMember(key, counts("section")), none("section")]
    case .lang: return [JSONMember(key, counts("lang")), none("lang")]
    case .byline: return [JSONMember(key, counts("byline")), none("byline")]
    case .month: return [JSONMember(key, counts("month", size: 5000)), none("month")]
    case .year: return [JSONMember(key, counts("year")), none("year")]
    case .day: return [JSONMember(key, counts("day", size: mostDays))]
    }
  }

  /// What stands for no value: no name is spelled so.
  static let noValue = "\u{1}"
}
