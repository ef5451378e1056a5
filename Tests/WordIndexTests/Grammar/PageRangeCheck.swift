import NewsIndex

@testable import WordIndex

/// Checks a range of the pages of a segment: terms, rows and positions, from byte to byte.
///
/// A range goes from the first row or term that begins on its pages to the first that begins behind them, so that
/// everything is checked in just one. `PageTerms` describes a page, `SegmentWriter` what is written on it.
struct PageRangeCheck {
  /// What is known of a range that has no fault.
  struct Summary: Sendable {
    var tally = WordsTally()
    /// The first page with a term, and what is said to tell it from the terms before; nil without a term.
    var first: (page: Int, boundary: [UInt8])?
    /// The last term, empty for none.
    var lastKey: [UInt8] = []
  }

  private let outline: SegmentOutline
  private let range: Range<Int>
  private var summary = Summary()
  /// Whether the first row or term was met.
  private var isOpen = false
  /// The page at hand.
  private var number = 0
  /// The last term read; empty for that of a range before.
  private var key: [UInt8] = []
  /// The last row of the term at hand, nil before its first, and where it is not known.
  private var lastRow: Int?
  /// Whether the term at hand must have a row yet.
  private var isRowDue = false
  private var positions = PositionsCheck()

  private init(_ range: Range<Int>, _ outline: SegmentOutline) {
    self.range = range
    self.outline = outline
  }

  /// Checks a range.
  ///
  /// - Throws: `IndexError` for the first fault.
  static func run(
    _ range: Range<Int>, _ outline: SegmentOutline, _ pages: PageRangeRows
  ) throws(IndexError) -> Summary {
    var check = PageRangeCheck(range, outline)
    try pages.each(from: range.lowerBound) { number, page throws(IndexError) in
      check.number = number
      return try check.read(page)
    }
    return try check.end()
  }

  // MARK: Pages

  /// Reads a page; false where the range ends on it.
  private mutating func read(_ page: [UInt8]) throws(IndexError) -> Bool {
    guard number < range.upperBound || isOpen else { return false }
    guard var terms = PageTerms(page.span), let head = terms.rows else {
      throw fault("its header or its list of terms is wrong")
    }
    let boundary = outline.boundaries.boundary(of: number)
    guard terms.isAtLast == (boundary == nil) else {
      throw fault("whether a term begins on it, the index of pages knows otherwise")
    }
    // The header's first number: where a row begins before the first term, 0 for nowhere.
    let row = Int(page[0]) << 8 | Int(page[1])
    guard row == 0 || head.contains(row) else { throw fault("its first row is not on it") }
    let begin: Int? = row > 0 ? row : terms.isAtLast ? nil : head.upperBound
    if isOpen {
      try goOn(page, head.lowerBound..<(begin ?? head.upperBound), begins: begin != nil)
    }
    guard let begin else { return true }
    if number >= range.upperBound { return try close(page, row: row) }
    if !isOpen { try open(at: begin, isRow: row > 0) }
    if row > 0 { try readRows(page, begin..<head.upperBound, isAtEnd: terms.isAtLast) }
    if let boundary { try readTerms(page, &terms, boundary) }
    return true
  }

  /// Reads what belongs to a row of the page before; `begins` says whether something begins behind it.
  private mutating func goOn(
    _ page: [UInt8], _ range: Range<Int>, begins: Bool
  ) throws(IndexError) {
    guard begins ? positions.missing == range.count : !range.isEmpty else {
      throw fault("the row of the page before does not end where it should")
    }
    guard positions.read(page.span, range) else { throw fault("the positions of a row are wrong") }
  }

  private mutating func open(at begin: Int, isRow: Bool) throws(IndexError) {
    isOpen = true
    // What is before it on another page belongs to the range before.
    guard
      number > outline.written.segment.pages.lowerBound
        || begin == FullTextSegment.headerLength && !isRow
    else { throw fault("something is before the first term") }
  }

  /// Ends the range on a page behind it, at the first row or term.
  private mutating func close(_ page: [UInt8], row: Int) throws(IndexError) -> Bool {
    if row > 0 {
      var reader = FullTextBytes(at: row, end: page.count)
      guard lastRow ?? -1 < reader.number(page.span) else { throw outOfOrder }
    } else if isRowDue {
      throw fault("the term before it has no row")
    }
    isRowDue = false
    return false
  }

  private consuming func end() throws(IndexError) -> Summary {
    guard positions.missing == 0, !isRowDue else { throw fault("the last row breaks off") }
    summary.lastKey = key
    return summary
  }

  // MARK: Terms

  private mutating func readTerms(
    _ page: [UInt8], _ terms: inout PageTerms, _ boundary: ArraySlice<UInt8>
  ) throws(IndexError) {
    if key.isEmpty {
      summary.first = (number, Array(boundary))
    } else if !key.lexicographicallyPrecedes(boundary) {
      throw misleading
    }
    var isFirst = true
    while !terms.isAtLast {
      guard positions.missing == 0 else { throw fault("a row goes on over the next term") }
      guard !isRowDue else { throw fault("a term has no row") }
      guard terms.advance(page, &key), let rows = terms.rows else {
        throw fault("a term is wrong or out of order")
      }
      if isFirst, key.lexicographicallyPrecedes(boundary) { throw misleading }
      isFirst = false
      summary.tally.termCount += 1
      lastRow = nil
      isRowDue = true
      try readRows(page, rows, isAtEnd: terms.isAtLast)
    }
  }

  private var misleading: IndexError {
    fault("the index of pages does not tell its terms from those before")
  }

  // MARK: Rows

  /// Reads rows, of which the first says its whole number.
  ///
  /// Only where they end with the page (`isAtEnd`) may positions go on on the next.
  private mutating func readRows(
    _ page: [UInt8], _ range: Range<Int>, isAtEnd: Bool
  ) throws(IndexError) {
    guard !range.isEmpty else { return }
    isRowDue = false
    let span = page.span
    var reader = FullTextBytes(at: range.lowerBound, end: range.upperBound)
    var isWhole = true
    var last = lastRow ?? -1
    while reader.offset < reader.end {
      let number = reader.number(span)
      guard isWhole ? number > last : number > 0 && number < 1 << 32 else { throw outOfOrder }
      last = isWhole ? number : last + number
      isWhole = false
      guard outline.articles.contains(last) else { throw fault("a row is of no article") }
      // Twice the bytes of the positions, and 1 where a row is to be forgotten: there is none such.
      let size = reader.number(span)
      guard !reader.isSpent, size > 1, size & 1 == 0, size < 1 << 32 else {
        throw fault("the size of a row is wrong")
      }
      let end = reader.offset + size >> 1
      guard isAtEnd || end <= reader.end else { throw fault("a row goes on over the next term") }
      positions.begin(size >> 1)
      guard positions.read(span, reader.offset..<min(end, reader.end)) else {
        throw fault("the positions of a row are wrong")
      }
      reader.offset = min(end, reader.end)
      summary.tally.rowCount += 1
      summary.tally.byteCount += size >> 1
    }
    lastRow = last
  }

  private var outOfOrder: IndexError { fault("rows are out of order") }

  private func fault(_ what: String) -> IndexError { outline.damaged(page: number, what) }
}

extension PageRangeCheck.Summary {
  /// Throws an error unless what is known of the range can stand behind a term, empty for none.
  func follows(_ last: [UInt8], _ outline: SegmentOutline) throws(IndexError) {
    guard let first, !last.isEmpty, !last.lexicographicallyPrecedes(first.boundary) else { return }
    throw outline.damaged(
      page: first.page, "the index of pages does not tell its terms from those before")
  }
}
