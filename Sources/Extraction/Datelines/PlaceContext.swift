internal import News

/// Decides between places of one name by the states and countries that the article's text names.
///
/// A dateline that says no more than "SAN JOSE" was read as the place that weighs most: that is a guess, and the
/// evidence says so, with the others that it could be.
struct PlaceContext {
  let gazetteer: Gazetteer

  /// The bytes of text that are looked at: what comes later is seldom about where the reporter was.
  private static let reach = 4000
  /// A capital gives way only to a place of at least this part of its size.
  private static let share = 5
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
      !dateline.text.contains(where: { ",(/".contains($0) }), chosen.country != outletCountry
    else { return }
    var candidates: [Gazetteer.Match] = []
    for match in gazetteer.matches(dateline.text) where match.isPrimary {
      if !candidates.contains(where: { $0.place.id == match.place.id }) { candidates.append(match) }
    }
    guard candidates.count > 1,
      let current = candidates.first(where: { $0.place.id == chosen.id })
    else { return }
    let text = Self.folded(article)
    let mentions = candidates.map { mention(of: $0.place, among: candidates, in: text) }
    let isSaid = zip(candidates, mentions).contains { $0.place.id == chosen.id && $1 != nil }
    let others = zip(candidates, mentions).filter { candidate, mention in
      mention != nil && !isSaid
        && (current.kind == .ordinary
          || candidate.place.population * Self.share >= chosen.population)
    }
    if let (found, name) = others.first, others.count == 1 {
      article.dateline?.places = [found.place]
      article.note(
        .dateline, Self.label(found.place), rule: "place-named-in-text", excerpt: name ?? "")
    } else if !isSaid {
      noteGuess(of: current, among: candidates, in: &article)
    }
  }

  private func noteGuess(
    of current: Gazetteer.Match, among candidates: [Gazetteer.Match], in article: inout Article
  ) {
    let rivals = candidates.map(\.place).filter { place in
      place.id != current.place.id
        && (current.kind == .ordinary || place.population * Self.share >= current.place.population)
    }.sorted { $0.population > $1.population }
    guard !rivals.isEmpty else { return }
    let named = rivals.prefix(Self.mostNamed).map(Self.label).joined(separator: "; ")
    article.note(
      .dateline, Self.label(current.place), rule: "place-guessed-by-size", excerpt: "or " + named)
  }

  private static func label(_ place: Place) -> String {
    place.city + ", " + (place.region.flatMap { $0.isEmpty ? nil : $0 } ?? place.country)
  }

  // MARK: Mentions

  /// The name of the place's region, or of its country where no other candidate shares it, if the text has it.
  private func mention(
    of place: Place, among candidates: [Gazetteer.Match], in text: String
  ) -> String? {
    let city = place.city.lowercased()
    if let region = place.region, region.lowercased() != city, Self.has(region, in: text) {
      return region
    }
    guard candidates.count(where: { $0.place.country == place.country }) == 1 else { return nil }
    let names =
      (gazetteer.countries.name(of: place.country).map { [$0] } ?? [])
      + gazetteer.countries.aliases(of: place.country).filter { $0.utf8.count > 3 }
    return names.first { $0.lowercased() != city && Self.has($0, in: text) }
  }

  private static func has(_ name: String, in text: String) -> Bool {
    let words = plain(name)
    return words.utf8.count > 3 && text.contains(" " + words + " ")
  }

  /// The words of the text, one blank between.
  private static func folded(_ article: Article) -> String {
    var text = article.title
    for block in article.blocks where text.utf8.count < reach { text += " " + block.text }
    return " " + plain(String(text.prefix(reach))) + " "
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
