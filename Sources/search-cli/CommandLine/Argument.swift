/// One option or operand of a command: the table that parsing, help, manual and completions share.
struct Argument<Target>: Sendable {
  enum Kind: Sendable {
    /// Sets something by being there.
    case flag(@Sendable (inout Target) -> Void)
    /// Takes a value; nil where the value is accepted, else what is wrong with it.
    case option(@Sendable (inout Target, String) -> String?)
    /// Takes what is no option; nil where it is accepted.
    case operands(@Sendable (inout Target, String) -> String?)
  }

  /// What values complete to.
  enum Completion: Equatable, Sendable {
    case none, file
    case choices([String])
  }

  var kind: Kind
  /// The long name without dashes; for operands as shown, "QUERY".
  var name: String
  var short: Character?
  /// How the value is shown, "N".
  var valueName: String?
  var completion = Completion.none
  var isRepeatable = false
  var help: String
  /// The default as shown, nil for none.
  var defaultText: String?

  var isOperands: Bool {
    if case .operands = kind { true } else { false }
  }
}

extension Argument where Target: Command {
  /// An option that is there or not.
  static func flag(
    _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Target, Bool> & Sendable,
    help: String
  ) -> Argument {
    Argument(kind: .flag { $0[keyPath: path] = true }, name: name, short: short, help: help)
  }

  /// An option that stands for another with a value: `--json`.
  static func alias(
    _ name: String, help: String, _ apply: @escaping @Sendable (inout Target) -> Void
  ) -> Argument {
    Argument(kind: .flag(apply), name: name, help: help)
  }

  /// An option with any text as its value.
  static func option(
    _ name: String, short: Character? = nil,
    _ path: any WritableKeyPath<Target, String?> & Sendable,
    _ valueName: String, completion: Completion = .none, help: String
  ) -> Argument {
    Argument(
      kind: .option { target, text in
        target[keyPath: path] = text
        return nil
      }, name: name, short: short, valueName: valueName, completion: completion, help: help)
  }

  /// An option that may be repeated, with any text as its value.
  static func list(
    _ name: String, _ path: any WritableKeyPath<Target, [String]> & Sendable, _ valueName: String,
    help: String
  ) -> Argument {
    Argument(
      kind: .option { target, text in
        target[keyPath: path].append(text)
        return nil
      }, name: name, valueName: valueName, isRepeatable: true, help: help)
  }

  /// An option with a whole number as its value; its default is the property's.
  static func number(
    _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Target, Int> & Sendable,
    in range: ClosedRange<Int>, _ valueName: String, help: String
  ) -> Argument {
    Argument(
      kind: .option { target, text in
        guard let number = Int(text), range.contains(number) else {
          return range.upperBound == Int.max
            ? "use a whole number from \(range.lowerBound)"
            : "use a whole number from \(range.lowerBound) to \(range.upperBound)"
        }
        target[keyPath: path] = number
        return nil
      }, name: name, short: short, valueName: valueName, help: help,
      defaultText: Target()[keyPath: path] == Int.max ? "all" : String(Target()[keyPath: path]))
  }

  /// How many values of each facet are shown; nil for as many as the form of the output has by default.
  static func facetLimit(_ path: any WritableKeyPath<Target, Int?> & Sendable) -> Argument {
    Argument(
      kind: .option { target, text in
        guard let number = Int(text), number >= 0 else { return "use a whole number from 0" }
        target[keyPath: path] = number
        return nil
      }, name: "facet-limit", valueName: "N",
      help: "show N values of each facet, 0 for all; else 10 as text, 100 as JSON")
  }

  /// An option with one of some words as its value; its default is the property's.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, short: Character? = nil, _ path: any WritableKeyPath<Target, Choice> & Sendable,
    help: String
  ) -> Argument {
    let words = Choice.allCases.map(\.rawValue)
    return Argument(
      kind: .option { target, text in
        guard let choice = Choice(rawValue: text) else { return "use " + words.alternatives }
        target[keyPath: path] = choice
        return nil
      }, name: name, short: short, valueName: words.joined(separator: "|"),
      completion: .choices(words), help: help, defaultText: Target()[keyPath: path].rawValue)
  }

  /// An option with one of some words as its value; nil stands for what is usual.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Target, Choice?> & Sendable, help: String
  ) -> Argument {
    let words = Choice.allCases.map(\.rawValue)
    return Argument(
      kind: .option { target, text in
        guard let choice = Choice(rawValue: text) else { return "use " + words.alternatives }
        target[keyPath: path] = choice
        return nil
      }, name: name, valueName: words.joined(separator: "|"), completion: .choices(words),
      help: help, defaultText: Target()[keyPath: path]?.rawValue ?? words.first)
  }

  /// What is no option.
  static func operands(
    _ name: String, _ path: any WritableKeyPath<Target, [String]> & Sendable,
    completion: Completion = .none,
    help: String
  ) -> Argument {
    Argument(
      kind: .operands { target, text in
        target[keyPath: path].append(text)
        return nil
      }, name: name, completion: completion, isRepeatable: true, help: help)
  }
}

extension [String] {
  /// "a", "a or b", "a, b or c".
  var alternatives: String {
    count < 2
      ? first ?? "" : dropLast().joined(separator: ", ") + " or " + (last ?? "")
  }
}
