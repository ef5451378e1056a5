import Foundation
import Testing

@testable import search_cli

/// What contrib/ and README promise of the nightly run.
@Suite struct NightlyTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func lines(_ count: Int) -> String {
    (1...count).map { "{\"title\": \"Ferry \($0)\", \"url\": \"https://e.example/\($0)\"}\n" }
      .joined()
  }

  @Test func `README's line adds to a crontab, and keeps what stands in it`() throws {
    let readme = try String(contentsOfFile: Self.sources + "/README.md", encoding: .utf8)
    let line = "(crontab -l 2>/dev/null; cat contrib/dateline.crontab) | crontab -"
    #expect(readme.contains("\n\(line)\n"))
    let folder = try TemporaryFolder()
    // cron's own program, as far as the line needs it.
    try folder.write(
      """
      #!/bin/sh
      case $1 in
        -l) cat "$TAB" 2>/dev/null || { echo "no crontab for you" >&2; exit 1; } ;;
        -) cat > "$TAB.new" && mv "$TAB.new" "$TAB" ;;
      esac
      """, to: "bin/crontab")
    let script = """
      chmod +x bin/crontab; PATH=$PWD/bin:$PATH; export TAB=$PWD/TAB
      printf '%s\\n' '0 9 * * 1  mail-the-report' > TAB
      cd \(Self.sources) && \(line) && cat "$TAB"; rm "$TAB"; \(line) && cat "$TAB"
      """
    let added = try String(
      contentsOfFile: Self.sources + "/contrib/dateline.crontab", encoding: .utf8)
    #expect(
      try bash(script, in: folder)
        == Outcome(status: 0, output: "0 9 * * 1  mail-the-report\n" + added + added, errors: ""))
  }

  /// Whether systemd can be asked: a machine without it is not what the units are for.
  private static let hasSystemd = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/systemd-analyze")

  @Test(.enabled(if: hasSystemd))
  func `systemd finds no fault in the units`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.sources + "/contrib")
      .filter { [".service", ".timer", ".socket"].contains(where: $0.hasSuffix) }.sorted()
    #expect(names.count >= 6)
    let folder = try TemporaryFolder()
    for name in names {
      let unit = try String(contentsOfFile: Self.sources + "/contrib/" + name, encoding: .utf8)
      // The program is not installed where tests run, and its manual page neither.
      let lines = unit.replacing("/usr/local/bin/search", with: Command.searchPath)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("Documentation=man:") }
      try folder.write(lines.joined(separator: "\n"), to: name)
    }
    for name in names {
      #expect(
        try bash("systemd-analyze verify ./\(name) 2>&1", in: folder)
          == Outcome(status: 0, output: "", errors: ""), "\(name)")
    }
  }

  @Test(arguments: ["dateline.crontab", "dateline.cron", "dateline.service"])
  func `the commands of contrib are understood`(name: String) throws {
    let text = try String(contentsOfFile: Self.sources + "/contrib/" + name, encoding: .utf8)
    let commands = text.split(separator: "\n").filter {
      !$0.hasPrefix("#") && $0.contains("/usr/local/bin/search ")
    }
    #expect(commands.count == 1)
    for command in commands {
      let words = command.split(separator: "/usr/local/bin/search ")[1].split(separator: " ")
        .map(String.init)
      guard words.first == "index",
        case .run(let run) = try CommandParser<IndexCommand>().parse(Array(words.dropFirst()))
      else {
        Issue.record("no 'search index': \(command)")
        continue
      }
      #expect(run.isRebuild && run.paths.count == 1)
    }
  }

  @Test func `a rebuild that loses more than 5 % says so even where it is allowed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(lines(100), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).errors == "")
    try folder.write(lines(95), to: "a.jsonl")
    #expect(
      try search("index", "--rebuild", "a.jsonl", in: folder)
        == Outcome(status: 0, output: "", errors: ""))
    try folder.write(lines(80), to: "a.jsonl")
    #expect(
      try search("index", "--rebuild", "--quiet", "a.jsonl", in: folder)
        == Outcome(
          status: 0, output: "",
          errors:
            "search: the index has 80 articles, and had 95 before: 15.8 % fewer; the one before is "
            + "kept as 'INDEX.previous'\n"))
    try folder.write(lines(20), to: "a.jsonl")
    #expect(
      try search("index", "--prune", "--force", "a.jsonl", in: folder)
        == Outcome(
          status: 0, output: "",
          errors: "search: the index has 20 articles, and had 80 before: 75.0 % fewer\n"))
  }
}
