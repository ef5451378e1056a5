import Foundation
import Testing

/// Compares a text with the file `name` in `Snapshots/`, whole.
///
/// With `RECORD_SNAPSHOTS=1` in the environment it writes the file instead, for a person to read
/// through in the diff; that run fails, so that it cannot pass for a test.
func expectSnapshot(
  _ name: String, _ text: String, location: SourceLocation = #_sourceLocation
) throws {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = tests.appendingPathComponent("Snapshots/" + name)
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
    try Data(text.utf8).write(to: file)
    Issue.record("wrote Snapshots/\(name)", sourceLocation: location)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "Snapshots/\(name) differs", sourceLocation: location)
}

extension String {
  /// The text with the numbers that a key of JSON has as `#`: times, scores, sizes.
  func masking(_ keys: String...) -> String {
    keys.reduce(self) { text, key in
      text.replacingOccurrences(
        of: "(\"\(key)\": ?)[-+0-9.eE]+", with: "$1#", options: .regularExpression)
    }
  }
}
