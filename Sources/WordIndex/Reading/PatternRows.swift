public import NewsIndex

/// Where the terms of a pattern stand, by article.
///
/// A pattern has many terms, each with many articles, and nearly all have it once. So rows are decoded where FTS5
/// keeps them, in the pass that finds them, and what an article has but once, in its body, is two numbers.
public struct PatternRows {
  /// A position in the body of an article that has no other, as long as no other row is about it.
  @usableFromInline
  struct Single {
    @usableFromInline var ordinal: UInt32
    @usableFromInline var position: WordPosition
  }

  /// The number of ordinals of the index; rows of others are damaged, and count for nothing.
  private let ordinalCount: Int
  @usableFromInline var singles: [Single] = []
  /// The other rows; where their positions are in `positions`.
  public private(set) var groups: [PositionList.Entry] = []
  @usableFromInline var positions: [WordPosition] = []
  /// The articles that have any of the terms; known once settled, as what follows.
  public private(set) var articles = ArticleSet(capacity: 0)
  /// Those of them whose positions are all in one group, though several rows were about them.
  @usableFromInline var joined: ArticleSet?
  /// In how many articles the terms stand, and how often.
  public private(set) var occurrence = Occurrence()

  /// Prepares reading rows of an index with so many ordinals.
  init(ordinalCount: Int) {
    self.ordinalCount = ordinalCount
  }

  // MARK: Reading

  /// How far the rows of a term were read.
  struct Reading {
    /// The row whose positions go on, and its positions so far, as FTS5 writes them.
    fileprivate var ordinal = 0
    fileprivate var bytes: [UInt8] = []
    /// How many bytes are still to come.
    fileprivate(set) var missing = 0
  }

  /// Adds rows of a term as FTS5 writes them (see `PositionList.append`), as far as they stand on one page.
  ///
  /// - Parameters:
  ///   - piece: the rows, of a segment that alone has the term.
  ///   - reading: what was read before.
  /// - Returns: whether the bytes are rows.
  mutating func append(_ piece: ArraySlice<UInt8>, _ reading: inout Reading) -> Bool {
    let span = piece.span
    var reader = FullTextBytes(at: min(reading.missing, span.count), end: span.count)
    if reading.missing > 0 {
      reading.bytes += piece.prefix(reader.offset)
      reading.missing -= reader.offset
      if reading.missing > 0 { return true }
      add(reading.ordinal, reading.bytes.span, 0..<reading.bytes.count)
      reading.bytes.removeAll()
    }
    var ordinal = 0
    while reader.offset < reader.end {
      ordinal &+= reader.number(span)
      // The lowest bit says that positions in older segments count no more: there are none.
      let size = reader.number(span) >> 1
      let start = reader.offset
      guard size <= reader.end - start else {
        reading.ordinal = ordinal
        reading.bytes += piece[(piece.startIndex + start)...]
        reading.missing = size - (reader.end - start)
        break
      }
      reader.offset = start + size
      add(ordinal, span, start..<start + size)
    }
    return !reader.isSpent
  }

  /// Adds the rows of a list of one term.
  mutating func append(_ list: PositionList) {
    for entry in list.entries {
      add(Int(entry.ordinal), list.bytes.span, Int(entry.start)..<Int(entry.end))
    }
  }

  @inline(__always)
  private mutating func add(_ ordinal: Int, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    if let single = single(ordinal, bytes, range) {
      singles.append(single)
    } else {
      addOther(ordinal, bytes, range)
    }
  }

