public import News

/// Turns text into the terms by which it is found; one for each thread.
///
/// The same analysis serves articles, queries and highlights. Every word gives its folded spelling, by which the
/// full-text table has it, and its stems in the language of the article, by which posting lists have it.
public final class Analyzer {
  private var tokenizer = Tokenizer()
  private var inflections: [String: Inflections?] = [:]
  private var forms: [String: WordForms] = [:]
  private let sentences = SentenceSplitter()
  private let numbers: PostingTerms?
  private var counter: TermCounter?
  private var gatherer = PositionGatherer()
  private let gathers: Bool
  private let numbersBody: Bool

  /// Creates an analyzer.
  ///
  /// - Parameters:
  ///   - terms: the terms of posting lists, which articles' positions are counted for; nil where no lists are
  ///     made.
  ///   - gathersPositions: whether articles' terms come as `positions`, for `terms`, and not as text for FTS5.
  ///   - numbersBody: whether the words of articles' bodies come as numbers too.
  public init(
    counting terms: PostingTerms? = nil, gatheringPositions gathersPositions: Bool = false,
    numberingBody numbersBody: Bool = false
  ) {
    self.numbersBody = numbersBody
    numbers = terms
    gathers = terms != nil && gathersPositions
    counter = terms != nil && !gathers ? TermCounter() : nil
  }

  /// Returns the terms of an article, by field.
  public func analyse(_ article: Article) -> AnalysedArticle {
    let language = ArticleLanguage.code(article.language)
    var sink = TermSink(
      forms: takeForms(of: language), counter: counter, gatherer: gatherer, gathers: gathers,
      numbersBody: numbersBody)
    // They are the sink's meanwhile: what two hold is copied where it changes.
    (counter, gatherer) = (nil, PositionGatherer())
    var result = AnalysedArticle()
    var outline = SentenceOutline.Encoder()
    result.language = language
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
    (result.positions, result.counts, result.forms) = sink.end()
    result.bodyWords = sink.bodyWords
    (forms[language], counter, gatherer) = (sink.forms, sink.counter, sink.gatherer)
    return result
  }

  /// Returns where the words of `text` stand, with the spellings of each.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - language: the language, BCP 47, whose stems come with the words that are not their own stem; nil for none.
  /// - Returns: the words.
  public func tokens(of text: String, stemsOf language: String? = nil) -> AnalysedText {
    var sink = TokenSink(
      inflections: language.flatMap { inflections(of: ArticleLanguage.code($0)) })
    scan(text, into: &sink)
    return sink.text
  }

  /// Returns the words of a query's text, with their stems in each of some languages.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - languages: codes of languages (`ArticleLanguage`).
  /// - Returns: the words.
  public func queryWords(of text: String, languages: [String] = []) -> [QueryWord] {
    var sink = QuerySink()
    scan(text, into: &sink)
    var words = sink.words
    for language in languages {
      let inflections = inflections(of: language)
      for (index, stemmable) in sink.stemmables.enumerated() {
        var stems = WordStems(Array(words[index].exact.utf8)[...], stemmable[...], inflections).all
        for joined in words[index].joined {
          let spelling = Array(joined.utf8)[...]
          stems += WordStems(spelling, [], inflections).all.filter { !stems.contains($0) }
        }
        words[index].stems.append(stems.map { String(decoding: $0, as: UTF8.self) })
      }
    }
    return QueryWord.withoutRunEnds(QueryWord.joiningInitials(words), in: text)
  }

  /// Whether words of a language, given by its code, have stems other than themselves.
  public func inflects(_ language: String) -> Bool { inflections(of: language) != nil }

  /// Returns a folded word's stem in a language: by it a form is known that came from another spelling.
  public func stem(of word: String, language: String) -> String {
    let stem = WordStems(Array(word.utf8)[...], [], inflections(of: language)).own
    return String(decoding: stem, as: UTF8.self)
  }

  /// Returns the key by which a form of a variant set is looked up: its words, or their stems in the set's language.
  ///
  /// With stems the plural of a form finds its set too.
  public func variantKey(of form: String, language: String?) -> String {
    QueryWord.variantKey(of: queryWords(of: form, languages: language.map { [$0] } ?? []))
  }

