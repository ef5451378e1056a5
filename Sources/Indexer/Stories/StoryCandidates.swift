internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Finds the pairs of articles that have so many prints in common that their texts are compared.
struct StoryCandidates {
  private let numbers: StoredNumbers
  private let model: StoryModel
  /// Each pair once for each print in common: the lower ordinal above the higher.
  private var pairs: PrintRuns

  init(_ numbers: StoredNumbers, model: StoryModel, beside path: String) {
    self.numbers = numbers
    self.model = model
    pairs = PrintRuns(beside: path, .pairs)
  }

  /// A pair of articles in one number, whose order is that of the lower ordinal.
  private static func number(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << StoryPrint.ordinalBits | UInt64(max(a, b))
  }

  /// Adds the pairs of the articles that have one print.
  ///
  /// - Parameters:
  ///   - holders: all that have it, ascending.
  ///   - isWanted: which pairs need one that is.
  /// - Throws: `SQLiteError` where the index cannot be read.
  mutating func add(holders: [Int], _ isWanted: (Int) -> Bool) throws(SQLiteError) {
    guard holders.count > 1 else { return }
    if holders.count <= StoryPrints.mostHolders {
      for (index, a) in holders.enumerated() {
        for b in holders[..<index] where isWanted(a) || isWanted(b) { try add(a, b) }
      }
      return
    }
    let earliest = try earliest(of: holders)
    let isEarliest = Set(earliest)
    for a in holders {
      for b in earliest where a != b && (isWanted(a) || isWanted(b)) {
        // Two of the earliest meet twice.
        if !isEarliest.contains(a) || a < b { try add(a, b) }
      }
    }
  }

  /// Those that were published first; of one day, by identity.
  private func earliest(of holders: [Int]) throws(SQLiteError) -> [Int] {
    var keys: [(day: Int, identity: Int, ordinal: Int)] = []
    for ordinal in holders {
      let day = try numbers.number(.day, of: ordinal)
      keys.append(
        (
          day < ArticleID.firstKnownDay ? .max : day, try numbers.identity(of: ordinal), ordinal
        ))
    }
    keys.sort { ($0.day, $0.identity) < ($1.day, $1.identity) }
    return keys.prefix(StoryPrints.earliestHolders).map(\.ordinal)
  }

  private mutating func add(_ a: Int, _ b: Int) throws(SQLiteError) {
    let (first, second) = (try numbers.number(.day, of: a), try numbers.number(.day, of: b))
    // One day more: days are counted in the outlets' own time zones.
    let isFar =
      first >= ArticleID.firstKnownDay && second >= ArticleID.firstKnownDay
      && (abs(first - second) - 1) * model.day > model.longest
    if !isFar { try pairs.add(Self.number(a, b)) }
  }

  /// Returns the pairs that have enough in common, in order.
  mutating func found() throws(SQLiteError) -> [(a: Int, b: Int)] {
    var found: [(a: Int, b: Int)] = []
    var sorted = try pairs.sorted()
    var last: UInt64?
    var count = 0
    func end() throws(SQLiteError) {
      guard let last, count >= StoryPrints.fewestCommon else { return }
      let a = Int(last >> StoryPrint.ordinalBits)
      let b = StoryPrint(bits: last).ordinal
      let isEnough = StoryPrints.areCandidates(
        common: count, try numbers.number(.printCount, of: a),
        try numbers.number(.printCount, of: b))
      if isEnough { found.append((a, b)) }
    }
    while let pair = try sorted.next() {
      if pair == last {
        count += 1
      } else {
        try end()
        last = pair
        count = 1
      }
    }
    try end()
    return found
  }
}
