package import NewsIndex

/// Gathers what stands for one word of a query: where it is looked for, and what its level is made of.
///
/// A word is looked for as typed in all articles, and in those of each language by the forms that its stem there has.
/// The lists of these stems hold just the articles that have one of them: whatever is folded as the word was typed has
/// one of its stems (`WordStems`).
struct LeafForms {
  private(set) var alternatives: [TextPlan.Leaf.Alternative] = []
  /// What its level is made of, nil where it begins words that are not known.
  private(set) var counted: [TextPlan.Leaf.Counted]? = []
  private let isExact: Bool
  private let dictionary: StemDictionary
  /// Where an alternative is, by what it stands for and why.
  private var indexes: [TextPlan.Leaf.Alternative: Int] = [:]
  /// The number of words that stand for the leaf's so far.
  private var wordCount = 0

  /// Creates the forms of a word that is looked for as typed only, or in all its forms.
  init(_ dictionary: StemDictionary, isExact: Bool) {
    self.dictionary = dictionary
    self.isExact = isExact
  }

  /// Whether the posting lists hold just the articles that have one of the forms.
  var areWhole: Bool { !isExact && counted != nil }

  /// Adds the word that was typed.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - joined: spellings that count as typed too.
  ///   - languages: the numbers of the languages whose stems it has.
  /// - Throws: `IndexError` where the index cannot be read.
  mutating func add(
    typed word: QueryWord, joined: [String], in languages: [Int]
  ) throws(IndexError) {
    for term in [word.exact] + joined {
      append(TextPlan.Leaf.Alternative(term: term, isPrefix: word.isCharacter, isExact: true))
    }
    if word.isCharacter {
      counted = nil
    } else {
      try add(word, in: languages, .inflection)
    }
  }

  /// Adds a word by its forms in some languages.
  mutating func add(
    _ word: QueryWord, in languages: [Int], _ origin: TextPlan.Leaf.Origin,
    isRelated: Bool = false
  ) throws(IndexError) {
    for (language, stems) in zip(languages, word.stems) {
      try add(stems, of: language, origin, isRelated: isRelated)
    }
    wordCount += 1
  }

  /// Adds another word by its stems in a language.
  mutating func add(
    stems: [String], of language: Int, _ origin: TextPlan.Leaf.Origin
  ) throws(IndexError) {
    try add(stems, of: language, origin, isRelated: false)
    wordCount += 1
  }

  /// Adds another word as it stands, in articles of any language.
  mutating func add(asTyped word: QueryWord, _ origin: TextPlan.Leaf.Origin, isRelated: Bool) {
    for term in [word.exact] + word.joined {
      append(
        TextPlan.Leaf.Alternative(
          term: term, isExact: false, isRelated: isRelated, origin: origin))
      count(nil, term, isRelated: isRelated)
    }
    wordCount += 1
  }

  private mutating func add(
    _ stems: [String], of language: Int, _ origin: TextPlan.Leaf.Origin, isRelated: Bool
  ) throws(IndexError) {
    for stem in stems {
      let forms = try dictionary.forms(language, stem)
      guard !forms.isEmpty else { continue }
      count(language, stem, isRelated: isRelated)
      if isExact { continue }
      for form in forms {
        var alternative = TextPlan.Leaf.Alternative(
          term: form, isExact: false, isRelated: isRelated, origin: origin)
        alternative.languages = [language]
        if !stems.contains(dictionary.stem(form, language)) {
          // It was spelled with marks that lead the stemmer elsewhere; without them it is another word's form.
          alternative.stems = [TextPlan.Leaf.Stem(language: language, stem: stem)]
        }
        append(alternative)
      }
    }
  }

  /// Adds an alternative, or its languages to those of the same.
  private mutating func append(_ alternative: TextPlan.Leaf.Alternative) {
    let isTyped = alternatives.contains { $0.isExact && $0.term == alternative.term }
    if isTyped { return }
    var key = alternative
    key.languages = nil
    guard let index = indexes[key] else {
      indexes[key] = alternatives.count
      alternatives.append(alternative)
      return
    }
    guard let more = alternative.languages else {
      alternatives[index].languages = nil
      return
    }
    alternatives[index].languages?.formUnion(more)
  }

  private mutating func count(_ language: Int?, _ term: String, isRelated: Bool) {
    let isKnown = counted?.contains { $0.language == language && $0.term == term } ?? true
    if isKnown { return }
    counted?.append(
      TextPlan.Leaf.Counted(
        language: language, term: term, isRelated: isRelated, word: wordCount))
  }
}

/// What the index knows of stems.
package struct StemDictionary {
  package let analyzer: Analyzer
  package let vocabulary: any Vocabulary
  /// The codes of the languages of the index's articles, in order.
  package let codes: [String]

  package init(analyzer: Analyzer, vocabulary: any Vocabulary) {
    self.analyzer = analyzer
    self.vocabulary = vocabulary
    codes = vocabulary.languageCodes
  }

  /// Returns the words that are forms of a stem, in the order of their bytes.
  package func forms(_ language: Int, _ stem: String) throws(IndexError) -> [String] {
    try vocabulary.forms(language, stem)
  }

  /// Returns the stem of a folded word.
  package func stem(_ word: String, _ language: Int) -> String {
    analyzer.stem(of: word, language: codes[language])
  }
}
