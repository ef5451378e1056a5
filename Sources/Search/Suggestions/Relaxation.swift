/// A query with one part left out or loosened.
struct Relaxation {
  var change: Suggestion.Change
  var query: Query?
}

extension Query {
  /// The queries that ask for less by one part of this one, in the order of the parts.
  var relaxations: [Relaxation] {
    guard case .and(let parts) = self else {
      guard let loosened else { return [] }
      let less = if case .and = loosened { loosened.relaxations } else { [Relaxation]() }
      return [Relaxation(change: .apart(description), query: loosened)] + less
    }
    return parts.indices.flatMap { index in
      var relaxations: [Relaxation] = []
      var others = parts
      others.remove(at: index)
      let name = parts[index].operandDescription
      if let part = parts[index].loosened {
        var changed = parts
        changed[index] = part
        relaxations.append(Relaxation(change: .apart(name), query: .all(changed)))
      }
      relaxations.append(Relaxation(change: .without(name), query: .all(others)))
      return relaxations
    }
  }

  /// The same words without order and distance; nil where a part asks for neither.
  var loosened: Query? {
    switch self {
    case .phrase(let text, _):
      let words = text.split(separator: " ").map { Query.plain(String($0)) }
      return words.count > 1 ? .and(words) : nil
    case .near(let left, _, let right):
      return .all([left.loosened ?? left, right.loosened ?? right])
    case .atLeast(_, let part), .first(_, let part), .exact(let part), .caseSensitive(let part):
      return part
    case .inField(_, let part): return part
    default: return nil
    }
  }

  private var operandDescription: String {
    if case .or = self { "(\(description))" } else { description }
  }

  /// The texts of words and phrases that articles must or may have.
  var wantedTexts: [String] {
    switch self {
    case .word(let text), .phrase(let text, _): [text]
    case .near(let left, _, let right): left.wantedTexts + right.wantedTexts
    case .atLeast(_, let part), .first(_, let part), .exact(let part), .caseSensitive(let part),
      .inField(_, let part):
      part.wantedTexts
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedTexts)
    case .pattern, .similar, .facet, .date, .length, .not: []
    }
  }

  /// The same without the words and phrases of an AND that have one of some words; nil if nothing is left.
  func without(_ words: [String]) -> Query? {
    guard case .and(let parts) = self else { return nil }
    return .all(parts.filter { part in !part.wantedTexts.contains(where: words.contains) })
  }

  /// The same with the texts of words and phrases changed.
  func mapTexts(_ change: (String) -> String) -> Query {
    switch self {
    case .word(let text):
      let changed = change(text)
      // A word that turns out to be two is a phrase.
      return .plain(changed)
    case .phrase(let text, let slop): return .phrase(change(text), slop: slop)
    case .near(let left, let proximity, let right):
      return .near(left.mapTexts(change), proximity, right.mapTexts(change))
    case .atLeast(let count, let part): return .atLeast(count, part.mapTexts(change))
    case .first(let count, let part): return .first(count, part.mapTexts(change))
    case .exact(let part): return .exact(part.mapTexts(change))
    case .caseSensitive(let part): return .caseSensitive(part.mapTexts(change))
    case .inField(let scope, let part): return .inField(scope, part.mapTexts(change))
    case .and(let parts): return .and(parts.map { $0.mapTexts(change) })
    case .or(let parts): return .or(parts.map { $0.mapTexts(change) })
    case .pattern, .similar, .facet, .date, .length, .not: return self
    }
  }
}
