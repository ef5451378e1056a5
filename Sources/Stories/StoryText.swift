public import News

/// An article as stories are told apart: its words as numbers, its facts, its opening, its time.
///
/// It is what the body says, without dateline, credit and captions; a word's number is the hash of its
/// folded spelling, so that two machines agree.
public struct StoryText: Sendable, Equatable {
  /// The words in order.
  public let words: [UInt64]
  /// The different passages of `StoryModel.passageLength` words, ascending.
  public let passages: [UInt64]
  /// The different words, ascending.
  public let vocabulary: [UInt64]
  /// The different facts, ascending: words with a digit, and names (capitals inside a sentence).
  public let facts: [UInt64]
  /// The different passages of the first two sentences, ascending; their words where they are shorter.
  public let opening: [UInt64]
  /// Whether `opening` holds words.
  public let hasShortOpening: Bool
  /// The different words of the headline, ascending.
  public let headline: [UInt64]
  /// Whether the headline says that the text gathers several stories: see `RoundUp`.
  public var isRoundUp = false
  /// The hash of all words in order: two articles of the same text have the same.
  public let hash: UInt64
  /// When it appeared.
  public let time: StoryTime?
  /// Who carried it, folded; nil where nobody says: those of an archive that names no outlet are of one house.
  public let outlet: String?
  /// The article's identity: of two texts of one length the lower is the first.
  public let identity: UInt64

  /// Whether a text is the shorter of two.
  func isShorter(than other: StoryText) -> Bool {
    words.count != other.words.count
      ? words.count < other.words.count : identity < other.identity
  }
}

/// When an article appeared, as stories are told apart.
public struct StoryTime: Sendable, Equatable {
  /// Minutes since the Julian day 0, universal time; the day's start where no more is known.
  public let minutes: Int

  /// Creates a time.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// Creates the time of a publication date.
  public init(_ date: PublicationDate) {
    minutes =
      date.timestamp.flatMap { Self.minutes(of: $0) } ?? date.day.julianDay * 24 * 60
  }

  /// Reads `2017-07-07T09:30…` with a zone `Z`, `+02:00` or none, which counts as universal time.
  private static func minutes(of timestamp: String) -> Int? {
    let bytes = Array(timestamp.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let century = number(bytes, 0), let year = number(bytes, 2),
      let month = number(bytes, 5), let dayOfMonth = number(bytes, 8),
      let day = CalendarDate(year: century * 100 + year, month: month, day: dayOfMonth),
      let hour = number(bytes, 11), let minute = number(bytes, 14)
    else { return nil }
    let time = day.julianDay * 24 * 60 + hour * 60 + minute
    let zone = bytes[16...].lastIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard let zone, zone + 6 <= bytes.count, let hours = number(bytes, zone + 1),
      let rest = number(bytes, zone + 4)
    else { return time }
    let offset = hours * 60 + rest
    return bytes[zone] == UInt8(ascii: "+") ? time - offset : time + offset
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 2 <= bytes.count else { return nil }
    let (tens, ones) = (bytes[start] &- 0x30, bytes[start + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
