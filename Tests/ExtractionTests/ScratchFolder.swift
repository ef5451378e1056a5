import FileSystem
import Foundation
import NewsIndex

@testable import Indexer

/// A folder of its own for a test, removed at its end.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dateline-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What a test made unreadable must be removable.
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Runs a shell command in the folder.
  func shell(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
  }

  /// Packs a file with gzip; the new file's bytes.
  func gzip(_ name: String) throws -> [UInt8] {
    try shell("gzip -n -f '\(name)'")
    return Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name + ".gz")))
  }
}

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
}
