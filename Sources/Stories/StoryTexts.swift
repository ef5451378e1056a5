internal import News
public import NewsIndex
internal import SQLite

/// Reads what tells stories apart of stored articles; the last ones read are kept.
public final class StoryTexts {
  /// An article as stories need it.
  public struct Member: Sendable {
    /// What tells its story apart.
    public var text: StoryText
    /// Whether nobody else is said to have written it.
    public var isOwn: Bool
    /// Whether it says that it corrects an earlier text.
    public var isCorrection: Bool
  }

  /// So many texts are kept, of some 12 kB each.
  private static let keptCount = 2_000

  private let file: IndexFile
  private let numbers: StoredNumbers
  private let reader: ArticleReader
  private let maker: StoryReader
  private var kept: [Int: Member] = [:]
  private var order: [Int] = []
  private var oldest = 0

  /// Creates a reader of an index's articles.
  public init(_ file: IndexFile, _ numbers: StoredNumbers, model: StoryModel) {
    self.file = file
    self.numbers = numbers
    reader = ArticleReader(file)
    maker = StoryReader(Analyzer(), model: model)
  }

  /// Returns an article that is there.
  public func member(_ ordinal: Int) throws(IndexError) -> Member {
    if let known = kept[ordinal] { return known }
    let member = try read(ordinal)
    if order.count < Self.keptCount {
      order.append(ordinal)
    } else {
      kept.removeValue(forKey: order[oldest])
      order[oldest] = ordinal
      oldest = (oldest + 1) % Self.keptCount
    }
    kept[ordinal] = member
    return member
  }

  /// Whether an article prints a correction, or its source calls it one.
  public func printsCorrection(_ ordinal: Int) throws(IndexError) -> Bool {
    let id = try file.sql { () throws(SQLiteError) in try numbers.id(of: ordinal) }
    return try reader.detail(of: id)?.correction != nil
  }

  private func read(_ ordinal: Int) throws(IndexError) -> Member {
    let id = try file.sql { () throws(SQLiteError) in try numbers.id(of: ordinal) }
    let summary = try reader.summary(of: id)
    let identity = try file.sql { () throws(SQLiteError) in try numbers.identity(of: ordinal) }
    let date = summary?.published.map {
      PublicationDate(day: $0, timestamp: summary?.publishedAt)
    }
    let text = maker.text(
      title: summary?.title ?? "", blocks: try reader.blocks(of: id) ?? [], published: date,
      outlet: summary?.outlet, identity: identity)
    return Member(
      text: text, isOwn: summary?.origin == nil || summary?.origin == summary?.outlet,
      isCorrection: StoryReader.saysCorrection(summary?.title ?? ""))
  }
}
