internal import NewsIndex

/// Gathers the terms that stand for one word of a query.
///
/// A posting list holds the articles that have a term as a word or as a stem. So every form is looked
/// for as both, and the lists of the forms hold just the articles in which one of them has a place.
struct LeafForms {
  private(set) var alternatives: [TextPlan.Leaf.Alternative] = []
  /// The terms of its posting lists, nil where it begins words that are not known.
  private(set) var counted: [TextPlan.Leaf.Counted]? = []
  private let isExact: Bool

  /// Creates the forms of a word that is looked for as typed only, or in all its forms.
  init(isExact: Bool) {
    self.isExact = isExact
  }

  /// Whether the posting lists hold just the articles that have one of the forms.
  var areWhole: Bool { !isExact && counted != nil }

  /// Adds a spelling that counts as typed, or the beginning of words that do.
  mutating func add(exact term: String, isPrefix: Bool = false) {
    append(
      TextPlan.Leaf.Alternative(term: term, isPrefix: isPrefix, isExact: true))
    if isPrefix {
      counted = nil
    } else {
      if !isExact { append(Term.stem(term), .inflection, isRelated: false) }
      count(term, isRelated: false)
    }
  }

  /// Adds stems; for a word as typed they count towards its level only.
  mutating func add(
    stems: [String], _ origin: TextPlan.Leaf.Origin, isRelated: Bool = false
  ) {
    for stem in stems {
      if !isExact {
        append(Term.stem(stem), origin, isRelated: isRelated)
        append(stem, origin, isRelated: isRelated)
      }
      count(stem, isRelated: isRelated)
    }
  }

  /// Adds another word with its inflections.
  mutating func add(_ word: QueryWord, _ origin: TextPlan.Leaf.Origin, isRelated: Bool = false) {
    append(word.exact, origin, isRelated: isRelated)
    append(Term.stem(word.exact), origin, isRelated: isRelated)
    count(word.exact, isRelated: isRelated)
    add(stems: word.stems, origin, isRelated: isRelated)
  }

  private mutating func append(
    _ term: String, _ origin: TextPlan.Leaf.Origin, isRelated: Bool
  ) {
    append(
      TextPlan.Leaf.Alternative(
        term: term, isExact: false, isRelated: isRelated, origin: origin))
  }

  private mutating func append(_ alternative: TextPlan.Leaf.Alternative) {
    guard !alternatives.contains(where: { $0.term == alternative.term }) else { return }
    alternatives.append(alternative)
  }

  private mutating func count(_ term: String, isRelated: Bool) {
    guard counted?.contains(where: { $0.term == term }) == false else { return }
    counted?.append(TextPlan.Leaf.Counted(term: term, isRelated: isRelated))
  }
}
