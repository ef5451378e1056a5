import Foundation
import JSON
import TestSupport
import Testing

/// An archive that was exported and read in again.
@Suite struct RoundTripTests {
  /// What tells where an article was read, or is compared on its own.
  private static let others: Set = ["path", "member", "record", "extra", "evidence", "content"]

  private func exported(_ source: String, as index: String, in folder: TemporaryFolder) throws
    -> [[JSONMember]]
  {
    let indexed = try Command(
      arguments: ["index", "--quiet", "--index", index, source], folder: folder.path
    ).run()
    #expect(indexed.status == 0, "\(indexed.errors)")
    let output = try Command(
      arguments: ["export", "--index", index, "--sort", "oldest"], folder: folder.path
    ).run().output
    _ = try folder.write(output, to: index + ".jsonl")
    return try output.split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8)).object ?? []
    }
  }

  private func members(_ article: [JSONMember]) -> [String] {
    article.filter { !Self.others.contains($0.name) }.map { "\($0.name): \($0.value.text())" }
  }

  private func evidence(_ article: [JSONMember]) -> Set<String> {
    Set((article.first { $0.name == "evidence" }?.value.array ?? []).map { $0.text() })
  }

  @Test func `an export that is read in again gives the same articles, with their evidence`() throws
  {
    let folder = try TemporaryFolder()
    let first = try exported(PackageFolder.path + "/data/articles", as: "first", in: folder)
    let second = try exported("first.jsonl", as: "second", in: folder)
    #expect(first.count > 60)
    #expect(second.map(members) == first.map(members))
    // Reading may add to what is known, as that a text confirms its language.
    #expect(zip(first, second).allSatisfy { evidence($0).isSubset(of: evidence($1)) })
  }
}
