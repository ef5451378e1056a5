import Linguistics
import Testing

@testable import Extraction

@Suite struct TextTests {
  @Test(arguments: [
    ("a\u{A0}b", "a b"), ("a\u{2003}\u{2009}b  c\td", "a b c d"), ("so\u{AD}ft", "soft"),
    ("ze\u{200B}ro\u{FEFF}", "zero"), ("e\u{301}t\u{E9}", "\u{E9}t\u{E9}"), (" \u{3000} ", ""),
    ("bell\u{7}", "bell"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("wo\u{200C}rd", "word"),
    ("o\u{308}ffnen \u{1F469}\u{200D}\u{1F4BB}", "öffnen \u{1F469}\u{200D}\u{1F4BB}"),
  ])
  func `cleans a line`(text: String, clean: String) {
    #expect(Array(TextLine.cleaned(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `joins lines that were set to a width, and keeps indented paragraphs apart`() {
    let text = """
      PORTO ALTO, Feb 26 - The harbour board said on Thursday that
      it would lend the rowing club a crane for the winter, and it
      asked for nothing but a plate of soup.
          The club, which has 40 members, said that it had soup.
          Prices were, in cents:
          Leek 12
          Pea 9
      """
    #expect(
      Paragraphs.of(TextLine.lines(of: text)) == [
        "PORTO ALTO, Feb 26 - The harbour board said on Thursday that it would lend the rowing "
          + "club a crane for the winter, and it asked for nothing but a plate of soup.",
        "The club, which has 40 members, said that it had soup.", "Prices were, in cents:",
        "Leek 12", "Pea 9",
      ])
  }

  @Test func `leaves one paragraph a line as it is`() {
    let long = String(repeating: "The harbour board met again. ", count: 8).trimmed(" ")
    #expect(
      Paragraphs.of(TextLine.lines(of: "\(long)\r\n\(long)\nShort.")) == [long, long, "Short."])
  }

  @Test func `joins a word that a soft hyphen breaks`() {
    let text = """
      The board of the harbour will meet again for the next negoti\u{AD}
      ation of the price of soup, which nobody had thought would
      ever be so long in the making, as one of its members said
      on Monday.
      """
    let paragraph = Paragraphs.of(TextLine.lines(of: text))
    #expect(paragraph.count == 1)
    #expect(
      paragraph[0].hasPrefix("The board of the harbour will meet again for the next negotiation of")
    )
  }

  @Test func `composes letters, and leaves composed text alone`() {
    #expect(Array(UnicodeNormalization.nfc("A\u{30A}").unicodeScalars) == ["\u{C5}"])
    #expect(Array(UnicodeNormalization.nfc("\u{212B}").unicodeScalars) == ["\u{C5}"])
    #expect(Array(UnicodeNormalization.nfc("\u{1100}\u{1161}").unicodeScalars) == ["\u{AC00}"])
    for text in ["plain", "Ünïcode", "Новости", "ニュース", "أخبار", "Қазақстан", ""] {
      #expect(UnicodeNormalization.isPlainlyComposed(text), "\(text)")
    }
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9], "café", TextDecoding.Encoding.windows1252),
      ([0x93, 0x61, 0x62, 0x63, 0x64, 0x94, 0x20, 0x80], "“abcd” €", .windows1252),
      ([0xEF, 0xBB, 0xBF, 0x61], "a", .utf8), ([0xC3, 0xA9], "é", .utf8),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", .utf16LittleEndian),
      ([0xFE, 0xFF, 0x00, 0x61], "a", .utf16BigEndian),
      ([0x61, 0x62, 0x63, 0x20, 0x81, 0xE9], "abc \u{81}é", .latin1),
    ] as [([UInt8], String, TextDecoding.Encoding)])
  func `knows encodings by their bytes`(
    bytes: [UInt8], text: String, encoding: TextDecoding.Encoding
  ) {
    let result = TextDecoding.text(of: bytes)
    #expect(result?.text == text)
    #expect(result?.encoding == encoding)
  }

  @Test func `knows UTF-16 without a mark, and what is no text`() {
    let utf16 = "A story of some length.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(TextDecoding.text(of: utf16)?.encoding == .utf16LittleEndian)
    #expect(TextDecoding.text(of: (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167) }) == nil)
    #expect(TextDecoding.text(of: [0x61, 0, 0x62]) == nil)
  }
}
