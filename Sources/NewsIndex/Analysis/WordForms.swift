/// The words of one language with what is written for them, remembered; one for each thread.
///
/// A news text uses few words often: most are one look-up and one copy of bytes.
struct WordForms {
  /// What is remembered is dropped and begun anew at so many words, so that memory stays bounded.
  private static let mostWords = 1 << 19

  private let inflections: Inflections?
  /// Where the numbers of terms come from; nil where nobody counts terms.
  private let numbers: PostingTerms?
  private var table = ByteTable<Form>(slotCount: 1 << 10)
  /// The terms at the places of words, behind their marks.
  private var stems: [UInt8] = []
  private var key: [UInt8] = []
  /// Words that wait to be gathered: their keys, and how many bytes of each are the word as found as typed, 0
  /// for all.
  private var noted = PieceBatch()
  private var exactCounts: [UInt8] = []

  /// What is written and counted for a word.
  struct Form {
    /// Where the bytes in `stems` begin that follow the word, and their number.
    var stemStart: UInt32
    var stemCount: UInt32
    var terms: Terms
    /// The number of the word as found as typed; 0 where nobody counts.
    var exact: UInt32
    /// Which of an article's words it is, and of which article (see `PlaceGatherer`).
    var index: UInt32 = 0
    var article: UInt32 = 0

    fileprivate var stem: Range<Int> { Int(stemStart)..<Int(stemStart) + Int(stemCount) }
    /// Whether its stem is spelled otherwise, so that it stands beside the word; it is the first term.
    var hasStem: Bool { stemCount > 0 }

    fileprivate init(stemStart: UInt32, stemCount: UInt32, terms: Terms, exact: UInt32) {
      self.stemStart = stemStart
      self.stemCount = stemCount
      self.terms = terms
      self.exact = exact
    }

    /// Whether it is what stands between paragraphs: it is gathered like a word, and counted nowhere.
    var isGap: Bool { stemStart == .max }

    /// Creates another spelling of a word, which has no stem.
    init(alternative term: UInt32) {
      self.init(
        stemStart: 0, stemCount: 0, terms: Terms(first: term, second: term), exact: term)
    }
  }

  /// The numbers of the posting terms that a place counts for.
  struct Terms {
    /// Its stem, or itself where it has none; 0 where nobody counts.
    var first: UInt32
    /// Another, or the first again.
    var second: UInt32
  }

  /// Creates the table of a language, nil for one without inflections.
  init(_ inflections: Inflections?, numbers: PostingTerms?) {
    self.inflections = inflections
    self.numbers = numbers
  }

  /// Writes a word as the index's tokenizer reads it.
  ///
  /// - Parameters:
  ///   - exact: the word as found as typed.
  ///   - stemmable: the word for the stemmer, empty where it has no inflection.
  ///   - out: where it is written.
  /// - Returns: the terms that its place counts for.
  @inline(__always)
  mutating func write(
    _ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, to out: inout [UInt8]
  ) -> Terms {
    out.append(contentsOf: exact)
    let number = number(exact, stemmable: stemmable)
    let form = table.value(at: number)
    if form.hasStem { out.append(contentsOf: stems[form.stem]) }
    return form.terms
  }

  /// Notes a word at the next place of a field; `gather` must follow.
  @inline(__always)
  mutating func note(_ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>) {
    let isPlain = Bytes.areEqual(exact, stemmable)
    if !isPlain { spellKey(exact, stemmable) }
    noted.append(isPlain ? exact : key[...])
    exactCounts.append(isPlain ? 0 : UInt8(exact.count))
  }

  /// Notes an empty position between two paragraphs or values.
  mutating func noteGap() {
    noted.append(Term.gap[...])
    exactCounts.append(0)
  }

  /// Whether so many words are noted that they should be gathered.
  var isFull: Bool { noted.count >= 1024 }

