public import JSON
internal import News
internal import NewsIndex
public import Search
public import Stories

/// A story with all that carried it, for people and for programs.
public enum StoryFormat {
  // MARK: Text

  /// Returns a table in time order: who carried the story, as what, and how much was cut and added.
  public static func text(_ story: StoryView, width: Int) -> String {
    let title = story.members.first.map { TextFormat.printable($0.article.title) } ?? ""
    var lines = [
      title,
      StoryLine.number(story.members.count, "article") + ", "
        + StoryLine.number(story.outlets.count, "outlet"), "",
    ]
    let head = ["id", "published", "outlet", "relation", "words", "changed", "headline"]
    lines += table(
      [head]
        + story.members.map { member in
          let isRetitled = member.article.title != story.members.first?.article.title
          return [
            "\(member.article.id)", StoryLine.time(of: member.article),
            TextFormat.printable(member.article.outlet ?? "–"),
            member.relation?.rawValue ?? "original", "\(member.wordCount)",
            member.relation == nil ? "" : change(member),
            isRetitled ? TextFormat.printable(member.article.title) : "",
          ]
        }, width: width)
    if !story.parts.isEmpty { lines.append("") }
    for part in story.parts {
      let name = part.isContainer ? "contained in" : "contains"
      lines.append(
        "\(name) \(part.article.id), \(percent(part.containment)) in common: "
          + TextFormat.printable(part.article.title))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a member leaves out and adds: "-34 % +2 %".
  private static func change(_ member: StoryView.Member) -> String {
    "-\(percent(member.cut)) +\(percent(member.added))"
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }

  private static func table(_ rows: [[String]], width: Int) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in
      rows.map { Columns.width($0[column]) }.max() ?? 0
    }
    // Headlines alone are cut, not what was changed.
    let fixed = widths.dropLast().reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        line += cell + String(repeating: " ", count: widths[column] - Columns.width(cell) + 2)
      }
      line = Columns.first(max(width, fixed), of: line)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Returns why two articles are one story, or are not, by the rule's numbers.
  public static func text(_ comparison: StoryComparison) -> String {
    var lines = [
      comparison.relation.map { "one story: \($0.rawValue)" } ?? "two stories",
      "because: \(comparison.rule.rawValue)",
      "words: \(comparison.wordCounts.shorter) and \(comparison.wordCounts.longer)",
      "passages of the shorter in the longer: \(percent(comparison.containment))",
      "passages in common of all: \(percent(comparison.overlap))",
      "names and numbers of the shorter in the longer: \(percent(comparison.facts))",
      "opening of the longer in the shorter: \(percent(comparison.openingOfLonger))",
      "opening of the shorter in the longer: \(percent(comparison.openingOfShorter))",
      "words of the shorter headline in the other: \(percent(comparison.headline))",
    ]
    lines.append(
      comparison.minutes.map { "hours apart: \($0 / 60)" } ?? "hours apart: not known")
    lines.append("same outlet: \(comparison.isSameOutlet ? "yes" : "no")")
    if comparison.isRoundUp { lines.append("a round-up by its headline: yes") }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Tables

  /// Returns the members as a table for spreadsheets.
  public static func table(_ story: StoryView) -> String {
    let header = CSVFormat.row([
      "id", "published", "published_at", "outlet", "title", "url", "relation", "words", "cut",
      "added",
    ])
    return story.members.reduce(into: header) { table, member in
      let article = member.article
      table += CSVFormat.row([
        "\(article.id)", article.published?.description ?? "", article.publishedAt ?? "",
        article.outlet ?? "", article.title, article.url ?? "",
        member.relation?.rawValue ?? "original", "\(member.wordCount)", "\(rounded(member.cut))",
        "\(rounded(member.added))",
      ])
    }
  }

  // MARK: JSON

  /// Returns a story for programs.
  public static func value(_ story: StoryView) -> JSONValue {
    .object([
      JSONMember("version", .integer(1)),
      JSONMember("query", .string("story:\(story.id)")),
      JSONMember("parsed", .string("story:\(story.id)")),
      JSONMember("story", .integer(story.id)),
      JSONMember("total", .integer(story.members.count)),
      JSONMember("outlets", .array(story.outlets.map { .string($0) })),
      JSONMember("members", .array(story.members.map(value))),
      JSONMember(
        "parts",
        .array(
          story.parts.map { part in
            .object(
              summary(part.article) + [
                JSONMember("relation", .string(part.isContainer ? "contained in" : "contains")),
                JSONMember("in_common", .number(rounded(part.containment))),
              ])
          })),
    ])
  }

  /// Returns a story and those of its articles that match, on one line: nothing that another index of the same
  /// articles has otherwise.
  public static func line(_ story: StoryMembers) -> String {
    let members = story.members.map { member in
      JSONValue.object([
        JSONMember("identity", identity(member.article)),
        JSONMember("relation", .string(member.relation?.rawValue ?? "original")),
        JSONMember("published", JSONFormat.text(member.article.published?.description)),
        JSONMember("published_at", JSONFormat.text(member.article.publishedAt)),
        JSONMember("outlet", JSONFormat.text(member.article.outlet)),
        JSONMember("title", .string(member.article.title)),
        JSONMember("url", JSONFormat.text(member.article.url)),
      ])
    }
    return JSONValue.object([
      JSONMember("story", identity(story.original)),
      JSONMember("title", .string(story.original.title)),
      JSONMember("matching", .integer(story.members.count)),
      JSONMember("all", .integer(story.all)), JSONMember("members", .array(members)),
    ]).text()
  }

  private static func identity(_ article: ArticleSummary) -> JSONValue {
    JSONFormat.text(article.identity.map(String.init))
  }

  private static func value(_ member: StoryView.Member) -> JSONValue {
    .object(
      summary(member.article) + [
        JSONMember("relation", .string(member.relation?.rawValue ?? "original")),
        JSONMember("words", .integer(member.wordCount)),
        JSONMember("cut", .number(rounded(member.cut))),
        JSONMember("added", .number(rounded(member.added))),
      ])
  }

  private static func summary(_ article: ArticleSummary) -> [JSONMember] {
    [
      JSONMember("id", .integer(article.id)),
      JSONMember("published", JSONFormat.text(article.published?.description)),
      JSONMember("published_at", JSONFormat.text(article.publishedAt)),
      JSONMember("outlet", JSONFormat.text(article.outlet)),
      JSONMember("title", .string(article.title)),
      JSONMember("url", JSONFormat.text(article.url)),
    ]
  }

  /// Returns the numbers of the rule for programs, by their names in the source.
  public static func value(_ model: StoryModel) -> JSONValue {
    .object(
      Mirror(reflecting: model).children.compactMap { child in
        guard let name = child.label else { return nil }
        if let number = child.value as? Int { return JSONMember(name, .integer(number)) }
        return (child.value as? Double).map { JSONMember(name, .number($0)) }
      })
  }

  /// Returns a comparison for programs.
  public static func value(_ comparison: StoryComparison) -> JSONValue {
    .object([
      JSONMember("version", .integer(1)),
      JSONMember("relation", JSONFormat.text(comparison.relation?.rawValue)),
      JSONMember("rule", .string(comparison.rule.rawValue)),
      JSONMember(
        "words",
        .array([
          .integer(comparison.wordCounts.shorter), .integer(comparison.wordCounts.longer),
        ])),
      JSONMember("containment", .number(rounded(comparison.containment))),
      JSONMember("overlap", .number(rounded(comparison.overlap))),
      JSONMember("facts", .number(rounded(comparison.facts))),
      JSONMember("opening_of_longer", .number(rounded(comparison.openingOfLonger))),
      JSONMember("opening_of_shorter", .number(rounded(comparison.openingOfShorter))),
      JSONMember("headline", .number(rounded(comparison.headline))),
      JSONMember("minutes", comparison.minutes.map { .integer($0) } ?? .null),
      JSONMember("same_outlet", .bool(comparison.isSameOutlet)),
      JSONMember("round_up", .bool(comparison.isRoundUp)),
    ])
  }

  private static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}
