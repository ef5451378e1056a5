/// How a query is answered: what its words stand for, and what is asked of the index.
public struct QueryExplanation: Sendable, Equatable {
  /// A word of the query with all that stands for it.
  public struct Word: Sendable, Equatable {
    /// The word as typed, with the field that it is looked for in before it.
    public var typed: String
    /// Whether articles that have it are left out.
    public var isUnwanted: Bool
    /// How it is spelled in the index.
    public var spellings: [String]
    /// Its inflections, language by language: a form counts in articles of its language.
    public var inflections: [Forms]
    /// Other spellings and names for the same, from the variants.
    public var variants: [String]
    /// Spellings in other scripts.
    public var scripts: [String]
    /// Related words, which count with `--match related`.
    public var related: [String]
    /// What a pattern stands for; nil for a word.
    public var expansion: Expansion?
  }

  /// Forms of a word in one language.
  public struct Forms: Sendable, Equatable {
    /// The language's code.
    public var language: String
    /// The forms, in the order of their bytes.
    public var words: [String]
  }

  /// The words that a pattern stands for.
  public struct Expansion: Sendable, Equatable {
    /// The first of them.
    public var examples: [String]
    /// How many there are, as far as they were counted.
    public var count: Int
    /// Whether there are more.
    public var isCut: Bool
  }

  /// The words of the query, each once, in its order.
  public var words: [Word]
  /// The plan, a line each; lines that belong to another are indented below it.
  public var plan: [String]

  package init(words: [Word], plan: [String]) {
    self.words = words
    self.plan = plan
  }
}
