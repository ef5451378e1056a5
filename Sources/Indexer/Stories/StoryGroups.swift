internal import NewsIndex
internal import Stories

/// What is to be compared so that articles come to their stories.
struct StoryWork {
  /// The articles that have enough in common to be compared, in order.
  private(set) var pairs: [(a: Int, b: Int)] = []
  /// The articles of each text that several have.
  private(set) var carried: [StoryCandidates.TextKey: [Int]] = [:]
  /// The articles that are no story's.
  private(set) var leftovers: Set<Int> = []
  /// The articles whose stories are forgotten and found anew.
  var anew: Set<Int> = []

  /// Begins with the articles whose stories are found anew.
  init(anew: Set<Int>) { self.anew = anew }

  /// Adds pairs, texts and leftovers; what is there already is taken once.
  mutating func add(
    _ others: [(a: Int, b: Int)], _ texts: [StoryCandidates.TextKey: [Int]],
    _ furtherLeftovers: Set<Int>
  ) {
    leftovers.formUnion(furtherLeftovers)
    // Those who have a text have its prints, so that each finds all of them.
    carried.merge(texts) { known, _ in known }
    guard !pairs.isEmpty else {
      pairs = others
      return
    }
    var all: [(a: Int, b: Int)] = []
    for pair in (pairs + others).sorted(by: <) where all.last.map({ $0 != pair }) ?? true {
      all.append(pair)
    }
    pairs = all
  }

  /// All articles that are compared or found anew, ascending.
  var articles: [Int] {
    var all = Array(anew)
    for (a, b) in pairs { all += [a, b] }
    for ordinals in carried.values { all += ordinals }
    return all.ascending
  }
}

extension [Int] {
  /// The different ones, ascending.
  fileprivate var ascending: [Int] {
    var kept: [Int] = []
    for number in sorted() where kept.last != number { kept.append(number) }
    return kept
  }
}

/// Where an article stands, as arrays have it.
struct StoryPlace {
  /// The article.
  let ordinal: UInt32
  /// The ordinal of its story's original plus one, 0 where it is alone.
  let story: UInt32
  /// What it is to the original (`StoryRelation`).
  let relation: UInt32

  init(_ ordinal: Int, story: Int, relation: Int) {
    self.ordinal = UInt32(ordinal)
    self.story = UInt32(story)
    self.relation = UInt32(relation)
  }
}

/// What is to be compared, by what may hang together in the end: by pairs, by common texts, by stories that are there.
///
/// The texts of a group are read together, and needed no more behind it.
struct StoryGroups {
  /// One of them.
  struct Group {
    /// Its articles, ascending, the names of stories that are there among them.
    var articles: ArraySlice<Int>
    /// Its pairs, in order.
    var pairs: ArraySlice<(a: Int, b: Int)>
    /// Its texts that several have.
    var carried: [[Int]]
  }

  /// The names of the stories that articles have already.
  let storedNames: [Int: Int]
  private var articles: [Int]
  private var pairs: [(a: Int, b: Int)]
  private var carried: [[Int]]
  /// By article, pair and text the number of the group; ascending.
  private var articleGroups: [UInt32]
  private var pairGroups: [UInt32]
  private var carriedGroups: [UInt32]
  private var article = 0
  private var pair = 0
  private var text = 0

  /// Finds the groups of some work; `storedNames` has the names of the stories that its articles have.
  init(_ work: StoryWork, _ storedNames: [Int: Int]) {
    self.storedNames = storedNames
    let all = (work.articles + storedNames.values).ascending
    func index(_ ordinal: Int) -> Int { all.partitioningIndex { $0 >= ordinal } }
    var parts = StoryParts(count: all.count)
    for (a, b) in work.pairs { parts.join(index(a), index(b)) }
    for ordinals in work.carried.values {
      for ordinal in ordinals { parts.join(index(ordinals[0]), index(ordinal)) }
    }
    for (ordinal, name) in storedNames { parts.join(index(ordinal), index(name)) }
    (articles, articleGroups) = Self.byGroup(all) { parts.name(of: index($0)) }
    (pairs, pairGroups) = Self.byGroup(work.pairs) { parts.name(of: index($0.a)) }
    (carried, carriedGroups) = Self.byGroup(work.carried.values.sorted { $0[0] < $1[0] }) {
      parts.name(of: index($0[0]))
    }
  }

  /// Returns elements by the number of their group, in their order in each, and these numbers.
  private static func byGroup<Element>(
    _ elements: [Element], _ group: (Element) -> Int
  ) -> ([Element], [UInt32]) {
    var keys: [UInt64] = []
    keys.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      keys.append(UInt64(group(element)) << 32 | UInt64(index))
    }
    keys.sort()
    return (
      keys.map { elements[Int($0 & UInt64(UInt32.max))] }, keys.map { UInt32($0 >> 32) }
    )
  }

  /// Returns the next group, nil behind the last.
  mutating func next() -> Group? {
    guard article < articles.count else { return nil }
    let number = articleGroups[article]
    return Group(
      articles: articles[Self.take(number, articleGroups, &article)],
      pairs: pairs[Self.take(number, pairGroups, &pair)],
      carried: Array(carried[Self.take(number, carriedGroups, &text)]))
  }

  private static func take(_ number: UInt32, _ groups: [UInt32], _ next: inout Int) -> Range<Int> {
    let first = next
    while next < groups.count, groups[next] == number { next += 1 }
    return first..<next
  }
}
