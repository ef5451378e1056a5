import FileSystem
import Foundation
import News
import TestSupport
import Testing

@testable import Extraction

extension GazetteerFixture {
  /// An extractor with the package's own data.
  static let extractor = extractor(FieldMap())

  private static let data: ReferenceData = {
    do {
      return try ReferenceData(folder: root.path + "/data")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// An extractor to whom the user has explained names, at a moment of the year 2033.
  static func extractor(
    _ map: FieldMap = FieldMap(), now: Int = 2_000_000_000
  ) -> RecordExtractor {
    RecordExtractor(data, map: map, now: now)
  }
}

/// What a file gives: its articles, and the skipped as `name:record: reason`.
struct Reading {
  var articles: [Article] = []
  var skipped: [String] = []

  init(_ path: String, map: FieldMap = FieldMap(), now: Int? = nil) {
    let reader = SourceReader(SourceFile(path: FilePath(path)), map: map)
    let extractor =
      map.isEmpty && now == nil
      ? GazetteerFixture.extractor : GazetteerFixture.extractor(map, now: now ?? 2_000_000_000)
    let folder = (path as NSString).deletingLastPathComponent + "/"
    func skip(_ document: SkippedDocument) {
      let place = document.location.description
      skipped.append("\(place.replacingOccurrences(of: folder, with: "")): \(document.reason)")
    }
    while let item = reader.next() {
      switch item {
      case .skipped(let document): skip(document)
      case .record(let record):
        switch extractor.extract(record) {
        case .article(let article): articles.append(article)
        case .skipped(let document): skip(document)
        }
      }
    }
  }

  /// Reads a file of that content.
  init(content text: String, as name: String = "page.txt") throws {
    let folder = try ScratchFolder()
    self.init(try folder.write(name, text))
  }

  /// Returns the one article of a file of that content.
  static func only(_ text: String, as name: String) throws -> Article {
    let reading = try Reading(content: text, as: name)
    try #require(reading.articles.count == 1, "\(reading.skipped)")
    return reading.articles[0]
  }
}
