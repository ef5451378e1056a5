package import NewsIndex

/// How what counts for one word of a query is put together, wherever it was read.
package enum LeafLevel {
  /// Returns what a level counts for a leaf.
  package static func level(_ level: Int, _ part: TextPlan.Leaf.Counted) -> Int {
    part.isRelated ? max(1, Int(RankingModel.related * Double(level))) : level
  }

  /// Returns the level of a leaf, given those of its words.
  package static func combined(_ words: [Int]) -> Int {
    words.count == 1 ? words[0] : words.sorted().reduce(0, ImpactScale.combined)
  }

  /// Returns how often a leaf's words stand in articles of a language, related ones left out.
  ///
  /// - Parameters:
  ///   - counted: what counts.
  ///   - occurrence: tells how often one of them stands there.
  /// - Returns: the sum over words; of the stems of one word the one that stands most often.
  /// - Throws: what `occurrence` throws.
  package static func occurrence(
    of counted: [TextPlan.Leaf.Counted],
    _ occurrence: (TextPlan.Leaf.Counted) throws(IndexError) -> Occurrence
  ) throws(IndexError) -> Occurrence {
    var words: [Int: Occurrence] = [:]
    for part in counted where !part.isRelated {
      let more = try occurrence(part)
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
}
