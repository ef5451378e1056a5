/// Places on a map of the world's land, without lines between countries: it makes no claim.
public struct PointMap: Sendable {
  /// A place.
  public struct Point: Sendable, Equatable {
    /// Degrees north.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double
    /// How large its circle is, by area.
    public var value: Int
    /// What is told of it where it is pointed at.
    public var title: String
    /// Where it leads, nil for nowhere.
    public var href: String?

    /// Creates a place.
    public init(
      latitude: Double, longitude: Double, value: Int, title: String, href: String? = nil
    ) {
      self.latitude = latitude
      self.longitude = longitude
      self.value = value
      self.title = title
      self.href = href
    }
  }

  /// So many places are drawn at most.
  public static let mostPoints = 300

  private static let width = 1000
  private static let height = 500
  private static let largestRadius = 26.0
  private static let leastRadius = 3.0

  private let points: [Point]
  /// The places that are not drawn.
  public let left: [Point]

  /// Creates a map of the largest of some places.
  public init(points: [Point]) {
    let sorted = points.enumerated().sorted {
      ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
    }.map(\.element)
    self.points = Array(sorted.prefix(Self.mostPoints))
    left = Array(sorted.dropFirst(Self.mostPoints))
  }

  /// The drawing: the largest circles lie below.
  public var drawing: Drawing {
    let highest = Double(max(points.first?.value ?? 1, 1))
    var body = "<path class=\"dl-land\" d=\"\(Land.path)\"/><g class=\"dl-point\">"
    for point in points {
      let radius = max(
        Self.leastRadius, Self.largestRadius * (Double(point.value) / highest).squareRoot())
      let (x, y) = Self.position(point)
      body += SVG.told(
        "<circle cx=\"\(Self.tenths(x))\" cy=\"\(Self.tenths(y))\" r=\"\(Self.tenths(radius))\"/>",
        title: point.title, href: point.href)
    }
    body += "</g>"
    return Drawing(
      width: Self.width, height: Self.height, fit: .whole, body: body, labels: [])
  }

  /// A tenth of a unit is a quarter of a pixel on a wide page.
  private static func tenths(_ number: Double) -> String {
    SVG.number((number * 10).rounded() / 10)
  }

  /// Degrees in equal steps.
  static func position(_ point: Point) -> (x: Double, y: Double) {
    let longitude = min(max(point.longitude, -180), 180)
    let latitude = min(max(point.latitude, -90), 90)
    return (
      (longitude + 180) / 360 * Double(width), (90 - latitude) / 180 * Double(height)
    )
  }
}
