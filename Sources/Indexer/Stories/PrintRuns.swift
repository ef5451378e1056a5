internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Gathers numbers, the prints of articles or pairs of articles, and gives them back in order; memory is bounded.
struct PrintRuns {
  /// A run is sorted at so many prints, of 8 bytes.
  private static let runLength = 1 << 20
  /// A chunk of a run has so many prints.
  private static let chunkLength = 1 << 13

  private let spilled: SpilledRuns
  private var prints: [UInt64] = []
  private let runLength: Int

  /// Begins without a number.
  init(
    beside path: String, _ purpose: SpilledRuns.Purpose, runLength: Int = Self.runLength
  ) {
    spilled = SpilledRuns(beside: path, purpose)
    self.runLength = runLength
  }

  /// Adds the prints of an article.
  mutating func add(_ ordinal: Int, _ found: [UInt64]) throws(SQLiteError) {
    for print in found { try add(StoryPrint(print, ordinal: ordinal).bits) }
  }

  /// Adds a number.
  mutating func add(_ number: UInt64) throws(SQLiteError) {
    prints.append(number)
    if prints.count >= runLength { try spill() }
  }

  private mutating func spill() throws(SQLiteError) {
    prints.sort()
    for start in stride(from: 0, to: prints.count, by: Self.chunkLength) {
      try spilled.append(
        AscendingNumbers.encode(prints[start..<min(start + Self.chunkLength, prints.count)]))
    }
    spilled.endRun()
    prints.removeAll(keepingCapacity: true)
  }

  /// Returns all numbers in order, and forgets them.
  mutating func sorted() throws(SQLiteError) -> SortedPrints {
    if spilled.runs.isEmpty {
      prints.sort()
      defer { prints = [] }
      return SortedPrints([.init(numbers: prints)])
    }
    try spill()
    defer { spilled.removeAll() }
    return SortedPrints(spilled.runs.map { .init(chunks: $0) })
  }
}

/// Numbers out of several sorted runs, in order.
struct SortedPrints {
  /// One of them.
  struct Run {
    private var chunks: RunChunks?
    private var numbers: [UInt64]
    private var index = 0

    init(numbers: [UInt64]) { self.numbers = numbers }

    init(chunks: RunChunks) {
      self.chunks = chunks
      numbers = []
    }

    /// The number at hand, nil at the end.
    private(set) var first: UInt64?

    /// Goes on to the next number.
    mutating func advance() throws(SQLiteError) {
      while index >= numbers.count {
        guard let chunk = try chunks?.next() else {
          first = nil
          return
        }
        numbers = AscendingNumbers.decode(chunk)
        index = 0
      }
      first = numbers[index]
      index += 1
    }
  }

  private var runs: [Run]
  private var hasBegun = false

  fileprivate init(_ runs: [Run]) { self.runs = runs }

  /// Returns the next number, nil behind the last.
  mutating func next() throws(SQLiteError) -> UInt64? {
    if !hasBegun {
      for index in runs.indices { try runs[index].advance() }
      hasBegun = true
    }
    // Few runs: looking at each costs less than keeping them in a heap.
    var least: UInt64?
    var run = 0
    for index in runs.indices {
      guard let first = runs[index].first else { continue }
      if least.map({ first < $0 }) ?? true {
        least = first
        run = index
      }
    }
    if least != nil { try runs[run].advance() }
    return least
  }
}
