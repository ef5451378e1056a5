internal import FileSystem

/// A page of the documentation that `search help` prints: the text of a file in docs/, as it is.
enum HelpPage: String, CaseIterable {
  case queryLanguage = "query-language"
  case formats
  case pages
  case nightly
  case coverage
  case stories
  case citing
  case alerts
  case serve
  case assistants

  /// What it is about.
  var summary: String {
    switch self {
    case .queryLanguage: "all that can be typed after 'search', and how it is read"
    case .formats: "the kinds of files that are read, and their fields"
    case .pages: "what becomes of a web page"
    case .nightly: "a nightly rebuild, tried"
    case .coverage: "timelines, places, and the words that stand out"
    case .stories: "one piece of reporting in many outlets, and what each changed"
    case .citing: "references, and results that can be checked a year later"
    case .alerts: "saved searches, and how their news comes by itself"
    case .serve: "the page in a browser: set-up, security, every address"
    case .assistants: "the archive as an assistant's tool, and what it may get wrong"
    }
  }

  /// Returns the text.
  ///
  /// - Throws: `Failure` where the documentation is not installed beside the program.
  func text(_ context: Context) throws(Failure) -> String {
    let path = context.documentsFolder + "/" + rawValue + ".md"
    do {
      return String(decoding: try WholeFile.read(path), as: UTF8.self)
    } catch {
      throw Failure("the page '\(rawValue)' is not installed: \(error)")
    }
  }
}
