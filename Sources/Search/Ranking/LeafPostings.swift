internal import NewsIndex
internal import WordIndex

/// The postings of the leaves of plans, language by language: what posting lists say, put together.
final class LeafPostings {
  private let postings: PostingIndex
  private let languages: ArticleLanguages
  private let arrays: ArticleArrays
  private let positions: PositionLookup
  private let scale: ImpactScale
  /// Words as typed, by language.
  private var typed: [String: [Int: Typed]] = [:]

  /// A word as typed, in articles of one language.
  private struct Typed {
    var occurrence = Occurrence()
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []

    mutating func add(_ ordinal: UInt32, _ level: Int, _ positionCount: Int) {
      occurrence.articleCount += 1
      occurrence.positionCount += positionCount
      ordinals.append(ordinal)
      levels.append(UInt8(level))
    }
  }

  init(
    _ postings: PostingIndex, _ languages: ArticleLanguages, arrays: ArticleArrays,
    positions: PositionLookup, _ scale: ImpactScale
  ) {
    self.postings = postings
    self.languages = languages
    self.arrays = arrays
    self.positions = positions
    self.scale = scale
  }

  /// Forgets what was read of words as typed.
  func forget() {
    typed.removeAll()
  }

  /// Returns how often a leaf's words stand in articles of a language, related ones left out.
  ///
  /// An article with two spellings of a word counts twice: the sum is at hand, the union is not.
  func occurrence(
    of counted: [TextPlan.Leaf.Counted], in language: Int
  ) throws(IndexError) -> Occurrence {
    var words: [Int: Occurrence] = [:]
    for part in counted where !part.isRelated {
      let more = try occurrence(of: part, in: language)
      // Two stems of one word are mostly of the same positions.
      let known = words[part.word] ?? Occurrence()
      words[part.word] = Occurrence(
        articleCount: max(known.articleCount, more.articleCount),
        positionCount: max(known.positionCount, more.positionCount))
    }
    return words.values.reduce(into: Occurrence()) {
      $0.articleCount += $1.articleCount
      $0.positionCount += $1.positionCount
    }
  }

  private func occurrence(
    of part: TextPlan.Leaf.Counted, in language: Int
  ) throws(IndexError) -> Occurrence {
    switch part.language {
    case nil: try typed(part.term)[language]?.occurrence ?? Occurrence()
    case language: try postings.term(language, part.term).occurrence
    default: Occurrence()
    }
  }

  /// Returns in how many articles a leaf stands at the most, nil where its lists do not say.
  func mostArticles(of leaf: TextPlan.Leaf, seesRelated: Bool) throws(IndexError) -> Int? {
    guard let counted = leaf.counted else { return nil }
    var sum = 0
    for part in counted where seesRelated || !part.isRelated {
      for language in part.language.map({ $0..<$0 + 1 }) ?? languages.all {
        sum += try occurrence(of: part, in: language).articleCount
      }
    }
    return sum
  }

  /// Inserts the articles in which a leaf stands into a set; false where its lists do not say.
  func insertArticles(
    of leaf: TextPlan.Leaf, seesRelated: Bool, into set: inout ArticleSet
  ) throws(IndexError) -> Bool {
    guard let counted = leaf.counted else { return false }
    for part in counted where seesRelated || !part.isRelated {
      if let language = part.language {
        try postings.insertArticles(of: postings.term(language, part.term), into: &set)
      } else {
        for ordinal in try typed(part.term).values.lazy.flatMap(\.ordinals) {
          set.insert(Int(ordinal))
        }
      }
    }
    return true
  }

  /// Returns the postings of a leaf in articles of a language: those of its words, put together.
  ///
  /// - Parameters:
  ///   - counted: what counts.
  ///   - language: the number of the language.
  ///   - seesRelated: whether related words count too.
  /// - Returns: the postings, ascending by ordinal.
  /// - Throws: `IndexError` where the lists cannot be read.
  func postings(
    of counted: [TextPlan.Leaf.Counted], in language: Int, seesRelated: Bool
  ) throws(IndexError) -> Postings {
    var present: [(part: TextPlan.Leaf.Counted, list: Postings)] = []
    for part in counted where seesRelated || !part.isRelated {
      if part.language == language {
        let term = try postings.term(language, part.term)
        if term.occurrence.articleCount > 0 {
          present.append((part, try postings.postings(of: term)))
        }
      } else if part.language == nil, let word = try typed(part.term)[language] {
        let list = Postings()
        list.append(word.ordinals, word.levels)
        present.append((part, list))
      }
    }
    if present.count == 1, !present[0].part.isRelated { return present[0].list }
    return try Self.merged(present)
  }

