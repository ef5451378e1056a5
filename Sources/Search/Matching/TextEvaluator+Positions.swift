internal import NewsIndex
internal import WordIndex

/// Phrases and proximity: where parts of a query stand together.
extension TextEvaluator {
  /// The words that may stand between a phrase's words in the tier `near`.
  package static let nearSlop = 3

  // MARK: Phrases

  /// Returns the closest tier in which a phrase stands, nil where it does not.
  mutating func phraseTier(_ leaves: [Int], _ around: Surroundings) -> Tier? {
    if hasPhrase(leaves, slop: 0, distance: 0, around) { return .exact }
    if loosest >= .inflected, hasDistance(1, leaves),
      hasPhrase(leaves, slop: 0, distance: 1, around)
    {
      return .inflected
    }
    if loosest >= .near, leaves.count > 1,
      hasPhrase(leaves, slop: Self.nearSlop, distance: 1, around)
    {
      return .near
    }
    if loosest >= .related, hasDistance(2, leaves),
      hasPhrase(leaves, slop: Self.nearSlop, distance: 2, around)
    {
      return .related
    }
    return nil
  }

  /// Whether a word stands somewhere in a form that is so far from the one typed.
  private func hasDistance(_ distance: Int, _ leaves: [Int]) -> Bool {
    leaves.contains { leaf in spots[leaf].contains { $0.distance == distance } }
  }

  mutating func hasPhrase(
    _ leaves: [Int], slop: Int, distance: Int, _ around: Surroundings
  ) -> Bool {
    if leaves.count == 2 {
      return hasPair(leaves[0], leaves[1], slop: slop, distance: distance, around)
    }
    return slop == 0
      ? hasNeighbours(leaves, distance: distance)
      : start(of: leaves, from: 0, slop: slop, distance: distance, around) != nil
  }

  /// Whether a word stands behind another, `slop` words between at most: what `start` tells of any number of words.
  ///
  /// Both ascend, so that each position is looked at once.
  private mutating func hasPair(
    _ first: Int, _ second: Int, slop: Int, distance: Int, _ around: Surroundings
  ) -> Bool {
    let (firsts, seconds) = (spots[first], spots[second])
    let (left, right) = (firsts.span, seconds.span)
    let reach = UInt32(min(slop, 1 << 27)) + 1
    var next = 0
    for index in left.indices where left[index].distance <= distance {
      let start = left[index]
      while next < right.count, right[next].spot <= start.spot { next += 1 }
      var other = next
      while other < right.count, right[other].spot - start.spot <= reach,
        right[other].distance > distance
      {
        other += 1
      }
      guard other < right.count, right[other].spot - start.spot <= reach,
        right[other].field == start.field
      else { continue }
      if slop == 0 || isOneSentence(start.field, start.offset, right[other].offset, around) {
        return true
      }
    }
    return false
  }

  /// Whether the words stand side by side somewhere: of the article nothing else need be known.
  private mutating func hasNeighbours(_ leaves: [Int], distance: Int) -> Bool {
    guard let first = leaves.first else { return false }
    chain.removeAll(keepingCapacity: true)
    for position in spots[first] where position.distance <= distance { chain.append(position.spot) }
    for leaf in leaves.dropFirst() {
      guard !chain.isEmpty else { return false }
      var kept = 0
      var index = 0
      let count = spots[leaf].count
      for spot in chain.indices {
        let wanted = chain[spot] + 1
        while index < count, spots[leaf][index].spot < wanted { index += 1 }
        guard index < count else { break }
        if spots[leaf][index].spot == wanted, spots[leaf][index].distance <= distance {
          chain[kept] = wanted
          kept += 1
        }
      }
      chain.removeSubrange(kept...)
    }
    return !chain.isEmpty
  }

