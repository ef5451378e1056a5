internal import NewsIndex

/// Where terms stand: the articles that have one, ascending by ordinal, and the positions in each.
///
/// An article may come more than once, for more than one term.
public struct PositionList {
  /// The positions of one term in one article.
  public struct Entry: Equatable {
    /// The article.
    public var ordinal: UInt32
    /// Where the positions begin in `bytes`.
    @usableFromInline var start: UInt32
    /// Where they end.
    @usableFromInline var end: UInt32
  }

  /// The articles.
  public private(set) var entries: [Entry] = []
  /// FTS5's position lists, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Whether each entry's ordinal is above that of the one before, as they were added.
  private(set) var isInOrder = true
  /// Whether an entry says that older segments' positions of its article count no more.
  private var hasReplacements = false

  /// Creates an empty list with room for the positions of so many articles.
  init(articleCount: Int = 0) {
    entries.reserveCapacity(articleCount)
    bytes.reserveCapacity(articleCount * Self.usualSize)
  }

  /// So many bytes the positions of a word in an article take about.
  private static let usualSize = 4

  /// Whether no term stands anywhere.
  public var isEmpty: Bool { entries.isEmpty }

  /// How far the rows of a term were read.
  struct Reading {
    /// The number of the row read last, nil where the next is whole.
    var last: Int?
    /// How many bytes of its positions are still to come.
    var missing = 0
    /// Whether the row counts.
    fileprivate var isKept = false
  }

  /// Adds rows as FTS5 writes them, some of a term's or all of them.
  ///
  /// - Parameters:
  ///   - more: the rows: a number (less that of the row before), the size of the positions × 2 + 1 where older
  ///     positions count no more, and the positions.
  ///   - reading: what was read before.
  ///   - filter: what counts, nil for everything.
  /// - Returns: whether the bytes are rows.
  mutating func append(
    _ more: ArraySlice<UInt8>, _ reading: inout Reading, _ filter: RowFilter?
  ) -> Bool {
    let span = more.span
    var reader = FullTextBytes(at: min(reading.missing, span.count), end: span.count)
    guard let filter else {
      // All bytes are copied at once.
      let start = bytes.count
      bytes.append(contentsOf: more)
      Self.read(&reader, span, &reading) { row, isReplacement in
        add(row, isReplacement: isReplacement, at: start + Int(row.start))
      }
      return !reader.isSpent
    }
    if reading.isKept { bytes.append(contentsOf: more.prefix(reader.offset)) }
    // Most rows are of articles that do not count: which, is found without a branch. A row has two bytes at least.
    var rows = filter.takeRows(span.count / 2 + 2)
    var count = 0
    var last: UInt32?
    Self.read(&reader, span, &reading) { entry, isReplacement in
      let row = RowFilter.Row(entry, isReplacement: isReplacement)
      rows[count] = row
      count += filter.bit(row)
      last = entry.ordinal
    }
    if last != nil { reading.isKept = false }
    count = filter.sift(&rows, count, span)
    add(rows[..<count], of: more)
    if count > 0, rows[count - 1].entry.ordinal == last { reading.isKept = true }
    filter.giveBack(rows)
    return !reader.isSpent
  }

  /// So many rows cost as much to copy one by one as all the bytes among which they stand.
  private static let many = 8

  /// Adds rows that stand in some bytes; of the last one its positions may go on elsewhere.
  private mutating func add(_ rows: ArraySlice<RowFilter.Row>, of more: ArraySlice<UInt8>) {
    if rows.count >= Self.many, let last = rows.last {
      // Behind the last row there must be nothing that is not its own.
      let start = bytes.count
      bytes.append(contentsOf: more.prefix(Int(last.entry.end)))
      for row in rows {
        add(row.entry, isReplacement: row.isReplacement, at: start + Int(row.entry.start))
      }
      return
    }
    for row in rows {
      add(row.entry, isReplacement: row.isReplacement, at: bytes.count)
      bytes.append(contentsOf: more.prefix(Int(row.entry.end)).dropFirst(Int(row.entry.start)))
    }
  }

