import Extraction
import News
import Testing

@Suite struct GazetteerTests {
  let gazetteer = GazetteerFixture.gazetteer

  @Test(arguments: [
    ("Bombay", "Mumbai", "IN"), ("Calcutta", "Kolkata", "IN"), ("Madras", "Chennai", "IN"),
    ("Saigon", "Ho Chi Minh City", "VN"), ("LENINGRAD", "St. Petersburg", "RU"),
    ("Stalingrad", "Volgograd", "RU"), ("Peking", "Beijing", "CN"), ("Kiev", "Kyiv", "UA"),
    ("Lvov", "Lviv", "UA"), ("Constantinople", "Istanbul", "TR"), ("Danzig", "Gdańsk", "PL"),
    ("Rangoon", "Yangon", "MM"), ("Leopoldville", "Kinshasa", "CD"), ("Salisbury", "Harare", "ZW"),
    ("Davos", "Davos", "CH"), ("The Hague", "The Hague", "NL"), ("Lockerbie", "Lockerbie", "GB"),
    ("Vatican City", "Vatican City", "VA"), ("Camp David", "Camp David", "US"),
    ("Guantanamo Bay", "Guantanamo Bay", "CU"), ("Kennebunkport", "Kennebunkport", "US"),
    ("Monte Carlo", "Monaco", "MC"), ("Los Alamos", "Los Alamos", "US"), ("lodz", "Lodz", "PL"),
    ("ŁÓDŹ", "Lodz", "PL"), ("TROMSØ", "Tromso", "NO"), ("Muenchen", "Munich", "DE"),
    ("DUESSELDORF", "Düsseldorf", "DE"), ("ST. LOUIS", "St. Louis", "US"), ("Xi'an", "Xian", "CN"),
    ("Saint Louis", "St. Louis", "US"), ("Київ", "Kyiv", "UA"), ("МОСКВА", "Moscow", "RU"),
    ("Αθήνα", "Athens", "GR"), ("القاهرة", "Cairo", "EG"), ("東京", "Tokyo", "JP"),
    ("WALTHAM", "Waltham", "US"), ("sao paulo", "São Paulo", "BR"), ("Rome", "Rome", "IT"),
  ])
  func `finds places by former, foreign and folded names`(
    _ name: String, _ city: String, _ country: String
  ) {
    let found = gazetteer.places(named: name)
    #expect(found.contains { $0.city == city && $0.country == country }, "\(found)")
  }

  @Test func `knows the region, size and position of a place`() throws {
    let place = try #require(gazetteer.places(named: "La Crosse").first)
    #expect(place.city == "La Crosse")
    #expect(place.region == "Wisconsin")
    #expect(place.country == "US")
    #expect((50_000...55_000).contains(place.population))
    #expect((43.7...43.9).contains(place.latitude))
    #expect((-91.3 ... -91.1).contains(place.longitude))
  }

  @Test func `lists all names of a place, the usual English one first`() throws {
    let kyiv = try #require(gazetteer.places(named: "Kyiv").first)
    let names = gazetteer.names(of: kyiv)
    #expect(names.first == "Kyiv")
    #expect(Set(names).isSuperset(of: ["Kiev", "Kiew", "Київ", "Киев"]))
  }

  @Test(arguments: [
    ("Ukraine", "UA"), ("west germany", "DE"), ("Soviet Union", "RU"), ("U.A.E.", "AE"),
    ("South Korea", "KR"), ("the Netherlands", "NL"), ("Côte d'Ivoire", "CI"), ("USA", "US"),
    ("Burma", "MM"), ("Deutschland", "DE"), ("Украина", "UA"),
  ])
  func `knows countries by former and foreign names`(_ name: String, _ code: String) {
    #expect(gazetteer.countries.code(named: name) == code)
  }

  @Test func `resolves a word to a country's code or a region's countries`() {
    let countries = gazetteer.countries
    #expect(countries.codes(matching: "ua") == ["UA"])
    #expect(countries.codes(matching: "Ukraine") == ["UA"])
    #expect(Set(countries.codes(matching: "Baltics")) == ["EE", "LV", "LT"])
    #expect(countries.codes(matching: "europe").count > 40)
    #expect(countries.codes(matching: "Atlantis") == [])
    #expect(countries.name(of: "DE") == "Germany")
  }

  @Test func `lists at least eighty agencies, by name and abbreviation`() throws {
    let agencies = try Agencies(GazetteerFixture.data("agencies.tsv"))
    #expect(agencies.names.count >= 80)
    #expect(agencies.name(printedAs: "(AP)") == "Associated Press")
    #expect(agencies.name(printedAs: "dpa/lno") == "dpa")
    #expect(agencies.name(printedAs: "The Associated Press") == "Associated Press")
    #expect(agencies.name(printedAs: "ТАСС") == "TASS")
    #expect(agencies.name(printedAs: "Ana") == nil)
    #expect(agencies.name(printedAs: "The Daily Bugle") == nil)
  }

  @Test(arguments: [
    ("1\tParis", "places.tsv:1: not 10 fields; restore it from the installation"),
    ("# only a comment\n", "places.tsv: no place in it; restore it from the installation"),
    ("", "places.tsv: no place in it; restore it from the installation"),
  ])
  func `says what is wrong with a broken file`(_ text: String, _ message: String) throws {
    let countries = try Countries(GazetteerFixture.data("countries.tsv"))
    let error = #expect(throws: DataFileError.self) {
      _ = try Gazetteer(places: Array(text.utf8), regions: [], countries: countries)
    }
    #expect(error?.description == message)
  }
}
