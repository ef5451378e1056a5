internal import NewsIndex

/// A part of an index that is checked against the articles that are stored.
///
/// A new part is one file: a class that is named in `IndexCheck.parts`.
protocol CheckPart: AnyObject {
  /// What it is called: "words".
  var name: String { get }

  /// Looks at an article; all articles are shown, by ordinal.
  func visit(_ article: CheckedArticle)

  /// Returns what is wrong, after all articles have been shown.
  ///
  /// - Throws: `IndexError` where the part cannot even be read.
  func faults() throws(IndexError) -> [String]
}

/// An article as the parts see it.
struct CheckedArticle {
  var stored: StoredArticle
  /// Its terms, analysed anew.
  var words: AnalysedArticle
  /// Its terms without repetition, as posting lists have them.
  var terms: [Term]
  /// What tells the terms of `words.forms`.
  var numbers: PostingTerms

  /// A term, and where the article has it.
  struct Term {
    var bytes: [UInt8]
    var places: PlaceCounts
  }

  /// Finds the terms of an analysed article.
  init(_ stored: StoredArticle, _ words: AnalysedArticle, _ numbers: PostingTerms) {
    self.stored = stored
    self.words = words
    self.numbers = numbers
    let places = Dictionary(
      words.counts.map { ($0.term, $0.places) }, uniquingKeysWith: { first, _ in first })
    terms = numbers.inOrder(words.counts.map(\.term)).map { number, bytes in
      Term(bytes: bytes, places: places[number] ?? PlaceCounts())
    }
  }
}

/// The sum of the hashes of many things: the same in any order, and hardly ever the same for others.
struct UnorderedHash: Equatable {
  private var sum: UInt64 = 0

  mutating func add(_ bytes: some Sequence<UInt8>, _ number: Int) {
    sum &+= Self.hash(bytes, number)
  }

  /// Adds the same thing so many times.
  mutating func add(_ bytes: some Sequence<UInt8>, _ number: Int, times count: Int) {
    sum &+= Self.hash(bytes, number) &* UInt64(count)
  }

  private static func hash(_ bytes: some Sequence<UInt8>, _ number: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Mixed (MurmurHash3's last step), or sums of like things would be alike.
    hash ^= UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
