/// Makes of an article's words its terms: as the index's tokenizer reads them, or gathered by their positions.
///
/// What it needs is its own while it works: parts of a class would be guarded against each other at every word.
struct TermSink: WordSink {
  private(set) var forms: WordForms
  private(set) var counter: TermCounter?
  private(set) var gatherer: PositionGatherer
  /// Whether positions are gathered; else terms are written as text.
  private let gathers: Bool
  /// Whether the words of the body are numbered too.
  private let numbersBody: Bool
  /// The numbers of the body's words, in order (`WordHash`).
  private(set) var bodyWords: [UInt64] = []
  /// The field at hand.
  private var field = TextField.body
  private var terms: [UInt8] = []
  /// The position of the field's next word: the words so far, and the gaps between its pieces.
  private(set) var position = 0
  private var gapCount = 0
  /// Whether a piece ended before the next word.
  private var isApart = false

  /// The forms of the article's words, where terms are written as text.
  private var articleForms: [TermForm] = []
  /// The number of the field's words so far.
  var wordCount: Int { position - gapCount }

  /// Creates a sink from what is known of an article's language and of the articles before.
  init(
    forms: WordForms, counter: TermCounter?, gatherer: PositionGatherer, gathers: Bool,
    numbersBody: Bool
  ) {
    self.numbersBody = numbersBody
    self.forms = forms
    self.counter = counter
    self.gatherer = gatherer
    self.gathers = gathers
  }

  /// Begins an article.
  mutating func begin() {
    forms.trim()
    counter?.begin()
    articleForms = []
    bodyWords = []
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

  /// Returns the positions of the article's terms, where they are gathered, how often each stem stands where, and the
  /// forms of stems.
  mutating func end() -> (positions: ArticlePositions, counts: [TermCount], forms: [TermForm]) {
    if gathers { return gatherer.finish() }
    // A copy of just their size: the counter keeps room for the longest article.
    return (ArticlePositions(), counter?.counts.map { $0 } ?? [], articleForms)
  }

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    if isApart { leaveGap() }
    defer { position += 1 }
    if numbersBody, field == .body { bodyWords.append(WordHash.of(exact)) }
    if gathers {
      if forms.isFull { gather() }
      forms.note(exact, stemmable: stemmable)
      return
    }
    if position > 0 { terms.append(0x20) }
    let (form, isFirst) = forms.write(
      exact, stemmable: stemmable, in: counter?.article ?? 0, to: &terms)
    add(form, isInOpening: position < RankingModel.openingLength)
    if isFirst { note(form) }
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    if gathers {
      gather()
      let form = forms.form(ofAlternative: spelling)
      gatherer.add(alternative: form, field, position: max(0, position - 1))
      return
    }
    let form = forms.write(alternative: spelling, to: &terms)
    add(form, isInOpening: position <= RankingModel.openingLength)
    note(form)
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

  /// Counts a position.
  private mutating func add(_ form: WordForms.Form, isInOpening: Bool) {
    counter?.add(form.first, field, isInOpening: isInOpening)
    if form.second != form.first { counter?.add(form.second, field, isInOpening: isInOpening) }
  }

  /// Notes the stems that a word is a form of.
  private mutating func note(_ form: WordForms.Form) {
    guard counter != nil else { return }
    articleForms += form.ofStems
  }

  /// Gathers the words that were noted.
  private mutating func gather() {
    if gathers { forms.gather(field, before: position, into: &gatherer) }
  }
}