  /// Lays the lists of a leaf side by side: an article's level is put together of those of its words.
  private static func merged(
    _ lists: [(part: TextPlan.Leaf.Counted, list: Postings)]
  ) throws(IndexError) -> Postings {
    var walks: [PartWalk] = []
    // The stems of a word stand one behind the other.
    for (part, list) in lists.sorted(by: { $0.part.word < $1.part.word }) {
      walks.append(try PartWalk(part, list))
    }
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    ordinals.reserveCapacity(lists.reduce(0) { max($0, $1.list.count) })
    levels.reserveCapacity(ordinals.capacity)
    var words: [Int] = []
    while let ordinal = walks.lazy.map(\.ordinal).min(), ordinal < PartWalk.end {
      words.removeAll(keepingCapacity: true)
      var word = -1
      for index in walks.indices where walks[index].ordinal == ordinal {
        let level = walks[index].level
        if walks[index].part.word != word {
          word = walks[index].part.word
          words.append(level)
        } else {
          // Of several stems of a word the one that says most.
          words[words.count - 1] = max(words[words.count - 1], level)
        }
        try walks[index].advance()
      }
      ordinals.append(ordinal)
      levels.append(UInt8(Self.combined(words)))
    }
    let postings = Postings()
    postings.append(ordinals, levels)
    return postings
  }

  /// Returns what a level counts for a leaf.
  static func level(_ level: Int, _ part: TextPlan.Leaf.Counted) -> Int {
    part.isRelated ? max(1, Int(RankingModel.related * Double(level))) : level
  }

  /// Returns the level of a leaf, given those of its words.
  static func combined(_ words: [Int]) -> Int {
    words.count == 1 ? words[0] : words.sorted().reduce(0, ImpactScale.combined)
  }

  // MARK: Words as typed

  private func typed(_ word: String) throws(IndexError) -> [Int: Typed] {
    if let known = typed[word] { return known }
    let rows = try positions.rows(of: word)
    let search = PatternSearch(rows)
    let lengths = try search.lengths(arrays)
    let numbers = try languages.numbers()
    var found: [(ordinal: UInt32, counts: PositionCounts)] = []
    for group in rows.groups { found.append((group.ordinal, rows.counts(of: group))) }
    rows.eachSingle { found.append(($0, $1)) }
    found.sort { $0.ordinal < $1.ordinal }
    var typed: [Int: Typed] = [:]
    for (ordinal, counts) in found {
      let norms = scale.norms(
        titleLength: lengths.title(Int(ordinal)), bodyLength: lengths.body(Int(ordinal)))
      let language = numbers.map { Int($0[Int(ordinal)]) } ?? 0
      typed[language, default: Typed()].add(ordinal, scale.level(of: counts, norms), counts.total)
    }
    self.typed[word] = typed
    return typed
  }
}

/// A list of a leaf's on the way through its articles.
private struct PartWalk {
  /// The ordinal behind the last.
  static let end = UInt32.max

  let part: TextPlan.Leaf.Counted
  /// The article at hand, `end` behind the last.
  private(set) var ordinal = end
  private let list: Postings
  private var block = PostingBlock()
  private var number = 0
  private var index = 0

  init(_ part: TextPlan.Leaf.Counted, _ list: Postings) throws(IndexError) {
    self.part = part
    self.list = list
    try load()
  }

  /// What the level at hand counts for the leaf.
  var level: Int { LeafPostings.level(block.level(at: index), part) }

  /// Goes to the next article.
  mutating func advance() throws(IndexError) {
    index += 1
    if index < block.count {
      ordinal = block.ordinals[index]
    } else {
      number += 1
      try load()
    }
  }

  /// Goes to the first article of the block at hand, or of the next one that has any.
  private mutating func load() throws(IndexError) {
    index = 0
    ordinal = Self.end
    while number < list.blockCount {
      try list.read(number, into: &block)
      if block.count > 0 {
        ordinal = block.ordinals[0]
        return
      }
      number += 1
    }
  }
}
