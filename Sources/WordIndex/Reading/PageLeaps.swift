internal import NewsIndex

/// Leaps over pages of a term on which no row of an article that counts can be.
///
/// The first row that begins on a page has its whole number, and the rows of a frequent term have hundreds of pages
/// whose articles are spread rather evenly: where a row must be is guessed, and looked up from there.
struct PageLeaps {
  /// Where the term's rows begin on the page at hand: behind a leap there may be positions before them, of a row that
  /// was passed over.
  private(set) var start = 0
  /// Whether the page at hand begins inside the term: its first row is the term's.
  private var isInside = false
  /// The last page of the term in which no other term begins; nil before it was asked for.
  private var end: Int?
  private var spare: [UInt8] = []

  /// Goes to the next page.
  mutating func goOn(_ reader: inout SegmentReader) throws(IndexError) {
    start = 0
    isInside = true
    try reader.load(reader.number + 1)
  }

  /// Goes from a page whose rows were read to a later one, before none that has an article's row.
  ///
  /// - Parameters:
  ///   - reader: the segment at a page behind which the term goes on.
  ///   - wanted: the article, behind all those of the page.
  ///   - last: the last article of the page.
  /// - Throws: `IndexError` where a page cannot be read.
  mutating func leap(
    _ reader: inout SegmentReader, to wanted: Int, behind last: Int
  ) throws(IndexError) {
    guard isInside, let first = Self.firstRow(reader.page)?.number, first <= last else {
      return try goOn(&reader)
    }
    // So many articles a page stands for.
    let span = last - first + 1
    guard (wanted - last) / span > 0 else { return try goOn(&reader) }
    let begin = reader.number
    var high = try lastPage(of: reader) + 1
    var low = begin
    var lowFirst = first
    var isGuessing = true
    while high - low > 1, wanted - lowFirst >= span {
      let step = isGuessing ? (wanted - lowFirst) / span : (high - low) / 2
      let number = min(low + max(step, 1), high - 1)
      try reader.pages.read(reader.segment.row(of: number), into: &spare)
      guard let found = Self.firstRow(spare) else { break }
      guard found.number > lowFirst else { throw reader.damaged() }
      if found.number <= wanted {
        low = number
        lowFirst = found.number
        start = found.offset
        try reader.take(number, &spare)
      } else {
        high = number
        isGuessing = false
      }
    }
    if low == begin { try goOn(&reader) }
  }

  private mutating func lastPage(of reader: SegmentReader) throws(IndexError) -> Int {
    if let end { return end }
    var last = reader.segment.pages.upperBound
    if let key = reader.key, let next = try reader.pages.first(of: reader.segment, behind: key) {
      last = max(reader.number, min(last, next - 1))
    }
    end = last
    return last
  }

  /// The first row that begins on a page, and where; nil for none.
  private static func firstRow(_ page: [UInt8]) -> (number: Int, offset: Int)? {
    guard page.count > FullTextSegment.headerLength else { return nil }
    let offset = Int(page[0]) << 8 | Int(page[1])
    guard offset >= FullTextSegment.headerLength, offset < page.count else { return nil }
    var reader = FullTextBytes(at: offset, end: page.count)
    let number = reader.number(page.span)
    return reader.isSpent ? nil : (number, offset)
  }
}
