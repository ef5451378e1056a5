internal import Foundation

/// A folder of its own for a test, removed at its end.
package final class ScratchFolder {
  /// Where it is.
  package let path: String

  /// Makes it.
  package init() throws {
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
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text file, with the folders above it.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Runs a shell command in the folder.
  package func shell(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
  }

  /// Packs a file with gzip; the new file's bytes.
  package func gzip(_ name: String) throws -> [UInt8] {
    try shell("gzip -n -f '\(name)'")
    return Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name + ".gz")))
  }
}
