internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// What a leaf of a plan is looked for by, at the positions of a field.
///
/// A position has the word, and the stems that it has in its article's language: what is inflected is found by its
/// stems, so that forms are found too that came after the terms were counted.
struct LeafTerms: Equatable {
  /// Terms that stand at positions.
  var terms: [String] = []
  /// What terms may begin with.
  var prefixes: [String] = []
  /// The codes of the languages of articles in which the leaf counts, nil for all.
  var languages: [String]?

  /// Gathers what stands for a leaf at most so far from what was typed: 0 as typed, 1 inflected, 2 related.
  init(_ leaf: TextPlan.Leaf, distance: Int, languageCodes codes: [String]) {
    var hasForms = false
    for alternative in leaf.alternatives where alternative.distance <= distance {
      if alternative.languages != nil, !alternative.isExact {
        hasForms = true
      } else {
        if let limits = alternative.languages { languages = limits.sorted().map { codes[$0] } }
        if alternative.isPrefix {
          prefixes.append(alternative.term)
        } else {
          terms.append(alternative.term)
        }
      }
    }
    guard hasForms, distance > 0 else { return }
    for part in leaf.counted ?? [] where distance > 1 || !part.isRelated {
      guard let language = part.language else { continue }
      terms.append("~" + StemKey.of(codes[language], part.term))
    }
  }

  /// Documents that have one of the terms in one of some fields.
  func query(in fields: [String]) -> JSONValue {
    var parts: [JSONValue] = []
    for field in fields {
      if !terms.isEmpty { parts.append(.terms(field, terms)) }
      for prefix in prefixes { parts.append(.one("prefix", .one(field, .string(prefix)))) }
    }
    return limited(.any(parts))
  }

  /// A query that holds in articles of the leaf's languages alone.
  func limited(_ query: JSONValue) -> JSONValue {
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
