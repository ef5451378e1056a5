public import NewsIndex

/// The stems of an article's words, spelled out.
public struct ArticleStems: Sendable {
  /// A stem of the article.
  public struct Stem: Sendable {
    /// `LANGUAGE/STEM`.
    public var key: [UInt8]
    /// Where its forms stand.
    public var positions: PositionCounts
  }

  /// The stems, in the order of their keys in posting lists.
  public private(set) var stems: [Stem] = []
  /// What stands behind each word at its positions: `|~LANGUAGE/STEM` for each of its stems.
  private(set) var suffixes: [[UInt8]: [UInt8]] = [:]
  /// The numbers of the words in the `PostingTerms` of the run.
  public private(set) var wordNumbers: [[UInt8]: UInt32] = [:]

  /// Spells out what an article was found to have.
  public init(_ words: AnalysedArticle, _ terms: PostingTerms) {
    var counts: [UInt32: PositionCounts] = [:]
    for count in words.counts { counts[count.term] = count.positions }
    let pairs = Set(words.forms)
    var numbers = Set(counts.keys)
    for pair in pairs {
      numbers.insert(pair.word)
      numbers.insert(pair.stem)
    }
    var spelled: [UInt32: [UInt8]] = [:]
    for (number, term) in terms.inOrder(Array(numbers)) {
      guard let positions = counts[number] else {
        spelled[number] = term
        continue
      }
      let key = Self.key(term)
      spelled[number] = key
      stems.append(Stem(key: key, positions: positions))
    }
    for pair in pairs.sorted(by: { ($0.stem, $0.word) < ($1.stem, $1.word) }) {
      guard let stem = spelled[pair.stem], let word = spelled[pair.word] else { continue }
      suffixes[word, default: []] += [UInt8(ascii: "|"), UInt8(ascii: "~")] + stem
      wordNumbers[word] = pair.word
    }
  }

  /// The key of a posting list with a stroke for its blank.
  static func key(_ term: [UInt8]) -> [UInt8] {
    guard let blank = term.firstIndex(of: 0x20) else { return term }
    var key = term
    key[blank] = UInt8(ascii: "/")
    return key
  }
}

/// The keys of stems on a cluster.
public enum StemKey {
  /// Returns `LANGUAGE/STEM`.
  public static func of(_ language: String, _ stem: String) -> String { language + "/" + stem }

  /// Returns the key of what has a key in posting lists (`PostingKey`).
  public static func of(postingKey: String) -> String {
    String(decoding: ArticleStems.key(Array(postingKey.utf8)), as: UTF8.self)
  }
}