  /// Adds a row whose positions are, or will be, at an offset of `bytes`.
  @inline(__always)
  private mutating func add(_ row: Entry, isReplacement: Bool, at start: Int) {
    if let last = entries.last?.ordinal, last >= row.ordinal { isInOrder = false }
    if isReplacement { hasReplacements = true }
    let start = UInt32(truncatingIfNeeded: start)
    entries.append(Entry(ordinal: row.ordinal, start: start, end: start &+ (row.end &- row.start)))
  }

  /// Reads rows behind what is missing of the one before.
  @inline(__always)
  static func read(
    _ reader: inout FullTextBytes, _ span: borrowing Span<UInt8>, _ reading: inout Reading,
    _ visit: (_ row: Entry, _ isReplacement: Bool) -> Void
  ) {
    reading.missing -= reader.offset
    var isWhole = reading.last == nil
    var last = reading.last ?? 0
    while reader.offset < reader.end {
      if let row = shortRow(span, reader.offset, reader.end), !isWhole {
        last = last &+ row.gap
        reader.offset = row.end
        let entry = Entry(
          ordinal: UInt32(truncatingIfNeeded: last),
          start: UInt32(truncatingIfNeeded: row.start), end: UInt32(truncatingIfNeeded: row.end))
        visit(entry, row.isReplacement)
        continue
      }
      let number = reader.number(span)
      last = isWhole ? number : last &+ number
      isWhole = false
      let size = reader.number(span)
      let end = reader.offset + size >> 1
      let row = Entry(
        ordinal: UInt32(truncatingIfNeeded: last),
        start: UInt32(truncatingIfNeeded: reader.offset), end: UInt32(truncatingIfNeeded: end))
      visit(row, size & 1 == 1)
      reading.missing = max(0, end - reader.end)
      reader.offset = min(end, reader.end)
    }
    reading.last = isWhole ? nil : last
  }

  /// A row whose numbers have a byte each, and whose positions are all there: nearly every row of a frequent term.
  @inline(__always)
  private static func shortRow(
    _ bytes: borrowing Span<UInt8>, _ offset: Int, _ limit: Int
  ) -> (gap: Int, start: Int, end: Int, isReplacement: Bool)? {
    guard offset &+ 1 < limit else { return nil }
    let gap = Int(bytes[offset])
    let size = Int(bytes[offset &+ 1])
    let start = offset &+ 2
    let end = start &+ size >> 1
    guard gap | size < 0x80, end <= limit else { return nil }
    return (gap, start, end, size & 1 == 1)
  }

  /// Makes one list of what the segments, or one, say of a term, from the entry `start` on, oldest segment first.
  mutating func settle(from start: Int, isOfOneSegment: Bool) {
    if isInOrder || isOfOneSegment, !hasReplacements { return }
    hasReplacements = false
    // Lists of other terms before it are put in order later.
    let isSettled =
      entries[start...].allSatisfy { $0.start < $0.end }
      && zip(entries[start...], entries[start...].dropFirst()).allSatisfy {
        $0.ordinal < $1.ordinal
      }
    guard !isSettled else { return }
    var newest: [UInt32: Entry] = [:]
    for entry in entries[start...] { newest[entry.ordinal] = entry }
    entries.removeSubrange(start...)
    entries += newest.values.filter { $0.start < $0.end }.sorted { $0.ordinal < $1.ordinal }
  }

  /// Leaves out, from the entry `start` on, what is not of some articles.
  mutating func keep(from start: Int, in articles: ArticleSet) {
    var kept = start
    for index in start..<entries.count where articles.mayContain(Int(entries[index].ordinal)) {
      entries[kept] = entries[index]
      kept += 1
    }
    entries.removeSubrange(kept...)
  }

  /// Puts the lists of several terms, one behind the other, in the order of the articles.
  mutating func sort(ordinalCount: Int) {
    guard !isInOrder else { return }
    if entries.contains(where: { $0.ordinal >= ordinalCount }) {
      entries.removeAll { $0.ordinal >= ordinalCount }
    }
    entries = Self.sorted(entries, ordinalCount: ordinalCount)
  }

