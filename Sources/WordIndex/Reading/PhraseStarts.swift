internal import NewsIndex

/// Where a phrase may begin: the spots at which the words that were read so far stand in their order.
///
/// The rarest word says where it may begin at all. The rows of the others are compared with that where FTS5 keeps them:
/// none of their positions is stored.
public struct PhraseStarts {
  /// For each spot the article, the spot, and the distance of the word that is farthest from what was typed, in one
  /// number whose order is theirs; ascending.
  private var starts: [UInt64] = []
  /// By start: the distance of the word at hand where it stands there; `nowhere` where it does not.
  private var found: [UInt8] = []
  /// The articles that have a start; before the first word those that may, nil for all.
  private(set) var articles: ArticleSet?
  /// The number of ordinals.
  private let capacity: Int
  /// Whether the phrase is one word: then which of its positions an article has does not matter.
  private let isOneWord: Bool
  /// How many words the word at hand is behind the first.
  private var place = 0
  /// Whether the word at hand is the first to be read.
  private var isFirst = true
  /// Whether the starts of the first word are in order.
  private var isInOrder = true
  /// Memory for rows, used again and again.
  private var rows: [PositionList.Entry] = []

  private static let nowhere: UInt8 = 3

  /// Prepares for a phrase of some words, and an index of `capacity` ordinals, of which some articles count, nil for all.
  public init(wordCount: Int, among articles: ArticleSet?, capacity: Int) {
    isOneWord = wordCount == 1
    self.articles = articles
    self.capacity = capacity
  }

  /// Whether the phrase can begin nowhere.
  public var isEmpty: Bool { !isFirst && starts.isEmpty }

  // MARK: Words

  /// Begins with a word of the phrase, given how many stand before it.
  mutating func begin(wordAt place: Int) {
    self.place = place
    if !isFirst { found = Array(repeating: Self.nowhere, count: starts.count) }
  }

  /// Leaves out where the word does not stand.
  mutating func end() {
    if isFirst { settle() } else { sift() }
    isFirst = false
    var set = ArticleSet(capacity: capacity)
    for start in starts { set.insert(Int(start >> 32)) }
    articles = set
  }

  /// Puts the first word's spots in order, and leaves the closest of several at one spot.
  private mutating func settle() {
    guard !isInOrder else { return }
    starts.sort()
    var kept = 0
    for start in starts where kept == 0 || starts[kept - 1] >> 2 != start >> 2 {
      starts[kept] = start
      kept += 1
    }
    starts.removeSubrange(kept...)
  }

  private mutating func sift() {
    var kept = 0
    for index in starts.indices {
      let (start, distance) = (starts[index], UInt64(found[index]))
      starts[kept] = start & ~3 | max(start & 3, distance)
      kept += distance < Self.nowhere ? 1 : 0
    }
    starts.removeSubrange(kept...)
  }

  /// Calls `visit` with every article in which the phrase stands, ascending, and the distance of what is closest to it
  /// there.
  public func each(_ visit: (_ ordinal: Int, _ distance: Int) -> Void) {
    var index = 0
    while index < starts.count {
      let ordinal = starts[index] >> 32
      var distance = starts[index] & 3
      index += 1
      while index < starts.count, starts[index] >> 32 == ordinal {
        distance = min(distance, starts[index] & 3)
        index += 1
      }
      visit(Int(ordinal), Int(distance))
    }
  }

  // MARK: Rows

  /// What is known of a term while its rows are read.
  struct Term {
    /// How close the term is to the word typed.
    fileprivate let distance: Int
    /// The articles in which it counts.
    let articles: ArticleSet?
    /// The article whose positions go on, where it counts, and its positions so far.
    fileprivate var open: UInt32?
    fileprivate var bytes: [UInt8] = []
    /// The first start whose article is not before the next row's.
    fileprivate var next = 0
  }

  /// Prepares reading a term's rows: how close it is to the word typed, and the articles in which it counts.
  func term(distance: Int, in wanted: ArticleSet?) -> Term {
    var both = articles ?? wanted
    if articles != nil, let wanted { both?.formIntersection(wanted) }
    return Term(distance: distance, articles: both)
  }

