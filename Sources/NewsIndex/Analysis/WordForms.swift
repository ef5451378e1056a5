/// The words of one language with what is written for them, remembered; one for each thread.
///
/// A news text uses few words often: most are one look-up and one copy of bytes.
struct WordForms {
  /// What is remembered is dropped and begun anew at so many words, so that memory stays bounded.
  private static let mostWords = 1 << 19

  private let language: String
  private let inflections: Inflections?
  /// Where the numbers of terms come from; nil where nobody counts terms.
  private let numbers: PostingTerms?
  private var table = ByteTable<Form>(slotCount: 1 << 10)
  private var key: [UInt8] = []
  /// Words that wait to be gathered: their keys, and how many bytes of each are the word as found as typed, 0
  /// for all.
  private var noted = PieceBatch()
  private var exactCounts: [UInt8] = []

  /// What is counted for a word.
  struct Form {
    /// The keys of its posting lists: those of its stems (`WordStems`), mostly twice the same; 0 where nobody counts.
    var first: UInt32
    var second: UInt32
    /// The number of the word as found as typed; 0 where nobody counts.
    var exact: UInt32
    /// Which of an article's words it is, and of which article (see `PositionGatherer`).
    var index: UInt32 = 0
    var article: UInt32 = 0

    fileprivate init(first: UInt32, second: UInt32, exact: UInt32) {
      self.first = first
      self.second = second
      self.exact = exact
    }

    /// What stands between paragraphs: it is gathered like a word, and counted nowhere.
    static func gap(_ number: UInt32) -> Form {
      Form(first: number, second: number, exact: number)
    }

    /// Whether it is what stands between paragraphs: no word is the key of a list.
    var isGap: Bool { first == exact }

    /// The stems that it is a form of.
    var ofStems: [TermForm] {
      let own = TermForm(stem: first, word: exact)
      return first == second ? [own] : [own, TermForm(stem: second, word: exact)]
    }
  }

  /// Creates the table of a language, given by its code, and its inflections, nil for one without.
  init(_ language: String, _ inflections: Inflections?, numbers: PostingTerms?) {
    self.language = language
    self.inflections = inflections
    self.numbers = numbers
  }

  /// Writes a word as the index's tokenizer reads it.
  ///
  /// - Parameters:
  ///   - exact: the word as found as typed.
  ///   - stemmable: the word for the stemmer, empty where it has no inflection.
  ///   - article: the number of the article at hand.
  ///   - out: where it is written.
  /// - Returns: what its position counts for, and whether it is the first of the article.
  @inline(__always)
  mutating func write(
    _ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, in article: UInt32,
    to out: inout [UInt8]
  ) -> (form: Form, isFirst: Bool) {
    out.append(contentsOf: exact)
    let number = number(exact, stemmable: stemmable)
    let form = table.value(at: number)
    let isFirst = form.article != article
    if isFirst { table.change(at: number) { $0.article = article } }
    return (form, isFirst)
  }

  /// Notes a word at the next position of a field; `gather` must follow.
  @inline(__always)
  mutating func note(_ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>) {
    if Bytes.areEqual(exact, stemmable) {
      noted.append(exact)
      exactCounts.append(0)
    } else {
      spellKey(exact, stemmable)
      noted.append(key[...])
      exactCounts.append(UInt8(exact.count))
    }
  }

  /// Notes an empty position between two paragraphs or values.
  mutating func noteGap() {
    noted.append(Term.gap[...])
    exactCounts.append(0)
  }

  /// Whether so many words are noted that they should be gathered.
  var isFull: Bool { noted.count >= 1024 }

  /// Looks up the words that were noted, and adds their positions in a field, the last of which is before `end`.
  mutating func gather(
    _ field: TextField, before end: Int, into gatherer: inout PositionGatherer
  ) {
    guard noted.count > 0 else { return }
    table.find(&noted)
    let start = end - noted.count
    for position in 0..<noted.count {
      let known = noted.numbers[position]
      let number = known == .max ? number(ofNoted: position) : Int(known)
      var index = table.value(at: number).index
      if table.value(at: number).article != gatherer.article {
        index = gatherer.append(table.value(at: number))
        table.change(at: number) {
          $0.article = gatherer.article
          $0.index = index
        }
      }
      gatherer.add(index, field, position: start + position)
    }
    noted.removeAll()
    exactCounts.removeAll(keepingCapacity: true)
  }

  @inline(never)
  private mutating func number(ofNoted position: Int) -> Int {
    let piece = noted.bytes[noted.range(of: position)]
    if let known = table.number(of: piece.span) { return known }
    let count = Int(exactCounts[position])
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

  /// Returns what the positions of another spelling of a word count for.
  mutating func form(ofAlternative spelling: ArraySlice<UInt8>) -> Form {
    let number = number(spelling, stemmable: [])
    return table.value(at: number)
  }

  /// Writes another spelling of the word written last, at its position; returns what it counts for.
  mutating func write(alternative spelling: ArraySlice<UInt8>, to out: inout [UInt8]) -> Form {
    out.append(0x20)
    out.append(Term.colocation)
    out.append(contentsOf: spelling)
    return form(ofAlternative: spelling)
  }

  /// Forgets everything where that has become too much; between two articles.
  mutating func trim() {
    guard table.count > Self.mostWords else { return }
    table = ByteTable(slotCount: 1 << 10)
  }

  @inline(never)
  private mutating func learn(
    _ key: ArraySlice<UInt8>, _ exact: ArraySlice<UInt8>, _ stemmable: ArraySlice<UInt8>
  ) -> Int {
    guard !Bytes.areEqual(key, Term.gap[...]) else {
      return table.add(key.span, .gap(numbers?.number(of: key.span) ?? 0))
    }
    return table.add(key.span, form(exact, stemmable: stemmable))
  }

  private func form(_ exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>) -> Form {
    guard let numbers else { return Form(first: 0, second: 0, exact: 0) }
    let stems = WordStems(exact, stemmable, inflections)
    let first = numbers.number(of: PostingKey.bytes(language, stems.own).span)
    let second =
      Bytes.areEqual(stems.own, stems.folded)
      ? first : numbers.number(of: PostingKey.bytes(language, stems.folded).span)
    return Form(first: first, second: second, exact: numbers.number(of: exact.span))
  }
}
