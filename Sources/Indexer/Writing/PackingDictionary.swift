internal import NewsIndex
internal import Synchronization

/// The dictionary that contents are packed with: made by the writer, used by all who prepare articles.
public final class PackingDictionary: Sendable {
  /// So many articles tell what an archive's articles have in common.
  static let wantedCount = 1000
  /// Of fewer than these no dictionary is made: it would be of no use to what comes later.
  static let leastCount = 100

  private let known: Mutex<[UInt8]>

  /// Creates a dictionary of known bytes, empty for one that is yet to be made.
  public init(_ bytes: [UInt8] = []) {
    known = Mutex(bytes)
  }

  /// Its bytes, empty where it is yet to be made.
  var bytes: [UInt8] {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }

  /// Whether it is yet to be made.
  var isEmpty: Bool { known.withLock(\.isEmpty) }

  /// Makes the dictionary of some articles, where there is none and they are enough.
  func learn(_ articles: [PreparedArticle]) throws(IndexError) {
    guard isEmpty, articles.count >= Self.leastCount else { return }
    let plain = ContentPacker(dictionary: [])
    let step = max(1, articles.count / Self.wantedCount)
    var samples: [ArticleContent] = []
    for index in stride(from: 0, to: articles.count, by: step) {
      samples.append(try plain.unpack(articles[index].content))
    }
    bytes = ArticleContent.makeDictionary(of: samples) ?? []
  }
}
