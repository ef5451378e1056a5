internal import JSON
internal import NewsIndex
internal import Search

/// Makes an engine's queries of how words must stand, in one field of the text.
///
/// Only spans are used: the engine's `intervals` miscount gaps and overlaps.
struct SpanMaker {
  /// The name of the field.
  let name: String
  let field: TextField
  let plan: TextPlan
  let loosest: Tier
  let codes: [String]
  var ignoresCase = false
  /// The words that begin with a prefix, which stands in a row of words.
  let expansion: (String) throws(IndexError) -> [String]

  /// More words than a text has.
  private static let anywhere = 100_000_000

  /// How far from what was typed words may be that stand alone.
  private var widest: Int { loosest == .related ? 2 : 1 }

  // MARK: Parts of queries

  static func term(_ field: String, _ term: String) -> JSONValue {
    .one("span_term", .one(field, .string(term)))
  }

  static func any(_ spans: [JSONValue]) -> JSONValue? {
    guard spans.count > 1 else { return spans.first }
    return .one("span_or", .one("clauses", .array(spans)))
  }

  static func row(_ spans: [JSONValue], slop: Int) -> JSONValue {
    guard spans.count > 1 else { return spans[0] }
    return .one(
      "span_near",
      .of(("clauses", .array(spans)), ("slop", .integer(slop)), ("in_order", .bool(true))))
  }

  private func inside(_ span: JSONValue, _ first: String, _ last: String) -> JSONValue {
    let whole = Self.row(
      [Self.term(name, first), Self.term(name, last)], slop: Self.anywhere)
    return .one("span_within", .of(("big", whole), ("little", span)))
  }

  private func inSentence(_ span: JSONValue) -> JSONValue {
    field.isOnePiece ? span : inside(span, "^s", "^e")
  }

  private func inParagraph(_ span: JSONValue) -> JSONValue {
    field.isOnePiece ? span : inside(span, "^P", "^Q")
  }

  // MARK: Words

  /// The positions of a leaf; nil where it cannot stand in the field.
  func leaf(_ index: Int, distance: Int) throws(IndexError) -> JSONValue? {
    let leaf = plan.leaves[index]
    guard isIn(leaf.scope) else { return nil }
    if leaf.isCaseSensitive, !ignoresCase { throw .unavailable("CASE") }
    let terms = LeafTerms(leaf, distance: distance, languageCodes: codes).all
    var spans = terms.whole.map { Self.term(name, $0) }
    for prefix in terms.prefixes { spans += try expansion(prefix).map { Self.term(name, $0) } }
    return Self.any(spans)
  }

  /// Whether the field belongs to a scope; the lead is a field of its own.
  private func isIn(_ scope: FieldScope) -> Bool { scope.fieldNames.contains(name) }

  /// The places of a phrase; nil where it cannot stand in the field.
  func phrase(_ leaves: [Int], slop: Int, distance: Int) throws(IndexError) -> JSONValue? {
    var spans: [JSONValue] = []
    for leaf in leaves {
      guard let span = try self.leaf(leaf, distance: distance) else { return nil }
      spans.append(span)
    }
    guard !spans.isEmpty else { return nil }
    let row = Self.row(spans, slop: slop)
    return slop > 0 && spans.count > 1 ? inSentence(row) : row
  }

  /// The places where a part holds, as an operator around it sees them; nil where it has none in the field.
  func places(_ node: TextPlan.Node) throws(IndexError) -> JSONValue? {
    switch node {
    case .leaf(let leaf): return try self.leaf(leaf, distance: widest)
    case .phrase(let leaves, let slop):
      return try phrase(leaves, slop: slop ?? 0, distance: 1)
    case .or(let nodes):
      var spans: [JSONValue] = []
      for node in nodes { if let span = try places(node) { spans.append(span) } }
      return Self.any(spans)
    case .inTier(let tier, let node): return tier <= loosest ? try places(node) : nil
    case .near, .first, .atLeast, .and, .butNot:
      throw .unavailable("an operator inside NEAR, PRE, /S or /P")
    }
  }

  // MARK: Proximity

  /// The places where two parts stand close together; neither is an AND.
  func pair(
    _ left: TextPlan.Node, _ right: TextPlan.Node, _ proximity: TextPlan.Proximity
  ) throws(IndexError) -> JSONValue? {
    guard let a = try places(left), let b = try places(right) else { return nil }
    switch proximity {
    case .words(let most, let isOrdered):
      guard most > 0 else { return nil }
      let ab = Self.row([a, b], slop: most - 1)
      let near = isOrdered ? ab : Self.any([ab, Self.row([b, a], slop: most - 1)])
      // A distance goes on over the end of a paragraph, but not from one writer to the next.
      return field == .body ? near : near.map(inParagraph)
    case .sentence: return Self.either(a, b).map(inSentence)
    case .paragraph: return Self.either(a, b).map(inParagraph)
    }
  }

  private static func either(_ a: JSONValue, _ b: JSONValue) -> JSONValue? {
    any([row([a, b], slop: anywhere), row([b, a], slop: anywhere)])
  }

  // MARK: Counts

  /// Documents that have a part so many times in the field.
  func times(_ count: Int, _ span: JSONValue) -> JSONValue {
    Self.row(Array(repeating: span, count: count), slop: Self.anywhere)
  }

  /// Most paragraphs before a word that is among the first.
  private static let mostGaps = 24

  /// Documents that have a part among the first so many words of the field.
  ///
  /// Positions between paragraphs are no words.
  func amongFirst(_ count: Int, _ span: JSONValue) -> JSONValue? {
    guard count > 0, field == .title || field == .body else { return nil }
    func ends(_ span: JSONValue, by end: Int) -> JSONValue {
      .one("span_first", .of(("match", span), ("end", .integer(end))))
    }
    guard field == .body else { return ends(span, by: count) }
    let gap = Self.term(name, "¶")
    let ways = (0...min(count, Self.mostGaps)).map { gaps in
      ends(
        Self.row(Array(repeating: gap, count: gaps) + [span], slop: gaps > 0 ? Self.anywhere : 0),
        by: count + gaps)
    }
    return .any(ways)
  }
}

extension FieldScope {
  /// The fields of the engine.
  var fieldNames: [String] {
    switch self {
    case .all: TextField.allCases.map { "t_" + $0.column }
    case .fields(let fields): fields.map { "t_" + $0.column }
    case .lead: ["t_lead"]
    case .headlineAndLead: ["t_title", "t_lead"]
    }
  }
}
