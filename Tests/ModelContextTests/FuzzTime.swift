import FileSystem

/// How long damaged messages are tried.
enum FuzzTime {
  static var seconds: Double {
    ProcessInfo.environment("MCP_FUZZ_SECONDS").flatMap { Double($0) } ?? 0
  }
}
