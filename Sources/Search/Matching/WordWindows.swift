internal import NewsIndex
internal import WordIndex

/// Lays the posting lists of a question side by side, a window of 4,096 articles after the other.
///
/// In a window each list has a bit for every article that it holds, and the query is decided for 64 articles at
/// once. The scores of the window fit into the processor's first cache.
struct WordWindows {
  private static let length = 1 << 12
  /// A window has so many words of 64 bits.
  private static let wordCount = length >> 6

  private let root: TextPlan.Node
  private let articles: ArticleSet?
  /// The number of ordinals.
  private let capacity: Int
  /// By list: what a level counts, 0 where it does not.
  private let weights: [Int]
  private var walks: [ListWalk] = []
  /// By list: the articles of the window that it holds.
  private var marks: [UInt64]
  /// The articles that match in the first words; behind them those of parts of the query.
  private var matching: [UInt64]
  /// The scores of the window, by article.
  private var sums: [Int]
  /// Where the next window begins.
  private var start = 0

  /// Goes to the beginning of lists.
  ///
  /// - Parameters:
  ///   - root: words, AND, OR and NOT; a leaf stands for the list of its number.
  ///   - lists: the lists.
  ///   - weights: by list: what a level counts.
  ///   - isScored: whether scores are asked for; else all are 0.
  ///   - articles: those that count, nil for all.
  ///   - capacity: the number of ordinals.
  init(
    _ root: TextPlan.Node, _ lists: [Postings], weights: [Int], isScored: Bool,
    among articles: ArticleSet?, capacity: Int
  ) {
    self.root = root
    self.articles = articles
    self.capacity = capacity
    self.weights = isScored ? weights : lists.map { _ in 0 }
    walks = lists.map(ListWalk.init)
    marks = Array(repeating: 0, count: lists.count * Self.wordCount)
    matching = Array(repeating: 0, count: Self.depth(root) * Self.wordCount)
    sums = Array(repeating: 0, count: Self.length)
  }

  /// Goes to the next window with articles that match; returns its first ordinal, nil at the end.
  mutating func next() throws(IndexError) -> Int? {
    while let bound = bound(root), bound < capacity {
      let first = max(start, bound & ~(Self.length - 1))
      start = first + Self.length
      let end = min(start, capacity)
      for index in marks.indices { marks[index] = 0 }
      for index in sums.indices { sums[index] = 0 }
      for index in walks.indices {
        try walks[index].add(
          from: first, below: end, weight: weights[index], to: &sums,
          marking: &marks, at: index * Self.wordCount)
      }
      decide(root, at: 0)
      if let articles {
        for word in 0..<Self.wordCount { matching[word] &= articles.word(first >> 6 + word) }
      }
      if matching.prefix(Self.wordCount).contains(where: { $0 != 0 }) { return first }
    }
    return nil
  }

  /// Adds the articles of the window that match to a set.
  func insert(into set: inout ArticleSet, from first: Int) {
    for word in 0..<Self.wordCount { set.insert(matching[word], at: first >> 6 + word) }
  }

  /// Calls `visit` with each article of the window that matches, less the window's first, and its score.
  @inline(__always)
  func each(_ visit: (Int, Int) -> Void) {
    let matching = matching.span
    let sums = sums.span
    for word in 0..<Self.wordCount {
      var rest = matching[word]
      while rest != 0 {
        let offset = word << 6 + rest.trailingZeroBitCount
        visit(offset, sums[offset])
        rest &= rest &- 1
      }
    }
  }

  // MARK: Deciding

  /// An ordinal before which nothing more matches; nil where nothing does at all.
  private func bound(_ node: TextPlan.Node) -> Int? {
    switch node {
    case .leaf(let leaf): return walks[leaf].bound
    case .and(let nodes):
      var highest = 0
      for node in nodes {
        guard let bound = bound(node) else { return nil }
        highest = max(highest, bound)
      }
      return highest
    case .or(let nodes): return nodes.lazy.compactMap(bound).min()
    case .butNot(let left, _): return bound(left)
    case .phrase, .near, .atLeast, .first, .inTier: return nil
    }
  }

