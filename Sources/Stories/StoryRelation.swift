/// How two articles of one story are related: the later or shorter to the other.
public enum StoryRelation: String, Sendable, CaseIterable {
  /// The same text, but for headline, dateline, credit and house style.
  case copy
  /// A part of the other's text that begins as the other begins.
  case abridged
  /// More than half in common, another lead or passages of its own.
  case edited
  /// Of the same outlet within a day, with more told.
  case version
  /// A version that says that it corrects an earlier one.
  case correction

  /// Its number in an index; 0 is an original, or an article alone in its story.
  public var number: Int {
    switch self {
    case .copy: 1
    case .abridged: 2
    case .edited: 3
    case .version: 4
    case .correction: 5
    }
  }

  /// The relation of a number, nil for an original.
  public init?(number: Int) {
    guard let relation = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = relation
  }
}

/// What two articles have in common, in numbers; symmetric.
public struct StoryComparison: Sendable, Equatable {
  /// Words of the shorter and of the longer text.
  public var wordCounts: (shorter: Int, longer: Int)
  /// The share of the shorter text's passages that the longer has.
  public var containment = 0.0
  /// The passages in common as a share of those of both.
  public var overlap = 0.0
  /// The share of the shorter text's facts that the longer has; 1 where it has none.
  public var facts = 1.0
  /// The share of the longer text's opening that the shorter has.
  public var openingOfLonger = 0.0
  /// The share of the shorter text's opening that the longer has.
  public var openingOfShorter = 0.0
  /// The share of the shorter headline's words that the other has.
  public var headline = 0.0
  /// The minutes between them; nil where a date is not known.
  public var minutes: Int?
  /// Whether one headline says that its text gathers several stories.
  public var isRoundUp = false
  /// Whether the texts are the same word by word.
  public var isSameText = false
  /// Whether one outlet carried both.
  public var isSameOutlet = false
  /// The relation, nil where they are two stories.
  public var relation: StoryRelation?
  /// The rule that decided.
  public var rule: StoryRule

  /// Compares all numbers.
  public static func == (a: StoryComparison, b: StoryComparison) -> Bool {
    a.wordCounts == b.wordCounts && a.containment == b.containment && a.overlap == b.overlap
      && a.facts == b.facts && a.openingOfLonger == b.openingOfLonger
      && a.openingOfShorter == b.openingOfShorter && a.headline == b.headline
      && a.minutes == b.minutes && a.isRoundUp == b.isRoundUp && a.isSameText == b.isSameText
      && a.isSameOutlet == b.isSameOutlet && a.relation == b.relation && a.rule == b.rule
  }
}

/// The rules that decide whether two articles are one story; the first that applies does.
public enum StoryRule: String, Sendable, CaseIterable {
  case tooShort = "too short to tell"
  case sameText = "the same text"
  case sameTextLater = "the same brief text, more than a day apart"
  case muchLonger = "the longer is many times as long, and holds the shorter among much else"
  case leftover = "a text that one outlet has under unrelated headlines"
  case otherFacts = "other names and numbers"
  case nothingInCommon = "no passage in common"
  case briefDiffers = "a brief text with less in common"
  case roundUp = "a round-up, which holds the other's text among others"
  case tooFarApart = "too far apart in time"
  case laterDiffers = "more than a day apart with less in common"
  case copy = "most of the shorter text is in the longer, which begins alike or has little else"
  case edited = "half in common, the same facts, and the opening or the headline"
  case version = "one outlet within a day, the same facts, and headline or text alike"
  case littleInCommon = "too little in common"
}
