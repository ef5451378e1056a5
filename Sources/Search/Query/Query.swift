public import News
internal import NewsIndex

/// A query as it was read: a tree that belongs to no store.
///
/// Its description is the canonical form: parsing that gives the same tree.
public indirect enum Query: Sendable, Hashable {
  /// A word, in any inflection.
  case word(String)
  /// All words that a pattern stands for: `*` any characters, `?` exactly one.
  case pattern(String)
  /// All words within so many edits (1 or 2) of one.
  case similar(String, edits: Int)
  /// Words in order: in tiers, or with at most `slop` others between.
  case phrase(String, slop: Int?)
  /// Two parts near one another.
  case near(Query, Proximity, Query)
  /// A part that stands at least so many times.
  case atLeast(Int, Query)
  /// A part among the first so many words of headline or text.
  case first(Int, Query)
  /// A part with no inflections and variants.
  case exact(Query)
  /// A part in upper and lower case as typed.
  case caseSensitive(Query)
  /// A part in one field of the text.
  case inField(TextScope, Query)
  /// Articles by a facet's value.
  case facet(FacetField, String)
  /// Articles by a date, bounds inclusive.
  case date(DateField, DateBounds)
  /// Articles by the number of words, bounds inclusive.
  case length(from: Int?, to: Int?)
  /// Articles that do not match.
  case not(Query)
  /// Articles that match all; at least two.
  case and([Query])
  /// Articles that match one; at least two.
  case or([Query])

  /// How near two parts must stand.
  public enum Proximity: Sendable, Hashable {
    /// At most so many words apart, neighbours being one apart.
    case words(Int, ordered: Bool)
    case sentence
    case paragraph
  }

  /// A field of the text that words are looked for in.
  public enum TextScope: String, Sendable, CaseIterable {
    case title, lead, hlead, body, byline
  }

  /// A facet that an article has one value of.
  public enum FacetField: String, Sendable, CaseIterable {
    case outlet, origin, agency, site, dateline, country, place, lang, section
    case status = "is"
    case story, carried, copies, id, saved
  }

  /// A date of an article.
  public enum DateField: String, Sendable, CaseIterable {
    case date, updated, indexed
  }

  /// Two days, either of which may be open.
  public struct DateBounds: Sendable, Hashable {
    /// The first day.
    public var first: CalendarDate?
    /// The last day.
    public var last: CalendarDate?

    /// Creates bounds.
    public init(first: CalendarDate?, last: CalendarDate?) {
      self.first = first
      self.last = last
    }
  }
}

extension Query {
  /// Joins parts by AND; nil for none.
  static func all(_ parts: [Query]) -> Query? {
    joined(parts, unwrap: { if case .and(let inner) = $0 { inner } else { nil } }, Query.and)
  }

  /// Joins parts by OR; nil for none.
  static func any(_ parts: [Query]) -> Query? {
    joined(parts, unwrap: { if case .or(let inner) = $0 { inner } else { nil } }, Query.or)
  }

  private static func joined(
    _ parts: [Query], unwrap: (Query) -> [Query]?, _ make: ([Query]) -> Query
  ) -> Query? {
    guard parts.contains(where: { unwrap($0) != nil }) else {
      return parts.count > 1 ? make(parts) : parts.first
    }
    let flat = parts.flatMap { unwrap($0) ?? [$0] }
    return flat.count > 1 ? make(flat) : flat.first
  }

  /// Whether it names only what articles must not have.
  public var isPureNegation: Bool {
    switch self {
    case .not: true
    case .and(let parts): parts.allSatisfy(\.isPureNegation)
    case .or(let parts): parts.contains(where: \.isPureNegation)
    default: false
    }
  }
}
