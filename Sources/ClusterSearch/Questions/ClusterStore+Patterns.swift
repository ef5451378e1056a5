internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// Leaves that stand for all words of a pattern.
extension ClusterStore {
  /// The words of a pattern whose levels an engine adds up.
  static let mostLevelled = 64

  /// The words that a leaf stands for, as far as the terms are counted.
  func words(of leaf: TextPlan.Leaf) throws(IndexError) -> [ClusterTerm] {
    var words: [ClusterTerm] = []
    for alternative in leaf.alternatives {
      if alternative.isPrefix {
        let condition = JSONValue.one("prefix", .one("t", .string(alternative.term)))
        words += try terms.terms(
          ClusterTerms.Question(
            kind: .word, condition: condition.text(), most: ClusterTerms.mostHits))
      } else if let word = try terms.term(.word, alternative.term) {
        words.append(word)
      }
    }
    return words
  }

  /// The words that begin with a prefix, for a row of words.
  func words(beginningWith prefix: String) throws(IndexError) -> [String] {
    let words = try vocabulary.words(beginningWith: prefix, most: ClusterTerms.mostHits)
    guard words.count < ClusterTerms.mostHits else {
      throw .unavailable("a phrase with '\(prefix)*', which stands for more than 10,000 words,")
    }
    return words.isEmpty ? [prefix] : words
  }

  /// Returns how often the words of a pattern stand in articles of a language; an article counts once.
  func patternOccurrence(
    of leaf: TextPlan.Leaf, in language: Int
  ) throws(IndexError) -> Occurrence {
    let code = codes[language]
    let words = try words(of: leaf)
    let counts = words.compactMap { $0.byLanguage[code] }
    let positions = counts.reduce(0) { $0 + $1.positionCount }
    guard !terms.isWaiting, counts.count > 1 else {
      return Occurrence(
        articleCount: counts.first?.articleCount ?? 0, positionCount: positions)
    }
    return Occurrence(
      articleCount: try articleCounts(of: leaf)[code] ?? 0, positionCount: positions)
  }

  /// Returns in how many articles of each language one of a leaf's words stands.
  private func articleCounts(of leaf: TextPlan.Leaf) throws(IndexError) -> [String: Int] {
    let query = LeafTerms(leaf, distance: 2, languageCodes: codes)
      .query(in: FieldScope.all.fieldNames)
    let key = query.text()
    if let known = patternCounts[key] { return known }
    let answer = try ask([
      .of(
        ("size", .integer(0)), ("query", query),
        (
          "aggs",
          .one(
            "by",
            .one(
              "terms", .of(("field", .string("language")), ("size", .integer(1000)))))
        ))
    ])[0]
    var counts: [String: Int] = [:]
    for bucket in answer["aggregations"]?["by"]?["buckets"]?.array ?? [] {
      let code = bucket["key"]?.string ?? ""
      counts[code == "-" ? "" : code] = bucket["doc_count"]?.integer ?? 0
    }
    patternCounts[key] = counts
    return counts
  }

  /// Returns what levels stand for a pattern's in a language: those of the stems of its most frequent words.
  func levelled(
    _ leaf: TextPlan.Leaf, in language: Int
  ) throws(IndexError) -> [TextPlan.Leaf.Counted] {
    let code = codes[language]
    let counted = try words(of: leaf).compactMap { term in
      term.byLanguage[code].map { (word: term.key, count: $0.articleCount) }
    }
    let most = counted.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
      .prefix(Self.mostLevelled)
    var stems: [TextPlan.Leaf.Counted] = []
    var seen: Set<String> = []
    for (word, _) in most {
      let stem = analyzer.stem(of: word, language: code)
      guard seen.insert(stem).inserted else { continue }
      stems.append(TextPlan.Leaf.Counted(language: language, term: stem, word: stems.count))
    }
    return stems
  }
}
