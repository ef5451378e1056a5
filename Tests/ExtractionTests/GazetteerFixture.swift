import Foundation
import Extraction
import JSON

/// The gazetteer of the package's own data, loaded once.
enum GazetteerFixture {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let gazetteer: Gazetteer = {
    do {
      return try Gazetteer(
        places: data("places.tsv"), regions: data("regions.tsv"),
        countries: Countries(data("countries.tsv")))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The bytes of a file in `data/`.
  static func data(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "data/\(name)")))
  }

  /// The records of a compressed JSON Lines file beside the package; nil where it is not there.
  static func sharedRecords(_ path: String) throws -> [JSONValue]? {
    let file = root.appending(path: "../shared/\(path)").standardizedFileURL
    guard let folder = sharedFolder(of: file, path) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return try bytes.split(separator: 0x0A).map { try JSONValue(parsing: [UInt8]($0)) }
  }

  /// The file beside the package, or beside the folder that holds the package's worktrees.
  private static func sharedFolder(of file: URL, _ path: String) -> URL? {
    let places = [file, root.appending(path: "../../shared/\(path)").standardizedFileURL]
    return places.first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
