internal import News

/// Decides which place a dateline means.
///
/// A qualifier ("Ont.", "Texas", "Belarus") decides; without one the largest place does, where a
/// capital counts tenfold, a city of the list that stands alone fivefold, a place in the outlet's own
/// country thirtyfold. A place of that very name comes before one that only an alternate name finds.
struct PlaceResolver: Sendable {
  let gazetteer: Gazetteer

  /// A place and how sure it is.
  struct Resolution {
    var place: Place
    /// Whether the gazetteer lists the city itself, by its usual name or as a large place.
    var isKnownCity: Bool
    /// Whether it may stand alone: a capital or a city of the list.
    var standsAlone: Bool
    /// Whether a state or country printed beside the city was understood.
    var isQualified: Bool
  }

  /// What a qualifier means.
  struct Meaning {
    var country: String
    var region: String?
  }

  /// Returns the place that `name` with those qualifiers means.
  func resolve(
    _ name: some StringProtocol, qualifiers: [some StringProtocol], outletCountry: String?
  ) -> Resolution? {
    let meanings = qualifiers.lazy.map { self.meanings(of: $0) }.first { !$0.isEmpty } ?? []
    let matches = gazetteer.matches(name)
    if meanings.isEmpty {
      return resolveAlone(name, matches, outletCountry: outletCountry)
    }
    let fitting = matches.filter { match in
      meanings.contains { meaning in
        meaning.country == match.row.country
          && (meaning.region == nil || meaning.region == match.row.region)
      }
    }
    // The usual name beats an alternate: Bethlehem, PA is not Belém, Pará.
    let usual = fitting.filter(\.isPrimary)
    if let best = best(of: usual.isEmpty ? fitting : usual, name, outletCountry: outletCountry) {
      return resolution(best, isQualified: true)
    }
    guard let meaning = preferred(meanings, outletCountry: outletCountry) else { return nil }
    return PersonBeforeState.isPerson(name) ? whole(meaning) : unlisted(name, in: meaning)
  }

  /// Returns the countries and regions that a qualifier may mean.
  func meanings(of qualifier: some StringProtocol) -> [Meaning] {
    // Brazil's two-letter codes are printed bare and in capitals; "Pa." is Pennsylvania, not Pará.
    let isBareCode = qualifier.utf8.count == 2 && Capitals.isCapitals(qualifier.unicodeScalars)
    var meanings = gazetteer.regions.named(qualifier)
      .filter { $0.country != "BR" || isBareCode || NameKey.fold(qualifier).count > 2 }
      .map { Meaning(country: $0.country, region: $0.name) }
    if let country = gazetteer.countries.code(named: qualifier) {
      meanings.append(Meaning(country: country, region: nil))
    }
    return meanings
  }

  private func resolveAlone(
    _ name: some StringProtocol, _ matches: [Gazetteer.Match], outletCountry: String?
  ) -> Resolution? {
    let best = best(of: matches, name, outletCountry: outletCountry)
    if let best, best.kind != .ordinary { return resolution(best, isQualified: false) }
    if let country = gazetteer.countries.code(named: name) {
      return whole(Meaning(country: country, region: nil))
    }
    if let best { return resolution(best, isQualified: false) }
    let regions = gazetteer.regions.named(name)
    guard NameKey.fold(name).count > 3,
      let region = regions.first(where: { $0.country == outletCountry }) ?? regions.first
    else { return nil }
    return whole(Meaning(country: region.country, region: region.name))
  }

  private func best(
    of matches: [Gazetteer.Match], _ name: some StringProtocol, outletCountry: String?
  ) -> Gazetteer.Match? {
    let primary = matches.filter(\.isPrimary)
    // As it is printed: OAK BROOK is not Oakbrook.
    let words = Self.wordCount(name)
    let printed = primary.filter { Self.wordCount($0.place.city) == words }
    let usual = (printed.isEmpty ? primary : printed)
      .max { score($0, outletCountry) < score($1, outletCountry) }
    let other = matches.filter { !$0.isPrimary }
      .max { score($0, outletCountry) < score($1, outletCountry) }
    guard let usual, let other else { return usual ?? other }
    // A place's own name comes before another's by-name, but for one of a city known all over the world:
    // VICTORIA is not Hong Kong, BOMBAY is no hamlet, BERNE not the one in Indiana.
    let isHamlet = usual.row.population < Self.town && usual.row.country != outletCountry
    let isFamous =
      other.kind != .ordinary
      && (isHamlet || score(other, outletCountry) / Self.fame > score(usual, outletCountry))
    return isFamous ? other : usual
  }

  private static func wordCount(_ name: some StringProtocol) -> Int {
    name.split { !$0.isLetter && !$0.isNumber }.count
  }

  /// By how much the place of a by-name must weigh more than that of an own name.
  private static let fame = 1000
  /// The people from whom on a place of an own name is no hamlet beside a city known all over the world.
  private static let town = 15_000

  private func score(_ match: Gazetteer.Match, _ outletCountry: String?) -> Int {
    var score = min(match.row.population, 100_000_000) + 1
    switch match.kind {
    case .capital: score *= 10
    case .standsAlone: score *= 5
    case .ordinary: break
    }
    if let outletCountry, match.row.country == outletCountry { score *= 30 }
    return match.isPrimary ? score * 4 : score
  }

  /// Where a qualifier has several meanings and no listed place decides: the outlet's country, else
  /// the country as a whole ("Georgia"), else the first.
  private func preferred(_ meanings: [Meaning], outletCountry: String?) -> Meaning? {
    meanings.first { $0.country == outletCountry } ?? meanings.first { $0.region == nil }
      ?? meanings.first { $0.country == "US" } ?? meanings.first
  }

  private func resolution(_ match: Gazetteer.Match, isQualified: Bool) -> Resolution {
    Resolution(
      place: match.place,
      isKnownCity: match.isPrimary || match.kind != .ordinary || match.row.population >= 50_000,
      standsAlone: match.kind != .ordinary, isQualified: isQualified)
  }

  /// A country or region as a whole, at the coordinates of its capital or largest place.
  private func whole(_ meaning: Meaning) -> Resolution {
    Resolution(
      place: place("", in: meaning), isKnownCity: false, standsAlone: false, isQualified: false)
  }

  /// A place that only its qualifier locates, under its printed name.
  func unlisted(_ name: some StringProtocol, in meaning: Meaning) -> Resolution {
    Resolution(
      place: place(Capitals.titled(String(name)), in: meaning), isKnownCity: false,
      standsAlone: false, isQualified: true)
  }

  private func place(_ city: String, in meaning: Meaning) -> Place {
    let seat = gazetteer.seat(of: meaning.country, region: meaning.region)
    return Place(
      id: 0, city: city, region: meaning.region, country: meaning.country,
      latitude: seat?.latitude ?? 0, longitude: seat?.longitude ?? 0, population: 0)
  }
}
