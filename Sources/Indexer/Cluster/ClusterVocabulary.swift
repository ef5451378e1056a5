internal import Cluster
internal import News
internal import NewsIndex

/// Counts the terms of the articles that a rebuild writes, and collects their names and places.
///
/// Terms are counted by the numbers that the run gives them, until it begins to number anew; what was counted so far is
/// spelled then, and noted in a file.
final class ClusterVocabulary {
  /// How often one article says that it has a term at most, as posting lists have it.
  private static let mostInArticle = 255
  /// The terms that are spelled at a time.
  private static let chunk = 20_000

  private var languages: [String] = []
  private var languageNumbers: [String: Int] = [:]
  /// By the number of a stem's key.
  private var stems: [Occurrence] = []
  /// By a word's number and the language.
  private var words: [UInt64: Occurrence] = [:]
  /// Stem and word, in the halves of a number.
  private var forms: Set<UInt64> = []
  private var terms: PostingTerms?
  private var names: [NameKind: Set<String>] = [:]
  private var places: Set<Place> = []
  /// Where terms are noted; nil where none are counted.
  private let notes: ClusterRunNotes?

  /// Creates a vocabulary that counts terms, or only collects names and places.
  init(countingIn notes: ClusterRunNotes?) { self.notes = notes }

  /// Adds an article.
  func add(_ article: PreparedArticle, wordCounts: [UInt32: Int]) throws(StoreError) {
    collectNames(article)
    guard let notes else { return }
    if terms !== article.terms {
      try note(in: notes)
      terms = article.terms
    }
    let language = number(ofLanguage: article.words.language)
    for count in article.words.counts {
      let number = Int(count.term)
      if number >= stems.count {
        stems.append(
          contentsOf: repeatElement(Occurrence(), count: max(1024, number + 1 - stems.count)))
      }
      stems[number].articleCount += 1
      stems[number].positionCount += min(count.positions.total, Self.mostInArticle)
    }
    for form in article.words.forms { forms.insert(UInt64(form.stem) << 32 | UInt64(form.word)) }
    for (word, count) in wordCounts {
      let key = UInt64(word) << 16 | UInt64(language)
      words[key, default: Occurrence()].articleCount += 1
      words[key, default: Occurrence()].positionCount += count
    }
  }

  private func number(ofLanguage code: String) -> Int {
    if let known = languageNumbers[code] { return known }
    languages.append(code)
    languageNumbers[code] = languages.count - 1
    return languages.count - 1
  }

  private func collectNames(_ article: PreparedArticle) {
    func add(_ name: String?, _ kind: NameKind) {
      if let name, !name.isEmpty { names[kind, default: []].insert(name) }
    }
    add(article.outlet, .house)
    add(article.origin, .house)
    add(article.agency, .agency)
    add(article.licensor, .licensor)
    add(article.section, .section)
    add(article.language, .language)
    for writer in article.writers { add(writer, .byline) }
    for place in article.dateline?.places ?? [] { places.insert(place) }
  }

  // MARK: What is written

  /// Visits names and places.
  func eachName(
    _ placeNames: PlaceNames, _ visit: (ClusterTerm) throws(StoreError) -> Void
  ) throws(StoreError) {
    let analyzer = Analyzer()
    func folded(_ names: [String]) -> [String] {
      Set(names.map(analyzer.fold)).filter { !$0.isEmpty }.sorted()
    }
    for (kind, names) in names {
      for name in names { try visit(.name(name, kind, folded: analyzer.fold(name))) }
    }
    for place in places {
      try visit(
        .place(
          place, own: analyzer.fold(place.city),
          names: folded([place.city] + placeNames.cities(place)),
          countryNames: folded([place.country] + placeNames.countries(place.country))))
    }
  }

  /// Visits stems and words.
  func eachTerm(_ visit: (ClusterTerm) throws(StoreError) -> Void) throws(StoreError) {
    guard let notes else { return }
    try note(in: notes)
    try notes.eachStem { key, occurrence, forms throws(StoreError) in
      try visit(.stem(StemKey.of(postingKey: key), occurrence, forms: forms))
    }
    try notes.eachWord { word, byLanguage throws(StoreError) in
      try visit(.word(word, byLanguage))
    }
  }

  /// Spells and notes what was counted by number, and forgets it.
  private func note(in notes: ClusterRunNotes) throws(StoreError) {
    guard let terms else { return }
    for start in stride(from: 0, to: stems.count, by: Self.chunk) {
      let used = (start..<min(start + Self.chunk, stems.count)).filter {
        stems[$0].articleCount > 0
      }
      for (number, key) in terms.inOrder(used.map(UInt32.init)) {
        try notes.add(stem: key, stems[Int(number)])
      }
    }
    stems = []
    try inChunks(forms.sorted()) { pairs throws(StoreError) in
      let spelled = spell(
        pairs.flatMap { [UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)] }, terms)
      for pair in pairs {
        guard let stem = spelled[UInt32(pair >> 32)],
          let word = spelled[UInt32(truncatingIfNeeded: pair)]
        else { continue }
        try notes.add(form: word, ofStem: stem)
      }
    }
    forms = []
    try inChunks(words.keys.sorted()) { keys throws(StoreError) in
      let spelled = spell(keys.map { UInt32($0 >> 16) }, terms)
      for key in keys {
        guard let word = spelled[UInt32(key >> 16)], let occurrence = words[key] else { continue }
        try notes.add(word: word, language: languages[Int(key & 0xFFFF)], occurrence)
      }
    }
    words = [:]
  }

  private func inChunks(
    _ keys: [UInt64], _ visit: (ArraySlice<UInt64>) throws(StoreError) -> Void
  ) throws(StoreError) {
    for start in stride(from: 0, to: keys.count, by: Self.chunk) {
      try visit(keys[start..<min(start + Self.chunk, keys.count)])
    }
  }

  private func spell(_ numbers: [UInt32], _ terms: PostingTerms) -> [UInt32: [UInt8]] {
    Dictionary(terms.inOrder(Array(Set(numbers))).map { ($0.number, $0.term) }) { first, _ in first
    }
  }
}
