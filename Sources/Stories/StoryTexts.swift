public import News
public import NewsIndex
internal import SQLite

/// A stored article, as far as its story follows from it.
public struct StorySource: Sendable {
  /// The headline.
  public var title: String
  /// When it appeared.
  public var published: PublicationDate?
  /// Who carried it.
  public var outlet: String?
  /// Who wrote it, where that is said.
  public var origin: String?
  /// The blocks as `ArticleText` encodes them.
  public var text: [UInt8]
  /// Whether a correction is printed with it.
  public var isCorrection: Bool
  /// The article's identity.
  public var identity: Int

  /// Creates a source of its parts.
  public init(
    _ summary: ArticleSummary?, text: [UInt8], isCorrection: Bool, identity: Int
  ) {
    title = summary?.title ?? ""
    published = summary?.published.map {
      PublicationDate(day: $0, timestamp: summary?.publishedAt)
    }
    outlet = summary?.outlet
    origin = summary?.origin
    self.text = text
    self.isCorrection = isCorrection
    self.identity = identity
  }
}

/// Where articles lie that stories are made of.
public protocol StorySources: AnyObject {
  /// Returns an article that is there.
  func source(_ ordinal: Int) throws(IndexError) -> StorySource

  /// Says which articles will be asked for next: what lies far away is fetched together.
  func expect(_ ordinals: [Int]) throws(IndexError)
}

/// The articles of an index file.
final class FileStorySources: StorySources {
  private let file: IndexFile
  private let numbers: StoredNumbers
  private let reader: ArticleReader

  init(_ file: IndexFile, _ numbers: StoredNumbers) {
    self.file = file
    self.numbers = numbers
    reader = ArticleReader(file)
  }

  func source(_ ordinal: Int) throws(IndexError) -> StorySource {
    let id = try file.sql { () throws(SQLiteError) in try numbers.id(of: ordinal) }
    let summary = try reader.summary(of: id)
    let identity = try file.sql { () throws(SQLiteError) in try numbers.identity(of: ordinal) }
    let stored = try reader.textAndCorrection(of: id)
    return StorySource(
      summary, text: stored?.text ?? [], isCorrection: stored?.isCorrection == true,
      identity: identity)
  }

  func expect(_ ordinals: [Int]) {}
}

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

  /// Texts of so many words in all are kept, of some 28 bytes each: ten thousand of a wire's.
  private static let keptLength = 1_500_000
  /// A text counts as no shorter: what goes with it takes memory too.
  private static let leastLength = 40

  private let sources: any StorySources
  private let maker: StoryReader
  private var kept: [Int: (member: Member, key: TextKey)] = [:]
  private var length = 0
  /// The articles kept whose texts others may have: what many carry is analysed once.
  private var carriers: [TextKey: Int] = [:]
  /// The articles kept, from `oldest` on, in the order in which they were read.
  private var order: [Int] = []
  private var oldest = 0

  /// Creates a reader of an index's articles.
  public convenience init(_ file: IndexFile, _ numbers: StoredNumbers, model: StoryModel) {
    self.init(FileStorySources(file, numbers), model: model)
  }

  /// Creates a reader of articles that lie somewhere.
  public init(_ sources: any StorySources, model: StoryModel) {
    self.sources = sources
    maker = StoryReader(Analyzer(), model: model)
  }

  /// Says which articles will be asked for next.
  public func expect(_ ordinals: some Sequence<Int>) throws(IndexError) {
    try sources.expect(ordinals.filter { kept[$0] == nil })
  }

  /// Returns an article that is there.
  public func member(_ ordinal: Int) throws(IndexError) -> Member {
    if let known = kept[ordinal] { return known.member }
    let read = try read(ordinal)
    kept[ordinal] = read
    order.append(ordinal)
    length += Self.length(of: read.member)
    if carriers[read.key] == nil { carriers[read.key] = ordinal }
    while length > Self.keptLength, oldest < order.count - 1 { dropOldest() }
    return read.member
  }

  private static func length(of member: Member) -> Int { max(member.text.words.count, leastLength) }

  private func dropOldest() {
    let ordinal = order[oldest]
    oldest += 1
    if oldest * 2 > order.count {
      order.removeFirst(oldest)
      oldest = 0
    }
    guard let dropped = kept.removeValue(forKey: ordinal) else { return }
    length -= Self.length(of: dropped.member)
    if carriers[dropped.key] == ordinal { carriers.removeValue(forKey: dropped.key) }
  }

  private func read(_ ordinal: Int) throws(IndexError) -> (member: Member, key: TextKey) {
    let source = try sources.source(ordinal)
    let key = TextKey(source.text)
    let text: StoryText
    if let known = carriers[key].flatMap({ kept[$0] }) {
      text = maker.text(
        like: known.member.text, title: source.title, published: source.published,
        outlet: source.outlet, identity: source.identity)
    } else {
      text = maker.text(
        title: source.title, blocks: ArticleText.decode(source.text),
        published: source.published, outlet: source.outlet, identity: source.identity)
    }
    let member = Member(
      text: text, isOwn: source.origin == nil || source.origin == source.outlet,
      isCorrection: StoryReader.saysCorrection(source.title) || source.isCorrection)
    return (member, key)
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
