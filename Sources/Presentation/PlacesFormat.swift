public import JSON
public import Search

/// The places of datelines, for people and for programs.
public struct PlacesFormat {
  private let answer: DatelinePlaces
  private let query: String
  private let shown: ArraySlice<DatelinePlaces.Place>

  /// What has to be said wherever the places are shown.
  public static let caption = "where the reporter was, not where it happened"
  /// Whose data the places are.
  public static let credit = "Places: GeoNames, CC BY 4.0."

  /// Creates the form of an answer.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - query: the query as typed.
  ///   - offset: how many places are left out before the first.
  ///   - limit: how many are shown at most.
  public init(_ answer: DatelinePlaces, query: String, offset: Int = 0, limit: Int = .max) {
    self.answer = answer
    self.query = query
    shown = answer.places.dropFirst(offset).prefix(limit)
  }

  // MARK: Programs

  /// Returns one object.
  public var value: JSONValue {
    .object(
      head + [
        JSONMember("places", .array(shown.map { .object(members(of: $0)) }))
      ] + closing)
  }

  /// Returns a GeoJSON collection of points (RFC 7946), with what JSON says beside.
  public var geoJSON: JSONValue {
    let features = shown.map { place in
      JSONValue.object([
        JSONMember("type", .string("Feature")),
        JSONMember(
          "geometry",
          .object([
            JSONMember("type", .string("Point")),
            JSONMember(
              "coordinates", .array([.number(place.longitude), .number(place.latitude)])),
          ])),
        JSONMember("properties", .object(properties(of: place))),
      ])
    }
    return .object(
      [JSONMember("type", .string("FeatureCollection")), JSONMember("features", .array(features))]
        + head + closing)
  }

  /// Returns one object a line for each place.
  public var lines: String {
    shown.map { JSONValue.object(members(of: $0)).text() + "\n" }.joined()
  }

  private var head: [JSONMember] {
    [
      JSONMember("version", .integer(1)), JSONMember("query", .string(query)),
      JSONMember("parsed", .string(answer.parsed)), JSONMember("total", .integer(answer.total)),
      JSONMember("stories", .integer(answer.stories)),
      JSONMember("unit", .string(answer.counted.rawValue)),
      JSONMember("by", .string(answer.level.rawValue)),
      JSONMember("values", .integer(answer.places.count)),
      JSONMember("unresolved", .integer(answer.unresolved)),
      JSONMember("none", .integer(answer.none)),
    ]
  }

  private var closing: [JSONMember] {
    [
      JSONMember("caption", .string(Self.caption)), JSONMember("credit", .string(Self.credit)),
      JSONMember("state", .string(answer.state)),
      JSONMember("warnings", .array(answer.warnings.map(JSONValue.string))), JSONFormat.tool,
    ] + JSONFormat.members(of: answer.quality)
  }

  private func members(of place: DatelinePlaces.Place) -> [JSONMember] {
    let names = names(of: place)
    return names + [
      JSONMember("latitude", .number(place.latitude)),
      JSONMember("longitude", .number(place.longitude)),
    ] + counts(of: place)
  }

  private func properties(of place: DatelinePlaces.Place) -> [JSONMember] {
    names(of: place) + counts(of: place)
  }

  private func names(of place: DatelinePlaces.Place) -> [JSONMember] {
    [
      JSONMember("city", JSONFormat.text(place.city)),
      JSONMember("region", JSONFormat.text(place.region)),
      JSONMember("country", .string(place.country)),
    ]
  }

  private func counts(of place: DatelinePlaces.Place) -> [JSONMember] {
    [
      JSONMember("count", .integer(place.count)),
      JSONMember("share", .number(TimelineFormat.rounded(answer.share(of: place)))),
    ]
  }

  /// Writes a table with a row for each place.
  public func writeTable(_ table: CSVFormat, to output: inout some TextOutputStream) {
    output.write(
      table.cells(["city", "region", "country", "latitude", "longitude", "count", "share"]))
    for place in shown {
      output.write(
        table.cells([
          place.city ?? "", place.region ?? "", place.country, "\(place.latitude)",
          "\(place.longitude)", "\(place.count)",
          "\(TimelineFormat.rounded(answer.share(of: place)))",
        ]))
    }
  }

  // MARK: People

  /// Returns the places for people, a line each.
  public func text(width: Int, paint: Paint, hasBlocks: Bool) -> String {
    if answer.total == 0 { return TextFormat.nothing }
    let facts = Self.facts(answer, query: query) + " (\(Self.caption))"
    let head = ArticleFormat.wrap(facts, width).map { paint.bold($0) }
    let bars = TextBars(hasBlocks: hasBlocks)
    let highest = shown.map(\.count).max() ?? 0
    let numbers = shown.map { place in
      ("\(place.count)", TimelineText.percent(answer.share(of: place)))
    }
    let counts = numbers.map(\.0.count).max() ?? 0
    let shares = numbers.map(\.1.count).max() ?? 0
    let names = shown.map { TextFormat.printable(Self.name(of: $0)) }
    let room = max(1, width - counts - shares - 4)
    let label = min(names.map { Columns.width($0) }.max() ?? 0, room)
    let bar = room - label - 2
    let rows = zip(shown, zip(names, numbers)).map { place, told in
      let name = Columns.first(label, of: told.0)
      var line = name + String(repeating: " ", count: label - Columns.width(name) + 2)
      if bar >= 3 {
        let drawn = bars.bar(place.count, of: highest, width: bar)
        line += drawn + String(repeating: " ", count: bar - drawn.count + 2)
      }
      let (count, share) = told.1
      return line + String(repeating: " ", count: counts - count.count) + count
        + String(repeating: " ", count: shares - share.count + 2) + share
    }
    return (head + rows).joined(separator: "\n") + "\n"
  }

  /// "Paris, Texas, US", "Kyiv, UA", "UA".
  static func name(of place: DatelinePlaces.Place) -> String {
    let region = place.region == place.city ? nil : place.region
    return [place.city, region, place.country].compactMap(\.self).joined(separator: ", ")
  }

  /// What is said before the places.
  static func facts(_ answer: DatelinePlaces, query: String) -> String {
    let articles = answer.total == 1 ? "1 article" : "\(answer.total) articles"
    let stories = answer.stories == 1 ? "1 story" : "\(answer.stories) stories"
    let counted =
      answer.counted == .article || answer.stories == answer.total
      ? articles : "\(stories) in \(articles)"
    let places = answer.places.count
    let kind = answer.level == .city ? "place" : "country"
    let plural = answer.level == .city ? "places" : "countries"
    return "\(query.isEmpty ? "everything" : query), \(counted), "
      + "\(places == 1 ? "1 \(kind)" : "\(places) \(plural)"), "
      + "\(answer.unresolved) of places not known, \(answer.none) without a dateline"
  }
}
