import Foundation
import Linguistics
import TestSupport
import Testing

@testable import Extraction

@Suite struct PageDecoderTests {
  /// A page in an encoding, with what it declares.
  private func page(_ text: String, in encoding: String, declaring label: String = "") throws
    -> [UInt8]
  {
    let head = label.isEmpty ? "" : "<meta charset=\"\(label)\">"
    return try Self.bytes("<html><head>\(head)</head><body><p>\(text)</p></body></html>", encoding)
  }

  private static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    if encoding == "UTF-8" { return Array(text.utf8) }
    let folder = try ScratchFolder()
    let file = try folder.write("utf8", text)
    try folder.shell("iconv -f UTF-8 -t \(encoding) '\(file)' > other")
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/other")))
  }

  private static let russian =
    "Президент подписал указ о новых правилах торговли, сообщила во вторник пресс-служба."
  private static let japanese = "政府は火曜日、新しい貿易規則に関する法令に署名したと発表した。"
  private static let greek = "Η κυβέρνηση ανακοίνωσε την Τρίτη νέους κανόνες για το εμπόριο."

  @Test(arguments: [
    ("UTF-8", "", "utf-8", "valid"),
    ("UTF-8", "iso-8859-1", "utf-8", "valid"),
    ("WINDOWS-1251", "windows-1251", "windows-1251", "declared"),
    ("KOI8-R", "koi8-r", "koi8-r", "declared"),
    ("WINDOWS-1251", "", "windows-1251", "frequencies"),
    ("WINDOWS-1251", "iso-8859-1", "windows-1251", "frequencies"),
    ("WINDOWS-1251", "utf-8", "windows-1251", "frequencies"),
  ])
  func `reads Russian`(written: String, declared: String, encoding: String, rule: String) throws {
    let decoded = PageDecoder.decode(
      try page(Self.russian, in: written, declaring: declared))
    #expect(decoded?.text.contains(Self.russian) ?? false)
    #expect(decoded?.encoding == encoding)
    #expect(decoded?.rule == rule)
  }

  @Test(arguments: [
    ("SHIFT_JIS", "Shift_JIS", "shift_jis"), ("EUC-JP", "", "euc-jp"),
    ("SHIFT_JIS", "", "shift_jis"),
    ("EUC-JP", "iso-8859-1", "euc-jp"), ("ISO-2022-JP", "", "iso-2022-jp"),
    ("EUC-JP", "Shift_JIS", "euc-jp"), ("UTF-8", "euc-jp", "utf-8"),
  ])
  func `reads Japanese`(written: String, declared: String, encoding: String) throws {
    let text = String(repeating: Self.japanese, count: 3)
    let decoded = PageDecoder.decode(try page(text, in: written, declaring: declared))
    #expect(decoded?.text.contains(text) ?? false)
    #expect(decoded?.encoding == encoding)
  }

  /// The letters of one are marks in the other.
  @Test(arguments: [
    (
      "ISO-8859-2", "iso-8859-2",
      "Rada portu zatwierdziła drugą przystań. Żadne podatki nie będą podwyższone, a prace wiosną się rozpoczną. Chcą też nową drogę."
    ),
    (
      "WINDOWS-1250", "windows-1250",
      "Rada portu zatwierdziła drugą przystań. Żadne podatki nie będą podwyższone, a prace wiosną się rozpoczną. Chcą też śluzę i źródło."
    ),
    (
      "KOI8-U", "koi8-u",
      "Міська рада затвердила другий причал. Рибалки сказали, що їхній шлях скоротиться вдвічі, і це їм подобається."
    ),
    (
      "KOI8-R", "koi8-r",
      "Городской совет утвердил второй причал. Рыбаки сказали, что их путь сократится вдвое, и это им нравится."
    ),
  ])
  func `tells encodings apart that differ in a few letters`(
    written: String, encoding: String, text: String
  ) throws {
    let decoded = PageDecoder.decode(try page(text, in: written))
    #expect(decoded?.encoding == encoding)
    #expect(decoded?.text.contains(text) == true)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func `knows UTF-16 without a mark by its letters, too`(encoding: String) throws {
    let text = "Городской совет утвердил второй причал\n\n\(Self.russian)\n"
    #expect(PageDecoder.decode(try Self.bytes(text, encoding))?.text == text)
  }

  @Test func `reads labels as browsers do`() throws {
    let western = try page("“Smart” – for 5 €", in: "WINDOWS-1252", declaring: "ISO-8859-1")
    #expect(PageDecoder.decode(western)?.text.contains("“Smart” – for 5 €") ?? false)
    let chinese = "中国政府星期二宣布了新的贸易规则，朱镕基出席。"
    let page = try page(chinese, in: "GB18030", declaring: "gb2312")
    #expect(PageDecoder.decode(page)?.text.contains(chinese) ?? false)
  }

  @Test func `believes HTTP, but not a server's Latin-1`() throws {
    let czech = "Vláda v úterý oznámila nová pravidla: příští týden začne obchod s žitem."
    let bytes = try page(czech, in: "WINDOWS-1250")
    #expect(PageDecoder.decode(bytes, declared: "windows-1250")?.rule == "declared")
    #expect(
      PageDecoder.decode(bytes, declared: "text/html; charset=Windows-1250")?.text.contains(czech)
        ?? false)
    let greek = try page(Self.greek, in: "ISO-8859-7", declaring: "iso-8859-7")
    let decoded = PageDecoder.decode(greek, declared: "text/html; charset=ISO-8859-1")
    #expect(decoded?.text.contains(Self.greek) ?? false)
    #expect(decoded?.encoding == "iso-8859-7")
  }

  @Test func `keeps UTF-8 with a few broken bytes, and reads those as Western`() throws {
    let text = String(repeating: "Größe für Größe, Maß für Maß. ", count: 10)
    let bytes = Array("<meta charset=\"iso-8859-1\">\(text)caf".utf8) + [0xE9, 0x20, 0xC3]
    let decoded = try #require(PageDecoder.decode(bytes))
    #expect(decoded.rule == "mostly-valid")
    #expect(decoded.text.hasSuffix(text + "café "))
  }

  @Test func `lets a byte order mark decide`() throws {
    let marked = [0xEF, 0xBB, 0xBF] + Array("<meta charset='koi8-r'>Größe".utf8)
    #expect(PageDecoder.decode(marked)?.text == "<meta charset='koi8-r'>Größe")
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in "<p>Größe</p>".utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(
      PageDecoder.decode(utf16)
        == PageDecoder.Page(
          utf8: Array("<p>Größe</p>".utf8), encoding: "utf-16le", rule: "byte-order-mark"))
  }

  @Test func `says that packed data is no page`() {
    #expect(PageDecoder.decode((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 167) }) == nil)
  }

  @Test(
    arguments: [
      (
        "<META http-equiv=Content-Type content=\"text/html; charset=windows-1251\">",
        ["windows-1251"]
      ),
      ("<?xml version='1.0' encoding='ISO-8859-2'?><html>", ["iso-8859-2"]),
      ("<!-- <meta charset=koi8-r> --><meta charset = ' GB2312 '>", ["gbk"]),
      ("<meta charset=utf8><meta charset='latin1'>", ["utf-8", "windows-1252"]),
      ("<meta name=description content='charset = no such'><body><meta charset=big5>", []),
      ("<!-- <meta charset=koi8-r>", []), ("<meta charset", []), ("<meta charset=", []),
    ] as [(String, [String])])
  func `finds what a page declares`(head: String, names: [String]) {
    let found = DeclaredEncodings.of(Array(head.utf8))
    #expect(found.map(\.name) == names)
  }
}

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("It isnâ€™t â€œoverâ€\u{9D}, he said.", "It isn’t “over”, he said."),
    ("GrÃ¶ÃŸe fÃ¼r alle", "Größe für alle"),
    ("fÃƒÂ¼r GrÃƒÂ¶ÃƒÅ¸e", "für Größe"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€", "Привет, мир"),
    ("die StraÃŸe – „schön“ – für 5â‚¬", "die Straße – „schön“ – für 5€"),
    ("5Â\u{A0}kg", "5\u{A0}kg"),
  ])
  func `repairs what is certain`(damaged: String, text: String) {
    #expect(Mojibake.repaired(damaged) == text)
  }

  @Test(arguments: [
    "Größe für alle: „schön“ – 5 €", "A “IRMÃ” e a avó", "ANTÃ”", "il est là»… dit-il",
    "«DÉJÀ»", "Âne, Ãguas, â€", "plain", "", "Ã", "日本語のテキスト", "“é”… ‘café’—",
  ])
  func `leaves sound text alone`(text: String) {
    #expect(Mojibake.repaired(Array(text.utf8)) == nil)
  }
}

