package import NewsIndex
internal import Stories

/// A member of a story, as far as it follows from it who stands for the story and what is told of it.
package struct StoryMate {
  /// What its store knows it by.
  package var key: Int
  package var id: Int
  package var isOriginal: Bool
  /// The store's number of who carried it, 0 where nobody says.
  package var outlet: Int
  /// Its relation to the original (`StoryRelation.number`), 0 for none.
  package var relation: Int
  /// The words of its body.
  package var bodyLength: Int

  package init(
    key: Int, id: Int, isOriginal: Bool, outlet: Int, relation: Int, bodyLength: Int
  ) {
    self.key = key
    self.id = id
    self.isOriginal = isOriginal
    self.outlet = outlet
    self.relation = relation
    self.bodyLength = bodyLength
  }

  /// Its day, as members are ordered in time: the original first, those without a date last.
  package var day: Int {
    if isOriginal { return -1 }
    let day = ArticleID.day(of: id)
    return day < ArticleID.firstKnownDay ? .max : day
  }
}

extension [StoryMate] {
  /// The same in the order of time.
  package var inTime: [StoryMate] { sorted { ($0.day, $0.id) < ($1.day, $1.id) } }

  /// The numbers of who carried them, each once, in their order.
  package var outlets: [Int] {
    var outlets: [Int] = []
    for mate in self where mate.outlet > 0 && !outlets.contains(mate.outlet) {
      outlets.append(mate.outlet)
    }
    return outlets
  }

  /// The original and those that tell the story anew, as the store knows them, in their order.
  package var versions: [Int] {
    filter { mate in
      let relation = StoryRelation(number: mate.relation)
      return mate.isOriginal || relation == .version || relation == .correction
    }.map(\.key)
  }

  /// Returns, of members in the order of time, the one that is shown: by time the one whose time gave the story its
  /// place; else one by who wrote it first, then its latest correction, then the earliest, then the longest.
  ///
  /// - Parameters:
  ///   - key: the one that gave the story its place.
  ///   - sort: the order that was asked for.
  ///   - writer: the store's number of who wrote the original.
  /// - Returns: what the store knows it by.
  package func representative(
    besides key: Int, _ sort: SearchRequest.Sort, writer: Int
  ) -> Int {
    switch sort {
    case .newest: return key
    case .oldest: return first.map { $0.isOriginal ? $0.key : key } ?? key
    case .relevance, .random: break
    }
    var best: (key: [Int], mate: Int)?
    for (place, mate) in enumerated() {
      let isCorrection = mate.relation == StoryRelation.correction.number
      let key = [
        mate.outlet == writer ? 0 : 1, isCorrection ? 0 : 1, isCorrection ? -place : mate.day,
        -mate.bodyLength, mate.id,
      ]
      if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (key, mate.key) }
    }
    return best?.mate ?? key
  }
}

extension HitStory {
  /// What is told of a story of several articles, but for the original's metadata.
  ///
  /// - Parameters:
  ///   - id: the original's.
  ///   - members: all articles of it, in the order of time.
  ///   - matching: those that match, in the order of time.
  ///   - shown: what the store knows the one by that is shown.
  ///   - name: returns who has a number of the store.
  /// - Throws: `IndexError` where a name cannot be read.
  package init(
    _ id: Int, _ members: [StoryMate], matching: [StoryMate], shown: Int,
    name: (Int) throws(IndexError) -> String?
  ) throws(IndexError) {
    self.init(alone: id)
    let own = members.first { $0.key == shown }
    relation = own.flatMap { StoryRelation(number: $0.relation) }
    self.matching = matching.count
    all = members.count
    let numbers = matching.outlets
    for number in numbers.prefix(10) {
      if let name = try name(number) { outlets.append(name) }
    }
    otherOutlets = numbers.count { $0 != own?.outlet }
    versions = Swift.max(1, members.versions.count)
  }
}

extension StorySummary {
  /// What is said of an article of a story of several.
  ///
  /// - Parameters:
  ///   - place: the article's place in it.
  ///   - original: the original.
  ///   - inCommon: the share of the shorter text's passages that the longer has.
  ///   - mates: all articles of it, in the order of time.
  ///   - shown: what the store knows the article by.
  ///   - name: returns who has a number of the store.
  /// - Throws: `IndexError` where a name cannot be read.
  package init(
    _ place: StoryPlace, _ original: ArticleSummary, inCommon: Double, _ mates: [StoryMate],
    shown: Int, name: (Int) throws(IndexError) -> String?
  ) throws(IndexError) {
    self.init(place: place, original: original, inCommon: inCommon)
    for outlet in mates.outlets { if let name = try name(outlet) { outlets.append(name) } }
    versions = Swift.max(1, mates.versions.count)
    version = mates.versions.firstIndex(of: shown).map { $0 + 1 }
  }
}
