internal import News

/// Datelines in words: aboard a ship, "À Bruxelles,", "By A in Paris".
extension DatelineContext {
  /// Reads "ABOARD AIR FORCE ONE — ": a ship or an aeroplane, which is in no country.
  func aboard(_ head: DatelineHead, from start: Int) -> DatelineFinding? {
    guard Self.isAboard(head.scalars.dropFirst(start).prefix(14)) else { return nil }
    for terminator in head.terminators(from: start, agencies: bareAgencies)
    where terminator.end > start {
      let parts = DatelineParts(head.scalars[start..<terminator.end], agencies: bareAgencies)
      let isSettled = terminator.kind == .dash || parts.agency != nil || parts.hasDay
      guard parts.place.count <= 90, parts.place.contains(" "), isSettled,
        Capitals.isCapitals(parts.place) || parts.agency != nil
      else { continue }
      return DatelineFinding(
        dateline: Dateline(text: String(parts.place)), agency: parts.agency, day: parts.day,
        rule: "dateline-aboard", next: terminator.next)
    }
    return nil
  }

  /// "Aboard" in the languages of datelines, as keys.
  private static let aboardKeys = [
    "aboard", "on board", "à bord", "a bordo", "an bord", "aan boord", "на борту", "na pokładzie",
  ].map { NameKey.fold($0) }

  private static func isAboard(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, Capitals.isUpper(first) else { return false }
    let key = NameKey.fold(String(text))
    return aboardKeys.contains { key.starts(with: $0) }
  }

  /// Reads the French "À Bruxelles, le ministre …"; the words stay in the sentence.
  func frenchPhrase(_ head: DatelineHead, from start: Int) -> DatelineFinding? {
    guard language == nil || language == "fr", head[start] == "À" || head[start] == "A",
      head[start + 1] == " ", head[start] == "À" || language == "fr",
      let comma = head.scalars.dropFirst(start).prefix(40).firstIndex(of: ",")
    else { return nil }
    let name = String(head.scalars[(start + 2)..<comma])
    guard let first = name.unicodeScalars.first, Capitals.isUpper(first),
      let found = city(name), found.isKnownCity
    else { return nil }
    return DatelineFinding(
      dateline: Dateline(text: name, places: [found.place]), rule: "dateline-french-phrase",
      next: comma + 1, keepsText: true)
  }

  /// Reads "By A and B in Paris", "Von A, Paris", "A, envoyé spécial à Moscou".
  func correspondent(_ byline: String) -> DatelineReading? {
    let words = byline.split(separator: " ")
    guard words.count >= 2 else { return nil }
    let prepositions: Set<String> = [
      "in", "à", "en", "em", "aus", "a", "te", "w", "we", "в", "у", "из", "з", "at", "from",
    ]
    for index in words.indices.dropFirst().reversed() where index >= words.count - 5 {
      let isPreposition = prepositions.contains(words[index - 1].lowercased()) && index > 1
      let follows = isPreposition || words[index - 1].hasSuffix(",")
      guard follows else { continue }
      let printed = String(byline[words[index].startIndex...]).trimming(" .,;:")
      guard let first = printed.unicodeScalars.first, Capitals.isUpper(first) else { continue }
      let places = DatelinePlaces(
        printed, resolver: PlaceResolver(gazetteer: parser.gazetteer), outletCountry: outletCountry)
      guard places.hasKnownCity, places.isComplete, isPreposition || places.standAlone else {
        continue
      }
      let end = isPreposition ? words[index - 1].startIndex : words[index].startIndex
      return DatelineReading(
        dateline: Dateline(text: printed, places: places.places), agency: nil, day: nil,
        rule: "byline-in-place", excerpt: String(byline[end...]),
        remainder: String(byline[..<end]).trimming(" ,"))
    }
    return nil
  }

  /// The city of a name.
  func city(_ name: String) -> PlaceResolver.Resolution? {
    PlaceResolver(gazetteer: parser.gazetteer).resolve(
      name, qualifiers: [String](), outletCountry: outletCountry)
  }
}
