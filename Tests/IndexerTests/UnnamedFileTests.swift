import FileSystem
import Foundation
import TestSupport
import Testing

/// A file without a name.
@Suite struct UnnamedFileTests {
  @Test func `keeps what is written, and leaves nothing in its folder`() throws {
    let folder = try ScratchFolder()
    let name = folder.path + "/new.db-places"
    // What a killed run left under the name is not what it reads.
    try Data("left".utf8).write(to: URL(filePath: name))
    let file = try UnnamedFile(at: name)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try file.write(bytes, at: 0)
    try file.write([1, 2, 3], at: bytes.count)
    #expect(try file.read(0..<bytes.count) == bytes)
    #expect(try file.read(bytes.count - 1..<bytes.count + 2) == [bytes[bytes.count - 1], 1, 2])
    #expect(try file.read(5..<5).isEmpty)
  }

  @Test func `says what is wrong`() throws {
    let folder = try ScratchFolder()
    let missing = folder.path + "/none/new.db-places"
    let failure = #expect(throws: FileError.self) { try UnnamedFile(at: missing) }
    #expect(failure?.description == "cannot create '\(missing)': no such file or directory")
    let file = try UnnamedFile(at: folder.path + "/new.db-places")
    try file.write([1, 2], at: 0)
    let end = #expect(throws: FileError.self) { _ = try file.read(0..<3) }
    #expect(end?.description.hasPrefix("cannot read a file beside '\(folder.path)") == true)
  }
}
