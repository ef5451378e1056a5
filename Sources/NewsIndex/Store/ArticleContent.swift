internal import Compression

/// What is stored of an article besides its fields: text, detail and the record as found.
///
/// All three are packed together, for they repeat one another, with a dictionary of what the
/// archive's articles have in common.
public struct ArticleContent: Sendable, Equatable {
  /// The blocks as `ArticleText` encodes them.
  public var text: [UInt8]
  /// The detail as `ArticleDetail` encodes it.
  public var detail: [UInt8]
  /// The record, byte for byte.
  public var original: [UInt8]

  /// Creates the content of an article.
  public init(text: [UInt8], detail: [UInt8], original: [UInt8]) {
    self.text = text
    self.detail = detail
    self.original = original
  }

  /// The content as stored.
  public struct Packed: Sendable, Equatable {
    /// The length of the text, in bytes; it comes first.
    public var textLength: Int
    /// The length of the detail behind it, in bytes.
    public var detailLength: Int
    /// Zstandard of text, detail and record.
    public var bytes: [UInt8]
  }

  /// A dictionary is at most an eighth of its samples, and not larger than Zstandard advises.
  private static let largestDictionary = 112_640
  /// The most that is looked at of one article, in bytes: of a page, what stands at its beginning.
  private static let sampleSize = 16_384

  /// Returns a dictionary for articles like these; nil where they are too few.
  ///
  /// - Parameter contents: up to about a thousand articles; more take longer and give hardly more.
  /// - Returns: the dictionary.
  public static func makeDictionary(of contents: [ArticleContent]) -> [UInt8]? {
    var samples: [UInt8] = []
    var sizes: [Int] = []
    for content in contents {
      let sample = (content.text + content.detail + content.original).prefix(sampleSize)
      samples += sample
      sizes.append(sample.count)
    }
    let size = min(largestDictionary, samples.count / 8)
    return size < 1024 ? nil : Zstd.makeDictionary(samples: samples, sizes: sizes, size: size)
  }
}
