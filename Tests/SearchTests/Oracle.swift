import News
import NewsIndex
import Search

/// Evaluates queries on the text of articles, plainly, to check the engine against.
///
/// It shares the analysis with the engine, and nothing else: no postings, no plans. It knows of every
/// word where it stands, as a dictionary, and of variants nothing; spellings in other scripts it is told.
///
/// What a word finds: in any article the word as it is folded; and in articles of each language the words that have a
/// stem there which the word has there, where a word's stems are those of its spelling and of its folded spelling.
/// Words that are folded alike count as one where an article has any word with that stem.
struct Oracle {
  /// A word of an article.
  struct Word {
    /// Its folded spellings: as typed first, then joined compounds.
    var terms: [String]
    /// By spelling: its stems in the article's language.
    var stems: [Set<String>]
    var spelling: String
    var sentence: Int
    var paragraph: Int
    var isLead: Bool
  }

  /// A position in an article, and whether the word stands there as typed.
  struct Spot {
    var field: TextField
    var position: Int
    var isExact: Bool
  }

  /// Where a word of the query stands, by article.
  typealias Spots = [Int: [Spot]]

  /// A stem of a language.
  struct Stem: Hashable {
    var language: String
    var stem: String
  }

  /// Spellings of a word in another script.
  struct OtherSpellings {
    var words: [String] = []
    var stems: [Stem] = []
  }

  let analyzer = Analyzer()
  /// Tells the spellings in other scripts of a word, given as folded.
  var otherSpellings: (String) -> OtherSpellings = { _ in OtherSpellings() }
  /// The codes of the articles' languages.
  let languages: [String]
  /// By article: its language.
  let codes: [String]
  /// By stem of a language: the words that are its forms, and the articles that have one.
  let forms: [Stem: Set<String>]
  let holders: [Stem: Set<Int>]
  let articles: [Article]
  /// By article: the words of each field, by position; none at the empty positions between pieces.
  let texts: [[TextField: [Int: Word]]]
  /// By term: where it stands.
  let positions: [String: Spots]
  /// All words of the articles by their first letter.
  let vocabulary: [Character: [String]]

  init(_ articles: [Article]) {
    self.articles = articles
    let analyzer = Analyzer()
    texts = articles.map { Self.text(of: $0, analyzer) }
    codes = articles.map { ArticleLanguage.code($0.language) }
    languages = Set(codes).sorted()
    var positions: [String: Spots] = [:]
    var forms: [Stem: Set<String>] = [:]
    var holders: [Stem: Set<Int>] = [:]
    for (article, text) in texts.enumerated() {
      for (field, words) in text {
        for (position, word) in words {
          for (term, stems) in zip(word.terms, word.stems) {
            for stem in stems {
              let key = Stem(language: codes[article], stem: stem)
              forms[key, default: []].insert(term)
              holders[key, default: []].insert(article)
            }
            positions[term, default: [:]][article, default: []].append(
              Spot(field: field, position: position, isExact: true))
          }
        }
      }
    }
    self.positions = positions
    self.forms = forms
    self.holders = holders
    vocabulary = Dictionary(grouping: positions.keys) { $0.first ?? " " }
  }

  /// Returns the tier of every article that matches, by its number.
  func matches(_ query: Query, loosest: Tier = .near) -> [Int: Tier] {
    let reading = OracleReader.Reading(isExact: loosest == .exact)
    let part = OracleReader(oracle: self).part(query, reading)
    var found: [Int: Tier] = [:]
    for article in articles.indices {
      let evaluation = OracleEvaluation(text: texts[article], article: article, loosest: loosest)
      if let tier = evaluation.tier(of: part) { found[article] = tier }
    }
    return found
  }

  private static func text(of article: Article, _ analyzer: Analyzer) -> [TextField: [Int: Word]] {
    var text: [TextField: [Int: Word]] = [:]
    var sentence = 0
    var paragraph = 0
    func add(_ content: String, _ field: TextField, isLead: Bool = false) {
      paragraph += 1
      let bytes = Array(content.utf8)
      let starts = SentenceSplitter().starts(in: bytes)
      let language = ArticleLanguage.code(article.language)
      let analysed = analyzer.tokens(of: content, stemsOf: language)
      let start = (text[field]?.keys.max() ?? -2) + 2
      for (index, token) in analysed.tokens.enumerated() {
        let number = starts.lastIndex { $0 <= token.source.lowerBound } ?? 0
        let spellings = analysed.spellings(of: token)
        let terms = spellings.filter { $0.first != "~" }
        var stems = terms.map { Set([analyzer.stem(of: $0, language: language)]) }
        // The stem of the word as spelled stands beside it where it is another.
        let own = spellings.first { $0.first == "~" }
        stems[0].insert(own.map { String($0.dropFirst()) } ?? terms[0])
        text[field, default: [:]][start + index] = Word(
          terms: terms, stems: stems,
          spelling: String(decoding: bytes[token.source], as: UTF8.self),
          sentence: sentence + (field == .body ? number : 0), paragraph: paragraph,
          isLead: isLead)
      }
      sentence += starts.count + 1
    }
    add(article.title, .title)
    if let deck = article.deck { add(deck, .deck) }
    var count = 0
    for block in article.blocks {
      guard block.kind != .caption else {
        add(block.text, .caption)
        continue
      }
      add(block.text, .body, isLead: count < 2)
      count += 1
    }
    for name in article.bylines { add(name, .byline) }
    for keyword in article.keywords { add(keyword, .keyword) }
    for text in article.dateline?.texts ?? [] { add(text, .dateline) }
    return text
  }
}
