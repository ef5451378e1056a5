public import JSON
public import Search

/// Suggestions for people and for programs.
public enum SuggestionFormat {
  /// Returns the object of a suggestion.
  public static func value(_ suggestion: Search.Suggestion) -> JSONValue {
    let (change, part): (String, String?) =
      switch suggestion.change {
      case .spelling: ("spelling", nil)
      case .without(let part): ("without", part)
      case .apart(let part): ("apart", part)
      case .withoutFilter(let name): ("without_filter", name)
      }
    return .object([
      JSONMember("change", .string(change)),
      JSONMember("part", part.map(JSONValue.string) ?? .null),
      JSONMember("query", .string(suggestion.query)),
      JSONMember("total", .integer(suggestion.total)),
    ])
  }
}

extension Search.Suggestion {
  /// A sentence that offers it, with the number of articles.
  public var sentence: String {
    let articles = total == 1 ? "1 article" : "\(total) articles"
    switch change {
    case .spelling: return "did you mean \(query)? (\(articles))"
    case .without(let part): return "without \(part): \(query) (\(articles))"
    case .apart(let part): return "with the words of \(part) anywhere: \(query) (\(articles))"
    case .withoutFilter(let name): return "without \(name): \(articles)"
    }
  }
}
