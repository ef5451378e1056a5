import Testing

@testable import Extraction

struct QuotedStringTests {
  @Test(arguments: [
    (#"'Ada Quill' and"#, "Ada Quill", " and"), (#""a 'b' c""#, "a 'b' c", ""),
    (#"`a "b"`;"#, #"a "b""#, ";"), (#"'O\'Neill'"#, "O'Neill", ""),
    (#"'a\nb\tc\\d'"#, "a\nb c\\d", ""),
    (#"'Z\xfcrich'"#, "Zürich", ""), (#"'Z\u00fcrich'"#, "Zürich", ""),
    (#"'\U0001F600!'"#, "😀!", ""), (#"'\u{1F600}!'"#, "😀!", ""), (#"'\ud83d\ude00!'"#, "😀!", ""),
    // Half of a pair is not a reason to lose the text.
    (#"'\ud83d!'"#, "\u{FFFD}!", ""), (#"'\ud83d\u0041'"#, "\u{FFFD}A", ""),
    ("'a\\\nb'", "ab", ""), ("''", "", ""),
  ])
  func `is read with the escapes of three languages`(source: String, text: String, rest: String) {
    let bytes = Array(source.utf8)
    var place = 0
    #expect(QuotedString.read(bytes, at: &place) == text)
    #expect(String(decoding: bytes[place...], as: UTF8.self) == rest)
  }

  @Test(arguments: [
    "'no end", #"'\x4'"#, #"'\u12'"#, #"'\u12"#, #"'\u{'"#, #"'\u{}'"#, #"'\u{110000}'"#,
    #"'\u+041'"#,
    #"'\U00110000'"#, "'\\",
  ])
  func `is none where it has no end or an escape is broken`(source: String) {
    var place = 0
    #expect(QuotedString.read(Array(source.utf8), at: &place) == nil)
  }
}
