internal import News

/// One reading of one head: the parser's data, and what is known of the article.
struct DatelineContext {
  let parser: DatelineParser
  let language: String?
  let outletCountry: String?

  /// The agencies, where no brackets mark them.
  var bareAgencies: BareAgencies {
    BareAgencies(all: parser.agencies, regions: parser.gazetteer.regions)
  }

  /// Reads a dateline that begins at `start`.
  func read(_ head: DatelineHead, from start: Int, leading: String?) -> DatelineFinding? {
    var start = start
    for terminator in head.terminators(from: start, agencies: bareAgencies)
    where terminator.end > start {
      let text = head.scalars[start..<terminator.end]
      if let finding = finding(text, terminator, head, leading: leading) { return finding }
      // "UPDATE 2 - LONDON, March 3 (Reuters) - ": the dateline may follow a label.
      let label = String(text)
      if label.utf8.count <= 24, DatelineLabels.beginsWithLabel(label) { start = terminator.next }
    }
    return nil
  }

  private func finding(
    _ text: ArraySlice<Unicode.Scalar>, _ terminator: DatelineHead.Terminator, _ head: DatelineHead,
    leading: String?
  ) -> DatelineFinding? {
    let parts = DatelineParts(text, agencies: bareAgencies)
    guard !parts.place.isEmpty, DatelineParts.isPlaceLike(parts.place) else { return nil }
    let printed = String(parts.place)
    let places = DatelinePlaces(
      printed, resolver: PlaceResolver(gazetteer: parser.gazetteer), outletCountry: outletCountry)
    var agency = parts.agency ?? leading
    var next = terminator.next
    if let after = agencyAfter(next, in: head, dateline: parts) {
      agency = agency ?? after.name
      next = after.next
    }
    let isCapitals = Capitals.isCapitals(places.firstName.unicodeScalars)
    // "(Reuters) - Brazil, Russia, India and China --": behind the agency the text has begun.
    let isOfAgency = next > terminator.next || parts.agency != nil || isCapitals || parts.hasDay
    let verdict = DatelineVerdict(
      places: places, isCapitals: isCapitals,
      hasDay: parts.hasDay, hasAgency: agency != nil && isOfAgency, end: terminator.kind,
      textFollows: head.textFollows(at: next), language: language,
      isLabel: DatelineLabels.isLabel(printed))
    guard let rule = verdict.rule else { return nil }
    return DatelineFinding(
      dateline: Dateline(text: printed, places: places.places), agency: agency, day: parts.day,
      rule: rule, next: next)
  }

  /// An agency at the head of the text: "(AFP) – PARIS", "(ANSA) - ROMA, 5 LUG - ".
  func leadingAgency(of head: DatelineHead, at start: Int) -> (name: String, next: Int)? {
    guard head[start] == "(",
      let close = head.scalars[start...].prefix(40).firstIndex(of: ")"),
      let name = parser.agencies.name(printedAs: String(head.scalars[start + 1..<close]))
    else { return nil }
    return (name, head.skipping(" -–—.,:", from: close + 1))
  }

  /// An agency right after the dash.
  ///
  /// So in "LONDON--(BUSINESS WIRE)--", "МОСКВА, 5 июля — РИА Новости. ".
  private func agencyAfter(
    _ start: Int, in head: DatelineHead, dateline: DatelineParts
  ) -> (name: String, next: Int)? {
    if let bracketed = leadingAgency(of: head, at: start) { return bracketed }
    guard dateline.agency == nil, dateline.hasDay || language == "ru" || language == "uk",
      let end = head.scalars.dropFirst(start).prefix(60).firstIndex(of: "."),
      end - start > 1
    else { return nil }
    let credit = head.scalars[start..<end]
    let agency = credit.split(separator: ",", maxSplits: 1).first ?? credit
    guard let name = parser.agencies.name(printedAs: String(agency)), head[end + 1] == " " else {
      return nil
    }
    return (name, head.skipping(" ", from: end + 1))
  }
}

extension DatelineHead {
  /// What stands where the article's text should begin.
  enum TextStart { case nothing, capital, small }

  /// Whether a sentence begins at `index`.
  func textFollows(at index: Int) -> TextStart {
    let start = skipping(" \"'“”„«»‘’‹›()[]¿¡…", from: index)
    guard start < scalars.count else { return .nothing }
    // "iPhone", "eBay": a capital follows.
    let isSmall = Capitals.isLower(scalars[start]) && !Capitals.isUpper(self[start + 1])
    return isSmall ? .small : .capital
  }
}
