package import NewsIndex

/// What of a query is asked of an article's words.
///
/// `CandidateFinder` finds the articles that may match by the words that they have; `TextEvaluator` decides
/// on the positions of the words whether one does, and how closely.
package struct TextPlan: Equatable, Sendable {
  /// A word of the query with all that stands for it.
  package struct Leaf: Equatable, Sendable {
    /// Why a term stands for a word.
    package enum Origin: Equatable, Sendable {
      /// It is the word, or the word that its parts make when joined.
      case typed
      case inflection
      case variant
      /// It spells the word in another script.
      case script
      /// It is one of the words of a pattern.
      case pattern
    }

    /// A term of the index, or all terms that begin so.
    package struct Alternative: Hashable, Sendable {
      /// The term's bytes as text.
      package var term: String
      package var isPrefix = false
      /// Whether it is the word as typed, not an inflection or a variant.
      package var isExact: Bool
      /// Whether it is only related to the word.
      package var isRelated = false
      /// Why it stands for the word.
      package var origin = Origin.typed
      /// The languages of the articles in which it does, nil for all.
      package var languages: Set<Int>?
      /// The stems in whose articles it counts, none for all articles.
      ///
      /// Of what is folded alike, not all may be a form of the word.
      package var stems: [Stem] = []
    }

    /// A stem of a language, given by its number.
    package struct Stem: Hashable, Sendable {
      package var language: Int
      package var stem: String
    }

    /// What counts towards the leaf's level: a posting list, or the positions of a word as typed.
    package struct Counted: Hashable, Sendable {
      /// The language of the list, nil for a word as typed, in articles of any language.
      package var language: Int?
      /// The stem, or the word as typed.
      package var term: String
      /// Whether it is only related to the word.
      package var isRelated = false
      /// Which of the words it is of that stand for the leaf's, which is 0: stems of one word share their positions.
      package var word = 0

      package init(language: Int?, term: String, isRelated: Bool = false, word: Int = 0) {
        self.language = language
        self.term = term
        self.isRelated = isRelated
        self.word = word
      }
    }

    /// The word as typed, for explanations and for `CASE`.
    package var word: String
    package var alternatives: [Alternative]
    /// What its level is made of; nil where that must be counted at the positions (`ukrain*`).
    package var counted: [Counted]?
    /// Whether the articles of the counted terms are just those that have an alternative.
    package var isWhole = false
    package var scope: FieldScope
    /// Whether it counts towards the score; words that must be absent do not.
    package var isScored = true
    /// Whether it was not typed, but belongs to another name for what was: then it counts only where
    /// the name stands as a whole.
    package var isVariant = false
    /// Whether upper and lower case must be as typed.
    package var isCaseSensitive = false
    /// Whether it stands for more words than `alternatives` has.
    package var isCut = false
    /// What it counts, where that does not follow from how often it occurs.
    package var weight: Double?
  }

  /// How the leaves must stand.
  package indirect enum Node: Equatable, Sendable {
    case leaf(Int)
    /// Words in order; `slop` words more at most inside, `nil` for the tiers exact to related.
    case phrase([Int], slop: Int?)
    case near(Node, Node, Proximity)
    case atLeast(Int, Node)
    /// In the first words of title or body.
    case first(Int, Node)
    case and([Node])
    case or([Node])
    case butNot(Node, Node)
    /// A part that counts as no closer than a tier: another name for what was asked.
    case inTier(Tier, Node)
  }

  /// How far apart two parts may stand.
  package enum Proximity: Equatable, Sendable {
    /// At most so many words apart, neighbours being one apart.
    case words(Int, ordered: Bool)
    case sentence
    case paragraph
  }

  package var leaves: [Leaf] = []
  package var root: Node
}

/// The fields of an article that a word is looked for in.
package enum FieldScope: Equatable, Sendable {
  case all
  case fields([TextField])
  /// The first two paragraphs.
  case lead
  /// The headline and the first two paragraphs.
  case headlineAndLead

  /// The columns of the index, nil for all.
  package var columns: [TextField]? {
    switch self {
    case .all: nil
    case .fields(let fields): fields
    case .lead: [.body]
    case .headlineAndLead: [.title, .body]
    }
  }

  /// Whether only the lead of the body counts.
  package var isLimitedToLead: Bool {
    self == .lead || self == .headlineAndLead
  }
}

/// What answers a text plan.
enum Evaluator: Equatable {
  /// Posting lists: the plan is about words, AND, OR and NOT alone.
  case lists
  /// Posting lists as well, but for names of several words, which positions find.
  case named(NamedPlan)
  /// The rows of all words that a pattern stands for: the plan is that leaf.
  case pattern(TextPlan.Leaf)
  /// The positions of the words.
  case positions
}

extension TextPlan {
  /// What answers the plan where matches are wanted with their scores, or without.
  func evaluator(isScored: Bool) -> Evaluator {
    if isAboutWordsAlone { return .lists }
    if let named { return .named(named) }
    // Which articles have one of very many words the positions tell as soon, where no score is asked for.
    guard isScored, case .leaf(let index) = root else { return .positions }
    let leaf = leaves[index]
    let isPattern =
      leaf.counted == nil && leaf.scope == .all && !leaf.isCaseSensitive
      && !leaf.alternatives.contains(where: \.isRelated)
    return isPattern ? .pattern(leaf) : .positions
  }

  /// Whether posting lists alone decide which articles match.
  private var isAboutWordsAlone: Bool {
    !leaves.isEmpty && Self.isDecided(root)
      && leaves.allSatisfy { leaf in
        leaf.isWhole && leaf.counted != nil && leaf.scope == .all && !leaf.isCaseSensitive
          && !leaf.isVariant
      }
  }

  /// Whether the words that an article has decide, so that no position need be looked at.
  package var isDecidedByWords: Bool { isDecidedByWords(root) }

  /// Whether the words that an article has decide on a part.
  package func isDecidedByWords(_ node: Node) -> Bool {
    Self.isDecided(node)
      && TextEvaluator.allLeaves(of: node).allSatisfy { index in
        leaves[index].scope == .all && !leaves[index].isCaseSensitive
      }
  }

  private static func isDecided(_ node: Node) -> Bool {
    switch node {
    case .leaf: true
    case .and(let nodes), .or(let nodes): nodes.allSatisfy(isDecided)
    case .butNot(let left, let right): isDecided(left) && isDecided(right)
    case .phrase, .near, .atLeast, .first, .inTier: false
    }
  }
}
