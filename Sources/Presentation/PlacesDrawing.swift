public import Drawing
public import Search

/// The places of datelines on a map.
public struct PlacesDrawing {
  private let answer: DatelinePlaces
  private let query: String
  private let map: PointMap

  /// Whose data the map is made of.
  public static let credit = PlacesFormat.credit + " Land: Natural Earth, public domain."

  /// Creates the map of an answer.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - query: the query as typed.
  ///   - link: tells where a place leads; nil where none does.
  public init(
    _ answer: DatelinePlaces, query: String, link: ((DatelinePlaces.Place) -> String?)? = nil
  ) {
    self.answer = answer
    self.query = query
    map = PointMap(
      points: answer.places.map { place in
        PointMap.Point(
          latitude: place.latitude, longitude: place.longitude, value: place.count,
          title: "\(PlacesFormat.name(of: place)): \(place.count)", href: link?(place))
      })
  }

  /// The map.
  public var drawing: Drawing { map.drawing }

  /// What the map does not show; nil where it shows all.
  public var remainder: String? {
    guard !map.left.isEmpty else { return nil }
    let count = map.left.reduce(0) { $0 + $1.value }
    return "the \(PointMap.mostPoints) largest places are drawn, \(map.left.count) more with "
      + "\(count) in all are not"
  }

  /// The map as a file of its own.
  public var document: String {
    let facts = [
      PlacesFormat.facts(answer, query: query), remainder, PlacesFormat.caption,
    ].compactMap(\.self)
    let credit = ArticleFormat.wrap(Self.credit, 50)
    return drawing.document(
      title: "\(query.isEmpty ? "everything" : query): places of datelines",
      description: facts.joined(separator: "; ") + ".",
      lines: (facts.flatMap { ArticleFormat.wrap($0, 46) } + credit).map { ($0, nil) },
      credit: Self.credit)
  }
}