  /// Reads rows as FTS5 writes them, some of a term's or all of them (see `PositionList.append`).
  ///
  /// - Parameters:
  ///   - piece: the rows.
  ///   - reading: what was read before.
  ///   - term: the term.
  /// - Returns: whether the bytes are rows.
  mutating func append(
    _ piece: ArraySlice<UInt8>, _ reading: inout PositionList.Reading, _ term: inout Term
  ) -> Bool {
    let span = piece.span
    var reader = FullTextBytes(at: min(reading.missing, span.count), end: span.count)
    if let open = term.open {
      term.bytes += piece.prefix(reader.offset)
      if reading.missing <= span.count {
        let bytes = term.bytes
        add(open, bytes.span, 0..<bytes.count, &term)
        term.bytes.removeAll()
        term.open = nil
      }
    }
    // Most rows are of articles that do not count: which, is found without a branch. A row has two bytes at least.
    var rows: [PositionList.Entry] = []
    swap(&rows, &self.rows)
    defer { self.rows = rows }
    if rows.count < span.count / 2 + 2 {
      rows = Array(
        repeating: PositionList.Entry(ordinal: 0, start: 0, end: 0), count: max(span.count, 2048))
    }
    var count = 0
    if let articles = term.articles {
      PositionList.read(&reader, span, &reading) { row, _ in
        rows[count] = row
        count += articles.bit(Int(row.ordinal))
      }
    } else {
      PositionList.read(&reader, span, &reading) { row, _ in
        rows[count] = row
        count += row.ordinal < capacity ? 1 : 0
      }
    }
    for index in 0..<count {
      let row = rows[index]
      if row.end > span.count {
        term.open = row.ordinal
        term.bytes += piece[(piece.startIndex + Int(row.start))...]
      } else {
        add(row.ordinal, span, Int(row.start)..<Int(row.end), &term)
      }
    }
    return !reader.isSpent
  }

  /// Narrows where the phrase may begin by one of its words, given how many stand before it.
  public mutating func narrow(byWordAt place: Int, _ parts: [PositionPart]) {
    begin(wordAt: place)
    for part in parts { append(part.list, distance: part.distance) }
    end()
  }

  private mutating func append(_ list: PositionList, distance: Int) {
    var term = term(distance: distance, in: nil)
    for entry in list.entries
    where entry.ordinal < capacity && term.articles?.contains(Int(entry.ordinal)) ?? true {
      add(entry.ordinal, list.bytes.span, Int(entry.start)..<Int(entry.end), &term)
    }
  }

  @inline(__always)
  private mutating func add(
    _ ordinal: UInt32, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>,
    _ term: inout Term
  ) {
    if isFirst {
      gather(ordinal, bytes, range, term.distance)
    } else {
      Self.compare(ordinal, bytes, range, &term, starts, &found, place: place)
    }
  }

  private mutating func gather(
    _ ordinal: UInt32, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ distance: Int
  ) {
    if isOneWord {
      if !range.isEmpty { add(UInt64(ordinal) << 32 | UInt64(distance)) }
      return
    }
    var reader = PositionReader(range)
    while reader.advance(bytes) {
      guard reader.offset >= place else { continue }
      let position = WordPosition(
        field: reader.field, offset: reader.offset - place, distance: distance)
      add(UInt64(ordinal) << 32 | UInt64(position.bits))
    }
  }

  @inline(__always)
  private mutating func add(_ start: UInt64) {
    if let last = starts.last, last >> 2 >= start >> 2 { isInOrder = false }
    starts.append(start)
  }

  /// Marks the starts of an article behind which a term stands where it should.
  private static func compare(
    _ ordinal: UInt32, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ term: inout Term,
    _ starts: [UInt64], _ found: inout [UInt8], place: Int
  ) {
    let starts = starts.span
    var found = found.mutableSpan
    var index = Self.index(of: UInt64(ordinal) << 32, in: starts, from: term.next)
    var reader = PositionReader(range)
    var spot = -1
    rows: while index < starts.count, starts[index] >> 32 == UInt64(ordinal) {
      let wanted = Int(starts[index] & 0xFFFF_FFFF) >> 2 + place
      while spot < wanted {
        guard reader.advance(bytes) else { break rows }
        spot = Int(WordPosition(field: reader.field, offset: reader.offset, distance: 0).spot)
      }
      if spot == wanted { found[index] = min(found[index], UInt8(term.distance)) }
      index += 1
    }
    term.next = index
  }

  /// Returns the index of the first number from `index` on that is not below one: steps that double, then halve.
  @inline(__always)
  private static func index(
    of number: UInt64, in numbers: borrowing Span<UInt64>, from index: Int
  ) -> Int {
    var low = index
    var step = 1
    while low + step < numbers.count, numbers[low + step] < number {
      low += step
      step *= 2
    }
    var high = min(low + step, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