  /// Looks up the words that were noted, and adds their places in a field, the last of which is before `end`.
  mutating func gather(
    _ field: TextField, before end: Int, into gatherer: inout PlaceGatherer
  ) {
    guard noted.count > 0 else { return }
    table.find(&noted)
    let start = end - noted.count
    for place in 0..<noted.count {
      let known = noted.numbers[place]
      let number = known == .max ? number(ofNoted: place) : Int(known)
      var index = table.value(at: number).index
      if table.value(at: number).article != gatherer.article {
        index = gatherer.append(table.value(at: number))
        table.change(at: number) {
          $0.article = gatherer.article
          $0.index = index
        }
      }
      gatherer.add(index, field, position: start + place)
    }
    noted.removeAll()
    exactCounts.removeAll(keepingCapacity: true)
  }

  @inline(never)
  private mutating func number(ofNoted place: Int) -> Int {
    let piece = noted.bytes[noted.range(of: place)]
    if let known = table.number(of: piece.span) { return known }
    let count = Int(exactCounts[place])
    if count == 0 { return learn(piece, piece, piece) }
    return learn(piece, piece.prefix(count), piece.dropFirst(count + 1))
  }

  /// Returns the number of a word in the table, which learns it where it is new.
  @inline(__always)
  private mutating func number(_ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>) -> Int {
    let isPlain = Bytes.areEqual(exact, stemmable)
    if !isPlain { spellKey(exact, stemmable) }
    let known = isPlain ? table.number(of: exact.span) : table.number(of: key.span)
    return known ?? learn(isPlain ? exact : key[...], exact, stemmable)
  }

  private mutating func spellKey(_ exact: ArraySlice<UInt8>, _ stemmable: ArraySlice<UInt8>) {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: exact)
    key.append(0)
    key.append(contentsOf: stemmable)
  }

  /// Returns the number of another spelling of a word.
  func number(ofAlternative spelling: ArraySlice<UInt8>) -> UInt32 {
    numbers?.number(of: spelling.span) ?? 0
  }

  /// Writes another spelling of the word written last, at its position; returns its posting term.
  mutating func write(alternative spelling: ArraySlice<UInt8>, to out: inout [UInt8]) -> UInt32 {
    out.append(0x20)
    out.append(Term.colocation)
    out.append(contentsOf: spelling)
    return number(ofAlternative: spelling)
  }

  /// Forgets everything where that has become too much; between two articles.
  mutating func trim() {
    guard table.count > Self.mostWords else { return }
    table = ByteTable(slotCount: 1 << 10)
    stems.removeAll()
  }

  @inline(never)
  private mutating func learn(
    _ key: ArraySlice<UInt8>, _ exact: ArraySlice<UInt8>, _ stemmable: ArraySlice<UInt8>
  ) -> Int {
    guard !Bytes.areEqual(key, Term.gap[...]) else {
      let number = numbers?.number(of: key.span) ?? 0
      return table.add(
        key.span,
        Form(
          stemStart: .max, stemCount: 0, terms: Terms(first: number, second: number),
          exact: number))
    }
    let start = stems.count
    var term = exact
    var isOfMarks = false
    if let inflections, !stemmable.isEmpty {
      let stem = inflections.stem(of: stemmable)
      term = stem.dropFirst()
      if !Bytes.areEqual(term, exact) {
        stems.append(0x20)
        stems.append(Term.colocation)
        stems.append(contentsOf: stem)
        // Who types a word without its marks has the stem of that: `erdogan` for Erdoğan.
        isOfMarks =
          !Bytes.areEqual(exact, stemmable)
          && !Bytes.areEqual(inflections.stem(of: exact).dropFirst(), term)
      }
    }
    let first = numbers?.number(of: term.span) ?? 0
    let number = term == exact ? first : numbers?.number(of: exact.span) ?? 0
    let second = isOfMarks ? number : first
    let form = Form(
      stemStart: UInt32(start), stemCount: UInt32(stems.count - start),
      terms: Terms(first: first, second: second), exact: number)
    return table.add(key.span, form)
  }
}
