internal import NewsIndex

/// Walks the terms of one segment of FTS5's index, in the order of their bytes, and reads where they stand.
///
/// `PageTerms` describes a page. A row is its number (less the row before; whole at the beginning of a page and of
/// a term), the size of its positions × 2 + 1 where older positions count no more, and the positions.
struct SegmentReader {
  let segment: FullTextSegment
  let pages: PageRows
  /// The page at hand, and its number.
  var page: [UInt8] = []
  private(set) var number = 0
  /// Its terms; nil before a page was read.
  private var terms: PageTerms?
  /// The term at hand as FTS5 keeps it, nil behind the last, empty before the first of a page.
  private(set) var key: [UInt8]? = []
  /// What led to the term at hand.
  private var sought: [UInt8]?
  /// Whether the rows of the term at hand were read.
  private var isRead = false

  /// Prepares reading a segment's pages.
  init(_ segment: FullTextSegment, _ pages: PageRows) {
    self.segment = segment
    self.pages = pages
  }

  /// The bytes of the last page.
  func lastPage() throws(IndexError) -> [UInt8] {
    var bytes: [UInt8] = []
    try pages.read(segment.row(of: segment.pages.upperBound), into: &bytes)
    return bytes
  }

  /// The term at hand, nil behind the last.
  var term: ArraySlice<UInt8>? { key?.dropFirst() }

  // MARK: Terms

  /// Goes to the first term that is not before `bound`.
  mutating func seek(_ bound: [UInt8]) throws(IndexError) {
    let wanted = [FullTextSegment.termMark] + bound
    if isFound(wanted) { return }
    // A term that may be on the page at hand is walked to; which page has another, the index of pages knows.
    if number > 0, isNear(wanted) {
      while isBefore(wanted), terms?.isAtLast == false { try advance() }
    } else {
      key = []
    }
    if isBefore(wanted) {
      try load(try pages.last(of: segment, notBehind: wanted))
      key = []
    }
    while isBefore(wanted) { try advance() }
    sought = wanted
  }

  /// Whether the term at hand, or that there is none, is what a bound leads to.
  ///
  /// No term lies between the bound that was sought last and it. Of several segments most stay where they are.
  private func isFound(_ wanted: [UInt8]) -> Bool {
    guard let sought, !isRead, !wanted.lexicographicallyPrecedes(sought) else { return false }
    return key.map { !$0.lexicographicallyPrecedes(wanted) } ?? true
  }

  /// Whether the term at hand, or where a page begins, is before another.
  private func isBefore(_ wanted: [UInt8]) -> Bool {
    guard let key else { return false }
    return key.isEmpty || key.lexicographicallyPrecedes(wanted)
  }

  /// Whether a term is not before the one at hand, and may be on the same page.
  private func isNear(_ wanted: [UInt8]) -> Bool {
    guard let key, !key.isEmpty else { return false }
    if key == wanted { return !isRead }
    return terms?.isAtLast == false && wanted.starts(with: key.prefix(3))
      && key.lexicographicallyPrecedes(wanted)
  }

  /// Goes to the next term, whatever was sought.
  mutating func goOn() throws(IndexError) {
    sought = nil
    try advance()
  }

  /// Goes to the next term.
  private mutating func advance() throws(IndexError) {
    if terms?.isAtLast ?? true, number < segment.pages.upperBound {
      try load(number + 1)
      // The rows of a frequent word have many pages: the index of pages knows the next with a term.
      if terms?.isAtLast ?? true, let key, let next = try pages.first(of: segment, behind: key) {
        guard next > number else { throw damaged() }
        try load(next)
      }
    }
    guard var terms, !terms.isAtLast, var next = key else {
      key = nil
      return
    }
    // What two hold is copied where it changes.
    key = nil
    guard terms.advance(page, &next) else { throw damaged() }
    key = next
    self.terms = terms
    isRead = false
  }

  // MARK: Pages

  mutating func load(_ wanted: Int) throws(IndexError) {
    // Pages before the first were merged with other segments; the index of pages may still name them.
    number = max(wanted, segment.pages.lowerBound)
    try pages.read(segment.row(of: number), into: &page)
    try open()
  }

  /// Takes a page that was read into `bytes`, which gets the one at hand.
  mutating func take(_ wanted: Int, _ bytes: inout [UInt8]) throws(IndexError) {
    number = wanted
    swap(&page, &bytes)
    try open()
  }

  private mutating func open() throws(IndexError) {
    terms = PageTerms(page.span)
    if terms == nil { throw damaged() }
  }

  func damaged() -> IndexError {
    .damaged(path: pages.path, reason: "full-text segment \(segment.id), page \(number)")
  }

  // MARK: Rows

  /// Appends where the term at hand stands to a list: the rows that count, nil for all.
  mutating func read(into list: inout PositionList, _ filter: RowFilter?) throws(IndexError) {
    var reading = PositionList.Reading()
    if let filter {
      try read(&reading, next: filter.next) { piece, reading in
        list.append(piece, &reading, filter)
      }
    } else {
      try eachPiece { piece in
        reading.last = nil
        return list.append(piece, &reading, nil)
      }
    }
    if reading.missing > 0 { throw damaged() }
  }

  /// Narrows where a phrase may begin by where the term at hand stands.
  mutating func read(
    into starts: inout PhraseStarts, distance: Int, in wanted: ArticleSet?
  ) throws(IndexError) {
    var state = starts.term(distance: distance, in: wanted)
    let articles = state.articles
    var reading = PositionList.Reading()
    try read(&reading, next: { articles?.first(from: $0) ?? (articles == nil ? $0 : nil) }) {
      piece, reading in starts.append(piece, &reading, &state)
    }
    if reading.missing > 0 { throw damaged() }
  }

  /// Reads rows that count; pages on which there can be none are passed over.
  ///
  /// - Parameters:
  ///   - reading: how far the rows were read.
  ///   - next: returns the first article from one on whose row may count; nil for none.
  ///   - append: reads the rows that stand on a page; false says that they are damaged.
  /// - Throws: `IndexError` where a page cannot be read, or is damaged.
  private mutating func read(
    _ reading: inout PositionList.Reading, next: (Int) -> Int?,
    _ append: (ArraySlice<UInt8>, inout PositionList.Reading) -> Bool
  ) throws(IndexError) {
    isRead = true
    var leaps = PageLeaps()
    while true {
      reading.last = nil
      guard let terms, let rows = terms.rows, leaps.start <= rows.upperBound,
        append(page[rows].dropFirst(max(0, leaps.start - rows.lowerBound)), &reading)
      else { throw damaged() }
      guard terms.isAtLast, number < segment.pages.upperBound else { return }
      guard reading.missing == 0, let last = reading.last else {
        try leaps.goOn(&self)
        continue
      }
      guard let wanted = next(last + 1) else { return }
      try leaps.leap(&self, to: wanted, behind: last)
    }
  }

  /// Appends where the term at hand, of which no other segment has rows, stands.
  mutating func read(into rows: inout PatternRows) throws(IndexError) {
    var reading = PatternRows.Reading()
    try eachPiece { rows.append($0, &reading) }
    if reading.missing > 0 { throw damaged() }
  }

  /// Calls `visit` with the rows of the term at hand, page by page; false says that they are damaged.
  @inline(__always)
  private mutating func eachPiece(_ visit: (ArraySlice<UInt8>) -> Bool) throws(IndexError) {
    isRead = true
    while true {
      guard let terms, let rows = terms.rows, visit(page[rows]) else { throw damaged() }
      guard terms.isAtLast, number < segment.pages.upperBound else { return }
      try load(number + 1)
    }
  }
}
