internal import JSON
internal import NewsIndex
internal import Search

/// What an engine adds up to a score, and how the exact score follows from what of it an article has.
///
/// A level is asked for bit by bit, each bit weighing what it stands for: sums of the engine are scores, but that it
/// rounds, and that it adds what several spellings of one word count, which saturates. Each clause has a name, and an
/// answer says which an article fulfils: from these the score is computed in whole steps.
struct ScoreClauses {
  /// The most clauses of a request.
  static let most = 1000

  /// A term whose level counts.
  private struct Term {
    var plan: Int
    var leaf: Int
    /// The language in whose articles it counts.
    var language: Int
    var part: TextPlan.Leaf.Counted
    /// The names of conditions without which it does not count.
    var conditions: [Int]
  }

  /// The clauses; empty where every article has the same score.
  private(set) var clauses: [JSONValue] = []
  /// Whether scores of the engine are no more than bounds from above.
  private(set) var isBound = false
  /// Whether words count whose levels no clause tells.
  private(set) var isIncomplete = false
  private var terms: [Term] = []
  private var conditionCount = 0
  private var planCount = 0
  private var clauseCount = 0
  private let codes: [String]
  /// What names begin with, and what the engine's scores are multiplied by.
  private let prefix: String
  private let factor: Double
  private let loosest: Tier
  /// By plan, then by language: what leaves weigh.
  private let weights: [[WordWeights]]
  /// The stems by which the words of a pattern are levelled: by leaf alternatives.
  private let patterns: (TextPlan.Leaf, Int) throws(IndexError) -> [TextPlan.Leaf.Counted]
  private let occurs: (TextPlan.Leaf.Counted, Int) throws(IndexError) -> Bool
  /// Whether what stood nowhere at the last rebuild has no clauses, so that there are not too many.
  private var leavesOutUnknown = false
  private let condition: (SearchPlan) throws(IndexError) -> JSONValue
  private let nodeCondition: (TextPlan, TextPlan.Node) throws(IndexError) -> JSONValue

  /// Makes the clauses of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - weights: by text plan and language, what its leaves weigh.
  ///   - loosest: the loosest tier that counts.
  ///   - codes: the codes of the archive's languages.
  ///   - patterns: tells what levels stand for a leaf that is a pattern, in a language.
  ///   - occurs: tells whether a word or stem stands in articles of a language.
  ///   - condition: makes the query of a part of the plan.
  ///   - nodeCondition: makes the query of a part of a text plan.
  ///   - prefix: what the names of the clauses begin with, where others stand beside them.
  ///   - factor: what the engine's scores are multiplied by; exact scores are not.
  /// - Throws: `IndexError` where there are too many, or a query cannot be made.
  init(
    _ plan: SearchPlan, weights: [[WordWeights]], loosest: Tier, codes: [String],
    patterns: @escaping (TextPlan.Leaf, Int) throws(IndexError) -> [TextPlan.Leaf.Counted],
    occurs: @escaping (TextPlan.Leaf.Counted, Int) throws(IndexError) -> Bool,
    condition: @escaping (SearchPlan) throws(IndexError) -> JSONValue,
    nodeCondition: @escaping (TextPlan, TextPlan.Node) throws(IndexError) -> JSONValue,
    prefix: String = "", factor: Double = 1
  ) throws(IndexError) {
    self.codes = codes
    self.prefix = prefix
    self.factor = factor
    self.loosest = loosest
    self.weights = weights
    self.patterns = patterns
    self.occurs = occurs
    self.condition = condition
    self.nodeCondition = nodeCondition
    clauses = try clauses(of: plan, conditions: [])
    if clauseCount > Self.most {
      // A word has a stem in each language of the archive, and stands in one or two.
      leavesOutUnknown = true
      (terms, conditionCount, planCount, clauseCount) = ([], 0, 0, 0)
      clauses = try clauses(of: plan, conditions: [])
    }
    guard clauseCount <= Self.most else {
      throw .store(
        "the query has \(terms.count) words and spellings that count, a cluster takes about "
          + "\(Self.most / LevelTokens.bits.count): ask for fewer, or sort by date")
    }
  }

  private mutating func clauses(
    of plan: SearchPlan, conditions: [Int]
  ) throws(IndexError) -> [JSONValue] {
    switch plan {
    case .text(let text):
      defer { planCount += 1 }
      return try clauses(of: text, conditions)
    case .and(let parts):
      var all: [JSONValue] = []
      for part in parts { all += try clauses(of: part, conditions: conditions) }
      return all
    case .or(let parts):
      // What does not match adds nothing.
      var all: [JSONValue] = []
      for part in parts where part.hasText {
        let number = conditionCount
        conditionCount += 1
        let inner = try clauses(of: part, conditions: conditions + [number])
        if inner.isEmpty { continue }
        all.append(conditioned(try condition(part), number, inner))
      }
      return all
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: return []
    }
  }

  /// Clauses that count where a condition holds, which has a name.
  private func conditioned(
    _ condition: JSONValue, _ number: Int, _ clauses: [JSONValue]
  ) -> JSONValue {
    .one(
      "bool",
      .of(
        ("filter", condition), ("should", .array(clauses)),
        ("_name", .string("\(prefix)c\(number)"))))
  }

