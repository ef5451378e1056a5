internal import NewsIndex
internal import SQLite
internal import Stories

/// Finds the stories that a run's articles belong to, and stores them.
///
/// Two articles are one story by what they are alone, and a story is what hangs together by such pairs: so the
/// order in which articles come does not matter.
final class StoryLinker {
  let file: IndexFile
  let model: StoryModel
  let numbers: StoredNumbers
  let table: PrintTable
  let texts: StoryTexts
  /// The stored story of an article where it was asked for: its parent among those that hang together.
  private var parents: [Int: Int] = [:]
  /// The stories that were changed, by the name of the part at that time.
  private var changed: Set<Int> = []
  /// The stories whose members are to be joined anew, as the array has them; 0 is none.
  private var doubtful: Set<Int> = []

  convenience init(_ file: IndexFile, model: StoryModel = StoryModel()) {
    let numbers = StoredNumbers(file.connection)
    self.init(file, numbers, StoryTexts(file, numbers, model: model), model: model)
  }

  /// Links articles whose numbers are in a file, and whose texts lie somewhere.
  init(
    _ file: IndexFile, _ numbers: StoredNumbers, _ texts: StoryTexts,
    model: StoryModel = StoryModel()
  ) {
    self.file = file
    self.model = model
    self.numbers = numbers
    self.texts = texts
    table = PrintTable(file.connection)
  }

  // MARK: What came

  /// Stores the prints of new articles and joins these to their stories, inside the caller's transaction.
  ///
  /// - Parameters:
  ///   - prints: those of all new articles; ones that are gone again are passed over.
  ///   - isNew: whether an article came with this run.
  /// - Throws: `IndexError` where the index cannot be read or written.
  func add(_ prints: inout PrintRuns, isNew: (Int) -> Bool) throws(IndexError) {
    var candidates = StoryCandidates(numbers, model: model, beside: file.path)
    var pairs: [(a: Int, b: Int)] = []
    try file.sql { () throws(SQLiteError) in
      try store(&prints, isNew: isNew, &candidates)
      pairs = try candidates.found()
    }
    let leftovers = try leftovers(candidates)
    try noteStories(of: leftovers)
    try join(pairs, candidates.carried, leftovers, anew: try members(ofStored: doubtful))
    try storeChanged()
    try file.sql { () throws(SQLiteError) in
      try table.mergeGrown { ordinal throws(SQLiteError) in try numbers.isAlive(ordinal) }
    }
  }

  /// Writes the new prints as a segment, and finds who has the same.
  private func store(
    _ prints: inout PrintRuns, isNew: (Int) -> Bool, _ candidates: inout StoryCandidates
  ) throws(SQLiteError) {
    var cursors = try table.cursors()
    let segment = try table.makeSegment()
    var sorted = try prints.sorted()
    var holders: [Int] = []
    var key: UInt64 = 0
    func end() throws(SQLiteError) {
      guard !holders.isEmpty else { return }
      for ordinal in holders {
        try segment.append(key << StoryPrint.ordinalBits | UInt64(ordinal))
      }
      if !cursors.isEmpty {
        let older = try self.holders(of: key, &cursors)
        holders += older
        holders.sort()
        try noteChange(from: older, to: holders, candidates)
      }
      try candidates.add(holders: holders, isNew)
      holders.removeAll(keepingCapacity: true)
    }
    while let number = try sorted.next() {
      let print = StoryPrint(bits: number)
      if print.key != key {
        try end()
        key = print.key
      }
      if holders.last != print.ordinal, try numbers.isAlive(print.ordinal) {
        holders.append(print.ordinal)
      }
    }
    try end()
    try segment.finish()
  }

  // MARK: What is judged anew

  /// Notes the stories that may hang together by a pair that is compared no more: a print that has become common, or
  /// is led by other articles than before.
  private func noteChange(
    from older: [Int], to all: [Int], _ candidates: StoryCandidates
  ) throws(SQLiteError) {
    guard let leaders = try candidates.leaders(of: all) else { return }
    let changed = try candidates.leaders(of: older)?.filter { !leaders.contains($0) } ?? older
    for ordinal in changed { doubtful.insert(try numbers.number(.story, of: ordinal)) }
  }

