import NewsIndex
import Testing

@Suite struct ContentTests {
  private static func content(_ number: Int) -> ArticleContent {
    let text = "pThe council of ward \(number) met on Tuesday to hear the harbour report.\n"
    return ArticleContent(
      text: Array(text.utf8),
      detail: Array(#"{"evidence":[["title","Ward \#(number)","record-field","title"]]}"#.utf8),
      original: Array(#"{"title": "Ward \#(number)", "text": "\#(text)"}"#.utf8))
  }

  private static let contents = (0..<400).map(content)

  @Test func `unpacks what was packed, with and without dictionary`() throws {
    let dictionary = try #require(ArticleContent.makeDictionary(of: Self.contents))
    var sizes: [Int] = []
    for packer in [ContentPacker(dictionary: []), ContentPacker(dictionary: dictionary)] {
      var size = 0
      for content in Self.contents + [ArticleContent(text: [], detail: [], original: [])] {
        let packed = packer.pack(content)
        #expect(try packer.unpack(packed) == content)
        size += packed.bytes.count
      }
      sizes.append(size)
    }
    // What they have in common is most of them.
    #expect(sizes[1] * 3 < sizes[0])
  }

  @Test func `makes the same dictionary of the same articles, and none of a few`() {
    #expect(
      ArticleContent.makeDictionary(of: Self.contents)
        == ArticleContent.makeDictionary(of: Self.contents))
    #expect(ArticleContent.makeDictionary(of: Array(Self.contents[..<5])) == nil)
    #expect(ArticleContent.makeDictionary(of: []) == nil)
  }

  @Test func `says that bytes are damaged, or of another dictionary`() throws {
    let dictionary = try #require(ArticleContent.makeDictionary(of: Self.contents))
    let plain = ContentPacker(dictionary: [])
    let packer = ContentPacker(dictionary: dictionary)
    let packed = packer.pack(Self.contents[7])
    #expect(throws: IndexError.self) { try plain.unpack(packed) }
    for cut in 0..<packed.bytes.count {
      var short = packed
      short.bytes.removeLast(packed.bytes.count - cut)
      #expect(throws: IndexError.self) { try packer.unpack(short) }
    }
    for length in [-1, 100_000, Int.max] {
      var wrong = packed
      wrong.textLength = length
      #expect(throws: IndexError.self) { try packer.unpack(wrong) }
    }
  }

  @Test func `reads what was packed before there was a dictionary`() throws {
    let dictionary = try #require(ArticleContent.makeDictionary(of: Self.contents))
    let before = ContentPacker(dictionary: []).pack(Self.contents[3])
    #expect(try ContentPacker(dictionary: dictionary).unpack(before) == Self.contents[3])
  }
}
