internal import News
internal import NewsIndex
internal import Search

/// The filters that several commands share.
struct FilterOptions {
  var cities: [String] = []
  var countries: [String] = []
  var outlets: [String] = []
  var bylines: [String] = []
  var sections: [String] = []
  var languages: [String] = []
  var after: String?
  var before: String?

  /// Returns the filters as a request has them.
  func filters(today: CalendarDate) throws(Failure) -> Filters {
    var filters = Filters()
    filters.cities = cities
    filters.countries = countries
    filters.outlets = outlets
    filters.bylines = bylines
    filters.sections = sections
    filters.languages = languages
    let reader = DateReading(today: today)
    if let after { filters.after = try Self.day(after, "--after", reader) }
    if let before { filters.before = try Self.day(before, "--before", reader) }
    return filters
  }

  /// The first day that a date means: the first allowed by --after, the first not by --before.
  private static func day(
    _ text: String, _ option: String, _ reader: DateReading
  ) throws(Failure) -> CalendarDate {
    if let reason = DateReading.refusal(of: text) {
      throw .misuse("'\(text)' for '\(option)' is \(reason)")
    }
    guard let days = reader.days(text) else {
      throw .misuse(
        "'\(text)' is no date for '\(option)': use 2017, 2017-07, 2017-07-07, 7d, 2w, 3m, 1y, "
          + "today or yesterday")
    }
    return days.lowerBound
  }
}

/// A command that looks at some articles of an index.
protocol FilteringCommand: StoreCommand {
  var words: [String] { get set }
  var index: String? { get set }
  var filters: FilterOptions { get set }
  /// The query: the words, one blank between.
  var query: String { get }
}

extension FilteringCommand {
  /// The options of the index and the filters.
  static var filterArguments: [Argument<Self>] {
    [
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else $DATELINE_INDEX, else ~/.local/share/dateline/index.db")
    ] + storeArguments + [
      .list(
        "city", \.filters.cities, "CITY",
        help: "dateline in this city, by any of its names, or \"Paris, Texas\""),
      .list(
        "country", \.filters.countries, "COUNTRY",
        help: "dateline in this country (code or name) or part of the world"),
      .list("outlet", \.filters.outlets, "OUTLET", help: "carried or written by this outlet"),
      .list("byline", \.filters.bylines, "NAME", help: "written by someone of this name"),
      .list("section", \.filters.sections, "SECTION", help: "from this section"),
      .list("lang", \.filters.languages, "TAG", help: "in this language, such as en or pt-BR"),
      .option(
        "after", \.filters.after, "DATE",
        help: "published on or after: 2017, 2017-07, 2017-07-07, 7d, yesterday"),
      .option("before", \.filters.before, "DATE", help: "published before"),
    ]
  }

  var query: String { words.joined(separator: " ") }

  /// Opens the index.
  func openSearcher(_ context: Context) throws(Failure) -> any ArticleStore {
    try context.store(index, store)
  }

  /// Returns a request for the query and the filters.
  func makeRequest(_ context: Context) throws(Failure) -> SearchRequest {
    var request = SearchRequest(query: query)
    if let refusal = QueryParser(today: context.today).parse(query).refusal {
      throw .misuse(refusal.description)
    }
    request.filters = try filters.filters(today: context.today)
    try SavedSearches.check(query, context)
    request.deadline = context.served?.deadline
    return request
  }
}
