/// The words of one language with what is written for them, remembered; one for each thread.
///
/// A news text uses few words often: most are one look-up and one copy of bytes.
final class WordForms {
  /// What is remembered is dropped and begun anew at so many words, so that memory stays bounded.
  private static let mostWords = 1 << 18

  private let inflections: Inflections?
  /// Where the numbers of terms come from; nil where nobody counts terms.
  private let numbers: PostingTerms?
  private var table = ByteTable(slotCount: 1 << 10)
  private var forms: [Form] = []
  private var written: [UInt8] = []
  private var key: [UInt8] = []

  /// What is written for a word.
  private struct Form {
    /// The bytes in `written`.
    var text: Range<Int>
    /// The number of the term that its places count for.
    var term: UInt32
  }

  /// Creates the table of a language, nil for one without inflections.
  init(_ inflections: Inflections?, numbers: PostingTerms?) {
    self.inflections = inflections
    self.numbers = numbers
  }

  /// Writes a word as the index's tokenizer reads it; returns the number of its posting term.
  ///
  /// - Parameters:
  ///   - exact: the word as found as typed.
  ///   - stemmable: the word for the stemmer, empty where it has no inflection.
  ///   - out: where it is written.
  /// - Returns: the number of its stem, or of itself where it has none; 0 where nobody counts.
  @inline(__always)
  func write(
    _ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, to out: inout [UInt8]
  ) -> UInt32 {
    let number: Int
    if Bytes.areEqual(exact, stemmable) {
      number = table.number(of: exact.span)
    } else {
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: exact)
      key.append(0)
      key.append(contentsOf: stemmable)
      number = table.number(of: key.span)
    }
    if number == forms.count { learn(exact, stemmable) }
    let form = forms[number]
    out.append(contentsOf: written[form.text])
    return form.term
  }

  /// Writes another spelling of the word written last, at its position; returns its posting term.
  func write(alternative spelling: ArraySlice<UInt8>, to out: inout [UInt8]) -> UInt32 {
    out.append(0x20)
    out.append(Term.colocation)
    out.append(contentsOf: spelling)
    return numbers?.number(of: spelling.span) ?? 0
  }

  /// Forgets everything where that has become too much; between two articles.
  func trim() {
    guard forms.count > Self.mostWords else { return }
    table = ByteTable(slotCount: 1 << 10)
    forms.removeAll()
    written.removeAll()
  }

  @inline(never)
  private func learn(_ exact: ArraySlice<UInt8>, _ stemmable: ArraySlice<UInt8>) {
    let start = written.count
    written.append(contentsOf: exact)
    var term = exact
    if let inflections, !stemmable.isEmpty {
      let stem = inflections.stem(of: stemmable)
      term = stem.dropFirst()
      if !Bytes.areEqual(term, exact) {
        written.append(0x20)
        written.append(Term.colocation)
        written.append(contentsOf: stem)
      }
    }
    forms.append(Form(text: start..<written.count, term: numbers?.number(of: term.span) ?? 0))
  }
}

/// Counts the places of terms in one article after the other.
final class TermCounter {
  /// By number of a term: where it stands in `counts`, good where `articles` has this article.
  private var slots: [Int32] = []
  private var articles: [UInt32] = []
  private var article: UInt32 = 0
  /// The terms of the article at hand, in the order of their first places.
  private(set) var counts: [TermCount] = []

  /// Begins an article.
  func begin() {
    counts.removeAll(keepingCapacity: true)
    article &+= 1
    if article == 0 {
      articles = Array(repeating: 0, count: articles.count)
      article = 1
    }
  }

  /// Counts a place.
  @inline(__always)
  func add(_ term: UInt32, _ field: TextField, isInOpening: Bool) {
    let index = Int(term)
    if index >= slots.count { grow(to: index) }
    if articles[index] != article {
      articles[index] = article
      slots[index] = Int32(counts.count)
      counts.append(TermCount(term: term, places: PlaceCounts()))
    }
    counts[Int(slots[index])].places.add(field, isInOpening: isInOpening)
  }

  @inline(never)
  private func grow(to index: Int) {
    let count = max(1 << 12, (index + 1) * 3 / 2)
    slots.append(contentsOf: repeatElement(0, count: count - slots.count))
    articles.append(contentsOf: repeatElement(0, count: count - articles.count))
  }
}

/// How often a term stands in an article.
public struct TermCount: Sendable, Equatable {
  /// Its number in the `PostingTerms` of the run.
  public var term: UInt32
  /// Its places.
  public var places: PlaceCounts

  /// Creates a count.
  public init(term: UInt32, places: PlaceCounts) {
    self.term = term
    self.places = places
  }
}
