import Testing

@testable import Alerts

/// Mails that every server takes, whatever stands in an article.
@Suite struct AlertMailTests {
  private func telling(_ title: String, query: String = "\"Minsk accords\"") -> AlertTelling {
    var item = AlertTelling.Item(
      .new, identity: 7, content: 8, title: title, command: "search show 7")
    item.outlet = "The Harbour Ledger"
    item.dateline = "HAMBURG"
    item.day = "2017-07-08"
    item.bylines = ["Götz Weiß"]
    item.snippet = [
      .init("The ", isMarked: false), .init("Minsk accords", isMarked: true),
      .init(" hold.", isMarked: false),
    ]
    item.copyCount = 2
    return AlertTelling(
      name: "minsk", query: query, parsed: query, items: [item], newCount: 3, changedCount: 1,
      total: 12, moreCommand: "search saved:minsk", editCommand: "search save --replace minsk …")
  }

  private let mail = AlertMail(
    sender: "dateline@box.example", recipient: "ada@example.org", host: "box.example",
    seconds: 1_795_921_200)

  @Test func `writes a whole message`() {
    #expect(
      mail.message(telling("Talks end")).split(separator: "\r\n", omittingEmptySubsequences: false)
        == [
          "From: dateline@box.example", "To: ada@example.org",
          "Date: Sun, 29 Nov 2026 03:00:00 +0000",
          "Subject: Dateline: 3 new, 1 changed for \"Minsk accords\"",
          "Message-ID: <minsk.\(String(telling("Talks end").number, radix: 16))@box.example>",
          "Auto-Submitted: auto-generated", "List-Id: minsk <minsk.dateline.box.example>",
          "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable", "", "Talks end",
          "The Harbour Ledger =C2=B7 HAMBURG =C2=B7 2017-07-08 =C2=B7 G=C3=B6tz Wei=C3=",
          "=9F", "The *Minsk accords* hold.", "and 2 copies", "search show 7", "",
          "and 3 more: search saved:minsk", "", "--", "Search: minsk",
          "Read as: \"Minsk accords\"", "3 new, 1 changed, 12 in all",
          "To change it: search save --replace minsk =E2=80=A6", "",
        ])
  }

  @Test(arguments: [
    "a\r\nBcc: eve@example.org", "a\nb", "a\u{0}b", "a\u{85}b\u{2028}c", "Мінск — угоди", "مرحبا",
    "東京の橋", "🚢🚢🚢", String(repeating: "long ", count: 400), String(repeating: "x", count: 3000),
    "=?utf-8?B?AAAA?=", ".", "From here",
  ])
  func `no value makes a header, and no line is too long`(text: String) {
    var envelope = mail
    envelope.sender = "a\r\nX: y@z"
    let message = envelope.message(telling(text, query: text))
    let lines = message.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 78 }, "\(text)")
    #expect(message.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
    let names = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
      .map { $0.split(separator: ":")[0] }
    #expect(
      names == [
        "From", "To", "Date", "Subject", "Message-ID", "Auto-Submitted", "List-Id", "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
      ])
    #expect(!lines.contains("."))
    #expect(lines.filter { $0.hasPrefix("From") }.count == 1)
  }

  @Test func `the same news is the same message, other news another`() {
    func id(_ telling: AlertTelling, seconds: Int) -> Substring? {
      var mail = mail
      mail.seconds = seconds
      return mail.message(telling).split(separator: "\r\n").first { $0.hasPrefix("Message-ID") }
    }
    let first = telling("Talks end")
    var other = first
    other.items[0].content = 9
    #expect(id(first, seconds: 1) == id(first, seconds: 2))
    #expect(id(first, seconds: 1) != id(other, seconds: 1))
  }

  @Test(arguments: [
    ("ada@example.org", true), ("a.b+c@x", true), ("jörg@münchen.example", true), ("ada", false),
    ("@x", false), ("a@", false), ("a b@x", false), ("a@x\nBcc: y", false), ("a@b@c", false),
    ("<a@x>", false), ("-oQ/tmp@x", false),
  ])
  func `tells addresses from what is none`(text: String, isAddress: Bool) {
    #expect(MailAddress.isPlausible(text) == isAddress)
  }

  @Test(arguments: [
    ("2017-07-08T09:30:00+02:00", "Sat, 08 Jul 2017 07:30:00 +0000"),
    ("2017-07-08T23:30:00-05:30", "Sun, 09 Jul 2017 05:00:00 +0000"),
    ("2000-02-29T12:00:00Z", "Tue, 29 Feb 2000 12:00:00 +0000"),
    ("1969-12-31T23:59:59.250Z", "Wed, 31 Dec 1969 23:59:59 +0000"), ("2017-07-08T09:30:00", nil),
    ("2017-07-08", nil),
  ])
  func `a moment is told where it is known`(iso: String, text: String?) {
    #expect(MailDate.text(iso: iso) == text)
  }
}
