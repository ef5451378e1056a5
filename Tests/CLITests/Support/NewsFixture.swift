import Foundation

/// A few invented articles, and an index of them.
enum NewsFixture {
  /// The articles as JSON Lines, in no order of time.
  static let lines = #"""
    {"title": "Harbour bridge opens", "body": "HAMBURG (Northwire) - The new harbour bridge opened to cyclists on Friday. Mayor Grete Olsen cut a ribbon.\n\nFerries go on as before.", "date": "2021-05-07", "authors": ["Ida Brandt", "Tom Reed"], "outlet": "The Example Courier", "section": "Transport", "language": "en", "url": "https://courier.example/bridge"}
    {"title": "Bridge tolls, \"for now\"", "body": "BRUSSELS - Ministers agreed that bridge tolls stay. The bridge at Antwerp is the exception.", "date": "2022-01-15", "authors": ["Ida Brandt"], "outlet": "Daily Sample", "section": "Politics", "language": "en"}
    {"title": "Alte Brücke gesperrt", "body": "KÖLN - Die alte Brücke bleibt bis zum Herbst gesperrt, teilte die Stadt am Montag mit. Der Verkehr wird umgeleitet.", "date": "2021-09-20", "outlet": "Musterzeitung", "section": "Lokales", "language": "de"}
    {"title": "Cherry harvest is late", "body": "KYIV - Growers say that the cherry harvest is three weeks late. The bridge over the river is closed to lorries.", "date": "2020-06-30", "authors": ["Olha Koval"], "outlet": "The Example Courier", "section": "Economy", "language": "en"}
    {"title": "A quiet week", "body": "Nothing much happened in the village, and nobody minded.", "outlet": "Daily Sample", "section": "Opinion", "language": "en"}

    """#

  /// Makes a folder with `news.jsonl` and its index `INDEX`.
  static func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lines, to: "news.jsonl")
    let outcome = try search("index", "news.jsonl", in: folder)
    guard outcome == Outcome(status: 0, output: "", errors: "") else {
      throw FixtureFailure(outcome: outcome)
    }
    return folder
  }

  /// One such folder for all tests that only read.
  static let shared = Result { try makeFolder() }

  struct FixtureFailure: Error {
    var outcome: Outcome
  }
}
