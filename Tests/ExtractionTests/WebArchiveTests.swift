import Compression
import FileSystem
import Foundation
import JSON
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct WebArchiveTests {
  private static let page =
    "<html><body><h1>Ferry resumes</h1><p>The ferry resumed on Monday, police said in the harbour."
    + "</p></body></html>"

  /// A record as crawlers write it.
  private static func record(
    _ type: String, _ block: [UInt8], fields: String = "", length: Int? = nil
  ) -> [UInt8] {
    Array(
      ("WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2020-03-03T08:15:00Z\r\n"
        + "WARC-Target-URI: <http://ledger.example/ferry>\r\n\(fields)"
        + "Content-Length: \(length ?? block.count)\r\n\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func response(
    _ body: [UInt8], status: String = "200 OK", fields: String = "Content-Type: text/html\r\n",
    length: Int? = nil
  ) -> [UInt8] {
    let http = Array("HTTP/1.1 \(status)\r\n\(fields)\r\n".utf8) + body
    return record(
      "response", http, fields: "Content-Type: application/http; msgtype=response\r\n",
      length: length.map { http.count + $0 })
  }

  private static func read(_ bytes: [UInt8], as name: String = "crawl.dat") throws -> Reading {
    let folder = try ScratchFolder()
    return Reading(try folder.write(name, bytes))
  }

  private static func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test func `takes pages with their address, and when they were fetched, never as a date`() throws
  {
    let reading = try Self.read(
      Self.record("warcinfo", Array("software: x\r\n".utf8))
        + Self.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
        + Self.response(Array(Self.page.utf8)) + Self.record("metadata", Array("a: b".utf8)))
    #expect(reading.skipped == [])
    let article = try #require(reading.articles.first)
    #expect(reading.articles.count == 1)
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "http://ledger.example/ferry")
    #expect(article.published == nil)
    #expect(article.extra == [JSONMember("retrieved", .string("2020-03-03T08:15:00Z"))])
    #expect(article.source.record == 3)
    #expect(article.original == Array(Self.page.utf8))
  }

  /// The page, packed by zlib, by zlib without its frame, by gzip and by Brotli's own tool.
  private static let packed = [
    (
      "deflate",
      "789c4d8d310e80200c45afd20318897bd3d1cdcd0b80d4400294141cb8bd4617d7ff5edec7d0732274e20761586865"
        + "d501caedcadcd03c0b56da03c3f9031ea4c026c5db314195140f8666a38758a03f6eb0eae4d2194d25345fdbbc"
        + "4737883026b6"
    ),
    (
      "deflate",
      "4d8d310e80200c45afd20318897bd3d1cdcd0b80d4400294141cb8bd4617d7ff5edec7d0732274e20761586865d501"
        + "caedcadcd03c0b56da03c3f9031ea4c026c5db314195140f8666a38758a03f6eb0eae4d2194d25345fdbbc4737"
    ),
    (
      "gzip",
      "1f8b08000000000002034d8d310e80200c45afd20318897bd3d1cdcd0b80d4400294141cb8bd4617d7ff5edec7d073"
        + "2274e20761586865d501caedcadcd03c0b56da03c3f9031ea4c026c5db314195140f8666a38758a03f6eb0eae4"
        + "d2194d25345fdbbc4737d2973f476f000000"
    ),
    (
      "br",
      "1b6e000044dd96eae8474391459b25085f54e562b84e0e1cfee851042dc0f0a099057543964151928d7b521292a407"
        + "f1dce4eb8a4884de5f8601bbed129dbb83c3713686b7cf34fc282fa16b0eb5a9b1d1aca822657ed562"
    ),
  ]

  @Test(arguments: packed)
  func `unpacks what servers packed`(coding: String, hex: String) throws {
    let fields = "Content-Type: text/html\r\nContent-Encoding: \(coding)\r\n"
    let body = Self.bytes(hex: hex)
    let reading = try Self.read(Self.response(body, fields: fields))
    #expect(reading.articles.first?.original == Array(Self.page.utf8))
    #expect(reading.articles.first?.extra.count == 1)
    // Cut off, it gives what there is; not packed at all, it is taken as it is.
    let cut = try Self.read(Self.response(Array(body.dropLast(12)), fields: fields))
    #expect(cut.articles.first?.extra.last == JSONMember("cut_off", .bool(true)))
    let plain = try Self.read(Self.response(Array(Self.page.utf8), fields: fields))
    #expect(plain.articles.first?.original == Array(Self.page.utf8))
  }

  @Test func `joins chunks, and takes a body that is not in chunks though it says so`() throws {
    let fields = "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n"
    let page = Array(Self.page.utf8)
    let chunked =
      Array("0A;x=y\r\n".utf8) + page[..<10]
      + Array("\r\n\(String(page.count - 10, radix: 16))\r\n".utf8)
      + page[10...] + Array("\r\n0\r\n\r\n".utf8)
    for body in [chunked, page] {
      let reading = try Self.read(Self.response(body, fields: fields))
      #expect(reading.articles.first?.original == page)
    }
    let cut = HTTPResponse.joined(Array("5\r\nabcde\r\n5\r\nfg".utf8))
    #expect(cut == ContentCoding.Result(bytes: Array("abcdefg".utf8), isComplete: false))
    #expect(HTTPResponse.joined(Array("ffffffffffff\r\n".utf8)) == nil)
  }

  @Test func `says why other records give no article`() throws {
    let reading = try Self.read(
      Self.response([], status: "404 Not Found") + Self.response([], status: "301 Moved")
        + Self.response([0x89], fields: "Content-Type: image/png\r\n")
        + Self.response([]) + Self.record("revisit", Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
        + Self.record("response", Array("whois".utf8))
        + Self.record("resource", Array("x".utf8), fields: "Content-Type: text/css\r\n")
        + Self.record(
          "resource", Array(Self.page.utf8), fields: "Content-Type: text/html\r\n"))
    #expect(
      reading.skipped == [
        "crawl.dat:1: HTTP status 404: no page", "crawl.dat:2: HTTP status 301: no page",
        "crawl.dat:3: image/png: no page",
        "crawl.dat:4: an empty page, or one that cannot be unpacked",
        "crawl.dat:5: a page that had not changed: its text is in another record",
        "crawl.dat:6: an answer that is not HTTP", "crawl.dat:7: text/css: no page",
      ])
    #expect(reading.articles.map(\.source.record) == [8])
  }

  @Test func `reads texts of pages only where the pages are not there`() throws {
    let text = Array("Ferry resumes\n\nThe ferry resumed on Monday, police said.\n".utf8)
    let conversion = Self.record("conversion", text, fields: "Content-Type: text/plain\r\n")
    #expect(try Self.read(conversion).articles.map(\.title) == ["Ferry resumes"])
    let both = try Self.read(Self.response(Array(Self.page.utf8)) + conversion)
    #expect(both.articles.count == 1)
    #expect(both.skipped == ["crawl.dat:2: text/plain: no page"])
  }

  @Test func `goes on after a record whose length is wrong, and at the end of a cut archive`()
    throws
  {
    let page = Array(Self.page.utf8)
    let short = Self.response(page, length: page.count - 9 - Self.page.utf8.count)
    let reading = try Self.read(short + Self.response(page) + Self.response(page).dropLast(40))
    #expect(reading.articles.map(\.source.record) == [1, 2, 3])
    #expect(reading.articles.last?.extra.last == JSONMember("cut_off", .bool(true)))
    #expect(
      reading.skipped == [
        "crawl.dat:1: damaged: the record does not end where its length says; read on at the next",
        "crawl.dat:3: the archive ends inside this record: read as far as it goes",
      ])
    let lost = try Self.read(
      Array("WARC/1.0\r\nContent-Length: x\r\n\r\n".utf8) + Self.response(page))
    #expect(lost.articles.count == 1)
    #expect(lost.skipped == ["crawl.dat:1: damaged: a record that does not say its length"])
  }

  @Test func `reads archives packed record by record`() throws {
    let folder = try ScratchFolder()
    var packed: [UInt8] = []
    for number in 1...3 {
      try folder.write("\(number)", Self.response(Array(Self.page.utf8)))
      packed += try folder.gzip("\(number)")
    }
    #expect(
      Reading(try folder.write("a.warc.gz", packed)).articles.map(\.source.record) == [1, 2, 3])
  }

  /// What can happen to a packed record.
  enum Damage: CaseIterable {
    case data, head, checksum, gap

    func apply(to member: inout [UInt8]) {
      switch self {
      case .data: for index in 40..<60 { member[index] ^= 0xFF }
      case .head: member[0] = 0
      case .checksum: member[member.count - 8] ^= 1
      case .gap: member.removeLast(30)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `loses one record, and no other, by damage in the packing`(damage: Damage) throws {
    let folder = try ScratchFolder()
    var packed: [UInt8] = []
    for number in 1...3 {
      // Texts that do not pack well, so that the damage is in the middle of them.
      let noise = (0..<400).map { "\(($0 &* 7919 &* (number + 1)) % 10_007)" }
      let page = Self.page.replacingOccurrences(of: "harbour", with: noise.joined(separator: " "))
      try folder.write("\(number)", Self.response(Array(page.utf8)))
      var member = try folder.gzip("\(number)")
      if number == 2 { damage.apply(to: &member) }
      packed += member
    }
    let reading = Reading(try folder.write("a.warc.gz", packed))
    // A wrong checksum is known only behind the record.
    #expect(
      reading.articles.map(\.source.record) == (damage == .checksum ? [1, 2, 4] : [1, 3]))
    #expect(reading.skipped.count == 1)
    let reason = try #require(reading.skipped.first)
    #expect(reason.hasPrefix(damage == .checksum ? "a.warc.gz:3: " : "a.warc.gz:2: "))
    #expect(
      reason.hasSuffix(": the record is lost; read on at the next that can be unpacked"))
  }

  @Test func `names the last record where it is cut off in the packing`() throws {
    let folder = try ScratchFolder()
    try folder.write("1", Self.response(Array(Self.page.utf8)))
    let member = try folder.gzip("1")
    let reading = Reading(try folder.write("a.warc.gz", member + member.dropLast(20)))
    #expect(reading.articles.map(\.source.record) == [1])
    #expect(
      reading.skipped == [
        "a.warc.gz:2: truncated gzip input; the file is damaged or cut off: fetch it again; "
          + "read up to here"
      ])
  }

  @Test func `names only so many records that are no pages, and counts the others`() throws {
    let picture = Self.response([0x89], fields: "Content-Type: image/png\r\n")
    let all = Array(repeating: picture, count: WARCReader.mostNamed + 7).flatMap { $0 }
    let reading = try Self.read(all)
    #expect(reading.skipped.count == WARCReader.mostNamed + 1)
    #expect(reading.skipped.last == "crawl.dat: 7 more records that are no pages")
  }

  @Test func `holds no more of an archive in memory than a record`() throws {
    let folder = try ScratchFolder()
    let other = Self.response(
      [UInt8](repeating: 0, count: 8 << 20), fields: "Content-Type: video/mp4\r\n")
    let path = try folder.write("a.warc", other + other + Self.response(Array(Self.page.utf8)))
    let buffer = InputBuffer(try ByteStream(FilePath(path)))
    let reader = WARCReader(buffer, at: SourceLocation(path: path))
    var most = 0
    while reader.next() != nil { most = max(most, buffer.bytes.capacity) }
    #expect(most < 3 << 20)
  }

  @Test func `refuses a page that unpacks to gigabytes`() throws {
    let folder = try ScratchFolder()
    try folder.shell("head -c 40000000 /dev/zero | tr '\\0' 'a' | gzip > bomb")
    let bomb = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/bomb")))
    let fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    let reading = try Self.read(Self.response(bomb, fields: fields))
    #expect(reading.skipped == ["crawl.dat:1: a page of more than 16 MiB"])
  }

  @Test func `reads what browsers note in pages they save`() throws {
    let page = """
      <!DOCTYPE html> <html><!--
       Page saved with SingleFile 
       url: https://ledger.example/ferry 
       saved date: Tue Mar 03 2020 08:15:00 GMT+0100 (Central European Standard Time)
      --><head></head><body><h1>Ferry</h1><p>The ferry resumed on Monday, police said.</p></body></html>
      """
    let article = try #require(try Reading(content: page, as: "a.html").articles.first)
    #expect(article.url == "https://ledger.example/ferry")
    #expect(article.published == nil)
    #expect(
      article.extra == [JSONMember("retrieved", .string("2020-03-03T08:15:00+01:00"))])
    let marked = "<!-- saved from url=(0029)https://ledger.example/ferry2 -->\n" + Self.page
    #expect(
      try Reading(content: marked, as: "a.html").articles.first?.url
        == "https://ledger.example/ferry2")
  }

  @Test(arguments: [-4, 1, 3, 7, 60, 100_000])
  func `a wrong length in ARC costs no other record`(error: Int) throws {
    func record(_ number: Int, _ error: Int = 0) -> String {
      let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Ferry \(number)</h1><p>The ferry resumed on Monday, police said.</p>"
      return
        "http://l.example/\(number) 1.2.3.4 20260302080000 text/html \(page.utf8.count + error)\n\(page)\n"
    }
    let arc =
      "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 11\n1 0 Crawler\n\n"
      + record(1, error) + record(2) + record(3)
    let reading = try Self.read(Array(arc.utf8))
    #expect(reading.articles.map(\.title) == ["Ferry 1", "Ferry 2", "Ferry 3"])
  }
}
