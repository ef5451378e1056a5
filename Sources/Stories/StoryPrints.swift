/// The prints of a text: a few numbers by which texts that have passages in common find one another.
///
/// A print is the hash of five words in a row; kept are those that 16 divides, and of the first forty words
/// those that 4 divides, for copies are cut from the end.
public enum StoryPrints {
  private static let shingleLength = 5
  private static let openingLength = 40
  private static let openingDivisor: UInt64 = 4
  private static let divisor: UInt64 = 16

  /// Texts of two articles are compared when they have so many prints in common.
  public static let fewestCommon = 2
  /// What they have in common must be so large a share of the prints of the one that has fewer.
  public static let leastShare = 0.2
  /// A print that more different texts have joins each only with the earliest `earliestHolders`.
  public static let mostHolders = 64
  /// So many of the holders of a common print are joined with all others.
  public static let earliestHolders = 8

  /// Returns the different prints of a text's words, ascending; 37 for a text of 494 words.
  public static func of(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= shingleLength else { return [] }
    var prints: [UInt64] = []
    for start in 0...words.count - shingleLength {
      let hash = StoryReader.mix(words[start..<start + shingleLength])
      let isKept =
        hash % divisor == 0
        || start + shingleLength <= openingLength && hash % openingDivisor == 0
      if isKept { prints.append(hash) }
    }
    prints.sort()
    var kept: [UInt64] = []
    for print in prints where kept.last != print { kept.append(print) }
    return kept
  }

  /// Whether two texts have so much in common that they are compared.
  ///
  /// A book is not read once for each article that it has a passage of: texts of so unlike lengths are no candidates.
  /// Prints tell lengths only nearly, so that they may differ by more than the model allows.
  ///
  /// - Parameters:
  ///   - common: how many prints both have.
  ///   - a: the number of prints of one.
  ///   - b: the number of prints of the other.
  ///   - model: says how unlike lengths may be.
  /// - Returns: whether they are candidates.
  public static func areCandidates(
    common: Int, _ a: Int, _ b: Int, model: StoryModel = StoryModel()
  ) -> Bool {
    common >= fewestCommon && Double(common) >= leastShare * Double(min(a, b))
      && max(a, b) <= 2 * model.mostTimesAsLong * min(a, b)
  }
}
