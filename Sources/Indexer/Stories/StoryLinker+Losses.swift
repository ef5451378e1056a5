internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// What articles that leave do to the stories of others.
extension StoryLinker {
  /// Joins what is left of stories anew, and lets the ids of what is gone lead there.
  ///
  /// - Parameters:
  ///   - stories: as `ArticleArray.Kind.story` had them, above 0.
  ///   - losses: the articles that are gone.
  /// - Throws: `IndexError` where the index cannot be read or written.
  func relink(_ stories: Set<Int>, after losses: [StoryLoss]) throws(IndexError) {
    let members = try members(ofStored: stories)
    let next = try firsts(of: members)
    var work = StoryWork(anew: Set(members))
    try compareAnew(try shaken(by: losses).union(members), in: &work)
    try store(try places(work))
    try file.sql { () throws(SQLiteError) in
      try FormerStories(file).leadOn(losses, to: next)
    }
  }

  /// The identity of the first article of each story, as the array has it.
  private func firsts(of members: [Int]) throws(IndexError) -> [Int: Int] {
    var firsts: [Int: StoryTexts.Member] = [:]
    for ordinal in members {
      let story = try file.sql { () throws(SQLiteError) in
        try numbers.number(.story, of: ordinal)
      }
      let member = try texts.member(ordinal)
      if firsts[story].map({ StoryLinker.isBefore(member, $0) }) ?? true { firsts[story] = member }
    }
    return firsts.mapValues { Int(Int64(bitPattern: $0.text.identity)) }
  }

  /// The articles that the rule may join otherwise without those that are gone: of a print that was common, or of a
  /// text that was a leftover.
  private func shaken(by losses: [StoryLoss]) throws(IndexError) -> Set<Int> {
    var shaken: Set<Int> = []
    var byOrdinal: [Int: StoryLoss] = [:]
    var prints = PrintRuns(beside: file.path, .prints)
    try file.sql { () throws(SQLiteError) in
      for loss in losses {
        byOrdinal[loss.ordinal] = loss
        for key in loss.prints {
          try prints.add(key << StoryPrint.ordinalBits | UInt64(loss.ordinal))
        }
      }
      let candidates = StoryCandidates(numbers, model: model, beside: file.path)
      var cursors = try table.cursors()
      var sorted = try prints.sorted()
      var (key, gone): (UInt64, [StoryLoss]) = (0, [])
      func end() throws(SQLiteError) {
        guard !gone.isEmpty else { return }
        let holders = try holders(of: key, &cursors)
        shaken.formUnion(try candidates.shaken(holders, by: gone))
        let texts = Set(gone.map(\.text))
        for ordinal in holders where texts.contains(try candidates.text(of: ordinal)) {
          shaken.insert(ordinal)
        }
        gone = []
      }
      while let number = try sorted.next() {
        let print = StoryPrint(bits: number)
        if print.key != key {
          try end()
          key = print.key
        }
        if let loss = byOrdinal[print.ordinal] { gone.append(loss) }
      }
      try end()
    }
    return shaken
  }

  /// Takes the prints of articles that are gone out of the index.
  func compact() throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      try table.compact { ordinal throws(SQLiteError) in try numbers.isAlive(ordinal) }
    }
  }
}
