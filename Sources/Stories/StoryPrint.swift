/// A print of one article, as an index keeps it: the print's highest bits and the article's ordinal in one number.
///
/// The order of the numbers is that of the prints, and within one print of the ordinals. Different prints that
/// are the same in these bits cost a comparison more, no story less.
public struct StoryPrint: Sendable, Hashable, Comparable {
  /// The bits of an ordinal.
  public static let ordinalBits: UInt64 = 28

  /// Both in one number.
  public let bits: UInt64

  /// Creates a print of an article.
  public init(_ print: UInt64, ordinal: Int) {
    bits = (print >> Self.ordinalBits) << Self.ordinalBits | UInt64(ordinal)
  }

  /// Creates a print from its number.
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// What is kept of the print.
  public var key: UInt64 { bits >> Self.ordinalBits }
  /// The article.
  public var ordinal: Int { Int(bits & (1 << Self.ordinalBits - 1)) }

  /// Compares by print, then by ordinal.
  public static func < (a: StoryPrint, b: StoryPrint) -> Bool { a.bits < b.bits }
}
