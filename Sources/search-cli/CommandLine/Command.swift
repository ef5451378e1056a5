internal import NewsIndex

/// A command of `search`: its options are its properties.
protocol Command: SendableMetatype {
  /// The word that names it on the command line.
  static var name: String { get }
  /// What it does, in one line.
  static var summary: String { get }
  /// What it does, in a paragraph or more.
  static var discussion: String { get }
  /// Command lines to learn from, each with what it does.
  static var examples: [(line: String, effect: String)] { get }
  /// Its options and operands.
  static var arguments: [Argument<Self>] { get }

  /// Creates the command with the defaults of all options.
  init()

  /// Does it.
  func run(_ context: Context) throws(Failure) -> ExitStatus
}

extension Command {
  static var discussion: String { "" }
}

/// What a run ends with.
enum ExitStatus: Int32, Sendable {
  /// Something was found, or the work is done.
  case success = 0
  case nothingFound = 1
  case failure = 2
  /// The command line cannot be understood (EX_USAGE of sysexits.h).
  case misuse = 64
  /// Another run holds the index (EX_TEMPFAIL).
  case locked = 75
}

/// Why a run ended before its work was done.
struct Failure: Error, Equatable {
  var message: String
  var status: ExitStatus
  /// Whether the words may have been meant as a query: they are no operands of the command.
  var isPerhapsQuery = false
  /// What the archive refused or failed at, where it is that.
  var cause: IndexError?

  init(_ message: String, status: ExitStatus = .failure) {
    self.message = message
    self.status = status
  }

  /// What an archive refused.
  init(_ error: IndexError) {
    self.init(error.description)
    if case .tooMany = error { status = .misuse }
    cause = error
  }

  /// A command line that cannot be understood.
  static func misuse(_ message: String) -> Failure {
    Failure(message, status: .misuse)
  }

  /// What cannot be done on a cluster.
  static func onCluster(_ what: String) -> Failure {
    misuse("\(what) cannot run on a cluster: name an index file with '--index'")
  }

  /// Words that cannot be operands of the command, and may have been meant as a query.
  static func misplaced(_ message: String, status: ExitStatus = .misuse) -> Failure {
    var failure = Failure(message, status: status)
    failure.isPerhapsQuery = true
    return failure
  }
}
