internal import NewsIndex
internal import WordIndex

/// What the list of a single word tells without being read as a whole: the first in time, and the number of stories.
extension WordSearch {
  /// The lists of a question about one word, each with articles that no other has; nil for others.
  func onlyLists(of question: Question) -> [Postings]? {
    question.shape == .one ? question.parts.map { $0.lists[0] } : nil
  }

  /// Adds the first articles of a list in the order of time, by their ranks.
  func addFirst(
    of list: Postings, in order: TimeOrder, to top: inout TopScores
  ) throws(IndexError) {
    guard top.count > 0 else { return }
    var bounds: [(highest: Int, number: Int)] = []
    bounds.reserveCapacity(list.blockCount)
    var first = 0
    for number in 0..<list.blockCount {
      let last = Int(list.lasts[number])
      bounds.append((order.highest(from: first, through: last), number))
      first = last + 1
    }
    bounds.sort { $0 > $1 }
    var block = PostingBlock()
    for (highest, number) in bounds {
      if highest < top.threshold { return }
      try list.read(number, into: &block)
      for index in 0..<block.count {
        let ordinal = Int(block.ordinals[index])
        top.add(order.rank(of: ordinal), ordinal)
      }
    }
  }

  /// Returns the number of stories of the articles that match, where the list of a single word knows it; else nil.
  ///
  /// The lists of several languages add up, but for the stories that have articles in more than one of them.
  func storyCount(of question: Question) throws(IndexError) -> Int? {
    guard question.shape == .one, arrays.areListsWhole else { return nil }
    let stories = try arrays.stories()
    var total = 0
    for part in question.parts {
      let list = part.lists[0]
      guard list.storyCount == nil else {
        total += list.storyCount ?? 0
        continue
      }
      // A list is short, or several that were put together.
      var own = ArticleSet(capacity: arrays.count)
      try insert(list, among: stories.shared, into: &own)
      total += stories.count(of: own, total: list.count)
    }
    guard question.parts.count > 1 else { return total }
    let across = try languages.sharedAcross()
    guard !across.isEmpty else { return total }
    var all = ArticleSet(capacity: arrays.count)
    for part in question.parts {
      var own = ArticleSet(capacity: arrays.count)
      try insert(part.lists[0], among: across, into: &own)
      total -= stories.count(of: own)
      all.formUnion(own)
    }
    return total + stories.count(of: all)
  }
}
