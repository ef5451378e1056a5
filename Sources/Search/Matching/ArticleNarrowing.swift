internal import NewsIndex
internal import WordIndex

/// Tells from posting lists which articles may have what a plan asks for, before a position is read.
///
/// The lists of a word's terms hold all articles in which it stands, for a phrase perhaps one in a hundred of
/// those whose positions would be read otherwise.
struct ArticleNarrowing {
  let plan: TextPlan
  let words: LeafPostings
  let seesRelated: Bool
  /// The number of ordinals.
  let capacity: Int

  /// Returns a set with all articles that match, nil where nothing is known, or they may be many.
  func articles() throws(IndexError) -> ArticleSet? {
    guard let most = try mostArticles(plan.root), most * Self.fewness < capacity else { return nil }
    return try articles(plan.root)
  }

  /// So many times more articles there must be than may match: else hardly a page of FTS5's is left out.
  private static let fewness = 8

  /// Returns how many articles may match at the most, nil where nothing is known.
  private func mostArticles(_ node: TextPlan.Node) throws(IndexError) -> Int? {
    switch node {
    case .leaf(let leaf):
      return try words.mostArticles(of: plan.leaves[leaf], seesRelated: seesRelated)
    case .phrase(let leaves, _): return try least(leaves.map(TextPlan.Node.leaf))
    case .near(let left, let right, _): return try least([left, right])
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node), .butNot(let node, _):
      return try mostArticles(node)
    case .and(let nodes): return try least(nodes)
    case .or(let nodes):
      var sum = 0
      for node in nodes {
        guard let most = try mostArticles(node) else { return nil }
        sum += most
      }
      return sum
    }
  }

  private func least(_ nodes: [TextPlan.Node]) throws(IndexError) -> Int? {
    var least: Int?
    for node in nodes {
      guard let most = try mostArticles(node) else { continue }
      least = min(least ?? most, most)
    }
    return least
  }

  private func articles(_ node: TextPlan.Node) throws(IndexError) -> ArticleSet? {
    switch node {
    case .leaf(let leaf): try articles(leaf)
    case .phrase(let leaves, _): try all(leaves.map(TextPlan.Node.leaf))
    case .near(let left, let right, _): try all([left, right])
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node), .butNot(let node, _):
      try articles(node)
    case .and(let nodes): try all(nodes)
    case .or(let nodes): try any(nodes)
    }
  }

  private func all(_ nodes: [TextPlan.Node]) throws(IndexError) -> ArticleSet? {
    var counted: [(most: Int, node: TextPlan.Node)] = []
    for node in nodes { counted.append((try mostArticles(node) ?? .max, node)) }
    var all: ArticleSet?
    for (most, node) in counted.sorted(by: { $0.most < $1.most }) {
      // To read a list that is so much longer takes more than it spares.
      if let count = all?.count, most / Self.muchLonger > count { break }
      guard let set = try articles(node) else { continue }
      if all == nil { all = set } else { all?.formIntersection(set) }
    }
    return all
  }

  /// So many times more articles a word has than may match where its list is not read.
  private static let muchLonger = 16

  private func any(_ nodes: [TextPlan.Node]) throws(IndexError) -> ArticleSet? {
    var any = ArticleSet(capacity: capacity)
    for node in nodes {
      guard let set = try articles(node) else { return nil }
      any.formUnion(set)
    }
    return any
  }

  private func articles(_ number: Int) throws(IndexError) -> ArticleSet? {
    var set = ArticleSet(capacity: capacity)
    let isKnown = try words.insertArticles(
      of: plan.leaves[number], seesRelated: seesRelated, into: &set)
    return isKnown ? set : nil
  }
}
