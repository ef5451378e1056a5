public import JSON
internal import News
public import Search

/// A timeline for programs: JSON and CSV.
public struct TimelineFormat {
  private let timeline: Timeline

  /// Creates the form of a timeline.
  public init(_ timeline: Timeline) {
    self.timeline = timeline
  }

  private var isComparison: Bool { timeline.series.count > 1 }

  /// Returns one object: of one query with its bins, of several with `series`.
  public var value: JSONValue {
    var members = [JSONMember("version", .integer(1))]
    if let only = timeline.series.first, !isComparison {
      members += Self.head(only) + span + Self.counts(only) + [bins(only)]
    } else {
      members += span
      members.append(
        JSONMember(
          "series",
          .array(
            timeline.series.map { .object(Self.head($0) + Self.counts($0) + [bins($0)]) })))
      members.append(JSONMember("overlap", .array(timeline.overlaps.map(value))))
    }
    return .object(members + closing)
  }

  /// Returns one object a line for each bin, with the query in front where several are compared.
  public var lines: String {
    var text = ""
    for series in timeline.series {
      let first = isComparison ? [JSONMember("query", .string(series.query))] : []
      for bin in series.bins { text += JSONValue.object(first + members(of: bin)).text() + "\n" }
    }
    return text
  }

  /// Writes a table with a row for each bin; of several queries with columns for each.
  public func writeTable(_ table: CSVFormat, to output: inout some TextOutputStream) {
    let hasShare = timeline.series.contains { $0.bins.contains { $0.of != nil } }
    let columns = hasShare ? ["count", "of", "share"] : ["count"]
    let names =
      isComparison
      ? timeline.series.flatMap { series in columns.map { "\(series.query) \($0)" } } : columns
    output.write(table.cells(["start", "end"] + names))
    for index in timeline.series.first?.bins.indices ?? 0..<0 {
      let bins = timeline.series.map { $0.bins[index] }
      guard let first = bins.first else { continue }
      let cells = bins.flatMap { bin in
        ["\(bin.count)"]
          + (hasShare
            ? [bin.of.map { "\($0)" } ?? "", bin.share.map { "\(Self.rounded($0))" } ?? ""] : [])
      }
      output.write(table.cells([first.start.description, first.end.description] + cells))
    }
  }

  // MARK: Parts

  private static func head(_ series: Timeline.Series) -> [JSONMember] {
    [
      JSONMember("query", .string(series.query)), JSONMember("parsed", .string(series.parsed)),
    ]
  }

  private static func counts(_ series: Timeline.Series) -> [JSONMember] {
    [
      JSONMember("total", .integer(series.total)),
      JSONMember("stories", .integer(series.stories)),
      JSONMember("undated", .integer(series.undated)),
    ]
  }

  private var span: [JSONMember] {
    [
      JSONMember("by", .string(timeline.unit.rawValue)),
      JSONMember("unit", .string(timeline.counted.rawValue)),
      JSONMember(
        "span",
        .object([
          JSONMember("after", JSONFormat.text(timeline.after?.description)),
          JSONMember("before", JSONFormat.text(timeline.before?.description)),
        ])),
    ]
  }

  private func bins(_ series: Timeline.Series) -> JSONMember {
    JSONMember("bins", .array(series.bins.map { .object(members(of: $0)) }))
  }

  private func members(of bin: Timeline.Bin) -> [JSONMember] {
    var members = [
      JSONMember("start", .string(bin.start.description)),
      JSONMember("end", .string(bin.end.description)), JSONMember("count", .integer(bin.count)),
    ]
    if let of = bin.of {
      members.append(JSONMember("of", .integer(of)))
      members.append(
        JSONMember("share", bin.share.map { .number(Self.rounded($0)) } ?? .null))
    }
    members.append(JSONMember("partial", .bool(bin.isPartial)))
    if bin.of != nil { members.append(JSONMember("few", .bool(bin.hasFew))) }
    return members
  }

  private func value(_ overlap: Timeline.Overlap) -> JSONValue {
    let queries = [overlap.first, overlap.second].map {
      JSONValue.string(timeline.series[$0].query)
    }
    return .object([
      JSONMember("queries", .array(queries)), JSONMember("both", .integer(overlap.both)),
    ])
  }

  private var closing: [JSONMember] {
    let warnings = timeline.series.flatMap(\.warnings)
    return [
      JSONMember("state", .string(timeline.state)),
      JSONMember("warnings", .array(warnings.map(JSONValue.string))), JSONFormat.tool,
    ] + JSONFormat.members(of: timeline.quality)
  }

  /// Shares and scores have four decimals.
  static func rounded(_ number: Double) -> Double { (number * 10000).rounded() / 10000 }
}
