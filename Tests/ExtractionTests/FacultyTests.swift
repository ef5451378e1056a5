import Foundation
import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// What one reader of records can do, all can: docs/formats.md promises it of encodings, dates, lists and of what is
/// not to be read.
@Suite struct FacultyTests {
  private static func read(_ bytes: [UInt8], _ form: RecordForm) throws -> Reading {
    let folder = try ScratchFolder()
    return Reading(try folder.write(form.name, bytes))
  }

  private static let russian = (
    title: "Город закрыл старый причал",
    text:
      "Городской совет решил закрыть старый причал. Жители говорят, что им обещали новый к весне. Мэр города сообщил, что деньги на работы уже выделены, а последний рейс отправится в конце октября."
  )

  /// E-mails are bytes: what they are in, their fields say.
  @Test(
    arguments: RecordForm.allCases.filter { $0 != .mail && $0 != .mailbox },
    ["CP1251", "UTF-16LE", "UTF-16BE", "UTF-32LE"])
  func `an encoding is told in every format`(form: RecordForm, encoding: String) throws {
    // Browsers know no UTF-32.
    guard form != .html || encoding != "UTF-32LE" else { return }
    let file = form.file(.init(title: Self.russian.title, text: Self.russian.text))
    let encodings: [String: String.Encoding] = [
      "CP1251": .windowsCP1251, "UTF-16LE": .utf16LittleEndian, "UTF-16BE": .utf16BigEndian,
      "UTF-32LE": .utf32LittleEndian,
    ]
    let known = try #require(encodings[encoding])
    let bytes = try #require(file.data(using: known))
    let article = try #require(try Self.read([UInt8](bytes), form).articles.first)
    #expect(article.title == Self.russian.title)
    #expect(article.body == Self.russian.text)
  }

  /// A text, and its bytes in an encoding of two bytes a letter.
  static let eastern = [
    (
      "市议会星期二决定关闭旧渡轮码头，这座码头已经使用了九十年。居民们说，在最后一班渡轮停运之前，有人答应他们建一座新码头。市长告诉记者，资金已经到位，工程将于秋天开始。",
      "cad0d2e9bbe1d0c7c6dab6febef6b6a8b9d8b1d5bec9b6c9c2d6c2ebcdb7a3acd5e2d7f9c2ebcdb7d2d1beadcab9d3c3"
        + "c1cbbec5caaec4eaa1a3bed3c3f1c3c7cbb5a3acd4dad7eebaf3d2bbb0e0b6c9c2d6cda3d4cbd6aec7b0a3acd3d0c8cb"
        + "b4f0d3a6cbfbc3c7bda8d2bbd7f9d0c2c2ebcdb7a1a3cad0b3a4b8e6cbdfbcc7d5dfa3acd7cabdf0d2d1beadb5bdcebb"
        + "a3acb9a4b3ccbdabd3dac7efccecbfaacabca1a3"
    ),
    (
      "市議会は火曜日、九十年にわたり使われてきた古いフェリー乗り場を閉鎖することを決めた。住民によると、最後の便がなくなる前に新しい乗り場を造ると約束されていたという。市長は、費用はすでに確保され、工事は秋に始まると述べた。",
      "8e738b6389ef82cd89ce976a93fa81418be38f5c944e82c982ed82bd82e88e6782ed82ea82c482ab82bd8cc382a28374"
        + "8346838a815b8fe682e88fea82f095c28dbd82b782e982b182c682f08c8882df82bd81428f5a96af82c982e682e982c6"
        + "81418dc58ce382cc95d682aa82c882ad82c882e9914f82c9905682b582a28fe682e88fea82f091a282e982c696f191a9"
        + "82b382ea82c482a282bd82c682a282a481428e7392b782cd814194ef977082cd82b782c582c98a6d95db82b382ea8141"
        + "8d488e9682cd8f4882c98e6e82dc82e982c68f7182d782bd8142"
    ),
  ]

