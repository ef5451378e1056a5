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
  /// The number of the field's words so far.
  private(set) var count = 0

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
    count = 0
  }

  /// Returns the field at hand, behind its last word.
  mutating func endField() -> AnalysedField {
    gather()
    return AnalysedField(terms: terms, length: count)
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
    defer { count += 1 }
    if gathers {
      if forms.isFull { gather() }
      forms.note(exact, stemmable: stemmable)
      return
    }
    if count > 0 { terms.append(0x20) }
    let numbers = forms.write(exact, stemmable: stemmable, to: &terms)
    let isInOpening = count < RankingModel.openingLength
    counter?.add(numbers.first, field, isInOpening: isInOpening)
    if numbers.second != numbers.first {
      counter?.add(numbers.second, field, isInOpening: isInOpening)
    }
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    if gathers {
      gather()
      let term = forms.number(ofAlternative: spelling)
      gatherer.add(alternative: term, field, position: max(0, count - 1))
      return
    }
    let term = forms.write(alternative: spelling, to: &terms)
    counter?.add(term, field, isInOpening: count <= RankingModel.openingLength)
  }

  /// Gathers the words that were noted.
  private mutating func gather() {
    if gathers { forms.gather(field, before: count, into: &gatherer) }
  }
}
