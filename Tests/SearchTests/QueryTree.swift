import Search

extension Query {
  /// The tree with every node named, so that no two trees look alike: `and(minsk not(trump))`.
  var tree: String {
    switch self {
    case .word(let text): text
    case .pattern(let text): "pattern(\(text))"
    case .similar(let text, let edits): "similar\(edits)(\(text))"
    case .phrase(let text, nil): "phrase(\(text))"
    case .phrase(let text, .some(let slop)): "phrase\(slop)(\(text))"
    case .near(let left, let proximity, let right): "\(proximity)(\(left.tree) \(right.tree))"
    case .atLeast(let count, let part): "atleast\(count)(\(part.tree))"
    case .first(let count, let part): "first\(count)(\(part.tree))"
    case .exact(let part): "exact(\(part.tree))"
    case .caseSensitive(let part): "case(\(part.tree))"
    case .inField(let scope, let part): "\(scope.rawValue)(\(part.tree))"
    case .facet(let field, let value): "\(field.rawValue)=\(value)"
    case .date(let field, let bounds): "\(field.rawValue)=\(bounds)"
    case .length(let from, let to):
      "words=\(from.map(String.init) ?? "")..\(to.map(String.init) ?? "")"
    case .not(let part): "not(\(part.tree))"
    case .and(let parts): "and(" + parts.map(\.tree).joined(separator: " ") + ")"
    case .or(let parts): "or(" + parts.map(\.tree).joined(separator: " ") + ")"
    }
  }
}