  private mutating func clauses(
    of plan: TextPlan, _ conditions: [Int]
  ) throws(IndexError) -> [JSONValue] {
    var all: [JSONValue] = []
    let variantNodes = Self.variants(plan.root, in: plan)
    for (index, leaf) in plan.leaves.enumerated() {
      let names = variantNodes.filter { TextEvaluator.allLeaves(of: $0).contains(index) }
      if leaf.isVariant, let node = names.first {
        // A word of another name counts only where the name stands as a whole.
        let number = conditionCount
        conditionCount += 1
        let inner = try clauses(of: leaf, index, conditions + [number])
        if inner.isEmpty { continue }
        all.append(conditioned(try nodeCondition(plan, node), number, inner))
      } else if !leaf.isVariant {
        all += try clauses(of: leaf, index, conditions)
      }
    }
    return all
  }

  /// The names of other words in a plan, each with the words that must stand beside it.
  private static func variants(_ node: TextPlan.Node, in plan: TextPlan) -> [TextPlan.Node] {
    switch node {
    case .leaf(let leaf): plan.leaves[leaf].isVariant ? [node] : []
    case .phrase(let leaves, _): leaves.contains { plan.leaves[$0].isVariant } ? [node] : []
    case .inTier(_, let inner): variants(inner, in: plan).map { _ in node }
    case .near, .atLeast, .first:
      TextEvaluator.leaves(of: node).contains { plan.leaves[$0].isVariant } ? [node] : []
    case .and(let nodes):
      nodes.contains { !variants($0, in: plan).isEmpty }
        ? nodes.flatMap { variants($0, in: plan) }
        : []
    case .or(let nodes): nodes.flatMap { variants($0, in: plan) }
    case .butNot(let left, _): variants(left, in: plan)
    }
  }

  private mutating func clauses(
    of leaf: TextPlan.Leaf, _ index: Int, _ conditions: [Int]
  ) throws(IndexError) -> [JSONValue] {
    var all: [JSONValue] = []
    for language in codes.indices {
      let weight = weights[planCount][language].steps[index]
      guard weight > 0 else { continue }
      let parts: [TextPlan.Leaf.Counted]
      if let counted = leaf.counted(in: language) {
        parts = counted.filter { loosest == .related || !$0.isRelated }
      } else {
        parts = try patterns(leaf, language)
        isIncomplete = true
      }
      if parts.count > 1 || parts.contains(where: \.isRelated) { isBound = true }
      for part in parts {
        if leavesOutUnknown, try !occurs(part, language) { continue }
        let number = terms.count
        terms.append(
          Term(
            plan: planCount, leaf: index, language: language, part: part,
            conditions: conditions))
        let bits = LevelTokens.bits.map { bit in clause(bit, number, part, weight) }
        clauseCount += bits.count
        if part.language == nil, codes.count > 1 {
          // A word as typed has no language of its own.
          all.append(
            .one(
              "bool",
              .of(
                (
                  "filter",
                  .terms("language", [codes[language].isEmpty ? "-" : codes[language]])
                ),
                ("should", .array(bits)), ("_name", .string("\(prefix)l\(number)")))))
        } else {
          all += bits
        }
      }
    }
    return all
  }

  private func clause(
    _ bit: Int, _ number: Int, _ part: TextPlan.Leaf.Counted, _ weight: Int
  ) -> JSONValue {
    let token = LevelTokens.token(bit, part, languageCodes: codes)
    return .one(
      "constant_score",
      .of(
        ("filter", .one("term", .one("lv", .string(token)))),
        ("boost", .number(Double(weight) * Double(1 << bit) / Self.unit * factor)),
        ("_name", .string("\(prefix)\(number).\(bit)"))))
  }

  /// The steps of a score that are 1 for the engine.
  static let unit = 65536.0

  // MARK: Exact scores

  /// Returns the score of an article that fulfils clauses of some names.
  func score(_ names: [String]) -> Score {
    var levels: [Int: Int] = [:]
    var holding: Set<Int> = []
    var limited: Set<Int> = []
    for name in names where name.hasPrefix(prefix) {
      let name = name.dropFirst(prefix.count)
      if name.hasPrefix("c") {
        if let number = Int(name.dropFirst()) { holding.insert(number) }
      } else if name.hasPrefix("l") {
        if let number = Int(name.dropFirst()) { limited.insert(number) }
      } else {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let number = Int(parts[0]), let bit = Int(parts[1]) else {
          continue
        }
        levels[number, default: 0] |= 1 << bit
      }
    }
    /// By plan, leaf and language: the levels of the leaf's words.
    var words: [[Int]: [Int: Int]] = [:]
    for (number, level) in levels where terms.indices.contains(number) {
      let term = terms[number]
      guard term.conditions.allSatisfy(holding.contains),
        term.part.language != nil || codes.count == 1 || limited.contains(number)
      else { continue }
      let key = [term.plan, term.leaf, term.language]
      let counted = LeafLevel.level(level, term.part)
      // Of several stems of a word the one that says most.
      words[key, default: [:]][term.part.word] = max(
        words[key]?[term.part.word] ?? 0, counted)
    }
    var sum = Score.zero
    for (key, found) in words {
      sum.add(
        weight: weights[key[0]][key[2]].steps[key[1]],
        level: LeafLevel.combined(Array(found.values)))
    }
    return sum
  }
}
