public import JSON
public import News
public import NewsIndex

/// The earlier texts of an article, and what changed between them.
public struct HistoryFormat {
  /// A text of the article, earlier or as it is now.
  public struct State {
    /// "version 1", "now".
    public var name: String
    /// Headline, standfirst and text, a paragraph a line.
    public var paragraphs: [String]
  }

  private let width: Int
  private let isColored: Bool

  /// Creates the form of earlier texts: lines of so many columns, changes in colours or in brackets.
  public init(width: Int, isColored: Bool) {
    self.width = width
    self.isColored = isColored
  }

  /// Returns a line for each version, and one for the text as it is.
  public static func list(
    _ versions: [ArticleVersion], _ article: ArticleSummary, _ blocks: [Block]
  ) -> String {
    var lines = versions.map { version in
      line(
        "\(version.number)", "until \(version.replaced)", version.title,
        words: words(version.blocks), updated: version.updated)
    }
    lines.append(
      line("now", "", article.title, words: words(blocks), updated: article.updated))
    return lines.joined()
  }

  private static func line(
    _ number: String, _ until: String, _ title: String, words: Int, updated: String?
  ) -> String {
    let facts = "\(words) words" + (updated.map { ", updated \($0)" } ?? "")
    return padded(number, 5) + padded(until, 18) + TextFormat.printable(title) + "  (\(facts))\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func words(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + $1.text.split(separator: " ").count }
  }

  /// Returns a version for programs: the keys of `search export`, as far as it has them.
  public static func value(_ version: ArticleVersion) -> JSONValue {
    let body = version.blocks.lazy.filter { $0.kind != .caption }.map(\.text)
    let captions = version.blocks.filter { $0.kind == .caption }
    return .object([
      JSONMember("version", .integer(version.number)),
      JSONMember("replaced", .string(version.replaced)),
      JSONMember("title", .string(version.title)),
      JSONMember("deck", JSONFormat.text(version.deck)),
      JSONMember("published", JSONFormat.text(version.published)),
      JSONMember("updated", JSONFormat.text(version.updated)),
      JSONMember("body", .string(body.joined(separator: "\n\n"))),
      JSONMember("captions", .array(captions.map { .string($0.text) })),
    ])
  }

  /// Returns an earlier text for reading.
  public func text(of version: ArticleVersion) -> String {
    var lines = ["version \(version.number), until \(version.replaced)", ""]
    for paragraph in Self.state(of: version).paragraphs {
      lines += ArticleFormat.wrap(paragraph, width) + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// Returns an earlier text as it is compared.
  public static func state(of version: ArticleVersion) -> State {
    State(
      name: "version \(version.number)",
      paragraphs: [version.title] + [version.deck].compactMap { $0 } + version.blocks.map(\.text))
  }

  /// Returns the present text as it is compared.
  public static func state(of article: ArticleSummary, _ blocks: [Block]) -> State {
    State(
      name: "now",
      paragraphs: [article.title] + [article.deck].compactMap { $0 } + blocks.map(\.text))
  }

  /// Returns what changed from each text to the next.
  public func changes(_ states: [State]) -> String {
    var text = ""
    for (old, new) in zip(states, states.dropFirst()) {
      text += "\(old.name) → \(new.name)\n"
      let paragraphs = TextDiff.between(old.paragraphs, new.paragraphs)
      var unchanged = 0
      for pieces in paragraphs {
        if case .same = pieces.first, pieces.count == 1 {
          unchanged += 1
          continue
        }
        text += Self.note(unchanged) + "\n" + paragraph(pieces)
        unchanged = 0
      }
      text += Self.note(unchanged) + "\n"
    }
    return String(text.dropLast())
  }

  private static func note(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "\n  … 1 paragraph as before\n"
    default: "\n  … \(count) paragraphs as before\n"
    }
  }

  private func paragraph(_ pieces: [TextDiff.Piece]) -> String {
    let marked = pieces.map { piece in
      switch piece {
      case .same(let text): TextFormat.printable(text)
      case .removed(let text): mark(text, "[-", "-]", color: "31")
      case .added(let text): mark(text, "{+", "+}", color: "32")
      }
    }
    return "  " + marked.joined(separator: " ") + "\n"
  }

  private func mark(_ text: String, _ open: String, _ close: String, color: String) -> String {
    let text = TextFormat.printable(text)
    return isColored ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : open + text + close
  }
}
