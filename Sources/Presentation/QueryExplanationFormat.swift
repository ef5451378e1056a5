public import Search

/// How a query was read and answered, for people: what `--explain` prints.
public enum QueryExplanationFormat {
  /// The most spellings of a kind that are shown for one word.
  private static let mostSpellings = 12

  /// Returns the reading, the words, the plan and the counts.
  public static func text(_ response: SearchResponse, _ explanation: QueryExplanation) -> String {
    var lines = ["query: \(response.parsed)"]
    if !explanation.words.isEmpty { lines.append("words:") }
    for word in explanation.words { lines.append("  " + text(word)) }
    lines.append("plan:")
    lines += explanation.plan.map { "  " + $0 }
    let tiers = response.tiers.map { "\($0.count) \($0.tier.rawValue)" }.joined(separator: ", ")
    lines.append("tiers: \(tiers)")
    return lines.map(TextFormat.printable).joined(separator: "\n") + "\n"
  }

  private static func text(_ word: QueryExplanation.Word) -> String {
    guard !word.typed.isEmpty else { return "name: " + list(word.variants) }
    var parts: [String] = []
    if let expansion = word.expansion {
      parts.append(text(expansion))
    } else {
      parts.append(word.spellings.joined(separator: ", "))
    }
    for forms in word.inflections {
      parts.append("\(forms.language): \(list(forms.words))")
    }
    let kinds = [
      ("variants", word.variants), ("other scripts", word.scripts),
      ("related", word.related),
    ]
    for (name, terms) in kinds where !terms.isEmpty { parts.append("\(name) \(list(terms))") }
    return (word.isUnwanted ? "not " : "") + "\(word.typed) = " + parts.joined(separator: "; ")
  }

  private static func text(_ expansion: QueryExplanation.Expansion) -> String {
    let count = expansion.isCut ? "more than \(expansion.count)" : "\(expansion.count)"
    let words = expansion.count == 1 && !expansion.isCut ? "1 word" : "\(count) words"
    guard !expansion.examples.isEmpty else { return words }
    let more = expansion.isCut || expansion.count > expansion.examples.count ? ", …" : ""
    return words + ": " + expansion.examples.joined(separator: ", ") + more
  }

  private static func list(_ terms: [String]) -> String {
    terms.prefix(mostSpellings).joined(separator: ", ")
      + (terms.count > mostSpellings ? " … (\(terms.count))" : "")
  }
}
