internal import Presentation

/// Finds the word of a command line that may name a command, and tells what else the words can mean.
struct CommandFinder {
  /// The options of all commands that take a value, as they are typed.
  ///
  /// An option of two commands takes a value in both or in none.
  private let valued: Set<String>

  init(_ entries: [CommandEntry]) {
    var valued: Set<String> = []
    for argument in entries.flatMap(\.arguments) where argument.valueName != nil {
      valued.insert("--" + argument.name)
      if let short = argument.short { valued.insert("-\(short)") }
    }
    self.valued = valued
  }

  /// Returns where the first word stands that is neither an option nor its value; nil where there is none or `--`
  /// comes before it.
  func firstOperand(of words: [String]) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "--" { return nil }
      guard CommandWords.looksLikeOption(word) else { return index }
      index += valued.contains(word) ? 2 : 1
    }
    return nil
  }

  /// Returns the words from a place on that are neither options nor their values.
  func operands(of words: ArraySlice<String>) -> [String] {
    var rest = Array(words)
    var operands: [String] = []
    while let place = firstOperand(of: rest) {
      operands.append(rest[place])
      rest.removeFirst(place + 1)
    }
    if let end = rest.firstIndex(of: "--") { operands += rest[(end + 1)...] }
    return operands
  }

  /// Returns the line that searches for words, whatever they mean otherwise.
  static func query(for words: [String]) -> String {
    "search -- " + words.map(CommandHint.quoted).joined(separator: " ")
  }
}

/// What a word of a command line looks like.
enum CommandWords {
  /// A word with a blank in it is a query, whatever it begins with; "-" alone is standard input.
  static func looksLikeOption(_ word: String) -> Bool {
    word.hasPrefix("-") && word != "-" && !word.contains(where: \.isWhitespace)
  }
}
