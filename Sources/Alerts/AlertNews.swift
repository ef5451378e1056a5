/// An article that matches a saved search now.
public struct AlertEntry: Sendable, Equatable {
  /// Its id now.
  public var id: Int
  /// What alerts remember it by.
  public var mark: AlertMark
  /// Its story: the same number for all articles that carry one.
  public var story: Int
  /// Whether it says of itself that it corrects another of its story.
  public var isCorrection: Bool

  /// Creates an entry.
  public init(id: Int, mark: AlertMark, story: Int, isCorrection: Bool) {
    self.id = id
    self.mark = mark
    self.story = story
    self.isCorrection = isCorrection
  }
}

/// What is new for somebody: one article a story, and texts that are others than those told before.
public struct AlertNews: Sendable, Equatable {
  /// An article to tell.
  public struct Item: Sendable, Equatable {
    /// The article.
    public var entry: AlertEntry
    /// Whether it was told before with another text.
    public var isChanged: Bool
    /// How many further new articles carry its story.
    public var copyCount = 0
  }

  /// The articles to tell, in the order of the entries.
  public private(set) var items: [Item] = []

  /// Compares what matches with what is remembered.
  ///
  /// A text that another version of the extraction has made is no news where only texts of other versions are
  /// remembered: nobody can say whether the article has changed.
  ///
  /// - Parameters:
  ///   - entries: what matches, the earliest first: of a story the original is told, else the first.
  ///   - memories: what was told or counted as known.
  public init(_ entries: [AlertEntry], knowing memories: [AlertMemory]) {
    var knownStories: Set<Int> = []
    var unknown: [AlertEntry] = []
    for entry in entries {
      let known = memories.flatMap { $0.marks(of: entry.mark.identity) }
      guard !known.isEmpty else {
        unknown.append(entry)
        continue
      }
      knownStories.insert(entry.story)
      let isOther = !known.contains { $0.content == entry.mark.content }
      if isOther, known.contains(where: { $0.extraction == entry.mark.extraction }) {
        items.append(Item(entry: entry, isChanged: true))
      }
    }
    /// By story, where its item stands.
    var places: [Int: Int] = [:]
    for entry in unknown {
      if knownStories.contains(entry.story) {
        // Of a story that is known only a correction is told.
        if entry.isCorrection { items.append(Item(entry: entry, isChanged: false)) }
      } else if let place = places[entry.story] {
        items[place].copyCount += 1
        if entry.id == entry.story { items[place].entry = entry }
      } else {
        places[entry.story] = items.count
        items.append(Item(entry: entry, isChanged: false))
      }
    }
  }
}
