import Compression
import FileSystem
import Foundation
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct SourceWalkerTests {
  private func names(_ paths: [String], below folder: ScratchFolder) throws -> [String] {
    var walker = try SourceWalker(paths.map { FilePath($0) })
    var names: [String] = []
    while let item = walker.next() {
      switch item {
      case .file(let file): names.append(file.path.description)
      case .skipped(let document): names.append("\(document.location): \(document.reason)")
      }
    }
    return names.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func `walks folders in the order of the names' bytes, without hidden files`() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "B.txt", "a/z.txt", "a/10.txt", "a/9.txt", ".git/x", ".hidden", "é.txt"] {
      try folder.write(name, "x")
    }
    #expect(
      try names([folder.path], below: folder)
        == ["B.txt", "a/10.txt", "a/9.txt", "a/z.txt", "b.txt", "é.txt"])
  }

  @Test func `meets each file once, and ends in loops of links`() throws {
    let folder = try ScratchFolder()
    try folder.write("a/story.txt", "x")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: folder.path)
    try files.createSymbolicLink(
      atPath: folder.path + "/b", withDestinationPath: folder.path + "/a")
    try files.createSymbolicLink(atPath: folder.path + "/dead", withDestinationPath: "/nowhere")
    #expect(
      try names([folder.path, folder.path + "/a/story.txt", folder.path], below: folder)
        == ["dead: a link to nothing", "a/story.txt"])
  }

  @Test func `does not wait for a pipe in a folder`() throws {
    let folder = try ScratchFolder()
    try folder.shell("mkfifo pipe")
    #expect(try names([folder.path], below: folder) == ["pipe: not a regular file"])
  }

  @Test func `refuses a path that does not exist`() {
    #expect(throws: FileError.self) { try SourceWalker([FilePath("/nowhere/at/all")]) }
  }

  @Test func `shows names that are not UTF-8, and reads the files`() throws {
    let folder = try ScratchFolder()
    let path = FilePath(folder.path).appending([0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74])
    try folder.shell("printf 'A headline\\n\\nSome text of it.\\n' > \"$(printf 'caf\\351.txt')\"")
    #expect(try names([folder.path], below: folder) == ["caf\\xE9.txt"])
    let reader = SourceReader(SourceFile(path: path))
    guard case .record(let record)? = reader.next() else {
      Issue.record("no record")
      return
    }
    #expect(record.bytes.count == 29)
  }
}

