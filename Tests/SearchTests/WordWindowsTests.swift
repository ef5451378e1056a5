import TestSupport
import Testing
import WordIndex

@testable import Search

/// Lists laid side by side in windows, against each article looked at by itself.
@Suite struct WordWindowsTests {
  private typealias Node = TextPlan.Node

  /// Some three windows, the last one not whole.
  private static let capacity = 10_000

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `finds and scores what each article has`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let levels = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Self.levels(&generator)
    }
    let weights = levels.map { _ in Int.random(in: 0...900_000, using: &generator) }
    let root = Self.tree(levels.count, depth: 3, &generator)
    var articles: ArticleSet?
    if seed % 3 == 0 {
      var some = ArticleSet(capacity: Self.capacity)
      some.insert(Int.random(in: 0..<5000, using: &generator)..<7000)
      articles = some
    }
    var wanted: [Int: Int] = [:]
    for ordinal in 0..<Self.capacity where articles?.contains(ordinal) ?? true {
      if Self.holds(root, { levels[$0][ordinal] != nil }) {
        wanted[ordinal] = levels.indices.reduce(0) {
          $0 + weights[$1] * (levels[$1][ordinal].map(Int.init) ?? 0)
        }
      }
    }

    var found: [Int: Int] = [:]
    var set = ArticleSet(capacity: Self.capacity)
    var windows = WordWindows(
      root, levels.map(Self.postings), weights: weights, isScored: true, among: articles,
      capacity: Self.capacity)
    while let start = try windows.next() {
      windows.each { offset, score in found[start + offset] = score }
      windows.insert(into: &set, from: start)
    }
    #expect(found == wanted)
    #expect(set.count == wanted.count && wanted.keys.allSatisfy(set.contains))
  }

  @Test func `a damaged list neither stops a search nor finds what is not there`() throws {
    let list = Postings()
    list.append([5, 9000, 70, 4100, 20_000_000, 8000], [1, 2, 3, 4, 5, 6])
    var windows = WordWindows(
      .leaf(0), [list], weights: [1], isScored: true, among: nil, capacity: Self.capacity)
    var found: [Int] = []
    while let start = try windows.next() {
      windows.each { offset, _ in found.append(start + offset) }
    }
    #expect(found.first == 5)
    #expect(found.allSatisfy { $0 < Self.capacity })
  }

  /// By article: the level of a word, nil where it does not stand; rare, frequent, or in one part of the archive.
  private static func levels(_ generator: inout SplitMix) -> [UInt8?] {
    let share = [1, 40, 300, 999].randomElement(using: &generator) ?? 1
    let part =
      Bool.random(using: &generator)
      ? 0..<capacity : Int.random(in: 0..<4000, using: &generator)..<4200
    return (0..<capacity).map { ordinal in
      let isThere = Int.random(in: 0..<1000, using: &generator) < share && part.contains(ordinal)
      return isThere ? UInt8.random(in: 1...255, using: &generator) : nil
    }
  }

  private static func postings(_ levels: [UInt8?]) -> Postings {
    let postings = Postings()
    let ordinals = levels.indices.filter { levels[$0] != nil }
    postings.append(ordinals.map(UInt32.init), ordinals.map { levels[$0] ?? 0 })
    return postings
  }

  private static func tree(_ count: Int, depth: Int, _ generator: inout SplitMix) -> Node {
    let kind = depth == 0 ? 0 : Int.random(in: 0..<4, using: &generator)
    if kind == 0 { return .leaf(Int.random(in: 0..<count, using: &generator)) }
    let nodes = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
      tree(count, depth: depth - 1, &generator)
    }
    return kind == 1 ? .and(nodes) : kind == 2 ? .or(nodes) : .butNot(nodes[0], nodes[1])
  }

  private static func holds(_ node: Node, _ isThere: (Int) -> Bool) -> Bool {
    switch node {
    case .leaf(let leaf): isThere(leaf)
    case .and(let nodes): nodes.allSatisfy { holds($0, isThere) }
    case .or(let nodes): nodes.contains { holds($0, isThere) }
    case .butNot(let left, let right): holds(left, isThere) && !holds(right, isThere)
    default: false
    }
  }
}
