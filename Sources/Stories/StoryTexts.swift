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
    /// Whether its headline, a printed notice or its source says that it corrects an earlier text.
    public var isCorrection: Bool
  }

  /// So many texts are kept, of some 12 kB each.
  private static let keptCount = 2_000

  private let file: IndexFile
  private let numbers: StoredNumbers
  private let reader: ArticleReader
  private let maker: StoryReader
  private var kept: [Int: Member] = [:]
  /// Texts of those read: what many carry is analysed once.
  private var carried: [TextKey: StoryText] = [:]
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

  private func read(_ ordinal: Int) throws(IndexError) -> Member {
    let id = try file.sql { () throws(SQLiteError) in try numbers.id(of: ordinal) }
    let summary = try reader.summary(of: id)
    let identity = try file.sql { () throws(SQLiteError) in try numbers.identity(of: ordinal) }
    let date = summary?.published.map {
      PublicationDate(day: $0, timestamp: summary?.publishedAt)
    }
    let stored = try reader.textAndCorrection(of: id)
    let title = summary?.title ?? ""
    let key = TextKey(stored?.text ?? [])
    var text: StoryText
    if let known = carried[key] {
      text = maker.text(
        like: known, title: title, published: date, outlet: summary?.outlet, identity: identity)
    } else {
      text = maker.text(
        title: title, blocks: ArticleText.decode(stored?.text ?? []), published: date,
        outlet: summary?.outlet,
        identity: identity)
      if carried.count >= Self.keptCount { carried.removeAll() }
      carried[key] = text
    }
    return Member(
      text: text, isOwn: summary?.origin == nil || summary?.origin == summary?.outlet,
      isCorrection: StoryReader.saysCorrection(title) || stored?.isCorrection == true)
  }

  /// What articles whose texts are the same byte by byte have in common.
  private struct TextKey: Hashable {
    private var hash: Int
    private var length: Int

    init(_ text: [UInt8]) {
      var hash = StableHash()
      hash.add(text)
      self.hash = hash.value
      length = text.count
    }
  }
}
