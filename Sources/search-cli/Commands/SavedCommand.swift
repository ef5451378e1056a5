internal import Alerts
internal import FileSystem
internal import JSON

/// `search saved [NAME]`.
struct SavedCommand: Command {
  enum Format: String, CaseIterable {
    case text, json
  }

  var names: [String] = []
  var removed: [String] = []
  var format = Format.text

  static let name = "saved"
  static let summary = "list the saved searches, show or remove one"
  static let examples: [(line: String, effect: String)] = [
    ("search saved", "the names and queries"),
    ("search saved minsk", "the file of one"),
    ("search saved --remove minsk", "what alerts remember of it goes too"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("NAME", \.names, help: "the search to show; all are listed without it"),
      .list("remove", \.removed, "NAME", help: "remove the search of this name"),
      .choice("format", \.format, help: "the form of the output"),
      .alias("json", help: "the same as --format json") { $0.format = .json },
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard removed.isEmpty else {
      guard names.isEmpty else { throw .misuse("'--remove' takes the name itself: give no other") }
      try remove(context)
      return .success
    }
    let shown = names.isEmpty ? try SavedSearches.names(context) : names
    var searches: [(String, SaveCommand)] = []
    var unreadable: [JSONValue] = []
    for name in shown {
      do throws(Failure) {
        searches.append((name, try SavedSearches.loadNamed(name, context)))
      } catch {
        // One that cannot be read does not hide the others.
        guard names.isEmpty else { throw error }
        context.note(error.message)
        unreadable.append(
          .object([JSONMember("name", .string(name)), JSONMember("error", .string(error.message))]))
      }
    }
    switch format {
    case .json:
      // Where alerts go, and what files are named, is nobody's business who reads over a network.
      let hides = context.served?.hidesSources == true
      let values = searches.map { name, search in
        Self.value(name, search.file.lines.filter { !hides || SaveCommand.isParameter($0.option) })
      }
      let value = names.count == 1 ? values[0] : .array(values + unreadable)
      context.output.write(value)
    case .text:
      for (name, search) in searches {
        context.output.write(
          names.isEmpty ? "\(name)\t\(Self.line(search))\n" : search.file.text)
      }
    }
    return searches.isEmpty && unreadable.isEmpty ? .nothingFound : .success
  }

  /// All of a search on one line.
  private static func line(_ search: SaveCommand) -> String {
    search.file.lines.map { $0.option == "query" ? $0.value : "\($0.option): \($0.value)" }
      .joined(separator: " · ")
  }

  /// An object of its options; those that may be repeated are lists.
  private static func value(_ name: String, _ lines: [SavedSearchFile.Line]) -> JSONValue {
    let lists = Set(SaveCommand.arguments.filter(\.isRepeatable).map(\.name))
    var members = [JSONMember("name", .string(name))]
    for line in lines {
      let value = JSONValue.string(line.value)
      if let place = members.firstIndex(where: { $0.name == line.option }),
        case .array(let values) = members[place].value
      {
        members[place].value = .array(values + [value])
      } else {
        members.append(
          JSONMember(line.option, lists.contains(line.option) ? .array([value]) : value))
      }
    }
    return .object(members)
  }

  /// Removes searches, and what alerts remember of them: all of them, or none where one cannot be.
  private func remove(_ context: Context) throws(Failure) {
    // What can be said before anything is changed is said before; one that cannot be read can be removed.
    var found: [(search: String, state: String)] = []
    for name in removed {
      let path = try SavedSearches.existingPath(of: name, context)
      found.append((path, try AlertStates.path(of: name, context)))
    }
    do throws(FileError) {
      for (search, state) in found {
        try FileReplacement.remove(search)
        try AlertStates.remove(state)
      }
    } catch {
      throw Failure(error.description)
    }
    AlertComparison.tidy(try AlertStates.folder(context))
  }
}