  /// Calls `visit` with every part of the text where the words stand in order, until it returns false.
  ///
  /// At most `slop` other words stand between, and where some might, all stand in one sentence.
  ///
  /// For every position of the first word it is the shortest such part.
  mutating func eachPhrase(
    _ leaves: [Int], slop: Int, distance: Int, _ around: Surroundings, _ visit: (Span) -> Bool
  ) {
    guard let first = leaves.first else { return }
    var index = 0
    while let found = start(of: leaves, from: index, slop: slop, distance: distance, around) {
      let start = spots[first][found]
      let limit = start.offset + leaves.count - 1 + slop
      let span = Span(
        field: start.field, words: words(of: leaves, from: start, within: limit, distance))
      if !visit(span) { return }
      index = found + 1
    }
  }

  /// Returns which position of the first word, from one on, begins a part of the text where the words stand in order;
  /// nil where there is none.
  private mutating func start(
    of leaves: [Int], from index: Int, slop: Int, distance: Int, _ around: Surroundings
  ) -> Int? {
    guard let first = leaves.first else { return nil }
    for index in index..<max(index, spots[first].count) {
      let start = spots[first][index]
      guard start.distance <= distance else { continue }
      var last = start.offset
      let limit = start.offset + leaves.count - 1 + slop
      var isWhole = true
      for leaf in leaves.dropFirst() {
        guard let next = nextPosition(leaf, start.field, after: last, within: limit, distance)
        else {
          isWhole = false
          break
        }
        last = next
      }
      guard isWhole else { continue }
      // Neighbours are a phrase even across what was taken for the end of a sentence, but not across that of
      // a paragraph: there a position is empty.
      if slop > 0, !isOneSentence(start.field, start.offset, last, around) { continue }
      return index
    }
    return nil
  }

  private func words(
    of leaves: [Int], from start: WordPosition, within limit: Int, _ distance: Int
  ) -> [Int] {
    var words = [start.offset]
    for leaf in leaves.dropFirst() {
      guard
        let next = nextPosition(
          leaf, start.field, after: words[words.count - 1], within: limit, distance)
      else { break }
      words.append(next)
    }
    return words
  }

  /// The first position of a leaf behind `position` in a field, at most `limit`.
  private func nextPosition(
    _ leaf: Int, _ field: Int, after position: Int, within limit: Int, _ distance: Int
  ) -> Int? {
    let list = spots[leaf]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if (list[middle].field, list[middle].offset) <= (field, position) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < list.count, list[low].field == field, list[low].offset <= limit {
      if list[low].distance <= distance { return list[low].offset }
      low += 1
    }
    return nil
  }

  // MARK: Proximity

