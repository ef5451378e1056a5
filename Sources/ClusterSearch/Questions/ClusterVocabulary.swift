internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search
internal import WordIndex

/// The words of an archive on a cluster.
final class ClusterVocabulary: Vocabulary {
  var languageCodes: [String]
  private let terms: ClusterTerms

  init(_ terms: ClusterTerms, languageCodes: [String]) {
    self.terms = terms
    self.languageCodes = languageCodes
  }

  func forms(_ language: Int, _ stem: String) throws(IndexError) -> [String] {
    try terms.term(.stem, StemKey.of(languageCodes[language], stem))?.forms ?? []
  }

  /// Returns how often a stem of a language occurs there.
  func occurrence(_ language: Int, _ stem: String) throws(IndexError) -> Occurrence {
    try terms.term(.stem, StemKey.of(languageCodes[language], stem))?.occurrence ?? Occurrence()
  }

  /// Returns how often a word occurs, by the codes of languages.
  func occurrences(of word: String) throws(IndexError) -> [String: Occurrence] {
    try terms.term(.word, word)?.byLanguage ?? [:]
  }

  func articleCount(of word: String) throws(IndexError) -> Int {
    try terms.term(.word, word)?.occurrence?.articleCount ?? 0
  }

  func words(beginningWith prefix: String, most: Int) throws(IndexError) -> [String] {
    try words(.one("prefix", .one("t", .string(prefix))), most: most)
  }

  func words(fitting pattern: WordPattern, most: Int) throws(IndexError) -> [String] {
    try words(.one("wildcard", .one("t", .string(pattern.description))), most: most)
  }

  func words(near word: String, within edits: Int, most: Int) throws(IndexError) -> [String] {
    let query = JSONValue.of(
      ("value", .string(word)), ("fuzziness", .integer(edits)), ("prefix_length", .integer(0)),
      ("max_expansions", .integer(min(most, Self.mostNeighbours))),
      ("rewrite", .string("constant_score")))
    return try words(.one("fuzzy", .one("t", query)), most: most)
  }

  /// The most words near another that an engine looks for.
  private static let mostNeighbours = 1001

  /// The words and the stems that fit: two questions, however many they are.
  func words(
    spelling pattern: SpellingPattern, in languages: [Int]
  ) throws(IndexError) -> any OrderedWords {
    func found(_ kind: ClusterTerm.Kind, _ expression: String) throws(IndexError) -> [String] {
      try terms.terms(
        ClusterTerms.Question(
          kind: kind, condition: JSONValue.one("regexp", .one("t", .string(expression))).text(),
          most: ClusterTerms.mostHits)
      ).map(\.key)
    }
    var words: [[UInt8]] = []
    if let expression = pattern.words {
      words += try found(.word, expression).map { Array($0.utf8) }
    }
    if !languages.isEmpty, let expression = pattern.stems {
      let codes = languages.map { languageCodes[$0] }.joined(separator: "|")
      for key in try found(.stem, "(\(codes))/" + expression) {
        let stem = key.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst()
        words.append(Array(stem) + [FoundWords.stemEnd])
      }
    }
    return FoundWords(words)
  }

  private func words(_ condition: JSONValue, most: Int) throws(IndexError) -> [String] {
    let question = ClusterTerms.Question(
      kind: .word, condition: condition.text(), most: min(most, ClusterTerms.mostHits))
    return try terms.terms(question).map(\.key)
  }
}

/// Words and stems that were found, in the order of their bytes.
private final class FoundWords: OrderedWords {
  /// What stands behind a stem, which is no word by itself.
  static let stemEnd: UInt8 = 1
  private let words: [[UInt8]]

  init(_ words: [[UInt8]]) { self.words = words.sorted { $0.lexicographicallyPrecedes($1) } }

  func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]? {
    let place = words.partitioningIndex { !$0.lexicographicallyPrecedes(bound) }
    return place < words.count ? words[place] : nil
  }
}

/// What may stand for the words of a query, as the store keeps it.
struct ClusterVariants: VariantLookup {
  let terms: ClusterTerms

  func sets(of keys: [VariantKey]) throws(IndexError) -> [VariantSet] {
    let texts = Set(keys.map(\.text)).sorted()
    let found = try terms.terms(
      ClusterTerms.Question(
        kind: .variant, condition: JSONValue.terms("f", texts).text(),
        most: ClusterTerms.mostHits))
    var sets: [VariantSet] = []
    var looked: Set<String> = []
    for text in keys.map(\.text) where looked.insert(text).inserted {
      let numbered = found.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
      for term in numbered where term.names.contains(text) {
        if let set = Self.set(term, asked: text, keys) { sets.append(set) }
      }
    }
    return sets
  }

  /// A form of a set, with its key.
  private struct Form {
    var key: VariantKey
    var form: VariantSets.Form
    var isShort: Bool

    init?(_ json: JSONValue) {
      guard let key = json["key"]?.string, let text = json["form"]?.string else { return nil }
      let language = json["language"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      self.key = VariantKey(text: key, language: language)
      form = VariantSets.Form(text: text, language: language)
      isShort = json["short"] == .bool(true)
    }
  }

  private static func set(
    _ term: ClusterTerm, asked text: String, _ keys: [VariantKey]
  ) -> VariantSet? {
    guard let kind = term.detail["kind"]?.string.flatMap(VariantSets.Kind.init(rawValue:)) else {
      return nil
    }
    let forms = (term.detail["forms"]?.array ?? []).compactMap(Form.init)
    let asked = forms.filter { $0.key.text == text && keys.contains($0.key) }
    let others = forms.filter { $0.key.text != text }.sorted {
      ($0.key.text, $0.form.text, $0.form.language ?? "")
        < ($1.key.text, $1.form.text, $1.form.language ?? "")
    }
    guard !asked.isEmpty, !others.isEmpty else { return nil }
    return VariantSet(
      kind: kind, forms: others.map(\.form), isFromShort: asked.contains(where: \.isShort))
  }
}
