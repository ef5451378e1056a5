import Foundation
import Testing

/// What a program left behind: all it wrote, and its exit status.
struct Outcome: Equatable {
  var status: Int32
  var output: String
  var errors: String
}

/// A program under test: the built `search`, or a tool of the system that drives it.
///
/// Nothing of the caller's environment reaches it but `PATH`, so that a person's own settings
/// cannot change what a test sees.
struct Command {
  /// The program that `DATELINE_TEST_SEARCH` names, else the one beside that which runs the tests.
  static let searchPath: String = {
    if let named = ProcessInfo.processInfo.environment["DATELINE_TEST_SEARCH"] { return named }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("search").path
  }()

  var program: String = Command.searchPath
  var arguments: [String]
  var environment: [String: String] = [:]
  var input: Data = Data()
  var folder: String?

  /// Runs to the end.
  func run() throws -> Outcome {
    // Files, not pipes: no output is too long for them, and no thread has to read along.
    let scratch = try TemporaryFolder()
    let inputPath = try scratch.write(input, to: "in")
    let outputPath = try scratch.write("", to: "out")
    let errorPath = try scratch.write("", to: "err")
    let process = try start(
      input: FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath)),
      output: FileHandle(forWritingTo: URL(fileURLWithPath: outputPath)),
      errors: FileHandle(forWritingTo: URL(fileURLWithPath: errorPath)))
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Self.text(outputPath),
      errors: try Self.text(errorPath))
  }

  /// All of a file, with the byte order mark that Foundation's reader of strings would take away.
  private static func text(_ path: String) throws -> String {
    try #require(String(validating: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
  }

  /// Starts it with these streams, and returns while it runs.
  func start(
    input: FileHandle = .nullDevice, output: FileHandle = .nullDevice,
    errors: FileHandle = .nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = baseEnvironment.merging(environment) { $1 }
    if let folder {
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
    }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// PATH leads to the program under test, as where it is installed.
  private var baseEnvironment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": (Self.searchPath as NSString).deletingLastPathComponent + ":" + path]
  }
}

/// Runs `search` in `folder`, where the index is `INDEX` unless the arguments say otherwise.
func search(
  _ arguments: String..., in folder: TemporaryFolder, input: String = "",
  environment: [String: String] = [:]
) throws -> Outcome {
  try Command(
    arguments: arguments,
    environment: ["DATELINE_INDEX": "INDEX"].merging(environment) { $1 },
    input: Data(input.utf8), folder: folder.path
  ).run()
}

/// Runs a line of bash in `folder`, where `$SEARCH` is the program under test.
func bash(_ script: String, in folder: TemporaryFolder) throws -> Outcome {
  try Command(
    program: "/bin/bash", arguments: ["-c", script],
    environment: ["DATELINE_INDEX": "INDEX", "SEARCH": Command.searchPath],
    folder: folder.path
  ).run()
}
