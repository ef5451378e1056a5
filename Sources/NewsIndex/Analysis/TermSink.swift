/// Makes of an article's words its terms: as the index's tokenizer reads them, or gathered by their places.
///
/// What it needs is its own while it works: parts of a class would be guarded against each other at every word.
struct TermSink: WordSink {
  private(set) var forms: WordForms
  private(set) var counter: TermCounter?
  private(set) var gatherer: PlaceGatherer
  /// Whether places are gathered; else terms are written as text.
  private let gathers: Bool
  /// The field at hand.
  private var field = TextField.body
  private var terms: [UInt8] = []
  /// The position of the field's next word: the words so far, and the gaps between its pieces.
  private(set) var position = 0
  private var gapCount = 0
  /// Whether a piece ended before the next word.
  private var isApart = false

  /// The number of the field's words so far.
  var wordCount: Int { position - gapCount }

  /// Creates a sink from what is known of an article's language and of the articles before.
  init(forms: WordForms, counter: TermCounter?, gatherer: PlaceGatherer, gathers: Bool) {
    self.forms = forms
    self.counter = counter
    self.gatherer = gatherer
    self.gathers = gathers
  }

  /// Begins an article.
  mutating func begin() {
    forms.trim()
    counter?.begin()
    if gathers { gatherer.begin() }
  }

  /// Begins a field.
  mutating func begin(_ field: TextField) {
    self.field = field
    terms = []
    position = 0
    gapCount = 0
    isApart = false
  }

  /// Begins a paragraph, or a value of a list: no phrase goes over to it from the one before.
  mutating func beginPiece() {
    isApart = position > 0
  }

  /// Returns the field at hand, behind its last word.
  mutating func endField() -> AnalysedField {
    gather()
    return AnalysedField(terms: terms, length: wordCount, end: position)
  }

  /// Returns the places of the article's terms, where they are gathered, and how often each stands where.
  mutating func end() -> (places: ArticlePlaces, counts: [TermCount]) {
    if gathers { return gatherer.finish() }
    // A copy of just their size: the counter keeps room for the longest article.
    return (ArticlePlaces(), counter?.counts.map { $0 } ?? [])
  }

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    if isApart { leaveGap() }
    defer { position += 1 }
    if gathers {
      if forms.isFull { gather() }
      forms.note(exact, stemmable: stemmable)
      return
    }
    if position > 0 { terms.append(0x20) }
    let numbers = forms.write(exact, stemmable: stemmable, to: &terms)
    let isInOpening = position < RankingModel.openingLength
    counter?.add(numbers.first, field, isInOpening: isInOpening)
    if numbers.second != numbers.first {
      counter?.add(numbers.second, field, isInOpening: isInOpening)
    }
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    if gathers {
      gather()
      let term = forms.number(ofAlternative: spelling)
      gatherer.add(alternative: term, field, position: max(0, position - 1))
      return
    }
    let term = forms.write(alternative: spelling, to: &terms)
    counter?.add(term, field, isInOpening: position <= RankingModel.openingLength)
  }

  /// Fills a position with what is no word.
  private mutating func leaveGap() {
    isApart = false
    if gathers {
      if forms.isFull { gather() }
      forms.noteGap()
    } else {
      terms.append(0x20)
      terms.append(contentsOf: Term.gap)
    }
    position += 1
    gapCount += 1
  }

  /// Gathers the words that were noted.
  private mutating func gather() {
    if gathers { forms.gather(field, before: position, into: &gatherer) }
  }
}
