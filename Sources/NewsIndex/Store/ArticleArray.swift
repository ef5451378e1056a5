/// A number per article, addressed by the article's ordinal.
///
/// A row of the table `array` holds the numbers of 4,096 consecutive ordinals: one byte for the width of
/// a number (1, 2 or 4), then the numbers, little-endian, up to the last that is not 0.
public enum ArticleArray {
  /// What the number means; raw values are part of the file format.
  public enum Kind: Int, Sendable, CaseIterable {
    /// Words of the title plus one; 0 where there is no article.
    case titleLength = 0
    /// Words of the deck.
    case deckLength = 1
    /// The position behind the last word of the first two paragraphs.
    case leadEnd = 2
    /// Words of the body.
    case bodyLength = 3
    /// Words of the captions.
    case captionLength = 4
    /// Words of the keywords.
    case keywordLength = 5
    /// `name.id` of the origin, else of the outlet.
    case house = 16
    /// `name.id` of the outlet.
    case outlet = 17
    /// `place.id` of the dateline's first place.
    case place = 18
    /// `name.id` of the section.
    case section = 19
    /// `name.id` of the language.
    case language = 20
    /// `name.id` of the agency.
    case agency = 21
    /// The day of the article's id: see `ArticleID`.
    case day = 22
    /// The sequence number of the article's id.
    case sequence = 23
    /// `name.id` of the first writer.
    case byline = 24
    /// When it was added, seconds since 1970.
    case added = 25
    /// The ordinal of the original of its story plus one; 0 where it is alone in its story.
    case story = 32
    /// Its relation to the original of its story: see `StoryRelation.number`.
    case relation = 33
    /// The number of its story prints.
    case printCount = 34
    /// The highest bits of the hash of its words.
    case textHash = 35
  }

  /// The bits of an ordinal that address within a row.
  public static let rowBits = 12
  /// The number of ordinals that share a row.
  public static let rowLength = 1 << rowBits

  /// Returns the key of a row, counted from 0.
  public static func key(_ kind: Kind, row: Int) -> Int {
    kind.rawValue << 40 | row
  }

  /// Returns the numbers of a row as stored.
  public static func encode(_ numbers: [UInt32]) -> [UInt8] {
    let count = (numbers.lastIndex { $0 != 0 } ?? -1) + 1
    let largest = numbers.prefix(count).max() ?? 0
    let width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4
    var bytes: [UInt8] = [UInt8(width)]
    bytes.reserveCapacity(1 + count * width)
    for number in numbers.prefix(count) {
      for shift in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }
    return bytes
  }

  /// Returns the numbers of a stored row; what is missing at the end is 0.
  ///
  /// Bytes that no row can have give an empty array.
  public static func decode(_ bytes: [UInt8]) -> [UInt32] {
    guard let width = bytes.first.map(Int.init), [1, 2, 4].contains(width),
      (bytes.count - 1) % width == 0
    else { return [] }
    return (0..<(bytes.count - 1) / width).map { index in
      var number: UInt32 = 0
      for offset in 0..<width {
        number |= UInt32(bytes[1 + index * width + offset]) << (8 * offset)
      }
      return number
    }
  }
}
