internal import NewsIndex

/// Answers queries for words, AND, OR and NOT from posting lists alone, exactly.
///
/// One word is ranked by its best blocks. Of words that must all be there a rare one leads, and the
/// others are asked for its articles. Otherwise the lists are added up in a window of 16,384 articles
/// after the other, small enough for the processor's cache.
struct WordSearch {
  let postings: PostingIndex
  let arrays: ArticleArrays

  /// A plan with its lists.
  struct Question {
    fileprivate var root: TextPlan.Node
    fileprivate var lists: [Postings]
    fileprivate var weights: [Int]
    fileprivate var shape: Shape
  }

  /// How the lists must come together.
  fileprivate enum Shape {
    case one
    case all
    case any
    case mixed
  }

  /// A query of AND, OR and NOT mixed tells its words apart by one bit each.
  private static let mostMixed = 16

  /// Prepares a plan; nil where it asks for more than posting lists can answer.
  func question(
    _ plan: TextPlan, _ weights: WordWeights, seesRelated: Bool
  ) throws(IndexError) -> Question? {
    guard plan.isAboutWordsAlone, !plan.leaves.isEmpty else { return nil }
    let shape = Self.shape(of: plan)
    if shape == .mixed, plan.leaves.count > Self.mostMixed { return nil }
    var lists: [Postings] = []
    for leaf in plan.leaves {
      lists.append(
        try postings.postings(of: leaf.counted ?? [], seesRelated: seesRelated))
    }
    return Question(root: plan.root, lists: lists, weights: weights.steps, shape: shape)
  }

  private static func shape(of plan: TextPlan) -> Shape {
    func areLeaves(_ nodes: [TextPlan.Node]) -> Bool {
      nodes.count == plan.leaves.count
        && nodes.allSatisfy { if case .leaf = $0 { true } else { false } }
    }
    switch plan.root {
    case .leaf: return plan.leaves.count == 1 ? .one : .mixed
    case .and(let nodes) where areLeaves(nodes): return .all
    case .or(let nodes) where areLeaves(nodes): return .any
    default: return .mixed
    }
  }

  // MARK: The best

  /// Returns the number of articles that match and the best of them, in no order.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - count: how many are wanted; more come where the last are equal.
  ///   - articles: those that count, nil for all.
  /// - Returns: the number and the best.
  /// - Throws: `IndexError` where the lists cannot be read.
  func best(
    _ question: Question, count: Int, among articles: ArticleSet?
  ) throws(IndexError) -> (total: Int, best: [TopScores.Candidate]) {
    var top = TopScores(count: count)
    if question.shape == .one, articles == nil {
      try addBestBlocks(question.lists[0], weight: question.weights[0], to: &top)
      return (question.lists[0].count, top.best)
    }
    var total = 0
    try each(question, among: articles) { ordinal, score in
      total += 1
      top.add(score, ordinal)
    }
    return (total, top.best)
  }

  /// Reads blocks by their highest level, until none can hold a better one.
  private func addBestBlocks(
    _ list: Postings, weight: Int, to top: inout TopScores
  ) throws(IndexError) {
    guard top.count > 0 else { return }
    var block = PostingBlock()
    let highest = list.highest
    for number in Self.byHighestLevel(highest) {
      if Int(highest[number]) * weight < top.threshold { return }
      try list.read(number, into: &block)
      for index in 0..<block.count {
        top.add(Int(block.levels[index]) * weight, Int(block.ordinals[index]))
      }
    }
  }

  /// The numbers of blocks, those with the highest level first.
  private static func byHighestLevel(_ highest: [UInt8]) -> [Int] {
    var ends = [Int](repeating: 0, count: 257)
    for level in highest { ends[255 - Int(level) + 1] += 1 }
    for index in 1...256 { ends[index] += ends[index - 1] }
    var numbers = [Int](repeating: 0, count: highest.count)
    for (number, level) in highest.enumerated() {
      numbers[ends[255 - Int(level)]] = number
      ends[255 - Int(level)] += 1
    }
    return numbers
  }

  /// The list of a question about one word; nil for others.
  func onlyList(of question: Question) -> Postings? {
    question.shape == .one ? question.lists[0] : nil
  }

  /// Adds the first articles of a list in the order of time, by their ranks.
  func addFirst(
    of list: Postings, in order: TimeOrder, to top: inout TopScores
  ) throws(IndexError) {
    guard top.count > 0 else { return }
    var bounds: [(highest: Int, number: Int)] = []
    bounds.reserveCapacity(list.blockCount)
    var first = 0
    for number in 0..<list.blockCount {
      let last = Int(list.lasts[number])
      bounds.append((order.highest(from: first, through: last), number))
      first = last + 1
    }
    bounds.sort { $0 > $1 }
    var block = PostingBlock()
    for (highest, number) in bounds {
      if highest < top.threshold { return }
      try list.read(number, into: &block)
      for index in 0..<block.count {
        let ordinal = Int(block.ordinals[index])
        top.add(order.rank(of: ordinal), ordinal)
      }
    }
  }

  // MARK: All

  /// Calls `visit` with every article that matches and its score, ascending by ordinal.
  @inline(__always)
  func each(
    _ question: Question, among articles: ArticleSet?, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    switch question.shape {
    case .one: try eachOfOne(question, articles, visit)
    case .all where isLed(question): try eachOfAll(question, articles, visit)
    case .all, .any, .mixed: try eachInWindows(question, articles, visit)
    }
  }

