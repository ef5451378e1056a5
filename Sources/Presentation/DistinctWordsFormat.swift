public import JSON
public import Search

/// The words that stand out, for people and for programs.
public struct DistinctWordsFormat {
  private let answer: DistinctWords

  /// Creates the form of an answer.
  public init(_ answer: DistinctWords) {
    self.answer = answer
  }

  private var hasLanguages: Bool {
    let words = answer.side.words + (answer.against?.words ?? [])
    return Set(words.map(\.language)).count > 1
  }

  // MARK: Programs

  /// Returns one object.
  public var value: JSONValue {
    var members = [JSONMember("version", .integer(1))] + Self.head(answer.side)
    members += [
      JSONMember("unit", .string(answer.counted.rawValue)),
      JSONMember("min", .integer(answer.least)), words(answer.side),
    ]
    if let against = answer.against {
      members.append(JSONMember("against", .object(Self.head(against) + [words(against)])))
    }
    let warnings = answer.side.warnings + (answer.against?.warnings ?? [])
    members += [
      JSONMember("state", .string(answer.state)),
      JSONMember("warnings", .array(warnings.map(JSONValue.string))), JSONFormat.tool,
    ]
    return .object(members + JSONFormat.members(of: answer.quality))
  }

  private static func head(_ side: DistinctWords.Side) -> [JSONMember] {
    [
      JSONMember("query", .string(side.query)), JSONMember("parsed", .string(side.parsed)),
      JSONMember("total", .integer(side.total)), JSONMember("stories", .integer(side.stories)),
      JSONMember("read", .integer(side.read)), JSONMember("of", .integer(side.total)),
    ]
  }

  private func words(_ side: DistinctWords.Side) -> JSONMember {
    JSONMember("words", .array(side.words.map { .object(members(of: $0)) }))
  }

  /// What the words are compared with.
  private var other: String { answer.against == nil ? "archive" : "against" }

  private func members(of word: DistinctWords.Word) -> [JSONMember] {
    [
      JSONMember("word", .string(word.word)), JSONMember("lang", Self.language(word)),
      JSONMember("matches", .integer(word.matches)),
      JSONMember("share", .number(TimelineFormat.rounded(word.share))),
      JSONMember(other, .integer(word.others)),
      JSONMember(other + "_share", .number(TimelineFormat.rounded(word.otherShare))),
      JSONMember("score", .number(TimelineFormat.rounded(word.score))),
    ]
  }

  private static func language(_ word: DistinctWords.Word) -> JSONValue {
    word.language.isEmpty ? .null : .string(word.language)
  }

  /// Returns one object a line for each word, with the query in front where two are compared.
  public var lines: String {
    sides.map { side in
      let first = answer.against == nil ? [] : [JSONMember("query", .string(side.query))]
      return side.words.map { JSONValue.object(first + members(of: $0)).text() + "\n" }.joined()
    }.joined()
  }

  private var sides: [DistinctWords.Side] {
    [answer.side] + (answer.against.map { [$0] } ?? [])
  }

  /// Writes a table with a row for each word, with the query in front where two are compared.
  public func writeTable(_ table: CSVFormat, to output: inout some TextOutputStream) {
    let first = answer.against == nil ? [] : ["query"]
    output.write(
      table.cells(
        first + ["word", "lang", "matches", "share", other, other + "_share", "score"]))
    for side in sides {
      for word in side.words {
        output.write(
          table.cells(
            (answer.against == nil ? [] : [side.query]) + [
              word.word, word.language, "\(word.matches)",
              "\(TimelineFormat.rounded(word.share))", "\(word.others)",
              "\(TimelineFormat.rounded(word.otherShare))",
              "\(TimelineFormat.rounded(word.score))",
            ]))
      }
    }
  }

  // MARK: People

  /// Returns the words for people, a line each.
  public func text(width: Int, paint: Paint) -> String {
    if answer.against == nil, answer.side.total == 0 { return TextFormat.nothing }
    return sides.map { side in
      let head = ArticleFormat.wrap(Self.sentence(side, answer), width)
      return (head.map { paint.bold($0) } + rows(side, width)).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func sentence(
    _ side: DistinctWords.Side, _ answer: DistinctWords
  ) -> String {
    let articles = side.total == 1 ? "1 article" : "\(side.total) articles"
    let unit = answer.counted == .article || side.units == side.read ? "article" : "story"
    let isAll = side.read == side.total
    let other = answer.against == nil ? "in the archive" : "in the other"
    return "\(side.query), \(articles)" + (isAll ? "" : ", \(side.read) of them read")
      + "; each \(unit) once: here, \(other), score"
  }

  /// A number with two decimals.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func rows(_ side: DistinctWords.Side, _ width: Int) -> [String] {
    let cells = side.words.map { word in
      [
        TextFormat.printable(word.word) + (hasLanguages ? " (\(word.language))" : ""),
        "\(word.matches)", TimelineText.percent(word.share),
        TimelineText.percent(word.otherShare),
        Self.decimal(word.score),
      ]
    }
    let widths = (0..<5).map { column in cells.map { Columns.width($0[column]) }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blank = String(repeating: " ", count: widths[column] - Columns.width(cell))
        line += column == 0 ? cell + blank : "  " + blank + cell
      }
      return Columns.first(width, of: line)
    }
  }
}
