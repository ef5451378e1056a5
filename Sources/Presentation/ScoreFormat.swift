public import JSON
internal import NewsIndex
public import Search

/// The explanation of a score, for people and for programs.
public enum ScoreFormat {
  // MARK: Text

  /// Returns the sum as a table.
  public static func text(_ explanation: ScoreExplanation) -> String {
    var lines = [TextFormat.printable(explanation.title), "query: \(explanation.parsed)"]
    for condition in explanation.conditions where explanation.tier == nil {
      lines.append("\(condition.holds ? "holds" : "fails"): \(condition.part)")
    }
    guard let tier = explanation.tier else {
      return (lines + ["not found by this query"]).joined(separator: "\n") + "\n"
    }
    lines.append("tier: \(tier.rawValue)")
    lines.append("")
    lines += table(explanation)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ explanation: ScoreExplanation) -> [String] {
    guard !explanation.words.isEmpty else { return ["score 0: the query has no word that counts"] }
    var rows = [["word", "articles", "idf", "× burst", "× level", "× unit", "=", "places here"]]
    for word in explanation.words {
      let start = [word.word, "\(word.articleCount)"]
      guard word.contribution > 0 else {
        rows.append(start + ["", "", "", "", "0", word.note ?? ""])
        continue
      }
      rows.append(
        start + [
          decimal(word.idf, 4), decimal(word.burstiness, 4), "\(word.level)",
          decimal(explanation.levelUnit, 6), decimal(word.contribution, 4),
          places(word) + (word.note.map { "; \($0)" } ?? ""),
        ])
    }
    let sum = explanation.words.reduce(0) { $0 + $1.contribution }
    let changed = changes(explanation)
    rows.append([changed.isEmpty ? "score" : "sum", "", "", "", "", "", decimal(sum, 4), ""])
    rows += changed
    return aligned(rows)
  }

  /// The rows from the sum to the score, where recency changes it.
  private static func changes(_ explanation: ScoreExplanation) -> [[String]] {
    var rows: [[String]] = []
    func add(_ name: String, _ number: Double) {
      rows.append([name, "", "", "", "", "", decimal(number, 4), ""])
    }
    if explanation.recencyFactor != 1 { add("× recency", explanation.recencyFactor) }
    if !rows.isEmpty { add("score", explanation.score) }
    return rows
  }

  private static func places(_ word: ScoreExplanation.Word) -> String {
    var parts = word.places.map { place in
      place.openingCount > 0
        ? "\(place.field.column) \(place.count) (\(place.openingCount) in the opening)"
        : "\(place.field.column) \(place.count)"
    }
    if word.relatedCount > 0 { parts.append("related \(word.relatedCount)") }
    return parts.joined(separator: ", ")
  }

  /// Numbers stand at the right of their column, words at the left.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in
      rows.map { Columns.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - Columns.width(cell))
        let isText = column == 0 || column == row.count - 1
        line += (column == 0 ? "" : "  ") + (isText ? cell + space : space + cell)
      }
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }
  }

  /// A number with so many decimal places.
  static func decimal(_ number: Double, _ places: Int) -> String {
    let unit = (0..<places).reduce(1) { value, _ in value * 10 }
    let scaled = Int((number * Double(unit)).rounded())
    let digits = String(abs(scaled) % unit)
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    return (scaled < 0 ? "-" : "") + "\(abs(scaled) / unit).\(zeros)\(digits)"
  }

  // MARK: JSON

  /// Returns the sum as an object.
  ///
  /// Numbers are not rounded; `total` is 1 where the article is found.
  public static func value(_ explanation: ScoreExplanation, query: String) -> JSONValue {
    .object([
      JSONMember("version", .integer(JSONFormat.version)), JSONMember("query", .string(query)),
      JSONMember("total", .integer(explanation.tier == nil ? 0 : 1)),
      JSONMember("id", .integer(explanation.id)),
      JSONMember("title", .string(explanation.title)),
      JSONMember("parsed", .string(explanation.parsed)),
      JSONMember("tier", JSONFormat.text(explanation.tier?.rawValue)),
      JSONMember(
        "conditions",
        .array(
          explanation.conditions.map { condition in
            .object([
              JSONMember("part", .string(condition.part)),
              JSONMember("holds", .bool(condition.holds)),
            ])
          })),
      JSONMember("articles", .integer(explanation.articleCount)),
      JSONMember("level_unit", .number(explanation.levelUnit)),
      JSONMember("words", .array(explanation.words.map(value))),
      JSONMember("recency_factor", .number(explanation.recencyFactor)),
      JSONMember("score", .number(explanation.score)),
    ])
  }

  private static func value(_ word: ScoreExplanation.Word) -> JSONValue {
    .object([
      JSONMember("word", .string(word.word)),
      JSONMember("articles", .integer(word.articleCount)),
      JSONMember("occurrences", .integer(word.positionCount)),
      JSONMember("idf", .number(word.idf)), JSONMember("burstiness", .number(word.burstiness)),
      JSONMember(
        "places",
        .object(word.places.map { JSONMember($0.field.column, .integer($0.count)) })),
      JSONMember(
        "opening", .integer(word.places.reduce(0) { $0 + $1.openingCount })),
      JSONMember("related", .integer(word.relatedCount)),
      JSONMember("level", .integer(word.level)),
      JSONMember("contribution", .number(word.contribution)),
      JSONMember("note", JSONFormat.text(word.note)),
    ])
  }
}