  @inline(__always)
  private func eachOfOne(
    _ question: Question, _ articles: ArticleSet?, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    let weight = question.weights[0]
    try question.lists[0].eachBlock { block in
      for index in 0..<block.count {
        let ordinal = Int(block.ordinals[index])
        if let articles, !articles.contains(ordinal) { continue }
        visit(ordinal, Int(block.levels[index]) * weight)
      }
    }
  }

  /// Whether asking the other lists for the articles of the shortest costs less than reading all:
  /// about 60 postings read for one that is sought (measured).
  private func isLed(_ question: Question) -> Bool {
    let counts = question.lists.map(\.count)
    return (counts.min() ?? 0) * 60 < counts.reduce(0, +) + arrays.count / 4
  }

  @inline(__always)
  private func eachOfAll(
    _ question: Question, _ articles: ArticleSet?, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    let order = question.lists.indices.sorted {
      question.lists[$0].count < question.lists[$1].count
    }
    guard let leader = order.first else { return }
    var cursors = order.dropFirst().map { PostingCursor(question.lists[$0]) }
    let weights = order.dropFirst().map { question.weights[$0] }
    var block = PostingBlock()
    for number in 0..<question.lists[leader].blockCount {
      try question.lists[leader].read(number, into: &block)
      candidates: for index in 0..<block.count {
        let ordinal = Int(block.ordinals[index])
        if let articles, !articles.contains(ordinal) { continue }
        var score = Int(block.levels[index]) * question.weights[leader]
        for other in cursors.indices {
          let level = try cursors[other].level(at: ordinal)
          if level == 0 { continue candidates }
          score += level * weights[other]
        }
        visit(ordinal, score)
      }
    }
  }

  // MARK: Windows

  private static let windowLength = 1 << 14
  /// The bits of a sum that hold the score; those above hold which words, or how many, stand there.
  private static let scoreBits: UInt64 = 48

  @inline(__always)
  private func eachInWindows(
    _ question: Question, _ articles: ArticleSet?, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    var walks: [ListWalk] = []
    for list in question.lists { walks.append(try ListWalk(list)) }
    var window = [UInt64](repeating: 0, count: Self.windowLength)
    let scoreMask: UInt64 = (1 << Self.scoreBits) - 1
    let wanted = question.shape == .all ? UInt64(walks.count) : 1
    let table = question.shape == .mixed ? Self.table(question) : []
    var start = 0
    while start < arrays.count {
      // Windows in which no word stands are passed over.
      guard let next = walks.compactMap(\.nextOrdinal).min() else { return }
      start = max(start, Int(next) & ~(Self.windowLength - 1))
      for index in walks.indices {
        let mark: UInt64 = question.shape == .mixed ? 1 << UInt64(index) : 1
        try walks[index].add(
          below: start + Self.windowLength, to: &window, from: start,
          weight: UInt64(question.weights[index]), mark: mark << Self.scoreBits)
      }
      for index in 0..<Self.windowLength {
        let sum = window[index]
        if sum == 0 { continue }
        window[index] = 0
        let marks = sum >> Self.scoreBits
        let holds = question.shape == .mixed ? table[Int(marks)] : marks >= wanted
        guard holds, articles?.contains(start + index) ?? true else { continue }
        visit(start + index, Int(sum & scoreMask))
      }
      start += Self.windowLength
    }
  }

  /// Whether the query holds, for every set of its words.
  private static func table(_ question: Question) -> [Bool] {
    (0..<1 << question.lists.count).map { holds(question.root, $0) }
  }

  private static func holds(_ node: TextPlan.Node, _ words: Int) -> Bool {
    switch node {
    case .leaf(let leaf): words & 1 << leaf != 0
    case .and(let nodes): nodes.allSatisfy { holds($0, words) }
    case .or(let nodes): nodes.contains { holds($0, words) }
    case .butNot(let left, let right): holds(left, words) && !holds(right, words)
    case .phrase, .near, .atLeast, .first, .inTier: false
    }
  }
}

/// A list on its way through the windows.
private struct ListWalk {
  private let list: Postings
  private var block = PostingBlock()
  /// The next block to read, and the next posting of the one that was read.
  private var number = 0
  private var index = 0

  init(_ list: Postings) throws(IndexError) {
    self.list = list
    guard list.blockCount > 0 else { return }
    try list.read(0, into: &block)
    number = 1
  }

  /// An ordinal that the next posting is not before; nil at the end.
  var nextOrdinal: UInt32? {
    if index < block.count { return block.ordinals[index] }
    return number < list.blockCount ? list.lasts[number - 1] + 1 : nil
  }

  /// Adds the postings below an ordinal to a window.
  @inline(__always)
  mutating func add(
    below end: Int, to window: inout [UInt64], from start: Int, weight: UInt64, mark: UInt64
  ) throws(IndexError) {
    let end = UInt32(clamping: end)
    while true {
      index = block.addLevels(
        from: index, below: end, to: &window, at: UInt32(start), weight: weight, mark: mark)
      if index < block.count { return }
      guard number < list.blockCount, list.lasts[number - 1] + 1 < end else { return }
      try list.read(number, into: &block)
      number += 1
      index = 0
    }
  }
}

extension PostingBlock {
  /// Adds postings from `index` on whose ordinal is below `end`; returns the index of the next one.
  @inline(__always)
  fileprivate borrowing func addLevels(
    from index: Int, below end: UInt32, to window: inout [UInt64], at start: UInt32,
    weight: UInt64, mark: UInt64
  ) -> Int {
    var sums = window.mutableSpan
    var index = index
    while index < count, ordinals[index] < end {
      sums[Int(ordinals[index] &- start)] &+= mark &+ weight &* UInt64(levels[index])
      index += 1
    }
    return index
  }
}
