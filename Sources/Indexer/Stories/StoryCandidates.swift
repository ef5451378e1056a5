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

  /// A text, as far as it is known without reading it: what its articles have in common.
  struct TextKey: Hashable {
    var hash: Int
    var printCount: Int
  }

  /// All articles of each text that several have, one of which was wanted; ascending.
  private(set) var carried: [TextKey: [Int]] = [:]
  /// All articles of each other text that several have, with which a wanted one may be compared.
  private(set) var repeated: [TextKey: [Int]] = [:]

  /// An article's day as articles that share a print are ordered by time: what has no date comes last.
  static func day(_ number: Int) -> Int { number < ArticleID.firstKnownDay ? .max : number }

  /// Adds the pairs of the articles that have one print; those of one text are told by `carried`.
  ///
  /// - Parameters:
  ///   - holders: all that have it, ascending.
  ///   - isWanted: which pairs need one that is.
  /// - Throws: `SQLiteError` where the index cannot be read.
  mutating func add(holders: [Int], _ isWanted: (Int) -> Bool) throws(SQLiteError) {
    guard holders.count > 1, holders.contains(where: isWanted) else { return }
    let texts = try texts(of: holders)
    for (key, members) in texts where members.count > 1 {
      if members.contains(where: isWanted) {
        carried[key] = members
      } else if members.count >= model.leftoverAddresses {
        repeated[key] = members
      }
    }
    guard texts.count > StoryPrints.mostHolders else {
      var others: [Int] = []
      var wantedOthers: [Int] = []
      for members in texts.values {
        for a in members {
          for b in isWanted(a) ? others : wantedOthers { try add(a, b) }
        }
        others += members
        wantedOthers += members.filter(isWanted)
      }
      return
    }
    let earliest = try earliest(of: Array(texts.values)).map(\.ordinal)
    let isEarliest = Set(earliest)
    for members in texts.values {
      for b in earliest where !members.contains(b) {
        for a in members where isWanted(a) || isWanted(b) {
          // Two of the earliest meet twice.
          if !isEarliest.contains(a) || a < b { try add(a, b) }
        }
      }
    }
  }

  private func texts(of holders: [Int]) throws(SQLiteError) -> [TextKey: [Int]] {
    var texts: [TextKey: [Int]] = [:]
    for ordinal in holders {
      texts[try text(of: ordinal), default: []].append(ordinal)
    }
    return texts
  }

  /// The text of an article.
  func text(of ordinal: Int) throws(SQLiteError) -> TextKey {
    TextKey(
      hash: try numbers.number(.textHash, of: ordinal),
      printCount: try numbers.number(.printCount, of: ordinal))
  }

  /// The articles with which alone all others that have a common print are compared; nil for a print that is not.
  func leaders(of holders: [Int]) throws(SQLiteError) -> [Int]? {
    guard holders.count > StoryPrints.mostHolders else { return nil }
    let texts = try texts(of: holders)
    return texts.count > StoryPrints.mostHolders
      ? try earliest(of: Array(texts.values)).map(\.ordinal) : nil
  }

  /// The articles that have a print and may have to be compared with all others that have it, since some that had
  /// it too are gone: all, where it is common no longer; those that lead it now and did not before.
  func shaken(_ holders: [Int], by losses: [StoryLoss]) throws(SQLiteError) -> [Int] {
    guard holders.count + losses.count > StoryPrints.mostHolders else { return [] }
    let texts = try texts(of: holders)
    guard texts.count > StoryPrints.mostHolders else {
      let before = Set(texts.keys).union(losses.map(\.text))
      return before.count > StoryPrints.mostHolders ? holders : []
    }
    guard let first = losses.map({ ($0.day, $0.identity) }).min(by: <) else { return [] }
    return try earliest(of: Array(texts.values)).filter { first < ($0.day, $0.identity) }
      .map(\.ordinal)
  }

  /// An article that a common print is led by.
  private struct Leader {
    var day: Int
    var identity: Int
    var ordinal: Int
  }

  /// The first article of each of the texts that were published first; of one day, by identity.
  private func earliest(of texts: [[Int]]) throws(SQLiteError) -> [Leader] {
    var firsts: [(day: Int, ordinals: [Int])] = []
    for members in texts {
      var first = (day: Int.max, ordinals: [Int]())
      for ordinal in members {
        let day = Self.day(try numbers.number(.day, of: ordinal))
        if day < first.day { first = (day, []) }
        if day == first.day { first.ordinals.append(ordinal) }
      }
      firsts.append(first)
    }
    firsts.sort { $0.day < $1.day }
    let last = firsts[min(StoryPrints.earliestHolders, firsts.count) - 1].day
    var keys: [Leader] = []
    // Identities are read of those alone that may be among them.
    for first in firsts.prefix(while: { $0.day <= last }) {
      var own: [Leader] = []
      for ordinal in first.ordinals {
        own.append(
          Leader(
            day: first.day, identity: try numbers.identity(of: ordinal), ordinal: ordinal))
      }
      if let least = own.min(by: { $0.identity < $1.identity }) { keys.append(least) }
    }
    keys.sort { ($0.day, $0.identity) < ($1.day, $1.identity) }
    return Array(keys.prefix(StoryPrints.earliestHolders))
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
        try numbers.number(.printCount, of: b), model: model)
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
