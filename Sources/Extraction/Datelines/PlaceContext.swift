internal import News

/// Decides between places of one name by the states and countries that the article's text names.
///
/// A dateline that says no more than "SAN JOSE" was read as the place that weighs most: that is a guess, and the
/// evidence says so, with the others that it could be.
struct PlaceContext {
  let gazetteer: Gazetteer

  /// A capital, or a city that stands alone, gives way only to a place of at least this part of its size, others to
  /// one of a tenth: who says AKRON and Indiana does not mean the village there.
  private static let share = 5
  private static let ordinaryShare = 10
  /// The largest place that is doubted where only a by-name led to it.
  private static let mostDoubted = 100_000
  /// The most other places that the evidence names.
  private static let mostNamed = 3

  /// Settles the place of an article's dateline, where its name is one of several and nothing qualifies it.
  ///
  /// - Parameters:
  ///   - article: the article, whose dateline has been read.
  ///   - outletCountry: the outlet's country, which decides before the text does.
  func settle(_ article: inout Article, outletCountry: String?) {
    guard let dateline = article.dateline, dateline.places.count == 1,
      let chosen = dateline.places.first, !chosen.city.isEmpty,
      !dateline.text.contains(where: { ",(/".contains($0) })
    else { return }
    let matches = gazetteer.matches(dateline.text)
    guard let current = matches.first(where: { $0.place.id == chosen.id }) else { return }
    if current.isPrimary {
      let isAtHome = chosen.country == outletCountry
      let others = matches.filter { match in
        match.isPrimary && match.place.id != chosen.id
          && (!isAtHome || match.place.country == outletCountry)
          && match.place.population * (current.kind == .ordinary ? Self.ordinaryShare : Self.share)
            >= chosen.population
      }
      choose(between: current, others, of: &article)
    } else if current.kind == .ordinary, chosen.population <= Self.mostDoubted {
      doubt(current, dateline.text, of: &article)
    }
  }

  /// Takes the one place whose state or country the text names, unless that is the one that was taken.
  private func choose(
    between current: Gazetteer.Match, _ others: [Gazetteer.Match], of article: inout Article
  ) {
    guard !others.isEmpty else { return }
    let all = [current] + others
    let text = ContextText(article, without: current.place.city)
    guard !names(of: current.place, among: all).contains(where: text.has) else { return }
    let named = others.compactMap { match -> (Place, String)? in
      // Stories of the United States name states; a country in them is somebody else's, or their own.
      let countries = current.place.country == "US" || match.place.country == "US" ? [] : all
      return names(of: match.place, among: countries).first {
        text.has($0) && isPlain($0, for: match.place)
      }.map { (match.place, $0) }
    }
    if let (place, name) = named.first, named.allSatisfy({ $0.0.id == place.id }) {
      take(place, namedAs: name, for: &article)
    } else {
      let rivals = others.map(\.place).sorted { $0.population > $1.population }
      if current.kind == .ordinary { noteRivals(rivals, of: &article) }
      let places = [current.place] + rivals.prefix(Self.mostNamed)
      article.note(
        .dateline, places.map(Self.label).joined(separator: ", or "),
        rule: "place-guessed-by-size")
    }
  }

  /// Notes what else may be meant, for those who know the outlet's usual places.
  ///
  /// A capital, or a city that stands alone, is what a bare name means wherever others are printed with their state.
  private func noteRivals(_ rivals: [Place], of article: inout Article) {
    guard let dateline = article.dateline else { return }
    // By whatever is chosen the article is found by the same words.
    article.dateline?.rivals = rivals.filter {
      Dateline(text: dateline.text, places: [$0]).texts == dateline.texts
    }
  }

  /// Takes a place that is not listed in the state that the text names, where only a by-name led to one in another.
  ///
  /// ROCKY HILL is also a by-name of Rock Hill in South Carolina; a text that speaks of Connecticut means neither.
  private func doubt(_ current: Gazetteer.Match, _ name: String, of article: inout Article) {
    let text = ContextText(article, without: name)
    guard let own = current.place.region, !text.has(own) else { return }
    let country = current.place.country
    let named = gazetteer.regions.all(in: country).filter { region in
      text.has(region.name) && isPlain(region.name, for: current.place)
    }
    guard let region = named.first, named.count == 1 else { return }
    let meaning = PlaceResolver.Meaning(country: country, region: region.name)
    let found = PlaceResolver(gazetteer: gazetteer).unlisted(name, in: meaning)
    take(found.place, namedAs: region.name, for: &article)
  }

  private func take(_ place: Place, namedAs name: String, for article: inout Article) {
    article.dateline?.places = [place]
    article.note(.dateline, Self.label(place), rule: "place-named-in-text", excerpt: name)
  }

  private static func label(_ place: Place) -> String {
    place.city + ", " + (place.region.flatMap { $0.isEmpty ? nil : $0 } ?? place.country)
  }

  // MARK: Names

  /// The names of the place's region, and of its country where no other of some candidates shares it.
  private func names(of place: Place, among candidates: [Gazetteer.Match]) -> [String] {
    let isAlone =
      !candidates.isEmpty
      && candidates.allSatisfy { $0.place.country != place.country || $0.place.id == place.id }
    let country = gazetteer.countries.name(of: place.country).map { [$0] } ?? []
    let names =
      (place.region.map { [$0] } ?? [])
      + (isAlone ? country + gazetteer.countries.aliases(of: place.country) : [])
    return names.filter { $0.lowercased() != place.city.lowercased() }
  }

  /// Whether a name means a region or country and nothing else: Washington and New York are cities of the news first,
  /// and Georgia is two countries' worth of it.
  private func isPlain(_ name: String, for place: Place) -> Bool {
    !gazetteer.regions.named(name).contains { $0.country != place.country }
      && !gazetteer.matches(name).contains { $0.isPrimary && $0.kind != .ordinary }
      && gazetteer.countries.code(named: name) ?? place.country == place.country
  }
}

/// The words of an article's beginning, among which names are looked for.
private struct ContextText {
  /// The bytes of text that are looked at: what comes later is seldom about where the reporter was.
  private static let reach = 4000
  /// The shortest name that is looked for, in bytes: "US" and "UK" are also words.
  private static let shortestName = 4

  /// The words, one blank between and around.
  private let words: String

  /// Reads an article's beginning, without the place's own name: Kansas City names no Kansas.
  init(_ article: Article, without city: String) {
    var text = article.title
    for block in article.blocks where text.utf8.count < Self.reach { text += " " + block.text }
    let all = " " + Self.plain(text.prefix(Self.reach)) + " "
    words = all.split(separator: " " + Self.plain(city[...]) + " ").joined(separator: " / ")
  }

  func has(_ name: String) -> Bool {
    let name = Self.plain(name[...])
    return name.utf8.count >= Self.shortestName && words.contains(" " + name + " ")
  }

  private static func plain(_ text: Substring) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
