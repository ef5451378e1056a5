internal import FileSystem
internal import NewsIndex
internal import Search

/// How words and phrases are understood: options that commands with a query share.
struct ReadingOptions {
  /// How loosely phrases may match.
  enum Match: String, CaseIterable {
    case exact, phrase, near, related
  }

  var match = Match.near
  var isExact = false
  var variants: String?

  /// The loosest tier that counts.
  var tier: Tier {
    switch match {
    case .exact: .exact
    case .phrase: .inflected
    case .near: .near
    case .related: .related
    }
  }

  /// Returns what may stand for the words of a query.
  func chosenVariants() throws(Failure) -> Searcher.Variants {
    guard let variants else { return isExact ? .none : .stored }
    if isExact { throw .misuse("'--exact' allows no variants: leave out '--variants'") }
    do {
      let bytes = try WholeFile.read(variants)
      return .sets(try VariantSets(parsing: String(decoding: bytes, as: UTF8.self)))
    } catch let error as VariantSets.Misprint {
      throw Failure("'\(variants)', \(error)")
    } catch {
      throw Failure("\(error)")
    }
  }
}

/// A command whose query may be read in these ways.
protocol ReadingCommand: FilteringCommand {
  var reading: ReadingOptions { get set }
}

extension ReadingCommand {
  /// The options of the reading.
  static var readingArguments: [Argument<Self>] {
    [
      .choice(
        "match", \.reading.match,
        help: "the loosest match of a phrase: exact, phrase (inflected), near or related"),
      .flag("exact", \.reading.isExact, help: "words as typed: no inflections, no variants"),
      .option(
        "variants", \.reading.variants, "FILE", completion: .file,
        help: "name and word variants of your own instead of the index's"),
    ]
  }

  /// Returns a request for the query, its filters and its reading; a query or a filter must be there.
  func makeReadingRequest(_ context: Context) throws(Failure) -> SearchRequest {
    let request = try makeFreeRequest(context)
    guard !query.allSatisfy(\.isWhitespace) || request.filters != Filters() else {
      throw .misuse(
        "nothing to search for: give words or a filter; see 'search \(Self.name) --help'")
    }
    return request
  }

  /// Returns a request for the query, its filters and its reading; without a query and a filter it asks for all.
  func makeFreeRequest(_ context: Context) throws(Failure) -> SearchRequest {
    var request = try makeRequest(context)
    request.isExact = reading.isExact
    request.loosest = reading.tier
    return request
  }

  /// Does something with the index, read with the variants chosen.
  func withSearcher<Result>(
    _ context: Context, _ body: (any ArticleStore) throws(IndexError) -> Result
  ) throws(Failure) -> Result {
    FreedMemory.keep()
    let opened = try context.store(
      index, store, reading.variants, isExact: reading.isExact
    ) { () throws(Failure) in try reading.chosenVariants() }
    do {
      return try body(opened)
    } catch {
      throw Failure(error)
    }
  }
}
