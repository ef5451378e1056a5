internal import News
internal import NewsIndex

/// Conditions on what is known of articles beside their words.
extension QueryCompiler {
  /// Returns the plan of a facet, nil where the index cannot answer it.
  mutating func facet(
    _ field: Query.FacetField, _ value: String
  ) throws(IndexError) -> SearchPlan? {
    let plan: SearchPlan
    let isKnown: Bool
    switch field {
    case .outlet:
      let ids = try values.names(value, .house)
      (plan, isKnown) = (.or([.facet(.house, ids), .facet(.outlet, ids)]), !ids.isEmpty)
    case .origin: (plan, isKnown) = try named(.house, .house, value)
    case .agency: (plan, isKnown) = try named(.agency, .agency, value)
    case .section: (plan, isKnown) = try named(.section, .section, value)
    case .lang:
      let ids = try values.languages(value)
      (plan, isKnown) = (.facet(.language, ids), !ids.isEmpty)
    case .dateline:
      let reading = try values.cities(value)
      if let note = reading.note { warnings.append(note) }
      (plan, isKnown) = (.places(reading.places), !reading.places.isEmpty)
    case .country:
      let places = try values.countries(value)
      (plan, isKnown) = (.places(places), !places.isEmpty)
    case .id:
      (plan, isKnown) = try values.plan(of: .id(Int(value) ?? -1))
    case .site: (plan, isKnown) = try values.plan(of: .site(value))
    case .place: return try self.plan(.phrase(value, slop: 0), LeafMaker.Reading())
    case .status: return try status(value)
    case .story: (plan, isKnown) = try values.plan(of: .story(Int(value) ?? -1))
    case .carried:
      (plan, isKnown) = try values.plan(of: .carried(try values.names(value, .house)))
    case .copies: return try copies(value)
    case .saved:
      warnings.append(
        "'saved:\(value)' was left out: no search is saved under that name, or it leads back to itself"
      )
      return nil
    }
    if !isKnown {
      let nearest = try Self.name(of: field).flatMap { name throws(IndexError) in
        try values.nearest(value, name)
      }
      warnings.append(
        "no article has the \(field.rawValue) '\(value)'"
          + (nearest.map { ": did you mean '\($0)'?" } ?? ""))
    }
    return plan
  }

  /// The facet whose values a field of the query language takes.
  private static func name(of field: Query.FacetField) -> Facet.Name? {
    switch field {
    case .outlet, .origin: .outlet
    case .section: .section
    case .lang: .lang
    case .dateline: .city
    case .country: .country
    default: nil
    }
  }

  private func named(
    _ array: ArticleArray.Kind, _ kind: NameKind, _ value: String
  ) throws(IndexError) -> (SearchPlan, Bool) {
    let ids = try values.names(value, kind)
    return (.facet(array, ids), !ids.isEmpty)
  }

  private mutating func status(_ value: String) throws(IndexError) -> SearchPlan? {
    if let status = ArticleStatus(rawValue: value.lowercased()) {
      return try values.plan(of: .status(status)).plan
    }
    warnings.append(
      "'is:\(value)' was left out: the index can only answer "
        + ArticleStatus.allCases.map { "'is:\($0.rawValue)'" }.joined(separator: ", "))
    return nil
  }

  /// Returns the plan of the size of a story, written as `from..to`.
  private func copies(_ value: String) throws(IndexError) -> SearchPlan {
    let bounds = DateReading.split(value).map { (Int($0.0), Int($0.1)) }
    let low = bounds?.0 ?? 0
    return try values.plan(of: .copies(low...max(low, bounds?.1 ?? Int.max))).plan
  }

  /// Returns the plan of a date, nil where the index cannot answer it.
  mutating func date(
    _ field: Query.DateField, _ bounds: Query.DateBounds
  ) throws(IndexError) -> SearchPlan? {
    switch field {
    case .date:
      return .ids(ArticleID.range(after: bounds.first, before: bounds.last?.advanced(by: 1)))
    case .updated: return try values.plan(of: .updated(bounds)).plan
    case .indexed:
      // What is 0 was added before that was kept.
      let unknown = try values.addedUnknownCount()
      if unknown > 0 {
        warnings.append(
          "'indexed:' leaves out \(unknown == 1 ? "1 article that was" : "\(unknown) articles that were") "
            + "added before the index kept when")
      }
      let first = bounds.first.map { Moment(startOf: $0).seconds } ?? 1
      let last = bounds.last.map { Moment(startOf: $0.advanced(by: 1)).seconds - 1 } ?? Int.max
      return .number(.added, max(first, 1)...max(first, 1, last))
    }
  }
}
