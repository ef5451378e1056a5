/// Parts near one another.
extension QueryParser {
  /// The most operands that one chain of proximity operators may have.
  static let longestChain = 40
  /// The distance of NEAR without a number.
  static let nearDistance = 10
  /// The distance that stands for "anywhere in the same field".
  static let wholeField = 999

  mutating func proximity() -> Query? {
    guard var left = unary() else { return nil }
    var count = 1
    while true {
      if let found = negatedProximity() { return excluding(left, found) }
      guard let found = proximityOperator(at: position) else { break }
      let token = tokens[position]
      guard startsOperand(at: position + found.length), count < Self.longestChain else {
        if count >= Self.longestChain {
          warn(
            "more than \(Self.longestChain) parts near one another: the rest read as words",
            at: token)
        }
        break
      }
      if let note = found.note {
        warn("'\(token.text)' read as \(found.proximity), \(note)", at: token)
      }
      position += found.length
      guard let right = unary() else { break }
      left = .near(left, found.proximity, right)
      count += 1
    }
    return left
  }

  // MARK: NOT W/n

  /// Nexis' `not w/5` at hand.
  private func negatedProximity() -> ProximityOperator? {
    guard isOperator(.not),
      let found = proximityOperator(at: position + 1),
      startsOperand(at: position + 1 + found.length)
    else { return nil }
    return found
  }

  /// Reads `left not w/5 right` as articles with `left`, but not near `right`.
  private mutating func excluding(_ left: Query, _ found: ProximityOperator) -> Query? {
    let token = tokens[position]
    position += 1 + found.length
    guard let right = unary() else { return left }
    let query = Query.all([left, .not(.near(left, found.proximity, right))])
    warn(
      "'\(token.text)' before \(found.proximity) read as: nowhere in the article so near", at: token
    )
    return query
  }

  // MARK: Spellings

  struct ProximityOperator {
    var proximity: Query.Proximity
    /// What other search engines understand otherwise.
    var note: String?
    /// The tokens that it consists of.
    var length = 1
  }

  /// What proximity operators begin with: n w p a o s and the slash.
  private static let initials: [UInt8] = [0x6E, 0x77, 0x70, 0x61, 0x6F, 0x73, 0x2F]

  func proximityOperator(at index: Int) -> ProximityOperator? {
    guard index < tokens.count, tokens[index].kind == .chunk, tokens[index].text.utf8.count < 16,
      let first = tokens[index].text.utf8.first, Self.initials.contains(first | 0x20)
    else { return nil }
    let text = tokens[index].text
    let upper = text.uppercased()
    let isCapital = text == upper
    switch upper {
    case "NEAR" where isCapital || isSmallOperator(at: index):
      return ProximityOperator(proximity: .words(Self.nearDistance, ordered: false))
    case "/S", "W/S", "W/SENT": return ProximityOperator(proximity: .sentence)
    case "/P", "W/P", "W/PARA": return ProximityOperator(proximity: .paragraph)
    case "W/SEG":
      return ProximityOperator(
        proximity: .words(Self.wholeField, ordered: false), note: "in one field of the article")
    case "SENT" where isCapital: return ProximityOperator(proximity: .sentence)
    case "SAME" where isCapital || isSmallOperator(at: index):
      return ProximityOperator(proximity: .paragraph)
    case "AROUND" where isCapital: return around(at: index)
    default: return counted(upper)
    }
  }

  /// `NEAR/5`, `near5`, `w/5`, `pre/5`, `adj5`, `/n5/`.
  private func counted(_ upper: String) -> ProximityOperator? {
    if upper.hasPrefix("/N"), upper.hasSuffix("/"),
      let count = Self.distance(upper.dropFirst(2).dropLast())
    {
      return ProximityOperator(proximity: .words(count, ordered: false))
    }
    for (name, isOrdered) in [
      ("NEAR", false), ("W", false), ("PRE", true), ("ADJ", true), ("ONEAR", true), ("N", false),
      ("P", true),
    ] where upper.hasPrefix(name) {
      var rest = upper.dropFirst(name.count)
      let hasSlash = rest.first == "/"
      if hasSlash { rest = rest.dropFirst() }
      guard hasSlash || ["NEAR", "ADJ"].contains(name), let count = Self.distance(rest) else {
        continue
      }
      return ProximityOperator(
        proximity: .words(count, ordered: isOrdered),
        note: name == "W" ? "in either order (PRE/n keeps the order)" : nil)
    }
    return nil
  }

  /// Google's `AROUND(5)`.
  private func around(at index: Int) -> ProximityOperator? {
    guard index + 3 < tokens.count, tokens[index + 1].kind == .open, tokens[index + 1].isAttached,
      tokens[index + 3].kind == .close, let count = Self.distance(tokens[index + 2].text[...])
    else { return nil }
    return ProximityOperator(proximity: .words(count, ordered: false), length: 4)
  }

  private static func distance(_ text: Substring) -> Int? {
    Int(text).flatMap { (1...wholeField).contains($0) ? $0 : nil }
  }
}
