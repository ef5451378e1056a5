public import NewsIndex
internal import SQLite
public import Stories

extension Searcher {
  /// Returns the story of an article, nil where there is no such article.
  ///
  /// - Throws: `IndexError` where the index cannot be read.
  public func story(of id: Int) throws(IndexError) -> StoryView? {
    guard let ordinal = try arrays.ordinal(of: id) else { return nil }
    let (original, ordinals) = try storyMembers(of: ordinal)
    let relations = try arrays.numbers(.relation)
    let texts = makeStoryTexts()
    let first = try texts.member(original).text
    var members: [(member: StoryView.Member, text: StoryText)] = []
    for ordinal in ordinals {
      let text = try texts.member(ordinal).text
      guard let summary = try reader.summary(of: try arrays.id(of: ordinal)) else { continue }
      let shares = StoryModel.difference(of: text, from: first)
      members.append(
        (
          StoryView.Member(
            article: summary,
            relation: ordinal == original
              ? nil : StoryRelation(number: Int(relations[ordinal])) ?? .edited,
            wordCount: text.words.count, cut: shares.cut, added: shares.added), text
        ))
    }
    members.sort { a, b in
      if (a.member.relation == nil) != (b.member.relation == nil) {
        return a.member.relation == nil
      }
      let (first, second) = (a.text.time?.minutes ?? .max, b.text.time?.minutes ?? .max)
      return first != second ? first < second : a.text.identity < b.text.identity
    }
    return StoryView(
      id: try arrays.id(of: original), members: members.map(\.member),
      parts: try parts(of: first, original, Set(ordinals), texts))
  }

  /// Returns an article's place in its story; nil where it is alone, or is not there.
  public func storyPlace(of id: Int) throws(IndexError) -> StoryPlace? {
    guard let ordinal = try arrays.ordinal(of: id) else { return nil }
    let (original, members) = try storyMembers(of: ordinal)
    guard members.count > 1 else { return nil }
    let relation = Int(try arrays.numbers(.relation)[ordinal])
    return StoryPlace(
      story: try arrays.id(of: original), relation: StoryRelation(number: relation),
      count: members.count)
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
    let stories = try arrays.numbers(.story)
    let story = stories[ordinal]
    guard story > 0 else { return (ordinal, [ordinal]) }
    return (Int(story) - 1, stories.indices.filter { stories[$0] == story })
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
