/// The reference of the HTTP interface for docs/serve.md, made of the table of routes.
enum RouteReference {
  /// Returns the reference, as Markdown.
  static func text() -> String {
    var lines = ["| address | parameters | `format=` | answers with |", "|---|---|---|---|"]
    for route in Route.all {
      let forms = route.formats.isEmpty ? "" : (["html"] + route.formats).joined(separator: " ")
      lines.append(
        "| `\(route.path)` | \(parameters(of: route).joined(separator: " ")) | \(forms) | \(route.summary) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The parameters that a route takes, in the order of canonical addresses.
  static func parameters(of route: Route) -> [String] {
    let query = route.takesQuery ? ["q"] : []
    let version = route.takesVersion ? ["at"] : []
    guard let name = route.command?.name,
      let entry = CommandTable.entries.first(where: { $0.name == name })
    else { return query + version }
    let known = Set(entry.arguments.filter { !$0.isOperands && !$0.takesFile }.map(\.name))
    return query
      + Route.parameters.filter { known.contains($0) && route.only?.contains($0) != false }
      + version
  }
}