  /// Returns a row that is a single position; nil for others.
  @inline(__always)
  private func single(
    _ ordinal: Int, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Single? {
    guard !range.isEmpty, ordinal >= 0, ordinal < ordinalCount else { return nil }
    // Nearly all rows have one position, in the body: a number of one byte or of two.
    let first = Int(bytes[range.lowerBound])
    let last = Int(bytes[range.upperBound - 1])
    let isLong = range.count == 2 && first >= 0x80
    guard isLong || range.count == 1 && first > 1, last < 0x80 else {
      return nil
    }
    let number = isLong ? (first & 0x7F) << 7 | last : first
    let position = WordPosition(field: 0, offset: number &- 2, distance: 0)
    return Single(ordinal: UInt32(ordinal), position: position)
  }

  private mutating func addOther(
    _ ordinal: Int, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) {
    guard !range.isEmpty, ordinal >= 0, ordinal < ordinalCount else { return }
    let start = positions.count
    var reader = PositionReader(range)
    while reader.advance(bytes) {
      let position = WordPosition(field: reader.field, offset: reader.offset, distance: 0)
      // A term may stand twice at one position: as a word and as another spelling of it.
      if positions.count == start || positions[positions.count - 1] != position {
        positions.append(position)
      }
    }
    if positions.count == start + 1, positions[start].field == 0 {
      singles.append(Single(ordinal: UInt32(ordinal), position: positions.removeLast()))
    } else {
      groups.append(entry(UInt32(ordinal), from: start))
    }
  }

  /// An article whose positions are the last ones.
  private func entry(_ ordinal: UInt32, from start: Int) -> PositionList.Entry {
    PositionList.Entry(
      ordinal: ordinal, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: positions.count))
  }

  // MARK: Articles

  /// Makes one row of those of an article, with each of its positions once.
  mutating func settle() {
    occurrence.positionCount = singles.count + positions.count
    articles = ArticleSet(capacity: ordinalCount)
    var repeated = ArticleSet(capacity: ordinalCount)
    occurrence.articleCount =
      articles.insert(singles.lazy.map { $0.ordinal }, noting: &repeated)
      + articles.insert(groups.lazy.map { $0.ordinal }, noting: &repeated)
    if occurrence.articleCount < singles.count + groups.count { join(repeated) }
  }

  /// Makes a group of all rows about each of some articles.
  private mutating func join(_ repeated: ArticleSet) {
    joined = repeated
    var rows: [PositionList.Entry] = []
    for single in singles where repeated.contains(Int(single.ordinal)) {
      positions.append(single.position)
      rows.append(entry(single.ordinal, from: positions.count - 1))
    }
    groups.removeAll { group in
      guard repeated.contains(Int(group.ordinal)) else { return false }
      rows.append(group)
      return true
    }
    rows = PositionList.sorted(rows, ordinalCount: ordinalCount)
    var together: [WordPosition] = []
    var index = 0
    while index < rows.count {
      let ordinal = rows[index].ordinal
      together.removeAll(keepingCapacity: true)
      while index < rows.count, rows[index].ordinal == ordinal {
        for position in Int(rows[index].start)..<Int(rows[index].end) {
          together.append(positions[position])
        }
        index += 1
      }
      occurrence.positionCount -= together.count
      together.tidy()
      occurrence.positionCount += together.count
      positions += together
      groups.append(entry(ordinal, from: positions.count - together.count))
    }
  }

  /// Returns how often the words stand in which field of a group's article.
  @inlinable @inline(__always)
  public func counts(of group: PositionList.Entry) -> PositionCounts {
    var counts = PositionCounts()
    for index in Int(group.start)..<Int(group.end) {
      counts.add(field: positions[index].field, position: positions[index].offset)
    }
    return counts
  }

  /// Returns in how many articles of each language the terms stand, and how often.
  ///
  /// - Parameters:
  ///   - languages: by ordinal: the number of a language.
  ///   - count: the number of languages.
  /// - Returns: what occurs, by language.
  public func occurrences(by languages: [UInt16], count: Int) -> [Occurrence] {
    var occurrences = [Occurrence](repeating: Occurrence(), count: count)
    for group in groups {
      let language = Int(languages[Int(group.ordinal)])
      occurrences[language].articleCount += 1
      occurrences[language].positionCount += Int(group.end - group.start)
    }
    eachSingle { ordinal, _ in
      occurrences[Int(languages[Int(ordinal)])].articleCount += 1
      occurrences[Int(languages[Int(ordinal)])].positionCount += 1
    }
    return occurrences
  }

  /// Calls `visit` with each article that is in no group: it has the words once, in its body.
  @inlinable @inline(__always)
  public func eachSingle(_ visit: (_ ordinal: UInt32, _ counts: PositionCounts) -> Void) {
    for single in singles where !(joined?.contains(Int(single.ordinal)) ?? false) {
      var counts = PositionCounts()
      counts.add(field: 0, position: single.position.offset)
      visit(single.ordinal, counts)
    }
  }
}