/// What is looked over eight bytes at a time, against what is plain.
@Suite struct ByteScanTests {
  private static let samples: [[UInt8]] =
    ["plain ASCII of some length, over words", "é", "aé日本𝄞 and more of it: ü ü ü", ""]
    .map { Array($0.utf8) }
    + [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xE0, 0x9F, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9D, 0x84],
    ]

  @Test(arguments: samples) func `finds where UTF-8 ends, at each place in a word`(sample: [UInt8])
  {
    for before in 0..<9 {
      let bytes = [UInt8](repeating: 0x61, count: before) + sample + Array(" tail".utf8)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let (end, isASCII) = ByteScan.validUTF8(bytes)
      #expect((end == bytes.count) == isValid)
      #expect(isValid || end == before + (sample.starts(with: [0x61]) ? 1 : 0))
      #expect(!isValid || isASCII == bytes.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `finds a text in another as a search letter by letter does`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2000 {
      func text(_ most: Int) -> String {
        String(
          (0..<Int.random(in: 0...most, using: &random)).map { _ in
            "abé€".randomElement(using: &random) ?? "a"
          })
      }
      let (whole, part) = ("é" + text(12), text(3))
      let inner = whole.dropFirst()
      let expected = (0...inner.utf8.count).first {
        inner.utf8.dropFirst($0).starts(with: part.utf8)
      }
      #expect(ByteScan.offset(of: part, in: inner) == expected, "\(part) in \(inner)")
    }
  }

  @Test func `tells control characters from text, at each place in a word`() {
    for byte in UInt8.min...UInt8.max {
      for before in 0..<9 {
        let bytes =
          [UInt8](repeating: 0x61, count: before) + [byte] + [UInt8](repeating: 0xE9, count: 9)
        let isControl = byte == 0x7F || byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
        #expect(TextDecoding.isBinary(bytes[...]) == isControl)
      }
    }
  }
}
