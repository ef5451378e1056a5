/// The positions of an article's terms, as FTS5 keeps them.
///
/// Of a new index FTS5 is not asked to find out which terms stand where, one after the other: those who
/// analyse articles do that, each for its own, and the writer only puts it in order.
public struct ArticlePositions: Sendable, Equatable {
  /// The bits of a position: words behind the last that they can say count as that one.
  public static let positionBits: UInt32 = 28

  /// The words, by the numbers that `PostingTerms` gives them.
  public var terms: [UInt32] = []
  /// By term: where its positions end in `bytes`; they begin where those of the term before end.
  public var ends: [UInt32] = []
  /// FTS5's position lists: the words since the position before + 2, the byte 1 and its number before a field.
  public var bytes: [UInt8] = []

  /// Creates the positions of an article without terms.
  public init() {}
}
