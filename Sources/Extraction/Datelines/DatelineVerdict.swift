internal import News

/// Whether what was found at an article's head is a dateline, and by which rule.
struct DatelineVerdict {
  var places: DatelinePlaces
  var isCapitals: Bool
  var hasDay: Bool
  var hasAgency: Bool
  var end: DatelineEnd
  var textFollows: DatelineHead.TextStart
  /// The language's two or three letters.
  var language: String?
  var isLabel: Bool

  /// The rule's name, or nil where this is no dateline.
  var rule: String? {
    guard !isLabel || hasDay && hasAgency else { return nil }
    return isCapitals ? capitalsRule : smallLettersRule
  }

  private var hasWitness: Bool { hasDay || hasAgency }

  private var capitalsRule: String? {
    switch end {
    case .dash, .hyphen:
      if hasAgency { return hasDay ? "dateline-capitals-day-agency" : "dateline-capitals-agency" }
      if hasDay { return "dateline-capitals-day" }
      guard end == .dash || places.isQualified, textFollows != .small, places.isComplete,
        places.hasKnownCity || places.isQualified
      else { return nil }
      return "dateline-capitals-dash"
    case .colon:
      guard places.hasKnownCity, places.areAllKnown, textFollows == .capital,
        places.places.allSatisfy({ $0.population >= 100_000 })
      else { return nil }
      return "dateline-capitals-colon"
    case .bar, .agency:
      return hasAgency && (places.hasKnownCity || places.isQualified || hasDay)
        ? "dateline-capitals-agency" : nil
    case .paragraph:
      return hasWitness && (places.hasKnownCity || places.isQualified)
        ? "dateline-capitals-alone" : nil
    }
  }

  private var smallLettersRule: String? {
    guard places.hasKnownCity || places.isQualified, places.isComplete else { return nil }
    switch end {
    case .dash, .hyphen:
      if hasAgency { return "dateline-agency" }
      if hasDay { return "dateline-day" }
      guard end == .dash, textFollows == .capital, places.areAllKnown, isCustomary else {
        return nil
      }
      return "dateline-dash"
    case .bar, .agency:
      return hasAgency ? "dateline-agency" : nil
    case .colon, .paragraph:
      return nil
    }
  }

  /// Whether the language's papers write "Hamburg – " without an agency.
  ///
  /// They do of places in their own countries and of great cities; elsewhere only a city that stands
  /// alone passes, or one with its state or country beside it: "Jackson – " is a person.
  private var isCustomary: Bool {
    if places.standAlone { return true }
    guard let language, let home = Self.homes[language] else { return false }
    return places.places.allSatisfy {
      $0.population >= 500_000 || $0.population >= 10_000 && home.contains($0.country)
    }
  }

  /// The languages with that custom, and the countries that speak them.
  private static let homes: [String: Set<String>] = [
    "de": ["DE", "AT", "CH", "LI", "LU"], "nl": ["NL", "BE", "SR"],
    "fr": ["FR", "BE", "CH", "CA", "LU", "MC", "SN", "CI", "ML", "DZ", "TN", "MA"],
    "es": [
      "ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "BO", "PY", "UY", "CU", "DO", "GT", "HN",
      "NI",
      "SV", "CR", "PA", "PR",
    ],
    "pt": ["PT", "BR", "AO", "MZ", "CV"], "it": ["IT", "CH", "SM", "VA"], "pl": ["PL"],
    "ru": ["RU", "BY", "KZ", "UA"], "uk": ["UA"], "tr": ["TR", "CY"], "sv": ["SE", "FI"],
    "da": ["DK"], "no": ["NO"], "nb": ["NO"],
  ]
}
