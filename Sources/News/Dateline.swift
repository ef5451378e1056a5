/// Where the reporter was, as the article says at its head: not where the event was.
public struct Dateline: Sendable, Equatable {
  /// The place as printed, without agency, date and dash: "LA CROSSE, Wis.", "PARIS/BERLIN".
  public var text: String
  /// The places it names, in order; empty where none is known to the gazetteer.
  public var places: [Place]
  /// The others that its one place was chosen from by size alone: what an outlet usually means may decide otherwise.
  public var rivals: [Place] = []

  /// Creates a dateline.
  public init(text: String, places: [Place] = []) {
    self.text = text
    self.places = places
  }

  /// The texts by whose words its article is found: as printed, and the usual names of cities that are not
  /// printed so, each once, in the order of their letters.
  public var texts: [String] {
    let printed = text.lowercased()
    let cities = Set(places.map(\.city)).filter {
      let city = $0.lowercased()
      return !city.isEmpty && !printed.hasPrefix(city) && !printed.contains(city)
    }
    return [text] + cities.sorted()
  }
}

/// A place of the gazetteer.
public struct Place: Sendable, Hashable {
  /// The GeoNames identifier; 0 for a place that GeoNames does not number here.
  public var id: Int
  /// The usual English name, "Kyiv"; "" for a country or region as a whole.
  public var city: String
  /// The first-order division: "Wisconsin".
  public var region: String?
  /// The ISO 3166-1 alpha-2 code: "US".
  public var country: String
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// The number of inhabitants, as GeoNames has it.
  public var population: Int

  /// Creates a place.
  public init(
    id: Int, city: String, region: String?, country: String, latitude: Double, longitude: Double,
    population: Int
  ) {
    self.id = id
    self.city = city
    self.region = region
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
  }
}
