import Compression
import FileSystem
import Foundation
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct ArchiveTests {
  private static let story =
    "Ferry resumes after storm\n\nThe ferry resumed on Monday, police said.\n"
  private static let line =
    "{\"title\": \"Mayor resigns\", \"text\": \"She resigned on Monday.\"}\n"

  /// Where the articles of an archive are, and what was skipped.
  private func read(_ bytes: [UInt8], as name: String) throws -> [String] {
    let folder = try ScratchFolder()
    return Self.places(try folder.write(name, bytes))
  }

  private static func places(_ path: String) -> [String] {
    let reading = Reading(path)
    let articles = reading.articles.map { article in
      article.source.description.replacingOccurrences(
        of: (path as NSString).deletingLastPathComponent + "/", with: "")
    }
    return articles + reading.skipped
  }

  @Test func `reads members as files, whatever they are`() throws {
    var zip = ZipFixture()
    zip.add("a/ferry.txt", Self.story)
    zip.add("a/", "")
    zip.add("a/.hidden", Self.story)
    zip.add("__MACOSX/a/ferry.txt", Self.story)
    zip.add("lines.jsonl", Self.line + Self.line)
    zip.add("table.csv~", "\u{0}\u{1}")
    zip.add("Größe.txt", Self.story)
    #expect(
      try read(zip.bytes, as: "news.dat") == [
        "news.dat#a/ferry.txt", "news.dat#lines.jsonl:1", "news.dat#lines.jsonl:2",
        "news.dat#Größe.txt", "news.dat#table.csv~: a binary file",
      ])
  }

  @Test func `shows unsafe names and writes none of them`() throws {
    let folder = try ScratchFolder()
    var zip = ZipFixture()
    for name in ["../../up.txt", "/tmp/dateline-root.txt", "a\u{1B}[31m.txt", ""] {
      zip.add(name, Self.story)
    }
    zip.add([0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74], Array(Self.story.utf8))
    let path = try folder.write("x/y/bad.zip", zip.bytes)
    #expect(
      Self.places(path) == [
        "bad.zip#../../up.txt", "bad.zip#/tmp/dateline-root.txt", "bad.zip#a\\x1B[31m.txt",
        "bad.zip#member 4", "bad.zip#member 5",
      ])
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).count == 3)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/dateline-root.txt"))
  }

  @Test func `names damaged and encrypted members, and reads those after them`() throws {
    var zip = ZipFixture()
    zip.add("1.txt", Self.story)
    zip.add(Array("2.txt".utf8), Array(Self.story.utf8), isDamaged: true)
    zip.add(Array("3.txt".utf8), Array(Self.story.utf8), isEncrypted: true)
    zip.add("4.txt", Self.story)
    let places = try read(zip.bytes, as: "a.zip")
    #expect(
      places.map { $0.components(separatedBy: " CRC")[0] } == [
        "a.zip#1.txt", "a.zip#4.txt", "a.zip#2.txt: ZIP bad",
        "a.zip#3.txt: encrypted; unpack it with its password",
      ])
  }

  @Test func `reads the members before the end of an archive that is cut off`() throws {
    var zip = ZipFixture()
    zip.add("1.txt", Self.story)
    zip.add("2.txt", String(repeating: Self.story, count: 50))
    let cut = try read(Array(zip.bytes.prefix(1500)), as: "a.zip")
    #expect(cut.first == "a.zip#1.txt")
    #expect(cut.contains { $0.hasPrefix("a.zip#2.txt: ") })
  }

  @Test func `reads archives inside of archives, but not endlessly`() throws {
    var bytes: [UInt8] = []
    for depth in 1...10 {
      var zip = ZipFixture()
      zip.add("\(depth).txt", Self.story)
      if !bytes.isEmpty { zip.add(Array("in.zip".utf8), bytes) }
      bytes = zip.bytes
    }
    #expect(
      try read(bytes, as: "a.zip") == [
        "a.zip#10.txt", "a.zip#in.zip#9.txt", "a.zip#in.zip#in.zip#8.txt",
        "a.zip#in.zip#in.zip#in.zip: an archive inside 3 others; unpack it, if you trust it",
      ])
  }

  @Test(arguments: ["cf a.tar", "czf a.tar.gz", "cJf a.tar.xz", "cjf a.tar.bz2"])
  func `reads tar archives, packed or not`(option: String) throws {
    let folder = try ScratchFolder()
    try folder.write("in/ferry.txt", Self.story)
    try folder.write("in/lines.jsonl", Self.line)
    try folder.shell("ln -s ferry.txt in/link.txt; ln in/ferry.txt in/other.txt")
    _ = try folder.gzip("in/lines.jsonl")
    try folder.shell("tar \(option) in/ferry.txt in/lines.jsonl.gz in/link.txt in/other.txt")
    let name = String(option.split(separator: " ")[1])
    #expect(
      Self.places(folder.path + "/" + name) == [
        "\(name)#in/ferry.txt", "\(name)#in/lines.jsonl.gz:1",
      ])
  }

  @Test func `says that an archive is empty, or a document`() throws {
    #expect(try read(ZipFixture().bytes, as: "a.zip") == ["a.zip: the archive holds no files"])
    var book = ZipFixture()
    book.add("mimetype", "application/epub+zip")
    #expect(
      try read(book.bytes, as: "a.epub") == [
        "a.epub: a document in a zip archive: not a kind of file that Dateline reads"
      ])
  }

  @Test func `reads of a WACZ collection what is archived only`() throws {
    var zip = ZipFixture()
    zip.add("datapackage.json", "{\"title\": \"Harbour\"}")
    zip.add("pages/pages.jsonl", Self.line)
    zip.add("archive/lines.jsonl", Self.line)
    #expect(try read(zip.bytes, as: "site.wacz") == ["site.wacz#archive/lines.jsonl:1"])
  }

  @Test func `refuses what is packed over and over`() throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", Self.line)
    try folder.shell("cat a.jsonl | gzip | gzip | gzip > 3.gz; gzip < 3.gz > 4.gz")
    #expect(Reading(folder.path + "/3.gz").articles.count == 1)
    #expect(
      Reading(folder.path + "/4.gz").skipped == [
        "4.gz: packed more than 3 times over; unpack it first, if you trust it"
      ])
  }

  @Test func `refuses a bomb`() throws {
    let folder = try ScratchFolder()
    try folder.shell("head -c 140000000 /dev/zero | gzip > bomb.gz")
    let stream = try ByteStream(FilePath(folder.path + "/bomb.gz"))
    var count = 0
    let error = #expect(throws: CompressionError.self) {
      var piece: [UInt8] = []
      while true {
        let read = try stream.read(into: &piece)
        if read == 0 { return }
        count += read
        piece.removeAll(keepingCapacity: true)
      }
    }
    #expect(error?.reason == "unpacks to more than 250 times the size of its file")
    #expect(count <= 129 << 20)
  }

  @Test func `survives any archive`() throws {
    var zip = ZipFixture()
    zip.add("ferry.txt", Self.story)
    zip.add("lines.jsonl", Self.line)
    let folder = try ScratchFolder()
    try folder.write("ferry.txt", Self.story)
    try folder.shell("tar cf a.tar ferry.txt")
    let tar = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.tar")))
    var state: UInt64 = 7
    for round in 0..<200 {
      var bytes = round % 2 == 0 ? zip.bytes : Array(tar.prefix(1536))
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = Reading(try folder.write("x", bytes))
    }
  }
}
