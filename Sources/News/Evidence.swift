/// Why an article's field holds what it holds.
public struct Evidence: Sendable, Equatable {
  /// A field that evidence speaks of.
  public enum Field: String, Sendable, CaseIterable {
    case title, deck, body, byline, published, updated, dateline, outlet, origin, agency, licensor,
      section, language, url, keyword, correction
  }

  /// The field.
  public var field: Field
  /// The value found.
  public var value: String
  /// The rule's name: stable, lower case with hyphens, such as `dateline-capitals-dash`.
  public var rule: String
  /// The source text that the rule read, shortened to what shows it.
  public var excerpt: String?

  /// Creates a piece of evidence.
  public init(field: Field, value: String, rule: String, excerpt: String? = nil) {
    self.field = field
    self.value = value
    self.rule = rule
    self.excerpt = excerpt
  }
}
