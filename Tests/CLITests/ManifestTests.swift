import Foundation
import TestSupport
import Testing

/// What a manifest writes down, and what `search verify` makes of it.
@Suite struct ManifestTests {
  private func object(_ folder: TemporaryFolder, _ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// A value with its keys in order.
  private func sorted(_ manifest: [String: Any], _ key: String) throws -> String {
    let value = try #require(manifest[key])
    let data = try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: ["query", "export", "facets", "kwic"])
  func `every command that answers a query writes one, and the same of the same articles`(
    command: String
  ) throws {
    let folder = try NewsFixture.makeFolder()
    let answer = try search(command, "bridge", in: folder)
    let written = try search(command, "--manifest", "a.json", "bridge", in: folder)
    #expect(written == answer)
    let manifest = try object(folder, "a.json")
    #expect(manifest["version"] as? Int == 1)
    #expect(manifest["total"] as? Int == 3)
    #expect(manifest["query"] as? String == "bridge")
    #expect((manifest["command"] as? [String])?.contains("a.json") == true)
    #expect((manifest["articles"] as? [Any])?.count == 3)
    #expect(
      try search("verify", "a.json", in: folder).output.hasPrefix("same: 3 articles, of "))
    // The same from an index that was built otherwise, on another machine: but for `created` and the name of the file.
    try search("index", "--index", "other.db", "-", in: folder, input: NewsFixture.lines)
      .expectDone()
    _ = try search(command, "--index", "other.db", "--manifest", "b.json", "bridge", in: folder)
    let other = try object(folder, "b.json")
    for key in ["result", "total", "tiers", "undated", "parsed", "as_of", "variants", "tool"] {
      #expect(try sorted(manifest, key) == sorted(other, key), "\(key)")
    }
    #expect(
      (manifest["index"] as? [String: Any])?["state"] as? String
        == (other["index"] as? [String: Any])?["state"] as? String)
    #expect(
      try search("verify", "--index", "other.db", "a.json", in: folder).status == 0)
  }

  @Test func `tells what was added, removed, changed and moved, and why`() throws {
    let folder = try NewsFixture.makeFolder()
    _ = try search(
      "export", "--manifest", "m.json", "--sort", "newest", "--output", "out.jsonl", "bridge",
      in: folder)
    let changed = NewsFixture.lines
      .replacingOccurrences(of: "Ferries go on as before.", with: "Ferries stop.")
      .replacingOccurrences(of: "The bridge over the river is closed to lorries.", with: "")
    let added =
      #"{"title": "Old bridge falls", "body": "OSLO - The old bridge fell into the fjord on Sunday.", "date": "2023-03-05", "outlet": "Daily Sample", "url": "https://sample.example/falls"}"#
    try folder.write(changed + added + "\n", to: "news.jsonl")
    try search("index", "--rebuild", "news.jsonl", in: folder).expectDone()
    let outcome = try search("verify", "m.json", "--output", "out.jsonl", in: folder)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    #expect(lines[0] == "differs: 1 added, 1 removed, 1 changed, 3 articles, as then")
    #expect(outcome.output.contains("\nadded\n") && outcome.output.contains("Old bridge falls"))
    #expect(
      outcome.output.contains("\nremoved\n")
        && outcome.output.contains("2020-06-30  (no source holds it)"))
    #expect(outcome.output.contains("\nchanged\n") && outcome.output.contains("Harbour bridge"))
    #expect(outcome.output.contains("why\n  the index holds other articles: 5 then, 6 now\n"))
    let json = try search("verify", "--json", "m.json", in: folder)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((value["added"] as? [[String: Any]])?.first?["title"] as? String == "Old bridge falls")
    #expect(value["same"] as? Bool == false)
    // The file that was written is the same still; another one is not.
    #expect(!outcome.output.contains("the file is not"))
    try folder.write("x", to: "out.jsonl")
    #expect(
      try search("verify", "m.json", "--output", "out.jsonl", in: folder).output
        .contains("the file is not the one that was written"))
  }

  @Test func `what was taken down is told as such`() throws {
    let folder = try NewsFixture.makeFolder()
    _ = try search("--manifest", "m.json", "cyclists", in: folder)
    let id = try #require(
      JSONLine(try search("--format", "jsonl", "cyclists", in: folder).output)
    ).id
    try search("remove", "\(id)", in: folder).expectDone()
    let text = try search("verify", "m.json", in: folder).output
    #expect(text.contains("\(id)  2021-05-07  (taken down on "))
  }

  @Test func `what is there and matches no more is told as such, with whether it has changed`()
    throws
  {
    let folder = try NewsFixture.makeFolder()
    _ = try search("--manifest", "m.json", "ferries OR tolls", in: folder)
    let changed = NewsFixture.lines.replacingOccurrences(of: "Ferries go", with: "Boats go")
    try folder.write(changed, to: "news.jsonl")
    try search("index", "news.jsonl", in: folder).expectDone()
    let text = try search("verify", "m.json", in: folder).output
    #expect(text.hasPrefix("differs: 1 removed, 1 article, and 2 then\n"))
    #expect(
      text.contains(
        "2021-05-07  Harbour bridge opens  (still there, changed, and matches no more)\n"))
    // The same text, and another reading of it.
    let manifest = try String(contentsOfFile: folder.path + "/m.json", encoding: .utf8)
    try folder.write(
      manifest.replacingOccurrences(of: "ferries OR tolls", with: "boats"), to: "m.json")
    let other = try search("verify", "--json", "m.json", in: folder).output
    #expect(other.contains("\"note\": \"still there, and matches no more\""))
  }

  @Test func `tells the data files that articles were read with, and that others were`() throws {
    let folder = try NewsFixture.makeFolder()
    _ = try search("--manifest", "a.json", "bridge", in: folder)
    let data = try #require(try object(folder, "a.json")["data"] as? [String: [String]])
    #expect(
      data.keys.sorted() == [
        "agencies.tsv", "countries.tsv", "outlets.tsv", "places.tsv", "regions.tsv",
      ])
    #expect(data.values.allSatisfy { $0.count == 1 && $0[0].count == 32 })
    // Another list of outlets, of which nothing comes.
    let source = PackageFolder.path + "/data"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data", withIntermediateDirectories: true)
    for name in ["variants.txt"] + data.keys {
      try FileManager.default.copyItem(
        atPath: source + "/" + name, toPath: folder.path + "/data/" + name)
    }
    let outlets = try String(contentsOfFile: folder.path + "/data/outlets.tsv", encoding: .utf8)
    try folder.write(outlets + "# one more line\n", to: "data/outlets.tsv")
    try Command(
      arguments: ["index", "--rebuild", "news.jsonl"],
      environment: ["DATELINE_INDEX": "INDEX", "DATELINE_DATA": "data"], folder: folder.path
    ).run().expectDone()
    #expect(try search("verify", "a.json", in: folder).status == 0)
    let reasons = try search("verify", "--json", "a.json", in: folder).output
    #expect(reasons.contains("\"articles were read with another outlets.tsv\""))
    // Manifests of earlier versions do not tell it.
    let text = try String(contentsOfFile: folder.path + "/a.json", encoding: .utf8)
    try folder.write(text.replacingOccurrences(of: "\"data\"", with: "\"other\""), to: "a.json")
    let old = try search("verify", "--json", "a.json", in: folder)
    #expect(old.status == 0 && !old.output.contains("outlets.tsv"))
  }

  @Test func `a saved search is written down with how loosely it matches`() throws {
    let folder = try NewsFixture.makeFolder()
    let environment = [
      "DATELINE_INDEX": "INDEX", "XDG_CONFIG_HOME": "config", "HOME": folder.path,
    ]
    func run(_ words: String...) throws -> Outcome {
      try Command(arguments: words, environment: environment, folder: folder.path).run()
    }
    try run("save", "tolls", "--match", "exact", #""bridge toll""#).expectDone()
    let written = try run("--manifest", "m.json", "saved:tolls OR harbour")
    #expect(written.status == 0)
    try run("saved", "--remove", "tolls").expectDone()
    #expect(try run("verify", "m.json").output.hasPrefix("same: 1 article, of "))
  }

  @Test func `relative dates count from the day of the manifest, whatever day it is`() throws {
    let folder = try NewsFixture.makeFolder()
    _ = try search("--manifest", "m.json", "--after", "20y", "bridge", in: folder)
    let path = folder.path + "/m.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text.contains("\"after_is\": \"inclusive\"") && text.contains("\"before_is\": \"exclusive\""))
    #expect(try search("verify", "m.json", in: folder).status == 0)
    #expect(!text.contains(folder.path))
  }

  @Test func `what is no manifest is told, with status 2`() throws {
    let folder = try NewsFixture.makeFolder()
    _ = try search("--manifest", "m.json", "bridge", in: folder)
    let good = try String(contentsOfFile: folder.path + "/m.json", encoding: .utf8)
    try folder.write("{", to: "a.json")
    try folder.write(
      good.replacingOccurrences(of: "\"version\": 1,", with: "\"version\": 9,"), to: "b.json")
    try folder.write(good.replacingOccurrences(of: "\"exact\"]", with: "\"near\"]"), to: "c.json")
    for (name, message) in [
      ("a.json", "'a.json' is no JSON: "), ("b.json", "'b.json' is a manifest of version 9"),
      ("c.json", "'c.json' is no whole manifest: 'result' is missing or no value for it"),
      ("none.json", "cannot read 'none.json'"),
    ] {
      let outcome = try search("verify", name, in: folder)
      #expect(outcome.status == 2 && outcome.output == "", "\(name)")
      #expect(outcome.errors.hasPrefix("search: " + message), "\(outcome.errors)")
    }
    #expect(try search("verify", "--index", "NONE", "m.json", in: folder).status == 2)
    #expect(try search("verify", in: folder).status == 64)
    #expect(
      try search("--manifest", "m.json", "--sort", "random", "bridge", in: folder).status == 64)
  }
}

extension Outcome {
  /// Expects that a command has done its work.
  func expectDone(location: SourceLocation = #_sourceLocation) throws {
    #expect(status == 0, "\(errors)", sourceLocation: location)
  }
}
