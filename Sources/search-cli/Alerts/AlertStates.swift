internal import Alerts
internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// The files in which alerts remember what they have told.
enum AlertStates {
  /// The folder that they lie in.
  static func folder(_ context: Context) throws(Failure) -> String {
    try context.stateFolder() + "/alerts"
  }

  /// The file of a saved search.
  static func path(of name: String, _ context: Context) throws(Failure) -> String {
    try folder(context) + "/" + name
  }

  /// Reads the first lines of a state, nil where there is none, or more of them than usual.
  static func readHead(_ path: String) -> AlertState.Head? {
    var bytes: [UInt8] = []
    guard let file = try? InputFile(FilePath(path)), (try? file.read(1 << 12, into: &bytes)) != nil
    else { return nil }
    return AlertState.Head(parsing: bytes)
  }

  /// Reads a state, nil where there is none.
  static func read(_ path: String) throws(Failure) -> AlertState? {
    guard FileReplacement.exists(path) else { return nil }
    do {
      return try AlertState(parsing: try WholeFile.read(path))
    } catch let error as AlertState.Damage {
      throw Failure(
        "'\(path)' cannot be used, \(error): remove it, and all that matches then counts as known")
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Removes what is remembered of a search, by its file.
  static func remove(_ path: String) throws(FileError) {
    try FileReplacement.remove(path)
    try FileReplacement.remove(path + ".lock")
  }

  /// Returns a hash of some words.
  static func hash(_ words: String...) -> String {
    var hash = SecureHash()
    hash.add(words.joined(separator: "\n"))
    return hash.description
  }

  /// Returns a hash of a request as it is read today: where it and the articles are the same, nothing can be new.
  static func reading(of request: SearchRequest, _ searcher: any ArticleStore) -> String {
    var hash = SecureHash()
    hash.add(searcher.reading(of: request) + "\n")
    let filters = request.filters
    let lists = [
      filters.cities, filters.countries, filters.outlets, filters.bylines, filters.sections,
      filters.languages,
    ]
    for list in lists { hash.add(list.joined(separator: "\t") + "\n") }
    hash.add("\(filters.after?.description ?? "")..\(filters.before?.description ?? "")\n")
    hash.add("\(request.loosest.rawValue) \(request.isExact) \(Schema.extractionVersion)")
    return hash.description
  }
}
