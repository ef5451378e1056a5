internal import Search

/// Reads a command's words by its table, touching nothing but the command.
struct CommandParser<Target: Command> {
  /// What the words ask for.
  enum Outcome {
    case run(Target)
    case help(isLong: Bool)
  }

  private let arguments = Target.arguments

  /// Returns the command with its options set.
  ///
  /// - Throws: `Failure` with status 64 for words that it does not understand.
  func parse(_ words: [String]) throws(Failure) -> Outcome {
    var target = Target()
    var rest = words[...]
    var isOptionsEnd = false
    var excluded: [String] = []
    var operandCount = 0
    while let word = rest.popFirst() {
      if isOptionsEnd || !CommandWords.looksLikeOption(word) {
        operandCount += 1
        try addOperand(word, to: &target)
      } else if isExclusion(word) {
        excluded.append(word)
        try addOperand(word, to: &target)
      } else if word == "--" {
        isOptionsEnd = true
      } else if word == "--help" || word == "-h" {
        return .help(isLong: word == "--help")
      } else if word.hasPrefix("--") {
        try addLong(word.dropFirst(2), &rest, to: &target)
      } else {
        try addShort(word.dropFirst(), &rest, to: &target)
      }
    }
    if operandCount == 0, let word = excluded.first {
      throw .misuse(unknown(String(word.prefix(2))))
    }
    return .run(target)
  }

  /// Whether a word such as `-opec` leaves out articles, as in a query; a word of one letter, or one that is an option
  /// but for a dash, does not.
  private func isExclusion(_ word: String) -> Bool {
    let letters = word.dropFirst()
    guard arguments.contains(where: { $0.isOperands && $0.name.hasSuffix("QUERY") }),
      letters.count > 1, let first = letters.first, first.isLetter || first == "\"",
      !word.contains("="), !arguments.contains(where: { $0.name == letters })
    else { return false }
    guard let argument = arguments.first(where: { $0.short == first }) else { return true }
    guard case .option(let set) = argument.kind else { return false }
    var trial = Target()
    return set(&trial, String(letters.dropFirst())) != nil
  }

  private func addOperand(_ word: String, to target: inout Target) throws(Failure) {
    guard let argument = arguments.first(where: \.isOperands),
      case .operands(let add) = argument.kind
    else {
      throw .misplaced("'search \(Target.name)' takes no '\(word)'")
    }
    if let reason = add(&target, word) { throw .misuse("'\(word)': \(reason)") }
  }

  private func addLong(
    _ text: Substring, _ rest: inout ArraySlice<String>, to target: inout Target
  ) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let argument = arguments.first(where: { !$0.isOperands && $0.name == name }) else {
      if name == "store" { throw .onCluster("'search \(Target.name)'") }
      throw .misuse(unknown("--" + name))
    }
    try apply(
      argument, spelled: "--" + name, value: parts.count > 1 ? String(parts[1]) : nil, &rest,
      &target)
  }

  /// `-n5`, `-n 5`, and flags in a row.
  private func addShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>, to target: inout Target
  ) throws(Failure) {
    let whole = String(letters)
    var letters = letters
    while let letter = letters.popFirst() {
      guard let argument = arguments.first(where: { $0.short == letter }) else {
        let isLong = arguments.contains { !$0.isOperands && $0.name == whole }
        throw .misuse(unknown("-" + (isLong ? whole : String(letter))))
      }
      if case .flag = argument.kind {
        try apply(argument, spelled: "-\(letter)", value: nil, &rest, &target)
      } else {
        let value =
          letters.isEmpty ? nil : String(letters.first == "=" ? letters.dropFirst() : letters)
        return try apply(argument, spelled: "-\(letter)", value: value, &rest, &target)
      }
    }
  }

  private func apply(
    _ argument: Argument<Target>, spelled: String, value: String?, _ rest: inout ArraySlice<String>,
    _ target: inout Target
  ) throws(Failure) {
    switch argument.kind {
    case .flag(let set):
      guard value == nil else { throw .misuse("option '\(spelled)' takes no value") }
      set(&target)
    case .option(let set):
      guard let value = value ?? rest.popFirst() else {
        throw .misuse("option '\(spelled)' needs a value: \(spelled) \(argument.valueName ?? "")")
      }
      if let reason = set(&target, value) {
        throw .misuse("'\(value)' is no value for '\(spelled)': \(reason)")
      }
    case .operands: break
    }
  }

  private func unknown(_ spelled: String) -> String {
    let known =
      arguments.filter { !$0.isOperands }.map { "--" + $0.name } + ["--help", "--version"]
    let message = "unknown option '\(spelled)'"
    if let near = Suggestion.nearest(to: spelled, among: known) {
      return message + ": did you mean '\(near)'?"
    }
    return message + ": see 'search \(Target.name) --help'; to search for a word that begins with "
      + "'-', put '--' before it"
  }
}

/// Finds what was probably meant.
enum Suggestion {
  /// Returns the candidate with the fewest edits from a word, nil where none is near.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { ($0, EditDistance.between($0, word)) }.min { $0.1 < $1.1 }
    guard let ranked, ranked.1 <= max(1, min(3, word.count / 3)) else { return nil }
    return ranked.0
  }
}

/// The parsers of commands, each made once: a table of options takes longer to make than to read words by.
final class CommandParsers {
  private var made: [ObjectIdentifier: Any] = [:]

  /// Returns the parser of a command.
  func parser<Target: Command>(of command: Target.Type) -> CommandParser<Target> {
    let key = ObjectIdentifier(command)
    if let known = made[key] as? CommandParser<Target> { return known }
    let parser = CommandParser<Target>()
    made[key] = parser
    return parser
  }
}
