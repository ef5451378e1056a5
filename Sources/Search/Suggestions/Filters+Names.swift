/// Filters by the options of the command line that set them.
extension Filters {
  /// The options of the command line that set the filters that are set.
  var names: [String] {
    let options: [(String, Bool)] = [
      ("--city", !cities.isEmpty), ("--country", !countries.isEmpty),
      ("--outlet", !outlets.isEmpty), ("--byline", !bylines.isEmpty),
      ("--section", !sections.isEmpty), ("--lang", !languages.isEmpty),
      ("--after", after != nil), ("--before", before != nil),
    ]
    return options.filter(\.1).map(\.0)
  }

  /// The same without what an option set.
  func without(_ name: String) -> Filters {
    var filters = self
    switch name {
    case "--city": filters.cities = []
    case "--country": filters.countries = []
    case "--outlet": filters.outlets = []
    case "--byline": filters.bylines = []
    case "--section": filters.sections = []
    case "--lang": filters.languages = []
    case "--after": filters.after = nil
    default: filters.before = nil
    }
    return filters
  }

  /// Each filter that is set, alone, with the option that sets it.
  package var apart: [(name: String, filters: Filters)] {
    names.map { name in
      (name, names.filter { $0 != name }.reduce(self) { $0.without($1) })
    }
  }
}
