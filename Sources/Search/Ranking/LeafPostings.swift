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
    try LeafLevel.occurrence(of: counted) { part throws(IndexError) in
      try occurrence(of: part, in: language)
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

  private static func merged(
    _ lists: [(part: TextPlan.Leaf.Counted, list: Postings)]
  ) throws(IndexError) -> Postings {
    // By ordinal, then by word, then by level.
    var all: [UInt64] = []
    for (part, list) in lists {
      try list.eachBlock { block in
        for index in 0..<block.count {
          let level = LeafLevel.level(block.level(at: index), part)
          all.append(
            UInt64(block.ordinals[index]) << 24 | UInt64(min(part.word, 0xFFFF)) << 8
              | UInt64(level))
        }
      }
    }
    all.sort()
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    var index = 0
    while index < all.count {
      let ordinal = all[index] >> 24
      var words: [Int] = []
      while index < all.count, all[index] >> 24 == ordinal {
        // Of several stems of a word the one that says most.
        if index + 1 == all.count || all[index + 1] >> 8 != all[index] >> 8 {
          words.append(Int(all[index] & 255))
        }
        index += 1
      }
      ordinals.append(UInt32(truncatingIfNeeded: ordinal))
      levels.append(UInt8(LeafLevel.combined(words)))
    }
    let postings = Postings()
    postings.append(ordinals, levels)
    return postings
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
