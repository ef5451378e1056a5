internal import News

/// The places that a dateline's text names: "PARIS/BERLIN", "London, Ont.", "MOSCOW AND KIEV".
struct DatelinePlaces {
  /// The places known, in order.
  private(set) var places: [Place] = []
  /// Whether the gazetteer lists a city named.
  private(set) var hasKnownCity = false
  /// Whether all cities named may stand alone, or have a qualifier beside them.
  private(set) var standAlone = true
  /// Whether a state or country beside a city was understood.
  private(set) var isQualified = false
  /// Whether the gazetteer lists every city named.
  private(set) var areAllKnown = true
  /// Whether every name was understood.
  private(set) var isComplete = true
  /// The first city as printed, without its qualifiers.
  let firstName: String

  private let resolver: PlaceResolver
  private let outletCountry: String?

  /// Reads the places in `text`.
  init(_ text: String, resolver: PlaceResolver, outletCountry: String?) {
    self.resolver = resolver
    self.outletCountry = outletCountry
    let parts = Self.parts(text[...])
    firstName = String(parts.first ?? "")
    if parts.count > 1, let whole = listed(text) {
      add(whole)
    } else if parts.count > 1, !text.contains("("), text.contains("/") {
      // What stands behind a comma belongs to its own part: "ATHENS, Georgia/NEW YORK".
      for piece in text.split(separator: "/") { read(Self.parts(piece)) }
    } else {
      read(parts)
    }
    if places.isEmpty { standAlone = false }
  }

  /// A city and what qualifies it, apart.
  ///
  /// Brackets hold a qualifier too: "GAZA (Territoires palestiniens)", but not "Halle (Saale)".
  private static func parts(_ text: Substring) -> [Substring] {
    text.split { $0 == "," || $0 == "(" || $0 == ")" }.map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty }
  }

  /// The resolution of a name that the gazetteer lists as printed: "Washington, D.C.".
  private func listed(_ name: some StringProtocol) -> PlaceResolver.Resolution? {
    let found = resolver.resolve(name, qualifiers: [String](), outletCountry: outletCountry)
    return found?.place.city.isEmpty == true ? nil : found
  }

  /// Reads the parts between commas: a city, then what qualifies it, then perhaps another city.
  private mutating func read(_ parts: [Substring]) {
    var index = 0
    while index < parts.count, places.count < 8 {
      var end = index + 1
      while end < parts.count, !isCity(parts[end], after: parts[index]) { end += 1 }
      readCities(parts[index], qualifiers: Array(parts[(index + 1)..<end]))
      index = end
    }
  }

  /// Whether a part is a city of its own rather than what qualifies the one before.
  private func isCity(_ part: Substring, after city: Substring) -> Bool {
    guard resolver.meanings(of: part).isEmpty else { return false }
    guard let found = resolver.resolve(part, qualifiers: [String](), outletCountry: outletCountry)
    else { return false }
    return found.standsAlone || found.isKnownCity && found.place.population >= 200_000
  }

  private mutating func readCities(_ text: Substring, qualifiers: [Substring]) {
    if let found = resolver.resolve(text, qualifiers: qualifiers, outletCountry: outletCountry),
      found.isKnownCity || !Self.isSeveral(text)
    {
      // Without a comma: "FARMINGTON Conn."
      if found.place.id == 0, !found.isKnownCity, let split = splitQualifier(text, qualifiers) {
        return add(split)
      }
      return add(found)
    }
    if let split = splitQualifier(text, qualifiers) { return add(split) }
    guard Self.isSeveral(text) else {
      isComplete = false
      return
    }
    for name in Self.several(text) where places.count < 8 {
      let found =
        resolver.resolve(name, qualifiers: qualifiers, outletCountry: outletCountry)
        ?? splitQualifier(name, [])
      if let found { add(found) } else { isComplete = false }
    }
  }

  /// Reads a qualifier that follows its city without a comma: "FARMINGTON Conn.".
  private func splitQualifier(
    _ text: Substring, _ qualifiers: [Substring]
  ) -> PlaceResolver.Resolution? {
    guard let space = text.utf8.lastIndex(of: 0x20) else { return nil }
    let last = text[text.index(after: space)...]
    // "PLYMOUTH CO." is a county, and Colorado is "Colo.".
    guard last.utf8.contains(0x2E), last.lowercased() != "co.",
      !resolver.meanings(of: last).isEmpty
    else { return nil }
    return resolver.resolve(
      text[..<space], qualifiers: [last] + qualifiers, outletCountry: outletCountry)
  }

  private mutating func add(_ found: PlaceResolver.Resolution) {
    if !places.contains(found.place) { places.append(found.place) }
    if found.isKnownCity { hasKnownCity = true } else { areAllKnown = false }
    if found.isQualified { isQualified = true }
    if !found.standsAlone && !found.isQualified { standAlone = false }
  }

  /// The words for "and" that join two cities.
  private static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "en", "i", "ve", "и", "і", "та", "&", "AND", "UND", "ET", "Y",
    "E",
    "EN", "I", "VE", "И", "І", "ТА",
  ]

  private static func isSeveral(_ text: Substring) -> Bool {
    several(text).count > 1
  }

  private static func several(_ text: Substring) -> [Substring] {
    var names: [Substring] = []
    for piece in text.split(separator: "/") {
      var start = piece.startIndex
      for word in piece.split(separator: " ") where conjunctions.contains(String(word)) {
        names.append(piece[start..<word.startIndex].trimmingSpaces())
        start = word.endIndex
      }
      names.append(piece[start...].trimmingSpaces())
    }
    return names.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Returns the text without spaces at its ends.
  func trimmingSpaces() -> Substring {
    var text = self
    while text.utf8.first == 0x20 { text = text.dropFirst() }
    while text.utf8.last == 0x20 { text = text.dropLast() }
    return text
  }
}
