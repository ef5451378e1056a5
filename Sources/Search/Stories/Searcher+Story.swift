public import NewsIndex
internal import SQLite
public import Stories

extension Searcher {
  /// Returns the story of an article, or what is left of it where the article is gone; nil where nothing is.
  ///
  /// - Throws: `IndexError` where the index cannot be read.
  public func story(of id: Int) throws(IndexError) -> StoryView? {
    guard let member = try reader.storyID(of: id), let ordinal = try arrays.ordinal(of: member)
    else { return nil }
    let (original, ordinals) = try storyMembers(of: ordinal)
    let relations = try arrays.numbers(.relation)
    let texts = makeStoryTexts()
    let first = try texts.member(original).text
    var members: [(article: ArticleSummary, relation: StoryRelation?, text: StoryText)] = []
    for ordinal in ordinals {
      let text = try texts.member(ordinal).text
      guard let summary = try reader.summary(of: try arrays.id(of: ordinal)) else { continue }
      let relation = StoryRelation(number: Int(relations[ordinal])) ?? .edited
      members.append((summary, ordinal == original ? nil : relation, text))
    }
    return StoryView(
      id: try arrays.id(of: original), first, members,
      parts: try parts(of: first, original, Set(ordinals), texts))
  }

  /// Returns an article's place in its story; nil where there is no such article.
  public func storyPlace(of id: Int) throws(IndexError) -> StoryPlace? {
    guard let ordinal = try arrays.ordinal(of: id) else { return nil }
    let original = try arrays.stories().story(of: ordinal)
    return StoryPlace(
      story: try arrays.id(of: original),
      relation: StoryRelation(number: try arrays.number(.relation, of: ordinal)),
      count: Int(try arrays.storySizes()[original]))
  }

  /// Returns what is said of an article's story beside the article; nil where there is no such article.
  public func storySummary(of id: Int) throws(IndexError) -> StorySummary? {
    guard let ordinal = try arrays.ordinal(of: id), let place = try storyPlace(of: id),
      let original = try reader.summary(of: place.story)
    else { return nil }
    guard place.count > 1 else {
      let outlet = try arrays.number(.outlet, of: ordinal)
      var alone = StorySummary(place: place, original: original, inCommon: 1)
      alone.version = 1
      alone.outlets = try [values.name(outlet)].compactMap(\.self)
      return alone
    }
    let comparison = try storyComparison(place.story, id)
    let (story, all) = try storyMembers(of: ordinal)
    return try StorySummary(
      place, original, inCommon: comparison?.containment ?? 1, try mates(all, original: story),
      shown: ordinal
    ) { number throws(IndexError) in try values.name(number) }
  }

  /// The ids of all articles of an article's story.
  func storyIDs(of ordinal: Int) throws(IndexError) -> Set<Int> {
    var ids: Set<Int> = []
    for member in try storyMembers(of: ordinal).1 { ids.insert(try arrays.id(of: member)) }
    return ids
  }

  /// Compares two articles as stories are told apart: why they are, or are not, one.
  ///
  /// - Returns: the comparison, nil where one of them is not there.
  public func storyComparison(_ a: Int, _ b: Int) throws(IndexError) -> StoryComparison? {
    guard let first = try arrays.ordinal(of: a), let second = try arrays.ordinal(of: b) else {
      return nil
    }
    let texts = makeStoryTexts()
    return StoryModel().compare(try texts.member(first).text, try texts.member(second).text)
  }

  private func makeStoryTexts() -> StoryTexts {
    StoryTexts(file, StoredNumbers(file.connection), model: StoryModel())
  }

  /// The original of an article's story, and all that are in it, by ordinal.
  private func storyMembers(of ordinal: Int) throws(IndexError) -> (Int, [Int]) {
    let stories = try arrays.stories()
    let story = stories.story(of: ordinal)
    return (story, stories.members(of: [story])[story] ?? [ordinal])
  }

  // MARK: Parts

  /// The most articles whose texts are compared to find parts.
  private static let mostParts = 200

  /// Returns the articles of other stories of which one holds most of the other's text.
  private func parts(
    of text: StoryText, _ ordinal: Int, _ members: Set<Int>, _ texts: StoryTexts
  ) throws(IndexError) -> [StoryView.Part] {
    let common = try file.sql { () throws(SQLiteError) in
      var common: [Int: Int] = [:]
      let numbers = StoredNumbers(file.connection)
      for print in StoryPrints.of(text.words) {
        var holders: [Int] = []
        var cursors = try PrintTable(file.connection).cursors()
        for index in cursors.indices {
          try cursors[index].addHolders(of: StoryPrint(print, ordinal: 0).key, to: &holders)
        }
        for holder in Set(holders) where !members.contains(holder) && holder < arrays.count {
          if try numbers.isAlive(holder) { common[holder, default: 0] += 1 }
        }
      }
      return common
    }
    let model = StoryModel()
    var parts: [StoryView.Part] = []
    let candidates = common.filter { $0.value >= StoryPrints.fewestCommon }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (other, _) in candidates.prefix(Self.mostParts) {
      let member = try texts.member(other)
      let comparison = model.compare(text, member.text)
      guard comparison.containment >= model.containmentOfPart, comparison.facts >= model.facts,
        comparison.wordCounts.longer > comparison.wordCounts.shorter,
        let summary = try reader.summary(of: try arrays.id(of: other))
      else { continue }
      parts.append(
        StoryView.Part(
          article: summary, isContainer: text.words.count < member.text.words.count,
          containment: comparison.containment))
    }
    return parts
  }
}
