internal import NewsIndex
internal import WordIndex

/// Plans on which the positions of their words decide.
extension TextSearch {
  /// Returns the articles that match a plan on which positions decide, in the order of their ordinals.
  func positioned(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> [Match] {
    let seesRelated = wanted.loosest == .related
    let among = try narrowed(plan, wanted)
    var counts: [Int?] = []
    for leaf in plan.leaves {
      counts.append(try leaves.mostArticles(of: leaf, seesRelated: seesRelated))
    }
    if let phrase = plan.phraseLeaves, plan.asksForNeighbours(wanted.loosest) {
      let starts = try positions.starts(
        of: phrase, plan, counts: counts, isExact: plan.countsExactOnly(wanted.loosest),
        among: try living(among))
      return try matches(plan, DecidedArticles(plan, starts, wanted.loosest), wanted)
    }
    let parts = try positions.parts(
      of: plan, counts: counts, loosest: wanted.loosest, among: among)
    // Words that are counted were read only where those beside them are close.
    let candidates = candidates(plan, parts, among, isSifted: !counts.contains(nil))
    if plan.isDecidedByWords, !wanted.isScored {
      var matches: [Match] = []
      candidates.forEach { matches.append(Match(ordinal: $0, score: .zero, tier: .exact)) }
      return matches
    }
    return try evaluatedMatches(plan, parts, candidates, wanted)
  }

  /// Returns wanted articles, with all that match a plan; nil for all.
  func narrowed(_ plan: TextPlan, _ wanted: Wanted) throws(IndexError) -> ArticleSet? {
    var among = try ArticleNarrowing(
      plan: plan, words: leaves, seesRelated: wanted.loosest == .related, capacity: arrays.count
    ).articles()
    guard let allowed = allowed(wanted) else { return among }
    if among == nil { among = allowed } else { among?.formIntersection(allowed) }
    return among
  }

  /// The articles that are wanted, nil for all.
  func allowed(_ wanted: Wanted) -> ArticleSet? {
    guard let only = wanted.only, only < arrays.count else { return wanted.articles }
    var one = ArticleSet(capacity: arrays.count)
    if wanted.articles?.contains(only) ?? true { one.insert(only) }
    return one
  }

  /// The articles that may match.
  private func candidates(
    _ plan: TextPlan, _ parts: [[PositionPart]], _ among: ArticleSet?, isSifted: Bool
  ) -> ArticleSet {
    var set = CandidateFinder(plan: plan, parts: parts, capacity: arrays.count).candidates()
    if let among { set.formIntersection(among) }
    if !isSifted {
      set = ProximityFilter(parts: parts).candidates(of: plan.root, among: set)
    }
    return set
  }

  /// The articles that are evaluated between two looks at the clock.
  private static let articlesBetweenLooks = 512

  private func evaluatedMatches(
    _ plan: TextPlan, _ parts: [[PositionPart]], _ candidates: ArticleSet, _ wanted: Wanted
  ) throws(IndexError) -> [Match] {
    var collector = MatchCollector(wanted, wanted.isScored ? makeScorer(plan, wanted) : nil)
    var decided = decided(plan, parts, candidates, wanted.loosest)
    var evaluator = TextEvaluator(plan, loosest: wanted.loosest)
    let article = ArticleAtHand(texts, arrays)
    let surroundings = article.surroundings
    var cursors = parts.map { $0.map(PositionCursor.init) }
    var ordinals: [Int] = []
    candidates.forEach { ordinals.append($0) }
    for (number, ordinal) in ordinals.enumerated() {
      if number % Self.articlesBetweenLooks == 0 { try file.checkTime() }
      if let tier = decided.tier(of: ordinal) {
        try collector.add(ordinal, tier)
        continue
      }
      evaluator.clear()
      article.ordinal = ordinal
      for leaf in cursors.indices {
        for part in cursors[leaf].indices {
          evaluator.add(leaf: leaf, of: ordinal, at: &cursors[leaf][part])
        }
      }
      let tier = evaluator.evaluate(surroundings)
      if let failure = article.failure { throw failure }
      if let tier {
        try collector.add(ordinal, tier, spots: evaluator.spots, holding: evaluator.holding)
      }
    }
    return collector.found
  }

  /// The articles of which lists of positions tell how closely they match; others need a closer look.
  private func decided(
    _ plan: TextPlan, _ parts: [[PositionPart]], _ candidates: ArticleSet, _ loosest: Tier
  ) -> DecidedArticles {
    if let pair = plan.wordPair {
      return DecidedArticles(pair, parts, among: candidates)
    }
    guard let phrase = plan.phraseLeaves else { return DecidedArticles() }
    var starts = PhraseStarts(
      wordCount: phrase.count, among: candidates, capacity: arrays.count)
    for (place, leaf) in phrase.enumerated() where !starts.isEmpty {
      starts.narrow(byWordAt: place, parts[leaf].filter { $0.distance < 2 })
    }
    return DecidedArticles(plan, starts, loosest)
  }

  /// Returns the matches that were decided on.
  private func matches(
    _ plan: TextPlan, _ decided: DecidedArticles, _ wanted: Wanted
  ) throws(IndexError) -> [Match] {
    var collector = MatchCollector(wanted, wanted.isScored ? makeScorer(plan, wanted) : nil)
    var number = 0
    try decided.each { ordinal, tier throws(IndexError) in
      if number % Self.articlesBetweenLooks == 0 { try file.checkTime() }
      number += 1
      try collector.add(ordinal, tier)
    }
    return collector.found
  }
}

/// What an evaluator asks of the article at hand.
private final class ArticleAtHand {
  private let texts: StoredTexts
  private let arrays: ArticleArrays
  var ordinal = 0
  /// Why something could not be read.
  private(set) var failure: IndexError?

  init(_ texts: StoredTexts, _ arrays: ArticleArrays) {
    self.texts = texts
    self.arrays = arrays
  }

  /// The closures that answer; they live no longer than the object.
  var surroundings: TextEvaluator.Surroundings {
    TextEvaluator.Surroundings(
      leadEnd: { [unowned self] in
        tried(0) { () throws(IndexError) in try arrays.number(.leadEnd, of: ordinal) }
      },
      outline: { [unowned self] in
        tried(SentenceOutline([])) { () throws(IndexError) in
          try texts.outline(of: arrays.id(of: ordinal))
        }
      },
      isSpelledAlike: { [unowned self] leaf, place in
        tried(false) { () throws(IndexError) in
          try texts.isSpelledAlike(leaf, place, in: arrays.id(of: ordinal))
        }
      })
  }

  private func tried<Result>(
    _ instead: Result, _ read: () throws(IndexError) -> Result
  ) -> Result {
    do {
      return try read()
    } catch {
      failure = error
      return instead
    }
  }
}
