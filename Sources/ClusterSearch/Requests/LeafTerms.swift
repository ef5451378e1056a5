internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// What a leaf of a plan is looked for by, at the positions of a field.
///
/// A position has the word, and the stems that it has in its article's language: what is inflected is found by its
/// stems, so that forms are found too that came after the terms were counted.
struct LeafTerms: Equatable {
  /// Terms that stand at positions, and what they may begin with.
  struct Terms: Equatable {
    var whole: [String] = []
    var prefixes: [String] = []

    /// Documents that have one of the terms in one of some fields.
    func query(in fields: [String]) -> JSONValue {
      var parts: [JSONValue] = []
      for field in fields {
        if !whole.isEmpty { parts.append(.terms(field, whole)) }
        for prefix in prefixes { parts.append(.one("prefix", .one(field, .string(prefix)))) }
      }
      return .any(parts)
    }
  }

  /// What counts in every article; stems name their language.
  private(set) var free = Terms()
  /// What counts in articles of some languages alone, and the codes of these; nil where nothing is so.
  private(set) var limited = Terms()
  private(set) var languages: [String]?

  /// All, wherever it counts.
  var all: Terms {
    Terms(whole: free.whole + limited.whole, prefixes: free.prefixes + limited.prefixes)
  }

  /// Gathers what stands for a leaf at most so far from what was typed: 0 as typed, 1 inflected, 2 related.
  init(_ leaf: TextPlan.Leaf, distance: Int, languageCodes codes: [String]) {
    var hasForms = false
    for alternative in leaf.alternatives where alternative.distance <= distance {
      if alternative.languages != nil, !alternative.isExact {
        hasForms = true
        continue
      }
      let list: WritableKeyPath<Terms, [String]> = alternative.isPrefix ? \.prefixes : \.whole
      if let limits = alternative.languages {
        languages = limits.sorted().map { codes[$0] }
        limited[keyPath: list].append(alternative.term)
      } else {
        free[keyPath: list].append(alternative.term)
      }
    }
    guard hasForms, distance > 0 else { return }
    for part in leaf.counted ?? [] where distance > 1 || !part.isRelated {
      guard let language = part.language else { continue }
      free.whole.append("~" + StemKey.of(codes[language], part.term))
    }
  }

  /// Documents that have one of the terms in one of some fields.
  func query(in fields: [String]) -> JSONValue {
    .any(
      [free.query(in: fields)] + (languages == nil ? [] : [inLanguages(limited.query(in: fields))]))
  }

  /// A query that holds in articles of the leaf's languages alone, where it counts in no other.
  func limited(_ query: JSONValue) -> JSONValue {
    free == Terms() ? inLanguages(query) : query
  }

  private func inLanguages(_ query: JSONValue) -> JSONValue {
    guard let languages else { return query }
    return .all([query, .terms("language", languages.map { $0.isEmpty ? "-" : $0 })])
  }
}

/// The levels of stems and words, as the field `lv` has them.
enum LevelTokens {
  /// The bits of a level.
  static let bits = 0..<8

  /// Returns the token of a bit of what counts towards a leaf's level.
  static func token(
    _ bit: Int, _ part: TextPlan.Leaf.Counted, languageCodes codes: [String]
  ) -> String {
    part.language.map { "\(bit)" + StemKey.of(codes[$0], part.term) } ?? "\(bit)=\(part.term)"
  }

  /// Documents that have what counts.
  static func query(
    _ parts: [TextPlan.Leaf.Counted], languageCodes codes: [String]
  ) -> JSONValue {
    parts.isEmpty
      ? .nothing
      : .terms("lv", parts.flatMap { part in bits.map { token($0, part, languageCodes: codes) } })
  }
}
