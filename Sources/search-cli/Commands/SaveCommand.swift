internal import Alerts
internal import FileSystem
internal import HTTPServer
internal import News
internal import NewsIndex
internal import Presentation
internal import Search
internal import WebPages

/// `search save NAME QUERY`, and a saved search as its file says.
struct SaveCommand: ReadingCommand, DeliveryCommand {
  /// The name, then the query.
  var operands: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var delivery = DeliveryOptions()
  var replaces = false

  static let name = "save"
  static let summary = "keep a query with its options under a name"
  static let discussion = """
    'saved:NAME' then stands for it in any query, and 'search alert NAME' tells what is new. It is a file of lines \
    such as 'query: "Minsk accords"' and 'city: hamburg' in ~/.config/dateline/saved, which can be edited. Relative \
    dates stay relative.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search save minsk '\"Minsk accords\"'", "the query 'saved:minsk'"),
    ("search save --city hamburg --mail ada@example.org port harbour", "with where alerts go"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("NAME QUERY", \.operands, help: "a name, then the query; options may stand alone")]
    + filterArguments + readingArguments + deliveryArguments + [
      .flag("replace", \.replaces, help: "replace a search that is saved under this name")
    ]

  /// The words of the query.
  var words: [String] {
    get { Array(operands.dropFirst()) }
    set { operands = [operands.first ?? ""] + newValue }
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let name = operands.first else {
      throw .misuse("give a name and a query: see 'search save --help'")
    }
    let path = try SavedSearches.path(of: name, context)
    _ = try makeReadingRequest(context)
    _ = try reading.chosenVariants()
    try delivery.check()
    if FileReplacement.exists(path), !replaces {
      throw Failure(
        "a search is saved as '\(name)' already: give '--replace', or remove it with 'search saved --remove \(name)'"
      )
    }
    do throws(FileError) {
      try FileReplacement.makeFolder(FileReplacement.folder(of: path))
      try WholeFile.write(Array(file.text.utf8), to: path, mode: 0o600)
    } catch {
      throw Failure(error.description)
    }
    return .success
  }

  // MARK: The file

  /// Reads the options of a file.
  ///
  /// - Throws: `Failure` for a line that is no option, or whose value is none.
  init(name: String, _ file: SavedSearchFile) throws(Failure) {
    self.init()
    operands = [name]
    for line in file.lines {
      if line.option == "query" {
        operands.append(line.value)
        continue
      }
      do throws(Failure) {
        try take(line)
      } catch {
        throw Failure("line \(line.number): \(error.message)")
      }
    }
  }

  init() {}

  private mutating func take(_ line: SavedSearchFile.Line) throws(Failure) {
    let known = Self.arguments.filter { !$0.isOperands && $0.name != "replace" }
    guard let argument = known.first(where: { $0.name == line.option }) else {
      let near = Suggestion.nearest(to: line.option, among: known.map(\.name) + ["query"])
      throw .misuse(
        "'\(line.option)' is no option of a saved search"
          + (near.map { ": did you mean '\($0)'?" } ?? ""))
    }
    switch argument.kind {
    case .flag(let set):
      guard line.value == "yes" else {
        throw .misuse(
          "'\(line.option)' is there or not: write '\(line.option): yes', or leave it out")
      }
      set(&self)
    case .option(let set):
      if let reason = set(&self, line.value) {
        throw .misuse("'\(line.value)' is no value for '\(line.option)': \(reason)")
      }
    case .operands: break
    }
  }

  /// The file that says the same.
  var file: SavedSearchFile {
    var lines: [SavedSearchFile.Line] = []
    func add(_ option: String, _ value: String?) {
      if let value { lines.append(SavedSearchFile.Line(option, value)) }
    }
    if !query.isEmpty { add("query", query) }
    add("index", index.map(Self.absolute))
    add("store", store.url)
    add("ca", store.certificates.map(Self.absolute))
    for city in filters.cities { add("city", city) }
    for country in filters.countries { add("country", country) }
    for outlet in filters.outlets { add("outlet", outlet) }
    for byline in filters.bylines { add("byline", byline) }
    for section in filters.sections { add("section", section) }
    for language in filters.languages { add("lang", language) }
    add("after", filters.after)
    add("before", filters.before)
    if reading.match != .near { add("match", reading.match.rawValue) }
    if reading.isExact { add("exact", "yes") }
    add("variants", reading.variants.map(Self.absolute))
    delivery.add(to: &lines)
    return SavedSearchFile(lines: lines)
  }

  /// What it asks for as the parameters of an address: neither files nor where alerts go.
  var parameters: [RequestTarget.Item] {
    file.lines.filter { Self.isParameter($0.option) }.map { line in
      line.option == "query"
        ? RequestTarget.Item("q", line.value)
        : RequestTarget.Item(line.option, line.value == "yes" ? "1" : line.value)
    }
  }

  /// Whether an option tells what is asked for.
  static func isParameter(_ option: String) -> Bool {
    option == "query" || PageState.filterNames.contains(option)
      || ["match", "exact"].contains(option)
  }

  /// A path that means the same in every folder.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : ProcessInfo.workingFolder + "/" + path
  }
}
