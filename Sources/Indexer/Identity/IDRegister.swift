internal import News
internal import NewsIndex

/// Gives articles their ids: the one that an article had, else one that no article ever had.
final class IDRegister {
  private let file: IndexFile
  private let former: FormerIDs
  private let predecessor: Predecessor?
  /// The last sequence number given out, by day.
  private var lastSequences: [Int: Int] = [:]

  /// Creates the register of an index, and of the one that it will replace.
  init(_ file: IndexFile, replacing predecessor: Predecessor?) {
    self.file = file
    self.predecessor = predecessor
    former = FormerIDs(file)
  }

  /// Drops what is remembered of a batch that was rolled back.
  func forget() { lastSequences.removeAll() }

  /// Returns the id for an article that has none here, and takes it.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - known: as what the replaced index has it.
  /// - Returns: the id.
  /// - Throws: `IndexError` where the index cannot be read or written.
  func take(_ article: PreparedArticle, known: Predecessor.Known?) throws(IndexError) -> Int {
    let day = article.published?.day.julianDay ?? 0
    if let known, ArticleID.day(of: known.id) != day {
      // The date is another now: the old id leads on.
      try former.retire(known.id, of: article.identity)
    }
    if let id = try ownID(of: article, known: known, day: day) {
      try former.revive(id)
      let sequence = id & ArticleID.lastSequence
      if let last = lastSequences[day] { lastSequences[day] = max(last, sequence) }
      return id
    }
    return try nextID(day: day)
  }

  /// The id that an article had on that day, here or in the replaced index, or where it was exported.
  private func ownID(
    of article: PreparedArticle, known: Predecessor.Known?, day: Int
  ) throws(IndexError) -> Int? {
    var before = known?.id
    if before == nil { before = try predecessor?.formerID(of: article.identity, day: day) }
    let candidates = [before, try former.id(of: article.identity, day: day), article.wantedID]
    for case let id? in candidates where ArticleID.day(of: id) == day && id > 0 {
      if try FormerIDs.isTaken(id, besides: article.identity, in: file) { continue }
      let formerly = known?.identity ?? article.identity
      if try predecessor?.isTaken(id, besides: formerly) == true { continue }
      return id
    }
    return nil
  }

  /// Makes an id of the replaced index lead to an article that is here already.
  func merge(_ known: Predecessor.Known, into id: Int, of identity: Int) throws(IndexError) {
    if known.id != id { try former.retire(known.id, of: identity) }
  }

  /// Gives out the next id of a day; a full day of unknown date goes on in the next.
  private func nextID(day: Int) throws(IndexError) -> Int {
    var day = day
    while true {
      let last: Int
      if let known = lastSequences[day] {
        last = known
      } else {
        let before = try predecessor?.lastSequence(day: day)
        last = max(try FormerIDs.lastSequence(day: day, in: file), before ?? 0)
      }
      if last < ArticleID.lastSequence {
        lastSequences[day] = last + 1
        return ArticleID.id(day: day, sequence: last + 1)
      }
      lastSequences[day] = last
      day += 1
    }
  }
}
