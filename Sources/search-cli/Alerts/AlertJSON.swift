internal import Alerts
internal import JSON
internal import News
internal import Presentation
internal import Search

/// What is told, for programs.
enum AlertJSON {
  /// Returns one object with everything.
  static func value(_ told: AlertTold) -> JSONValue {
    let telling = told.telling
    let items = items(told)
    func some(_ isNew: Bool) -> JSONValue {
      .array(
        zip(telling.items, items).filter { ($0.0.change == .new) == isNew }.map { $0.1 })
    }
    return .object([
      JSONMember("version", .integer(JSONFormat.version)),
      JSONMember("name", .string(telling.name)), JSONMember("query", .string(telling.query)),
      JSONMember("parsed", .string(telling.parsed)),
      JSONMember("since", told.since.seconds > 0 ? .string(told.since.description) : .null),
      JSONMember("as_of", .string(told.asOf.description)),
      JSONMember("state", .string(told.state)), JSONMember("total", .integer(telling.total)),
      JSONMember("new", some(true)), JSONMember("changed", some(false)),
      JSONMember("more", .integer(telling.moreCount)),
    ])
  }

  /// Returns the articles that are told one by one: the members of a hit, and what happened to it.
  static func items(_ told: AlertTold) -> [JSONValue] {
    zip(told.telling.items, told.hits).map { item, hit in
      .object(
        JSONFormat.members(of: hit) + [
          JSONMember("name", .string(told.telling.name)),
          JSONMember("change", .string(item.change.rawValue)),
          JSONMember("previous_title", JSONFormat.text(item.previousTitle)),
          JSONMember("copies", .integer(item.copyCount)),
        ])
    }
  }
}
