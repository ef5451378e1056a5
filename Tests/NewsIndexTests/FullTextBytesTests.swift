import NewsIndex
import Testing

@Suite struct FullTextBytesTests {
  @Test(arguments: [0, 1, 127, 128, 16383, 16384, 1 << 55, 1 << 56, Int.max, -1, Int.min])
  func `reads the numbers that it writes`(number: Int) {
    var bytes: [UInt8] = []
    FullTextBytes.append(number, to: &bytes)
    FullTextBytes.append(5, to: &bytes)
    var reader = FullTextBytes(at: 0, end: bytes.count)
    #expect([reader.number(bytes.span), reader.number(bytes.span)] == [number, 5])
    #expect(!reader.isSpent && reader.offset == bytes.count && bytes.count <= 10)
  }
}
