internal import Cluster
internal import News
internal import NewsIndex

/// Counts the terms of the articles that a rebuild writes, and collects their names and places.
///
/// Terms are counted by the numbers that the run gives them; they are spelled when they are written.
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
  private let counts: Bool

  /// Creates a vocabulary that counts, or only collects names and places.
  init(counting: Bool) { counts = counting }

  /// Adds an article.
  func add(_ article: PreparedArticle, wordCounts: [UInt32: Int]) {
    collectNames(article)
    guard counts else { return }
    terms = article.terms
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
    guard let terms else { return }
    let pairs = forms.sorted()
    forms = []
    var next = 0
    for start in stride(from: 0, to: stems.count, by: Self.chunk) {
      let range = start..<min(start + Self.chunk, stems.count)
      let used = range.filter { stems[$0].articleCount > 0 }.map(UInt32.init)
      let first = next
      while next < pairs.count, Int(pairs[next] >> 32) < range.upperBound { next += 1 }
      var ofStems: [UInt32: [UInt32]] = [:]
      for pair in pairs[first..<next] {
        ofStems[UInt32(pair >> 32), default: []].append(UInt32(truncatingIfNeeded: pair))
      }
      let spelled = spell(Set(used).union(ofStems.values.joined()), terms)
      for number in used {
        guard let key = spelled[number] else { continue }
        let forms = (ofStems[number] ?? []).compactMap { spelled[$0] }.sorted()
        try visit(
          .stem(StemKey.of(postingKey: key), stems[Int(number)], forms: forms))
      }
    }
    try eachWord(terms, visit)
  }

  private func eachWord(
    _ terms: PostingTerms, _ visit: (ClusterTerm) throws(StoreError) -> Void
  ) throws(StoreError) {
    let keys = words.keys.sorted()
    var start = 0
    while start < keys.count {
      var end = min(start + Self.chunk, keys.count)
      // All languages of a word are one document.
      while end < keys.count, keys[end] >> 16 == keys[end - 1] >> 16 { end += 1 }
      let spelled = spell(Set(keys[start..<end].map { UInt32($0 >> 16) }), terms)
      var index = start
      while index < end {
        let number = UInt32(keys[index] >> 16)
        var byLanguage: [String: Occurrence] = [:]
        while index < end, UInt32(keys[index] >> 16) == number {
          byLanguage[languages[Int(keys[index] & 0xFFFF)]] = words[keys[index]]
          index += 1
        }
        if let word = spelled[number] { try visit(.word(word, byLanguage)) }
      }
      start = end
    }
  }

  private func spell(_ numbers: Set<UInt32>, _ terms: PostingTerms) -> [UInt32: String] {
    var spelled: [UInt32: String] = [:]
    for (number, term) in terms.inOrder(Array(numbers)) {
      spelled[number] = String(decoding: term, as: UTF8.self)
    }
    return spelled
  }
}
