public import JSON
internal import News
public import Search

extension Judgement {
  /// Returns it for people, with at most so many missed articles.
  public func text(most: Int) -> String {
    var lines = [
      "recall     \(ScoreFormat.decimal(recall, 3))  (\(found) of \(relevant) relevant articles are found)",
      "precision  \(ScoreFormat.decimal(precision, 3))  (\(found) of \(total) found articles are judged relevant)",
    ]
    if !missed.isEmpty { lines += ["", "missed"] }
    for miss in missed.prefix(most) {
      let facts = [miss.published?.description, miss.title].compactMap { $0 }
      lines.append("  \(miss.id)  " + facts.map(TextFormat.printable).joined(separator: "  "))
      if !miss.fails.isEmpty {
        lines.append("    has not: " + miss.fails.map(TextFormat.printable).joined(separator: "; "))
      }
    }
    if missed.count > most { lines.append("  and \(missed.count - most) more") }
    if !words.isEmpty { lines += ["", "words that would find them, joined to the query by OR"] }
    let width = words.map { Columns.width($0.word) }.max() ?? 0
    for word in words {
      let space = String(repeating: " ", count: width - Columns.width(word.word))
      lines.append(
        "  \(word.word)\(space)  \(word.finds) of \(missed.count) missed, \(word.brings) more articles in all"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns it for programs; `query` is the query as typed.
  public func value(query: String) -> JSONValue {
    .object([
      JSONMember("version", .integer(JSONFormat.version)), JSONMember("query", .string(query)),
      JSONMember("parsed", .string(parsed)), JSONMember("total", .integer(total)),
      JSONMember("relevant", .integer(relevant)), JSONMember("found", .integer(found)),
      JSONMember("recall", .number(recall)), JSONMember("precision", .number(precision)),
      JSONMember(
        "missed",
        .array(
          missed.map { miss in
            .object([
              JSONMember("id", .integer(miss.id)), JSONMember("title", .string(miss.title)),
              JSONMember("published", JSONFormat.text(miss.published?.description)),
              JSONMember("fails", .array(miss.fails.map(JSONValue.string))),
            ])
          })),
      JSONMember(
        "words",
        .array(
          words.map { word in
            .object([
              JSONMember("word", .string(word.word)), JSONMember("finds", .integer(word.finds)),
              JSONMember("brings", .integer(word.brings)),
            ])
          })),
    ])
  }
}
