internal import Extraction
internal import FileSystem
internal import Indexer
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation

/// The report of an indexing run for programs: `search index --report FILE`.
enum ReportFormat {
  /// Returns the report.
  ///
  /// - Parameters:
  ///   - report: what was done.
  ///   - failure: why the run failed; nil where it did not.
  ///   - index: the index file.
  ///   - started: when the run began, nanoseconds since 1970.
  ///   - seconds: how long it took.
  /// - Returns: one JSON object; the keys are stable.
  static func value(
    _ report: IndexReport, failure: String?, index: String, started: Int, seconds: Double
  ) -> JSONValue {
    let rate = Double(report.byteCount) / max(seconds, 0.001)
    let members: [(String, JSONValue)] = [
      ("version", .integer(1)), ("index", .string(index)),
      ("started", .string(Moment(seconds: started / 1_000_000_000).description)),
      ("seconds", .number((seconds * 1000).rounded() / 1000)),
      ("status", .string(failure == nil ? "done" : "failed")),
      ("error", JSONFormat.text(failure)), ("articles", .integer(report.total)),
      ("added", .integer(report.addedCount)), ("updated", .integer(report.updatedCount)),
      ("unchanged", .integer(report.unchangedCount)), ("pruned", .integer(report.prunedCount)),
      ("withheld", .integer(report.withheldCount)),
      ("articles_before", report.formerTotal.map(JSONValue.integer) ?? .null),
      ("dropped_versions", .integer(report.droppedVersionCount)),
      ("unchanged_files", .integer(report.unchangedFileCount)),
      ("bytes", .integer(report.byteCount)),
      ("bytes_per_second", .integer(Int(rate.rounded()))),
      ("skipped", .array(report.skipped.map(skipped))),
    ]
    return .object(members.map { JSONMember($0.0, $0.1) })
  }

  private static func skipped(_ document: SkippedDocument) -> JSONValue {
    let place = document.location
    return .object([
      JSONMember("path", .string(place.path)), JSONMember("member", JSONFormat.text(place.member)),
      JSONMember("record", place.record.map(JSONValue.integer) ?? .null),
      JSONMember("reason", .string(document.reason)),
    ])
  }
}