  /// Whether two parts stand close together anywhere.
  mutating func isNear(
    _ left: TextPlan.Node, _ right: TextPlan.Node, _ proximity: TextPlan.Proximity,
    _ around: Surroundings
  ) -> Bool {
    guard case .leaf(let first) = left, case .leaf(let second) = right,
      case .words(let most, let isOrdered) = proximity
    else { return !pairs(left, right, proximity, around).isEmpty }
    let farthest = loosest == .related ? 2 : 1
    // Both ascend: of the second word the positions that are too far before one of the first stay so.
    var start = 0
    for index in spots[first].indices where spots[first][index].distance <= farthest {
      let here = spots[first][index]
      while start < spots[second].count,
        spots[second][start].field < here.field
          || spots[second][start].field == here.field
            && spots[second][start].offset < (isOrdered ? here.offset + 1 : here.offset - most)
      { start += 1 }
      var other = start
      while other < spots[second].count, spots[second][other].field == here.field,
        spots[second][other].offset <= here.offset + most
      {
        let there = spots[second][other]
        other += 1
        guard there.distance <= farthest, there.offset != here.offset else { continue }
        if Self.crosses(here.field)
          || isOneParagraph(
            here.field, min(here.offset, there.offset), max(here.offset, there.offset), around)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether a distance in a field goes on over the end of a paragraph; it does not from one writer to the next.
  private static func crosses(_ field: Int) -> Bool { field == TextField.body.rawValue }

  /// Returns the parts of the text where a node holds.
  mutating func spans(_ node: TextPlan.Node, _ around: Surroundings) -> [Span] {
    switch node {
    case .leaf(let leaf):
      return spots[leaf].filter { $0.distance < 2 || loosest == .related }.map {
        Span(field: $0.field, words: [$0.offset])
      }
    case .phrase(let leaves, let slop):
      // Inside another operator a phrase is strict: words between would be counted twice.
      return phrases(leaves, slop: slop ?? 0, distance: 1, around)
    case .near(let left, let right, let proximity):
      return pairs(left, right, proximity, around)
    case .atLeast(let count, let node):
      let all = spans(node, around)
      return all.count >= count ? all : []
    case .first(let count, let node):
      return spans(node, around).filter { isAmongFirst(count, $0.field, $0.last, around) }
    case .inTier(let tier, let node): return tier <= loosest ? spans(node, around) : []
    case .or(let nodes):
      var all: [Span] = []
      for node in nodes { all += spans(node, around) }
      return Self.sorted(all)
    case .and(let nodes):
      var all: [Span] = []
      for node in nodes {
        let part = spans(node, around)
        if part.isEmpty { return [] }
        all += part
      }
      return Self.sorted(all)
    case .butNot(let left, let right):
      return spans(right, around).isEmpty ? spans(left, around) : []
    }
  }

  /// Returns all that `eachPhrase` finds.
  mutating func phrases(
    _ leaves: [Int], slop: Int, distance: Int, _ around: Surroundings
  ) -> [Span] {
    var found: [Span] = []
    eachPhrase(leaves, slop: slop, distance: distance, around) {
      found.append($0)
      return true
    }
    return found
  }

  private static func sorted(_ spans: [Span]) -> [Span] {
    spans.sorted { ($0.field, $0.first, $0.last) < ($1.field, $1.first, $1.last) }
  }

  /// Returns the parts that cover one position of each side, close enough together.
  ///
  /// An AND group on a side holds if each of its members is close to the other side.
  mutating func pairs(
    _ left: TextPlan.Node, _ right: TextPlan.Node, _ proximity: TextPlan.Proximity,
    _ around: Surroundings
  ) -> [Span] {
    if case .and(let nodes) = left {
      return together(nodes.map { ($0, right) }, proximity, around)
    }
    if case .and(let nodes) = right {
      return together(nodes.map { (left, $0) }, proximity, around)
    }
    let rights = spans(right, around)
    var found: [Span] = []
    for a in spans(left, around) {
      for b in rights where a.field == b.field && isClose(a, b, proximity, around) {
        found.append(Span(field: a.field, words: (a.words + b.words).sorted()))
      }
    }
    return found
  }

  private mutating func together(
    _ sides: [(TextPlan.Node, TextPlan.Node)], _ proximity: TextPlan.Proximity,
    _ around: Surroundings
  ) -> [Span] {
    var found: [Span] = []
    for (left, right) in sides {
      let part = pairs(left, right, proximity, around)
      if part.isEmpty { return [] }
      found += part
    }
    return Self.sorted(found)
  }

  private mutating func isClose(
    _ a: Span, _ b: Span, _ proximity: TextPlan.Proximity, _ around: Surroundings
  ) -> Bool {
    let isBefore = a.last < b.first
    guard isBefore || b.last < a.first else { return false }
    let start = min(a.first, b.first)
    let end = max(a.last, b.last)
    switch proximity {
    case .words(let most, let ordered):
      let gap = isBefore ? b.first - a.last : a.first - b.last
      guard gap <= most, isBefore || !ordered else { return false }
      return Self.crosses(a.field) || isOneParagraph(a.field, start, end, around)
    case .sentence: return isOneSentence(a.field, start, end, around)
    case .paragraph: return isOneParagraph(a.field, start, end, around)
    }
  }
}
