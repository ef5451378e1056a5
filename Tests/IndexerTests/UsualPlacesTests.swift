import Foundation
import Indexer
import News
import NewsIndex
import SQLite
import TestSupport
import Testing

/// What a bare name means by the places that its outlet usually means.
@Suite struct UsualPlacesTests {
  private static let dataFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/data"

  private static func line(_ number: Int, _ outlet: String, _ dateline: String) -> String {
    """
    {"url": "https://\(outlet).example/\(number)", "title": "Mill \(number)", "outlet": "\(outlet)", \
    "language": "en", "date": "2021-03-10", "text": "\(dateline) (AP) — A mill closed, number \(number)."}
    """
  }

  /// The region of each article, by its address.
  private func regions(_ path: String) throws -> [String: String] {
    let file = try IndexFile.reading(path: path)
    let rows = try file.connection.prepare(
      "SELECT a.url, p.region FROM article AS a LEFT JOIN place AS p ON p.id = a.place")
    var regions: [String: String] = [:]
    while try rows.step() { regions[rows.text(at: 0) ?? ""] = rows.text(at: 1) }
    return regions
  }

  private func add(_ lines: [String], to index: String, _ folder: ScratchFolder) throws {
    let path = try folder.write(
      "\(lines.hashValue).jsonl", lines.joined(separator: "\n"))
    var report = IndexReport()
    let run = IndexRun(
      indexPath: index, RunOptions(paths: [path], dataFolder: Self.dataFolder, jobs: 1))
    try run.run(&report) { _ in }
  }

  private func expectSound(_ index: String) throws {
    let report = try IndexCheck(indexPath: index).run()
    #expect(report.isSound, "\(report)")
  }

  @Test func `an outlet's usual place decides, and nobody else's`() throws {
    let folder = try ScratchFolder()
    let index = folder.path + "/index.db"
    let bare = [
      Self.line(1, "herald", "SPRINGFIELD"), Self.line(1, "post", "SPRINGFIELD"),
      Self.line(1, "echo", "SAN JOSE"),
    ]
    try add(bare, to: index, folder)
    let guessed = try regions(index)
    #expect(guessed["https://herald.example/1"] == "Missouri")
    // Two of three of the Herald's are in Massachusetts; the Post's own are elsewhere.
    try add(
      [
        Self.line(2, "herald", "SPRINGFIELD, Mass."), Self.line(3, "herald", "SPRINGFIELD, Mass."),
        Self.line(4, "herald", "SPRINGFIELD, Mo."), Self.line(2, "post", "CHICAGO"),
        // A bare capital stays what it is.
        Self.line(2, "echo", "SAN JOSE, Calif."), Self.line(3, "echo", "SAN JOSE, Calif."),
      ], to: index, folder)
    let learned = try regions(index)
    #expect(learned["https://herald.example/1"] == "Massachusetts")
    #expect(learned["https://post.example/1"] == "Missouri")
    #expect(learned["https://echo.example/1"] == guessed["https://echo.example/1"])
    try expectSound(index)
    let file = try IndexFile.reading(path: index)
    let id = try #require(
      try file.integer("SELECT id FROM article WHERE url = 'https://herald.example/1'"))
    let evidence = try #require(try ArticleReader(file).detail(of: id)).evidence
    let place = evidence.first { $0.rule == "place-usual-of-outlet" }
    #expect(place?.value == "Springfield, Massachusetts")
    // One of two is no majority.
    _ = try TakedownRun(indexPath: index).remove(["https://herald.example/2"])
    #expect(try regions(index)["https://herald.example/1"] == "Missouri")
    try expectSound(index)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `the same places in any order, in one run or in ten`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let towns = [
      "PORTLAND": ["Ore.", "Maine"], "SPRINGFIELD": ["Mo.", "Mass.", "Ill.", "Ohio"],
      "ROCHESTER": ["N.Y.", "Minn."], "AURORA": ["Colo.", "Ill."],
    ]
    var lines: [String] = []
    for number in 0..<60 {
      let town = towns.keys.sorted().randomElement(using: &random) ?? ""
      let state = towns[town]?.randomElement(using: &random) ?? ""
      let isBare = Int.random(in: 0..<3, using: &random) == 0
      lines.append(
        Self.line(
          number, ["herald", "post", "echo"].randomElement(using: &random) ?? "",
          isBare ? town : "\(town), \(state)"))
    }
    let folder = try ScratchFolder()
    try add(lines, to: folder.path + "/once.db", folder)
    let shuffled = lines.shuffled(using: &random)
    for part in 0..<10 {
      try add(
        shuffled.enumerated().filter { $0.offset % 10 == part }.map(\.element),
        to: folder.path + "/parts.db", folder)
    }
    #expect(try regions(folder.path + "/once.db") == regions(folder.path + "/parts.db"))
    try expectSound(folder.path + "/parts.db")
    // What leaves is forgotten.
    let gone = shuffled.prefix(20).map { String($0.split(separator: "\"")[3]) }
    _ = try TakedownRun(indexPath: folder.path + "/parts.db").remove(gone)
    try add(Array(shuffled.dropFirst(20)), to: folder.path + "/rest.db", folder)
    #expect(try regions(folder.path + "/parts.db") == regions(folder.path + "/rest.db"))
  }
}