  private func noteStories(of ordinals: Set<Int>) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      for ordinal in ordinals { doubtful.insert(try numbers.number(.story, of: ordinal)) }
    }
  }

  /// The articles whose text one outlet has at several addresses under unrelated headlines.
  private func leftovers(_ candidates: StoryCandidates) throws(IndexError) -> Set<Int> {
    var all: Set<Int> = []
    for members in [candidates.carried.values, candidates.repeated.values].joined()
    where members.count >= model.leftoverAddresses {
      var outlets: [Int: [Int]] = [:]
      for ordinal in members {
        let outlet = try file.sql { () throws(SQLiteError) in
          try numbers.number(.outlet, of: ordinal)
        }
        outlets[outlet, default: []].append(ordinal)
      }
      for group in outlets.values where group.count >= model.leftoverAddresses {
        if try haveUnrelatedHeadlines(group) { all.formUnion(group) }
      }
    }
    return all
  }

  /// Whether so many of some articles as make a leftover have unrelated headlines; looked at in the order of
  /// identities, until so many are found.
  private func haveUnrelatedHeadlines(_ group: [Int]) throws(IndexError) -> Bool {
    var ordered: [(identity: UInt64, ordinal: Int)] = []
    try file.sql { () throws(SQLiteError) in
      for ordinal in group {
        let identity = try numbers.identity(of: ordinal)
        ordered.append((UInt64(bitPattern: Int64(identity)), ordinal))
      }
    }
    var unrelated: [[UInt64]] = []
    for (_, ordinal) in ordered.sorted(by: { $0.identity < $1.identity }) {
      let headline = try texts.member(ordinal).text.headline
      if unrelated.contains(where: { model.areRelated($0, headline) }) { continue }
      unrelated.append(headline)
      if unrelated.count >= model.leftoverAddresses { return true }
    }
    return false
  }

  // MARK: What hangs together

  /// The stored story of an article: the original's ordinal, or its own.
  private func story(of ordinal: Int) throws(IndexError) -> Int {
    let story = try file.sql { () throws(SQLiteError) in
      try numbers.number(.story, of: ordinal)
    }
    return story > 0 ? story - 1 : ordinal
  }

  private func name(of ordinal: Int) throws(IndexError) -> Int {
    var at = ordinal
    var path: [Int] = []
    while true {
      var parent = parents[at]
      if parent == nil {
        parent = try story(of: at)
        parents[at] = parent
      }
      guard let parent, parent != at else { break }
      path.append(at)
      at = parent
    }
    for step in path { parents[step] = at }
    return at
  }

  private func join(_ a: Int, _ b: Int) throws(IndexError) {
    let (first, second) = (try name(of: a), try name(of: b))
    guard first != second else { return }
    let (low, high) = (min(first, second), max(first, second))
    parents[high] = low
    changed.insert(low)
    changed.insert(high)
  }

  // MARK: All anew

  /// Returns the story and the relation of each article that shares its story, found anew; nothing is written.
  func stories(of ordinals: [Int]) throws(IndexError) -> [Int: (Int, Int)] {
    for ordinal in ordinals { parents[ordinal] = ordinal }
    var candidates = StoryCandidates(numbers, model: model, beside: file.path)
    var pairs: [(a: Int, b: Int)] = []
    try file.sql { () throws(SQLiteError) in
      var holders: [Int] = []
      var key: UInt64 = 0
      try table.each { print throws(SQLiteError) in
        if print.key != key {
          try candidates.add(holders: holders) { _ in true }
          holders.removeAll(keepingCapacity: true)
          key = print.key
        }
        if try numbers.isAlive(print.ordinal) { holders.append(print.ordinal) }
      }
      try candidates.add(holders: holders) { _ in true }
      pairs = try candidates.found()
    }
    try join(pairs, candidates.carried, try leftovers(candidates))
    let (stories, relations) = try changedNumbers()
    return stories.filter { $0.value > 0 }.reduce(into: [:]) {
      $0[$1.key] = ($1.value, relations[$1.key] ?? 0)
    }
  }

  /// Joins what is one story.
  ///
  /// - Parameters:
  ///   - pairs: the articles that have enough in common to be compared.
  ///   - carried: the articles of each text that several have.
  ///   - leftovers: the articles that are no story's.
  ///   - members: articles whose stories are forgotten and found anew.
  ///   - shaken: articles that are compared once more with all that they may be joined to.
  /// - Throws: `IndexError` where the index cannot be read.
  func join(
    _ pairs: [(a: Int, b: Int)], _ carried: [StoryCandidates.TextKey: [Int]],
    _ leftovers: Set<Int>, anew members: [Int] = [], shaken: Set<Int> = []
  ) throws(IndexError) {
    for ordinal in members {
      parents[ordinal] = ordinal
      changed.insert(ordinal)
    }
    try join(carried, leftovers)
    if !members.isEmpty || !shaken.isEmpty {
      var candidates = try candidates(of: shaken.union(members))
      let leftovers = leftovers.union(try self.leftovers(candidates))
      try join(candidates.carried, leftovers)
      let pairs = try file.sql { () throws(SQLiteError) in try candidates.found() }
      try compare(pairs, leftovers)
    }
    try compare(pairs, leftovers)
  }

  /// Joins articles of one text: each with the next in time, those without a date with all.
  private func join(
    _ carried: [StoryCandidates.TextKey: [Int]], _ leftovers: Set<Int>
  ) throws(IndexError) {
    let texts = carried.values.sorted { $0[0] < $1[0] }
    for (index, ordinals) in texts.enumerated() {
      if index % Self.compared == 0 {
        try self.texts.expect(texts[index..<min(index + Self.compared, texts.count)].joined())
      }
      var dated: [(minutes: Int, ordinal: Int)] = []
      var undated: [Int] = []
      for ordinal in ordinals {
        if let time = try self.texts.member(ordinal).text.time {
          dated.append((time.minutes, ordinal))
        } else {
          undated.append(ordinal)
        }
      }
      dated.sort { ($0.minutes, $0.ordinal) < ($1.minutes, $1.ordinal) }
      var pairs: [(a: Int, b: Int)] = []
      for index in dated.indices.dropFirst() {
        pairs.append((dated[index - 1].ordinal, dated[index].ordinal))
      }
      if let first = undated.first {
        pairs += (dated.map(\.ordinal) + undated.dropFirst()).map { (first, $0) }
      }
      try compare(pairs, leftovers)
    }
  }

  /// Returns what some articles are to be compared with, by the prints of their texts.
  private func candidates(of members: Set<Int>) throws(IndexError) -> StoryCandidates {
    var keys: Set<UInt64> = []
    for ordinal in members {
      for print in StoryPrints.of(try texts.member(ordinal).text.words) {
        keys.insert(StoryPrint(print, ordinal: 0).key)
      }
    }
    var candidates = StoryCandidates(numbers, model: model, beside: file.path)
    try file.sql { () throws(SQLiteError) in
      var cursors = try table.cursors()
      for key in keys.sorted() {
        try candidates.add(holders: try holders(of: key, &cursors)) { members.contains($0) }
      }
    }
    return candidates
  }

  /// The articles that have a print, ascending, but for those that are gone.
  func holders(
    of key: UInt64, _ cursors: inout [PrintTable.Cursor]
  ) throws(SQLiteError) -> [Int] {
    var found: [Int] = []
    for index in cursors.indices { try cursors[index].addHolders(of: key, to: &found) }
    var alive: [Int] = []
    for ordinal in found where try numbers.isAlive(ordinal) { alive.append(ordinal) }
    alive.sort()
    return alive
  }

  /// The pairs whose articles may be fetched together.
  private static let compared = 200

  private func compare(
    _ pairs: [(a: Int, b: Int)], _ leftovers: Set<Int>
  ) throws(IndexError) {
    for (index, (a, b)) in pairs.enumerated() {
      if index % Self.compared == 0 {
        let next = pairs[index..<min(index + Self.compared, pairs.count)]
        try texts.expect(Set(next.flatMap { [$0.a, $0.b] }).sorted())
      }
      // What hangs together already needs no further proof.
      if try name(of: a) == name(of: b) { continue }
      let isLeftover = leftovers.contains(a) || leftovers.contains(b)
      let comparison = model.compare(
        try texts.member(a).text, try texts.member(b).text, isLeftover: isLeftover)
      if comparison.relation != nil { try join(a, b) }
    }
  }

  // MARK: Storing

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

  /// Stores the stories that were changed: who is the original, and what the others are to it.
  func storeChanged() throws(IndexError) {
    guard !changed.isEmpty else { return }
    let (stories, relations) = try changedNumbers()
    try file.sql { () throws(SQLiteError) in
      try numbers.set(.story, stories)
      try numbers.set(.relation, relations)
    }
    changed.removeAll()
    parents.removeAll()
    doubtful.removeAll()
  }

  private func changedNumbers() throws(IndexError) -> (stories: [Int: Int], relations: [Int: Int]) {
    var parts: [Int: [Int]] = [:]
    for ordinal in Set(try members(ofStored: Set(changed.map { $0 + 1 }))).union(parents.keys) {
      let name = try name(of: ordinal)
      if changed.contains(name) { parts[name, default: []].append(ordinal) }
    }
    var stories: [Int: Int] = [:]
    var relations: [Int: Int] = [:]
    for members in parts.values {
      for (ordinal, place) in try placed(members) {
        stories[ordinal] = place.story
        relations[ordinal] = place.relation
      }
    }
    return (stories, relations)
  }

  /// Returns the story of each of some members and its relation to the original, as arrays have them.
  private func placed(
    _ members: [Int]
  ) throws(IndexError) -> [Int: (story: Int, relation: Int)] {
    guard members.count > 1 else { return [members[0]: (0, 0)] }
    var known: [(ordinal: Int, member: StoryTexts.Member)] = []
    try texts.expect(members)
    for ordinal in members { known.append((ordinal, try texts.member(ordinal))) }
    guard let original = known.min(by: { Self.isBefore($0.member, $1.member) }) else { return [:] }
    var placed: [Int: (story: Int, relation: Int)] = [:]
    for (ordinal, member) in known {
      var relation = 0
      if ordinal != original.ordinal {
        relation =
          member.isCorrection
          ? StoryRelation.correction.number
          : model.relation(of: member.text, to: original.member.text).number
      }
      placed[ordinal] = (original.ordinal + 1, relation)
    }
    return placed
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