  /// Returns `text` in lower case without marks, as words are compared.
  public func fold(_ text: String) -> String {
    String(decoding: tokenizer.fold(Array(text.utf8).span), as: UTF8.self)
  }

  private func scan<Sink: WordSink>(_ text: String, into sink: inout Sink) {
    scan(Array(text.utf8).span, into: &sink)
  }

  /// Sends the words of UTF-8 to a sink.
  func scan<Sink: WordSink>(_ text: Span<UInt8>, into sink: inout Sink) {
    tokenizer.scan(text, into: &sink)
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
      ?? WordForms(language, inflections(of: language), numbers: numbers)
  }

  private func inflections(of code: String) -> Inflections? {
    if let known = inflections[code] { return known }
    let new = Inflections(language: code)
    inflections.updateValue(new, forKey: code)
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
  /// The code of its language (`ArticleLanguage`).
  public var language = ArticleLanguage.unknown
  /// How often each stem stands in which field, in any of its forms; empty where nobody counts.
  public var counts: [TermCount] = []
  /// Which words are forms of which stems; a pair may come twice.
  public var forms: [TermForm] = []
  /// Where each term stands; empty where the fields have their terms as text.
  public var positions = ArticlePositions()
  /// The body's words in order, without captions, as `WordHash` numbers them; empty where nobody asked for them.
  public var bodyWords: [UInt64] = []

  /// A field's terms.
  public subscript(field: TextField) -> AnalysedField { fields[field.rawValue] }
}

/// A word that is a form of a stem, by their numbers in the `PostingTerms` of the run.
public struct TermForm: Sendable, Hashable {
  /// The key of the stem's posting list.
  public var stem: UInt32
  /// The word, folded.
  public var word: UInt32

  /// Creates a form.
  public init(stem: UInt32, word: UInt32) {
    self.stem = stem
    self.word = word
  }
}

/// The terms of a field.
public struct AnalysedField: Sendable, Equatable {
  /// Terms with one blank between; one behind the byte 0x01 stands where the term before it stands.
  ///
  /// Empty where positions are gathered.
  public var terms: [UInt8]
  /// The number of words.
  public var length: Int
  /// The position behind the last word: more than `length`, for one is empty between paragraphs or values.
  public var end: Int

  /// The terms with the number of words before each.
  public var words: [(word: [UInt8], position: Int)] {
    var position = -1
    return terms.split(separator: 0x20).map { term in
      let isColocated = term.first == Term.colocation
      if !isColocated { position += 1 }
      return (Array(isColocated ? term.dropFirst() : term), position)
    }
  }
}

/// Text with its words and their terms, in one buffer.
public struct AnalysedText: Sendable {
  /// A word.
  public struct Token: Sendable {
    /// Where it stands, in bytes of the text.
    public var source: Range<Int>
    /// Its terms in `terms`: the folded word first, then, where it is asked for and another, the stem, then other
    /// spellings.
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
  var text = AnalysedText()

  mutating func word(
    exact: ArraySlice<UInt8>, stemmable: ArraySlice<UInt8>, source: Range<Int>
  ) {
    let first = text.terms.count
    text.addTerm(exact)
    if let inflections {
      let stem = WordStems(exact, stemmable, inflections).own
      if !Bytes.areEqual(stem, exact) { text.addTerm([Term.stemMark] + stem) }
    }
    text.tokens.append(AnalysedText.Token(source: source, terms: first..<text.terms.count))
  }

  mutating func alternative(_ spelling: ArraySlice<UInt8>) {
    text.addTerm(spelling)
    let last = text.tokens.count - 1
    text.tokens[last].terms = text.tokens[last].terms.lowerBound..<text.terms.count
  }

  mutating func whole(_ spelling: ArraySlice<UInt8>, source: Range<Int>) {
    alternative(spelling)
    text.tokens[text.tokens.count - 1].source = source
  }
}

/// Collects the words of a query.
private struct QuerySink: WordSink {
  static let isQuery = true

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

  mutating func whole(_ spelling: ArraySlice<UInt8>, source: Range<Int>) {
    words[words.count - 1] = QueryWord(
      source: source, exact: String(decoding: spelling, as: UTF8.self), joined: [], stems: [])
    stemmables[words.count - 1] = []
  }
}
