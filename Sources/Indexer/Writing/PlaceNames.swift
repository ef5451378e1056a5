public import News
internal import NewsIndex

/// The names by which places can be asked for.
public struct PlaceNames: Sendable {
  /// Returns every name of a place.
  public var cities: @Sendable (Place) -> [String]
  /// Returns every name of the country with a code, and of the parts of the world it lies in.
  public var countries: @Sendable (String) -> [String]

  /// Creates names by two functions.
  public init(
    cities: @escaping @Sendable (Place) -> [String],
    countries: @escaping @Sendable (String) -> [String]
  ) {
    self.cities = cities
    self.countries = countries
  }

  /// No names but a place's own.
  public static let none = PlaceNames(cities: { _ in [] }, countries: { _ in [] })
}