  /// How many words for each 64 articles it takes to decide a node.
  private static func depth(_ node: TextPlan.Node) -> Int {
    switch node {
    case .and(let nodes), .or(let nodes): 1 + (nodes.map(depth).max() ?? 0)
    case .butNot(let left, let right): 1 + max(depth(left), depth(right))
    default: 1
    }
  }

  /// Writes which articles match a node to the words of a slot.
  private mutating func decide(_ node: TextPlan.Node, at slot: Int) {
    switch node {
    case .leaf(let leaf):
      for word in 0..<Self.wordCount {
        matching[slot * Self.wordCount + word] = marks[leaf * Self.wordCount + word]
      }
    case .and(let nodes): join(nodes, at: slot) { $0 & $1 }
    case .or(let nodes): join(nodes, at: slot) { $0 | $1 }
    case .butNot(let left, let right): join([left, right], at: slot) { $0 & ~$1 }
    case .phrase, .near, .atLeast, .first, .inTier: clear(slot)
    }
  }

  private mutating func join(
    _ nodes: [TextPlan.Node], at slot: Int, _ join: (UInt64, UInt64) -> UInt64
  ) {
    guard let first = nodes.first else { return clear(slot) }
    decide(first, at: slot)
    let target = slot * Self.wordCount
    for node in nodes.dropFirst() {
      if case .leaf(let leaf) = node {
        let source = leaf * Self.wordCount
        for word in 0..<Self.wordCount {
          matching[target + word] = join(matching[target + word], marks[source + word])
        }
      } else {
        decide(node, at: slot + 1)
        for word in 0..<Self.wordCount {
          matching[target + word] = join(
            matching[target + word], matching[target + Self.wordCount + word])
        }
      }
    }
  }

  private mutating func clear(_ slot: Int) {
    for word in 0..<Self.wordCount { matching[slot * Self.wordCount + word] = 0 }
  }
}

/// A list on its way through the windows.
private struct ListWalk {
  private let list: Postings
  private var block = PostingBlock()
  /// The next block to read, and the next posting of the one that was read.
  private var number = 0
  private var index = 0

  init(_ list: Postings) {
    self.list = list
  }

  /// An ordinal that the next posting is not before; nil at the end.
  var bound: Int? {
    if index < block.count { return Int(block.ordinals[index]) }
    guard number < list.blockCount else { return nil }
    return number > 0 ? Int(list.lasts[number - 1]) + 1 : 0
  }

  /// Adds the postings of a window: their weighed levels to its sums, and their bits to its marks.
  mutating func add(
    from start: Int, below end: Int, weight: Int, to sums: inout [Int],
    marking marks: inout [UInt64], at mark: Int
  ) throws(IndexError) {
    while true {
      index = block.add(
        at: index, from: UInt32(start), below: UInt32(end), weight: weight, to: &sums,
        marking: &marks, at: mark)
      if index < block.count { return }
      // Blocks that end before the window are not read.
      while number < list.blockCount, list.lasts[number] < start { number += 1 }
      guard number < list.blockCount, number == 0 || list.lasts[number - 1] + 1 < end else {
        block = PostingBlock()
        index = 0
        return
      }
      try list.read(number, into: &block)
      number += 1
      index = 0
    }
  }
}

extension PostingBlock {
  /// Adds postings from an index on whose ordinals lie in a window; returns the index of the next one.
  @inline(__always)
  fileprivate borrowing func add(
    at index: Int, from start: UInt32, below end: UInt32, weight: Int, to sums: inout [Int],
    marking marks: inout [UInt64], at mark: Int
  ) -> Int {
    var sums = sums.mutableSpan
    var marks = marks.mutableSpan
    let ordinals = ordinals.span
    var index = index
    // Bits are gathered by the word.
    var word = 0
    var bits: UInt64 = 0
    while index < count, ordinals[index] < end {
      // Of a damaged list an ordinal may be before the window.
      let offset = Int(ordinals[index] &- start)
      if offset >> 6 != word {
        marks[mark + word] |= bits
        bits = 0
        word = offset >> 6
        if offset >= sums.count { word = 0; index += 1; continue }
      }
      bits |= 1 << UInt64(offset & 63)
      if weight != 0 { sums[offset] &+= weight &* level(at: index) }
      index += 1
    }
    marks[mark + word] |= bits
    return index
  }
}
