internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Who is the original of a story, what the others are to it, and where that is stored.
extension StoryLinker {
  /// Returns the articles of stored stories.
  func members(ofStored stories: Set<Int>) throws(IndexError) -> [Int] {
    let stories = stories.subtracting([0])
    guard !stories.isEmpty else { return [] }
    let count = try CollectionStatistics(file).ordinalCount
    var members: [Int] = []
    try file.sql { () throws(SQLiteError) in
      try numbers.each(.story, in: stories, ordinalCount: count) { members.append($0) }
    }
    return members
  }

  /// Stores who is the original of a story, and what the others are to it.
  func store(_ places: [StoryPlace]) throws(IndexError) {
    guard !places.isEmpty else { return }
    let places = places.sorted { $0.ordinal < $1.ordinal }
    try file.sql { () throws(SQLiteError) in
      try numbers.set(.story, places.map { (ordinal: $0.ordinal, number: $0.story) })
      try numbers.set(.relation, places.map { (ordinal: $0.ordinal, number: $0.relation) })
    }
  }

  /// Returns the places of the articles of a group whose stories were changed, and of those that share them.
  func places(
    of group: ArraySlice<Int>, _ storedNames: [Int: Int]
  ) throws(IndexError) -> [StoryPlace] {
    var parts: [Int: [Int]] = [:]
    var ordinals = Set(group).union(parents.keys)
    for name in changed { ordinals.formUnion(try members(ofName: name, storedNames)) }
    for ordinal in ordinals {
      let name = try name(of: ordinal)
      if changed.contains(name) { parts[name, default: []].append(ordinal) }
    }
    var places: [StoryPlace] = []
    for members in parts.values { places += try placed(members) }
    return places
  }

  /// The articles whose stored story has a name, if it is one of some; found for all of these at once.
  private func members(ofName name: Int, _ names: [Int: Int]) throws(IndexError) -> [Int] {
    if names.isEmpty { return [] }
    if storedMembers == nil {
      var found: [Int: [Int]] = [:]
      for ordinal in try members(ofStored: Set(names.values.map { $0 + 1 })) {
        found[try story(of: ordinal), default: []].append(ordinal)
      }
      storedMembers = found
    }
    return storedMembers?[name] ?? []
  }

  /// Returns the story of each of some members and its relation to the original.
  private func placed(_ members: [Int]) throws(IndexError) -> [StoryPlace] {
    guard members.count > 1 else { return [StoryPlace(members[0], story: 0, relation: 0)] }
    var known: [(ordinal: Int, member: StoryTexts.Member)] = []
    for ordinal in members { known.append((ordinal, try texts.member(ordinal))) }
    guard let original = known.min(by: { Self.isBefore($0.member, $1.member) }) else { return [] }
    return known.map { ordinal, member in
      var relation = 0
      if ordinal != original.ordinal {
        relation =
          member.isCorrection
          ? StoryRelation.correction.number
          : model.relation(of: member.text, to: original.member.text).number
      }
      return StoryPlace(ordinal, story: original.ordinal + 1, relation: relation)
    }
  }

  /// Whether an article is the original of another: the first published, then one that nobody else wrote, then
  /// by identity.
  static func isBefore(_ a: StoryTexts.Member, _ b: StoryTexts.Member) -> Bool {
    let (first, second) = (a.text.time?.minutes ?? .max, b.text.time?.minutes ?? .max)
    if first != second { return first < second }
    if a.isOwn != b.isOwn { return a.isOwn }
    return a.text.identity < b.text.identity
  }
}
