import Foundation

/// The cluster that `scripts/test-cluster` has started for the tests.
enum TestCluster {
  /// Its hosts, nil where none is named.
  static let hosts = ProcessInfo.processInfo.environment["DATELINE_TEST_STORE"]
  /// The processes of its nodes, which a test may kill.
  static let processes =
    (ProcessInfo.processInfo.environment["DATELINE_TEST_STORE_PROCESSES"] ?? "")
    .split(separator: " ").compactMap { pid_t($0) }
}
