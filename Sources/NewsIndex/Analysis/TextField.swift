internal import News

/// The fields of an article's text, in the order of the index's columns.
///
/// The body is first: FTS5 spends two bytes for each term of an article on the number of any other
/// column, and most terms stand in the body alone.
public enum TextField: Int, Sendable, CaseIterable {
  case body, title, deck, caption, byline, keyword, dateline

  /// The fields in the order in which a reader meets them.
  public static let asRead: [TextField] = [
    .title, .deck, .dateline, .body, .caption, .byline, .keyword,
  ]

  /// Whether it is one piece of text, not paragraphs or the values of a list.
  public var isOnePiece: Bool { self == .title || self == .deck }

  /// The column's name in the index.
  public var column: String {
    switch self {
    case .title: "title"
    case .deck: "deck"
    case .body: "body"
    case .caption: "caption"
    case .byline: "byline"
    case .keyword: "keyword"
    case .dateline: "dateline"
    }
  }
}

extension Article {
  /// The texts of a field, in order; positions count through them, and one stays empty between two.
  func texts(of field: TextField) -> [String] {
    switch field {
    case .title: [title]
    case .deck: deck.map { [$0] } ?? []
    case .body: blocks.lazy.filter { $0.kind != .caption }.map(\.text)
    case .caption: blocks.lazy.filter { $0.kind == .caption }.map(\.text)
    case .byline: bylines
    case .keyword: keywords
    case .dateline: dateline?.texts ?? []
    }
  }
}
