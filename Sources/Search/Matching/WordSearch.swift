internal import NewsIndex
internal import WordIndex

/// Answers queries for words, AND, OR and NOT from posting lists alone, exactly.
///
/// One word is ranked by its best blocks. Of words that must all be there a rare one leads, and the
/// others are asked for its articles. Otherwise the lists are laid side by side (`WordWindows`).
struct WordSearch {
  let words: LeafPostings
  let arrays: ArticleArrays
  let languages: ArticleLanguages

  /// A plan with its lists: a question for each language, whose articles no other has.
  struct Question {
    var root: TextPlan.Node
    var shape: Shape
    var parts: [Part]
  }

  /// A question to the articles of one language.
  struct Part {
    /// By leaf.
    var lists: [Postings]
    var weights: [Int]
  }

  /// How the lists must come together.
  enum Shape {
    case one
    case all
    case mixed
  }

  /// Prepares a plan that posting lists answer.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - languages: the number of languages.
  ///   - seesRelated: whether related words count too.
  ///   - limits: by leaf: the only articles in which it counts, which all have it.
  ///   - weights: tells what words count in articles of a language.
  /// - Returns: the question; nil where a list lacks some of those articles.
  /// - Throws: `IndexError` where the index cannot be read.
  func question(
    _ plan: TextPlan, languages: Range<Int>, seesRelated: Bool, _ limits: [Int: ArticleSet],
    weights: (Int) throws(IndexError) -> WordWeights
  ) throws(IndexError) -> Question? {
    let shape = Self.shape(of: plan)
    /// By leaf: how many of the articles it must have it was not found to have.
    var lacking = limits.mapValues(\.count)
    var parts: [Part] = []
    for language in languages {
      var lists: [Postings] = []
      for (index, leaf) in plan.leaves.enumerated() {
        var list = try words.postings(
          of: leaf.counted ?? [], in: language, seesRelated: seesRelated)
        if let limit = limits[index] {
          list = try list.filtered(by: limit)
          lacking[index]? -= list.count
        }
        lists.append(list)
        if shape == .all, lists[lists.count - 1].count == 0 { break }
      }
      guard lists.count == plan.leaves.count, lists.contains(where: { $0.count > 0 }),
        shape != .all || lists[lists.count - 1].count > 0
      else { continue }
      parts.append(Part(lists: lists, weights: try weights(language).steps))
    }
    guard lacking.values.allSatisfy({ $0 == 0 }) else { return nil }
    return Question(root: plan.root, shape: shape, parts: parts)
  }