  @Test(arguments: eastern, [RecordForm.csv, .jsonl, .json, .sgml, .rss, .nitf, .scrape])
  func `Chinese and Japanese encodings are told in every format`(
    sample: (text: String, hex: String), form: RecordForm
  ) throws {
    let digits = sample.hex.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    let file = form.file(.init(title: "1903", text: "STORY"))
    let parts = file.split(separator: "STORY", maxSplits: 1, omittingEmptySubsequences: false)
    let article = try #require(
      try Self.read(Array(parts[0].utf8) + bytes + Array(parts[1].utf8), form).articles.first)
    #expect(article.body == sample.text)
  }

  /// As the first Macs wrote them, and Excel for these still does.
  @Test(arguments: RecordForm.allCases)
  func `lines may end with a carriage return alone`(form: RecordForm) throws {
    let file = form.file(.init()).replacingOccurrences(of: "\n", with: "\r")
    let article = try #require(try Self.read(Array(file.utf8), form).articles.first)
    #expect(article.title == "Ferry resumes at the second pier")
    #expect(article.body == "The ferry resumed on Monday evening, police in the harbour said.")
  }

  @Test func `a table's rows may end with a carriage return alone, and cells hold such`() throws {
    let table = "title,text\r\"Ferry, again\",\"It resumed.\r\rIt was late.\"\rTug,It came.\r"
    let articles = try Self.read(Array(table.utf8), .csv).articles
    #expect(articles.map(\.title) == ["Ferry, again", "Tug"])
    #expect(articles.first?.blocks.map(\.text) == ["It resumed.", "It was late."])
  }

  @Test(arguments: [RecordForm.mail, .mailbox])
  func `an e-mail in another encoding is read`(form: RecordForm) throws {
    let file = form.file(.init(text: Self.russian.text))
    let bytes = try #require(file.data(using: .windowsCP1251))
    #expect(try Self.read([UInt8](bytes), form).articles.first?.body == Self.russian.text)
  }

  /// As old programs wrote them: few letters of the subject tell what they are in, and many of the text.
  @Test(arguments: [
    (String.Encoding.windowsCP1251, "", "Совет", russian.text),
    (
      .windowsCP1250, "; charset=windows-1250", "Żółw źle śpi",
      "Rada portu postanowiła w czwartek odbudować latarnię. Rybacy nie wiedzieli nic i źle śpią."
    ),
  ])
  func `a subject in the bytes of the text is in its encoding`(
    encoding: String.Encoding, charset: String, subject: String, text: String
  ) throws {
    let mail =
      "From: Ada Quill <a@l.example>\nSubject: \(subject)\nMIME-Version: 1.0\nContent-Type: text/plain"
      + "\(charset)\n\n\(text)\n"
    let bytes = try #require(mail.data(using: encoding))
    let article = try #require(try Self.read([UInt8](bytes), .mail).articles.first)
    #expect(article.title == subject)
    #expect(article.body == text)
  }

  @Test(
    arguments: RecordForm.allCases,
    [
      "Fri, 28 May 2021 14:00:00 +0000", "28 May 2021", "2021-05-28T14:00:00+02:00",
      "2021-05-28 14:00", "vendredi 28 mai 2021", "Пт, 28 май 2021 14:00:00 +0300",
      "Fri May 28 14:00:00 UTC 2021", "2021年5月28日", "Fri, 28 May 2021 14:00:00 GMT+2",
    ])
  func `a date is read in every format`(form: RecordForm, date: String) throws {
    let article = try #require(
      try Self.read(Array(form.file(.init(date: date)).utf8), form).articles.first)
    #expect(article.published?.day.description == "2021-05-28")
  }

  /// Pages print years of two digits for many things.
  @Test(
    arguments: RecordForm.allCases.filter { $0 != .html },
    [
      "Fri, 28 May 21 14:00:00 +0000", "28-May-21", "vr, 28 mei 2021", "2021-05-27T24:00:00Z",
      "Fri, 28 May 2021 14:00 Europe/Berlin", "2021-148", "2021-W21-5", "20210528140000",
      "2021年05月28日(金) 14時00分", "1.6222032E9", "2021-05-28T08:00:00−05:00",
      "pe, 28 touko 2021 14:00:00 +0300", "Πεμ, 28 Μάι 2021", "Пт, 28 тра 2021", "Pn, 28 geg. 2021",
      "星期五, 28 五月 2021 14:00:00 +0800", "2021-05-28Z", "2021-05-28+02:00", "20210528T1400",
      "ngày 28 tháng 5 năm 2021", "Timestamp('2021-05-28 14:00:00')",
    ])
  func `a date as programs state it is read in every format`(form: RecordForm, date: String) throws
  {
    let article = try #require(
      try Self.read(Array(form.file(.init(date: date)).utf8), form).articles.first)
    #expect(article.published?.day.description == "2021-05-28")
  }

  @Test(
    arguments: RecordForm.allCases.filter { $0 != .mail && $0 != .mailbox },
    [
      "['Ada Quill', 'Bo Zell']", "[u'Ada Quill', u'Bo Zell']", "Ada Quill; Bo Zell",
      "Quill, Ada; Zell, Bo", "array(['Ada Quill', 'Bo Zell'], dtype=object)",
      "By Ada Quill and Bo Zell",
    ])
  func `a list of writers is read in every format`(form: RecordForm, authors: String) throws {
    let article = try #require(
      try Self.read(Array(form.file(.init(authors: authors)).utf8), form).articles.first)
    #expect(article.bylines == ["Ada Quill", "Bo Zell"])
  }

  @Test(arguments: [
    ("['Ada Quill', 'Bo Zell']", ["Ada Quill", "Bo Zell"]), ("[\"Bo O'Neil\"]", ["Bo O'Neil"]),
    ("['Ada Quill' 'Bo Zell']", ["Ada Quill", "Bo Zell"]),
    ("[{'name': 'Ada Quill'}]", ["Ada Quill"]),
    ("{'Ada Quill', 'Bo Zell'}", ["Ada Quill", "Bo Zell"]), ("u'Ada Quill'", ["Ada Quill"]),
    ("Ada Quill\nBo Zell", ["Ada Quill", "Bo Zell"]), ("set()", []),
    ("desk@l.example (Ada Quill)", ["Ada Quill"]), ("[]", []), ("None", []),
    ("('Ada Quill', 'Bo Zell')", ["Ada Quill", "Bo Zell"]),
    ("{Ada Quill,Bo Zell}", ["Ada Quill", "Bo Zell"]),
    ("c(\"Ada Quill\", \"Bo Zell\")", ["Ada Quill", "Bo Zell"]),
    ("frozenset({'Ada Quill'})", ["Ada Quill"]),
  ])
  func `a cell may hold a list`(cell: String, names: [String]) throws {
    let quoted = cell.replacingOccurrences(of: "\"", with: "\"\"")
    let file = "title,text,authors\nFerry,\"The ferry resumed on Monday.\",\"\(quoted)\"\n"
    #expect(try Reading(content: file, as: "a.csv").articles.first?.bylines == names)
  }

  @Test(
    arguments: [
      ("b", ["https://l.example/news/"], "https://l.example/news/b"),
      ("/b", ["https://l.example/x/y"], "https://l.example/b"),
      ("//m.example/b", ["https://l.example/"], "https://m.example/b"),
      ("../b?c", ["d/e/", "https://l.example/a/"], "https://l.example/a/d/b?c"),
      ("mailto:a@l.example", ["https://l.example/"], nil), ("b", [], nil),
    ] as [(String, [String], String?)])
  func `an address is resolved`(reference: String, bases: [String], address: String?) {
    #expect(WebAddress.resolve(reference, against: bases) == address)
  }

  @Test
  func `a text under a name that is not known is named, or taken where the name speaks of one`()
    throws
  {
    let text =
      "The ferry resumed on Monday, police said. It had been late for a week, and nobody knew why it was."
    let hidden = try Reading(content: "{\"title\": \"Ferry\", \"zzz\": \"\(text)\"}", as: "a.json")
    #expect(hidden.articles.isEmpty)
    #expect(hidden.skipped.first?.contains("--map text=zzz") == true)
    let named = try Reading(
      content: "{\"title\": \"Ferry\", \"text_en_clean\": \"\(text)\"}", as: "a.json")
    #expect(named.articles.first?.body == text)
  }

  @Test func `a wire's last words are credits, and a byline may stand before its dateline`() throws
  {
    let text =
      "By Ada Quill HAMBURG, March 2 (Reuters) - The ferry resumed on Monday. It was late. "
      + "(Reporting by Bo Zell in Kiel; Editing by Cy Dent)"
    let article = try #require(
      try Reading(content: "{\"title\": \"Ferry\", \"text\": \"\(text)\"}", as: "a.json").articles
        .first)
    #expect(article.body == "The ferry resumed on Monday. It was late.")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.dateline?.places.first?.city == "Hamburg")
    #expect(article.agency == "Reuters")
  }

  @Test func `reads ARC and teletype, and names what is no article`() throws {
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Ferry resumes</h1>"
      + "<p>The ferry resumed on Monday, police said in the harbour.</p></body></html>"
    let arc =
      "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 11\n1 0 Crawler\n\n"
      + "http://l.example/a 1.2.3.4 20080430204826 text/html \(page.utf8.count)\n\(page)\n"
    let article = try #require(try Reading(content: arc, as: "x.arc").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "http://l.example/a")
    let wire =
      "\u{1}xyz0123 4 pl 245  xyz 0456\r\n\r\nHarbour/\r\n\u{2}Ferry resumes\r\n"
      + "   The ferry resumed on Monday, police said.\r\n\u{3}\r\n021030 GMT Mar 26\r\n\u{4}"
    let story = try #require(try Reading(content: wire, as: "a").articles.first)
    #expect(story.title == "Ferry resumes")
    #expect(story.published?.timestamp == "2026-03-02T10:30:00Z")
    for (name, text) in [
      ("robots.txt", "User-agent: *\nDisallow: /x\n"), ("a.txt", "#EXTM3U\n#EXTINF:10,\ns.ts\n"),
    ] {
      #expect(try Reading(content: text, as: name).articles.isEmpty)
    }
  }
}
