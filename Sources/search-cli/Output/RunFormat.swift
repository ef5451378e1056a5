internal import News
internal import JSON
internal import NewsIndex

/// A run that an index remembers, for programs and for people.
enum RunFormat {
  /// Returns a run as a JSON object.
  static func value(_ run: RunRecord) -> JSONValue {
    .object(
      [
        JSONMember("number", .integer(run.number)), JSONMember("kind", .string(run.kind.rawValue)),
        JSONMember("started", .string(run.started.description)),
        JSONMember("ended", .string(run.ended.description)),
        JSONMember("tool", .string(run.tool)),
      ] + run.counts.map { JSONMember($0.name, .integer($0.count)) })
  }

  /// Returns a run in a line: "12, rebuild: 3 added, 1 updated, 20 skipped".
  static func text(_ run: RunRecord) -> String {
    let told = run.counts.filter { $0.name != "articles" && $0.name != "bytes" && $0.count > 0 }
      .map { "\($0.count) \($0.name.split(separator: "_").joined(separator: " "))" }
    return "\(run.number), \(run.kind.rawValue): "
      + (told.isEmpty ? "nothing new" : told.joined(separator: ", "))
  }
}