@Suite struct SourceReaderTests {
  @Test(arguments: [
    ("empty.txt", "", "the file is empty"),
    ("blank.txt", " \n\n ", "the file is empty"),
    (
      "places.tsv", "a\tb\n",
      "a table without columns of headlines or texts; if it holds articles, name them: "
        + "--map title=COLUMN --map text=COLUMN"
    ),
    ("table.csv.gz", "a\n", "a .csv file: not a kind of file that Dateline reads"),
    ("README.md", "# Title\n", "a .md file: not a kind of file that Dateline reads"),
    ("README", "Title\n", "'readme': not a kind of file that Dateline reads"),
    ("x.txt", "%PDF-1.7\n", "a PDF file: not a kind of file that Dateline reads"),
    ("x.bin", "ab\0cd", "a binary file"),
    ("x", "<?xml version=\"1.0\"?><rss/>", "a feed without items"),
    (
      "x.xml", "<?xml version=\"1.0\"?><!-- x --><a:plan xmlns:a='u'/>",
      "an XML file of 'plan': not a kind of file that Dateline reads"
    ),
    ("numbers.json", "[1, 2, 3]", "a JSON array of something else than objects"),
    ("strings.json", "[\"a\", \"b\"]", "a JSON array of something else than objects"),
    ("prose.json", "once upon a time", "not JSON"),
  ])
  func `says why a file is skipped`(name: String, content: String, reason: String) throws {
    let reading = try Reading(content: content, as: name)
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped == ["\(name): \(reason)"])
  }

  /// What is called JSON Lines and is written as a list, by columns, with commas, or as JSON twice.
  @Test(arguments: [
    "[\n{\"title\": \"A\"},\n{\"title\": \"B\"}\n]\n", "{\"title\": \"A\"},\n{\"title\": \"B\"},\n",
    "\"{\\\"title\\\": \\\"A\\\"}\"\n\"{\\\"title\\\": \\\"B\\\"}\"\n",
  ])
  func `lines of JSON that were cut out of something else are read`(content: String) throws {
    #expect(try Reading(content: content, as: "a.jsonl").articles.map(\.title) == ["A", "B"])
  }

  @Test func `a row that is shorter than its table is named, and the others are read`() throws {
    let table =
      "{\"columns\": [\"title\", \"text\"], \"data\": [[\"A\", \"x\"], [\"B\"], [\"C\", \"y\"]]}"
    let reading = try Reading(content: table, as: "table.json")
    #expect(reading.articles.map(\.title) == ["A", "C"])
    #expect(reading.skipped == ["table.json:2: not a JSON object"])
  }

  @Test func `names the broken line and reads the others`() throws {
    var lines = (1...20).map { "{\"title\": \"Story \($0)\", \"text\": \"Text.\"}" }
    lines[16] = "{\"title\": \"Story 17\", \"text\": "
    lines[3] = "[1]"
    lines[5] = "  "
    let reading = try Reading(content: lines.joined(separator: "\n"), as: "stories.jsonl")
    #expect(reading.articles.count == 17)
    #expect(reading.articles.last?.source.record == 20)
    #expect(reading.skipped.count == 2)
    #expect(reading.skipped[0] == "stories.jsonl:4: not a JSON object")
    #expect(reading.skipped[1].hasPrefix("stories.jsonl:17: not JSON: "))
  }

  @Test(arguments: [
    ("{\"title\": \"A\", \"text\": \"x\"}", ["page.json"]),
    ("[{\"title\": \"A\"}, {\"title\": \"B]}\"}]", ["page.json:1", "page.json:2"]),
    (
      "{\"status\": \"ok\", \"articles\": [{\"title\": \"A\"},\n{\"title\": \"B\"}]}",
      ["page.json:1", "page.json:2"]
    ),
    ("{\n \"title\": \"A\",\n \"text\": \"x\", \"items\": [{\"title\": \"no\"}]\n}", ["page.json"]),
    ("{\"title\": \"A\"}\n{\"title\": \"B\"}\n", ["page.json:1", "page.json:2"]),
    ("{\n\"title\": \"A\"\n}\n{\n\"title\": \"B\"\n}", ["page.json:1", "page.json:2"]),
    ("\u{FEFF}[{\"title\": \"A\"}]", ["page.json:1"]),
    ("var news = [{\"title\": \"A\"}];", ["page.json:1"]),
    ("callback({\"articles\": [{\"title\": \"A\"}]});", ["page.json:1"]),
    ("// an export\n[{\"title\": \"A\"}]", ["page.json:1"]),
    (")]}',\n[{\"title\": \"A\"}]", ["page.json:1"]),
    (
      "{\"title\": {\"0\": \"A\", \"1\": \"B\"}, \"text\": {\"0\": \"x\", \"1\": \"y\"}}",
      ["page.json:1", "page.json:2"]
    ),
    (
      "{\"columns\": [\"title\", \"text\"], \"index\": [0, 1], \"data\": [[\"A\", \"x\"], [\"B\", \"y\"]]}",
      ["page.json:1", "page.json:2"]
    ),
  ])
  func `finds the records of JSON however it is laid out`(content: String, places: [String]) throws
  {
    let reading = try Reading(content: content, as: "page.json")
    #expect(reading.skipped == [])
    #expect(
      reading.articles.map { ($0.source.description as NSString).lastPathComponent } == places)
  }

  @Test func `keeps the records before the end of a cut array`() throws {
    let reading = try Reading(content: "[{\"title\": \"A\"}, 7, {\"title\": \"B\"", as: "cut.json")
    #expect(reading.articles.map(\.title) == ["A"])
    #expect(
      reading.skipped == [
        "cut.json:2: not a JSON object", "cut.json:3: the file ends inside this record",
      ])
  }

  @Test func `reads a packed file, and what there is of a cut one`() throws {
    let folder = try ScratchFolder()
    var generator = SystemRandomNumberGenerator()
    let lines = (1...4000).map {
      "{\"title\": \"Story \($0) \(generator.next())\", \"text\": \"Text.\"}\n"
    }
    try folder.write("a.jsonl", lines.joined())
    let packed = try folder.gzip("a.jsonl")
    #expect(Reading(folder.path + "/a.jsonl.gz").articles.count == 4000)
    try folder.write("cut.jsonl.gz", Array(packed[..<(packed.count / 2)]))
    let cut = Reading(folder.path + "/cut.jsonl.gz")
    #expect((1000..<4000).contains(cut.articles.count))
    #expect(cut.skipped.count == 1)
    #expect(
      cut.skipped.first?.contains("truncated gzip input; the file is damaged or cut off") ?? false)
    try folder.write("bad.jsonl.gz", [0x1F, 0x8B, 0x08] + [UInt8](repeating: 0xAA, count: 4000))
    let bad = Reading(folder.path + "/bad.jsonl.gz")
    #expect(bad.articles.isEmpty)
    #expect(bad.skipped.count == 1)
  }

  /// What a power cut leaves of a file that is written on.
  @Test(arguments: ["\0\0\0\0\n", "\0\0\0", ""])
  func `zero bytes between records cost none`(zeros: String) throws {
    let line = { (title: String) in "{\"title\": \"\(title)\", \"text\": \"Text.\"}\n" }
    let reading = try Reading(
      content: line("A") + zeros + line("B") + String(repeating: "\0", count: 4096), as: "a.jsonl")
    #expect(reading.articles.map(\.title) == ["A", "B"])
    #expect(reading.skipped.isEmpty)
    let table = "title,text\nA,Text.\n" + String(repeating: "\0", count: 4096)
    #expect(try Reading(content: table, as: "a.csv").articles.map(\.title) == ["A"])
  }

  @Test func `passes over a record that is too long`() throws {
    let folder = try ScratchFolder()
    let long = "{\"title\": \"\(String(repeating: "x", count: 3 << 20))\"}"
    let path = try folder.write(
      "a.jsonl", "{\"title\": \"A\"}\n\(long)\n{\"title\": \"B\"}\n\(long)")
    let stream = try ByteStream(FilePath(path))
    let reader = JSONLinesReader(InputBuffer(stream), at: SourceLocation(path: "a"), limit: 1 << 20)
    var items: [String] = []
    while let item = reader.next() {
      switch item {
      case .record(let record): items.append(String(decoding: record.bytes, as: UTF8.self))
      case .skipped(let document): items.append("\(document.location): \(document.reason)")
      }
    }
    #expect(
      items == [
        "{\"title\": \"A\"}", "a:2: a record of more than 1 MiB", "{\"title\": \"B\"}",
        "a:4: a record of more than 1 MiB",
      ])
  }

  @Test func `skips a text that is too long to be a page`() throws {
    let reading = try Reading(
      content: String(repeating: "All work. ", count: 1_700_000), as: "long.txt")
    #expect(reading.skipped == ["long.txt: a text of more than 16 MiB"])
  }

  @Test func `reads UTF-16 and Windows-1252`() throws {
    let folder = try ScratchFolder()
    let text = "Café am Hafen öffnet\n\nDas Café öffnet am Montag, sagte die Wirtin.\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try folder.write("a.txt", utf16)
    try folder.write("b.txt", text.unicodeScalars.map { UInt8($0.value) })
    try folder.write(
      "c.jsonl", "{\"title\": \"Café öffnet\"}".unicodeScalars.map { UInt8($0.value) })
    for name in ["a.txt", "b.txt"] {
      let reading = Reading(folder.path + "/" + name)
      #expect(reading.articles.first?.title == "Café am Hafen öffnet")
      #expect(reading.articles.first?.body == "Das Café öffnet am Montag, sagte die Wirtin.")
    }
    #expect(Reading(folder.path + "/c.jsonl").articles.first?.title == "Café öffnet")
  }

  @Test func `survives any bytes`() throws {
    let folder = try ScratchFolder()
    var state: UInt64 = 42
    let seeds = [
      "{\"title\": \"A\", \"items\": [{\"a\": \"b\\\"\"}]}", "Home A > B\n\nBy A and B\n\n© 2016 X",
      "[{}]",
      "\u{1F}\u{8B}\u{8}",
    ]
    for round in 0..<120 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      let name = ["x.json", "x.jsonl", "x.txt", "x"][(round / 4) % 4]
      _ = Reading(try folder.write(name, bytes))
    }
  }

  /// Texts that programs write are told by their lines where their name does not tell.
  @Test(arguments: [
    ("1\n00:00:01,000 --> 00:00:04,000\nThe board met on Monday evening.\n", "subtitles"),
    ("[00:12.00]The board met on Monday.\n[00:17.20]It was late.\n", "subtitles"),
    ("\"use strict\";\nfunction a(b) { return b + 1; } // It adds one.\n", "a program"),
    (
      "\\documentclass{article}\n\\begin{document}\nThe board met on Monday.\n\\end{document}\n",
      "a program"
    ),
    ("import os\ndef f():\n    return 1\n# It is a short program.\n", "a program"),
  ])
  func `names what programs write`(content: String, kind: String) throws {
    let reading = try Reading(content: content, as: "a.txt")
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped.first?.contains(kind) == true)
  }

  @Test func `reads what stands above a text in front matter`() throws {
    let text =
      "---\ntitle: \"Ferry resumes\"\ndate: 2026-03-02\nauthors:\n  - Ada Quill\n  - Bo Zell\n---\n\nThe ferry resumed on Monday, police said.\n"
    let article = try #require(try Reading(content: text, as: "a.txt").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.body == "The ferry resumed on Monday, police said.")
    #expect(article.bylines == ["Ada Quill", "Bo Zell"])
    #expect(article.published?.day.description == "2026-03-02")
  }

  @Test func `reads a text in Thai, which ends no sentence with a mark`() throws {
    let text = String(repeating: "คณะกรรมการท่าเรืออนุมัติท่าเทียบเรือแห่งที่สองเมื่อเย็นวันจันทร์ ", count: 3)
    #expect(try Reading(content: "ท่าเรือ\n\n\(text)\n", as: "a.txt").articles.count == 1)
  }
}
