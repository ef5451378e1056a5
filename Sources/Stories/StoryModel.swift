/// The constants of what makes two articles one story; measured, see docs/stories.md.
///
/// Shares are between 0 and 1, times in minutes, lengths in words.
public struct StoryModel: Sendable, Equatable {
  /// Words of a passage: two texts are compared by the passages that they have in common.
  public var passageLength = 4
  /// A shorter text is a story of its own.
  public var fewestWords = 15
  /// Texts shorter than this are brief, and must agree in more.
  public var briefLength = 60
  /// Texts shorter than this are short.
  public var shortLength = 120
  /// The minutes of a day: what is further apart must agree in more.
  public var day = 24 * 60
  /// Articles further apart are never one story.
  public var longest = 14 * 24 * 60
  /// A text so many times as long as another is no form of it, but a collection or a book that has it too.
  public var mostTimesAsLong = 50

  /// The share of the shorter text's facts that the longer must have.
  public var facts = 0.60
  /// … where the shorter is short.
  public var factsOfShort = 0.75
  /// … where more than a day lies between.
  public var factsOfLater = 0.70
  /// … where more than a day lies between and the shorter is short.
  public var factsOfShortLater = 0.90
  /// The share of the shorter text's passages that the longer must have where the shorter is brief.
  public var containmentOfBrief = 0.70
  /// … where more than a day lies between and the shorter is short.
  public var containmentOfShortLater = 0.85

  /// Of a copy: the share of the shorter text's passages that the longer has.
  public var containmentOfCopy = 0.70
  /// Of a copy: those in common as a share of all passages of both.
  public var overlapOfCopy = 0.40
  /// Of a copy with less overlap: the share of the longer text's opening that the shorter has.
  public var openingOfCopy = 0.50

  /// Of an edited text: the share of the shorter text's passages that the longer has.
  public var containmentOfEdited = 0.50
  /// Of an edited text: the passages in common as a share of all.
  public var overlapOfEdited = 0.25
  /// Of an edited text: the share of the shorter text's facts that the longer has.
  public var factsOfEdited = 0.70
  /// Of an edited text: the same share where the shorter is short.
  public var factsOfShortEdited = 0.85
  /// Of an edited text: the share of one opening that the other text has.
  public var openingOfEdited = 0.50
  /// Of an edited text with other openings: the share of the shorter headline's words in the other.
  public var headlineOfEdited = 0.75

  /// Of a version, of one outlet within a day: the share of the shorter text's passages that the longer has.
  public var containmentOfVersion = 0.45
  /// Of a version: the share of the shorter text's facts that the longer has.
  public var factsOfVersion = 0.75
  /// Of a version: the same share where the shorter is brief.
  public var factsOfBriefVersion = 0.90
  /// Of a version: the share of the shorter headline's words in the other.
  public var headlineOfVersion = 0.50
  /// Of a version under another headline: the share of passages in the longer.
  public var containmentOfRetitledVersion = 0.60
  /// Of a version under another headline: the passages in common as a share of all.
  public var overlapOfRetitledVersion = 0.20

  /// Of a round-up and another article: the passages in common as a share of all.
  public var overlapOfRoundUp = 0.70
  /// Of a part, a text that begins inside the longer: the share of the shorter headline's words in the other is
  /// smaller, else it is edited.
  public var headlineOfPart = 0.20
  /// Of a part: the passages in common are a smaller share of all.
  public var overlapOfPart = 0.40

  /// A text is a part of a longer one of another story that has this share of its passages.
  public var containmentOfPart = 0.70

  /// A copy whose text is a smaller share of the longer is an abridged one.
  public var abridged = 0.80
  /// A text that one outlet has at so many addresses under unrelated headlines is a leftover.
  public var leftoverAddresses = 3

  /// Creates the model as it is in force.
  public init() {}
}
