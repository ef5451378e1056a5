internal import NewsIndex

/// What the words of a plan count, and where their levels come from.
struct WordWeights {
  /// By leaf: its weight in steps (see `Score`), 0 where it does not count.
  private(set) var steps: [Int] = []
  /// By leaf: how often it occurs.
  private(set) var occurrences: [Occurrence] = []

  /// Weighs the leaves of a plan; a word that is typed twice, or in two inflections, counts once.
  init(
    _ plan: TextPlan, articleCount: Int,
    occurrence: (TextPlan.Leaf) throws(IndexError) -> Occurrence
  ) throws(IndexError) {
    var counted: Set<Set<String>> = []
    let isOnly = plan.leaves.count == 1
    for leaf in plan.leaves {
      let found = leaf.weight == nil ? try occurrence(leaf) : Occurrence()
      occurrences.append(found)
      guard leaf.isScored, isOnly || counted.insert(leaf.identity).inserted else {
        steps.append(0)
        continue
      }
      steps.append(
        Score.weight(
          leaf.weight ?? RankingModel.standard.weight(of: found, articleCount: articleCount)))
    }
  }
}

extension TextPlan.Leaf {
  /// What tells the word from others, not from its inflections: two of them count once.
  var identity: Set<String> {
    if let counted, !counted.isEmpty {
      // Inflections have their stem in common, but not themselves.
      let typed = alternatives.first { $0.isExact }?.term
      let stems = counted.map(\.term).filter { $0 != typed }
      return Set(stems.isEmpty ? counted.map(\.term) : stems)
    }
    return Set(alternatives.map(\.term))
  }
}

extension PostingIndex {
  /// Returns how often a leaf's terms stand in articles, related ones left out.
  ///
  /// An article with two spellings of a word counts twice: the sum is at hand, the union is not.
  func occurrence(of counted: [TextPlan.Leaf.Counted]) throws(IndexError) -> Occurrence {
    var sum = Occurrence()
    for term in counted where !term.isRelated {
      let occurrence = try self.term(term.term).occurrence
      sum.articleCount += occurrence.articleCount
      sum.placeCount += occurrence.placeCount
    }
    return sum
  }

  /// Returns the postings of a leaf: those of its terms, put together.
  ///
  /// - Parameters:
  ///   - counted: its terms.
  ///   - seesRelated: whether related words count too.
  /// - Returns: the postings, ascending by ordinal.
  /// - Throws: `IndexError` where the lists cannot be read.
  func postings(
    of counted: [TextPlan.Leaf.Counted], seesRelated: Bool
  ) throws(IndexError) -> Postings {
    var present: [(term: Term, isRelated: Bool)] = []
    for wanted in counted where seesRelated || !wanted.isRelated {
      let term = try self.term(wanted.term)
      if term.occurrence.articleCount > 0 { present.append((term, wanted.isRelated)) }
    }
    if present.count == 1, !present[0].isRelated { return try postings(of: present[0].term) }
    return try merged(present)
  }

  private func merged(_ terms: [(term: Term, isRelated: Bool)]) throws(IndexError) -> Postings {
    var all: [UInt64] = []
    for (term, isRelated) in terms {
      try postings(of: term).eachBlock { block in
        for index in 0..<block.count {
          var level = block.level(at: index)
          if isRelated { level = max(1, Int(RankingModel.related * Double(level))) }
          all.append(UInt64(block.ordinals[index]) << 8 | UInt64(level))
        }
      }
    }
    all.sort()
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    for posting in all {
      let ordinal = UInt32(truncatingIfNeeded: posting >> 8)
      let level = Int(posting & 255)
      if ordinals.last == ordinal {
        let last = levels.count - 1
        levels[last] = UInt8(ImpactScale.combined(Int(levels[last]), level))
      } else {
        ordinals.append(ordinal)
        levels.append(UInt8(level))
      }
    }
    let postings = Postings()
    postings.append(ordinals, levels)
    return postings
  }
}
