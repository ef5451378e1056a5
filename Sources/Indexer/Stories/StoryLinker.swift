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
  /// The parents among those that hang together, of the articles of the group at hand that were asked for.
  var parents: [Int: Int] = [:]
  /// The stories of the group at hand that were changed, by the name of the part at that time.
  var changed: Set<Int> = []
  /// The stories whose members are to be joined anew, as the array has them; 0 is none.
  private var doubtful: Set<Int> = []
  /// By the name of a stored story, its members: of those that a run's articles may be joined to.
  var storedMembers: [Int: [Int]]?

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
    var work = StoryWork(anew: Set(try members(ofStored: doubtful)))
    work.add(pairs, candidates.carried, leftovers)
    try compareAnew(work.anew, in: &work)
    try store(try places(work))
    doubtful.removeAll()
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
  func story(of ordinal: Int) throws(IndexError) -> Int {
    let story = try file.sql { () throws(SQLiteError) in
      try numbers.number(.story, of: ordinal)
    }
    return story > 0 ? story - 1 : ordinal
  }

  func name(of ordinal: Int) throws(IndexError) -> Int {
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
    var work = StoryWork(anew: Set(ordinals))
    work.add(pairs, candidates.carried, try leftovers(candidates))
    return try places(work).reduce(into: [:]) {
      if $1.story > 0 { $0[Int($1.ordinal)] = (Int($1.story), Int($1.relation)) }
    }
  }

  /// Adds to what is to be done what some articles are to be compared with.
  func compareAnew(_ shaken: Set<Int>, in work: inout StoryWork) throws(IndexError) {
    guard !shaken.isEmpty else { return }
    var candidates = try candidates(of: shaken)
    let pairs = try file.sql { () throws(SQLiteError) in try candidates.found() }
    work.add(pairs, candidates.carried, try leftovers(candidates))
  }

  /// Returns the places of all articles whose story is another than before, or may be.
  ///
  /// What may hang together is joined and placed before the next, so that each text is read once.
  func places(_ work: StoryWork) throws(IndexError) -> [StoryPlace] {
    var groups = StoryGroups(work, try storedNames(in: work))
    var all: [StoryPlace] = []
    while true {
      // Texts that lie far away are fetched for several groups together.
      var next: [StoryGroups.Group] = []
      var count = 0
      while count < Self.fetched, let group = groups.next() {
        next.append(group)
        count += group.articles.count
      }
      guard !next.isEmpty else { break }
      try texts.expect(next.lazy.flatMap(\.articles))
      for group in next { all += try places(of: group, work, groups.storedNames) }
    }
    (parents, changed, storedMembers) = ([:], [], nil)
    return all
  }

  /// The articles whose texts may be fetched together.
  private static let fetched = 400

  /// Returns the places of the articles of a group whose stories are others than before.
  private func places(
    of group: StoryGroups.Group, _ work: StoryWork, _ names: [Int: Int]
  ) throws(IndexError) -> [StoryPlace] {
    (parents, changed) = ([:], [])
    for ordinal in group.articles where work.anew.contains(ordinal) {
      parents[ordinal] = ordinal
      changed.insert(ordinal)
    }
    for ordinals in group.carried { try join(ordinals, work.leftovers) }
    try compare(group.pairs, work.leftovers)
    return changed.isEmpty ? [] : try places(of: group.articles, names)
  }

  /// The names of the stories that articles have already, of those that are not to be forgotten.
  private func storedNames(in work: StoryWork) throws(IndexError) -> [Int: Int] {
    var names: [Int: Int] = [:]
    for ordinal in work.articles where !work.anew.contains(ordinal) {
      let name = try story(of: ordinal)
      if name != ordinal { names[ordinal] = name }
    }
    return names
  }

  /// Joins articles of one text: each with the next in time, those without a date with all.
  private func join(_ ordinals: [Int], _ leftovers: Set<Int>) throws(IndexError) {
    var dated: [(minutes: Int, ordinal: Int)] = []
    var undated: [Int] = []
    for ordinal in ordinals {
      if let time = try texts.member(ordinal).text.time {
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
    try compare(pairs[...], leftovers)
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

  private func compare(
    _ pairs: ArraySlice<(a: Int, b: Int)>, _ leftovers: Set<Int>
  ) throws(IndexError) {
    for (a, b) in pairs {
      // What hangs together already needs no further proof.
      if try name(of: a) == name(of: b) { continue }
      let isLeftover = leftovers.contains(a) || leftovers.contains(b)
      let comparison = model.compare(
        try texts.member(a).text, try texts.member(b).text, isLeftover: isLeftover)
      if comparison.relation != nil { try join(a, b) }
    }
  }
}
