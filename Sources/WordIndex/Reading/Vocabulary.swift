internal import NewsIndex
internal import SQLite

/// The terms of a segment of FTS5's index, close together (see `VocabularyHead`), read as they are needed.
final class Vocabulary {
  private let file: IndexFile
  private let segment: Int
  private let head: VocabularyHead
  /// The first term that the segment still has; nil where it has all that was described.
  private let start: [UInt8]?
  private var pages: [TermBlocks?]

  /// Opens the vocabulary of a segment, given its head, where the segment is the one that was described.
  init(_ file: IndexFile, _ segment: FullTextSegment, _ head: VocabularyHead, from start: [UInt8]?)
  {
    self.file = file
    self.segment = segment.id
    self.head = head
    self.start = start
    pages = Array(repeating: nil, count: head.firsts.count)
  }

  private func page(_ number: Int) throws(IndexError) -> TermBlocks {
    if let page = pages[number] { return page }
    let bytes = try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT data FROM vocabulary WHERE id = ?1")
      try row.bind(VocabularyHead.row(of: segment, page: number + 1), at: 1)
      return try row.step() ? row.blob(at: 0) ?? [] : []
    }
    guard let page = TermBlocks(bytes) else { throw damaged(number) }
    pages[number] = page
    return page
  }

  private func damaged(_ page: Int) -> IndexError {
    .damaged(path: file.path, reason: "vocabulary of full-text segment \(segment), page \(page)")
  }

  // MARK: Walking

  /// Returns the first term that is not before `bound`; nil behind the last.
  func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]? {
    var found: [UInt8]?
    try walk(from: bound) { term, _ in
      found = Self.copy(term)
      return .ends
    }
    return found
  }

  /// Whether a term is there.
  func contains(_ wanted: [UInt8]) throws(IndexError) -> Bool {
    var isFound = false
    try walk(from: wanted) { term, _ in
      isFound = term.count == wanted.count && Self.begins(term, wanted)
      return .ends
    }
    return isFound
  }

  /// Returns the wanted terms, in their order, a number at the most.
  func terms(_ sieve: some TermSieve, most: Int) throws(IndexError) -> [[UInt8]] {
    var sieve = sieve
    let prefix = sieve.prefix
    var found: [[UInt8]] = []
    guard most > 0 else { return [] }
    try walk(from: prefix) { term, shared in
      if shared < prefix.count, !Self.begins(term, prefix) { return .ends }
      switch sieve.read(term, from: shared) {
      case .isWanted:
        found.append(Self.copy(term))
        return found.count < most ? .goesOn : .ends
      case .mayGoOn: return .goesOn
      case .fails(let count): return .leaps(count)
      }
    }
    return found
  }

  private static func copy(_ term: borrowing Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(term.count)
    for index in 0..<term.count { copy.append(term[index]) }
    return copy
  }

  private static func begins(_ term: borrowing Span<UInt8>, _ prefix: [UInt8]) -> Bool {
    guard term.count >= prefix.count else { return false }
    for index in prefix.indices where term[index] != prefix[index] { return false }
    return true
  }

  /// How a walk goes on behind a term.
  private enum Step {
    case goesOn
    /// Behind all terms that have the same so many first bytes.
    case leaps(Int)
    case ends
  }

  /// Calls `visit` with the terms from `bound` on, and how many bytes each shares with the one visited before.
  @inline(__always)
  private func walk(
    from bound: [UInt8], _ visit: (borrowing Span<UInt8>, Int) -> Step
  ) throws(IndexError) {
    var bound = bound
    if let start, bound.lexicographicallyPrecedes(start) { bound = start }
    var buffer = [UInt8](repeating: 0, count: TermPage.longestTerm)
    var term = buffer.mutableSpan
    var length = 0
    /// Whether a term has been visited, and how many of its first bytes fail.
    var hasBegun = false
    var failing = 0
    var number = Self.last(head.firsts.count) {
      self.head.firsts[$0].lexicographicallyPrecedes(bound)
    }
    while number < head.firsts.count {
      let page = try page(number)
      let bytes = page.bytes
      let span = bytes.span
      var block =
        hasBegun ? 0 : Self.last(page.count) { page.first(of: $0).lexicographicallyPrecedes(bound) }
      while block < page.count {
        if failing > 0 {
          // Blocks all of whose terms fail, or pages.
          if isPage(number + 1, beginningWith: term.span, failing) { break }
          block = Self.lastBlock(of: page, from: block, beginningWith: term.span, failing)
        }
        var cursor = page.cursor(at: block)
        block += 1
        var isFirst = true
        while cursor.advance(span) {
          var shared = cursor.shared
          if isFirst {
            isFirst = false
            while shared < min(length, cursor.end - cursor.start),
              term[shared] == span[cursor.start + shared]
            {
              shared += 1
            }
            if failing > 0, shared >= failing { continue }
            cursor.start += shared
          } else if failing > 0, shared >= failing {
            continue
          }
          let count = cursor.end - cursor.start
          guard shared <= length, shared + count <= term.count else { throw damaged(number + 1) }
          for index in 0..<count { term[shared + index] = span[cursor.start + index] }
          length = shared + count
          failing = 0
          if !hasBegun {
            if Self.isBefore(bound, term.span, length) { continue }
            hasBegun = true
            shared = 0
          }
          switch visit(term.span.extracting(0..<length), shared) {
          case .goesOn: break
          case .leaps(let count): failing = count
          case .ends: return
          }
        }
        if cursor.isDamaged { throw damaged(number + 1) }
      }
      number += 1
      while failing > 0, isPage(number + 1, beginningWith: term.span, failing) { number += 1 }
    }
  }

  /// Returns the last block, from one on, of those side by side whose first terms begin with the first `count`
  /// bytes of another term, not looking at the block itself.
  private static func lastBlock(
    of page: TermBlocks, from block: Int, beginningWith other: borrowing Span<UInt8>, _ count: Int
  ) -> Int {
    var last = block
    var step = 1
    while last + step < page.count, page.first(of: last + step, beginsWith: other, count: count) {
      last += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if last + step < page.count, page.first(of: last + step, beginsWith: other, count: count) {
        last += step
      }
    }
    return last
  }

  /// Whether there is a page whose first term begins with the first `count` bytes of another.
  private func isPage(
    _ number: Int, beginningWith other: borrowing Span<UInt8>, _ count: Int
  ) -> Bool {
    guard number < head.firsts.count, head.firsts[number].count >= count else { return false }
    for index in 0..<count where head.firsts[number][index] != other[index] { return false }
    return true
  }

  /// Whether a term is before `bound`.
  private static func isBefore(
    _ bound: [UInt8], _ term: borrowing Span<UInt8>, _ length: Int
  ) -> Bool {
    for index in 0..<min(length, bound.count) where term[index] != bound[index] {
      return term[index] < bound[index]
    }
    return length < bound.count
  }

  /// Returns the last of some numbers from 0 on for which `isBefore` is true, of which all before one such are;
  /// 0 where there is none.
  private static func last(_ count: Int, where isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
