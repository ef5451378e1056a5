internal import HTTPServer
internal import Search
internal import WebPages

/// Reads a request's parameters by the table of options of the command that answers it.
struct ParameterReader<Target: Command> {
  private let route: Route

  init(_ route: Route) {
    self.route = route
  }

  /// The option of a name, where the route takes it as a parameter.
  private func option(_ name: String) -> Argument<Target>? {
    Target.arguments.first { !$0.isOperands && $0.name == name }.flatMap { takes($0) ? $0 : nil }
  }

  private func takes(_ option: Argument<Target>) -> Bool {
    Route.parameters.contains(option.name) && option.completion != .file
      && route.only?.contains(option.name) != false
  }

  /// Returns the parameters as one state has them: without empty and foreign ones and without defaults, in the order of
  /// `Route.parameters`.
  ///
  /// - Throws: `HTTPFault` with status 400 for a parameter that is unknown, or given twice where once is meant.
  func canonical(_ items: [RequestTarget.Item]) throws(HTTPFault) -> [RequestTarget.Item] {
    var kept: [RequestTarget.Item] = []
    for item in items where !Route.isForeign(item.name) {
      guard let name = known(item.name) else {
        throw HTTPFault(.badRequest, unknown(item.name), parameter: item.name)
      }
      guard item.value.contains(where: { !$0.isWhitespace }) else { continue }
      let argument = option(name)
      var item = RequestTarget.Item(name, item.value)
      if let argument {
        if case .flag = argument.kind {
          guard try isOn(item) else { continue }
          item.value = "1"
        } else if item.value == argument.defaultText {
          continue
        }
      }
      if name == "format", item.value == "html" { continue }
      if kept.contains(item) { continue }
      guard argument?.isRepeatable == true || !kept.contains(where: { $0.name == name }) else {
        throw HTTPFault(.badRequest, "'\(name)' is given twice: give it once", parameter: name)
      }
      kept.append(item)
    }
    return PageState.order.flatMap { name in kept.filter { $0.name == name } }
  }

  /// Returns the command with its options set.
  ///
  /// - Parameters:
  ///   - items: the parameters, as `canonical` returns them.
  ///   - operands: what stands before `q` on the command line.
  /// - Returns: the command.
  /// - Throws: `HTTPFault` with status 400 for a value that the command line would call misuse.
  func command(
    _ items: [RequestTarget.Item], operands: [String] = []
  ) throws(HTTPFault) -> Target {
    var target = Target()
    for word in operands { try add(word, to: &target) }
    for item in items {
      if item.name == "q" {
        guard item.value.utf8.count <= Self.longestQuery else {
          throw HTTPFault(
            .badRequest, "a query has at most \(Self.longestQuery) bytes", parameter: "q")
        }
        try add(item.value, to: &target)
      } else if let argument = option(item.name) {
        switch argument.kind {
        case .flag(let set): set(&target)
        case .option(let set):
          var value = item.value
          if item.name == "limit", value == "all" {
            // No number on the command line, but the largest one, or what is usual.
            guard argument.defaultText != "all" else { continue }
            value = "\(Self.mostOfAll)"
          }
          if let reason = set(&target, value) {
            throw HTTPFault(
              .badRequest, "'\(item.value)' is no value for '\(item.name)': \(reason)",
              parameter: item.name)
          }
        case .operands: break
        }
      }
    }
    return target
  }

  static var longestQuery: Int { 8192 }
  private static var mostOfAll: Int { 1_000_000 }

  private func add(_ word: String, to target: inout Target) throws(HTTPFault) {
    guard let argument = Target.arguments.first(where: \.isOperands),
      case .operands(let add) = argument.kind
    else { return }
    if let reason = add(&target, word) {
      throw HTTPFault(.badRequest, "'\(word)': \(reason)", parameter: "q")
    }
  }

  private func isOn(_ item: RequestTarget.Item) throws(HTTPFault) -> Bool {
    switch item.value {
    case "1", "true", "on", "yes": return true
    case "0", "false", "off", "no": return false
    default:
      throw HTTPFault(
        .badRequest, "'\(item.value)' is no value for '\(item.name)': use 1 or 0",
        parameter: item.name)
    }
  }

  /// The parameter's name; nil for one that the route does not take.
  private func known(_ name: String) -> String? {
    if name == "q" { return route.takesQuery ? name : nil }
    if name == "at" { return route.takesVersion ? name : nil }
    if name == "format" { return route.formats.isEmpty ? nil : name }
    if Route.ownParameters.contains(name) { return name }
    return option(name) == nil ? nil : name
  }

  private func unknown(_ name: String) -> String {
    let known =
      Target.arguments.filter { !$0.isOperands && takes($0) }.map(\.name)
      + Route.ownParameters.filter { self.known($0) != nil }
    let near = Suggestion.nearest(to: name, among: known)
    return "'\(name)' is no parameter of '\(route.path)'"
      + (near.map { ": did you mean '\($0)'?" } ?? "")
  }
}
