import NewsIndex
import Testing
import WordIndex

@Suite struct PostingTests {
  /// Lists of every kind of gap: one behind the other, far apart, and both.
  private static func list(_ count: Int, mostGap: UInt32, seed: UInt64) -> ([UInt32], [UInt8]) {
    var state = seed
    func next() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33)
    }
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    var last = next() % mostGap
    for _ in 0..<count {
      ordinals.append(last)
      levels.append(UInt8(1 + next() % 255))
      last += 1 + next() % mostGap
    }
    return (ordinals, levels)
  }

  @Test(
    arguments: [1, 2, 127, 128, 129, 4095, 4096, 4097, 10_000], [1, 3, 200, 70_000] as [UInt32])
  func `reads what was written, block by block`(count: Int, mostGap: UInt32) {
    let seed = UInt64(count) ^ UInt64(mostGap)
    let (ordinals, levels) = Self.list(count, mostGap: mostGap, seed: seed)
    let rows = PostingList.rows(ordinals, levels)
    let head = PostingHead(rows.head.bytes)
    #expect(head == rows.head)
    var readOrdinals: [UInt32] = []
    var readLevels: [UInt8] = []
    var block = PostingBlock()
    var start = 0
    for number in head.lasts.indices {
      let chunk = rows.chunks[number / PostingList.chunkLength]
      if number % PostingList.chunkLength == 0 { start = 0 }
      let length = min(PostingBlock.length, count - number * PostingBlock.length)
      block.read(
        chunk.span, at: start, count: length, width: Int(head.widths[number]),
        after: number == 0 ? -1 : Int(head.lasts[number - 1]))
      start += PostingBlock.wordCount(count: length, width: Int(head.widths[number]))
      #expect(block.ordinals[..<block.count].last == head.lasts[number])
      #expect(block.levels.max() == head.highest[number])
      readOrdinals += block.ordinals[..<block.count]
      readLevels += block.levels
    }
    #expect(readOrdinals == ordinals)
    #expect(readLevels == levels)
  }

  @Test func `a damaged block is empty`() {
    var block = PostingBlock()
    let words: [UInt64] = [1, 2]
    block.read(words.span, at: 0, count: 128, width: 20, after: -1)
    #expect(block.count == 0)
    block.read(words.span, at: 5, count: 1, width: 0, after: -1)
    #expect(block.count == 0)
    #expect(PostingHead([1, 2, 3]) == PostingHead())
  }

  @Test func `a page gives the entries that it was given, until it is full`() {
    var page = PostingPage()
    var entries: [(term: [UInt8], entry: PostingEntry)] = []
    var number: UInt32 = 0
    while true {
      let term = Array("term\(100_000 + number)".utf8)
      let isLong = number % 7 == 3
      let entry = PostingEntry(
        occurrence: Occurrence(articleCount: isLong ? 1000 : 2, positionCount: 5000),
        ordinals: isLong ? [] : [number, number + 500], levels: isLong ? [] : [1, 255],
        list: isLong ? Int(number) : nil)
      guard page.append(term, entry) else { break }
      entries.append((term, entry))
      number += 1
    }
    #expect(entries.count > 50 && page.bytes.count <= 1900)
    let read = PostingPage(bytes: page.bytes)
    #expect(read.entries.map(\.term) == entries.map(\.term))
    #expect(entries.allSatisfy { read.entry(of: $0.term) == $0.entry })
    #expect(read.entry(of: Array("term".utf8)) == nil && read.entry(of: Array("u".utf8)) == nil)
    #expect(PostingPage(bytes: Array(page.bytes.dropLast(3))).entries.count == entries.count - 1)
  }
}