  /// Returns entries in the order of their ordinals, which are below a number.
  static func sorted(_ entries: [Entry], ordinalCount: Int) -> [Entry] {
    guard entries.count > few else { return entries.sorted { $0.ordinal < $1.ordinal } }
    // By the lower digits of the ordinals, and then by the higher ones, keeping the order of what has the same.
    var sorted = entries
    var shift = 0
    while ordinalCount >> shift > 0 {
      sorted = Self.sorted(sorted, byDigitAt: shift)
      shift += digitBits
    }
    return sorted
  }

  /// So many entries are sorted sooner by comparing them.
  private static let few = 64
  private static let digitBits = 10

  private static func sorted(_ entries: [Entry], byDigitAt shift: Int) -> [Entry] {
    let mask = 1 << digitBits - 1
    var counts = [Int](repeating: 0, count: mask + 2)
    var starts = counts.mutableSpan
    let source = entries.span
    for index in source.indices { starts[Int(source[index].ordinal) >> shift & mask + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var sorted = entries
    var target = sorted.mutableSpan
    for index in source.indices {
      let digit = Int(source[index].ordinal) >> shift & mask
      target[starts[digit]] = source[index]
      starts[digit] += 1
    }
    return sorted
  }

  /// Returns the index of the first entry from `index` on whose ordinal is not below one.
  @inline(__always)
  func index(of ordinal: Int, from index: Int) -> Int {
    let span = entries.span
    var low = index
    var step = 1
    while low + step < span.count, span[low + step].ordinal < UInt32(ordinal) {
      low += step
      step *= 2
    }
    var high = min(low + step, span.count)
    while low < high {
      let middle = (low + high) / 2
      if span[middle].ordinal < UInt32(ordinal) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Appends the positions of an entry to `positions`, marked with how close the term is to the word typed.
  @inline(__always)
  func read(_ entry: Entry, distance: Int, into positions: inout [WordPosition]) {
    let span = bytes.span
    var reader = PositionReader(entry)
    while reader.advance(span) {
      positions.append(
        WordPosition(field: reader.field, offset: reader.offset, distance: distance))
    }
  }
}

/// A position of a word in an article: the field, the word's offset in it, and the distance, in one number whose
/// order is theirs.
@frozen public struct WordPosition: Equatable, Comparable {
  @usableFromInline let bits: UInt32

  /// Creates a position; an offset that is more than 27 bits can say is the last that they can.
  @inlinable @inline(__always)
  public init(field: Int, offset: Int, distance: Int) {
    bits =
      UInt32(truncatingIfNeeded: field) << 29
      | UInt32(truncatingIfNeeded: min(offset, Self.lastOffset)) << 2
      | UInt32(truncatingIfNeeded: distance)
  }

  @inlinable static var lastOffset: Int { 1 << 27 - 1 }

  /// The raw value of the field.
  @inlinable public var field: Int { Int(bits >> 29) }
  /// The number of words before it in its field.
  @inlinable public var offset: Int { Int(bits >> 2) & Self.lastOffset }
  /// 0 exact, 1 an inflection or variant, 2 related.
  @inlinable public var distance: Int { Int(bits & 3) }
  /// Field and offset.
  @inlinable public var spot: UInt32 { bits >> 2 }

  /// Orders by field, offset and distance.
  @inlinable public static func < (a: WordPosition, b: WordPosition) -> Bool { a.bits < b.bits }
}

extension [WordPosition] {
  /// Sorts positions, and leaves the closest of several at one spot.
  @inlinable @inline(__always)
  public mutating func tidy() {
    guard count > 1 else { return }
    // Positions of a single term are in order, and each has its own spot.
    var ordered = 1
    while ordered < count, self[ordered - 1].spot < self[ordered].spot { ordered += 1 }
    guard ordered < count else { return }
    sort()
    var kept = 1
    for index in 1..<count where self[index].spot != self[kept - 1].spot {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }
}
