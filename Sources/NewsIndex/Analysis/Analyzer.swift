/// Turns text into the terms by which it is found; one for each thread.
///
/// The same analysis serves articles, queries and highlights. Every word gives its folded spelling;
/// where its stem is spelled otherwise, also the stem at the same position. A search for any
/// inflection of a word is thus a search for its stem or for the stem as a word (see `Term`).
public final class Analyzer {
  private var tokenizer = Tokenizer()
  private var inflections: [String: Inflections] = [:]
  private var forms: [String: WordForms] = [:]
  private let sentences = SentenceSplitter()
  private let numbers: PostingTerms?
  private var counter: TermCounter?
  private var gatherer = PlaceGatherer()
  private let gathers: Bool

  /// Creates an analyzer.
  ///
  /// - Parameters:
  ///   - terms: the terms of posting lists, which articles' places are counted for; nil where no lists are
  ///     made.
  ///   - gathersPlaces: whether articles' terms come as `places`, for `terms`, and not as text for FTS5.
  public init(counting terms: PostingTerms? = nil, gatheringPlaces gathersPlaces: Bool = false) {
    numbers = terms
    gathers = terms != nil && gathersPlaces
    counter = terms != nil && !gathers ? TermCounter() : nil
  }

  /// Returns the terms of an article, by field.
  public func analyse(_ article: Article) -> AnalysedArticle {
    let language = article.language ?? ""
    var sink = TermSink(
      forms: takeForms(of: language), counter: counter, gatherer: gatherer, gathers: gathers)
    // They are the sink's meanwhile: what two hold is copied where it changes.
    (counter, gatherer) = (nil, PlaceGatherer())
    var result = AnalysedArticle()
    var outline = SentenceOutline.Encoder()
    sink.begin()
    for field in TextField.allCases {
      sink.begin(field)
      switch field {
      case .body:
        scanBody(article, into: &sink, outline: &outline, leadEnd: &result.leadEnd)
      default:
        for text in article.texts(of: field) {
          let before = sink.wordCount
          sink.beginPiece()
          scan(text, into: &sink)
          outline.append(valueOf: field, length: sink.wordCount - before)
        }
      }
      result.fields[field.rawValue] = sink.endField()
    }
    result.outline = outline.bytes
    (result.places, result.counts) = sink.end()
    (forms[language], counter, gatherer) = (sink.forms, sink.counter, sink.gatherer)
    return result
  }

  /// Returns where the words of `text` stand, with the terms of each.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - language: its language, BCP 47.
  ///   - initials: the first bytes of the stems that are looked for, nil for all; words that cannot
  ///     have such a stem come without theirs.
  /// - Returns: the words.
  public func tokens(
    of text: String, language: String?, stemInitials initials: Set<UInt8>? = nil
  ) -> AnalysedText {
    let inflections = inflections(of: language)
    let keepsInitials = inflections?.keepsInitials ?? true
    var sink = TokenSink(
      inflections: inflections, initials: keepsInitials ? initials : nil)
    scan(text, into: &sink)
    return sink.text
  }

  /// Returns the words of a query's text, with their stems in each of some languages.
  public func queryWords(of text: String, languages: [String]) -> [QueryWord] {
    var sink = QuerySink()
    scan(text, into: &sink)
    var words = sink.words
    let bytes = Array(text.utf8)
    for index in words.indices {
      words[index].isPlain = bytes[words[index].source].allSatisfy(CharacterTable.isPlain)
    }
    for language in languages {
      guard let inflections = inflections(of: language) else { continue }
      for (index, stemmable) in sink.stemmables.enumerated() {
        let own =
          stemmable.isEmpty
          ? words[index].exact
          : String(decoding: inflections.stem(of: stemmable[...]).dropFirst(), as: UTF8.self)
        if !words[index].stems.contains(own) { words[index].stems.append(own) }
      }
    }
    for index in words.indices { close(&words[index], languages) }
    return QueryWord.withoutRunEnds(words, in: text)
  }

  /// Adds the stems of stems: stemmers leave some (`continental` gives `continent`, and that `contin`).
  ///
  /// A stem is looked for as a word too, and the word may stand in the lists of another stem. So may
  /// the word that was typed, where its marks lead the stemmer elsewhere.
  private func close(_ word: inout QueryWord, _ languages: [String]) {
    guard !word.stems.isEmpty else { return }
    var index = -1
    while index < word.stems.count {
      let form = Array((index < 0 ? word.exact : word.stems[index]).utf8)
      for language in languages {
        guard let term = inflections(of: language)?.stem(of: form[...]) else { continue }
        let stem = String(decoding: term.dropFirst(), as: UTF8.self)
        if !word.stems.contains(stem) { word.stems.append(stem) }
      }
      index += 1
    }
  }

  /// Returns the key by which a form of a variant set is looked up: its words' English stems.
  ///
  /// With stems the plural of a form finds its set too.
  public func variantKey(of form: String) -> String {
    queryWords(of: form, languages: ["en"]).map(\.variantKey).joined(separator: " ")
  }

  /// Returns the same key for words of a query, given the languages of their stems.
  public func variantKey(of words: [QueryWord], languages: [String]) -> String {
    // Words that read the same when they are typed again have the stems that they would have then.
    guard languages.first == "en", words.allSatisfy(\.isPlain) else {
      return variantKey(of: words.map(\.exact).joined(separator: " "))
    }
    return words.count == 1
      ? words[0].variantKey : words.map(\.variantKey).joined(separator: " ")
  }