  private static func shape(of plan: TextPlan) -> Shape {
    func areLeaves(_ nodes: [TextPlan.Node]) -> Bool {
      nodes.count == plan.leaves.count
        && nodes.allSatisfy { if case .leaf = $0 { true } else { false } }
    }
    switch plan.root {
    case .leaf: return plan.leaves.count == 1 ? .one : .mixed
    case .and(let nodes) where areLeaves(nodes): return .all
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
  ///   - needed: which of those that match are wanted too.
  /// - Returns: the number, the best, and at least those that are wanted.
  /// - Throws: `IndexError` where the lists cannot be read.
  func best(
    _ question: Question, count: Int, among articles: ArticleSet?,
    _ needed: TextSearch.NeededMatches
  ) throws(IndexError) -> (total: Int, best: [TopScores.Candidate], all: ArticleSet?) {
    var top = TopScores(count: count)
    if question.shape == .one, articles == nil {
      for part in question.parts {
        try addBestBlocks(part.lists[0], weight: part.weights[0], to: &top)
      }
      let all = try self.articles(question, needed)
      return (question.parts.reduce(0) { $0 + $1.lists[0].count }, top.best, all)
    }
    guard count > 0 else {
      let all = try self.articles(question, among: articles)
      return (all.count, [], all)
    }
    var total = 0
    var all = needed.isNothing ? nil : ArticleSet(capacity: arrays.count)
    try each(question, among: articles) { ordinal, score in
      total += 1
      top.add(score, ordinal)
      all?.insert(ordinal)
    }
    return (total, top.best, all)
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
        top.add(block.level(at: index) * weight, Int(block.ordinals[index]))
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

  // MARK: All

  /// Calls `visit` with every article that matches and its score, those of a language ascending by ordinal.
  ///
  /// Scores that are not asked for are 0 or right.
  @inline(__always)
  func each(
    _ question: Question, among articles: ArticleSet?, isScored: Bool = true,
    _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    for part in question.parts {
      if isLed(part, question.shape) {
        try eachOfAll(part, articles, visit)
      } else if question.shape == .one, let articles {
        try eachOfOne(part.lists[0], part.weights[0], articles, visit)
      } else {
        var windows = windows(question.root, part, articles, isScored: isScored)
        while let start = try windows.next() {
          windows.each { offset, score in visit(start + offset, score) }
        }
      }
    }
  }

  @inline(__always)
  private func eachOfOne(
    _ list: Postings, _ weight: Int, _ articles: ArticleSet, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    var block = PostingBlock()
    var first = 0
    for number in 0..<list.blockCount {
      let last = Int(list.lasts[number])
      defer { first = last + 1 }
      guard first <= last, articles.isHolding(around: first...last) else { continue }
      try list.read(number, into: &block)
      let ordinals = block.ordinals.span
      for index in 0..<block.count where articles.mayContain(Int(ordinals[index])) {
        visit(Int(ordinals[index]), block.level(at: index) * weight)
      }
    }
  }

  /// Returns of all articles that match those that are needed; nil where none is.
  func articles(
    _ question: Question, _ needed: TextSearch.NeededMatches
  ) throws(IndexError) -> ArticleSet? {
    switch needed {
    case .nothing: nil
    case .shared: try articles(question, among: try arrays.stories().shared)
    case .all: try articles(question, among: nil)
    }
  }

  /// Returns the articles that match.
  func articles(
    _ question: Question, among articles: ArticleSet?
  ) throws(IndexError) -> ArticleSet {
    var set = ArticleSet(capacity: arrays.count)
    for part in question.parts {
      if isLed(part, question.shape) {
        try eachOfAll(part, articles) { ordinal, _ in set.insert(ordinal) }
      } else if question.shape == .one {
        try insert(part.lists[0], among: articles, into: &set)
      } else {
        var windows = windows(question.root, part, articles, isScored: false)
        while let start = try windows.next() { windows.insert(into: &set, from: start) }
      }
    }
    return set
  }

  /// Inserts the articles of a list; blocks without one that counts are not read.
  func insert(
    _ list: Postings, among articles: ArticleSet?, into set: inout ArticleSet
  ) throws(IndexError) {
    if let articles {
      return try eachOfOne(list, 0, articles) { ordinal, _ in set.insert(ordinal) }
    }
    var block = PostingBlock()
    for number in 0..<list.blockCount {
      try list.read(number, into: &block)
      let ordinals = block.ordinals.span
      for index in 0..<block.count where ordinals[index] < arrays.count {
        set.insert(Int(ordinals[index]))
      }
    }
  }

  private func windows(
    _ root: TextPlan.Node, _ part: Part, _ articles: ArticleSet?, isScored: Bool
  ) -> WordWindows {
    WordWindows(
      root, part.lists, weights: part.weights, isScored: isScored, among: articles,
      capacity: arrays.count)
  }

  /// Whether asking the other lists for the articles of the shortest costs less than reading all:
  /// about 60 postings read for one that is sought (measured).
  private func isLed(_ part: Part, _ shape: Shape) -> Bool {
    guard shape == .all else { return false }
    let counts = part.lists.map(\.count)
    return (counts.min() ?? 0) * 60 < counts.reduce(0, +) + arrays.count / 4
  }

  @inline(__always)
  private func eachOfAll(
    _ part: Part, _ articles: ArticleSet?, _ visit: (Int, Int) -> Void
  ) throws(IndexError) {
    let order = part.lists.indices.sorted {
      part.lists[$0].count < part.lists[$1].count
    }
    guard let leader = order.first else { return }
    var cursors = order.dropFirst().map { PostingCursor(part.lists[$0]) }
    let weights = order.dropFirst().map { part.weights[$0] }
    var block = PostingBlock()
    for number in 0..<part.lists[leader].blockCount {
      try part.lists[leader].read(number, into: &block)
      candidates: for index in 0..<block.count {
        let ordinal = Int(block.ordinals[index])
        // A damaged list may name articles that there are not.
        guard ordinal < arrays.count, articles?.contains(ordinal) ?? true else { continue }
        var score = block.level(at: index) * part.weights[leader]
        for other in cursors.indices {
          let level = try cursors[other].level(at: ordinal)
          if level == 0 { continue candidates }
          score += level * weights[other]
        }
        visit(ordinal, score)
      }
    }
  }
}
