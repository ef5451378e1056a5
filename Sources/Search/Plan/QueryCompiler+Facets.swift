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
      let places = try values.cities(value)
      (plan, isKnown) = (.places(places), !places.isEmpty)
    case .country:
      let places = try values.countries(value)
      (plan, isKnown) = (.places(places), !places.isEmpty)
    case .id:
      let id = try statuses.reader.currentID(of: Int(value) ?? -1)
      (plan, isKnown) = (.ids(id..<id + 1), id >= 0)
    case .site:
      let ids = try values.sites(value)
      (plan, isKnown) = (.articles(ids), !ids.isEmpty)
    case .place: return try self.plan(.phrase(value, slop: 0), LeafMaker.Reading())
    case .status: return try status(value)
    case .story, .saved:
      let missing =
        field == .story
        ? "copies of one story are not told apart"
        : "no search is saved under that name, or it leads back to itself"
      warnings.append("'\(field.rawValue):\(value)' was left out: \(missing)")
      return nil
    }
    if !isKnown { warnings.append("no article has the \(field.rawValue) '\(value)'") }
    return plan
  }

  private func named(
    _ array: ArticleArray.Kind, _ kind: NameKind, _ value: String
  ) throws(IndexError) -> (SearchPlan, Bool) {
    let ids = try values.names(value, kind)
    return (.facet(array, ids), !ids.isEmpty)
  }

  private mutating func status(_ value: String) throws(IndexError) -> SearchPlan? {
    if let status = StatusLookup.Status(rawValue: value.lowercased()) {
      return .articles(try statuses.articles(status))
    }
    warnings.append(
      "'is:\(value)' was left out: the index can only answer "
        + StatusLookup.Status.allCases.map { "'is:\($0.rawValue)'" }.joined(separator: ", "))
    return nil
  }

  /// Returns the plan of a date, nil where the index cannot answer it.
  mutating func date(
    _ field: Query.DateField, _ bounds: Query.DateBounds
  ) throws(IndexError) -> SearchPlan? {
    switch field {
    case .date:
      return .ids(ArticleID.range(after: bounds.first, before: bounds.last?.advanced(by: 1)))
    case .updated: return .articles(try statuses.updated(bounds))
    case .indexed:
      warnings.append(
        "'indexed:' was left out: the index does not keep when an article was added; "
          + "use 'date:' or 'updated:'")
      return nil
    }
  }
}
