/// What one run has to tell of one saved search.
public struct AlertTelling: Sendable, Equatable {
  /// What happened to an article.
  public enum Change: String, Sendable {
    case new, changed, corrected
  }

  /// A part of a text that is marked, or is not.
  public struct Piece: Sendable, Equatable {
    /// The text.
    public var text: String
    /// Whether the query's words are in it.
    public var isMarked: Bool

    /// Creates a piece.
    public init(_ text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// An article that is told.
  public struct Item: Sendable, Equatable {
    /// What happened to it.
    public var change: Change
    /// What makes it the same article.
    public var identity: UInt64
    /// A hash of what it shows.
    public var content: UInt64
    /// Its headline; the first words of its text where it has none.
    public var title: String
    /// The headline that it had before, where that was another.
    public var previousTitle: String?
    /// Its outlet.
    public var outlet: String?
    /// Its dateline.
    public var dateline: String?
    /// Its day, ISO 8601.
    public var day: String?
    /// Its moment of publication, ISO 8601 with its zone, where that is known.
    public var moment: String?
    /// Its writers.
    public var bylines: [String] = []
    /// Sentences that show the query's words.
    public var snippet: [Piece] = []
    /// Where it can be read.
    public var link: String?
    /// How it can be shown where it has no address: a command line.
    public var command: String
    /// Its language, BCP 47.
    public var language: String?
    /// How many further articles carry the same story.
    public var copyCount = 0

    /// Creates an item of which only what it needs is known.
    public init(
      _ change: Change, identity: UInt64, content: UInt64, title: String, command: String
    ) {
      self.change = change
      self.identity = identity
      self.content = content
      self.title = title
      self.command = command
    }
  }

  /// The name of the saved search.
  public var name: String
  /// The query as typed.
  public var query: String
  /// The query as it was read.
  public var parsed: String
  /// What is told one by one, the best first.
  public var items: [Item]
  /// How many new, changed and corrected articles there are, those included that are not told one by one.
  public var newCount, changedCount: Int
  /// The number of all articles that match.
  public var total: Int
  /// A command line that shows the rest.
  public var moreCommand: String
  /// A command line that changes the saved search.
  public var editCommand: String

  /// Creates a telling.
  public init(
    name: String, query: String, parsed: String, items: [Item], newCount: Int, changedCount: Int,
    total: Int, moreCommand: String, editCommand: String
  ) {
    self.name = name
    self.query = query
    self.parsed = parsed
    self.items = items
    self.newCount = newCount
    self.changedCount = changedCount
    self.total = total
    self.moreCommand = moreCommand
    self.editCommand = editCommand
  }

  /// How many are not told one by one.
  public var moreCount: Int { newCount + changedCount - items.count }

  /// "3 new, 1 changed for "Minsk accords"".
  var headline: String {
    var parts: [String] = []
    if newCount > 0 { parts.append("\(newCount) new") }
    if changedCount > 0 { parts.append("\(changedCount) changed") }
    let about = query.isEmpty ? name : query
    return parts.joined(separator: ", ") + " for \(about)"
  }

  /// A number that follows from what is told alone: the same telling, the same number.
  var number: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in name.utf8 { add(byte) }
    for item in items {
      add(UInt8(ascii: item.change == .new ? "n" : "c"))
      for number in [item.identity, item.content] {
        for shift in 0..<8 { add(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))) }
      }
    }
    for byte in "\(newCount) \(changedCount)".utf8 { add(byte) }
    return hash
  }
}
