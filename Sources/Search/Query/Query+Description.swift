internal import NewsIndex

extension Query: CustomStringConvertible {
  /// The canonical form: capital operators, and parentheses where the reading needs them.
  public var description: String {
    switch self {
    case .and(let parts): parts.map { $0.operand(in: .and) }.joined(separator: " AND ")
    case .or(let parts): parts.map { $0.operand(in: .or) }.joined(separator: " OR ")
    case .not(let part): "NOT " + part.operand(in: .not)
    case .near(let left, let proximity, let right):
      left.operand(in: .nearLeft) + " \(proximity) " + right.operand(in: .near)
    case .word(let text), .pattern(let text): text
    case .similar(let text, let edits): "\(text)~\(edits)"
    case .phrase(let text, let slop): "\"\(text)\"" + (slop.map { "~\($0)" } ?? "")
    case .atLeast(let count, let part): "ATLEAST/\(count) " + part.operand(in: .function)
    case .first(let count, let part): "FIRST/\(count) " + part.operand(in: .function)
    case .exact(let part): "EXACT " + part.operand(in: .function)
    case .caseSensitive(let part): "CASE " + part.operand(in: .function)
    case .inField(let scope, let part): "\(scope.rawValue):" + part.operand(in: .field)
    case .facet(let field, let value): "\(field.rawValue):\"\(value)\""
    case .date(let field, let bounds): "\(field.rawValue):\(bounds)"
    case .length(let from, let to):
      "words:\(from.map(String.init) ?? "")..\(to.map(String.init) ?? "")"
    }
  }

  private enum Position {
    case and, or, not, nearLeft, near, function, field
  }

  private func operand(in position: Position) -> String {
    isAtomic(in: position) ? description : "(\(description))"
  }

  private func isAtomic(in position: Position) -> Bool {
    switch self {
    case .word, .pattern, .similar, .phrase: true
    case .facet, .date, .length: position != .field
    case .inField, .atLeast, .first, .exact, .caseSensitive: position != .field
    case .not: position == .and || position == .or
    case .near: position != .near && position != .function && position != .field
    case .and: position == .or
    case .or: false
    }
  }
}

extension Query.Proximity: CustomStringConvertible {
  /// The operator.
  public var description: String {
    switch self {
    case .words(let count, ordered: false): "NEAR/\(count)"
    case .words(let count, ordered: true): "PRE/\(count)"
    case .sentence: "/S"
    case .paragraph: "/P"
    }
  }
}

extension Query.DateBounds: CustomStringConvertible {
  /// `2017-07-01..2017-07-07`, either day missing where it is open.
  public var description: String {
    "\(first.map(String.init(describing:)) ?? "")..\(last.map(String.init(describing:)) ?? "")"
  }
}