  /// Returns `text` in lower case without marks, as words are compared.
  public func fold(_ text: String) -> String {
    String(decoding: tokenizer.fold(Array(text.utf8).span), as: UTF8.self)
  }

  private func scan<Sink: WordSink>(_ text: String, into sink: inout Sink) {
    tokenizer.scan(Array(text.utf8).span, into: &sink)
  }

  /// The first two paragraphs are the lead (QUERY.md's `lead:`, and a weight of their own).
  private static let leadParagraphs = 2

  private func scanBody(
    _ article: Article, into sink: inout TermSink, outline: inout SentenceOutline.Encoder,
    leadEnd: inout Int
  ) {
    var paragraph = 0
    for block in article.blocks where block.kind != .caption {
      let bytes = Array(block.text.utf8)
      let starts = sentences.starts(in: bytes)
      sink.beginPiece()
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        let before = sink.wordCount
        tokenizer.scan(bytes.span.extracting(start..<end), into: &sink)
        outline.append(length: sink.wordCount - before, beginsParagraph: index == 0)
      }
      paragraph += 1
      if paragraph <= Self.leadParagraphs { leadEnd = sink.position }
    }
  }

  private func takeForms(of language: String) -> WordForms {
    forms.removeValue(forKey: language)
      ?? WordForms(inflections(of: language), numbers: numbers)
  }

  private func inflections(of language: String?) -> Inflections? {
    guard let primary = language?.prefix(while: { $0 != "-" }).lowercased() else { return nil }
    if let known = inflections[primary] { return known }
    let new = Inflections(language: primary)
    inflections[primary] = new
    return new
  }
}

/// The terms of an article.
public struct AnalysedArticle: Sendable, Equatable {
  /// The fields, in the order of `TextField`.
  public var fields = [AnalysedField](
    repeating: AnalysedField(terms: [], length: 0, end: 0), count: TextField.allCases.count)
  /// The position behind the last word of the first two paragraphs.
  public var leadEnd = 0
  /// Where sentences, paragraphs and values of lists begin; see `SentenceOutline`.
  public var outline: [UInt8] = []
  /// How often each term stands in which field; empty where nobody counts.
  ///
  /// Inflections count for their stem.
  public var counts: [TermCount] = []
  /// Where each term stands; empty where the fields have their terms as text.
  public var places = ArticlePlaces()

  /// A field's terms.
  public subscript(field: TextField) -> AnalysedField { fields[field.rawValue] }
}

/// The terms of a field.
public struct AnalysedField: Sendable, Equatable {
  /// Terms with one blank between; one behind the byte 0x01 stands where the term before it stands.
  ///
  /// Empty where places are gathered.
  public var terms: [UInt8]
  /// The number of words.
  public var length: Int
  /// The position behind the last word: more than `length`, for one is empty between paragraphs or values.
  public var end: Int
}

/// Text with its words and their terms, in one buffer.
public struct AnalysedText: Sendable {
  /// A word.
  public struct Token: Sendable {
    /// Where it stands, in bytes of the text.
    public var source: Range<Int>
    /// Its terms in `terms`: the folded word first, then other spellings and the stem.
    public var terms: Range<Int>
  }

  /// The words; a word's index is its position.
  public var tokens: [Token] = []
  /// The terms of all words, as ranges of `bytes`.
  public var terms: [Range<Int>] = []
  /// The spellings of all terms, one behind the other.
  public var bytes: [UInt8] = []

  /// Returns the terms of a word as text.
  public func spellings(of token: Token) -> [String] {
    terms[token.terms].map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  fileprivate mutating func addTerm(_ term: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: term)
    terms.append(start..<bytes.count)
  }
}

private struct TokenSink: WordSink {
  let inflections: Inflections?
  /// By byte: whether words that begin with it are worth stemming; empty where all are.
  private var isInitial: [Bool] = []
  var text = AnalysedText()

  init(inflections: Inflections?, initials: Set<UInt8>? = nil) {
    self.inflections = inflections
    guard let initials else { return }
    isInitial = Array(repeating: false, count: 256)
    for initial in initials { isInitial[Int(initial)] = true }
  }

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    let first = text.terms.count
    text.addTerm(exact)
    if let inflections, !stemmable.isEmpty, isWorthStemming(exact) {
      let stem = inflections.stem(of: stemmable)
      if !Bytes.areEqual(stem.dropFirst(), exact) { text.addTerm(stem[...]) }
    }
    text.tokens.append(AnalysedText.Token(source: source, terms: first..<text.terms.count))
  }

  private func isWorthStemming(_ exact: ArraySlice<UInt8>) -> Bool {
    guard !isInitial.isEmpty, let first = exact.first else { return true }
    return isInitial[Int(first)]
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    text.addTerm(spelling)
    let last = text.tokens.count - 1
    text.tokens[last].terms = text.tokens[last].terms.lowerBound..<text.terms.count
  }
}

/// Collects the words of a query.
private struct QuerySink: WordSink {
  var words: [QueryWord] = []
  /// By word: what stemmers take, empty for nothing.
  var stemmables: [[UInt8]] = []

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    let term = String(decoding: exact, as: UTF8.self)
    words.append(QueryWord(source: source, exact: term, joined: [], stems: []))
    stemmables.append(Array(stemmable))
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    words[words.count - 1].joined.append(String(decoding: spelling, as: UTF8.self))
  }
}
